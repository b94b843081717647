//! The fields of the export dialog.

use egui::{DragValue, RichText, Ui};

use super::{as_shown, sight};
use crate::app::dialog::{ExportForm, SizePreset};
use crate::app::theme::size;
use crate::app::view::View;
use crate::app::words;
use crate::chart::{Lanes, Theme};
use crate::export::{ChartKind, Ground, PictureFormat, Sight, TextFormat};

/// Draws them, a line each, in a grid of two columns.
pub(super) fn fields(ui: &mut Ui, view: &View<'_>, form: &mut ExportForm) {
    if form.compared {
        kinds(ui, form);
        part(ui, view, form);
        if form.is_text() {
            return;
        }
    } else {
        chart(ui, view, form);
    }
    ui.label("Theme");
    let themed = form.parts.ground != Ground::White;
    ui.horizontal(|ui| {
        // Nothing of the dark theme can be read on white.
        ui.add_enabled_ui(themed, |ui| {
            ui.radio_value(&mut form.theme, Theme::Light, "Light");
            ui.radio_value(&mut form.theme, Theme::Dark, "Dark");
        });
    });
    ui.end_row();

    ui.label("Background");
    ui.horizontal(|ui| {
        let ground = &mut form.parts.ground;
        ui.radio_value(ground, Ground::Theme, "Theme");
        ui.radio_value(ground, Ground::White, "White");
        ui.radio_value(ground, Ground::Transparent, "Transparent");
    });
    ui.end_row();

    ui.label("With");
    ui.horizontal(|ui| {
        ui.checkbox(&mut form.parts.title, "Title");
        if !form.compared {
            ui.checkbox(&mut form.parts.legend, "Legend");
        }
        ui.checkbox(&mut form.parts.sources, "Sources");
    });
    ui.end_row();

    if !form.compared {
        part(ui, view, form);
    }

    let label = ui.label("Size").id;
    egui::ComboBox::from_id_salt("size")
        .selected_text(form.size.label())
        .width(220.0)
        .show_ui(ui, |ui| {
            for size in SizePreset::ALL {
                ui.selectable_value(&mut form.size, size, size.label());
            }
        })
        .response
        .labelled_by(label);
    ui.end_row();

    if form.size == SizePreset::Custom {
        ui.label("Width and height");
        ui.horizontal(|ui| {
            let side = |value| {
                DragValue::new(value)
                    .range(200.0..=10_000.0)
                    .fixed_decimals(0)
            };
            ui.add(side(&mut form.custom.0))
                .on_hover_text("Width in points");
            ui.label("×");
            ui.add(side(&mut form.custom.1))
                .on_hover_text("Height in points");
        });
        ui.end_row();
    }
    if form.format == PictureFormat::Png {
        ui.label("Resolution");
        ui.horizontal(|ui| {
            for dpi in [96, 150, 300, 600] {
                ui.radio_value(&mut form.dpi, dpi, format!("{dpi} dpi"));
            }
        });
        ui.end_row();
    }
}

/// All of it, or what the screen shows, where the two are not the same.
fn part(ui: &mut Ui, view: &View<'_>, form: &mut ExportForm) {
    if form.compared {
        let desk = &view.state.compare;
        if desk.differences || !desk.order.is_empty() {
            ui.label("Rows");
            ui.horizontal(|ui| {
                ui.radio_value(&mut form.all_rows, false, "As on the screen");
                ui.radio_value(&mut form.all_rows, true, "All, in their own order");
            });
            ui.end_row();
        }
        return;
    }
    let Some(sight) = sight(view.state, form) else {
        return;
    };
    let what = match sight {
        Sight::Time(..) => "The stretch of time and the lanes that the timeline shows",
        Sight::Network(..) => "The part of the network that is in sight",
        Sight::Matrix(..) => "The part of the matrix that is in sight",
    };
    ui.label("Part");
    ui.horizontal(|ui| {
        ui.radio_value(&mut form.current, false, "Whole chart");
        ui.radio_value(&mut form.current, true, "As on the screen")
            .on_hover_text(what);
    });
    ui.end_row();
}

/// Says what of the network is left out of the picture, as it is on the screen.
pub(super) fn network_note(ui: &mut Ui, view: &View<'_>, form: &ExportForm) {
    let options = &view.state.network_options;
    if form.compared || form.chart != ChartKind::Network || !as_shown(view.state, form) {
        return;
    }
    let mut parts = Vec::new();
    if let Some((actor, _)) = &options.around {
        let name = words::actor(view.dossier(), actor);
        parts.push(format!("the neighbourhood of {name}"));
    }
    if let Some(day) = options.until {
        let date = chrono::NaiveDate::from_num_days_from_ce_opt(day.floor() as i32);
        parts.extend(date.map(|date| format!("meetings until {}", words::day(date))));
    }
    if !parts.is_empty() {
        let text = format!("As on the screen: {}", parts.join(", "));
        ui.label(RichText::new(text).size(size::SMALL));
    }
}

/// Which chart, of which meetings, as which kind of file.
fn chart(ui: &mut Ui, view: &View<'_>, form: &mut ExportForm) {
    ui.label("Chart");
    ui.horizontal(|ui| {
        ui.radio_value(&mut form.chart, ChartKind::Timeline, "Timeline");
        ui.radio_value(&mut form.chart, ChartKind::Network, "Network");
        ui.radio_value(&mut form.chart, ChartKind::Matrix, "Matrix");
    });
    ui.end_row();

    if form.chart == ChartKind::Timeline {
        ui.label("Lanes");
        ui.horizontal(|ui| {
            for lanes in Lanes::ALL {
                ui.radio_value(&mut form.lanes, lanes, lanes.label());
            }
        });
        ui.end_row();
    }

    ui.label("Meetings");
    ui.horizontal(|ui| {
        let all = view.dossier().meetings.len();
        if view.state.is_filtered() {
            let shown = format!("Shown, {}", view.shown.len());
            ui.radio_value(&mut form.filtered, true, shown);
            ui.radio_value(&mut form.filtered, false, format!("All, {all}"));
        } else {
            ui.label(words::count(all, "meeting", "meetings"));
        }
    });
    ui.end_row();

    ui.label("Format");
    ui.horizontal(|ui| {
        ui.radio_value(&mut form.format, PictureFormat::Svg, "SVG");
        ui.radio_value(&mut form.format, PictureFormat::Png, "PNG");
        ui.radio_value(&mut form.format, PictureFormat::Pdf, "PDF");
    });
    ui.end_row();
}

/// As which kind of file a comparison is written.
fn kinds(ui: &mut Ui, form: &mut ExportForm) {
    ui.label("Picture");
    ui.horizontal(|ui| {
        for (format, name) in [
            (PictureFormat::Svg, "SVG"),
            (PictureFormat::Png, "PNG"),
            (PictureFormat::Pdf, "PDF"),
        ] {
            let on = form.words.is_none() && form.format == format;
            if ui.radio(on, name).clicked() {
                form.words = None;
                form.format = format;
            }
        }
    });
    ui.end_row();
    ui.label("Text");
    ui.horizontal(|ui| {
        for words in TextFormat::ALL {
            if ui.radio(form.words == Some(words), words.label()).clicked() {
                form.words = Some(words);
            }
        }
    });
    ui.end_row();
}
