//! What to export, and how.

use std::path::Path;

use egui::{Button, DragValue, Grid, Id, Modal, RichText, Spinner, Ui};

use super::command::Command;
use super::dialog::{Dialog, ExportForm, SizePreset};
use super::theme::{Paint, bold, dialog_frame, size, space};
use super::view::View;
use super::words;
use crate::chart::{Lanes, Theme};
use crate::export::{ChartKind, Ground, PictureFormat, TextFormat};

/// Draws the dialog.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>, form: &ExportForm) {
    let mut next = form.clone();
    let mut save = false;
    let mut copy = false;
    let mut cancel = false;
    let modal = Modal::new(Id::unique("export"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(440.0);
            let what = if form.compared {
                "Export comparison"
            } else {
                "Export chart"
            };
            ui.label(bold(what).size(size::HEADING));
            ui.add_space(space::S);
            ui.add_enabled_ui(!form.busy, |ui| {
                Grid::new("export form")
                    .num_columns(2)
                    .spacing([space::L, space::S])
                    .show(ui, |ui| fields(ui, view, &mut next));
            });
            ui.add_space(space::S);
            network_note(ui, view, &next);
            note(ui, &next);
            if let Some(trouble) = &form.trouble {
                ui.add(
                    egui::Label::new(RichText::new(trouble).color(Paint::of(ui.ctx()).warning()))
                        .wrap(),
                );
            }
            ui.add_space(space::M);
            ui.horizontal(|ui| {
                save = ui
                    .add_enabled(!form.busy, Button::new("Save as…"))
                    .clicked();
                if !form.is_text() {
                    copy = ui
                        .add_enabled(!form.busy, Button::new("Copy image"))
                        .on_hover_text("Put it on the clipboard, as pixels")
                        .clicked();
                }
                cancel = ui.button("Cancel").clicked();
                if form.busy {
                    ui.add(Spinner::new().size(16.0));
                    ui.label(
                        RichText::new("Waiting for the file")
                            .size(size::SMALL)
                            .weak(),
                    );
                }
            });
        });
    if cancel || modal.should_close() {
        view.send(Command::CloseDialog);
    } else if save {
        view.send(Command::AskDestination(next));
    } else if copy {
        view.send(Command::CopyPicture(next));
    } else if next != *form {
        next.trouble = None;
        view.send(Command::SetDialog(Dialog::Export(next)));
    }
}

fn fields(ui: &mut Ui, view: &View<'_>, form: &mut ExportForm) {
    if form.compared {
        kinds(ui, form);
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

    if !form.compared && form.chart == ChartKind::Timeline && view.state.time.is_some() {
        ui.label("Time");
        ui.horizontal(|ui| {
            ui.radio_value(&mut form.current, false, "All of it");
            ui.radio_value(&mut form.current, true, "As on the screen");
        });
        ui.end_row();
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

/// Says what of the network is left out of the picture, as it is on the screen.
fn network_note(ui: &mut Ui, view: &View<'_>, form: &ExportForm) {
    let options = &view.state.network_options;
    if form.chart != ChartKind::Network || !form.filtered {
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

fn note(ui: &mut Ui, form: &ExportForm) {
    let (width, height) = form.points();
    let text = match form.format {
        _ if form.is_text() => "With numbered sources and the sentences that say so".to_owned(),
        PictureFormat::Png => format!(
            "{} × {} pixels; taller where the lanes and sources need it",
            (width * form.scale()).round(),
            (height * form.scale()).round()
        ),
        PictureFormat::Svg => "Can be scaled without loss; text stays text".to_owned(),
        PictureFormat::Pdf => "For reports and print; fonts are embedded".to_owned(),
    };
    ui.label(RichText::new(text).size(size::SMALL).weak());
}

/// Asks before a file is replaced.
pub(crate) fn overwrite(ctx: &egui::Context, view: &View<'_>, form: &ExportForm, path: &Path) {
    let modal = Modal::new(Id::unique("overwrite"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(420.0);
            ui.label(bold("Replace the file?").size(size::HEADING));
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            ui.label(format!("{name} is there already"));
            ui.add_space(space::M);
            ui.horizontal(|ui| {
                if ui.button("Replace").clicked() {
                    view.send(Command::Export(form.clone(), path.to_owned()));
                }
                if ui.button("Keep it").clicked() {
                    view.send(Command::SetDialog(Dialog::Export(form.clone())));
                }
            });
        });
    if modal.should_close() {
        view.send(Command::SetDialog(Dialog::Export(form.clone())));
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
