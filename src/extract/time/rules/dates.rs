//! Dates with the name of a month: "16 June 2021", "Nov. 19-20", "June 30 to July 2".

use chrono::Weekday;

use super::{Hit, pointers};
use crate::extract::time::kind::{How, MonthDay, TimeKind, Which};
use crate::extract::time::reader::Reader;
use crate::extract::time::words;

/// Some days of one month, as read at one place.
struct Days {
    from: MonthDay,
    to: MonthDay,
    how: How,
    next: usize,
}

/// One day, with or without its weekday before it.
pub(super) fn single(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    if let Some((weekday, days)) = with_weekday(reader, at) {
        let kind = TimeKind::Day {
            day: days.from,
            how: days.how,
            weekday: Some(weekday),
        };
        return Some(Hit::new(days.next, kind, "time-weekday-and-date"));
    }
    let (which, start) =
        pointers::which(reader, at).map_or((None, at), |(which, next)| (Some(which), next));
    let days = days(reader, start)?;
    let how = pointed(which, days.how);
    if days.from == days.to {
        let kind = TimeKind::Day {
            day: days.from,
            how,
            weekday: None,
        };
        return Some(Hit::new(days.next, kind, "time-date"));
    }
    let kind = TimeKind::Days {
        from: days.from,
        to: days.to,
        how,
    };
    Some(Hit::new(days.next, kind, "time-days"))
}

/// Several days over the end of a month: "30 June - 2 July".
pub(super) fn spans(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let first = one(reader, at)?;
    let comma = reader.word(first.next) == ","
        && reader.is(first.next + 1, &["to", "through", "until", "till"]);
    let sep = first.next + usize::from(comma);
    let bound = reader.was(at, 1, &["between", "from"]);
    if !reader.is(sep, &["-", "to", "through", "until", "till", "and"]) {
        return None;
    }
    let last = one(reader, sep + 1)?;
    let near = first.from.month == last.to.month && first.from.day + 1 == last.to.day
        || first.from.month % 12 + 1 == last.to.month && first.from.day > 27 && last.to.day < 4;
    if reader.word(sep) == "and" && !(bound || near) {
        return None;
    }
    let how = match (first.how, last.how) {
        // The year is that of the last day.
        (How::Is(year), How::Unsaid) if first.from > last.to => How::Is(year + 1),
        (how, How::Unsaid) | (_, how) => how,
    };
    let kind = TimeKind::Days {
        from: first.from,
        to: last.to,
        how,
    };
    Some(Hit::new(last.next, kind, "time-days"))
}

/// One day, with or without its weekday.
fn one(reader: &Reader<'_>, at: usize) -> Option<Days> {
    with_weekday(reader, at)
        .map(|(_, days)| days)
        .or_else(|| days(reader, at).filter(|days| days.from == days.to))
}

/// "Monday, November 15", "Monday evening, November 15", "Monday (Nov. 15)".
fn with_weekday(reader: &Reader<'_>, at: usize) -> Option<(Weekday, Days)> {
    let (weekday, next) = header_weekday(reader, at)?;
    let next = next + usize::from(words::part(reader.word(next)).is_some());
    let skip = next + usize::from(reader.is(next, &[",", "("]));
    let the = skip + usize::from(reader.word(skip) == "the");
    let days = days(reader, the).filter(|days| days.from == days.to)?;
    let close = reader.word(next) == "(" && reader.word(days.next) == ")";
    let next = days.next + usize::from(close);
    Some((weekday, Days { next, ..days }))
}

/// "the week of March 8".
pub(super) fn week_of(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let start = if reader.word(at) == "the" { at + 1 } else { at };
    if !reader.are(start, &["week", "of"]) {
        return None;
    }
    let the = if reader.word(start + 2) == "the" {
        start + 3
    } else {
        start + 2
    };
    let days = days(reader, the).filter(|days| days.from == days.to)?;
    let kind = TimeKind::WeekOf {
        day: days.from,
        how: days.how,
    };
    Some(Hit::new(days.next, kind, "time-week-of"))
}

/// "last 5 April"; in "this Jan. 28, 2017, photo" the year tells more.
fn pointed(which: Option<Which>, how: How) -> How {
    match which {
        Some(which) if how == How::Unsaid => How::By(which),
        _ => how,
    }
}

/// A weekday before a date may be short without a dot: "Sat, 16 Jun 2001".
fn header_weekday(reader: &Reader<'_>, at: usize) -> Option<(Weekday, usize)> {
    reader.weekday(at).or_else(|| {
        let (day, _) = words::weekday(reader.word(at)).filter(|_| reader.is_capital(at))?;
        Some((day, at + 1))
    })
}

fn days(reader: &Reader<'_>, at: usize) -> Option<Days> {
    day_first(reader, at).or_else(|| month_first(reader, at))
}

/// "16 June 2021", "the 3rd of May", "10-11 December", "3, 4 and 5 May".
fn day_first(reader: &Reader<'_>, at: usize) -> Option<Days> {
    if reader.is_glued(at) && reader.was(at, 1, &["/", "$", ",", "."]) {
        return None;
    }
    let (from, to, next) = day_list(reader, at)?;
    let of = if reader.word(next) == "of" {
        next + 1
    } else {
        reader.past_hyphen(next)
    };
    let (month, next) = reader.month(of)?;
    // "In 10 May addresses" does not occur, but "16 May told" does not either: a number ties.
    let (how, next) = year(reader, of, next);
    days_of(month, from, to, how, next)
}

/// "June 16, 2021", "Nov. 19-20", "May 3rd".
fn month_first(reader: &Reader<'_>, at: usize) -> Option<Days> {
    let (month, next) = reader.month(at)?;
    let the = if reader.word(next) == "the" && reader.is_ordinal(next + 1) {
        next + 1
    } else {
        next
    };
    let (from, to, next) = day_list(reader, reader.past_hyphen(the))?;
    // "May 10 per cent" and "March 10,000" are no days.
    if reader.is(next, &["per", "percent", "%", "million", "billion"]) {
        return None;
    }
    let (how, next) = year(reader, at, next);
    days_of(month, from, to, how, next)
}

fn days_of(month: u32, from: u32, to: u32, how: How, next: usize) -> Option<Days> {
    // 29 February exists in some years.
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (to <= longest).then_some(Days {
        from: MonthDay { month, day: from },
        to: MonthDay { month, day: to },
        how,
        next,
    })
}

/// One day or several: "16", "10-11", "11 and 12", "24, 25 and 26".
fn day_list(reader: &Reader<'_>, at: usize) -> Option<(u32, u32, usize)> {
    let (from, mut next) = reader.day(at)?;
    let mut last = from;
    for _ in 0..6 {
        let comma = reader.word(next) == ",";
        let and = if comma && reader.is(next + 1, &["and", "or"]) {
            next + 1
        } else {
            next
        };
        if !reader.is(
            and,
            &["-", "/", "and", "or", "to", "through", "until", "till", ","],
        ) {
            break;
        }
        let the = if reader.word(and + 1) == "the" {
            and + 2
        } else {
            and + 1
        };
        let Some((day, after)) = reader.day(the).filter(|found| found.0 > last) else {
            break;
        };
        // "11 and 14 October" are two days, "11 to 14 October" and "11 and 12 October" a run.
        let listed = reader.is(and, &["and", "or", ","]) && !reader.was(at, 1, &["between"]);
        if listed && day != last + 1 {
            break;
        }
        // "Nov. 19 and 20 countries": the second number counts.
        if reader.is_lower(after) && is_plural(reader.word(after)) {
            break;
        }
        // "3, 4" needs an end such as "and 5"; else the comma ends the phrase.
        if comma && and == next && !reader.is(after, &["and", "or", ","]) {
            break;
        }
        last = day;
        next = after;
    }
    Some((from, last, next))
}

fn is_plural(word: &str) -> bool {
    word.ends_with('s') && !matches!(word, "as" | "was" | "is" | "has" | "this" | "his" | "its")
        || words::is_counted_noun(word)
}

/// The year behind a date; two digits only where the month is short or in capitals.
fn year(reader: &Reader<'_>, month_at: usize, at: usize) -> (How, usize) {
    if let Some((how, next)) = pointers::year_after(reader, at) {
        return (how, next);
    }
    let wire = reader.is_upper(month_at)
        || words::month(reader.word(month_at)).is_some_and(|(_, full)| !full);
    let Some((year, next)) = reader.short_year(at).filter(|_| wire) else {
        return (How::Unsaid, at);
    };
    // "ON 4 DECEMBER 20 PEOPLE DIED"
    let counts = if year < 2000 {
        words::is_counted_noun(reader.word(next))
    } else {
        reader.is_word(next)
    };
    if counts || reader.word(next) == ":" && reader.is_glued(next) {
        (How::Unsaid, at)
    } else {
        (How::Is(year), next)
    }
}
