//! The record: meetings and mentions for other programs, schema `rapporteur/1`. The order of
//! keys and entries is fixed, so that the same articles give the same bytes.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::article::{Article, ArticleId};
use crate::dossier::{Dossier, Loaded, Meeting};
use crate::extract::Mention;
use crate::world::World;

/// The version of the contract.
pub const SCHEMA: &str = "rapporteur/1";

/// Everything that the dossier tells.
#[derive(Debug, Serialize)]
pub struct Record<'a> {
    schema: &'static str,
    articles: Vec<ArticleEntry<'a>>,
    people: Vec<PersonEntry<'a>>,
    meetings: Vec<&'a Meeting>,
}

#[derive(Debug, Serialize)]
struct ArticleEntry<'a> {
    id: &'a ArticleId,
    path: String,
    title: Option<&'a str>,
    outlet: Option<&'a str>,
    url: Option<&'a str>,
    published: Option<String>,
    words: usize,
}

#[derive(Debug, Serialize)]
struct PersonEntry<'a> {
    id: &'a str,
    name: &'a str,
    country: Option<&'a str>,
    offices: Vec<OfficeEntry<'a>>,
    aliases: &'a [String],
}

#[derive(Debug, Serialize)]
struct OfficeEntry<'a> {
    office: &'a str,
    country: &'a str,
    from: String,
    to: Option<String>,
}

/// The record of all meetings of a dossier.
pub fn record<'a>(world: &'a World, dossier: &'a Dossier) -> Record<'a> {
    record_of(world, dossier, dossier.meetings.iter().collect())
}

/// The record of some meetings, such as those that pass the filters, with all articles.
pub fn record_of<'a>(
    world: &'a World,
    dossier: &'a Dossier,
    meetings: Vec<&'a Meeting>,
) -> Record<'a> {
    let loaded = by_date(dossier.articles.values());
    Record {
        schema: SCHEMA,
        articles: loaded
            .into_iter()
            .map(|loaded| article_entry(&loaded.article))
            .collect(),
        people: people(world, &meetings),
        meetings,
    }
}

impl Record<'_> {
    /// The bytes of the file, with a line end at the end.
    pub fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        pretty(self)
    }
}

/// What the reader's eyes saw in each article.
#[derive(Debug, Serialize)]
pub struct Mentions<'a> {
    schema: &'static str,
    articles: Vec<MentionsEntry<'a>>,
}

#[derive(Debug, Serialize)]
struct MentionsEntry<'a> {
    id: &'a ArticleId,
    path: String,
    mentions: &'a [Mention],
}

/// The mentions of all articles of a dossier.
pub fn mentions(dossier: &Dossier) -> Mentions<'_> {
    Mentions {
        schema: SCHEMA,
        articles: by_date(dossier.articles.values())
            .into_iter()
            .map(mentions_entry)
            .collect(),
    }
}

fn mentions_entry(loaded: &Loaded) -> MentionsEntry<'_> {
    MentionsEntry {
        id: &loaded.article.id,
        path: loaded.article.path.to_string_lossy().into_owned(),
        mentions: &loaded.extraction.mentions,
    }
}

impl Mentions<'_> {
    /// The bytes of the file, with a line end at the end.
    pub fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        pretty(self)
    }
}

fn pretty(value: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn by_date<'a>(articles: impl Iterator<Item = &'a Loaded>) -> Vec<&'a Loaded> {
    let mut all: Vec<&Loaded> = articles.collect();
    all.sort_by_key(|loaded| {
        let article = &loaded.article;
        let day = article.published.map(|published| published.date);
        (day.is_none(), day, article.id.clone())
    });
    all
}

fn article_entry(article: &Article) -> ArticleEntry<'_> {
    ArticleEntry {
        id: &article.id,
        path: article.path.to_string_lossy().into_owned(),
        title: article.title.as_deref(),
        outlet: article.outlet.as_deref(),
        url: article.url.as_deref(),
        published: article
            .published
            .map(|published| published.date.to_string()),
        words: article.words(),
    }
}

/// Everyone of the roster who took part, by id.
fn people<'a>(world: &'a World, meetings: &[&'a Meeting]) -> Vec<PersonEntry<'a>> {
    let participants = meetings.iter().flat_map(|meeting| {
        let accounts = meeting
            .accounts
            .iter()
            .flat_map(|account| &account.report.facts.participants);
        meeting.facts.participants.iter().chain(accounts)
    });
    // The merged meeting comes first and by date, so the last state represented stands.
    let mut met: BTreeMap<&str, (Option<&str>, Option<&str>)> = BTreeMap::new();
    for participant in participants {
        if let Some(id) = &participant.person {
            let entry = met.entry(id).or_default();
            entry.0 = participant.country.as_deref().or(entry.0);
            entry.1 = participant.name.as_deref().or(entry.1);
        }
    }
    met.into_iter()
        .map(|(id, (country, name))| match world.person(id) {
            Some(person) => {
                let offices = person.tenures.iter().filter_map(|&index| {
                    let tenure = world.tenures.get(index)?;
                    Some(OfficeEntry {
                        office: &tenure.office,
                        country: &tenure.country,
                        from: tenure.from.to_string(),
                        to: tenure.to.map(|to| to.to_string()),
                    })
                });
                PersonEntry {
                    id,
                    name: &person.name,
                    country,
                    offices: offices.collect(),
                    aliases: &person.aliases,
                }
            }
            None => PersonEntry {
                id,
                name: name.unwrap_or(id),
                country,
                offices: Vec::new(),
                aliases: &[],
            },
        })
        .collect()
}
