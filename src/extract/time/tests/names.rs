//! "May" the prime minister, "March" the verb, and other words that are no time.

use super::super::Tense::Past;
use super::check;

#[test]
fn may_is_a_month_only_beside_signs_of_one() {
    for (text, expected) in [
        ("Before the meeting, May said that", ""),
        ("Prime Minister Theresa May for the", ""),
        ("Theresa May told Putin he may come.", ""),
        ("Trump and May drew the", ""),
        ("talks with May at Chequers", ""),
        ("hosted by May in London", ""),
        ("the government of May was", ""),
        ("May's office", ""),
        ("in May's Downing Street office", ""),
        ("since May took over", "since May=2018-05"),
        ("in May", "May=2018-05"),
        ("May 3", "May 3=2018-05-03"),
        ("May 2017", "May 2017=2017-05"),
        ("by May, the two", "May=2018-05"),
        ("until May", "May=2018-05"),
        ("the end of May", "the end of May=2018-05"),
        ("the 3rd of May", "3rd of May=2018-05-03"),
        ("late May", "late May=2018-05"),
        ("last May's summit", "last May=2018-05"),
        ("He may 3 times try", ""),
    ] {
        check(text, "2018-07-16", Past, expected);
    }
}

#[test]
fn other_words_that_look_like_times() {
    for (text, expected) in [
        ("Troops march on the city. March on!", ""),
        ("the Long March, the Women's March", ""),
        ("a March summit in Riga", "March=2018-03"),
        ("The March summit in Riga", "March=2018-03"),
        ("an august assembly", ""),
        (
            "Ambassador April Glaspie met him in April.",
            "April=2018-04",
        ),
        ("In April President Bush left.", "April=2018-04"),
        ("Jan Egeland and Mar Sarto, Dec the host", ""),
        ("met in Sept. and left", "Sept.=2017-09"),
        ("July talks in Hamburg", "July=2018-07"),
    ] {
        check(text, "2018-07-16", Past, expected);
    }
}
