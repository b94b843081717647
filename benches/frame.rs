//! How long a whole frame of the window takes: layout, paint and tessellation, without a
//! display.
//!
//! `cargo bench --bench frame` shows 5,000 meetings of 500 leaders in 5,000 articles, a meeting
//! selected, library, filters, inspector and reader open, at 1440 × 900, in each view: at rest
//! with the pointer upon it, and while it is panned or scrolled with a new picture each frame;
//! network and matrix also while they are zoomed or scrolled with the wheel and while the pointer
//! wanders over them.
//! Prints median and longest of some hundred frames of each. What the graphics card does with
//! the triangles is not in it.

#![allow(clippy::print_stdout, reason = "the figures are what it is run for")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on stops")]

#[path = "../tests/support/many.rs"]
mod many;

use std::time::{Duration, Instant};

use eframe::App as _;
use egui::{
    Event, Modifiers, MouseWheelUnit, PointerButton, Pos2, RawInput, Rect, Vec2, pos2, vec2,
};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::state::ViewKind;
use rapporteur::app::{Rapporteur, StartOptions};
use rapporteur::chart::Lanes;
use rapporteur::dossier::{Filter, Item};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The median of a whole frame may be so long, in milliseconds.
const MARK: f64 = 4.0;
/// Frames of each series.
const FRAMES: usize = 240;
/// Where the pointer is: amid the chart.
const MIDDLE: Pos2 = pos2(700.0, 330.0);

fn main() {
    if cfg!(debug_assertions) {
        println!("a debug build: the figures say nothing");
    }
    let made = Instant::now();
    let dossier = many::many(5_000, 500);
    println!(
        "{} meetings, {} leaders, {} articles, made in {:.0} ms",
        dossier.meetings.len(),
        dossier.actors.len(),
        dossier.articles.len(),
        made.elapsed().as_secs_f64() * 1e3
    );
    let selected = Item::Meeting(dossier.meetings[2_500].id.clone());
    let mut desk = Desk::new(dossier);
    desk.app.send(Command::Select(Some(selected)));
    desk.settle();
    println!("median, longest of {FRAMES} frames in ms; mark {MARK} ms");
    let only: Option<String> = std::env::args().skip(1).find(|it| !it.starts_with('-'));
    for lanes in Lanes::ALL {
        let name = format!("timeline, {}", lanes.label().to_lowercase());
        desk.act(Action::Show(ViewKind::Timeline));
        desk.act(Action::Lanes(lanes));
        if only.as_ref().is_none_or(|only| name.contains(only)) {
            desk.series(&name);
            for _ in 0..12 {
                desk.act(Action::ZoomIn);
            }
            desk.series(&format!("{name}, near"));
            desk.act(Action::Fit);
        }
    }
    if only.as_ref().is_none_or(|only| "period".contains(only)) {
        desk.act(Action::Show(ViewKind::Timeline));
        desk.act(Action::Lanes(Lanes::Leaders));
        tell("timeline, period pulled", &mut desk.pulled());
    }
    for (view, name) in [
        (ViewKind::Network, "network"),
        (ViewKind::Matrix, "matrix"),
        (ViewKind::Table, "table"),
    ] {
        desk.act(Action::Show(view));
        if only.as_ref().is_some_and(|only| !name.contains(only)) {
            continue;
        }
        desk.series(name);
        if view == ViewKind::Table {
            continue;
        }
        desk.looks_around(name);
        for _ in 0..6 {
            desk.act(Action::ZoomIn);
        }
        let near = format!("{name}, near");
        desk.series(&near);
        desk.looks_around(&near);
        desk.act(Action::Fit);
    }
}

struct Desk {
    ctx: egui::Context,
    app: Rapporteur,
    frame: eframe::Frame,
    time: f64,
}

impl Desk {
    fn new(dossier: rapporteur::dossier::Dossier) -> Self {
        let ctx = egui::Context::default();
        let app = Rapporteur::new(&ctx, Vec::new(), &StartOptions::default()).with_dossier(dossier);
        Self {
            ctx,
            app,
            frame: eframe::Frame::_new_kittest(),
            time: 0.0,
        }
    }

    /// A frame, and how long it took.
    fn draw(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1440.0, 900.0))),
            time: Some(self.time),
            predicted_dt: 1.0 / 60.0,
            focused: true,
            events,
            ..RawInput::default()
        };
        let begun = Instant::now();
        let Self {
            ctx, app, frame, ..
        } = self;
        let mut output = ctx.run_ui(input, |ui| app.ui(ui, frame));
        // No card takes them.
        output.textures_delta.clear();
        let drawn = ctx.tessellate(output.shapes, output.pixels_per_point);
        let took = begun.elapsed();
        std::hint::black_box(drawn);
        took
    }

    fn act(&mut self, action: Action) {
        self.app.send(Command::Do(action));
        self.settle();
    }

    /// Draws until nothing goes on in the background, and what glows has gone out.
    fn settle(&mut self) {
        let begun = Instant::now();
        let mut quiet = 0;
        while quiet < 30 && begun.elapsed() < Duration::from_mins(1) {
            self.draw(Vec::new());
            quiet = if self.app.is_busy() { 0 } else { quiet + 1 };
            if quiet == 0 {
                std::thread::sleep(Duration::from_millis(5));
            }
        }
        self.time += 10.0;
    }

    fn series(&mut self, name: &str) {
        self.draw(vec![Event::PointerMoved(MIDDLE)]);
        self.settle();
        let mut rest: Vec<Duration> = (0..FRAMES).map(|_| self.draw(Vec::new())).collect();
        tell(&format!("{name}, at rest"), &mut rest);
        let mut moved = if name == "table" {
            self.scrolled()
        } else {
            self.dragged()
        };
        tell(&format!("{name}, moving"), &mut moved);
    }

    /// The chart pulled to and fro.
    fn dragged(&mut self) -> Vec<Duration> {
        let button = |pos, pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.draw(vec![Event::PointerMoved(MIDDLE), button(MIDDLE, true)]);
        let mut at = MIDDLE;
        let mut took = Vec::new();
        for number in 0..FRAMES {
            let way = if number / 60 % 2 == 0 { 3.0 } else { -3.0 };
            at.x += way;
            took.push(self.draw(vec![Event::PointerMoved(at)]));
        }
        self.draw(vec![button(at, false), Event::PointerGone]);
        self.settle();
        took
    }

    /// The period of the filter changed in each frame, as its slider does while it is pulled.
    fn pulled(&mut self) -> Vec<Duration> {
        let button = |pressed| Event::PointerButton {
            pos: MIDDLE,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.draw(vec![Event::PointerMoved(MIDDLE), button(true)]);
        let mut took = Vec::new();
        for number in 0..FRAMES {
            let year = 1985 + (number / 12 % 30) as i32;
            let from = chrono::NaiveDate::from_ymd_opt(year, number as u32 % 12 + 1, 1);
            self.app.send(Command::SetFilter(Filter {
                from,
                ..Filter::default()
            }));
            took.push(self.draw(Vec::new()));
        }
        self.app.send(Command::SetFilter(Filter::default()));
        self.draw(vec![button(false), Event::PointerGone]);
        self.settle();
        took
    }

    fn scrolled(&mut self) -> Vec<Duration> {
        self.wheeled(Modifiers::NONE, vec2(0.0, 40.0))
    }

    /// What the wheel does: `by` for a while, then back.
    fn wheeled(&mut self, modifiers: Modifiers, by: Vec2) -> Vec<Duration> {
        let wheel = |delta: Vec2| Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta,
            phase: egui::TouchPhase::Move,
            modifiers,
            source: egui::MouseWheelSource::Unknown,
        };
        let took = (0..FRAMES)
            .map(|number| {
                let by = if number / 60 % 2 == 0 { -by } else { by };
                self.draw(vec![Event::PointerMoved(MIDDLE), wheel(by)])
            })
            .collect();
        self.settle();
        took
    }

    /// Further series of a chart: scrolled or zoomed with the wheel, and looked over with the
    /// pointer, so that what is hovered changes.
    fn looks_around(&mut self, name: &str) {
        let mut wheeled = if name.contains("matrix") {
            self.wheeled(Modifiers::NONE, vec2(0.0, 7.0))
        } else {
            self.wheeled(Modifiers::NONE, vec2(0.0, 2.0))
        };
        tell(&format!("{name}, wheel"), &mut wheeled);
        let mut hovered: Vec<Duration> = (0..FRAMES)
            .map(|number| {
                let turn = number as f32 * 0.13;
                let far = 20.0 + 0.7 * number as f32;
                let at = MIDDLE + far * Vec2::angled(turn);
                self.draw(vec![Event::PointerMoved(at)])
            })
            .collect();
        tell(&format!("{name}, hover"), &mut hovered);
        self.settle();
    }
}

fn tell(name: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let ms = |at: usize| times[at].as_secs_f64() * 1e3;
    let (median, longest) = (ms(times.len() / 2), ms(times.len() - 1));
    let verdict = if median <= MARK {
        ""
    } else {
        "  OVER THE MARK"
    };
    println!("{name:36} {median:7.2} {longest:8.2}{verdict}");
}
