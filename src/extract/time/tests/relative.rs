//! Times told from now, or from the day the text last spoke of.

use super::super::Tense::{Future, Past};
use super::{check, check_from, check_timex};

/// A Wednesday.
const WEDNESDAY: &str = "2021-06-16";

#[test]
fn days_around_today() {
    for (text, expected) in [
        ("They met today.", "today=2021-06-16"),
        ("TONIGHT CONFIRMED THAT", "TONIGHT=2021-06-16"),
        ("They spoke this evening.", "this evening=2021-06-16"),
        ("They spoke yesterday.", "yesterday=2021-06-15"),
        ("yesterday evening in Bonn", "yesterday evening=2021-06-15"),
        ("last night in Bonn", "last night=2021-06-15"),
        (
            "the day before yesterday",
            "the day before yesterday=2021-06-14",
        ),
        (
            "the day after tomorrow",
            "the day after tomorrow=2021-06-18",
        ),
        ("tomorrow morning", "tomorrow morning=2021-06-17"),
        ("earlier today", "earlier today=2021-06-16"),
        ("later today", "later today=2021-06-16"),
        (
            "Earlier in the day, Carter met him.",
            "Earlier in the day=2021-06-16",
        ),
        ("later in the day", "later in the day=2021-06-16"),
        ("told USA Today", ""),
    ] {
        check(text, WEDNESDAY, Past, expected);
    }
    check("They met today.", "", Past, "today~PRESENT_REF");
}

#[test]
fn weeks_and_longer() {
    for (text, expected) in [
        ("this week", "this week=2021-06-14/2021-06-20"),
        (
            "earlier this week",
            "earlier this week=2021-06-14/2021-06-16",
        ),
        ("later this week", "later this week=2021-06-16/2021-06-20"),
        ("last week", "last week=2021-06-07/2021-06-13"),
        ("next week's talks", "next week=2021-06-21/2021-06-27"),
        (
            "the week before last",
            "the week before last=2021-05-31/2021-06-06",
        ),
        ("this month", "this month=2021-06"),
        ("earlier this month", "earlier this month=2021-06"),
        ("last month", "last month=2021-05"),
        ("next month", "next month=2021-07"),
        ("later this year", "later this year=2021"),
        ("earlier this year", "earlier this year=2021"),
        ("last year's terror attacks", "last year=2020"),
        ("late last year", "late last year=2020"),
        ("early next year", "early next year=2022"),
        ("by the end of the year", "the end of the year=2021"),
        ("later in the year", "later in the year=2021"),
    ] {
        check(text, WEDNESDAY, Past, expected);
    }
}

#[test]
fn weekends() {
    check(
        "over the weekend",
        "2017-01-30",
        Past,
        "the weekend=2017-01-28/2017-01-29",
    );
    check(
        "at the weekend",
        WEDNESDAY,
        Future,
        "the weekend=2021-06-19/2021-06-20",
    );
    check(
        "met last weekend",
        WEDNESDAY,
        Past,
        "last weekend=2021-06-12/2021-06-13",
    );
    check(
        "meet this weekend",
        WEDNESDAY,
        Future,
        "this weekend=2021-06-19/2021-06-20",
    );
    check(
        "met this weekend",
        "2021-06-14",
        Past,
        "this weekend=2021-06-12/2021-06-13",
    );
    check(
        "met this weekend",
        "2021-06-13",
        Past,
        "this weekend=2021-06-12/2021-06-13",
    );
    check(
        "meet next weekend",
        WEDNESDAY,
        Future,
        "next weekend=2021-06-26/2021-06-27",
    );
    check(
        "this past weekend",
        WEDNESDAY,
        Past,
        "this past weekend=2021-06-12/2021-06-13",
    );
}

#[test]
fn steps_from_now() {
    for (text, expected) in [
        ("two days ago", "two days ago=2021-06-14"),
        ("three weeks ago", "three weeks ago=2021-05-24/2021-05-30"),
        ("about three months ago", "three months ago=2021-03"),
        ("five years ago", "five years ago=2016"),
        ("a year ago", "a year ago=2020"),
        ("a year and a half ago", "a year and a half ago=2019-12"),
        ("years ago", "years ago~PAST_REF"),
        ("a few days ago", "a few days ago~PAST_REF"),
        ("a couple of days ago", "a couple of days ago=2021-06-14"),
        ("hours ago", "hours ago=2021-06-16"),
        ("48 hours ago", "48 hours ago=2021-06-14"),
        (
            "in two weeks' time",
            "two weeks' time=2021-06-28/2021-07-04",
        ),
        ("ten days from now", "ten days from now=2021-06-26"),
    ] {
        check(text, WEDNESDAY, Past, expected);
    }
    check(
        "They will meet in ten days.",
        WEDNESDAY,
        Future,
        "ten days=2021-06-26",
    );
    check("They agreed in ten days.", WEDNESDAY, Past, "ten days~P10D");
    check(
        "the second meeting in two days",
        WEDNESDAY,
        Future,
        "two days~P2D",
    );
    check(
        "the first time in three years",
        WEDNESDAY,
        Future,
        "three years~P3Y",
    );
    check("two days ago", "", Past, "two days ago~?");
}

#[test]
fn steps_from_the_focus() {
    for (text, expected) in [
        ("the next day", "the next day=2001-03-11"),
        ("on the following day", "the following day=2001-03-11"),
        (
            "The following morning they met.",
            "The following morning=2001-03-11",
        ),
        ("the previous day", "the previous day=2001-03-09"),
        ("the day before.", "the day before=2001-03-09"),
        ("the day after.", "the day after=2001-03-11"),
        ("Three days later they met.", "Three days later=2001-03-13"),
        ("a day later, the", "a day later=2001-03-11"),
        ("a week later", "a week later=2001-03-12/2001-03-18"),
        ("two months later", "two months later=2001-05"),
        ("three months earlier", "three months earlier=2000-12"),
        ("a day after", "a day after=2001-03-11"),
        ("A day after the talks he left.", "A day after=2001-03-11"),
        ("The call came a day after the raid.", ""),
        ("They met two decades after the raid.", "two decades~P20Y"),
        ("They met two days after the raid.", "two days~P2D"),
        ("He left - four days after he came.", "four days~P4D"),
        ("the same day", "the same day=2001-03-10"),
        ("that evening", "that evening=2001-03-10"),
        ("later that day", "later that day=2001-03-10"),
        ("hours later", "hours later=2001-03-10"),
        ("an hour later", "an hour later=2001-03-10"),
        (
            "the previous week",
            "the previous week=2001-02-26/2001-03-04",
        ),
        ("the following month", "the following month=2001-04"),
        ("the year after. No", "the year after=2002"),
        ("later that year", "later that year=2001"),
        ("in Vietnam that November", "that November=2001-11"),
    ] {
        check_from("2001-03-10", text, "2021-06-16", expected);
    }
    check("the next day", WEDNESDAY, Past, "the next day~?");
    check(
        "the previous day",
        WEDNESDAY,
        Past,
        "the previous day=2021-06-15",
    );
    check(
        "no later than two days later than planned",
        WEDNESDAY,
        Past,
        "two days~P2D",
    );
}

#[test]
fn vague_times() {
    for (text, expected) in [
        ("in the coming days", "the coming days~FUTURE_REF"),
        (
            "in recent weeks and months",
            "recent weeks and months~PAST_REF",
        ),
        ("these days", "these days~PRESENT_REF"),
        ("in the days ahead", "the days ahead~FUTURE_REF"),
        ("within days", "days~FUTURE_REF"),
        ("over the coming year", "the coming year~FUTURE_REF"),
        ("They met recently.", "recently~PAST_REF"),
        ("over the next few weeks", "the next few weeks~PXW"),
    ] {
        check(text, WEDNESDAY, Past, expected);
    }
}

#[test]
fn since_points_to_an_earlier_time() {
    for (text, expected) in [
        ("their first talks since 2016", "since 2016=2016"),
        (
            "the first since October 2016, when",
            "since October 2016=2016-10",
        ),
        (
            "the first since last year's attacks",
            "since last year=2020",
        ),
        (
            "since their 2018 summit in Helsinki on Monday",
            "since 2018=2018; Monday=2021-06-14",
        ),
        (
            "since the summit in Helsinki in July 2018",
            "since July 2018=2018-07",
        ),
        ("first since the invasion, on Monday", "Monday=2021-06-14"),
        (
            "the first since the invasion on Monday",
            "Monday=2021-06-14",
        ),
        (
            "since their summit in Helsinki, Finland, in July 2018, they",
            "since July 2018=2018-07",
        ),
        (
            "since Putin's two-day visit in 2018",
            "two-day~P2D; since 2018=2018",
        ),
        ("since the war began, in May, they met", "May=2021-05"),
        (
            "since their meeting earlier this year",
            "since earlier this year=2021",
        ),
        ("in office since March", "since March=2021-03"),
        ("since Sunday's attack", "since Sunday=2021-06-13"),
        (
            "since the day before yesterday",
            "since the day before yesterday=2021-06-14",
        ),
    ] {
        check(text, WEDNESDAY, Past, expected);
    }
}

#[test]
fn values_for_the_mentions() {
    for (text, expected) in [
        (
            "Friday morning and last night",
            "2021-06-11TMO 2021-06-15TNI",
        ),
        ("last week, next weekend", "2021-W23 2021-W25-WE"),
        ("three weeks ago", "2021-W21"),
        ("this summer", "2021-SU"),
        ("on 10-11 December 1989", "1989-12-10/1989-12-11"),
        ("last month, last year", "2021-05 2020"),
    ] {
        check_timex(text, WEDNESDAY, Past, expected);
    }
    check_timex(
        "on 16 June, in June, Friday and Saturday",
        "",
        Past,
        "XXXX-06-16 XXXX-06 XXXX-WXX-5/XXXX-WXX-6",
    );
}
