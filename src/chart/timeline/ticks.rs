//! Where the time axis is marked, from days to decades, as the zoom allows.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::when::day;
use super::window::Scale;

/// A mark of the axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    pub(super) x: f32,
    pub(super) label: String,
    /// True where a larger unit begins as well.
    pub(super) strong: bool,
}

/// A stretch of the larger unit, such as the year over its months.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stretch {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) label: String,
}

/// All marks of an axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ticks {
    pub(super) ticks: Vec<Tick>,
    /// Empty when the ticks are years already.
    pub(super) stretches: Vec<Stretch>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Day,
    Week,
    Months(u32),
    Years(i32),
}

/// Each step with its mean length in days and the points its label needs.
const STEPS: [(Step, f64, f64); 10] = [
    (Step::Day, 1.0, 28.0),
    (Step::Week, 7.0, 56.0),
    (Step::Months(1), 30.0, 40.0),
    (Step::Months(3), 91.0, 44.0),
    (Step::Months(6), 182.0, 44.0),
    (Step::Years(1), 365.0, 46.0),
    (Step::Years(2), 730.0, 46.0),
    (Step::Years(5), 1826.0, 46.0),
    (Step::Years(10), 3652.0, 46.0),
    (Step::Years(20), 7305.0, 0.0),
];

pub(super) fn ticks(scale: Scale) -> Ticks {
    let per_day = scale.points_per_day();
    let step = STEPS
        .iter()
        .find(|(_, days, needs)| days * per_day >= *needs)
        .map_or(Step::Years(20), |(step, ..)| *step);
    let ticks = dates(scale, step)
        .map(|date| Tick {
            x: scale.x(day(date)),
            label: label(date, step),
            strong: match step {
                Step::Day => date.day() == 1,
                Step::Week | Step::Months(_) => date.ordinal() == 1,
                Step::Years(years) => date.year() % (years * 5) == 0,
            },
        })
        .collect();
    let larger = match step {
        Step::Day => Some(Step::Months(1)),
        Step::Week | Step::Months(_) => Some(Step::Years(1)),
        Step::Years(_) => None,
    };
    let stretches = larger.map_or_else(Vec::new, |larger| stretches(scale, larger));
    Ticks { ticks, stretches }
}

fn stretches(scale: Scale, step: Step) -> Vec<Stretch> {
    let edges: Vec<NaiveDate> = dates(scale, step).collect();
    edges
        .iter()
        .enumerate()
        .map(|(at, &date)| Stretch {
            left: scale.x(day(date)),
            right: edges
                .get(at + 1)
                .copied()
                .or_else(|| next(date, step))
                .map_or(f32::INFINITY, |next| scale.x(day(next))),
            label: match step {
                Step::Years(_) => date.year().to_string(),
                _ => date.format("%B %Y").to_string(),
            },
        })
        .collect()
}

/// The dates of a step from just before the window to its end.
fn dates(scale: Scale, step: Step) -> impl Iterator<Item = NaiveDate> {
    let window = scale.window();
    let first = NaiveDate::from_num_days_from_ce_opt(window.start.floor() as i32)
        .and_then(|date| aligned(date, step));
    std::iter::successors(first, move |date| next(*date, step))
        .take_while(move |date| day(*date) <= window.end)
}

fn aligned(date: NaiveDate, step: Step) -> Option<NaiveDate> {
    match step {
        Step::Day => Some(date),
        Step::Week => {
            date.checked_sub_days(Days::new(date.weekday().num_days_from_monday().into()))
        }
        Step::Months(months) => {
            NaiveDate::from_ymd_opt(date.year(), date.month0() / months * months + 1, 1)
        }
        Step::Years(years) => NaiveDate::from_ymd_opt(date.year().div_euclid(years) * years, 1, 1),
    }
}

fn next(date: NaiveDate, step: Step) -> Option<NaiveDate> {
    match step {
        Step::Day => date.checked_add_days(Days::new(1)),
        Step::Week => date.checked_add_days(Days::new(7)),
        Step::Months(months) => date.checked_add_months(Months::new(months)),
        Step::Years(years) => NaiveDate::from_ymd_opt(date.year().checked_add(years)?, 1, 1),
    }
}

fn label(date: NaiveDate, step: Step) -> String {
    match step {
        Step::Day => date.format("%-d").to_string(),
        Step::Week => date.format("%-d %b").to_string(),
        Step::Months(_) => date.format("%b").to_string(),
        Step::Years(_) => date.year().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::TimeWindow;
    use super::super::when::day;
    use super::super::window::Scale;
    use super::ticks;

    fn labels(from: (i32, u32, u32), to: (i32, u32, u32)) -> (Vec<String>, Vec<String>) {
        let day = |(y, m, d)| day(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        let window = TimeWindow {
            start: day(from),
            end: day(to),
        };
        let ticks = ticks(Scale::new(window, 0.0, 1000.0));
        (
            ticks.ticks.into_iter().map(|tick| tick.label).collect(),
            ticks.stretches.into_iter().map(|it| it.label).collect(),
        )
    }

    #[test]
    fn the_finest_unit_that_has_room_is_marked() {
        let (ticks, above) = labels((1985, 3, 1), (2025, 3, 1));
        assert_eq!(ticks.first().unwrap(), "1984");
        assert_eq!(ticks.get(1).unwrap(), "1986");
        assert!(above.is_empty());

        let (ticks, above) = labels((2019, 2, 1), (2021, 2, 1));
        assert_eq!(ticks.get(..4).unwrap(), ["Feb", "Mar", "Apr", "May"]);
        assert_eq!(above, ["2019", "2020", "2021"]);

        let (ticks, above) = labels((2021, 5, 25), (2021, 6, 20));
        assert_eq!(ticks.first().unwrap(), "25");
        assert_eq!(above, ["May 2021", "June 2021"]);
    }
}
