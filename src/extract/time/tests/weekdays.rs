//! Weekdays, in every way of pointing at them.

use super::super::Tense::{Future, Past, Present};
use super::{check, check_from};

/// A Friday.
const FRIDAY: &str = "2013-09-27";

#[test]
fn a_bare_weekday_goes_by_the_tense() {
    check("They met Friday.", FRIDAY, Past, "Friday=2013-09-27");
    check("They met on Thursday.", FRIDAY, Past, "Thursday=2013-09-26");
    check("They met on Saturday.", FRIDAY, Past, "Saturday=2013-09-21");
    check(
        "They will meet on Saturday.",
        FRIDAY,
        Future,
        "Saturday=2013-09-28",
    );
    check("They meet on Friday.", FRIDAY, Future, "Friday=2013-09-27");
    check(
        "word came Friday morning that",
        FRIDAY,
        Past,
        "Friday morning=2013-09-27",
    );
    check(
        "spoke late Thursday ahead of talks",
        FRIDAY,
        Past,
        "Thursday=2013-09-26",
    );
    check(
        "on Monday night after talks",
        FRIDAY,
        Past,
        "Monday night=2013-09-23",
    );
    check(
        "MET IN REYKJAVIK ON SUNDAY WITHOUT",
        "1986-10-12",
        Past,
        "SUNDAY=1986-10-12",
    );
    check("They met on Wed. in Bonn.", FRIDAY, Past, "Wed.=2013-09-25");
    check("Sunday's attack", FRIDAY, Past, "Sunday=2013-09-22");
    check("Friday at noon", FRIDAY, Past, "Friday at noon=2013-09-27");
    check("They met on Friday.", "", Past, "Friday~XXXX-WXX-5");
    check("They met on Friday.", "2013", Past, "Friday~XXXX-WXX-5");
}

#[test]
fn pointed_weekdays() {
    check(
        "They met last Friday.",
        "2013-09-30",
        Past,
        "last Friday=2013-09-27",
    );
    check(
        "They met last Friday.",
        FRIDAY,
        Past,
        "last Friday=2013-09-20",
    );
    check(
        "They meet next Tuesday.",
        FRIDAY,
        Future,
        "next Tuesday=2013-10-01",
    );
    check(
        "They meet next Friday.",
        "2013-09-25",
        Future,
        "next Friday=2013-10-04",
    );
    check(
        "They meet next Friday.",
        FRIDAY,
        Future,
        "next Friday=2013-10-04",
    );
    check(
        "They meet next Tuesday.",
        "2013-09-29",
        Future,
        "next Tuesday=2013-10-01",
    );
    check(
        "They meet this Thursday.",
        "2013-09-24",
        Future,
        "this Thursday=2013-09-26",
    );
    check(
        "They met this Thursday.",
        FRIDAY,
        Past,
        "this Thursday=2013-09-26",
    );
    check(
        "They meet this coming Monday.",
        FRIDAY,
        Future,
        "this coming Monday=2013-09-30",
    );
    check(
        "They met this past Monday.",
        FRIDAY,
        Past,
        "this past Monday=2013-09-23",
    );
    check(
        "on Tuesday of last week",
        FRIDAY,
        Past,
        "Tuesday of last week=2013-09-17",
    );
    check(
        "on Tuesday next week",
        FRIDAY,
        Future,
        "Tuesday next week=2013-10-01",
    );
    check(
        "Monday this week",
        FRIDAY,
        Past,
        "Monday this week=2013-09-23",
    );
    check(
        "a week from Monday",
        FRIDAY,
        Future,
        "a week from Monday=2013-10-07",
    );
    check(
        "two weeks ago Friday",
        "2013-09-30",
        Past,
        "two weeks ago Friday=2013-09-13",
    );
    check(
        "the Friday before last",
        "2013-09-30",
        Past,
        "the Friday before last=2013-09-20",
    );
    check(
        "on Friday last, they met",
        "2013-09-30",
        Past,
        "Friday last=2013-09-27",
    );
}

#[test]
fn weekdays_of_the_focus() {
    check_from(
        "2013-09-10",
        "They met the following Monday.",
        FRIDAY,
        "the following Monday=2013-09-16",
    );
    check_from(
        "2013-09-10",
        "They met on the previous Friday.",
        FRIDAY,
        "the previous Friday=2013-09-06",
    );
    check_from(
        "2013-09-10",
        "They met on that Friday.",
        FRIDAY,
        "that Friday=2013-09-13",
    );
    check_from(
        "2013-09-10",
        "He said that Friday was fine.",
        FRIDAY,
        "Friday=2013-09-27",
    );
}

#[test]
fn adjacent_weekdays_make_a_range() {
    check(
        "meets Friday and Saturday",
        "2015-04-10",
        Present,
        "Friday and Saturday=2015-04-10/2015-04-11",
    );
    check(
        "Wednesday and Thursday in Vienna",
        FRIDAY,
        Past,
        "Wednesday and Thursday=2013-09-25/2013-09-26",
    );
    check(
        "Monday through Wednesday",
        FRIDAY,
        Past,
        "Monday through Wednesday=2013-09-23/2013-09-25",
    );
    check(
        "on Friday, Saturday and Sunday",
        "2013-09-30",
        Past,
        "Friday, Saturday and Sunday=2013-09-27/2013-09-29",
    );
    check(
        "next Thursday and Friday",
        FRIDAY,
        Future,
        "next Thursday and Friday=2013-10-03/2013-10-04",
    );
    check(
        "Monday and Tuesday of next week",
        FRIDAY,
        Future,
        "Monday and Tuesday of next week=2013-09-30/2013-10-01",
    );
    check(
        "on Tuesday and Friday",
        FRIDAY,
        Past,
        "Tuesday=2013-09-24; Friday=2013-09-27",
    );
    check(
        "on Friday or Saturday",
        FRIDAY,
        Future,
        "Friday=2013-09-27; Saturday=2013-09-28",
    );
    check(
        "between Monday and Thursday",
        FRIDAY,
        Past,
        "Monday and Thursday=2013-09-23/2013-09-26",
    );
    check(
        "Thursday, Friday's talks",
        FRIDAY,
        Past,
        "Thursday=2013-09-26; Friday=2013-09-27",
    );
}

#[test]
fn weekdays_that_come_again_or_are_names() {
    check("He prays on Sundays.", FRIDAY, Past, "Sundays~XXXX-WXX-7");
    check(
        "every Friday night",
        FRIDAY,
        Past,
        "every Friday night~XXXX-WXX-5",
    );
    check("told the Sunday Times", FRIDAY, Past, "");
    check("after Bloody Sunday", FRIDAY, Past, "");
    check("The Sun rose. He sat down in Wed lock.", FRIDAY, Past, "");
    check("He told The Sun. They sat.", FRIDAY, Past, "");
    check("SUN, 4 DEC", "1989", Past, "SUN, 4 DEC=1989-12-04");
}
