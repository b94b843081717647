//! Dossiers made by hand for the tests of charts and exports: real meetings, 1985 to 2026.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::article::{Article, ArticleId, DateSource, Published};
use crate::dossier::{Account, Actor, ActorId, Dossier, Loaded, Meeting, MeetingId};
use crate::extract::{
    DateValue, Extraction, Facts, Format, Mode, Occasion, Participant, PlaceValue, Report, Status,
    Tone, ToneLabel, TopicValue,
};
use crate::world::{Date, World};

use Mode::{InPerson, Phone, Unknown, Video};
use Status::{Cancelled, Held, Planned, Proposed};

/// Id, name, short name, country.
type Leader = (String, String, String, String);

/// Leaders: id, name, short name, country.
const LEADERS: [(&str, &str, &str, &str); 18] = [
    ("ronald-reagan", "Ronald Reagan", "Reagan", "USA"),
    ("mikhail-gorbachev", "Mikhail Gorbachev", "Gorbachev", "SUN"),
    ("margaret-thatcher", "Margaret Thatcher", "Thatcher", "GBR"),
    (
        "george-h-w-bush",
        "George H. W. Bush",
        "G. H. W. Bush",
        "USA",
    ),
    ("helmut-kohl", "Helmut Kohl", "Kohl", "DEU"),
    ("bill-clinton", "Bill Clinton", "Clinton", "USA"),
    ("boris-yeltsin", "Boris Yeltsin", "Yeltsin", "RUS"),
    ("yitzhak-rabin", "Yitzhak Rabin", "Rabin", "ISR"),
    ("yasser-arafat", "Yasser Arafat", "Arafat", "PSE"),
    ("vladimir-putin", "Vladimir Putin", "Putin", "RUS"),
    ("xi-jinping", "Xi Jinping", "Xi", "CHN"),
    ("joe-biden", "Joe Biden", "Biden", "USA"),
    ("donald-trump", "Donald Trump", "Trump", "USA"),
    ("kim-jong-un", "Kim Jong Un", "Kim", "PRK"),
    (
        "recep-tayyip-erdogan",
        "Recep Tayyip Erdoğan",
        "Erdoğan",
        "TUR",
    ),
    ("narendra-modi", "Narendra Modi", "Modi", "IND"),
    (
        "luiz-inacio-lula-da-silva",
        "Luiz Inácio Lula da Silva",
        "Lula",
        "BRA",
    ),
    ("antonio-guterres", "António Guterres", "Guterres", "UN"),
];

/// One meeting a line: first day, last day, who (by place in [`LEADERS`]), town, occasion,
/// how they met, whether it came about, tone.
const MEETINGS: &str = "\
1985-11-19|1985-11-20|0 1|Geneva||in_person|held|businesslike
1986-10-11|1986-10-12|0 1|Reykjavik||in_person|held|mixed
1987-03||1 2|Moscow||in_person|held|warm
1987-12-08|1987-12-10|0 1|Washington||in_person|held|warm
1989-12-02|1989-12-03|1 3|Malta||in_person|held|warm
1990||1 4|Moscow||in_person|held|warm
1993-09-13||5 7 8|Washington|Oslo accords signing|in_person|held|warm
1995-10-23||5 6|Hyde Park||in_person|held|warm
1997-03-20|1997-03-21|5 6|Helsinki||in_person|held|businesslike
2000-06-04||5 9|Moscow||in_person|held|businesslike
2013-03-22||9 10|Moscow||in_person|held|warm
2018-06-12||12 13|Singapore||in_person|held|warm
2018-07-16||9 12|Helsinki||in_person|held|warm
2019-02-27|2019-02-28|12 13|Hanoi||in_person|held|strained
2019-06-28|2019-06-29|9 10 12 14 15|Osaka|G20 summit|in_person|held|
2019-06-29||10 12|Osaka|G20 summit|in_person|held|businesslike
2021-01-26||9 11|||phone|held|strained
2021-06-16||9 11|Geneva||in_person|held|strained
2021-12-07||9 11|||video|held|hostile
2022-03-18||10 11|||video|held|strained
2022-04-26||9 17|Moscow||in_person|held|strained
2022-07-19||9 14|Tehran||in_person|held|businesslike
2022-11-14||10 11|Bali|G20 summit|in_person|held|businesslike
2024-10-22|2024-10-24|9 10 15 16|Kazan|BRICS summit|in_person|held|warm
2025-10||9 12|Budapest||in_person|cancelled|
2026-04||10 12|Beijing||in_person|planned|
||12 13|||unknown|proposed|";

/// As much of the world as the fixture needs, whatever the tables say.
pub(crate) fn world() -> World {
    let mut table =
        String::from("code|name|other_names|adjectives|people|capital|metonyms|region|from|to\n");
    for (codes, region) in [
        ("SUN RUS GBR DEU FRA", "Europe"),
        ("USA", "North America"),
        ("BRA", "Latin America"),
        ("ISR PSE TUR", "Middle East"),
        ("CHN PRK", "East Asia"),
        ("IND", "South Asia"),
    ] {
        for code in codes.split(' ') {
            table.extend([code, "|", code, "||||||", region, "||\n"]);
        }
    }
    World::from_tables(&[("countries.psv", table.as_str())]).0
}

/// The whole fixture.
pub(crate) fn dossier() -> Dossier {
    first(usize::MAX)
}

/// The first `count` meetings of the fixture.
pub(crate) fn first(count: usize) -> Dossier {
    let mut dossier = Dossier::default();
    for (number, line) in MEETINGS.lines().enumerate().take(count) {
        meeting(&mut dossier, number, line);
    }
    dossier
}

/// Many meetings between 1985 and 2025, by a rule without chance.
pub(crate) fn synthetic(count: usize) -> Dossier {
    let mut dossier = Dossier::default();
    let mut seed = 0x2545_f491_u32;
    let mut next = |below: u32| {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        seed % below
    };
    let people: u32 = if count > 1000 { 60 } else { 18 };
    for number in 0..count {
        let year = 1985 + next(41);
        let date = format!("{year}-{:02}-{:02}", 1 + next(12), 1 + next(28));
        let one = next(people).min(next(people));
        let mut who = vec![one, (one + 1 + next(people / 2)) % people];
        if next(12) == 0 {
            who.push((one + 7) % people);
            who.push((one + 11) % people);
        }
        who.sort_unstable();
        who.dedup();
        let who: Vec<Leader> = who
            .into_iter()
            .map(|person| leader(person as usize))
            .collect();
        let facts = Facts {
            participants: who.iter().map(participant).collect(),
            date: Some(DateValue {
                start: date,
                ..DateValue::default()
            }),
            place: Some(PlaceValue {
                name: Some(["Geneva", "Moscow", "New York", "Riyadh"][next(4) as usize].to_owned()),
                ..PlaceValue::default()
            }),
            mode: [InPerson, InPerson, InPerson, Phone, Video][next(5) as usize],
            status: [Held, Held, Held, Held, Planned, Cancelled][next(6) as usize],
            ..Facts::default()
        };
        push(&mut dossier, number, "Synthetic", facts, &who);
    }
    dossier
}

fn participant((id, name, _, country): &Leader) -> Participant {
    Participant {
        person: Some(id.clone()),
        name: Some(name.clone()),
        country: Some(country.clone()),
        named: true,
        ..Participant::default()
    }
}

fn leader(number: usize) -> Leader {
    LEADERS.get(number).map_or_else(
        || {
            let id = format!("leader-{number}");
            (
                id,
                format!("Leader {number}"),
                format!("L. {number}"),
                "FRA".to_owned(),
            )
        },
        |(id, name, short, country)| {
            let own = |text: &str| text.to_owned();
            (own(id), own(name), own(short), own(country))
        },
    )
}

fn meeting(dossier: &mut Dossier, number: usize, line: &str) {
    let fields: Vec<&str> = line.split('|').collect();
    let some = |at: usize| (!fields[at].is_empty()).then(|| fields[at].to_owned());
    let who: Vec<Leader> = fields[2]
        .split(' ')
        .map(|at| leader(at.parse().unwrap()))
        .collect();
    let facts = Facts {
        participants: who.iter().map(participant).collect(),
        date: some(0).map(|start| DateValue {
            start,
            end: some(1),
            ..DateValue::default()
        }),
        place: some(3).map(|name| PlaceValue {
            name: Some(name),
            ..PlaceValue::default()
        }),
        occasion: some(4).map(|name| Occasion {
            name,
            evidence: Vec::new(),
        }),
        format: if who.len() > 2 {
            Format::Multilateral
        } else {
            Format::Bilateral
        },
        mode: match fields[5] {
            "in_person" => InPerson,
            "phone" => Phone,
            "video" => Video,
            _ => Unknown,
        },
        status: match fields[6] {
            "held" => Held,
            "planned" => Planned,
            "proposed" => Proposed,
            _ => Cancelled,
        },
        tone: tone(fields[7]).map(|label| Tone {
            label,
            score: 0.0,
            cues: Vec::new(),
        }),
        topics: vec![TopicValue {
            id: "arms_control".to_owned(),
            label: "Arms control".to_owned(),
            evidence: Vec::new(),
        }],
        ..Facts::default()
    };
    let names: Vec<&str> = who.iter().map(|it| it.2.as_str()).collect();
    let place = some(3).map_or_else(String::new, |place| format!(" in {place}"));
    let title = names.join(" and ") + &place;
    push(dossier, number, &title, facts, &who);
}

fn tone(label: &str) -> Option<ToneLabel> {
    Some(match label {
        "warm" => ToneLabel::Warm,
        "businesslike" => ToneLabel::Businesslike,
        "strained" => ToneLabel::Strained,
        "hostile" => ToneLabel::Hostile,
        "mixed" => ToneLabel::Mixed,
        _ => return None,
    })
}

fn push(dossier: &mut Dossier, number: usize, title: &str, facts: Facts, who: &[Leader]) {
    const OUTLETS: [&str; 5] = [
        "VOA",
        "Reuters",
        "The New York Times",
        "TASS",
        "Anadolu Agency",
    ];
    let id = MeetingId::new(format!("meeting-{number:04}"));
    for (actor, name, short, country) in who {
        let actor = ActorId::new(actor.as_str());
        let entry = dossier
            .actors
            .entry(actor.clone())
            .or_insert_with(|| Actor {
                id: actor,
                name: name.clone(),
                short: short.clone(),
                country: Some(country.clone()),
                known: true,
                meetings: Vec::new(),
            });
        entry.meetings.push(id.clone());
    }
    // Each article tells of two meetings, every fourth meeting is told by two articles.
    let mut accounts = Vec::new();
    for article in [
        Some(number / 2),
        number.is_multiple_of(4).then_some(number / 2 + 1),
    ] {
        let Some(article) = article else { continue };
        let day = facts
            .date
            .as_ref()
            .and_then(|date| Date::parse(&date.start));
        let day = day.map_or_else(NaiveDate::default, Date::first);
        let outlet = OUTLETS
            .get(article % OUTLETS.len())
            .copied()
            .unwrap_or_default();
        let article_id = ArticleId::new(format!("article-{article:04}"));
        dossier
            .articles
            .entry(article_id.clone())
            .or_insert_with(|| Loaded {
                article: Arc::new(Article {
                    id: article_id.clone(),
                    path: PathBuf::from(format!("article-{article}.txt")),
                    title: Some(format!("Leaders speak of “{title}” & what <follows>")),
                    outlet: Some(outlet.to_owned()),
                    url: Some(format!(
                        "https://example.org/world/{article}/leaders-meet-for-talks"
                    )),
                    published: Some(Published {
                        date: day,
                        source: DateSource::Given,
                        span: None,
                    }),
                    text: String::new(),
                    blocks: Vec::new(),
                    dateline: None,
                }),
                extraction: Arc::new(Extraction::default()),
            });
        accounts.push(Account {
            article: article_id,
            report: Report {
                facts: facts.clone(),
                ..Report::default()
            },
        });
    }
    dossier.meetings.push(Meeting {
        id,
        title: title.to_owned(),
        facts,
        accounts,
    });
}

/// All meetings of a dossier, as the charts take them.
pub(crate) fn all(dossier: &Dossier) -> Vec<&Meeting> {
    dossier.meetings.iter().collect()
}

/// Counts different values, for the tests of pictures.
pub(crate) fn distinct<T: Ord>(values: impl Iterator<Item = T>) -> usize {
    values.collect::<BTreeSet<T>>().len()
}
