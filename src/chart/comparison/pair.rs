//! The meetings of a pair, a column each: how they went as a line, the time between them as
//! bars, and below a row for each topic, joined where a topic comes up again at once.

use super::flow::Style;
use super::sheet::caption;
use crate::chart::draw::{block, disc, fill, line, stroke, turned};
use crate::chart::metrics::{ellipsize, text_width};
use crate::chart::{Anchor, Ink, Mark, Point, Rect, Scene, Weight};
use crate::dossier::Item;
use crate::dossier::compare::{History, Moment};
use crate::dossier::words;
use crate::extract::{Mode, Status, ToneLabel};

const SMALL: Style = Style::new(10.5, Weight::Regular, Ink::Muted);
const NAME: Style = Style::new(11.5, Weight::Regular, Ink::Text);

/// Height of the lane of tone.
const TONE: f32 = 66.0;
/// Height of the bars of time between.
const GAPS: f32 = 46.0;
/// Height of a row of topics.
const ROW: f32 = 19.0;
/// Height of the dates, level and turned.
const DATES: (f32, f32) = (50.0, 80.0);
/// Columns wider than this have room for level dates.
const LEVEL: f32 = 84.0;
/// Topics that are shown.
const MOST: usize = 14;

/// Draws the charts.
pub(super) fn scene(history: &History, width: f32) -> Scene {
    let mut scene = Scene {
        width,
        height: 0.0,
        marks: Vec::new(),
    };
    let count = history.moments.len();
    if count < 2 {
        return scene;
    }
    let topics = history.topics.get(..MOST).unwrap_or(&history.topics);
    let names = topics
        .iter()
        .map(|(_, label)| text_width(label, NAME.size, NAME.weight));
    let left = names.fold(120.0, f32::max).min(width * 0.3) + 18.0;
    let step = ((width - left) / count as f32).min(150.0);
    let middle = |at: usize| left + step * (at as f32 + 0.5);
    let top = 4.0;
    let toned = history.moments.iter().any(|it| it.tone.is_some());
    if toned {
        tone(&mut scene, history, left, top, &middle);
    }
    let y = top + if toned { TONE + 12.0 } else { 0.0 };
    gaps(&mut scene, history, left, y, step, &middle);
    let tall = if step > LEVEL { DATES.0 } else { DATES.1 };
    let y = y + GAPS + tall;
    dates(&mut scene, history, y - 6.0, step, &middle);
    for (row, (id, label)) in topics.iter().enumerate() {
        let at = y + ROW * (row as f32 + 0.5);
        topic(&mut scene, history, (id, label), at, left, &middle);
    }
    let rest = history.topics.len() - topics.len();
    let mut bottom = y + ROW * topics.len() as f32 + 6.0;
    if rest > 0 {
        let words = words::count(rest, "more topic stands below", "more topics stand below");
        caption(
            &mut scene,
            Point::new(left - 12.0, bottom + 9.0),
            Anchor::End,
            SMALL,
            &words,
        );
        bottom += 16.0;
    }
    scene.height = bottom;
    scene
}

const fn ink(label: ToneLabel) -> Ink {
    Ink::Tone(match label {
        ToneLabel::Warm => 0,
        ToneLabel::Businesslike => 1,
        ToneLabel::Strained => 2,
        ToneLabel::Hostile => 3,
        ToneLabel::Mixed => 4,
    })
}

fn tone(scene: &mut Scene, history: &History, left: f32, top: f32, middle: &dyn Fn(usize) -> f32) {
    let right = middle(history.moments.len() - 1);
    let height = |score: f32| top + TONE / 2.0 - score.clamp(-1.0, 1.0) * (TONE / 2.0 - 8.0);
    let zero = height(0.0);
    scene.draw(line(
        Point::new(left, zero),
        Point::new(right + 8.0, zero),
        stroke(Ink::Rule, 1.0, 1.0),
    ));
    caption(
        scene,
        Point::new(0.0, zero + 4.0),
        Anchor::Start,
        NAME,
        "Tone",
    );
    for (score, word) in [(1.0, "warm"), (-1.0, "hostile")] {
        caption(
            scene,
            Point::new(left - 12.0, height(score) + 4.0),
            Anchor::End,
            SMALL,
            word,
        );
    }
    let told: Vec<(usize, f32, f32)> = history
        .moments
        .iter()
        .enumerate()
        .filter_map(|(at, moment)| Some((at, middle(at), height(moment.tone.as_ref()?.1))))
        .collect();
    for pair in told.windows(2) {
        if let [(_, x, y), (_, to, end)] = *pair {
            scene.draw(line(
                Point::new(x, y),
                Point::new(to, end),
                stroke(Ink::Muted, 0.7, 1.4),
            ));
        }
    }
    for (at, moment) in history.moments.iter().enumerate() {
        let item = Item::Meeting(moment.meeting.clone());
        if let Some((label, score, cues)) = &moment.tone {
            let at = Point::new(middle(at), height(*score));
            let rim = stroke(Ink::Paper, 1.0, 1.5);
            scene.put(
                disc(at, 5.0, Some(fill(ink(*label), 1.0)), Some(rim)),
                &item,
            );
            let step = middle(1) - middle(0);
            cue(scene, at, cues, *score, step);
        } else {
            let at = Point::new(middle(at), zero);
            let rim = stroke(Ink::Muted, 1.0, 1.0);
            scene.put(disc(at, 2.2, Some(fill(Ink::Paper, 1.0)), Some(rim)), &item);
        }
    }
}

/// The words that a tone rests on, where there is room.
fn cue(scene: &mut Scene, at: Point, cues: &[String], score: f32, step: f32) {
    /// Beside words narrower than this no others have room.
    const LEAST: f32 = 40.0;
    const SIZE: f32 = 9.5;
    let mut own: Vec<&String> = Vec::new();
    for word in cues {
        if !own.contains(&word) {
            own.push(word);
        }
    }
    let words: Vec<String> = own.iter().take(2).map(|it| format!("“{it}”")).collect();
    if step < LEAST || words.is_empty() {
        return;
    }
    let y = if score > 0.5 { at.y + 18.0 } else { at.y - 9.0 };
    let text = ellipsize(&words.join(", "), step - 6.0, SIZE, SMALL.weight);
    caption(
        scene,
        Point::new(at.x, y),
        Anchor::Middle,
        Style {
            size: SIZE,
            ..SMALL
        },
        &text,
    );
}

fn gaps(
    scene: &mut Scene,
    history: &History,
    left: f32,
    top: f32,
    step: f32,
    middle: &dyn Fn(usize) -> f32,
) {
    let days: Vec<i64> = history
        .moments
        .windows(2)
        .map(|pair| match pair {
            [a, b] => (b.day - a.day).num_days().max(0),
            _ => 0,
        })
        .collect();
    let most = days.iter().copied().max().unwrap_or(1).max(1) as f32;
    let base = top + GAPS;
    caption(
        scene,
        Point::new(0.0, base - 4.0),
        Anchor::Start,
        NAME,
        "Time between",
    );
    scene.draw(line(
        Point::new(left, base),
        Point::new(middle(history.moments.len() - 1) + 8.0, base),
        stroke(Ink::Rule, 1.0, 1.0),
    ));
    for (at, (&long, pair)) in days.iter().zip(history.moments.windows(2)).enumerate() {
        let from = middle(at) + 5.0;
        let wide = (step - 10.0).max(2.0);
        let tall = ((GAPS - 16.0) * long as f32 / most).max(1.0);
        scene.draw(block(
            Rect::new(from, base - tall, wide, tall),
            0.0,
            fill(Ink::Muted, 0.30),
        ));
        if let [a, b] = pair {
            let span = crate::dossier::compare::between(a.day, b.day);
            let room = wide + 4.0;
            let short = span
                .replace(" years", " y")
                .replace(" year", " y")
                .replace(" months", " m")
                .replace(" month", " m")
                .replace(" days", " d")
                .replace(" day", " d");
            let words = [span, short]
                .into_iter()
                .find(|it| text_width(it, 9.5, Weight::Regular) <= room);
            if let Some(words) = words {
                let at = Point::new(from + wide / 2.0, base - tall - 3.0);
                caption(
                    scene,
                    at,
                    Anchor::Middle,
                    Style { size: 9.5, ..SMALL },
                    &words,
                );
            }
        }
    }
}

fn dates(scene: &mut Scene, history: &History, y: f32, step: f32, middle: &dyn Fn(usize) -> f32) {
    for (at, moment) in history.moments.iter().enumerate() {
        let item = Item::Meeting(moment.meeting.clone());
        let day = moment.label.clone();
        let style = Style::new(10.5, Weight::Regular, Ink::Text);
        let style = (style.size, style.weight, fill(style.ink, 1.0));
        let how = how(moment);
        if step > LEVEL {
            scene.put(
                crate::chart::draw::text(
                    Point::new(middle(at), y - 18.0),
                    Anchor::Middle,
                    style,
                    day,
                ),
                &item,
            );
            if let Some(how) = how {
                caption(
                    scene,
                    Point::new(middle(at), y - 4.0),
                    Anchor::Middle,
                    Style { size: 9.5, ..SMALL },
                    how,
                );
            }
        } else {
            let shape = crate::chart::draw::text(
                Point::new(middle(at) + 4.0, y),
                Anchor::Start,
                style,
                day,
            );
            scene.marks.push(Mark {
                shape: turned(shape),
                item: Some(item),
            });
        }
    }
}

fn how(moment: &Moment) -> Option<&'static str> {
    match (moment.status, moment.mode) {
        (Status::Planned, _) => Some("planned"),
        (Status::Proposed, _) => Some("proposed"),
        (Status::Cancelled, _) => Some("cancelled"),
        (_, Mode::Phone) => Some("by phone"),
        (_, Mode::Video) => Some("by video"),
        (_, Mode::InPerson) => Some("in person"),
        _ => None,
    }
}

fn topic(
    scene: &mut Scene,
    history: &History,
    (id, label): (&str, &str),
    y: f32,
    left: f32,
    middle: &dyn Fn(usize) -> f32,
) {
    let last = history.moments.len() - 1;
    let label = ellipsize(label, left - 18.0, NAME.size, NAME.weight);
    scene.put(
        crate::chart::draw::text(
            Point::new(0.0, y + 4.0),
            Anchor::Start,
            (NAME.size, NAME.weight, fill(NAME.ink, 1.0)),
            label,
        ),
        &Item::Topic(id.to_owned()),
    );
    scene.draw(line(
        Point::new(left, y),
        Point::new(middle(last) + 8.0, y),
        stroke(Ink::Rule, 0.7, 1.0),
    ));
    let told = |at: usize| {
        history
            .moments
            .get(at)
            .is_some_and(|it| it.topics.iter().any(|topic| topic == id))
    };
    for at in 0..last {
        if told(at) && told(at + 1) {
            scene.draw(line(
                Point::new(middle(at), y),
                Point::new(middle(at + 1), y),
                stroke(Ink::Muted, 0.45, 5.0),
            ));
        }
    }
    for (at, moment) in history.moments.iter().enumerate() {
        if told(at) {
            let held = moment.status == Status::Held;
            let center = Point::new(middle(at), y);
            let inside = if held {
                fill(Ink::Text, 1.0)
            } else {
                fill(Ink::Paper, 1.0)
            };
            let shape = disc(center, 4.6, Some(inside), Some(stroke(Ink::Text, 1.0, 1.2)));
            scene.put(shape, &Item::Meeting(moment.meeting.clone()));
        }
    }
}
