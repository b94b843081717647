//! One meeting as its sides tell it: what only one says, what both say, what one says and the
//! other denies, and what only the reporter tells.

use std::collections::BTreeSet;

use super::copies;
use super::judge::list;
use super::ledger::{names, topics_in};
use super::model::{Cell, Column, Comparison, Entry, Row, State, Table};
use super::points::Point;
use crate::article::{Article, ArticleId};
use crate::dossier::model::{Dossier, Meeting, MeetingId};
use crate::dossier::naming::is_principal;
use crate::dossier::{Item, words};
use crate::extract::{Evidence, Speech};
use crate::text::{Span, fold};
use crate::world::World;

/// Who says something: a side by its place among the columns, all sides together, or the
/// reporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Voice {
    Side(usize),
    Joint,
    Reporter,
}

/// Something said or told.
struct Said {
    voice: Voice,
    entry: Entry,
    point: Point,
    topics: BTreeSet<String>,
}

/// Compares what the sides say of a meeting; `None` without the meeting.
pub(super) fn compare(world: &World, dossier: &Dossier, id: &MeetingId) -> Option<Comparison> {
    let meeting = dossier.meeting(id)?;
    let sides = sides(meeting);
    let mut columns: Vec<Column> = sides
        .iter()
        .map(|code| {
            let people = meeting.facts.participants.iter();
            let people =
                people.filter(|it| it.country.as_deref() == Some(code) && is_principal(it));
            Column {
                head: world.name_of(code).to_owned(),
                short: world.name_of(code).to_owned(),
                notes: people.map(|it| words::participant(world, it)).collect(),
                item: Some(Item::Country((*code).to_owned())),
                run_in: false,
            }
        })
        .collect();
    let shorts: Vec<String> = columns.iter().map(|it| it.short.clone()).collect();
    columns.push(Column {
        head: "The reporter".to_owned(),
        short: "the reporter".to_owned(),
        notes: vec!["Told without naming a speaker".to_owned()],
        item: None,
        run_in: false,
    });
    let said = collect(world, dossier, meeting, &sides);
    let groups = groups(&said);
    let mut rows: Vec<(u8, usize, Row)> = groups
        .into_iter()
        .map(|group| {
            let members: Vec<&Said> = group.iter().filter_map(|&at| said.get(at)).collect();
            let (rank, row) = row(world, &members, &shorts);
            (rank, group.first().copied().unwrap_or_default(), row)
        })
        .collect();
    rows.sort_by_key(|(rank, at, _)| (*rank, *at));
    let rows: Vec<Row> = rows.into_iter().map(|(.., row)| row).collect();
    Some(Comparison {
        title: format!("Sides of {}", meeting.title),
        lead: lead(&rows),
        tables: vec![Table {
            title: String::new(),
            corner: "Point".to_owned(),
            columns,
            rows,
        }],
        history: None,
    })
}

fn sides(meeting: &Meeting) -> Vec<&str> {
    let mut sides: Vec<&str> = Vec::new();
    for one in meeting
        .facts
        .participants
        .iter()
        .filter(|it| is_principal(it))
    {
        if let Some(code) = one.country.as_deref()
            && !sides.contains(&code)
        {
            sides.push(code);
        }
    }
    sides
}

/// All that is said and told of a meeting, each sentence once; of copies only the first.
fn collect(world: &World, dossier: &Dossier, meeting: &Meeting, sides: &[&str]) -> Vec<Said> {
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
            let speaker = world.name_of(speaker).to_owned();
            let (text, note) = match it.kind {
                Speech::Direct => (
                    format!("“{}”", it.text.trim_matches(['"', '“', '”'])),
                    speaker,
                ),
                Speech::Indirect => (it.text.clone(), format!("{speaker}, as reported")),
            };
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

/// The side whose government publishes the article: by the houses that stand for it in outlet,
/// address and title.
fn speaks_for(world: &World, article: &Article, sides: &[&str]) -> Option<usize> {
    let head = [article.outlet.as_deref(), article.url.as_deref()];
    let head: Vec<String> = head.into_iter().flatten().map(fold).collect();
    let title = fold(article.title.as_deref().unwrap_or_default());
    let readout = title.contains("readout") || title.contains("communique");
    // "Readout of the President's meeting with ..." is not the word of those behind "with".
    let behind = title
        .split_once(" with ")
        .filter(|_| readout)
        .map(|(_, behind)| {
            let words: Vec<&str> = behind.split(|c: char| !c.is_alphanumeric()).collect();
            format!(" {} ", words.join(" "))
        });
    let other = behind.as_ref().and_then(|behind| {
        let named = |code: &str| {
            let country = world.country(code);
            country.is_some_and(|it| {
                let mut names = std::iter::once(&it.name)
                    .chain(&it.other_names)
                    .chain(&it.adjectives);
                names.any(|name| behind.contains(&format!(" {} ", fold(name))))
            })
        };
        sides.iter().position(|code| named(code))
    });
    if let (Some(other), 2) = (other, sides.len()) {
        return Some(1 - other);
    }
    sides.iter().position(|code| {
        let Some(country) = world.country(code) else {
            return false;
        };
        let mut houses = country.metonyms.iter().map(|it| fold(it));
        houses.any(|house| {
            let joined = house.replace(' ', "");
            head.iter()
                .any(|it| it.contains(&house) || it.contains(&joined))
                || readout && title.contains(&house)
        })
    })
}

/// Groups what speaks of one point, by the order of the text.
fn groups(said: &[Said]) -> Vec<Vec<usize>> {
    let mut pairs: Vec<(u32, usize, usize)> = Vec::new();
    for (i, one) in said.iter().enumerate() {
        for (j, other) in said.iter().enumerate().skip(i + 1) {
            if one.voice != other.voice
                && let Some(score) = same_point(one, other)
            {
                pairs.push((score, i, j));
            }
        }
    }
    pairs.sort_by_key(|&(score, i, j)| (std::cmp::Reverse(score), i, j));
    let mut groups: Vec<Vec<usize>> = (0..said.len()).map(|at| vec![at]).collect();
    for (_, i, j) in pairs {
        let home = |at: usize| groups.iter().position(|group| group.contains(&at));
        let (Some(a), Some(b)) = (home(i), home(j)) else {
            continue;
        };
        // Each new member must speak of the point of all, or long chains would form.
        let fits = a != b
            && groups[a].iter().all(|&x| {
                groups[b].iter().all(|&y| {
                    said[x].voice == said[y].voice || same_point(&said[x], &said[y]).is_some()
                })
            });
        if fits {
            let moved = std::mem::take(&mut groups[b]);
            groups[a].extend(moved);
            groups[a].sort_unstable();
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// How well two speak of one point, in hundredths.
fn same_point(one: &Said, other: &Said) -> Option<u32> {
    let shared = one.point.shared(&other.point).len();
    let topic = one.topics.intersection(&other.topics).next().is_some();
    let answer = one.point.answers != other.point.answers;
    let same = one.point.is(&other.point) || topic && (shared >= 2 || answer && shared >= 1);
    let bonus = if topic { 30 } else { 0 };
    same.then(|| (one.point.likeness(&other.point) * 100.0) as u32 + bonus + shared as u32)
}

/// A row of one point, and where it stands: disputes first, the reporter's own last.
fn row(world: &World, members: &[&Said], shorts: &[String]) -> (u8, Row) {
    let mut cells: Vec<Cell> = vec![Cell::default(); shorts.len() + 1];
    let mut speak = BTreeSet::new();
    for one in members {
        let places: Vec<usize> = match one.voice {
            Voice::Side(at) => vec![at],
            Voice::Joint => (0..shorts.len()).collect(),
            Voice::Reporter => vec![shorts.len()],
        };
        for at in places {
            speak.insert(at);
            if let Some(cell) = cells.get_mut(at) {
                cell.entries.push(one.entry.clone());
            }
        }
    }
    let reporter = speak.remove(&shorts.len());
    let who: Vec<String> = speak
        .iter()
        .filter_map(|&at| shorts.get(at).cloned())
        .collect();
    let shared = shared_words(members);
    let denier = denier(members, shorts);
    let (rank, state, says, mut why) = match (speak.len(), denier) {
        (2.., Some(who)) => (
            0,
            State::Differs,
            format!("{who} denies"),
            format!("{who} says no to what the other says"),
        ),
        (2.., None) => {
            let says = if speak.len() == shorts.len() && shorts.len() == 2 {
                "said by both"
            } else {
                "said by several"
            };
            (
                1,
                State::Same,
                says.to_owned(),
                format!("{} speak of the same point", list(&who)),
            )
        }
        (1, denier) => {
            let name = who.first().cloned().unwrap_or_default();
            let why = match (reporter, denier) {
                (true, Some(_)) => format!("{name} denies what the reporter tells"),
                (true, None) => "The reporter tells it too; no other side speaks of it".to_owned(),
                _ => "No other side speaks of it".to_owned(),
            };
            (2, State::OnlyHere, format!("{name} only"), why)
        }
        _ => (
            3,
            State::OnlyHere,
            "reporter only".to_owned(),
            "Told without naming a speaker".to_owned(),
        ),
    };
    if members.len() > 1 && !shared.is_empty() {
        why = format!("{why} (shared words: {})", shared.join(", "));
    }
    for cell in &mut cells {
        (cell.state, cell.why) = if cell.entries.is_empty() {
            (Some(State::NotStated), "Says nothing of it".to_owned())
        } else {
            (Some(state), why.clone())
        };
    }
    let label = label(world, members);
    let row = Row {
        key: members
            .first()
            .map_or_else(String::new, |it| fold(&it.entry.text)),
        label,
        state: Some(state),
        says,
        why,
        cells,
        item: None,
    };
    (rank, row)
}

/// The topic that most of them speak of.
fn label(world: &World, members: &[&Said]) -> String {
    let mut counts: Vec<(usize, &String)> = Vec::new();
    for topic in members.iter().flat_map(|it| &it.topics) {
        match counts.iter_mut().find(|(_, known)| *known == topic) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, topic)),
        }
    }
    let best = counts.iter().max_by_key(|(count, id)| {
        let order = world.topics.iter().position(|it| it.id == **id);
        (*count, std::cmp::Reverse(order))
    });
    best.and_then(|(_, id)| world.topics.iter().find(|it| it.id == **id))
        .map_or_else(|| "Other".to_owned(), |topic| topic.label.clone())
}

/// Words that stand in what different voices say.
fn shared_words(members: &[&Said]) -> Vec<String> {
    let mut shared: BTreeSet<String> = BTreeSet::new();
    for (at, one) in members.iter().enumerate() {
        for other in members.get(at + 1..).unwrap_or_default() {
            if one.voice != other.voice {
                shared.extend(
                    one.point
                        .shared(&other.point)
                        .into_iter()
                        .map(str::to_owned),
                );
            }
        }
    }
    shared.into_iter().take(6).collect()
}

/// The one side that says no where another does not.
fn denier(members: &[&Said], shorts: &[String]) -> Option<String> {
    let mut no: BTreeSet<usize> = BTreeSet::new();
    let mut yes: BTreeSet<usize> = BTreeSet::new();
    for one in members {
        let at = match one.voice {
            Voice::Side(at) => at,
            Voice::Reporter => shorts.len(),
            Voice::Joint => continue,
        };
        if one.point.answers {
            no.insert(at);
        } else {
            yes.insert(at);
        }
    }
    let only: Vec<usize> = no.difference(&yes).copied().collect();
    match only.as_slice() {
        [at] if yes.iter().any(|it| it != at) => shorts.get(*at).cloned(),
        _ => None,
    }
}

fn lead(rows: &[Row]) -> String {
    if rows.is_empty() {
        return "Nothing that was said there is loaded.".to_owned();
    }
    let mut counts: Vec<(String, usize)> = Vec::new();
    for row in rows {
        match counts.iter_mut().find(|(says, _)| *says == row.says) {
            Some((_, count)) => *count += 1,
            None => counts.push((row.says.clone(), 1)),
        }
    }
    let parts: Vec<String> = counts
        .iter()
        .map(|(says, count)| format!("{count} {says}"))
        .collect();
    format!(
        "Of {}: {}.",
        words::count(rows.len(), "point", "points"),
        list(&parts)
    )
}
