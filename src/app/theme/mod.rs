//! The look of the window: the only place of `app` that knows colours, sizes and typefaces.
//!
//! Colours come from [`chart::palette`](crate::chart::rgb), so that window, charts and
//! exported pictures are of one piece.

mod fonts;
mod icon;
mod motion;
mod tokens;
mod visuals;

pub(crate) use fonts::{
    bold, bold_family, italic_family, serif_bold_family, serif_family, serif_italic_family,
};
pub(crate) use icon::{icon, icon_text};
pub(crate) use lucide_icons::Icon;
pub(crate) use motion::{set_motion, set_scale, step_scale};
pub(crate) use tokens::{radius, size, space};
pub(crate) use visuals::{
    Paint, band_frame, bar_frame, dialog_frame, focus_ring, ink, mix, popup_frame, say_at_pointer,
};

/// Registers typefaces and both styles.
pub(crate) fn install(ctx: &egui::Context) {
    fonts::install(ctx);
    visuals::install(ctx);
    motion::install(ctx);
}
