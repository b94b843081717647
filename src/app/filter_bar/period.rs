//! The period, by a slider with two handles below a strip that shows when meetings were.

use chrono::{Datelike as _, Months, NaiveDate};
use egui::{Popup, PopupCloseBehavior, RangeSlider, Rect, RichText, Role, Sense, Ui, WidgetInfo};

use crate::app::theme::{Icon, Paint, icon_text, popup_frame, size, space};
use crate::app::view::View;
use crate::dossier::Filter;

/// Width of strip and slider, in points.
const WIDE: f32 = 320.0;
/// Height of the strip.
const TALL: f32 = 34.0;
/// Bars of the strip.
const BARS: usize = 64;

/// A month, counted from year 0.
fn month(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0() as i32
}

fn first_day(month: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, 1)
}

fn last_day(month: i32) -> Option<NaiveDate> {
    first_day(month)?
        .checked_add_months(Months::new(1))?
        .pred_opt()
}

/// Draws the button, and what it opens.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, filter: &mut Filter) {
    let Some((first, last)) = view.state.index.days() else {
        return;
    };
    let (first, last) = (month(first), month(last));
    if first == last {
        return;
    }
    let response = ui.button(icon_text(Icon::CalendarRange, "Period"));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "Period"));
    let response = response.on_hover_text("Show only the meetings of a period");
    Popup::from_toggle_button_response(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .frame(popup_frame(ui))
        .show(|ui| {
            ui.set_width(WIDE);
            slide(ui, view, filter, (first, last));
        });
}

fn slide(ui: &mut Ui, view: &View<'_>, filter: &mut Filter, (first, last): (i32, i32)) {
    let from = filter.from.map_or(first, month).clamp(first, last);
    let to = filter.to.map_or(last, month).clamp(first, last);
    let (mut low, mut high) = (from, to);
    let say =
        |month: i32| first_day(month).map_or_else(String::new, |it| it.format("%B %Y").to_string());
    ui.label(format!("Meetings from {} until {}", say(low), say(high)));
    ui.add_space(space::XS);
    strip(ui, view, (first, last), (low, high));
    ui.spacing_mut().slider_width = WIDE;
    let slider = RangeSlider::new(&mut low, &mut high, first..=last)
        .integer()
        .show_value(false);
    let response = ui.add(slider);
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, "Months of the period"));
    // The meetings follow while a handle is pulled.
    if (low, high) != (from, to) {
        filter.from = first_day(low).filter(|_| low > first);
        filter.to = last_day(high).filter(|_| high < last);
    }
    let note = "Meetings without a date are left out while a period is set";
    ui.label(RichText::new(note).size(size::SMALL).weak());
    let set = filter.from.is_some() || filter.to.is_some();
    if set && ui.button("Any time").clicked() {
        (filter.from, filter.to) = (None, None);
    }
}

/// How many meetings began when: those in the period stand out by colour and by a line.
fn strip(ui: &mut Ui, view: &View<'_>, (first, last): (i32, i32), (low, high): (i32, i32)) {
    let months = (last - first + 1).max(1) as usize;
    let bars = months.min(BARS);
    let mut counts = vec![0_u32; bars];
    let bar = |month: i32| ((month - first).max(0) as usize * bars / months).min(bars - 1);
    for day in view.state.index.starts() {
        if let Some(count) = counts.get_mut(bar(month(day))) {
            *count += 1;
        }
    }
    let (rect, response) = ui.allocate_exact_size(egui::vec2(WIDE, TALL), Sense::hover());
    let label = "Number of meetings over time";
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, label));
    let most = counts.iter().copied().max().unwrap_or(1).max(1) as f32;
    let paint = Paint::of(ui.ctx());
    // The rail of the slider ends half a handle before its edges.
    let inset = ui.spacing().interact_size.y / 2.5;
    let rail = rect.shrink2(egui::vec2(inset, 0.0));
    let wide = rail.width() / bars as f32;
    let painter = ui.painter();
    for (at, &count) in counts.iter().enumerate() {
        if count == 0 {
            continue;
        }
        let within = (bar(low)..=bar(high)).contains(&at);
        let color = if within { paint.accent() } else { paint.rule() };
        // A single meeting is seen beside a hundred.
        let tall = ((count as f32 / most).sqrt() * (TALL - 2.0)).max(2.0);
        let left = rail.left() + at as f32 * wide;
        let min = egui::pos2(left, rect.bottom() - tall);
        let max = egui::pos2(left + (wide - 1.0).max(1.0), rect.bottom());
        painter.rect_filled(Rect::from_min_max(min, max), 0.0, color);
    }
    let from = rail.left() + bar(low) as f32 * wide;
    let to = rail.left() + (bar(high) + 1) as f32 * wide;
    let stroke = egui::Stroke::new(1.0, paint.accent());
    painter.hline(from..=to, rect.bottom(), stroke);
}
