//! A dossier of thousands of meetings, made by a rule without chance: for the bench of frames
//! and the tests that need a crowd.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use rapporteur::article::{Article, ArticleId, Block, BlockKind, DateSource, Published};
use rapporteur::dossier::{Account, Actor, ActorId, Dossier, Loaded, Meeting, MeetingId};
use rapporteur::extract::{
    DateValue, Evidence, Extraction, Facts, Format, Mode, Outcome, OutcomeKind, Participant,
    PlaceValue, Precision, Report, Status, Tone, ToneLabel, TopicValue,
};
use rapporteur::text::Span;

const FIRST: [&str; 20] = [
    "Ana", "Boris", "Carla", "David", "Elena", "Farid", "Greta", "Hasan", "Irina", "Jonas",
    "Karim", "Lucia", "Marek", "Nadia", "Omar", "Petra", "Rosa", "Stefan", "Tariq", "Vera",
];
const START: [&str; 25] = [
    "Al", "Bar", "Cor", "Dal", "Er", "Fal", "Gor", "Hol", "Im", "Jan", "Kar", "Lor", "Mar", "Nor",
    "Or", "Pal", "Quin", "Ros", "Sal", "Tor", "Ul", "Var", "Wes", "Yar", "Zel",
];
const END: [&str; 20] = [
    "ada", "bek", "cini", "dov", "eros", "fors", "gren", "hardt", "ida", "jic", "kin", "lov",
    "mann", "nen", "ovic", "pour", "quez", "ridge", "sson", "tova",
];
const COUNTRIES: [&str; 25] = [
    "USA", "RUS", "CHN", "GBR", "FRA", "DEU", "IND", "BRA", "TUR", "IRN", "ISR", "EGY", "ZAF",
    "JPN", "KOR", "AUS", "CAN", "MEX", "ARG", "NGA", "KEN", "SAU", "PAK", "POL", "UKR",
];
const TOWNS: [(&str, &str); 8] = [
    ("Geneva", "CHE"),
    ("Vienna", "AUT"),
    ("New York", "USA"),
    ("Moscow", "RUS"),
    ("Beijing", "CHN"),
    ("Doha", "QAT"),
    ("Nairobi", "KEN"),
    ("Helsinki", "FIN"),
];
const TOPICS: [(&str, &str); 5] = [
    ("arms_control", "Arms control"),
    ("trade", "Trade"),
    ("climate", "Climate"),
    ("energy", "Energy"),
    ("human_rights", "Human rights"),
];

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % limit
    }
}

struct Leader {
    id: String,
    name: String,
    short: String,
    country: &'static str,
}

fn leader(number: usize) -> Leader {
    let (start, end) = (START[number % 25], END[number / 25 % 20]);
    let short = format!("{start}{end}");
    Leader {
        id: format!("leader-{number:03}"),
        name: format!("{} {short}", FIRST[(number * 7 + number / 20) % 20]),
        short,
        country: COUNTRIES[(number * 11 + number / 25) % 25],
    }
}

/// So many meetings of so many leaders (at most 500) since 1985, an article for each.
pub(crate) fn many(meetings: usize, leaders: usize) -> Dossier {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let people: Vec<Leader> = (0..leaders.clamp(2, 500)).map(leader).collect();
    let mut drafts: Vec<(NaiveDate, Vec<usize>, usize)> = (0..meetings)
        .map(|number| {
            let day = dice.below(15_000) as u64;
            let date = NaiveDate::from_ymd_opt(1985, 1, 1).unwrap_or_default() + Days::new(day);
            // Some meet far more often than others, and everybody mostly a few of their own.
            let one = dice.below(people.len()).min(dice.below(people.len()));
            let other = (one + 1 + dice.below(people.len() - 1).min(dice.below(40))) % people.len();
            let mut who = vec![one, other];
            if dice.below(25) == 0 {
                who.extend((0..2 + dice.below(6)).map(|_| dice.below(people.len())));
            }
            who.sort_unstable();
            who.dedup();
            (date, who, number)
        })
        .collect();
    drafts.sort();
    let mut dossier = Dossier::default();
    let mut met: BTreeMap<usize, Vec<MeetingId>> = BTreeMap::new();
    for (at, (date, who, _)) in drafts.into_iter().enumerate() {
        let meeting = meeting(&mut dossier, &mut dice, &people, (at, date, &who));
        for person in who {
            met.entry(person).or_default().push(meeting.id.clone());
        }
        dossier.meetings.push(meeting);
    }
    for (person, meetings) in met {
        let leader = &people[person];
        let id = ActorId::new(leader.id.as_str());
        let actor = Actor {
            id: id.clone(),
            name: leader.name.clone(),
            short: leader.short.clone(),
            country: Some(leader.country.to_owned()),
            known: true,
            meetings,
        };
        dossier.actors.insert(id, actor);
    }
    dossier
}

fn meeting(
    dossier: &mut Dossier,
    dice: &mut Dice,
    people: &[Leader],
    (number, date, who): (usize, NaiveDate, &[usize]),
) -> Meeting {
    let (town, country) = TOWNS[dice.below(TOWNS.len())];
    let (topic, topic_label) = TOPICS[dice.below(TOPICS.len())];
    let names: Vec<&str> = who.iter().map(|it| people[*it].name.as_str()).collect();
    let shorts: Vec<&str> = who.iter().map(|it| people[*it].short.as_str()).collect();
    let title = match shorts.as_slice() {
        [one, other] => format!("{one} and {other} in {town}"),
        all => format!("{} leaders in {town}", all.len()),
    };
    let sentence = format!(
        "{} met in {town} on {} and spoke of {}.",
        names.join(", "),
        date.format("%-d %B %Y"),
        topic_label.to_lowercase()
    );
    let article = article(dossier, number, date, &title, &sentence);
    let start = article.text.find(&sentence).unwrap_or_default();
    let evidence = |words: &str| {
        let from = start + sentence.find(words).unwrap_or_default();
        vec![Evidence {
            article: article.id.clone(),
            start: from,
            end: from + words.len(),
            quote: sentence.as_str().into(),
            sentence: Span::new(start, start + sentence.len()),
            rule: "by_rule",
        }]
    };
    let (precision, day) = match dice.below(12) {
        0 => (Precision::Year, date.format("%Y")),
        1 | 2 => (Precision::Month, date.format("%Y-%m")),
        _ => (Precision::Day, date.format("%Y-%m-%d")),
    };
    let facts = Facts {
        participants: who
            .iter()
            .map(|&it| Participant {
                person: Some(people[it].id.clone()),
                name: Some(people[it].name.clone()),
                country: Some(people[it].country.to_owned()),
                role: Some("president".to_owned()),
                named: true,
                evidence: evidence(&people[it].name),
                ..Participant::default()
            })
            .collect(),
        date: Some(DateValue {
            start: day.to_string(),
            precision,
            evidence: evidence("on "),
            ..DateValue::default()
        }),
        place: Some(PlaceValue {
            name: Some(town.to_owned()),
            country: Some(country.to_owned()),
            evidence: evidence(town),
            ..PlaceValue::default()
        }),
        format: if who.len() > 2 {
            Format::Multilateral
        } else {
            Format::Bilateral
        },
        mode: [Mode::InPerson, Mode::InPerson, Mode::Phone, Mode::Video][dice.below(4)],
        status: [
            Status::Held,
            Status::Held,
            Status::Held,
            Status::Planned,
            Status::Cancelled,
        ][dice.below(5)],
        topics: vec![TopicValue {
            id: topic.to_owned(),
            label: topic_label.to_owned(),
            evidence: evidence("spoke of"),
        }],
        outcomes: vec![Outcome {
            kind: OutcomeKind::Agreed,
            text: "to meet again".to_owned(),
            evidence: evidence("met"),
        }],
        tone: Some(Tone {
            label: [
                ToneLabel::Warm,
                ToneLabel::Businesslike,
                ToneLabel::Strained,
            ][dice.below(3)],
            score: 0.2,
            cues: Vec::new(),
        }),
        confidence: 0.8,
        ..Facts::default()
    };
    Meeting {
        id: MeetingId::new(format!("meeting-{number:05}")),
        title,
        accounts: vec![Account {
            article: article.id.clone(),
            report: Report {
                facts: facts.clone(),
                evidence: evidence("met"),
                background: false,
            },
        }],
        facts,
    }
}

fn article(
    dossier: &mut Dossier,
    number: usize,
    date: NaiveDate,
    title: &str,
    sentence: &str,
) -> Arc<Article> {
    let filler = "The talks had been prepared for weeks, an official said, and both sides had \
                  brought their advisers. A further round was not ruled out.";
    let mut text = String::new();
    let mut blocks = Vec::new();
    let paragraphs = [
        title, sentence, filler, filler, sentence, filler, filler, filler,
    ];
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let start = text.len();
        text.push_str(paragraph);
        let kind = if at == 0 {
            BlockKind::Title
        } else {
            BlockKind::Body
        };
        blocks.push(Block {
            span: Span::new(start, text.len()),
            kind,
        });
        text.push_str("\n\n");
    }
    let id = ArticleId::new(format!("article-{number:05}"));
    let article = Arc::new(Article {
        id: id.clone(),
        path: PathBuf::from(format!("article-{number:05}.txt")),
        title: Some(title.to_owned()),
        outlet: Some(["Harbour Wire", "Morning Post", "Coast Radio"][number % 3].to_owned()),
        url: None,
        published: Some(Published {
            date,
            source: DateSource::Head,
            span: None,
        }),
        dateline: None,
        text,
        blocks,
    });
    let loaded = Loaded {
        article: article.clone(),
        extraction: Arc::new(Extraction::default()),
    };
    dossier.articles.insert(id, loaded);
    article
}
