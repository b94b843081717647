//! The words of time, as folded text.

use chrono::Weekday;

use super::kind::{DayPart, Season, Unit};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;

/// Words that can stand first in a time expression, in order of the alphabet.
#[rustfmt::skip]
const FIRST: WordSet = word_set![
    "'", "a", "an", "another", "apr", "april", "aug", "august", "autumn", "beginning", "boxing",
    "centuries", "century", "christmas", "close", "coming", "couple", "currently", "day",
    "days", "dec", "decade", "decades", "december", "each", "earlier", "early", "easter",
    "eight", "eighteen", "eighteenth", "eighth", "eighty", "eleven", "eleventh", "end", "every",
    "fall", "feb", "february", "few", "fifteen", "fifteenth", "fifth", "fifty", "first", "five",
    "fortnight", "forty", "four", "fourteen", "fourteenth", "fourth", "fri", "friday",
    "fridays", "good", "half", "hour", "hours", "hrs", "jan", "january", "jul", "july", "jun",
    "june", "last", "late", "lately", "later", "many", "mar", "march", "may", "mid", "middle",
    "mins", "minute", "minutes", "mon", "monday", "mondays", "month", "months", "near", "new",
    "next", "nine", "nineteen", "nineteenth", "ninety", "ninth", "nov", "november", "now",
    "nowadays", "oct", "october", "one", "palm", "past", "recent", "recently", "sat",
    "saturday", "saturdays", "second", "seconds", "sep", "sept", "september", "seven",
    "seventeen", "seventeenth", "seventh", "seventy", "several", "shortly", "six", "sixteen",
    "sixteenth", "sixth", "sixty", "some", "soon", "spring", "springtime", "start", "summer",
    "summertime", "sun", "sunday", "sundays", "ten", "tenth", "thanksgiving", "that", "the",
    "these", "third", "thirteen", "thirteenth", "thirtieth", "thirty", "this", "three", "thu",
    "thur", "thurs", "thursday", "thursdays", "today", "tomorrow", "tonight", "tue", "tues",
    "tuesday", "tuesdays", "twelfth", "twelve", "twentieth", "twenty", "two", "wed",
    "wednesday", "wednesdays", "week", "weeks", "winter", "wintertime", "year", "years",
    "yesterday",
];

/// Words that cannot stand first in a time expression, but behind its article.
#[rustfmt::skip]
const BEHIND_ARTICLE: WordSet = word_set![
    "-", "afternoon", "current", "dozen", "ensuing", "eve", "evening", "following", "full",
    "further", "future", "great", "hundred", "lunchtime", "midday", "morning", "most", "night",
    "noon", "number", "preceding", "previous", "quarter", "same", "weekend", "weekends",
    "whole",
];

/// True for a word that a time expression can begin with; a build for tests asks the rules
/// whether one was left out.
pub(super) fn may_begin(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || among(FIRST, word) || word.ends_with("long")
}

/// True for a word that may stand behind the article of a time expression.
pub(super) fn may_follow(word: &str) -> bool {
    may_begin(word) || among(BEHIND_ARTICLE, word)
}

/// The number of a month, and true when the word is its full name.
pub(super) fn month(word: &str) -> Option<(u32, bool)> {
    Some(match word {
        "january" => (1, true),
        "february" => (2, true),
        "march" => (3, true),
        "april" => (4, true),
        "may" => (5, true),
        "june" => (6, true),
        "july" => (7, true),
        "august" => (8, true),
        "september" => (9, true),
        "october" => (10, true),
        "november" => (11, true),
        "december" => (12, true),
        "jan" => (1, false),
        "feb" => (2, false),
        "mar" => (3, false),
        "apr" => (4, false),
        "jun" => (6, false),
        "jul" => (7, false),
        "aug" => (8, false),
        "sep" | "sept" => (9, false),
        "oct" => (10, false),
        "nov" => (11, false),
        "dec" => (12, false),
        _ => return None,
    })
}

/// A weekday, and true when the word is its full name.
pub(super) fn weekday(word: &str) -> Option<(Weekday, bool)> {
    Some(match word {
        "monday" => (Weekday::Mon, true),
        "tuesday" => (Weekday::Tue, true),
        "wednesday" => (Weekday::Wed, true),
        "thursday" => (Weekday::Thu, true),
        "friday" => (Weekday::Fri, true),
        "saturday" => (Weekday::Sat, true),
        "sunday" => (Weekday::Sun, true),
        "mon" => (Weekday::Mon, false),
        "tue" | "tues" => (Weekday::Tue, false),
        "wed" => (Weekday::Wed, false),
        "thu" | "thur" | "thurs" => (Weekday::Thu, false),
        "fri" => (Weekday::Fri, false),
        "sat" => (Weekday::Sat, false),
        "sun" => (Weekday::Sun, false),
        _ => return None,
    })
}

/// The weekday of "Sundays".
pub(super) fn weekdays(word: &str) -> Option<Weekday> {
    weekday(word.strip_suffix('s')?)
        .filter(|found| found.1)
        .map(|found| found.0)
}

/// A unit, how many of it the word means, and true for a plural.
pub(super) fn unit(word: &str) -> Option<(Unit, u32, bool)> {
    Some(match word {
        "seconds" => (Unit::Second, 1, true),
        "minute" => (Unit::Minute, 1, false),
        "minutes" | "mins" => (Unit::Minute, 1, true),
        "hour" => (Unit::Hour, 1, false),
        "hours" | "hrs" => (Unit::Hour, 1, true),
        "day" => (Unit::Day, 1, false),
        "days" => (Unit::Day, 1, true),
        "week" => (Unit::Week, 1, false),
        "weeks" => (Unit::Week, 1, true),
        "fortnight" => (Unit::Week, 2, false),
        "month" => (Unit::Month, 1, false),
        "months" => (Unit::Month, 1, true),
        "year" => (Unit::Year, 1, false),
        "years" => (Unit::Year, 1, true),
        "decade" => (Unit::Year, 10, false),
        "decades" => (Unit::Year, 10, true),
        "century" => (Unit::Year, 100, false),
        "centuries" => (Unit::Year, 100, true),
        _ => return None,
    })
}

/// The unit of "hourlong", "daylong", "weeklong".
pub(super) fn unit_long(word: &str) -> Option<Unit> {
    unit(word.strip_suffix("long")?).map(|found| found.0)
}

/// A part of the day.
pub(super) fn part(word: &str) -> Option<DayPart> {
    Some(match word {
        "morning" => DayPart::Morning,
        "noon" | "midday" | "lunchtime" => DayPart::Noon,
        "afternoon" => DayPart::Afternoon,
        "evening" => DayPart::Evening,
        "night" => DayPart::Night,
        _ => return None,
    })
}

/// A season.
pub(super) fn season(word: &str) -> Option<Season> {
    Some(match word {
        "spring" | "springtime" => Season::Spring,
        "summer" | "summertime" => Season::Summer,
        "autumn" | "fall" => Season::Autumn,
        "winter" | "wintertime" => Season::Winter,
        _ => return None,
    })
}

/// "one" to "nineteen".
pub(super) fn small(word: &str) -> Option<u32> {
    const SMALL: [&str; 19] = [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    index(&SMALL, word)
}

/// "twenty" to "ninety".
pub(super) fn tens(word: &str) -> Option<u32> {
    const TENS: [&str; 9] = [
        "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    index(&TENS, word).filter(|&n| n > 1).map(|n| n * 10)
}

/// "first" to "nineteenth", "twentieth" and "thirtieth".
pub(super) fn ordinal(word: &str) -> Option<u32> {
    const ORDINALS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    index(&ORDINALS, word).or((word == "thirtieth").then_some(30))
}

fn index(list: &[&str], word: &str) -> Option<u32> {
    list.iter()
        .position(|&entry| entry == word)
        .and_then(|at| u32::try_from(at + 1).ok())
}

/// Nouns that a year stands before: "the 2018 summit".
pub(super) fn is_event_noun(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "accord",
        "accords",
        "agreement",
        "agreements",
        "annexation",
        "assembly",
        "attack",
        "attacks",
        "campaign",
        "ceasefire",
        "conference",
        "conflict",
        "convention",
        "coup",
        "crisis",
        "deal",
        "declaration",
        "edition",
        "election",
        "elections",
        "encounter",
        "invasion",
        "meeting",
        "meetings",
        "memorandum",
        "olympics",
        "pact",
        "plan",
        "presidential",
        "protests",
        "referendum",
        "resolution",
        "revolution",
        "sanctions",
        "session",
        "summit",
        "summits",
        "talks",
        "treaty",
        "truce",
        "uprising",
        "visit",
        "visits",
        "war",
    ];
    NOUNS.contains(&word)
}

/// Nouns that are counted, so that the number before them is no year.
pub(super) fn is_counted_noun(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "barrels",
        "birr",
        "casualties",
        "children",
        "civilians",
        "dead",
        "deaths",
        "delegates",
        "demonstrators",
        "detainees",
        "dollars",
        "euros",
        "families",
        "feet",
        "fighters",
        "gmt",
        "guests",
        "hectares",
        "homes",
        "hours",
        "houses",
        "hrs",
        "jobs",
        "journalists",
        "kilograms",
        "kilometers",
        "kilometres",
        "kilos",
        "km",
        "men",
        "meters",
        "metres",
        "metric",
        "miles",
        "militants",
        "million",
        "officers",
        "others",
        "people",
        "percent",
        "persons",
        "police",
        "policemen",
        "pounds",
        "prisoners",
        "protesters",
        "rebels",
        "refugees",
        "residents",
        "rockets",
        "roubles",
        "rubles",
        "soldiers",
        "square",
        "students",
        "tanks",
        "tonnes",
        "tons",
        "troops",
        "victims",
        "villagers",
        "warheads",
        "women",
        "words",
        "workers",
        "yards",
        "yen",
        "yuan",
    ];
    NOUNS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_count_from_one() {
        assert_eq!(small("one"), Some(1));
        assert_eq!(small("nineteen"), Some(19));
        assert_eq!(tens("twenty"), Some(20));
        assert_eq!(tens("ninety"), Some(90));
        assert_eq!(tens("ten"), None);
        assert_eq!(ordinal("third"), Some(3));
        assert_eq!(ordinal("thirtieth"), Some(30));
    }

    #[test]
    fn nouns_tell_events_from_things_counted() {
        for word in ["accord", "war", "summit", "talks", "presidential"] {
            assert!(is_event_noun(word), "{word}");
        }
        for word in ["barrels", "yuan", "people", "troops", "gmt"] {
            assert!(is_counted_noun(word), "{word}");
        }
    }

    #[test]
    fn first_words_begin_a_time() {
        assert!(may_begin("june") && may_begin("7") && may_begin("weeklong"));
        assert!(!may_begin("minister") && !may_begin(""));
    }

    #[test]
    fn a_single_second_is_no_time() {
        assert_eq!(unit("second"), None);
    }
}
