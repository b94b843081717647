//! The preview in the export dialog: the picture made small, drawn on a thread and kept until
//! the options change.

use std::sync::mpsc::Receiver;

use egui::{
    ColorImage, Rect, RichText, Role, Sense, Spinner, Stroke, StrokeKind, TextureHandle,
    TextureOptions, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::job::{OnDesk, small};
use crate::app::aside::aside;
use crate::app::dialog::ExportForm;
use crate::app::state::State;
use crate::app::theme::{Paint, size, space};
use crate::app::view::View;
use crate::export::{Ground, PictureFormat, Preview};

/// Room for it, in points.
const ROOM: Vec2 = vec2(380.0, 330.0);
/// Height of the line below it.
const LINE: f32 = 24.0;

/// What a preview depends on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Wanted {
    /// What was chosen, of which nothing counts that does not change the page.
    form: ExportForm,
    /// How often articles, filters, comparison and arrangement changed.
    revisions: [u64; 4],
    /// Its size in pixels.
    within: (f32, f32),
}

/// What stands, or would stand, in the preview.
pub(super) fn wanted(state: &State, form: &ExportForm, ctx: &egui::Context) -> Wanted {
    let scale = ctx.pixels_per_point();
    Wanted {
        form: ExportForm {
            format: PictureFormat::Svg,
            dpi: 96,
            words: None,
            busy: false,
            trouble: None,
            ..form.clone()
        },
        revisions: [
            state.revision,
            state.filter_revision,
            state.compare.turn,
            state.arrangements,
        ],
        within: ((ROOM.x * scale).round(), (ROOM.y * scale).round()),
    }
}

/// A preview.
pub(crate) struct Previewed {
    /// What it was drawn for.
    pub(super) wanted: Wanted,
    /// The picture, or why there is none.
    drawn: Result<Picture, String>,
}

struct Picture {
    texture: TextureHandle,
    /// Width and height of the page, in points.
    page: (f32, f32),
    /// What the page has no room for.
    note: Option<String>,
}

impl Previewed {
    /// Width and height of the page that it shows, in points.
    pub(super) fn page(&self) -> Option<(f32, f32)> {
        self.drawn.as_ref().ok().map(|it| it.page)
    }
}

impl Previewed {
    /// What the page has no room for, in words.
    pub(super) fn note(&self) -> Option<&str> {
        self.drawn.as_ref().ok()?.note.as_deref()
    }
}

/// A preview on its way.
#[derive(Debug)]
pub(crate) struct PreviewJob {
    wanted: Wanted,
    result: Receiver<Result<Preview, String>>,
    ctx: egui::Context,
}

impl PreviewJob {
    /// Starts to draw.
    pub(super) fn start(desk: OnDesk, wanted: Wanted, ctx: egui::Context) -> Self {
        let (form, within) = (wanted.form.clone(), wanted.within);
        let result = aside(&ctx, move || small(desk, &form, within));
        Self {
            wanted,
            result,
            ctx,
        }
    }

    /// The preview, once it is there.
    pub(super) fn result(&self) -> Option<Previewed> {
        let drawn = self.result.try_recv().ok()?.map(|small| {
            let image = ColorImage::from_rgba_premultiplied(small.size, &small.pixels);
            let texture = self
                .ctx
                .load_texture("export preview", image, TextureOptions::LINEAR);
            Picture {
                texture,
                page: small.page,
                note: small.note,
            }
        });
        Some(Previewed {
            wanted: self.wanted.clone(),
            drawn,
        })
    }
}

/// Draws the preview, or that it is on its way, or why there is none.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, form: &ExportForm) {
    let (room, response) = ui.allocate_exact_size(ROOM + vec2(0.0, LINE), Sense::hover());
    let mut caption = room.bottom() - LINE;
    let paint = Paint::of(ui.ctx());
    let there = view.state.preview.as_ref();
    let late = there.is_none_or(|it| it.wanted != wanted(view.state, form, ui.ctx()));
    match there.map(|it| &it.drawn) {
        None => {
            response
                .widget_info(|| WidgetInfo::labeled(Role::Image, true, "Preview, not there yet"));
        }
        Some(Err(reason)) => {
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, "No preview"));
            let words = RichText::new(reason).color(paint.warning());
            ui.put(room.shrink(space::XL), egui::Label::new(words).wrap());
        }
        Some(Ok(picture)) => {
            let (width, height) = picture.page;
            response.widget_info(|| {
                let name = format!("Preview of {width:.0} × {height:.0} points");
                WidgetInfo::labeled(Role::Image, true, name)
            });
            let size = picture.texture.size_vec2() / ui.pixels_per_point();
            let corner = pos2(room.center().x - size.x / 2.0, room.top());
            let sheet = Rect::from_min_size(corner, size);
            // What it measures stands right below it.
            caption = sheet.bottom();
            if form.parts.ground == Ground::Transparent {
                checkered(ui, sheet, paint);
            }
            egui::Image::new(&picture.texture).paint_at(ui, sheet);
            let rule = Stroke::new(1.0, paint.rule());
            ui.painter()
                .rect_stroke(sheet, 0.0, rule, StrokeKind::Outside);
        }
    }
    if late {
        ui.put(
            Rect::from_center_size(room.center(), Vec2::splat(28.0)),
            Spinner::new().size(24.0),
        );
    }
    let line = Rect::from_min_size(pos2(room.left(), caption), vec2(ROOM.x, LINE));
    let words = RichText::new(measures(there, form)).size(size::SMALL);
    ui.put(line, egui::Label::new(words.weak()));
}

/// How large the picture comes out.
fn measures(there: Option<&Previewed>, form: &ExportForm) -> String {
    let Some((width, height)) = there.and_then(Previewed::page) else {
        return String::new();
    };
    let (wide, high) = (width.round(), height.round());
    match form.format {
        PictureFormat::Png => {
            let scale = form.scale();
            let (wide, high) = ((width * scale).round(), (height * scale).round());
            format!("{wide} × {high} pixels")
        }
        PictureFormat::Svg | PictureFormat::Pdf => {
            // A point of a page is a 96th of an inch.
            let (across, down) = (width / 96.0 * 2.54, height / 96.0 * 2.54);
            format!("{wide} × {high} points, {across:.1} × {down:.1} cm")
        }
    }
}

/// What stands for nothing, as picture editors show it.
fn checkered(ui: &Ui, sheet: Rect, paint: Paint) {
    const SIDE: f32 = 8.0;
    let painter = ui.painter_at(sheet);
    painter.rect_filled(sheet, 0.0, paint.paper());
    let (columns, rows) = (
        (sheet.width() / SIDE).ceil() as usize,
        (sheet.height() / SIDE).ceil() as usize,
    );
    for row in 0..rows {
        for column in (row % 2..columns).step_by(2) {
            let corner = sheet.min + vec2(column as f32, row as f32) * SIDE;
            let square = Rect::from_min_size(corner, Vec2::splat(SIDE));
            painter.rect_filled(square, 0.0, paint.rule());
        }
    }
}
