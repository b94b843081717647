//! Months, years, seasons and feasts.

use super::super::Tense::{Future, Past};
use super::check;

#[test]
fn months() {
    check("They met in June 2018.", "", Past, "June 2018=2018-06");
    check("They met in June.", "2018-08-01", Past, "June=2018-06");
    check(
        "They met in November.",
        "2018-08-01",
        Past,
        "November=2017-11",
    );
    check(
        "They will meet in November.",
        "2018-08-01",
        Future,
        "November=2018-11",
    );
    check(
        "They will meet in May.",
        "2018-08-01",
        Future,
        "May=2019-05",
    );
    check(
        "They met last June.",
        "2018-06-20",
        Past,
        "last June=2017-06",
    );
    check(
        "They meet next March.",
        "2018-02-20",
        Future,
        "next March=2018-03",
    );
    check(
        "They meet this September.",
        "2018-02-20",
        Future,
        "this September=2018-09",
    );
    check(
        "in early May they met",
        "2018-08-01",
        Past,
        "early May=2018-05",
    );
    check("by mid-June", "2018-08-01", Past, "mid-June=2018-06");
    check(
        "at the end of March",
        "2018-08-01",
        Past,
        "the end of March=2018-03",
    );
    check(
        "a July meeting in Hamburg",
        "2018-08-01",
        Past,
        "July=2018-07",
    );
    check(
        "the Madrid summit in July last year",
        "2018-08-01",
        Past,
        "July last year=2017-07",
    );
    check(
        "in May of this year",
        "2018-08-01",
        Past,
        "May of this year=2018-05",
    );
    check(
        "in Jan. and Feb.",
        "2018-08-01",
        Past,
        "Jan. and Feb.=2018-01/2018-02",
    );
    check(
        "from March to June 2016",
        "2018-08-01",
        Past,
        "March to June 2016=2016-03/2016-06",
    );
    check(
        "in May or early June",
        "2018-03-01",
        Future,
        "May or early June=2018-05/2018-06",
    );
    check(
        "in September, 1990, and again",
        "",
        Past,
        "September, 1990=1990-09",
    );
    check("in June", "2018", Past, "June=2018-06");
    check("in June", "", Past, "June~XXXX-06");
}

#[test]
fn years() {
    for (text, expected) in [
        ("In 1987 they met in Washington.", "1987=1987"),
        ("the 2018 summit in Helsinki", "2018=2018"),
        ("their 2016 meeting", "2016=2016"),
        ("Trump's 2018 withdrawal", "2018=2018"),
        ("the 2015 Paris accord", "2015=2015"),
        ("the annexation of 2014", "2014=2014"),
        ("late 2013", "late 2013=2013"),
        ("early in 2013", "2013=2013"),
        ("the horrific 2019 Christchurch attack", "2019=2019"),
        ("1989's Malta summit", "1989=1989"),
        ("mid-2014", "mid-2014=2014"),
        ("at the end of 2001", "the end of 2001=2001"),
        ("by 2030 at the latest", "2030=2030"),
        ("from 2010 to 2014", "2010 to 2014=2010/2014"),
        ("between 2010 and 2014", "2010 and 2014=2010/2014"),
        ("in 1985-86", "1985-86=1985/1986"),
        ("the summit in Helsinki (2018)", "2018=2018"),
        ("the year 2000", "the year 2000=2000"),
        ("in the 1990s", "1990s~199"),
        ("in the early '90s", "early '90s~199"),
        ("about 2018 people came", ""),
        ("a force of 2000 troops", ""),
        ("the 2000 soldiers there", ""),
        ("worth $2000 or 2,018 euros", ""),
        ("UN Resolution 1990 says so", ""),
        ("Agenda 2030 was named", ""),
        ("In 2018 people met.", "2018=2018"),
    ] {
        check(text, "2021-06-16", Past, expected);
    }
}

#[test]
fn seasons() {
    check(
        "the summer of 2019",
        "",
        Past,
        "the summer of 2019=2019-06/2019-08",
    );
    check("in winter 2013", "", Past, "winter 2013=2013-12/2014-02");
    check(
        "He will visit this summer.",
        "2021-05-01",
        Future,
        "this summer=2021-06/2021-08",
    );
    check(
        "her election last fall",
        "2015-04-10",
        Past,
        "last fall=2014-09/2014-11",
    );
    check(
        "a visit next spring",
        "2018-11-30",
        Future,
        "next spring=2019-03/2019-05",
    );
    check(
        "at home in the autumn",
        "2001-06-16",
        Future,
        "the autumn=2001-09/2001-11",
    );
    check(
        "this winter",
        "2021-01-10",
        Past,
        "this winter=2020-12/2021-02",
    );
    check(
        "last winter",
        "2021-04-10",
        Past,
        "last winter=2020-12/2021-02",
    );
    check("the fall of the wall", "2021-04-10", Past, "");
    check("the Prague Spring and Arab Spring", "2021-04-10", Past, "");
    check(
        "in his summer residence, the Summer Palace",
        "2021-04-10",
        Past,
        "",
    );
    check("prices fall and spring back", "2021-04-10", Past, "");
}

#[test]
fn feasts() {
    check(
        "on New Year's Eve",
        "2014-01-05",
        Past,
        "New Year's Eve=2013-12-31",
    );
    check(
        "on Christmas Day 1991",
        "",
        Past,
        "Christmas Day 1991=1991-12-25",
    );
    check(
        "over the Easter weekend",
        "2018-04-27",
        Past,
        "the Easter weekend=2018-03-31/2018-04-01",
    );
    check(
        "on Good Friday",
        "2018-04-27",
        Past,
        "Good Friday=2018-03-30",
    );
    check("the Good Friday Agreement", "2018-04-27", Past, "");
    check(
        "last Thanksgiving",
        "2018-04-27",
        Past,
        "last Thanksgiving=2017-11-23",
    );
    check("a happy new year to all", "2018-04-27", Past, "");
}
