//! Where the time axis is marked, from days to decades, as the zoom allows.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::axis::Cut;
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

/// The band of a stretch that is left out.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Break {
    pub(super) left: f32,
    pub(super) right: f32,
    /// How long no meeting was, in ever fewer letters.
    pub(super) labels: [String; 3],
}

/// All marks of an axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ticks {
    pub(super) breaks: Vec<Break>,
    pub(super) marks: Vec<Tick>,
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

pub(super) fn ticks(scale: Scale<'_>) -> Ticks {
    let per_day = scale.points_per_day();
    let (step, _, needs) = STEPS
        .iter()
        .find(|(_, days, needs)| days * per_day >= *needs)
        .copied()
        .unwrap_or((Step::Years(20), 0.0, 0.0));
    let tick = |date: NaiveDate| Tick {
        x: scale.x(day(date)),
        label: label(date, step),
        strong: match step {
            Step::Day => date.day() == 1,
            Step::Week | Step::Months(_) => date.ordinal() == 1,
            Step::Years(years) => date.year() % (years * 5) == 0,
        },
    };
    let cuts: Vec<Cut> = scale.cuts().collect();
    // Where time goes on after a break, it says when.
    let resumed: Vec<Tick> = cuts
        .iter()
        .filter_map(|cut| NaiveDate::from_num_days_from_ce_opt(cut.end as i32))
        .map(tick)
        .collect();
    let mut ticks: Vec<Tick> = dates(scale, step)
        .filter(|date| !cuts.iter().any(|cut| cut.contains(day(*date))))
        .map(tick)
        .filter(|tick| {
            let near = |other: &Tick| f64::from((other.x - tick.x).abs()) < needs * 0.7;
            !resumed.iter().any(near)
        })
        .collect();
    ticks.extend(resumed);
    ticks.sort_by(|one, other| one.x.total_cmp(&other.x));
    let breaks = cuts.iter().filter_map(|cut| {
        let (first, last) = cut.days()?;
        Some(Break {
            left: scale.x(cut.start),
            right: scale.x(cut.end),
            labels: left_out(first, last),
        })
    });
    let breaks = breaks.collect();
    let larger = match step {
        Step::Day => Some(Step::Months(1)),
        Step::Week | Step::Months(_) => Some(Step::Years(1)),
        Step::Years(_) => None,
    };
    let stretches = larger.map_or_else(Vec::new, |larger| stretches(scale, larger));
    Ticks {
        breaks,
        marks: ticks,
        stretches,
    }
}

/// How long no meeting was, in ever fewer letters.
fn left_out(first: NaiveDate, last: NaiveDate) -> [String; 3] {
    let months =
        (last.year() - first.year()) * 12 + last.month0() as i32 - first.month0() as i32 + 1;
    let (number, unit, short) = if months % 12 == 0 {
        (months / 12, "year", "y")
    } else {
        (months, "month", "m")
    };
    let plural = if number == 1 { "" } else { "s" };
    [
        format!("{number} {unit}{plural} without meetings"),
        format!("{number} {unit}{plural} empty"),
        format!("{number} {short}"),
    ]
}

fn stretches(scale: Scale<'_>, step: Step) -> Vec<Stretch> {
    let edges: Vec<NaiveDate> = dates(scale, step).collect();
    let cuts: Vec<Cut> = scale.cuts().collect();
    edges
        .iter()
        .enumerate()
        // A year or month that is left out from its first day tells nothing.
        .filter(|(_, date)| !cuts.iter().any(|cut| cut.contains(day(**date))))
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
fn dates(scale: Scale<'_>, step: Step) -> impl Iterator<Item = NaiveDate> + use<> {
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
    use super::{left_out, ticks};
    use crate::chart::timeline::axis::Axis;

    fn labels(from: (i32, u32, u32), to: (i32, u32, u32)) -> (Vec<String>, Vec<String>) {
        let day = |(y, m, d)| day(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        let window = TimeWindow {
            start: day(from),
            end: day(to),
        };
        let ticks = ticks(Scale::new(&Axis::default(), window, 0.0, 1000.0));
        (
            ticks.marks.into_iter().map(|tick| tick.label).collect(),
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

        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let words = |first, last| left_out(first, last)[0].clone();
        assert_eq!(
            words(day(1980, 1, 1), day(1983, 12, 31)),
            "4 years without meetings"
        );
        assert_eq!(
            words(day(2021, 2, 1), day(2021, 10, 31)),
            "9 months without meetings"
        );
        assert_eq!(
            words(day(1998, 1, 1), day(1998, 12, 31)),
            "1 year without meetings"
        );

        let (ticks, above) = labels((2021, 5, 25), (2021, 6, 20));
        assert_eq!(ticks.first().unwrap(), "25");
        assert_eq!(above, ["May 2021", "June 2021"]);
    }
}
