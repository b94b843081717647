//! egui's style, light and dark, made from the inks of the charts.

use egui::{Color32, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, vec2};

use super::tokens::{highlight, radius, size, space};
use crate::chart::{Ink, Theme, rgb};

/// The colour of an ink.
pub(crate) fn ink(ink: Ink, theme: Theme) -> Color32 {
    let [r, g, b] = rgb(ink, theme);
    Color32::from_rgb(r, g, b)
}

/// `over` laid upon `under` with an opacity of 0 to 1.
pub(crate) fn mix(under: Color32, over: Color32, opacity: f32) -> Color32 {
    let blend = |a: u8, b: u8| {
        let (a, b) = (f32::from(a), f32::from(b));
        (b - a).mul_add(opacity.clamp(0.0, 1.0), a).round() as u8
    };
    Color32::from_rgb(
        blend(under.r(), over.r()),
        blend(under.g(), over.g()),
        blend(under.b(), over.b()),
    )
}

/// The theme in use.
pub(crate) fn current(ctx: &egui::Context) -> Theme {
    match ctx.theme() {
        egui::Theme::Light => Theme::Light,
        egui::Theme::Dark => Theme::Dark,
    }
}

/// Colours of the theme in use, by purpose.
#[derive(Clone, Copy)]
pub(crate) struct Paint {
    /// The theme.
    pub(crate) theme: Theme,
}

impl Paint {
    /// Of the theme in use.
    pub(crate) fn of(ctx: &egui::Context) -> Self {
        Self {
            theme: current(ctx),
        }
    }

    /// Behind pages and charts.
    pub(crate) fn paper(self) -> Color32 {
        ink(Ink::Paper, self.theme)
    }

    /// Behind panels.
    pub(crate) fn panel(self) -> Color32 {
        mix(self.paper(), self.band(), 0.6)
    }

    /// Behind bars and chips.
    pub(crate) fn band(self) -> Color32 {
        ink(Ink::Band, self.theme)
    }

    /// Thin lines.
    pub(crate) fn rule(self) -> Color32 {
        ink(Ink::Rule, self.theme)
    }

    /// Body text.
    pub(crate) fn text(self) -> Color32 {
        ink(Ink::Text, self.theme)
    }

    /// Secondary text.
    pub(crate) fn muted(self) -> Color32 {
        ink(Ink::Muted, self.theme)
    }

    /// Selection and focus.
    pub(crate) fn accent(self) -> Color32 {
        ink(Ink::Accent, self.theme)
    }

    /// Warnings: something was not read.
    pub(crate) fn warning(self) -> Color32 {
        ink(Ink::Tone(3), self.theme)
    }

    /// A colour of the series.
    pub(crate) fn series(self, index: u8) -> Color32 {
        ink(Ink::Series(index), self.theme)
    }

    /// A quiet tint of `color` behind text.
    pub(crate) fn tint(self, color: Color32, opacity: f32) -> Color32 {
        mix(self.paper(), color, opacity)
    }
}

/// Marks what the keyboard acts upon, where no widget of egui's own does.
pub(crate) fn focus_ring(ui: &egui::Ui, rect: egui::Rect) {
    let stroke = Stroke::new(2.0, Paint::of(ui.ctx()).accent());
    ui.painter()
        .rect_stroke(rect, radius(), stroke, egui::StrokeKind::Inside);
}

/// The band around a line of controls upon a page.
pub(crate) fn band_frame(ctx: &egui::Context) -> egui::Frame {
    egui::Frame::new()
        .fill(Paint::of(ctx).band())
        .corner_radius(radius())
        .inner_margin(Margin::symmetric(space::S as i8, 2))
}

/// Words beside the pointer, while something goes on under it.
pub(crate) fn say_at_pointer(response: &egui::Response, words: &str) {
    let ctx = response.ctx.clone();
    let anchor = egui::PopupAnchor::Pointer;
    egui::Tooltip::always_open(ctx, response.layer_id, response.id, anchor)
        .gap(space::L)
        .show(|ui| ui.label(words));
}

/// Around a line of controls above a chart; where it needs a second row, that begins below the
/// first.
pub(crate) fn bar_frame() -> egui::Frame {
    egui::Frame::new().inner_margin(Margin {
        left: space::S as i8,
        top: space::XS as i8,
        ..Margin::ZERO
    })
}

/// The frame of what a button opens, where it is more than a list of commands.
pub(crate) fn popup_frame(ui: &egui::Ui) -> egui::Frame {
    egui::Frame::popup(ui.style()).inner_margin(Margin::same(space::M as i8))
}

/// The frame of a dialog.
pub(crate) fn dialog_frame(ctx: &egui::Context) -> egui::Frame {
    egui::Frame::window(&ctx.global_style()).inner_margin(Margin::same(20))
}

pub(super) fn install(ctx: &egui::Context) {
    ctx.all_styles_mut(metrics);
    for (egui_theme, theme) in [
        (egui::Theme::Light, Theme::Light),
        (egui::Theme::Dark, Theme::Dark),
    ] {
        ctx.style_mut_of(egui_theme, |style| colours(style, Paint { theme }));
    }
}

fn metrics(style: &mut Style) {
    for (name, points) in [
        (TextStyle::Small, size::SMALL),
        (TextStyle::Body, size::BODY),
        (TextStyle::Button, size::BODY),
        (TextStyle::Heading, size::HEADING),
    ] {
        style
            .text_styles
            .insert(name, FontId::new(points, FontFamily::Proportional));
    }
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::S, space::XS);
    spacing.button_padding = vec2(space::S, space::XS);
    spacing.interact_size.y = 24.0;
    spacing.window_margin = Margin::same(space::L as i8);
    spacing.menu_margin = Margin::same(space::XS as i8);
    spacing.tooltip_width = 360.0;
    style.interaction.tooltip_delay = 0.4;
}

fn colours(style: &mut Style, paint: Paint) {
    let visuals = &mut style.visuals;
    *visuals = match paint.theme {
        Theme::Light => egui::Visuals::light(),
        Theme::Dark => egui::Visuals::dark(),
    };
    visuals.panel_fill = paint.panel();
    visuals.window_fill = paint.paper();
    visuals.extreme_bg_color = paint.paper();
    visuals.faint_bg_color = mix(paint.paper(), paint.band(), 0.6);
    visuals.code_bg_color = paint.band();
    visuals.window_stroke = Stroke::new(1.0, paint.rule());
    visuals.window_corner_radius = radius();
    visuals.menu_corner_radius = radius();
    visuals.hyperlink_color = paint.accent();
    visuals.warn_fg_color = paint.warning();
    visuals.error_fg_color = paint.warning();
    visuals.weak_text_color = Some(paint.muted());
    visuals.selection.bg_fill = paint.tint(paint.accent(), highlight::SELECTED);
    visuals.disabled_alpha = highlight::DISABLED;
    visuals.selection.stroke = Stroke::new(1.0, paint.text());
    let shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: Color32::from_black_alpha(40),
    };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;

    let raised = mix(paint.paper(), paint.rule(), 0.55);
    let widgets = &mut visuals.widgets;
    for widget in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        widget.corner_radius = radius();
        widget.fg_stroke = Stroke::new(1.0, paint.text());
        widget.expansion = 0.0;
    }
    widgets.noninteractive.bg_fill = paint.panel();
    widgets.noninteractive.weak_bg_fill = paint.panel();
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, paint.rule());
    widgets.inactive.bg_fill = mix(paint.paper(), paint.rule(), 0.35);
    widgets.inactive.weak_bg_fill = mix(paint.paper(), paint.rule(), 0.35);
    widgets.inactive.bg_stroke = Stroke::new(1.0, mix(paint.rule(), paint.muted(), 0.35));
    let hover = paint.tint(paint.accent(), highlight::HOVERED);
    widgets.hovered.bg_fill = hover;
    widgets.hovered.weak_bg_fill = hover;
    widgets.hovered.bg_stroke = Stroke::new(1.0, paint.accent());
    let pressed = paint.tint(paint.accent(), highlight::PRESSED);
    widgets.active.bg_fill = pressed;
    widgets.active.weak_bg_fill = pressed;
    widgets.active.bg_stroke = Stroke::new(1.5, paint.accent());
    widgets.open.bg_fill = raised;
    widgets.open.weak_bg_fill = raised;
    widgets.open.bg_stroke = Stroke::new(1.0, paint.rule());
}

#[cfg(test)]
mod tests {
    use egui::{Color32, Style};

    use super::{Paint, colours, mix};
    use crate::chart::Theme;

    fn luminance(color: Color32) -> f32 {
        let linear = |value: u8| {
            let value = f32::from(value) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let (red, green, blue) = (color.r(), color.g(), color.b());
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    fn contrast(one: Color32, other: Color32) -> f32 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn all_text_can_be_read_on_all_that_lies_behind_it() {
        for theme in [Theme::Light, Theme::Dark] {
            let paint = Paint { theme };
            let mut style = Style::default();
            colours(&mut style, paint);
            let visuals = &style.visuals;
            let widgets = &visuals.widgets;
            let grounds = [
                ("paper", paint.paper()),
                ("band", paint.band()),
                ("panel", paint.panel()),
                ("button", widgets.inactive.bg_fill),
                ("hovered", widgets.hovered.bg_fill),
                ("pressed", widgets.active.bg_fill),
                ("open", widgets.open.bg_fill),
                ("selected", visuals.selection.bg_fill),
                ("related", paint.tint(paint.rule(), 0.45)),
            ];
            for (name, ground) in grounds {
                let disabled = mix(ground, paint.text(), visuals.disabled_alpha);
                for (ink, color) in [
                    ("text", paint.text()),
                    ("muted", paint.muted()),
                    ("accent", paint.accent()),
                    ("warning", paint.warning()),
                    ("disabled", disabled),
                ] {
                    let contrast = contrast(color, ground);
                    assert!(contrast >= 4.5, "{ink} on {name}, {theme:?}: {contrast}");
                }
            }
            // Highlights in the reader, behind its text.
            for series in 0..11 {
                for opacity in [0.20, 0.26] {
                    let ground = paint.tint(paint.series(series), opacity);
                    let contrast = contrast(paint.text(), ground);
                    assert!(contrast >= 4.5, "on series {series}, {theme:?}: {contrast}");
                }
            }
        }
    }

    #[test]
    fn what_the_keyboard_acts_upon_can_be_seen() {
        for theme in [Theme::Light, Theme::Dark] {
            let paint = Paint { theme };
            for ground in [paint.paper(), paint.band(), paint.panel()] {
                let contrast = contrast(paint.accent(), ground);
                assert!(contrast >= 3.0, "{theme:?}: {contrast}");
            }
        }
    }
}
