//! The article, set like a page worth reading, its evidence marked by role.

use egui::text::CCursor;
use egui::{
    Align, Button, Frame, Id, Layout, Margin, Popup, Rect, Response, RichText, Role as Access,
    ScrollArea, Sense, Ui, WidgetInfo, vec2,
};

use super::action::Action;
use super::command::Command;
use super::evidence::{self, Lit, Role};
use super::link::role_color;
use super::own;
use super::reader_text::{Emphasis, byte_of, chars_before, draw_marks, job, stretches};
use super::theme::{Icon, Paint, icon, size, space};
use super::view::View;
use super::words;
use crate::article::{Article, BlockKind};
use crate::dossier::Item;
use crate::text::Span;

/// Seconds for which evidence that was asked for glows.
const GLOW: f32 = 1.6;

/// Draws the reader in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let place = view.state.reader.place.as_ref();
    let loaded = place.and_then(|place| view.dossier().articles.get(&place.article));
    let Some(loaded) = loaded else {
        ui.centered_and_justified(|ui| {
            ui.label(RichText::new("Select a meeting or an article to read its source").weak());
        });
        return;
    };
    let article = &*loaded.article;
    bar(ui, view, article);
    unrelated(ui, view, article);
    let lit = evidence::in_article(view.dossier().meetings.iter(), &article.id);
    let paint = Paint::of(ui.ctx());
    Frame::new()
        .fill(paint.paper())
        .inner_margin(Margin::symmetric(space::L as i8, 0))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt(("reader", article.id.as_str()))
                .auto_shrink(false)
                .show(ui, |ui| page(ui, view, article, &lit));
        });
}

fn bar(ui: &mut Ui, view: &View<'_>, article: &Article) {
    ui.horizontal(|ui| {
        for action in [
            Action::Back,
            Action::Forward,
            Action::PreviousEvidence,
            Action::NextEvidence,
        ] {
            button(ui, view, action);
        }
        ui.separator();
        let name = RichText::new(words::title(article))
            .size(size::SMALL)
            .weak();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            legend(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(name).truncate());
            });
        });
    });
    ui.add_space(space::XS);
}

/// Says so where the article does not tell of what is selected, and offers one that does.
fn unrelated(ui: &mut Ui, view: &View<'_>, article: &Article) {
    let Some(sources) = view.state.sources_of_selection() else {
        return;
    };
    if sources.contains(&article.id) {
        return;
    }
    let what = match &view.state.selected {
        Some(Item::Meeting(_)) => "the selected meeting".to_owned(),
        Some(Item::Article(_)) => "the selected article".to_owned(),
        Some(item) => super::nodes::name(view, item).unwrap_or_default(),
        None => return,
    };
    let paint = Paint::of(ui.ctx());
    Frame::new()
        .fill(paint.band())
        .corner_radius(super::theme::radius())
        .inner_margin(Margin::symmetric(space::S as i8, 3))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_width(ui.available_width());
                ui.label(icon(Icon::Info).size(size::SMALL).color(paint.warning()));
                let text = match &view.state.selected {
                    Some(Item::Article(_)) => "This is not the selected article".to_owned(),
                    _ => format!("This article does not tell of {what}"),
                };
                ui.label(RichText::new(text).size(size::SMALL));
                if let Some(first) = sources.first()
                    && ui.small_button("Show one that does").clicked()
                {
                    let selected = view.state.selected_meeting().and_then(evidence::first_of);
                    view.send(match selected {
                        Some(evidence) => Command::OpenEvidence(evidence.clone()),
                        None => Command::OpenArticle(first.clone()),
                    });
                }
            });
        });
    ui.add_space(space::XS);
}

/// A button of an action with its icon alone.
pub(super) fn button(ui: &mut Ui, view: &View<'_>, action: Action) {
    let entry = action.entry();
    let enabled = action.enabled(view.state);
    let response = ui.add_enabled(enabled, Button::new(icon(entry.icon)).frame(false));
    response.widget_info(|| WidgetInfo::labeled(Access::Button, enabled, entry.text));
    if response.clicked() {
        view.act(action);
    }
    let keys = action.keys(ui.ctx());
    response.on_hover_text(match keys {
        Some(keys) => format!("{} ({keys})", entry.tooltip),
        None => entry.tooltip.to_owned(),
    });
}

fn legend(ui: &mut Ui) {
    let paint = Paint::of(ui.ctx());
    // In a narrow window the names come when asked for.
    let named = ui.available_width() > 560.0;
    for role in Role::ALL.into_iter().rev() {
        let color = role_color(paint, role);
        if named {
            ui.label(RichText::new(role.label()).size(size::SMALL).weak());
        }
        let (rect, swatch) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
        swatch.on_hover_text(role.label());
        ui.painter().rect_filled(rect, 2.0, paint.tint(color, 0.24));
        if role != Role::Meeting {
            ui.painter().hline(
                rect.x_range(),
                rect.bottom() - 1.0,
                egui::Stroke::new(2.0, color),
            );
        }
    }
}

fn page(ui: &mut Ui, view: &View<'_>, article: &Article, lit: &[Lit<'_>]) {
    let width = ui.available_width().min(size::MEASURE);
    let margin = ((ui.available_width() - width) / 2.0).max(0.0);
    ui.horizontal_top(|ui| {
        ui.add_space(margin);
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(space::L);
            let has_title = article.blocks.iter().any(|it| it.kind == BlockKind::Title);
            if !has_title {
                heading(ui, &words::title(article));
            }
            let mut page = Page::new(ui, view, article, lit, width);
            let mut byline = !has_title;
            if byline {
                page.byline(ui);
            }
            for block in &article.blocks {
                page.block(ui, block.span, block.kind);
                if block.kind == BlockKind::Title && !byline {
                    byline = true;
                    page.byline(ui);
                }
            }
            ui.add_space(space::XL * 2.0);
        });
    });
}

fn heading(ui: &mut Ui, text: &str) {
    let title = super::theme::bold(text).size(size::READER_TITLE);
    ui.add(egui::Label::new(title.line_height(Some(34.0))).wrap());
}

struct Page<'a> {
    view: &'a View<'a>,
    article: &'a Article,
    lit: &'a [Lit<'a>],
    paint: Paint,
    width: f32,
    flash: f32,
    /// True when the evidence that was asked for is still to be scrolled to.
    pending: bool,
}

impl<'a> Page<'a> {
    fn new(
        ui: &Ui,
        view: &'a View<'a>,
        article: &'a Article,
        lit: &'a [Lit<'a>],
        width: f32,
    ) -> Self {
        let id = Id::unique("reader turn");
        let turn = view.state.reader.turn;
        let now = ui.input(|input| input.time);
        let (seen, since) = ui.data(|data| data.get_temp(id)).unwrap_or((0_u64, now));
        let pending = seen != turn;
        let since = if pending { now } else { since };
        ui.data_mut(|data| data.insert_temp(id, (turn, since)));
        let flash = (1.0 - (now - since) as f32 / GLOW).clamp(0.0, 1.0);
        if flash > 0.0 {
            ui.ctx().request_repaint_after_secs(0.05);
        }
        let place = view.state.reader.place.as_ref();
        if pending && place.is_some_and(|place| place.evidence.is_none()) {
            ui.scroll_to_rect(
                ui.max_rect().with_max_y(ui.max_rect().top()),
                Some(Align::TOP),
            );
        }
        Self {
            view,
            article,
            lit,
            paint: Paint::of(ui.ctx()),
            width,
            flash,
            pending,
        }
    }

    fn byline(&self, ui: &mut Ui) {
        ui.add_space(space::XS);
        let line = words::byline(self.article);
        ui.label(RichText::new(line).size(size::BODY).weak());
        if let Some(url) = &self.article.url {
            // An address may run over several lines; one tells enough.
            ui.add(egui::Label::new(RichText::new(url).size(size::SMALL).weak()).truncate());
        }
        ui.add_space(space::L);
    }

    fn block(&mut self, ui: &mut Ui, span: Span, kind: BlockKind) {
        let text = &self.article.text;
        if span.of(text).trim().is_empty() {
            return;
        }
        let lit: Vec<_> = self
            .lit
            .iter()
            .filter(|it| it.evidence.sentence.overlaps(span))
            .cloned()
            .collect();
        let state = self.view.state;
        let current = state.reader.place.as_ref();
        let current = current
            .and_then(|place| place.evidence.as_ref())
            .filter(|it| it.article == self.article.id);
        let emphasis = Emphasis {
            meeting: state.selected_meeting().map(|meeting| &meeting.id),
            current,
            flash: self.flash,
        };
        let job = job(text, span, kind, self.paint, self.width);
        let label = egui::Label::new(job).selectable(true).sense(Sense::click());
        let (at, galley, response) = label.layout_in_ui(ui);
        let shown = galley.job.text.clone();
        response.widget_info(|| WidgetInfo::labeled(Access::Paragraph, true, &shown));
        draw_marks(ui.painter(), at, &galley, span, &lit, &emphasis, self.paint);
        egui::text_selection::LabelSelectionState::label_text_selection(
            ui,
            &response,
            at,
            galley.clone(),
            self.paint.text(),
            egui::Stroke::NONE,
        );
        if let Some(current) = current.filter(|it| span.contains(Span::new(it.start, it.start))) {
            let from = chars_before(&shown, current.start - span.start);
            let to = chars_before(&shown, (current.end - span.start).min(shown.len()));
            let place = galley
                .pos_from_cursor(CCursor::new(from))
                .union(galley.pos_from_cursor(CCursor::new(to)))
                .translate(at.to_vec2());
            self.reveal(ui, place, current.quote.trim());
        }
        self.pointed(ui, span, at, &galley);
        self.lesson(span, at, &galley, &response);
        if let Some(pointer) = response
            .interact_pointer_pos()
            .filter(|_| response.clicked())
        {
            let index = galley.cursor_from_pos(pointer - at).index;
            self.click(span.start + byte_of(&shown, index.into()), &lit);
        }
        if response.hovered() {
            let pointer = ui.input(|input| input.pointer.hover_pos());
            let index = pointer.map(|it| galley.cursor_from_pos(it - at).index);
            let byte = index.map(|index| span.start + byte_of(&shown, index.into()));
            self.hover(ui, byte, &lit);
        }
        ui.add_space(match kind {
            BlockKind::Body => space::M,
            BlockKind::Title | BlockKind::Caption => space::S,
            BlockKind::Head | BlockKind::Furniture => space::XS,
        });
    }

    /// Scrolls to the evidence once, and gives it a name.
    fn reveal(&mut self, ui: &Ui, place: Rect, quote: &str) {
        if self.pending {
            self.pending = false;
            ui.scroll_to_rect(place, Some(Align::Center));
        }
        let id = Id::unique("current evidence");
        let response = ui.interact(place, id, Sense::hover());
        response
            .widget_info(|| WidgetInfo::labeled(Access::Mark, true, format!("Evidence: {quote}")));
    }

    /// Frames the words that the next command is about, and gives them a name.
    fn pointed(&self, ui: &Ui, span: Span, at: egui::Pos2, galley: &egui::Galley) {
        let pointed = self.view.state.reader.pointed.as_ref();
        let Some(pointed) = pointed.filter(|it| {
            it.article == self.article.id && span.contains(Span::new(it.span.start, it.span.start))
        }) else {
            return;
        };
        let shown = &galley.job.text;
        let from = chars_before(shown, pointed.span.start - span.start);
        let to = chars_before(shown, (pointed.span.end - span.start).min(shown.len()));
        let frames = stretches(galley, from, to);
        for frame in &frames {
            let frame = frame.translate(at.to_vec2()).expand2(vec2(2.0, 1.0));
            let stroke = egui::Stroke::new(1.5, self.paint.accent());
            ui.painter()
                .rect_stroke(frame, 3.0, stroke, egui::StrokeKind::Outside);
        }
        let Some(place) = frames.into_iter().reduce(Rect::union) else {
            return;
        };
        let place = place.translate(at.to_vec2());
        let id = Id::unique("pointed words");
        let seen: Option<Span> = ui.data(|data| data.get_temp(id));
        if pointed.reveal && seen != Some(pointed.span) {
            ui.scroll_to_rect(place, Some(Align::Center));
        }
        ui.data_mut(|data| data.insert_temp(id, pointed.span));
        let response = ui.interact(place, id, Sense::hover());
        response.widget_info(|| {
            WidgetInfo::labeled(Access::Mark, true, format!("Name: {}", pointed.text))
        });
    }

    /// The menu that adds and corrects names.
    fn lesson(&self, span: Span, at: egui::Pos2, galley: &egui::Galley, response: &Response) {
        let pointer = response.interact_pointer_pos();
        if let Some(pointer) = pointer.filter(|_| response.secondary_clicked()) {
            let index = galley.cursor_from_pos(pointer - at).index;
            let byte = span.start + byte_of(&galley.job.text, index.into());
            let loaded = self.view.dossier().articles.get(&self.article.id);
            let pointed = loaded.and_then(|loaded| own::at(loaded, byte));
            self.view.send(Command::Point(pointed));
        }
        Popup::context_menu(response).show(|ui| own::menu(ui, self.view));
    }

    fn click(&self, byte: usize, lit: &[Lit<'_>]) {
        if let Some(hit) = self.lit_at(byte, lit) {
            self.view
                .send(Command::Select(Some(Item::Meeting(hit.meeting.clone()))));
            self.view.send(Command::OpenEvidence(hit.evidence.clone()));
        }
    }

    fn hover(&self, ui: &Ui, byte: Option<usize>, lit: &[Lit<'_>]) {
        if let Some(hit) = byte.and_then(|byte| self.lit_at(byte, lit)) {
            self.view.hover(&Item::Meeting(hit.meeting.clone()));
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
    }

    /// What is told at a place of the text: the words there, else the sentence around it;
    /// of several meetings the selected one.
    fn lit_at<'b>(&self, byte: usize, lit: &'b [Lit<'b>]) -> Option<&'b Lit<'b>> {
        let here = Span::new(byte, byte);
        let chosen = self.view.state.selected_meeting().map(|it| &it.id);
        lit.iter()
            .filter(|it| it.evidence.sentence.contains(here))
            .min_by_key(|it| {
                let words = Span::new(it.evidence.start, it.evidence.end);
                (
                    chosen != Some(it.meeting),
                    !words.contains(here),
                    words.len(),
                )
            })
    }
}
