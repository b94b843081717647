//! The focus of the keyboard goes from part to part of the window by F6; Tab goes on within.

use egui::{Context, EventFilter, Id, Rect, Response, Role, Sense, Ui, WidgetInfo};

use super::theme::focus_ring;

/// A part of the window, in the order in which F6 goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Part {
    /// The list of articles.
    Library,
    /// Views, search and filters.
    Bar,
    /// The chart, the table or the comparison.
    Chart,
    /// What is known of the selection.
    Inspector,
    /// The article.
    Reader,
}

impl Part {
    /// For screen readers.
    const fn label(self) -> &'static str {
        match self {
            Self::Library => "Library panel",
            Self::Bar => "Views, search and filters",
            Self::Chart => "Chart panel",
            Self::Inspector => "Inspector panel",
            Self::Reader => "Reader panel",
        }
    }
}

/// The parts of one drawing of the window: what has the focus for each, and where it lies.
type Drawn = (u64, Vec<(Part, Id, Rect)>);

fn drawn_id() -> Id {
    Id::unique("parts of the window")
}

/// Begins a part that fills all of `ui`.
pub(crate) fn begin(ui: &Ui, part: Part) {
    begin_open(ui, part);
    end(ui, part, ui.max_rect());
}

/// Begins a part whose end is not known yet: what is drawn after this comes after it by Tab.
pub(crate) fn begin_open(ui: &Ui, part: Part) {
    let id = Id::unique(part);
    let rect = ui.max_rect();
    // It is no stop of its own for Tab.
    if ui.memory(|memory| memory.has_focus(id)) {
        let response = ui.interact(rect, id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(Role::Group, true, part.label()));
        if part == Part::Chart {
            let arrows = EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        }
    }
}

/// Tells where a part lies.
pub(crate) fn end(ui: &Ui, part: Part, rect: Rect) {
    note(ui.ctx(), part, Id::unique(part), rect);
}

/// A chart that is one widget has the focus itself.
pub(crate) fn chart(response: &Response) {
    note(&response.ctx, Part::Chart, response.id, response.rect);
}

fn note(ctx: &Context, part: Part, id: Id, rect: Rect) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| {
        let drawn: &mut Drawn = data.get_temp_mut_or_default(drawn_id());
        if drawn.0 != pass {
            *drawn = (pass, Vec::new());
        }
        drawn.1.push((part, id, rect));
    });
}

fn drawn(ctx: &Context) -> Vec<(Part, Id, Rect)> {
    let mut drawn: Drawn = ctx
        .data(|data| data.get_temp(drawn_id()))
        .unwrap_or_default();
    drawn.1.sort_by_key(|it| it.0);
    drawn.1
}

/// True where nothing smaller than a whole part has the focus, so that keys may be the chart's.
pub(crate) fn on_whole_chart(ctx: &Context) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    focused.is_none_or(|focused| focused == Id::unique(Part::Chart))
}

/// Goes to the next part of those in sight, or to the one before; round and round.
pub(crate) fn step(ctx: &Context, forward: bool) {
    let parts = drawn(ctx);
    let focused = ctx.memory(egui::Memory::focused);
    let within = |rect: Rect| {
        let response = focused.and_then(|id| ctx.read_response(id));
        response.is_some_and(|it| rect.contains(it.rect.center()))
    };
    let at = parts.iter().position(|it| Some(it.1) == focused);
    let at = at.or_else(|| parts.iter().position(|it| within(it.2)));
    let last = parts.len().saturating_sub(1);
    let to = match (at, forward) {
        (Some(at), true) if at < last => at + 1,
        (Some(at), false) if at > 0 => at - 1,
        (_, true) => 0,
        (_, false) => last,
    };
    if let Some((_, id, _)) = parts.get(to) {
        ctx.memory_mut(|memory| memory.request_focus(*id));
    }
}

/// Goes to the chart, the table or the comparison once it is drawn.
pub(crate) fn go_to_chart(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(wanted_id(), true));
}

fn wanted_id() -> Id {
    Id::unique("focus wanted by the chart")
}

/// Shows which part has the focus, where it is a whole one; last of all that is drawn.
pub(crate) fn show(ui: &Ui) {
    let parts = drawn(ui.ctx());
    let wanted = ui.data_mut(|data| data.remove_temp::<bool>(wanted_id()));
    if wanted.is_some()
        && let Some((_, id, _)) = parts.iter().find(|it| it.0 == Part::Chart)
    {
        ui.memory_mut(|memory| memory.request_focus(*id));
        ui.ctx().request_repaint();
    }
    let focused = ui.memory(egui::Memory::focused);
    if let Some((_, _, rect)) = parts.iter().find(|it| Some(it.1) == focused) {
        focus_ring(ui, rect.intersect(ui.ctx().content_rect()));
    }
}
