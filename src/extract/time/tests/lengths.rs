//! Lengths of time, and what looks like them.

use super::super::Tense::Past;
use super::{check, read};

#[test]
fn lengths() {
    for (text, expected) in [
        ("for four hours", "four hours~PT4H"),
        ("after around four hours of talks", "four hours~PT4H"),
        ("met for ninety minutes", "ninety minutes~PT90M"),
        ("a two-day visit", "two-day~P2D"),
        ("a 15-minute phone call", "15-minute~PT15M"),
        ("an hour-long call", "hour-long~PT1H"),
        ("In an hour-long discussion", "hour-long~PT1H"),
        ("the hourlong call", "hourlong~PT1H"),
        ("for more than an hour", "an hour~PT1H"),
        ("half an hour", "half an hour~PT30M"),
        ("a half-hour meeting", "a half-hour~PT30M"),
        ("three and a half hours", "three and a half hours~PT3H30M"),
        ("an hour and a half", "an hour and a half~PT1H30M"),
        (
            "a two-and-a-half-hour session",
            "two-and-a-half-hour~PT2H30M",
        ),
        (
            "one hour and forty-five minutes",
            "one hour and forty-five minutes~PT1H45M",
        ),
        (
            "three quarters of an hour",
            "three quarters of an hour~PT45M",
        ),
        ("two days of talks", "two days~P2D"),
        ("the last two days reaching out", "the last two days~P2D"),
        ("the past week", "the past week~P1W"),
        ("for months the two", "months~PXM"),
        ("several hours", "several hours~PTXH"),
        ("less than a week", "a week~P1W"),
        ("truce of 90 days", "90 days~P90D"),
        ("a fortnight's holiday after a fortnight", "a fortnight~P2W"),
        ("2.5 hours", "2.5 hours~PT2H30M"),
        (
            "two hours and 30 minutes",
            "two hours and 30 minutes~PT2H30M",
        ),
    ] {
        check(text, "2021-06-16", Past, expected);
        for expr in read(text) {
            assert!(expr.is_duration(), "{text}");
        }
    }
}

#[test]
fn no_lengths() {
    for text in [
        "a 19-year-old soldier, 70 years old",
        "30,000 barrels a day, twice a week",
        "60 miles an hour",
        "the second round, his second visit",
        "one day they will meet",
        "a day in court",
        "in the last minute of the first day",
        "at 9 a.m., 17:40 and 10 o'clock, 9:30 GMT",
        "the first year in office",
    ] {
        check(text, "2021-06-16", Past, "");
    }
}
