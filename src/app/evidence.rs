//! Which words of an article support what: the evidence of a meeting by the role it plays.

use crate::article::{Article, ArticleId};
use crate::dossier::{Meeting, MeetingId};
use crate::extract::{Evidence, Facts, Unread};

/// What a stretch of evidence tells.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Who took part.
    Who,
    /// When.
    When,
    /// Where.
    Where,
    /// What was discussed.
    Topic,
    /// What came of it.
    Outcome,
    /// How it went and what was said.
    Said,
    /// That they met at all.
    Meeting,
}

impl Role {
    /// All of them, in the order of the legend.
    pub(crate) const ALL: [Self; 7] = [
        Self::Meeting,
        Self::Who,
        Self::When,
        Self::Where,
        Self::Topic,
        Self::Outcome,
        Self::Said,
    ];

    /// For the legend.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Who => "Who",
            Self::When => "When",
            Self::Where => "Where",
            Self::Topic => "About what",
            Self::Outcome => "Result",
            Self::Said => "Said, tone",
            Self::Meeting => "Met",
        }
    }

    /// Its colour of the series; [`Role::Meeting`] has the accent instead.
    pub(crate) const fn series(self) -> Option<u8> {
        match self {
            Self::Who => Some(0),
            Self::When => Some(2),
            Self::Where => Some(5),
            Self::Topic => Some(7),
            Self::Outcome => Some(3),
            Self::Said => Some(9),
            Self::Meeting => None,
        }
    }

    /// The line below its words: colours alone would not tell the roles to all eyes.
    pub(crate) const fn line(self) -> Line {
        match self {
            Self::Who | Self::Meeting => Line::Solid,
            Self::When => Line::Dashed,
            Self::Where => Line::Dotted,
            Self::Topic => Line::Double,
            Self::Outcome => Line::DashDot,
            Self::Said => Line::Hair,
        }
    }
}

/// The line below words, which tells their role without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Line {
    /// Unbroken.
    Solid,
    /// Long pieces.
    Dashed,
    /// Points.
    Dotted,
    /// Two thin ones.
    Double,
    /// Long pieces and points in turn.
    DashDot,
    /// Unbroken and thin, for what covers whole sentences.
    Hair,
}

/// All evidence of `facts` with its role, in no order.
pub(crate) fn of_facts(facts: &Facts) -> Vec<(Role, &Evidence)> {
    let who = facts.participants.iter().map(|it| &it.evidence);
    let when = facts.date.iter().map(|it| &it.evidence);
    let place = facts.place.iter().map(|it| &it.evidence);
    let occasion = facts.occasion.iter().map(|it| &it.evidence);
    let topics = facts.topics.iter().map(|it| &it.evidence);
    let about = facts.about.iter().map(|it| &it.evidence);
    let outcomes = facts.outcomes.iter().map(|it| &it.evidence);
    let cues = facts.tone.iter().flat_map(|tone| &tone.cues);
    let cues = cues.map(|it| &it.evidence);
    let statements = facts.statements.iter().map(|it| &it.evidence);
    let claims = facts.claims.iter().map(|it| &it.evidence);
    fn with<'a>(
        role: Role,
        lists: impl Iterator<Item = &'a Vec<Evidence>>,
    ) -> impl Iterator<Item = (Role, &'a Evidence)> {
        lists.flatten().map(move |evidence| (role, evidence))
    }
    with(Role::Who, who)
        .chain(with(Role::When, when))
        .chain(with(Role::Where, place.chain(occasion)))
        .chain(with(Role::Topic, topics.chain(about)))
        .chain(with(Role::Outcome, outcomes))
        .chain(with(Role::Said, cues.chain(statements).chain(claims)))
        .collect()
}

/// A stretch of an article that tells something of a meeting.
#[derive(Clone, Debug)]
pub(crate) struct Lit {
    /// What it tells.
    pub(crate) role: Role,
    /// The words.
    pub(crate) evidence: Evidence,
    /// The meeting.
    pub(crate) meeting: MeetingId,
}

/// All that `article` tells of `meetings`, in the order of the text.
pub(crate) fn in_article<'a>(
    meetings: impl Iterator<Item = &'a Meeting>,
    article: &ArticleId,
) -> Vec<Lit> {
    let mut lit = Vec::new();
    for meeting in meetings {
        for account in &meeting.accounts {
            if account.article != *article {
                continue;
            }
            let asserted = account.report.evidence.iter();
            let asserted = asserted.map(|evidence| (Role::Meeting, evidence));
            let all = asserted.chain(of_facts(&account.report.facts));
            lit.extend(
                all.filter(|(_, evidence)| evidence.article == *article)
                    .map(|(role, evidence)| Lit {
                        role,
                        evidence: evidence.clone(),
                        meeting: meeting.id.clone(),
                    }),
            );
        }
    }
    lit.sort_by_key(|it| (it.evidence.start, it.evidence.end, it.role));
    lit
}

/// The sentences that tell of `meeting`, one evidence each, article by article.
pub(crate) fn sentences_of(meeting: &Meeting) -> Vec<&Evidence> {
    let mut found = Vec::new();
    for account in &meeting.accounts {
        let asserted = account.report.evidence.iter();
        let told = of_facts(&account.report.facts);
        let mut here: Vec<_> = asserted
            .chain(told.into_iter().map(|(_, evidence)| evidence))
            .filter(|evidence| evidence.article == account.article)
            .collect();
        here.sort_by_key(|evidence| (evidence.sentence.start, evidence.start));
        here.dedup_by_key(|evidence| evidence.sentence);
        found.extend(here);
    }
    found
}

/// The words that best assert `meeting`: of an article that has it as the record has it (a
/// preview does not tell that it was held) and for its news, the first sentence that says
/// they met; else any.
pub(crate) fn first_of(meeting: &Meeting) -> Option<&Evidence> {
    let mut accounts: Vec<_> = meeting.accounts.iter().collect();
    accounts.sort_by_key(|account| {
        let other = account.report.facts.status != meeting.facts.status;
        (other, account.report.background)
    });
    accounts
        .into_iter()
        .flat_map(|account| &account.report.evidence)
        .next()
        .or_else(|| {
            of_facts(&meeting.facts)
                .first()
                .map(|(_, evidence)| *evidence)
        })
}

/// A sentence that gave no meeting, as a place to show.
pub(crate) fn of_unread(article: &Article, unread: &Unread) -> Evidence {
    Evidence {
        article: article.id.clone(),
        start: unread.sentence.start,
        end: unread.sentence.end,
        quote: unread.sentence.of(&article.text).trim().into(),
        sentence: unread.sentence,
        rule: unread.rule,
    }
}

#[cfg(test)]
mod line_tests {
    use std::collections::BTreeSet;

    use super::Role;

    #[test]
    fn each_role_has_a_line_of_its_own() {
        let words = Role::ALL.into_iter().filter(|it| *it != Role::Meeting);
        let lines: BTreeSet<_> = words.map(Role::line).collect();
        assert_eq!(lines.len(), Role::ALL.len() - 1);
    }
}
