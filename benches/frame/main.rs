//! How long a whole frame of the window takes: layout, paint and tessellation, without a
//! display.
//!
//! `cargo bench --bench frame` shows 5,000 meetings of 500 leaders in 5,000 articles, a meeting
//! selected, library, filters, inspector and reader open, at 1440 × 900. Each view is drawn at
//! rest, and while what a hand can do there is done with a new picture each frame: it is pulled
//! about, zoomed or scrolled, the pointer wanders over it, a disc is dragged, time plays, the
//! period is pulled; then what lies on top: the search, the palette, the export dialog.
//! Prints median and longest of some hundred frames of each, and how many frames a desk asks
//! for that is left alone. What the graphics card does with the triangles is not in it. A word
//! after `--` runs only the series whose name holds it.

#![allow(clippy::print_stdout, reason = "the figures are what it is run for")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on stops")]

#[path = "../../tests/support/many.rs"]
mod many;

mod desk;

use std::time::{Duration, Instant};

use desk::{Desk, FRAMES, MARK};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::network_action::NetworkAction;
use rapporteur::app::state::ViewKind;
use rapporteur::chart::{Lanes, NetworkOptions};
use rapporteur::dossier::{Filter, Item};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
    let ids: Vec<_> = dossier.meetings.iter().map(|it| it.id.clone()).collect();
    let mut desk = Desk::new(dossier);
    desk.send(Command::Select(Some(Item::Meeting(ids[2_500].clone()))));
    println!("median, longest of {FRAMES} frames in ms; mark {MARK} ms");
    let bench = Bench {
        only: std::env::args().skip(1).find(|it| !it.starts_with('-')),
    };
    for lanes in Lanes::ALL {
        let name = format!("timeline, {}", lanes.label().to_lowercase());
        bench.timeline(&mut desk, lanes, &name);
    }
    bench.network(&mut desk);
    bench.matrix(&mut desk);
    bench.table(&mut desk);
    desk.begin(Command::SetMarks(ids[2_498..2_504].to_vec()));
    bench.comparison(&mut desk);
    desk.act(Action::ClearMarks);
    bench.on_top(&mut desk);
    bench.idle(&mut desk);
}

struct Bench {
    only: Option<String>,
}

impl Bench {
    /// Times a series, where it is asked for.
    fn time(&self, name: &str, series: impl FnOnce() -> Vec<Duration>) {
        if self.wants(name) {
            tell(name, series());
        }
    }

    fn wants(&self, name: &str) -> bool {
        self.only.as_ref().is_none_or(|only| name.contains(only))
    }

    fn timeline(&self, desk: &mut Desk, lanes: Lanes, name: &str) {
        desk.act(Action::Show(ViewKind::Timeline));
        desk.act(Action::Lanes(lanes));
        for place in ["", ", near"] {
            self.time(&format!("{name}{place}, at rest"), || desk.rests());
            self.time(&format!("{name}{place}, pulled"), || desk.pulled());
            self.time(&format!("{name}{place}, hover"), || desk.hovered());
            if place.is_empty() {
                self.time(&format!("{name}, period"), || desk.period_pulled());
            }
            for _ in 0..12 {
                desk.act(Action::ZoomIn);
            }
        }
        desk.act(Action::Fit);
    }

    fn network(&self, desk: &mut Desk) {
        desk.act(Action::Show(ViewKind::Network));
        for name in ["network", "network, near"] {
            self.time(&format!("{name}, at rest"), || desk.rests());
            self.time(&format!("{name}, pulled"), || desk.pulled());
            self.time(&format!("{name}, wheel"), || desk.wheeled(2.0));
            self.time(&format!("{name}, hover"), || desk.hovered());
            self.time(&format!("{name}, disc pulled"), || {
                desk.disc_pulled().unwrap()
            });
            self.time(&format!("{name}, time plays"), || plays(desk));
            if name == "network" {
                self.time("network, period", || desk.period_pulled());
            }
            for _ in 0..6 {
                desk.act(Action::ZoomIn);
            }
        }
        desk.act(Action::Fit);
    }

    fn matrix(&self, desk: &mut Desk) {
        desk.act(Action::Show(ViewKind::Matrix));
        for name in ["matrix", "matrix, near"] {
            self.time(&format!("{name}, at rest"), || desk.rests());
            self.time(&format!("{name}, pulled"), || desk.pulled());
            self.time(&format!("{name}, wheel"), || desk.wheeled(7.0));
            self.time(&format!("{name}, hover"), || desk.hovered());
            if name == "matrix" {
                self.time("matrix, period", || desk.period_pulled());
            }
            for _ in 0..6 {
                desk.act(Action::ZoomIn);
            }
        }
        desk.act(Action::Fit);
    }

    fn table(&self, desk: &mut Desk) {
        desk.act(Action::Show(ViewKind::Table));
        self.time("table, at rest", || desk.rests());
        self.time("table, wheel", || desk.wheeled(40.0));
        self.time("table, hover", || desk.hovered());
        self.time("table, period", || desk.period_pulled());
    }

    fn comparison(&self, desk: &mut Desk) {
        desk.act(Action::Show(ViewKind::Compare));
        self.time("compare, at rest", || desk.rests());
        self.time("compare, wheel", || desk.wheeled(20.0));
        self.time("compare, hover", || desk.hovered());
    }

    /// What lies on top of a chart, over each chart.
    fn on_top(&self, desk: &mut Desk) {
        for (view, name) in [
            (ViewKind::Timeline, "timeline"),
            (ViewKind::Network, "network"),
            (ViewKind::Table, "table"),
        ] {
            desk.act(Action::Show(view));
            self.time(&format!("search over {name}, typed"), || {
                desk.act(Action::Find);
                let took = desk.typed("vienna climate 2014");
                assert_eq!(desk.state().filter.text, "vienna climate 2014");
                desk.send(Command::SetFilter(Filter::default()));
                took
            });
        }
        for (view, name) in [
            (ViewKind::Timeline, "timeline"),
            (ViewKind::Network, "network"),
        ] {
            desk.act(Action::Show(view));
            desk.act(Action::Palette);
            self.time(&format!("palette over {name}, at rest"), || desk.rests());
            self.time(&format!("palette over {name}, typed"), || {
                desk.typed("alada and barbek in Geneva")
            });
            desk.send(Command::CloseDialog);
            self.time(&format!("export over {name}, drawing"), || {
                desk.begin(Command::Do(Action::ExportChart));
                desk.while_busy()
            });
            desk.act(Action::ExportChart);
            self.time(&format!("export over {name}, at rest"), || desk.rests());
            desk.send(Command::CloseDialog);
        }
    }

    /// Frames that are asked for with a filter set and nobody there.
    fn idle(&self, desk: &mut Desk) {
        if !self.wants("idle") {
            return;
        }
        desk.send(Command::SetFilter(Filter {
            from: chrono::NaiveDate::from_ymd_opt(1999, 5, 1),
            ..Filter::default()
        }));
        for (view, name) in [
            (ViewKind::Timeline, "timeline"),
            (ViewKind::Network, "network"),
            (ViewKind::Matrix, "matrix"),
            (ViewKind::Table, "table"),
            (ViewKind::Compare, "compare"),
        ] {
            desk.act(Action::Show(view));
            println!("idle with a filter, {name}: {} frames", desk.idle());
        }
    }
}

/// Time goes on in the network, from the middle of all of it.
fn plays(desk: &mut Desk) -> Vec<Duration> {
    let network = desk.state().network.as_ref().unwrap();
    let (first, last) = network.span().unwrap();
    let before = desk.state().network_options.clone();
    desk.send(Command::SetNetwork(NetworkOptions {
        until: Some(first + 0.6 * (last - first)),
        ..before.clone()
    }));
    desk.begin(Command::Do(Action::Network(NetworkAction::Play)));
    let took = desk.frames(|_| Vec::new());
    desk.begin(Command::Play(false));
    desk.send(Command::SetNetwork(before));
    took
}

fn tell(name: &str, mut times: Vec<Duration>) {
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
