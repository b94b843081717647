//! Two articles and three meetings, made by hand, so that the window can be tested without
//! the reader's eyes.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use rapporteur::article::{Article, ArticleId, Block, BlockKind, DateSource, Published};
use rapporteur::dossier::{Account, Actor, ActorId, Dossier, Loaded, Meeting, MeetingId};
use rapporteur::extract::{
    DateValue, Evidence, Extraction, Facts, Format, Mode, Outcome, OutcomeKind, Participant,
    PlaceValue, Precision, Report, Speech, Statement, Status, Tone, ToneLabel, TopicValue,
};
use rapporteur::text::Span;

const GENEVA: &str = "Biden and Putin meet in Geneva\n\nGENEVA — US President Joe Biden and Russian President Vladimir Putin met on Wednesday in Geneva. They discussed arms control and cyber attacks.\n\nBoth called the talks constructive. \"It was a good meeting,\" Biden told reporters. They agreed to send their ambassadors back.\n\nBiden is to meet Chinese leader Xi Jinping in July.\n\nShare this page";

const HELSINKI: &str = "Trump and Putin in Helsinki\n\nDonald Trump and Vladimir Putin met in Helsinki on July 16, 2018. They spoke of Syria.";

struct Source {
    article: Arc<Article>,
}

impl Source {
    fn new(id: &str, title: &str, text: &str, date: (i32, u32, u32)) -> Self {
        let mut blocks = Vec::new();
        let mut at = 0;
        for paragraph in text.split("\n\n") {
            let end = at + paragraph.len();
            let kind = match paragraph {
                _ if at == 0 => BlockKind::Title,
                "Share this page" => BlockKind::Furniture,
                _ => BlockKind::Body,
            };
            blocks.push(Block {
                span: Span::new(at, end),
                kind,
            });
            at = end + 2;
        }
        let article = Article {
            id: ArticleId::new(id),
            path: PathBuf::from(format!("{id}.txt")),
            title: Some(title.to_owned()),
            outlet: Some("Harbour Wire".to_owned()),
            url: None,
            published: Some(Published {
                date: NaiveDate::from_ymd_opt(date.0, date.1, date.2).unwrap(),
                source: DateSource::Head,
                span: None,
            }),
            dateline: None,
            text: text.to_owned(),
            blocks,
        };
        Self {
            article: Arc::new(article),
        }
    }

    fn evidence(&self, words: &str) -> Vec<Evidence> {
        let text = &self.article.text;
        let start = text
            .rfind(words)
            .unwrap_or_else(|| panic!("{words:?} is not in the article"));
        let from = text[..start].rfind(['\n', '.']).map_or(0, |at| at + 1);
        let to = text[start..]
            .find(['.', '\n'])
            .map_or(text.len(), |at| start + at + 1);
        let sentence = Span::new(from, to);
        vec![Evidence {
            article: self.article.id.clone(),
            start,
            end: start + words.len(),
            quote: sentence.of(text).trim().into(),
            sentence,
            rule: "by_hand",
        }]
    }

    fn person(&self, name: &str, words: &str, country: &str, role: &str) -> Participant {
        Participant {
            person: Some(name.to_lowercase().replace(' ', "-")),
            name: Some(name.to_owned()),
            country: Some(country.to_owned()),
            role: Some(role.to_owned()),
            named: true,
            evidence: self.evidence(words),
            ..Participant::default()
        }
    }

    fn date(&self, start: &str, words: &str, precision: Precision) -> DateValue {
        DateValue {
            start: start.to_owned(),
            precision,
            phrase: words.to_owned(),
            rule: "weekday",
            evidence: self.evidence(words),
            ..DateValue::default()
        }
    }

    fn place(&self, name: &str, country: &str) -> PlaceValue {
        PlaceValue {
            name: Some(name.to_owned()),
            country: Some(country.to_owned()),
            evidence: self.evidence(name),
            ..PlaceValue::default()
        }
    }

    fn topic(&self, id: &str, label: &str, words: &str) -> TopicValue {
        TopicValue {
            id: id.to_owned(),
            label: label.to_owned(),
            evidence: self.evidence(words),
        }
    }

    fn meeting(&self, id: &str, title: &str, facts: Facts, asserted: &str) -> Meeting {
        Meeting {
            id: MeetingId::new(id),
            title: title.to_owned(),
            accounts: vec![Account {
                article: self.article.id.clone(),
                report: Report {
                    facts: facts.clone(),
                    evidence: self.evidence(asserted),
                    background: false,
                },
            }],
            facts,
        }
    }
}

fn geneva(source: &Source) -> Meeting {
    let facts = Facts {
        participants: vec![
            source.person("Joe Biden", "US President Joe Biden", "USA", "president"),
            source.person(
                "Vladimir Putin",
                "Russian President Vladimir Putin",
                "RUS",
                "president",
            ),
        ],
        date: Some(source.date("2021-06-16", "Wednesday", Precision::Day)),
        place: Some(source.place("Geneva", "CHE")),
        mode: Mode::InPerson,
        status: Status::Held,
        topics: vec![
            source.topic("arms_control", "Arms control", "arms control"),
            source.topic("cyber", "Cyber security", "cyber attacks"),
        ],
        outcomes: vec![Outcome {
            kind: OutcomeKind::Agreed,
            text: "agreed to send their ambassadors back".to_owned(),
            evidence: source.evidence("agreed to send their ambassadors back"),
        }],
        tone: Some(Tone {
            label: ToneLabel::Businesslike,
            score: 0.3,
            cues: Vec::new(),
        }),
        statements: vec![Statement {
            speaker: Some("Joe Biden".to_owned()),
            side: Some("USA".to_owned()),
            kind: Speech::Direct,
            text: "It was a good meeting".to_owned(),
            evidence: source.evidence("It was a good meeting"),
        }],
        confidence: 0.9,
        reasons: vec!["both sides are named".to_owned()],
        ..Facts::default()
    };
    source.meeting(
        "geneva",
        "Biden and Putin in Geneva",
        facts,
        "met on Wednesday in Geneva",
    )
}

fn planned(source: &Source) -> Meeting {
    let facts = Facts {
        participants: vec![
            source.person("Joe Biden", "Biden is", "USA", "president"),
            source.person("Xi Jinping", "Xi Jinping", "CHN", "president"),
        ],
        date: Some(source.date("2021-07", "July", Precision::Month)),
        status: Status::Planned,
        format: Format::Bilateral,
        confidence: 0.6,
        ..Facts::default()
    };
    source.meeting("planned", "Biden and Xi", facts, "is to meet")
}

fn helsinki(source: &Source) -> Meeting {
    let facts = Facts {
        participants: vec![
            source.person("Donald Trump", "Donald Trump", "USA", "president"),
            source.person("Vladimir Putin", "Vladimir Putin", "RUS", "president"),
        ],
        date: Some(source.date("2018-07-16", "July 16, 2018", Precision::Day)),
        place: Some(source.place("Helsinki", "FIN")),
        mode: Mode::InPerson,
        topics: vec![source.topic("syria", "Syria", "Syria")],
        confidence: 0.95,
        ..Facts::default()
    };
    source.meeting(
        "helsinki",
        "Trump and Putin in Helsinki",
        facts,
        "met in Helsinki",
    )
}

fn actor(id: &str, name: &str, country: &str, meetings: &[&str]) -> (ActorId, Actor) {
    let short = name.split(' ').next_back().unwrap_or(name);
    let short = if name == "Xi Jinping" { "Xi" } else { short };
    let actor = Actor {
        id: ActorId::new(id),
        name: name.to_owned(),
        short: short.to_owned(),
        country: Some(country.to_owned()),
        known: true,
        meetings: meetings.iter().map(|id| MeetingId::new(*id)).collect(),
    };
    (actor.id.clone(), actor)
}

/// Two articles, three meetings, four leaders.
pub(crate) fn small() -> Dossier {
    let first = Source::new(
        "article-geneva",
        "Biden and Putin meet in Geneva",
        GENEVA,
        (2021, 6, 16),
    );
    let second = Source::new(
        "article-helsinki",
        "Trump and Putin in Helsinki",
        HELSINKI,
        (2018, 7, 17),
    );
    let meetings = vec![helsinki(&second), geneva(&first), planned(&first)];
    let loaded = |source: &Source| {
        let loaded = Loaded {
            article: source.article.clone(),
            extraction: Arc::new(Extraction::default()),
        };
        (source.article.id.clone(), loaded)
    };
    Dossier {
        articles: [loaded(&first), loaded(&second)].into(),
        meetings,
        actors: [
            actor("joe-biden", "Joe Biden", "USA", &["geneva", "planned"]),
            actor(
                "vladimir-putin",
                "Vladimir Putin",
                "RUS",
                &["helsinki", "geneva"],
            ),
            actor("xi-jinping", "Xi Jinping", "CHN", &["planned"]),
            actor("donald-trump", "Donald Trump", "USA", &["helsinki"]),
        ]
        .into(),
    }
}
