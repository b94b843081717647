//! From articles and their reports to meetings. The order in which articles are brought makes
//! no difference.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::article::ArticleId;
use crate::extract::Report;
use crate::world::World;

use super::actors;
use super::merge::merge;
use super::model::{Account, Dossier, Loaded, Meeting, MeetingId};
use super::naming::{actor_id, is_principal};
use super::same::Sketch;
use super::towns::Towns;
use super::when::When;

impl Dossier {
    /// Brings the reports of all articles together. Copies of one text count once.
    pub fn build(world: &World, loaded: Vec<Loaded>) -> Self {
        let mut articles: BTreeMap<ArticleId, Loaded> = BTreeMap::new();
        for one in loaded {
            let id = one.article.id.clone();
            match articles.get(&id) {
                // Of two copies, the same one stays whatever the order: dated first, then by path.
                Some(kept) if rank(kept) <= rank(&one) => {}
                _ => {
                    articles.insert(id, one);
                }
            }
        }
        let told = tellings(&articles);
        let mut meetings: Vec<Meeting> = clusters(world, &told)
            .into_iter()
            .map(|members| {
                meeting(
                    world,
                    members.into_iter().filter_map(|index| told.get(index)),
                )
            })
            .collect();
        let (actors, names) = actors::actors(world, &mut meetings);
        actors::entitle(world, &mut meetings, &names);
        let mut dossier = Self {
            articles,
            meetings,
            actors,
        };
        dossier.finish();
        dossier
    }

    /// Sorts meetings by date and gives each a name of its own.
    fn finish(&mut self) {
        self.meetings.sort_by_cached_key(|meeting| {
            let when = meeting.facts.date.as_ref().and_then(When::of);
            (
                when.is_none(),
                when.map(|when| (when.first, when.last)),
                meeting.title.clone(),
                meeting.id.clone(),
            )
        });
        let mut seen: BTreeMap<MeetingId, u32> = BTreeMap::new();
        for meeting in &mut self.meetings {
            let count = seen.entry(meeting.id.clone()).or_insert(0);
            *count += 1;
            if *count > 1 {
                meeting.id = MeetingId::new(format!("{}-{count}", meeting.id.as_str()));
            }
        }
        let mut met: BTreeMap<_, Vec<MeetingId>> = BTreeMap::new();
        for meeting in &self.meetings {
            for id in actors::of(meeting) {
                met.entry(id).or_default().push(meeting.id.clone());
            }
        }
        for actor in self.actors.values_mut() {
            actor.meetings = met.remove(&actor.id).unwrap_or_default();
        }
    }
}

fn rank(loaded: &Loaded) -> (bool, &std::path::Path) {
    (loaded.article.published.is_none(), &loaded.article.path)
}

/// A report and the article that it stands in.
struct Telling<'a> {
    article: &'a ArticleId,
    published: Option<NaiveDate>,
    report: &'a Report,
}

/// All reports, by date of publication.
fn tellings(articles: &BTreeMap<ArticleId, Loaded>) -> Vec<Telling<'_>> {
    let mut told: Vec<Telling<'_>> = articles
        .iter()
        .flat_map(|(article, loaded)| {
            let published = loaded.article.published.map(|published| published.date);
            loaded.extraction.reports.iter().map(move |report| Telling {
                article,
                published,
                report,
            })
        })
        .collect();
    // Stable, so that the reports of one article keep their order.
    told.sort_by(|a, b| {
        let key = |telling: &Telling<'_>| (telling.published.is_none(), telling.published);
        key(a).cmp(&key(b)).then_with(|| a.article.cmp(b.article))
    });
    told
}

/// Which reports are one meeting: the best fitting first, and only where all members fit.
fn clusters(world: &World, told: &[Telling<'_>]) -> Vec<Vec<usize>> {
    let towns = Towns::of(world);
    let sketches: Vec<Sketch<'_>> = told
        .iter()
        .map(|telling| Sketch::of(&towns, telling.report))
        .collect();
    let mut pairs = Vec::new();
    for group in neighbours(&sketches) {
        for (at, &i) in group.iter().enumerate() {
            for &j in group.get(at + 1..).unwrap_or_default() {
                let (Some(a), Some(b)) = (told.get(i), told.get(j)) else {
                    continue;
                };
                if a.article != b.article
                    && let Some(score) = sketches
                        .get(i)
                        .zip(sketches.get(j))
                        .and_then(|(a, b)| a.same(b))
                {
                    pairs.push((std::cmp::Reverse(score), i, j));
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    let mut home: Vec<usize> = (0..told.len()).collect();
    let mut members: Vec<Vec<usize>> = (0..told.len()).map(|index| vec![index]).collect();
    for (_, i, j) in pairs {
        let (Some(&a), Some(&b)) = (home.get(i), home.get(j)) else {
            continue;
        };
        if a == b || !all_fit(told, &sketches, members.get(a), members.get(b)) {
            continue;
        }
        let moved = members.get_mut(b).map(std::mem::take).unwrap_or_default();
        for &index in &moved {
            if let Some(home) = home.get_mut(index) {
                *home = a;
            }
        }
        if let Some(members) = members.get_mut(a) {
            members.extend(moved);
            members.sort_unstable();
        }
    }
    members.retain(|members| !members.is_empty());
    members
}

/// Reports that share two sides, so that not each has to be compared with each.
fn neighbours(sketches: &[Sketch<'_>]) -> Vec<Vec<usize>> {
    let mut by_sides: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (index, sketch) in sketches.iter().enumerate() {
        let sides: Vec<&str> = sketch.sides.iter().copied().collect();
        if let [only] = sides.as_slice() {
            by_sides.entry((only, "")).or_default().push(index);
        }
        for (at, &a) in sides.iter().enumerate() {
            for &b in sides.get(at + 1..).unwrap_or_default() {
                by_sides.entry((a, b)).or_default().push(index);
            }
        }
    }
    by_sides
        .into_values()
        .filter(|group| group.len() > 1)
        .collect()
}

fn all_fit(
    told: &[Telling<'_>],
    sketches: &[Sketch<'_>],
    a: Option<&Vec<usize>>,
    b: Option<&Vec<usize>>,
) -> bool {
    let (Some(a), Some(b)) = (a, b) else {
        return false;
    };
    a.iter().all(|&i| {
        b.iter().all(|&j| {
            let articles = told
                .get(i)
                .zip(told.get(j))
                .is_some_and(|(a, b)| a.article != b.article);
            articles
                && sketches
                    .get(i)
                    .zip(sketches.get(j))
                    .is_some_and(|(a, b)| a.same(b).is_some())
        })
    })
}

fn meeting<'a>(world: &World, members: impl Iterator<Item = &'a Telling<'a>>) -> Meeting {
    let accounts: Vec<Account> = members
        .map(|telling| Account {
            article: telling.article.clone(),
            report: telling.report.clone(),
        })
        .collect();
    let facts = merge(world, &accounts);
    let people: BTreeSet<_> = facts
        .participants
        .iter()
        .filter(|one| is_principal(one))
        .map(actor_id)
        .collect();
    let mut key = String::new();
    for one in &people {
        key.push_str(one.as_str());
        key.push('|');
    }
    key.push_str(facts.date.as_ref().map_or("", |date| &date.start));
    key.push('|');
    key.push_str(
        facts
            .place
            .as_ref()
            .and_then(|place| place.name.as_deref())
            .unwrap_or_default(),
    );
    Meeting {
        id: MeetingId::new(format!("m{:012x}", hash(&key) & 0xffff_ffff_ffff)),
        title: String::new(),
        facts,
        accounts,
    }
}

/// FNV-1a: ids are kept in files, and the standard hasher may change between releases.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::testing::{about, at, loaded, report, world};
    use crate::extract::{Mode, Status};

    const PAIR: &[(&str, &str)] = &[("joe-biden", "USA"), ("vladimir-putin", "RUS")];

    fn geneva() -> Vec<Loaded> {
        let mut planned = report(PAIR, "2021-06-16");
        planned.facts.status = Status::Planned;
        let mut call = report(PAIR, "2021-04-13");
        call.facts.mode = Mode::Phone;
        vec![
            loaded(
                "2021-06-17-a.txt",
                "First they met.",
                vec![
                    about(at(report(PAIR, "2021-06-16"), "Geneva", "CHE"), "cyber"),
                    call,
                ],
            ),
            loaded(
                "2021-06-01-b.txt",
                "They will meet.",
                vec![about(planned, "arms_control")],
            ),
            loaded(
                "2021-06-18-c.txt",
                "They met again.",
                vec![report(PAIR, "2021-06-16"), report(PAIR, "2021-06-16")],
            ),
        ]
    }

    #[test]
    fn accounts_of_one_meeting_come_together() {
        let dossier = Dossier::build(world(), geneva());
        let titles: Vec<&str> = dossier
            .meetings
            .iter()
            .map(|meeting| meeting.title.as_str())
            .collect();
        assert_eq!(
            titles,
            [
                "Biden–Putin phone call",
                "Biden and Putin",
                "Biden and Putin in Geneva"
            ]
        );
        let summit = dossier.meetings.last().unwrap();
        assert_eq!(summit.accounts.len(), 3, "planned, held, held");
        assert_eq!(summit.facts.status, Status::Held);
        let topics: Vec<&str> = summit
            .facts
            .topics
            .iter()
            .map(|topic| topic.id.as_str())
            .collect();
        assert_eq!(topics, ["arms_control", "cyber"]);
        assert!(
            summit
                .facts
                .reasons
                .iter()
                .any(|reason| reason == "told as held and as planned; taken as held")
        );
        assert!(summit.facts.confidence > 0.8);
    }

    #[test]
    fn the_order_of_loading_makes_no_difference() {
        let world = world();
        let json = |loaded| serde_json::to_string(&Dossier::build(world, loaded).meetings).unwrap();
        let forward = json(geneva());
        let mut back = geneva();
        back.reverse();
        assert_eq!(forward, json(back));
    }

    #[test]
    fn copies_count_once() {
        let mut twice = geneva();
        twice.extend(geneva());
        let dossier = Dossier::build(world(), twice);
        assert_eq!(dossier.articles.len(), 3);
        assert_eq!(dossier.meetings.len(), 3);
    }

    #[test]
    fn ids_are_unique_and_stable() {
        let dossier = Dossier::build(world(), geneva());
        let ids: BTreeSet<_> = dossier.meetings.iter().map(|meeting| &meeting.id).collect();
        assert_eq!(ids.len(), dossier.meetings.len());
        let without_plan = geneva().into_iter().take(1).collect();
        let fewer = Dossier::build(world(), without_plan);
        assert_eq!(
            fewer.meetings.last().unwrap().id,
            dossier.meetings.last().unwrap().id
        );
    }
}
