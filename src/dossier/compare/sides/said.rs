//! What is said and told of a meeting, and whose word it is.

use std::collections::BTreeSet;

use super::super::copies;
use super::super::fields::worded;
use super::super::ledger::{names, topics_in};
use super::super::model::Entry;
use super::super::points::Point;
use super::house::speaks_for;
use crate::article::ArticleId;
use crate::dossier::model::{Dossier, Meeting};
use crate::extract::Evidence;
use crate::text::{Span, fold};
use crate::world::World;

/// Who says something: a side by its place among the columns, all sides together, or the
/// reporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Voice {
    Side(usize),
    Joint,
    Reporter,
}

/// Something said or told.
pub(super) struct Said {
    pub(super) voice: Voice,
    pub(super) entry: Entry,
    pub(super) point: Point,
    pub(super) topics: BTreeSet<String>,
}

/// All that is said and told of a meeting, each sentence once; of copies only the first.
pub(super) fn collect(
    world: &World,
    dossier: &Dossier,
    meeting: &Meeting,
    sides: &[&str],
) -> Vec<Said> {
    let articles: Vec<ArticleId> = meeting
        .accounts
        .iter()
        .map(|it| it.article.clone())
        .collect();
    let firsts: Vec<ArticleId> = copies::groups(dossier, &articles)
        .into_iter()
        .filter_map(|group| Some(group.into_iter().next()?.0))
        .collect();
    let names = names(world, &[meeting]);
    let mut taken: Vec<(ArticleId, Span)> = Vec::new();
    let mut out = Vec::new();
    let mut put = |voice: Voice, text: String, note: String, evidence: Vec<Evidence>| {
        out.push(Said {
            voice,
            point: Point::of(&text, &names),
            topics: topics_in(world, &text),
            entry: Entry {
                text,
                note,
                shared: false,
                evidence,
            },
        });
    };
    for account in meeting
        .accounts
        .iter()
        .filter(|it| firsts.contains(&it.article))
    {
        let facts = &account.report.facts;
        let article = dossier
            .articles
            .get(&account.article)
            .map(|it| &*it.article);
        for it in &facts.statements {
            let side = it.side.as_deref();
            let voice = match side.and_then(|side| sides.iter().position(|it| *it == side)) {
                Some(at) => Voice::Side(at),
                None if is_joint(&it.text) => Voice::Joint,
                None => Voice::Reporter,
            };
            let speaker = it.speaker.as_deref().or(side).unwrap_or_default();
            let (text, note) = worded(it, world.name_of(speaker));
            taken.extend(
                it.evidence
                    .iter()
                    .map(|it| (it.article.clone(), it.sentence)),
            );
            put(voice, text, note, it.evidence.clone());
        }
        // A readout is the word of the side that gives it.
        let own = article.and_then(|it| speaks_for(world, it, sides));
        let topics = facts.topics.iter().flat_map(|it| &it.evidence);
        let about = facts.about.iter().flat_map(|it| &it.evidence);
        let outcomes = facts.outcomes.iter().flat_map(|it| &it.evidence);
        let mut told: Vec<&Evidence> = topics.chain(about).chain(outcomes).collect();
        told.sort_by_key(|it| it.sentence.start);
        for evidence in told {
            let place = (evidence.article.clone(), evidence.sentence);
            if taken.contains(&place) {
                continue;
            }
            taken.push(place);
            let text = evidence
                .quote
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            let (voice, note) = match own {
                _ if is_joint(&text) => (Voice::Joint, "together".to_owned()),
                Some(at) => (Voice::Side(at), "its own account".to_owned()),
                None => (Voice::Reporter, String::new()),
            };
            put(voice, text, note, vec![evidence.clone()]);
        }
    }
    out
}

/// "In a joint statement", "both presidents said": the word of all sides.
fn is_joint(text: &str) -> bool {
    let text = format!(" {} ", fold(text));
    let all = [
        " both sides ",
        " both leaders ",
        " both presidents ",
        " both men ",
        " the two leaders ",
        " the two presidents ",
        " the two sides ",
    ];
    let says = [
        " said ",
        " say ",
        " called ",
        " described ",
        " declared ",
        " stressed ",
        " announced ",
    ];
    text.contains(" joint statement")
        || text.contains(" joint communique")
        || text.contains(" joint declaration")
        || all.iter().any(|it| text.contains(it)) && says.iter().any(|it| text.contains(it))
}
