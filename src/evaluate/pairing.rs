//! Which found meeting answers for which expected one.

use crate::article::ArticleId;
use crate::dossier::Meeting;
use crate::extract::{Evidence, Facts, Participant, Report};

use super::alike::{dates_agree, dates_contradict, plain, same_country, same_person, same_place};
use super::gold::{Expected, ExpectedPerson};
use super::tally::Tally;

/// Participants must fit at least as well as this for two meetings to be one.
const LEAST_FIT: f64 = 0.5;

/// A meeting as it was found.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// What is known of it.
    pub facts: &'a Facts,
    /// The sentences of one article that assert it, as [`plain`] words.
    pub(super) quotes: Vec<String>,
}

impl<'a> Found<'a> {
    /// A merged meeting; `None` when the article does not tell of it.
    pub fn of_meeting(meeting: &'a Meeting, article: &ArticleId) -> Option<Self> {
        let mut accounts = meeting.accounts.iter().filter(|it| it.article == *article);
        let evidence = &accounts.next()?.report.evidence;
        let more = accounts.flat_map(|account| &account.report.evidence);
        Some(Self {
            facts: &meeting.facts,
            quotes: quotes(evidence.iter().chain(more)),
        })
    }

    /// What one article alone says.
    pub fn of_report(report: &'a Report) -> Self {
        Self {
            facts: &report.facts,
            quotes: quotes(report.evidence.iter()),
        }
    }
}

fn quotes<'a>(evidence: impl Iterator<Item = &'a Evidence>) -> Vec<String> {
    evidence.map(|it| plain(&it.quote)).collect()
}

/// How many of the participants were found, missed and made up.
pub(super) fn participants(expected: &Expected, found: &Facts) -> Tally {
    let mut free: Vec<&Participant> = found.participants.iter().collect();
    // Each of those found answers for one of those expected only.
    let mut take = |who: &&ExpectedPerson| {
        let at = free.iter().position(|it| same_participant(who, it));
        at.map(|at| free.remove(at)).is_some()
    };
    let hit = expected.participants.iter().filter(&mut take).count();
    let _marginal = expected.optional.iter().filter(&mut take).count();
    Tally {
        hit,
        missed: expected.participants.len() - hit,
        wrong: free.len(),
    }
}

fn same_participant(expected: &ExpectedPerson, found: &Participant) -> bool {
    let names = expected.name.as_deref().zip(found.name.as_deref());
    if names.is_some_and(|(expected, found)| same_person(expected, found)) {
        return true;
    }
    // Whom the article does not name may be anybody who acts for the country.
    !expected.named && same_country(expected.country.as_deref(), found.country.as_deref())
}

/// How well the two fit, 0 when they cannot be one meeting. Participants come first; the other
/// values tell two meetings of the same people apart.
fn fit(expected: &Expected, found: &Facts) -> f64 {
    let end = expected.end.as_deref();
    let dates = expected.date.as_deref().zip(start(found));
    let who = participants(expected, found).fit();
    if who < LEAST_FIT || dates.is_some_and(|(a, b)| dates_contradict(a, end, b)) {
        return 0.0;
    }
    let same = [
        (dates.is_some_and(|(a, b)| dates_agree(a, end, b)), 0.03),
        (
            same_place(expected.place.as_ref(), found.place.as_ref()),
            0.02,
        ),
        (expected.mode == Some(found.mode), 0.01),
        (expected.status == Some(found.status), 0.01),
    ];
    let more: f64 = same
        .iter()
        .map(|(same, weight)| if *same { *weight } else { 0.0 })
        .sum();
    who + more
}

/// The first day, month or year of a found meeting.
pub(super) fn start(found: &Facts) -> Option<&str> {
    let date = found.date.as_ref()?;
    Some(date.start.as_str()).filter(|start| !start.is_empty())
}

/// Pairs one to one, the best first.
pub(super) fn best_pairs(expected: &[&Expected], found: &[Found<'_>]) -> Vec<(usize, usize)> {
    let mut fits = Vec::new();
    for (e, meeting) in expected.iter().enumerate() {
        for (f, it) in found.iter().enumerate() {
            fits.push((fit(meeting, it.facts), e, f));
        }
    }
    fits.retain(|&(fit, ..)| fit > 0.0);
    fits.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, e, f) in fits {
        if pairs.iter().all(|pair| pair.0 != e && pair.1 != f) {
            pairs.push((e, f));
        }
    }
    pairs
}

/// Of the meetings `at` these places, those that fit none of the arguable ones.
pub(super) fn unforgiven(
    arguable: &[&Expected],
    found: &[Found<'_>],
    mut at: Vec<usize>,
) -> Vec<usize> {
    for meeting in arguable {
        if let Some(first) = at.iter().position(|&f| fit(meeting, found[f].facts) > 0.0) {
            at.remove(first);
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{DateValue, Mode};

    fn expected(names: &[&str], date: &str) -> Expected {
        let person = |name: &&str| ExpectedPerson {
            name: Some((*name).to_owned()),
            named: true,
            ..ExpectedPerson::default()
        };
        Expected {
            participants: names.iter().map(person).collect(),
            date: Some(date.to_owned()),
            mode: Some(Mode::Phone),
            ..Expected::default()
        }
    }

    fn facts(names: &[&str], date: &str) -> Facts {
        let person = |name: &&str| Participant {
            name: Some((*name).to_owned()),
            country: Some("USA".to_owned()),
            ..Participant::default()
        };
        Facts {
            participants: names.iter().map(person).collect(),
            date: Some(DateValue {
                start: date.to_owned(),
                ..DateValue::default()
            }),
            ..Facts::default()
        }
    }

    fn pairs(expected: &[Expected], facts: &[Facts]) -> Vec<(usize, usize)> {
        let expected: Vec<&Expected> = expected.iter().collect();
        let found = facts.iter().map(|facts| Found {
            facts,
            quotes: Vec::new(),
        });
        best_pairs(&expected, &found.collect::<Vec<_>>())
    }

    #[test]
    fn the_day_tells_two_meetings_of_the_same_people_apart() {
        let expected = [
            expected(&["Bush", "Gorbachev"], "1989-12-02"),
            expected(&["Bush", "Gorbachev"], "1989-12-03"),
        ];
        let facts = [
            facts(&["Bush", "Gorbachev"], "1989-12-03"),
            facts(&["Bush", "Gorbachev"], "1989-12-02"),
        ];
        assert_eq!(pairs(&expected, &facts), [(0, 1), (1, 0)]);
    }

    #[test]
    fn another_month_or_too_few_of_the_people_are_another_meeting() {
        let expected = [expected(&["Bush", "Gorbachev"], "1989-12-02")];
        assert_eq!(
            pairs(&expected, &[facts(&["Bush", "Gorbachev"], "1990-05-31")]),
            []
        );
        assert_eq!(
            pairs(
                &expected,
                &[facts(&["Bush", "Kohl", "Major"], "1989-12-02")]
            ),
            []
        );
        // Two of the four that are named or found at all: just enough.
        assert_eq!(
            pairs(&expected, &[facts(&["Bush", "Kohl"], "1989-12-02")]),
            [(0, 0)]
        );
    }

    #[test]
    fn whom_the_article_does_not_name_is_known_by_country() {
        let mut one = expected(&["Bush"], "1989");
        one.participants[0].country = Some("USA".to_owned());
        let baker = facts(&["Baker"], "1989");
        assert_eq!(participants(&one, &baker).hit, 0);
        one.participants[0].named = false;
        assert_eq!(participants(&one, &baker).hit, 1);
        let two = facts(&["Baker", "Kohl"], "1989");
        let tally = Tally {
            hit: 1,
            missed: 0,
            wrong: 1,
        };
        assert_eq!(participants(&one, &two), tally);
        one.optional = expected(&["Helmut Kohl"], "1989").participants;
        assert_eq!(participants(&one, &two).wrong, 0);
    }
}
