//! Days by date, alone and in a row.

use super::super::Tense::{Future, Past, Present};
use super::check;

#[test]
fn full_dates_need_no_anchor() {
    for (text, expected) in [
        (
            "They met in Geneva on June 16, 2021.",
            "June 16, 2021=2021-06-16",
        ),
        (
            "On 16 June 2021 the two presidents met.",
            "16 June 2021=2021-06-16",
        ),
        (
            "Geneva, 16 June, 2021: the talks",
            "16 June, 2021=2021-06-16",
        ),
        (
            "The ministers spoke on Sept. 27, 2013, by phone.",
            "Sept. 27, 2013=2013-09-27",
        ),
        (
            "They signed it on the 3rd of May 1990.",
            "3rd of May 1990=1990-05-03",
        ),
        (
            "On March 3rd, 2016 they met in Amiens.",
            "March 3rd, 2016=2016-03-03",
        ),
        ("PUBLISHED 2021-06-16 IN GENEVA", "2021-06-16=2021-06-16"),
        (
            "<time datetime 2001-06-16T17:40:00Z",
            "2001-06-16T17:40:00Z=2001-06-16",
        ),
        (
            "FILE - In this Jan. 28, 2017, photo",
            "this Jan. 28, 2017=2017-01-28",
        ),
        (
            "on Monday evening, November 15, 2021,",
            "Monday evening, November 15, 2021=2021-11-15",
        ),
        ("MW 122310Z OCT 86 NNNN", "122310Z OCT 86=1986-10-12"),
        ("Date: 16/06/2021", "16/06/2021=2021-06-16"),
        ("Date: 06/16/2021", "06/16/2021=2021-06-16"),
        ("Date: 3/4/2021", "3/4/2021=2021-04-03"),
        ("Stand: 16.06.2021", "16.06.2021=2021-06-16"),
        (
            "Saturday, 16 June 2001, 17:40",
            "Saturday, 16 June 2001=2001-06-16",
        ),
        (
            "Date: Sat, 16 Jun 2001 17:40:00 +0000",
            "Sat, 16 Jun 2001=2001-06-16",
        ),
        (
            "The treaty of Dec. 8, '87 stands.",
            "Dec. 8, '87=1987-12-08",
        ),
        ("On 31 June 2021 nothing happened.", "June 2021=2021-06"),
        (
            "On 29 February 2021 nothing happened.",
            "29 February 2021~XXXX-02-29",
        ),
        (
            "on the first of January 2000 he took over",
            "first of January 2000=2000-01-01",
        ),
        (
            "On May twenty-first, 1988, they sat down.",
            "May twenty-first, 1988=1988-05-21",
        ),
        (
            "on November 15, 2021 at 7:46 p.m. EST",
            "November 15, 2021=2021-11-15",
        ),
    ] {
        check(text, "", Past, expected);
    }
}

#[test]
fn wires_in_capitals() {
    for (text, expected) in [
        ("TEGUCIGALPA 4 DEC 89 (EFE)", "4 DEC 89=1989-12-04"),
        ("[0123 GMT 4 Dec 89]", "4 Dec 89=1989-12-04"),
        (
            "THE MEETING WILL BE HELD ON 10-11 DECEMBER.",
            "10-11 DECEMBER=1989-12-10/1989-12-11",
        ),
        (
            "THEY MEET ON 11 AND 12 OCTOBER.",
            "11 AND 12 OCTOBER=1989-10-11/1989-10-12",
        ),
        ("ON 4 DECEMBER 20 PEOPLE DIED", "4 DECEMBER=1989-12-04"),
        ("THE PRESIDENTS MAY MEET SOON", "SOON~FUTURE_REF"),
        ("HE MAY VISIT IN MAY.", "MAY=1989-05"),
        ("ON 5 MAY HE ARRIVED", "5 MAY=1989-05-05"),
        ("MAY 5: TALKS", "MAY 5=1989-05-05"),
        ("SINCE MAY 1988 NO TALKS", "since MAY 1988=1988-05"),
        ("REBELS MARCH ON THE CAPITAL", ""),
        ("THEY ARRIVED 2 DEC IN A MARCH", "2 DEC=1989-12-02"),
        ("IN MAY SAID THE MINISTER", ""),
    ] {
        check(text, "1989", Past, expected);
    }
}

#[test]
fn days_without_a_year_take_the_nearest_that_fits() {
    check(
        "They met on June 16.",
        "2021-06-18",
        Past,
        "June 16=2021-06-16",
    );
    check(
        "They met on 16 June.",
        "2021-03-01",
        Past,
        "16 June=2020-06-16",
    );
    check(
        "They meet on 16 June.",
        "2021-03-01",
        Future,
        "16 June=2021-06-16",
    );
    check(
        "They meet on 16 January.",
        "2021-11-01",
        Future,
        "16 January=2022-01-16",
    );
    check(
        "It was set for 16 January.",
        "2021-11-01",
        Present,
        "16 January=2022-01-16",
    );
    check(
        "The row of 20 December goes on.",
        "2022-01-10",
        Present,
        "20 December=2021-12-20",
    );
    // Just ahead, whatever the verb: Asia is a day ahead of America, and tenses mislead.
    check(
        "They met in Beijing on November 16.",
        "2021-11-15",
        Past,
        "November 16=2021-11-16",
    );
    check(
        "He spoke on Feb. 29.",
        "2021-06-01",
        Past,
        "Feb. 29=2020-02-29",
    );
    check(
        "Monday, December 5",
        "2023-02-01",
        Past,
        "Monday, December 5=2022-12-05",
    );
    check(
        "Sunday, April 13, they spoke.",
        "",
        Past,
        "Sunday, April 13~XXXX-04-13",
    );
    check(
        "They met last 5 April.",
        "1989-04-04",
        Past,
        "last 5 April=1988-04-05",
    );
    check(
        "on April 4 last year they met",
        "1989-04-04",
        Past,
        "April 4 last year=1988-04-04",
    );
}

#[test]
fn days_that_need_the_month_or_the_weekday() {
    check(
        "on the 21st, they met",
        "2021-06-16",
        Past,
        "21st=2021-05-21",
    );
    check(
        "on the evening of the 15th.",
        "2021-06-16",
        Past,
        "15th=2021-06-15",
    );
    check(
        "Sunday, May 30",
        "2021-06-16",
        Past,
        "Sunday, May 30=2021-05-30",
    );
    // No year has such a day within reach: the date wins.
    check(
        "Sunday, May 29",
        "2021-06-16",
        Past,
        "Sunday, May 29=2021-05-29",
    );
}

#[test]
fn several_days() {
    for (text, expected) in [
        ("from 3 to 5 May", "3 to 5 May=2018-05-03/2018-05-05"),
        ("Nov. 19-20 in Rio", "Nov. 19-20=2018-11-19/2018-11-20"),
        (
            "the G20 on July 7–8, 2017",
            "July 7–8, 2017=2017-07-07/2017-07-08",
        ),
        (
            "on Nov. 19 and 20 in Rio",
            "Nov. 19 and 20=2018-11-19/2018-11-20",
        ),
        (
            "November 30 to December 1",
            "November 30 to December 1=2018-11-30/2018-12-01",
        ),
        (
            "June 30-July 2, 2019",
            "June 30-July 2, 2019=2019-06-30/2019-07-02",
        ),
        (
            "between 30 June and 2 July",
            "30 June and 2 July=2018-06-30/2018-07-02",
        ),
        (
            "24, 25 and 26 May",
            "24, 25 and 26 May=2018-05-24/2018-05-26",
        ),
        (
            "the 3rd and 4th of May",
            "3rd and 4th of May=2018-05-03/2018-05-04",
        ),
        (
            "from Wednesday, June 6, to Friday, June 8,",
            "Wednesday, June 6, to Friday, June 8=2018-06-06/2018-06-08",
        ),
        (
            "30 December 2017 to 2 January",
            "30 December 2017 to 2 January=2017-12-30/2018-01-02",
        ),
        (
            "the weekend of June 9-10",
            "June 9-10=2018-06-09/2018-06-10",
        ),
        ("on 11 and 14 October", "14 October=2018-10-14"),
        (
            "on June 16 and June 18",
            "June 16=2018-06-16; June 18=2018-06-18",
        ),
        (
            "on June 16 and June 17",
            "June 16 and June 17=2018-06-16/2018-06-17",
        ),
        ("the week of June 13-19", "June 13-19=2018-06-13/2018-06-19"),
        ("10/11 December", "10/11 December=2018-12-10/2018-12-11"),
        ("on 2 May and 9 June", "2 May=2018-05-02; 9 June=2018-06-09"),
        (
            "30 December 2017 to 2 January 2018",
            "30 December 2017 to 2 January 2018=2017-12-30/2018-01-02",
        ),
        ("on June 4 and 20 countries joined", "June 4=2018-06-04"),
        (
            "the week of March 8",
            "the week of March 8=2018-03-05/2018-03-11",
        ),
    ] {
        check(text, "2018", Past, expected);
    }
}
