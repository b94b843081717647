//! A desk without a display, whose frames are timed.

use std::time::{Duration, Instant};

use eframe::App as _;
use egui::{
    Event, Modifiers, MouseWheelUnit, PointerButton, Pos2, RawInput, Rect, Vec2, pos2, vec2,
};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::state::State;
use rapporteur::app::{Rapporteur, StartOptions};
use rapporteur::dossier::{Dossier, Filter, Item};

/// The median of a whole frame may be so long, in milliseconds.
pub(crate) const MARK: f64 = 4.0;
/// Frames of each series.
pub(crate) const FRAMES: usize = 240;
/// Where the pointer is: amid the chart.
const MIDDLE: Pos2 = pos2(700.0, 330.0);

/// The window, and what drives it.
pub(crate) struct Desk {
    ctx: egui::Context,
    app: Rapporteur,
    frame: eframe::Frame,
    time: f64,
}

impl Desk {
    pub(crate) fn new(dossier: Dossier) -> Self {
        let ctx = egui::Context::default();
        let app = Rapporteur::new(&ctx, Vec::new(), &StartOptions::default()).with_dossier(dossier);
        Self {
            ctx,
            app,
            frame: eframe::Frame::_new_kittest(),
            time: 0.0,
        }
    }

    pub(crate) fn state(&self) -> &State {
        self.app.state()
    }

    /// A frame, and how long it took.
    pub(crate) fn draw(&mut self, events: Vec<Event>) -> Duration {
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

    /// A frame for each number, with what happens in it.
    pub(crate) fn frames(&mut self, mut events: impl FnMut(usize) -> Vec<Event>) -> Vec<Duration> {
        (0..FRAMES)
            .map(|number| self.draw(events(number)))
            .collect()
    }

    pub(crate) fn send(&mut self, command: Command) {
        self.app.send(command);
        self.settle();
    }

    pub(crate) fn act(&mut self, action: Action) {
        self.send(Command::Do(action));
    }

    /// Draws until nothing goes on in the background, and what glows has gone out.
    pub(crate) fn settle(&mut self) {
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
        self.draw(Vec::new());
    }

    /// How many frames a desk asks for that is left alone.
    pub(crate) fn idle(&mut self) -> usize {
        self.draw(vec![Event::PointerMoved(MIDDLE)]);
        self.settle();
        (0..60)
            .take_while(|_| {
                let asked = self.ctx.has_requested_repaint();
                self.draw(Vec::new());
                asked
            })
            .count()
    }

    /// Nothing moves; the pointer lies upon the chart.
    pub(crate) fn rests(&mut self) -> Vec<Duration> {
        self.draw(vec![Event::PointerMoved(MIDDLE)]);
        self.settle();
        self.frames(|_| Vec::new())
    }

    /// The chart pulled to and fro.
    pub(crate) fn pulled(&mut self) -> Vec<Duration> {
        self.pulled_at(MIDDLE)
    }

    /// A disc of the network pulled to and fro; `None` where none is found.
    pub(crate) fn disc_pulled(&mut self) -> Option<Vec<Duration>> {
        let spots = (0..4_000_u16).map(|number| {
            let far = 2.0 * f32::from(number).sqrt();
            MIDDLE + far * Vec2::angled(f32::from(number) * 2.4)
        });
        let spot = spots.into_iter().find(|spot| {
            self.draw(vec![Event::PointerMoved(*spot)]);
            self.draw(Vec::new());
            matches!(self.state().hovered, Some(Item::Actor(_)))
        })?;
        Some(self.pulled_at(spot))
    }

    fn pulled_at(&mut self, from: Pos2) -> Vec<Duration> {
        self.draw(vec![Event::PointerMoved(from), button(from, true)]);
        let mut at = from;
        let took = self.frames(|number| {
            let way = if number / 60 % 2 == 0 { 3.0 } else { -3.0 };
            at.x += way;
            vec![Event::PointerMoved(at)]
        });
        self.draw(vec![button(at, false), Event::PointerGone]);
        self.settle();
        took
    }

    /// What the wheel does: `by` for a while, then back.
    pub(crate) fn wheeled(&mut self, by: f32) -> Vec<Duration> {
        let took = self.frames(|number| {
            let by = if number / 60 % 2 == 0 { -by } else { by };
            let wheel = Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: vec2(0.0, by),
                phase: egui::TouchPhase::Move,
                modifiers: Modifiers::NONE,
                source: egui::MouseWheelSource::Unknown,
            };
            vec![Event::PointerMoved(MIDDLE), wheel]
        });
        self.settle();
        took
    }

    /// The pointer wanders, so that what is hovered changes.
    pub(crate) fn hovered(&mut self) -> Vec<Duration> {
        let took = self.frames(|number| {
            let far = 20.0 + 0.7 * number as f32;
            let at = MIDDLE + far * Vec2::angled(number as f32 * 0.13);
            vec![Event::PointerMoved(at)]
        });
        self.settle();
        took
    }

    /// The period of the filter changed in each frame, as its slider does while it is pulled.
    pub(crate) fn period_pulled(&mut self) -> Vec<Duration> {
        // Above the charts, where its slider is.
        let at = pos2(700.0, 90.0);
        self.draw(vec![Event::PointerMoved(at), button(at, true)]);
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
        self.draw(vec![button(at, false), Event::PointerGone]);
        self.settle();
        took
    }

    /// Words typed where the keys go now: for each letter the longest of its frames, since what
    /// it starts is done in the next.
    pub(crate) fn typed(&mut self, words: &str) -> Vec<Duration> {
        let letters = words.chars().map(|letter| {
            let typed = self.draw(vec![Event::Text(letter.to_string())]);
            // As many frames as a quick hand leaves.
            let after = (0..5).map(|_| self.draw(Vec::new()));
            after.fold(typed, Duration::max)
        });
        letters.collect()
    }

    /// The frames while something goes on in the background.
    pub(crate) fn while_busy(&mut self) -> Vec<Duration> {
        let mut took = vec![self.draw(Vec::new())];
        while self.app.is_busy() && took.len() < 2_000 {
            took.push(self.draw(Vec::new()));
        }
        took
    }

    pub(crate) fn begin(&self, command: Command) {
        self.app.send(command);
    }
}

fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}
