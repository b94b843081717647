//! The page itself: what is in sight of the sheet, and what the pointer does there.

use egui::{
    Align, Frame, Id, Layout, Margin, Popup, Pos2, Rect, Response, Role as Access, ScrollArea,
    Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::marks::{self, Emphasis, Paragraph};
use super::place::Aim;
use super::sheet::{Matter, Sheet, measure_of};
use super::text::{byte_of, flowing, job};
use crate::app::command::Command;
use crate::app::evidence::Lit;
use crate::app::how_read;
use crate::app::own;
use crate::app::theme::{Paint, space};
use crate::app::view::View;
use crate::article::Article;
use crate::dossier::{Item, Loaded};
use crate::extract::Evidence;
use crate::text::Span;

/// Seconds for which evidence that was asked for glows.
const GLOW: f32 = 1.6;

/// Draws the page in what is left of `ui`.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, loaded: &Loaded, sheet: &mut Sheet) {
    let paint = Paint::of(ui.ctx());
    Frame::new()
        .fill(paint.paper())
        .inner_margin(Margin::symmetric(space::L as i8, 0))
        .show(ui, |ui| {
            let article = &*loaded.article;
            let height = ui.available_height();
            let flash = aim(ui, view, article, sheet, height);
            let mut area = ScrollArea::vertical()
                .id_salt("reader page")
                .auto_shrink(false);
            if (sheet.offset - sheet.shown).abs() > 0.01 {
                area = area.vertical_scroll_offset(sheet.offset);
            }
            let output = area.show_viewport(ui, |ui, sight| {
                ui.set_width(ui.available_width());
                ui.set_height(sheet.length());
                let page = Page::new(ui, view, loaded, sheet, flash);
                for at in sheet.within(sight.top(), sight.bottom()) {
                    page.part(ui, at);
                }
            });
            let seen = output.state.unclamped_offset().y;
            (sheet.offset, sheet.shown) = (seen, seen);
        });
}

/// Makes the sheet fit, scrolls it to what was asked for, and tells how strongly that glows.
fn aim(ui: &Ui, view: &View<'_>, article: &Article, sheet: &mut Sheet, height: f32) -> f32 {
    sheet.fit(ui, article, measure_of(ui.available_width()));
    sheet.measure(ui, article, height);
    let reader = &view.state.reader;
    let now = ui.input(|input| input.time);
    let evidence = reader.place.as_ref().and_then(|it| it.evidence.as_ref());
    if sheet.turn != reader.turn {
        sheet.turn = reader.turn;
        let hit = reader.find.as_ref().and_then(super::Find::current);
        match (reader.aim, evidence, hit) {
            (Aim::Hit, _, Some(hit)) => sheet.reveal(ui, article, hit, height),
            (Aim::Hit, _, None) => {}
            (Aim::Place, Some(it), _) => {
                sheet.since = Some(now);
                sheet.reveal(ui, article, Span::new(it.start, it.end), height);
            }
            (Aim::Place, None, _) => sheet.offset = 0.0,
        }
    }
    let pointed = reader.pointed.as_ref();
    let pointed = pointed.filter(|it| it.article == article.id);
    if let Some(pointed) = pointed
        && sheet.pointed != Some(pointed.span)
        && pointed.reveal
    {
        sheet.reveal(ui, article, pointed.span, height);
    }
    sheet.pointed = pointed.map(|it| it.span);
    // Where nothing is to move, the bar in the margin alone tells.
    let still = ui.style().animation_time <= 0.0;
    let since = sheet.since.filter(|_| !still && evidence.is_some());
    let flash = since.map_or(0.0, |since| 1.0 - (now - since) as f32 / GLOW);
    if flash > 0.0 {
        ui.ctx().request_repaint_after_secs(0.03);
    }
    flash.clamp(0.0, 1.0)
}

struct Page<'a> {
    view: &'a View<'a>,
    loaded: &'a Loaded,
    article: &'a Article,
    sheet: &'a Sheet,
    current: Option<&'a Evidence>,
    paint: Paint,
    flash: f32,
    corner: Pos2,
    width: f32,
}

impl<'a> Page<'a> {
    fn new(ui: &Ui, view: &'a View<'a>, loaded: &'a Loaded, sheet: &'a Sheet, flash: f32) -> Self {
        let room = ui.max_rect();
        let width = measure_of(room.width());
        let article = &*loaded.article;
        let current = view.state.reader.place.as_ref();
        let current = current.and_then(|place| place.evidence.as_ref());
        Self {
            view,
            loaded,
            article,
            sheet,
            current: current.filter(|it| it.article == article.id),
            paint: Paint::of(ui.ctx()),
            flash,
            corner: pos2((room.center().x - width / 2.0).round(), room.top()),
            width,
        }
    }

    fn part(&self, ui: &mut Ui, at: usize) {
        let Some(part) = self.sheet.part(at) else {
            return;
        };
        let top = self.corner + vec2(0.0, self.sheet.top(at));
        let rect = Rect::from_min_size(top, vec2(self.width, part.height()));
        let place = UiBuilder::new()
            .id_salt(("part", at))
            .max_rect(rect)
            .layout(Layout::top_down(Align::LEFT));
        ui.scope_builder(place, |ui| match &part.matter {
            Matter::Made(text) => {
                ui.add(egui::Label::new(job(
                    text.clone(),
                    part.style,
                    self.paint,
                    self.width,
                )));
            }
            Matter::Words(span) => {
                let shown = flowing(&self.article.text, *span);
                self.words(ui, *span, job(shown, part.style, self.paint, self.width));
            }
        });
    }

    fn words(&self, ui: &mut Ui, span: Span, job: egui::text::LayoutJob) {
        let lit: Vec<&Lit> = self
            .sheet
            .lit
            .iter()
            .filter(|it| it.evidence.sentence.overlaps(span))
            .collect();
        let label = egui::Label::new(job).selectable(true).sense(Sense::click());
        let (at, galley, response) = label.layout_in_ui(ui);
        let shown = &galley.job.text;
        response.widget_info(|| WidgetInfo::labeled(Access::Paragraph, true, shown));
        let paragraph = Paragraph {
            galley: &galley,
            at,
            span,
        };
        self.marks(ui, &paragraph, &lit);
        egui::text_selection::LabelSelectionState::label_text_selection(
            ui,
            &response,
            at,
            galley.clone(),
            self.paint.text(),
            egui::Stroke::NONE,
        );
        self.named(ui, &paragraph);
        self.pointed(ui, &paragraph);
        self.pointer(ui, &paragraph, &response, &lit);
    }

    fn marks(&self, ui: &Ui, paragraph: &Paragraph<'_>, lit: &[&Lit]) {
        let reader = &self.view.state.reader;
        let painter = ui.painter();
        let emphasis = Emphasis {
            meeting: self.view.state.selected_meeting().map(|it| &it.id),
            current: self.current,
            flash: self.flash,
            muted: &reader.muted,
        };
        marks::draw(painter, paragraph, lit, &emphasis, self.paint);
        if let Some(current) = self
            .current
            .filter(|it| it.sentence.overlaps(paragraph.span))
        {
            marks::draw_margin(painter, paragraph, current.sentence, self.paint);
        }
        if reader.unread {
            for it in &self.loaded.extraction.unread {
                if it.sentence.overlaps(paragraph.span) {
                    marks::draw_unread(painter, paragraph, it.sentence, self.paint);
                }
            }
        }
        if let Some(find) = &reader.find {
            let current = find.current();
            marks::draw_hits(painter, paragraph, &find.hits, current, self.paint);
        }
    }

    /// Gives the evidence, the hit and the sentences that were not understood their names.
    fn named(&self, ui: &Ui, paragraph: &Paragraph<'_>) {
        let begins_here =
            |span: Span| paragraph.span.start <= span.start && span.start < paragraph.span.end;
        let name = |id: Id, words: Span, name: String| {
            let place = paragraph.boxes(words).into_iter().reduce(Rect::union);
            if let Some(place) = place {
                let response = ui.interact(place, id, Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Access::Mark, true, &name));
            }
        };
        let reader = &self.view.state.reader;
        if let Some(it) = self.current {
            let words = Span::new(it.start, it.end);
            if begins_here(words) {
                let text = format!("Evidence: {}", it.quote.trim());
                name(Id::unique("current evidence"), words, text);
            }
        }
        let hit = reader.find.as_ref().and_then(super::Find::current);
        if let Some(hit) = hit.filter(|it| begins_here(*it)) {
            let text = format!("Found: {}", hit.of(&self.article.text));
            name(Id::unique("current hit"), hit, text);
        }
        if reader.unread {
            for (at, it) in self.loaded.extraction.unread.iter().enumerate() {
                if begins_here(it.sentence) {
                    let text = format!(
                        "Not understood: {}",
                        it.sentence.of(&self.article.text).trim()
                    );
                    name(Id::unique(("not understood", at)), it.sentence, text);
                }
            }
        }
    }

    /// Frames the words that the next command is about, and gives them a name.
    fn pointed(&self, ui: &Ui, paragraph: &Paragraph<'_>) {
        let span = paragraph.span;
        let pointed = self.view.state.reader.pointed.as_ref();
        let Some(pointed) = pointed.filter(|it| {
            it.article == self.article.id && span.contains(Span::new(it.span.start, it.span.start))
        }) else {
            return;
        };
        let frames = paragraph.boxes(pointed.span);
        for frame in &frames {
            let stroke = egui::Stroke::new(1.5, self.paint.accent());
            let frame = frame.expand2(vec2(2.0, 1.0));
            ui.painter()
                .rect_stroke(frame, 3.0, stroke, egui::StrokeKind::Outside);
        }
        if let Some(place) = frames.into_iter().reduce(Rect::union) {
            let response = ui.interact(place, Id::unique("pointed words"), Sense::hover());
            response.widget_info(|| {
                WidgetInfo::labeled(Access::Mark, true, format!("Name: {}", pointed.text))
            });
        }
    }

    /// Clicks, the menu, and what lies under the pointer.
    fn pointer(&self, ui: &Ui, paragraph: &Paragraph<'_>, response: &Response, lit: &[&Lit]) {
        let byte_at = |pointer: Pos2| {
            let index = paragraph
                .galley
                .cursor_from_pos(pointer - paragraph.at)
                .index;
            paragraph.span.start + byte_of(&paragraph.galley.job.text, index.into())
        };
        let pressed = response.interact_pointer_pos().map(byte_at);
        if let Some(byte) = pressed.filter(|_| response.clicked()) {
            self.click(byte, lit);
        }
        if let Some(byte) = pressed.filter(|_| response.secondary_clicked()) {
            let sentence = super::sentence_at(self.article, byte);
            ui.data_mut(|data| data.insert_temp(Id::unique("sentence of the menu"), sentence));
            self.view.send(Command::Point(own::at(self.loaded, byte)));
        }
        Popup::context_menu(response).show(|ui| self.menu(ui));
        if response.hovered() {
            let pointer = ui.input(|input| input.pointer.hover_pos());
            if let Some(byte) = pointer.map(byte_at) {
                self.hover(ui, response, byte, lit);
            }
        }
    }

    fn menu(&self, ui: &mut Ui) {
        own::menu(ui, self.view);
        let id = Id::unique("sentence of the menu");
        let sentence: Option<Span> = ui.data(|data| data.get_temp(id)).flatten();
        ui.separator();
        let enabled = sentence.is_some();
        let entry = crate::app::action::Action::CopySentence.entry();
        let text = crate::app::theme::icon_text(entry.icon, entry.text);
        let response = ui.add_enabled(enabled, egui::Button::new(text));
        response.widget_info(|| WidgetInfo::labeled(Access::MenuItem, enabled, entry.text));
        if let Some(sentence) = sentence.filter(|_| response.clicked()) {
            self.view
                .send(Command::Copy(super::quoted(self.article, sentence)));
        }
    }

    fn click(&self, byte: usize, lit: &[&Lit]) {
        if let Some(it) = self.unread_at(byte) {
            let evidence = crate::app::evidence::of_unread(self.article, it);
            self.view.send(Command::OpenEvidence(evidence));
        } else if let Some(hit) = self.lit_at(byte, lit) {
            self.view
                .send(Command::Select(Some(Item::Meeting(hit.meeting.clone()))));
            self.view.send(Command::OpenEvidence(hit.evidence.clone()));
        }
    }

    fn hover(&self, ui: &Ui, response: &Response, byte: usize, lit: &[&Lit]) {
        if let Some(it) = self.unread_at(byte) {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
            let text = format!("Not understood\n{}", how_read::refusal(it.rule, &it.reason));
            response.clone().on_hover_text_at_pointer(text);
        } else if let Some(hit) = self.lit_at(byte, lit) {
            self.view.hover(&Item::Meeting(hit.meeting.clone()));
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
    }

    /// The sentence at a place that was not understood, while these are marked.
    fn unread_at(&self, byte: usize) -> Option<&'a crate::extract::Unread> {
        let here = Span::new(byte, byte);
        let mut all = self.loaded.extraction.unread.iter();
        all.find(|it| self.view.state.reader.unread && it.sentence.contains(here))
    }

    /// What is told at a place of the text: the words there, else the sentence around it;
    /// of several meetings the selected one.
    fn lit_at<'b>(&self, byte: usize, lit: &[&'b Lit]) -> Option<&'b Lit> {
        let here = Span::new(byte, byte);
        let chosen = self.view.state.selected_meeting().map(|it| &it.id);
        lit.iter()
            .copied()
            .filter(|it| it.evidence.sentence.contains(here))
            .min_by_key(|it| {
                let words = Span::new(it.evidence.start, it.evidence.end);
                (
                    chosen != Some(&it.meeting),
                    !words.contains(here),
                    words.len(),
                )
            })
    }
}
