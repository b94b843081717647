//! The figures: how much was found, and how much of it is right.

use std::collections::BTreeSet;

use crate::extract::{Facts, Mode};

use super::alike::{dates_agree, plain, same_place};
use super::difference::{
    Difference, What, describe_expected, describe_expected_people, describe_found, describe_people,
    place_words,
};
use super::gold::{Expected, Field, mode_word, status_word};
use super::pairing::{Found, best_pairs, participants, start, unforgiven};
use super::tally::{Share, Tally};

/// A quoted sentence of at least so many letters may be a part of the expected one; a shorter one
/// would be found anywhere.
const LEAST_QUOTE: usize = 21;

fn without<'a>(mut found: BTreeSet<&'a str>, optional: &[String]) -> BTreeSet<&'a str> {
    found.retain(|it| optional.iter().all(|other| other != it));
    found
}

/// The figures of one article, or the sum over several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Meetings.
    pub meetings: Tally,
    /// Participants of the paired meetings.
    pub participants: Tally,
    /// Topics of the paired meetings.
    pub topics: Tally,
    /// Third states discussed at the paired meetings.
    pub about: Tally,
    /// Dates, as exact as expected.
    pub date: Share,
    /// Places.
    pub place: Share,
    /// In person, by phone or by video.
    pub mode: Share,
    /// Held, planned, proposed or cancelled.
    pub status: Share,
    /// Expected sentences that are quoted as evidence.
    pub evidence: Share,
    /// Articles without a meeting in which none was found.
    pub clean: Share,
}

impl Score {
    /// Adds the figures of `other`.
    pub fn add(&mut self, other: &Self) {
        self.meetings.add(other.meetings);
        self.participants.add(other.participants);
        self.topics.add(other.topics);
        self.about.add(other.about);
        self.date.add(other.date);
        self.place.add(other.place);
        self.mode.add(other.mode);
        self.status.add(other.status);
        self.evidence.add(other.evidence);
        self.clean.add(other.clean);
    }
}

/// The figures of one article, and all that differs in it.
pub fn score(meetings: &[Expected], found: &[Found<'_>]) -> (Score, Vec<Difference>) {
    let (arguable, must): (Vec<&Expected>, Vec<&Expected>) = meetings
        .iter()
        .partition(|meeting| meeting.optional_meeting);
    let pairs = best_pairs(&must, found);
    let rest = (0..found.len()).filter(|at| pairs.iter().all(|pair| pair.1 != *at));
    let wrong = unforgiven(&arguable, found, rest.collect());
    let mut judge = Judge::default();
    judge.score.meetings = Tally {
        hit: pairs.len(),
        missed: must.len() - pairs.len(),
        wrong: wrong.len(),
    };
    if must.is_empty() {
        judge.score.clean.judge(wrong.is_empty());
    }
    for &(e, f) in &pairs {
        judge.pair(must[e], &found[f]);
    }
    for (e, meeting) in must.iter().enumerate() {
        if pairs.iter().all(|pair| pair.0 != e) {
            judge.note(What::Missed, describe_expected(meeting));
        }
    }
    for at in wrong {
        judge.note(What::False, describe_found(found[at].facts));
    }
    (judge.score, judge.differences)
}

/// Gathers the figures of an article.
#[derive(Default)]
struct Judge {
    score: Score,
    differences: Vec<Difference>,
}

impl Judge {
    fn note(&mut self, what: What, meeting: String) {
        self.differences.push(Difference {
            what,
            meeting,
            expected: None,
            found: None,
        });
    }

    /// Notes a wrong value; `None` for what is not told.
    fn differs(
        &mut self,
        what: What,
        meeting: &Expected,
        expected: Option<String>,
        found: Option<String>,
    ) {
        self.differences.push(Difference {
            what,
            meeting: describe_expected(meeting),
            expected,
            found,
        });
    }

    /// Judges each value of a pair.
    fn pair(&mut self, expected: &Expected, found: &Found<'_>) {
        let judged = |field| !expected.unjudged.contains(&field);
        self.people(expected, found.facts);
        if judged(Field::Date) {
            self.date(expected, found.facts);
        }
        if judged(Field::Place) {
            self.place(expected, found.facts);
        }
        if judged(Field::Mode) {
            self.mode(expected, found.facts);
        }
        if judged(Field::Status) {
            self.status(expected, found.facts);
        }
        if judged(Field::Topics) {
            self.topics(expected, found.facts);
        }
        if judged(Field::About) {
            self.about(expected, found.facts);
        }
        self.evidence(expected, found);
    }

    fn people(&mut self, expected: &Expected, found: &Facts) {
        let tally = participants(expected, found);
        self.score.participants.add(tally);
        if tally.missed + tally.wrong > 0 {
            let wanted = describe_expected_people(expected);
            let got = describe_people(found);
            self.differs(What::Participants, expected, Some(wanted), Some(got));
        }
    }

    fn date(&mut self, expected: &Expected, found: &Facts) {
        let got = start(found);
        if expected.inferable.contains(&Field::Date) && got.is_none() {
            return;
        }
        let wanted = expected.date.as_deref();
        let right = match (wanted, got) {
            (None, None) => return,
            (Some(day), Some(got)) => {
                got.len() >= day.len() && dates_agree(day, expected.end.as_deref(), got)
            }
            _ => false,
        };
        self.score.date.judge(right);
        if !right {
            let (wanted, got) = (wanted.map(str::to_owned), got.map(str::to_owned));
            self.differs(What::Date, expected, wanted, got);
        }
    }

    fn place(&mut self, expected: &Expected, found: &Facts) {
        let (wanted, got) = (expected.place.as_ref(), found.place.as_ref());
        let may_be_empty = wanted.is_none() || expected.inferable.contains(&Field::Place);
        if may_be_empty && got.is_none() {
            return;
        }
        let right = same_place(wanted, got);
        self.score.place.judge(right);
        if !right {
            let wanted = wanted.map(|it| place_words(it.name.as_ref(), it.country.as_ref()));
            let got = got.map(|it| place_words(it.name.as_ref(), it.country.as_ref()));
            self.differs(What::Place, expected, wanted, got);
        }
    }

    fn mode(&mut self, expected: &Expected, found: &Facts) {
        let Some(mode) = expected.mode.filter(|mode| *mode != Mode::Unknown) else {
            return;
        };
        let right = mode == found.mode;
        self.score.mode.judge(right);
        if !right {
            let (wanted, got) = (mode_word(mode), mode_word(found.mode));
            self.differs(What::Mode, expected, Some(wanted.into()), Some(got.into()));
        }
    }

    fn status(&mut self, expected: &Expected, found: &Facts) {
        let Some(status) = expected.status else {
            return;
        };
        let right = status == found.status;
        self.score.status.judge(right);
        if !right {
            let (wanted, got) = (status_word(status), status_word(found.status));
            self.differs(
                What::Status,
                expected,
                Some(wanted.into()),
                Some(got.into()),
            );
        }
    }

    fn topics(&mut self, expected: &Expected, found: &Facts) {
        let wanted = expected.topics.iter().map(String::as_str).collect();
        let got = found.topics.iter().map(|it| it.id.as_str());
        let got = without(got.collect(), &expected.topics_optional);
        let tally = self.sets(What::Topics, expected, &wanted, &got);
        self.score.topics.add(tally);
    }

    fn about(&mut self, expected: &Expected, found: &Facts) {
        let wanted = expected.about.iter().map(String::as_str).collect();
        let got = found.about.iter().map(|it| it.country.as_str());
        let got = without(got.collect(), &expected.about_optional);
        let tally = self.sets(What::About, expected, &wanted, &got);
        self.score.about.add(tally);
    }

    fn sets(
        &mut self,
        what: What,
        meeting: &Expected,
        expected: &BTreeSet<&str>,
        found: &BTreeSet<&str>,
    ) -> Tally {
        let tally = Tally::of_sets(expected, found);
        if tally.missed + tally.wrong > 0 {
            let words = |set: &BTreeSet<&str>| {
                let words: Vec<&str> = set.iter().copied().collect();
                (!words.is_empty()).then(|| words.join(", "))
            };
            self.differs(what, meeting, words(expected), words(found));
        }
        tally
    }

    /// The beginning of an expected sentence stands in a quoted one, or the other way round
    /// where the quoted one is cut shorter.
    fn evidence(&mut self, expected: &Expected, found: &Found<'_>) {
        for sentence in &expected.evidence {
            let wanted = plain(sentence);
            let right = !wanted.is_empty()
                && found.quotes.iter().any(|quote| {
                    quote.contains(&wanted)
                        || (quote.len() >= LEAST_QUOTE && wanted.contains(quote.as_str()))
                });
            self.score.evidence.judge(right);
            if !right {
                self.differs(What::Evidence, expected, Some(sentence.clone()), None);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::{ExpectedPerson, ExpectedPlace};
    use crate::extract::{DateValue, Participant, PlaceValue, Status, TopicValue};

    fn expected() -> Expected {
        let person = |name: &str| ExpectedPerson {
            name: Some(name.to_owned()),
            named: true,
            ..ExpectedPerson::default()
        };
        Expected {
            participants: vec![person("Joe Biden"), person("Vladimir Putin")],
            date: Some("2021-06-16".to_owned()),
            place: Some(ExpectedPlace {
                name: Some("Geneva".to_owned()),
                country: None,
            }),
            status: Some(Status::Held),
            topics: vec!["cyber".to_owned()],
            topics_optional: vec!["relations".to_owned()],
            evidence: vec!["The two men shook hands at".to_owned()],
            ..Expected::default()
        }
    }

    fn facts() -> Facts {
        let person = |name: &str| Participant {
            name: Some(name.to_owned()),
            ..Participant::default()
        };
        let topic = |id: &str| TopicValue {
            id: id.to_owned(),
            label: String::new(),
            evidence: Vec::new(),
        };
        Facts {
            participants: vec![person("Biden"), person("Putin")],
            date: Some(DateValue {
                start: "2021-06".to_owned(),
                ..DateValue::default()
            }),
            place: Some(PlaceValue {
                name: Some("Geneva".to_owned()),
                ..PlaceValue::default()
            }),
            topics: vec![topic("relations"), topic("trade")],
            ..Facts::default()
        }
    }

    fn judged(expected: Expected, facts: &Facts) -> (Score, Vec<What>) {
        let found = Found {
            facts,
            quotes: vec![plain("“The two men shook hands at the door of a villa.”")],
        };
        let (score, differences) = score(&[expected], &[found]);
        (score, differences.iter().map(|it| it.what).collect())
    }

    #[test]
    fn each_value_is_judged_by_itself() {
        let (score, differences) = judged(expected(), &facts());
        assert_eq!(differences, [What::Date, What::Topics]);
        assert_eq!(
            score.date,
            Share { right: 0, of: 1 },
            "less exact than told"
        );
        assert_eq!(score.place, Share { right: 1, of: 1 });
        assert_eq!(score.mode, Share::default(), "nobody told it");
        assert_eq!(score.evidence, Share { right: 1, of: 1 });
        let topics = Tally {
            hit: 0,
            missed: 1,
            wrong: 1,
        };
        assert_eq!(score.topics, topics, "an optional topic does not count");
    }

    #[test]
    fn an_empty_answer_is_right_where_only_the_world_knows() {
        let mut facts = facts();
        facts.date = None;
        let (score, _) = judged(expected(), &facts);
        assert_eq!(score.date, Share { right: 0, of: 1 });
        let mut expected = expected();
        expected.inferable = vec![Field::Date];
        let (score, _) = judged(expected, &facts);
        assert_eq!(score.date, Share::default());
    }

    #[test]
    fn what_readers_could_argue_about_does_not_count() {
        let arguable = Expected {
            optional_meeting: true,
            ..expected()
        };
        let (score, differences) = judged(arguable, &facts());
        assert_eq!((score.meetings, differences), (Tally::default(), vec![]));
        assert_eq!(score.clean, Share { right: 1, of: 1 });
        let none = super::score(&[expected()], &[]);
        assert_eq!(none.0.meetings.missed, 1);
        assert_eq!(none.1[0].what, What::Missed);
    }
}
