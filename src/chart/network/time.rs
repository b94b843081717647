//! Steps along the time of a network.

use chrono::{Datelike as _, NaiveDate};

/// The end of the next year, or of the year before, counted in days of the common era.
pub fn year_step(day: f64, forward: bool) -> f64 {
    let Some(date) = NaiveDate::from_num_days_from_ce_opt(day.floor() as i32) else {
        return day;
    };
    let end = |year: i32| NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(date);
    let to = if !forward {
        end(date.year() - 1)
    } else if end(date.year()) > date {
        end(date.year())
    } else {
        end(date.year() + 1)
    };
    f64::from(to.num_days_from_ce())
}

#[cfg(test)]
mod tests {
    use super::year_step;
    use chrono::{Datelike as _, NaiveDate};

    #[test]
    fn steps_lead_from_the_end_of_one_year_to_the_next() {
        let day = |year, month, day| {
            let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            f64::from(date.num_days_from_ce())
        };
        let same = |one: f64, other: f64| assert!((one - other).abs() < 0.5, "{one} {other}");
        same(year_step(day(1999, 5, 6), true), day(1999, 12, 31));
        same(year_step(day(1999, 12, 31), true), day(2000, 12, 31));
        same(year_step(day(1999, 5, 6), false), day(1998, 12, 31));
    }
}
