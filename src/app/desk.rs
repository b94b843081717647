//! Where everything lies: panels around the chart, dialogs on top.

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, RichText, Stroke, Ui};

use super::action::Action;
use super::command::Command;
use super::parts::{self, Part};
use super::state::{PanelSizes, ViewKind};
use super::theme::{Icon, Paint, icon, icon_text, size, space};
use super::view::View;
use super::{
    compare_view, context_menu, exporting, filter_bar, help, inspector, library_panel, matrix_view,
    menu, messages, network_view, own, palette, path_dialog, problems, reader, status_bar, table,
    timeline_view, toasts, welcome,
};

/// Draws the window.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let paint = Paint::of(ui.ctx());
    let margin = Margin::symmetric(space::M as i8, space::S as i8);
    let bar = Frame::new()
        .fill(paint.band())
        .inner_margin(Margin::symmetric(space::S as i8, 3));
    let side = Frame::new().fill(paint.panel()).inner_margin(margin);

    Panel::top("menu")
        .frame(bar)
        .show(ui, |ui| menu::show(ui, view));
    Panel::bottom("status")
        .frame(bar)
        .show(ui, |ui| status_bar::show(ui, view));

    if view.state.is_empty() {
        let page = Frame::new().fill(paint.paper()).inner_margin(margin);
        CentralPanel::no_frame()
            .frame(page)
            .show(ui, |ui| welcome::show(ui, view));
    } else {
        let mut panels = view.state.panels;
        let sizes = view.state.sizes;
        let wide = ui.available_width();
        Panel::left("library")
            .frame(side)
            .default_size(sizes.library.unwrap_or(260.0))
            .size_range(160.0..=(wide * 0.2).max(161.0))
            .show_collapsible(ui, &mut panels.library, |ui| library_panel::show(ui, view));
        Panel::right("inspector")
            .frame(side)
            .default_size(sizes.inspector.unwrap_or(320.0))
            .size_range(220.0..=(wide * 0.28).max(221.0))
            .show_collapsible(ui, &mut panels.inspector, |ui| inspector::show(ui, view));
        let page = Frame::new()
            .fill(paint.paper())
            .inner_margin(Margin::symmetric(space::S as i8, space::XS as i8));
        // On a large screen the chart gains more by further room than the page does.
        let share = (ui.available_height() * 0.37).min(440.0);
        Panel::bottom("reader")
            .frame(page)
            .resizable(true)
            .default_size(sizes.reader.unwrap_or(share))
            .size_range(120.0..=(ui.available_height() - 300.0).max(121.0))
            .show_collapsible(ui, &mut panels.reader, |ui| reader::show(ui, view));
        let page = Frame::new().fill(paint.paper());
        CentralPanel::no_frame()
            .frame(page)
            .show(ui, |ui| middle(ui, view));
        remember_sizes(ui, view);
    }
    parts::show(ui);
    context_menu::of_selection(ui, view);
    dropping(ui, paint);
    dialogs(ui, view);
    toasts::show(ui.ctx(), view);
}

/// Tells how large the panels are, once somebody moved an edge.
fn remember_sizes(ui: &Ui, view: &View<'_>) {
    let size = |panel: &str| {
        let id = ui.scope_id().with_salt(egui::IdSalt::new(panel));
        egui::PanelState::load(ui.ctx(), id).map(|state| state.size().round())
    };
    let before = view.state.sizes;
    let now = PanelSizes {
        library: size("library").map_or(before.library, |size| Some(size.x)),
        inspector: size("inspector").map_or(before.inspector, |size| Some(size.x)),
        reader: size("reader").map_or(before.reader, |size| Some(size.y)),
    };
    if now != before {
        view.send(Command::SetPanelSizes(now));
    }
}

fn middle(ui: &mut Ui, view: &View<'_>) {
    let margin = Margin::symmetric(space::M as i8, space::XS as i8);
    let bar = Frame::new().inner_margin(margin).show(ui, |ui| {
        parts::begin_open(ui, Part::Bar);
        ui.horizontal(|ui| {
            tabs(ui, view);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                reader::button(ui, view, Action::ExportChart);
                if !matches!(view.state.view, ViewKind::Table | ViewKind::Compare) {
                    for action in [Action::Fit, Action::ZoomIn, Action::ZoomOut] {
                        reader::button(ui, view, action);
                    }
                }
            });
        });
        filter_bar::show(ui, view);
    });
    parts::end(ui, Part::Bar, bar.response.rect);
    let line = ui.available_rect_before_wrap();
    ui.painter().hline(
        line.x_range(),
        line.top(),
        Stroke::new(1.0, Paint::of(ui.ctx()).rule()),
    );
    // What is compared need not pass the filters.
    let compared = view.state.view == ViewKind::Compare && !view.state.dossier.meetings.is_empty();
    if view.shown.is_empty() && !compared {
        return empty(ui, view);
    }
    match view.state.view {
        ViewKind::Timeline => timeline_view::show(ui, view),
        ViewKind::Network => network_view::show(ui, view),
        ViewKind::Matrix => matrix_view::show(ui, view),
        ViewKind::Table => table::show(ui, view),
        ViewKind::Compare => compare_view::show(ui, view),
    }
}

fn tabs(ui: &mut Ui, view: &View<'_>) {
    // Where there is little room only the view that is shown has its name beside its sign.
    let short = ui.available_width() < 600.0;
    for kind in [
        ViewKind::Timeline,
        ViewKind::Network,
        ViewKind::Matrix,
        ViewKind::Table,
        ViewKind::Compare,
    ] {
        let action = Action::Show(kind);
        let entry = action.entry();
        let on = view.state.view == kind;
        let text = if short && !on {
            icon(entry.icon)
        } else {
            RichText::new(icon_text(entry.icon, entry.text))
        };
        let response = ui.selectable_label(on, text.size(size::BODY));
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, on, entry.text));
        if response.clicked() {
            view.act(action);
        }
        let keys = action.keys(ui.ctx()).unwrap_or_default();
        response.on_hover_text(format!("{}: {} ({keys})", entry.text, entry.tooltip));
    }
}

/// Says why there is nothing to see, and what to do.
fn empty(ui: &mut Ui, view: &View<'_>) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        if view.state.dossier.meetings.is_empty() {
            if view.state.progress.is_some() {
                ui.label(RichText::new("Reading…").weak());
            } else {
                ui.label("No meetings were found in these articles");
                ui.label(RichText::new("Rapporteur reads English articles about leaders who met, called or plan to meet").weak());
            }
        } else {
            filter_bar::empty(ui, view);
        }
    });
}

/// Shows that files may be let go here.
fn dropping(ui: &Ui, paint: Paint) {
    let count = ui.input(|input| input.raw.hovered_files.len());
    if count == 0 {
        return;
    }
    let rect = ui.ctx().content_rect();
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("dropping"));
    let painter = ui.ctx().layer_painter(layer);
    painter.rect_filled(rect, 0.0, paint.paper().gamma_multiply(0.85));
    painter.rect_stroke(
        rect.shrink(space::L),
        4.0,
        Stroke::new(2.0, paint.accent()),
        egui::StrokeKind::Inside,
    );
    let text = match count {
        1 => "Drop it to read it".to_owned(),
        count => format!("Drop {count} files to read them"),
    };
    egui::Area::new(egui::Id::unique("drop target"))
        .order(egui::Order::Tooltip)
        .anchor(egui::Align2::CENTER_CENTER, egui::Vec2::ZERO)
        .interactable(false)
        .show(ui.ctx(), |ui| {
            ui.vertical_centered(|ui| {
                ui.label(
                    icon(Icon::FilePlus)
                        .size(size::DISPLAY)
                        .color(paint.accent()),
                );
                ui.label(RichText::new(text).size(size::HEADING));
                ui.label(RichText::new("Files and folders").weak());
            });
        });
}

fn dialogs(ui: &Ui, view: &View<'_>) {
    use super::dialog::Dialog;
    let ctx = ui.ctx();
    match &view.state.dialog {
        None => {}
        Some(Dialog::Palette { query, marked }) => palette::show(ctx, view, query, *marked),
        Some(Dialog::Help) => help::show(ctx, view),
        Some(Dialog::Export(form)) => exporting::dialog(ctx, view, form),
        Some(Dialog::Replace(form)) => exporting::replace(ctx, view, form),
        Some(Dialog::Path(form)) => path_dialog::show(ctx, view, form),
        Some(Dialog::Problems) => problems::show(ctx, view),
        Some(Dialog::Messages) => messages::show(ctx, view),
        Some(Dialog::Person(form)) => own::person_dialog(ctx, view, form),
        Some(Dialog::Spelling(form)) => own::spelling_dialog(ctx, view, form),
        Some(Dialog::Tables) => own::tables_dialog(ctx, view),
    }
}
