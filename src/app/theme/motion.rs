//! How large everything is, and whether anything glides.

use std::ops::RangeInclusive;

use egui::style::ScrollAnimation;

/// One step of the scale.
const STEP: f32 = 0.1;
/// Below it letters cannot be read, above it nothing fits.
const SCALES: RangeInclusive<f32> = 0.5..=3.0;

/// The keys for the scale stand in the table of commands.
pub(super) fn install(ctx: &egui::Context) {
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

/// Makes everything `steps` larger.
pub(crate) fn step_scale(ctx: &egui::Context, steps: f32) {
    set_scale(ctx, STEP.mul_add(steps, ctx.zoom_factor()));
}

/// Makes everything so many times as large as it was made.
pub(crate) fn set_scale(ctx: &egui::Context, scale: f32) {
    if scale.is_finite() {
        let scale = (scale / STEP).round() * STEP;
        ctx.set_zoom_factor(scale.clamp(*SCALES.start(), *SCALES.end()));
    }
}

/// Lets panels and lists glide, or jump.
pub(crate) fn set_motion(ctx: &egui::Context, moving: bool) {
    ctx.all_styles_mut(|style| {
        let usual = egui::Style::default();
        if moving {
            style.animation_time = usual.animation_time;
            style.scroll_animation = usual.scroll_animation;
        } else {
            style.animation_time = 0.0;
            style.scroll_animation = ScrollAnimation::none();
        }
    });
}
