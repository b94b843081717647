//! Audit of the bundled tables: form, codes, order, overlaps, duplicates, gaps. What is allowed
//! stands in a list here, with its reason.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rapporteur::text::fold;
use rapporteur::world::{Date, OfficeClass, TableError, Tables, Tenure, World, tables_in};

/// Offices that several people hold at once, in a state or an organisation.
const SHARED: &[(&str, &str)] = &[
    ("chief", "the head of the WEF's board beside its founder"),
    ("co-chairman", "there are two by name"),
    ("commissioner", "a college, one for each field"),
    ("crown prince", "a deputy crown prince serves beside"),
    ("deputy prime minister", "there may be several"),
    ("special envoy", "one for each conflict"),
    ("special representative", "one for each conflict"),
    ("spokesman", "there may be several"),
    ("undersecretary-general", "one for each department"),
    ("vice president", "there may be several"),
];

/// Notes of terms that run beside another's: a usurper beside the one whom he exiled, two who
/// share an office by law.
const BESIDE: &[&str] = &["de facto", "disputed", "joint"];

/// Full names that two people bear.
const NAMESAKES: &[(&str, &str)] = &[
    (
        "andris berzins",
        "a prime minister and a president of Latvia",
    ),
    (
        "antonio monteiro",
        "a president of Cape Verde and a minister of Portugal",
    ),
    (
        "david johnston",
        "a governor general of Canada and a minister of Australia",
    ),
    ("george bush", "the press called either so in his time"),
];

/// Places of which a part, or a namesake, lies in another country than the table says.
const ELSEWHERE: &[(&str, &str)] = &[
    (
        "Panmunjom",
        "lies on the line; some houses stand on the northern side",
    ),
    (
        "Santa Fe",
        "the one in Argentina; the press means that in New Mexico",
    ),
];

const TOPICS: &[&str] = &[
    "arms_control",
    "climate",
    "conflict",
    "crime",
    "culture",
    "cyber",
    "defence",
    "development",
    "economy",
    "election_interference",
    "energy",
    "espionage",
    "health",
    "human_rights",
    "migration",
    "multilateral",
    "nuclear",
    "prisoners",
    "relations",
    "sanctions",
    "technology",
    "territory",
    "terrorism",
    "trade",
];

const G20: &[&str] = &[
    "ARG", "AUS", "BRA", "CAN", "CHN", "DEU", "FRA", "GBR", "IDN", "IND", "ITA", "JPN", "KOR",
    "MEX", "RUS", "SAU", "TUR", "USA", "ZAF",
];

fn world() -> &'static World {
    World::bundled()
}

/// The bundled tables by name, and what could not be read.
fn tables() -> (Tables, Vec<TableError>) {
    tables_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/world"))
}

/// A line of a table as it stands in the file.
struct Line {
    table: String,
    number: usize,
    fields: Vec<String>,
}

impl Line {
    fn says(&self, what: &str) -> String {
        format!("{}, line {}: {what}", self.table, self.number)
    }
}

/// The lines of all tables whose name begins so; the line that names the columns comes first.
fn lines(start: &str) -> Vec<Line> {
    let mut out = Vec::new();
    let tables = tables().0;
    for (table, text) in tables.iter().filter(|(name, _)| name.starts_with(start)) {
        for (index, line) in text.lines().enumerate() {
            if !line.trim().is_empty() && !line.starts_with('#') {
                out.push(Line {
                    table: table.clone(),
                    number: index + 1,
                    fields: line.split('|').map(|it| it.trim().to_owned()).collect(),
                });
            }
        }
    }
    out
}

fn nothing(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} mistakes:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The build stops on a mistake; this tells of all of them, and that what is bundled is what
/// the files say.
#[test]
fn every_line_loads() {
    let (tables, mut errors) = tables();
    let tables: Vec<(&str, &str)> = tables
        .iter()
        .map(|(name, text)| (&**name, &**text))
        .collect();
    let (read, wrong) = World::from_tables(&tables);
    errors.extend(wrong);
    let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
    nothing(&errors);
    let digest = read.to_digest().unwrap();
    assert!(digest == World::bundled_digest(), "the bytes differ");
}

#[test]
fn every_line_has_all_columns() {
    let mut wrong = Vec::new();
    for (table, _) in tables().0 {
        let lines = lines(&table);
        let columns = lines[0].fields.len();
        for line in lines.iter().filter(|line| line.fields.len() != columns) {
            wrong.push(line.says(&format!("{} columns of {columns}", line.fields.len())));
        }
    }
    nothing(&wrong);
}

#[test]
fn a_person_has_one_line_and_one_spelling() {
    let mut wrong = Vec::new();
    let mut seen = BTreeMap::new();
    let known: BTreeMap<&str, &str> = world()
        .people
        .iter()
        .map(|person| (person.name.as_str(), person.id.as_str()))
        .collect();
    for line in lines("people")
        .iter()
        .filter(|line| line.fields[0] != "person")
    {
        let name = &line.fields[0];
        if let Some(other) = seen.insert(fold(name), line.says("")) {
            wrong.push(line.says(&format!("{name} stands also in {other}")));
        }
        if !["", "f", "m"].contains(&line.fields[2].as_str()) {
            wrong.push(line.says("sex is f or m"));
        }
    }
    for line in lines("roster/")
        .iter()
        .filter(|line| line.fields[0] != "country")
    {
        if !known.contains_key(line.fields[2].as_str()) {
            wrong.push(line.says(&format!("{} is spelt otherwise elsewhere", line.fields[2])));
        }
    }
    for person in world()
        .people
        .iter()
        .filter(|person| person.tenures.is_empty())
    {
        wrong.push(format!("{} holds no office", person.name));
    }
    nothing(&wrong);
}

#[test]
fn a_full_name_means_one_person() {
    let mut bearers: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for person in &world().people {
        for name in person.aliases.iter().chain([&person.name]) {
            let name = fold(name).replace('-', " ");
            bearers.entry(name).or_default().insert(&person.name);
        }
    }
    bearers.retain(|_, people| people.len() > 1);
    let found: Vec<&str> = bearers.keys().map(String::as_str).collect();
    let allowed: Vec<&str> = NAMESAKES.iter().map(|(name, _)| *name).collect();
    assert_eq!(found, allowed, "{bearers:?}");
}

#[test]
fn terms_of_an_office_stand_in_order_and_in_one_table() {
    let mut wrong = Vec::new();
    let mut last: BTreeMap<(String, String), (Date, String)> = BTreeMap::new();
    for line in lines("roster/")
        .iter()
        .filter(|line| line.fields[0] != "country")
    {
        let from = Date::parse(&line.fields[3]).unwrap();
        let seat = (line.fields[0].clone(), line.fields[1].clone());
        if let Some((before, table)) = last.insert(seat, (from, line.table.clone())) {
            if table != line.table {
                wrong.push(line.says(&format!("this office stands also in {table}")));
            } else if from < before {
                wrong.push(line.says("begins before the term above it"));
            }
        }
    }
    nothing(&wrong);
}

/// The first day on which somebody certainly holds an office, and the last but the handover.
fn surely(tenure: &Tenure) -> (chrono::NaiveDate, chrono::NaiveDate) {
    let end = tenure.to.map_or(chrono::NaiveDate::MAX, Date::first);
    (tenure.from.last(), end)
}

#[test]
fn an_office_has_one_holder_at_a_time() {
    let mut wrong = Vec::new();
    let mut seats: BTreeMap<(&str, &str), Vec<&Tenure>> = BTreeMap::new();
    for tenure in &world().tenures {
        let seat = (tenure.country.as_str(), tenure.office.as_str());
        seats.entry(seat).or_default().push(tenure);
    }
    for ((country, office), terms) in seats {
        // Movements and armed groups have several chiefs side by side.
        let movement = world()
            .organisation(country)
            .is_some_and(|it| matches!(it.kind.as_str(), "movement" | "armed group"));
        if movement || SHARED.iter().any(|(id, _)| *id == office) {
            continue;
        }
        for (n, one) in terms.iter().enumerate() {
            for other in &terms[n + 1..] {
                let (one_from, one_to) = surely(one);
                let (other_from, other_to) = surely(other);
                let beside = [one, other]
                    .iter()
                    .any(|it| BESIDE.iter().any(|note| it.note.starts_with(note)));
                if one_from < other_to && other_from < one_to && !beside {
                    let name = |it: &Tenure| world().people[it.person].name.clone();
                    wrong.push(format!(
                        "{country} {office}: {} from {} and {} from {}",
                        name(one),
                        one.from,
                        name(other),
                        other.from
                    ));
                }
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn the_g20_were_never_without_a_chief_for_a_year() {
    let mut wrong = Vec::new();
    let now = world().tenures.iter().filter_map(|it| it.to).max().unwrap();
    for code in G20 {
        let country = world().country(code).unwrap();
        let heads = [OfficeClass::HeadOfState, OfficeClass::Royal];
        let government = [OfficeClass::HeadOfGovernment];
        // Australia's and Canada's head of state is that of the United Kingdom.
        let classes: &[&[OfficeClass]] = match *code {
            "AUS" | "CAN" => &[&government],
            "ARG" | "BRA" | "IDN" | "MEX" | "USA" | "ZAF" => &[&heads],
            // The office ended in 2018.
            "TUR" => &[&heads],
            _ => &[&heads, &government],
        };
        for class in classes {
            let mut terms: Vec<&Tenure> = world()
                .terms_of(code)
                .filter(|it| class.contains(&world().office(&it.office).unwrap().class))
                .collect();
            terms.sort_by_key(|it| it.from);
            let born = country
                .from
                .map_or(Date::parse("1985").unwrap(), |from| from);
            let mut until = born.first();
            for tenure in terms {
                if (tenure.from.first() - until).num_days() > 365 && tenure.note.is_empty() {
                    wrong.push(format!("{code}: nobody from {until} to {}", tenure.from));
                }
                let end = tenure.to.map_or(now.last(), Date::last);
                until = until.max(end);
            }
            if (now.first() - until).num_days() > 365 {
                wrong.push(format!("{code}: nobody since {until}"));
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn every_state_has_somebody_to_speak_for_it() {
    let led = |code: &str| {
        world().terms_of(code).any(|it| {
            let class = world().office(&it.office).unwrap().class;
            matches!(
                class,
                OfficeClass::HeadOfState
                    | OfficeClass::HeadOfGovernment
                    | OfficeClass::Royal
                    | OfficeClass::Leader
            )
        })
    };
    // Polisario, an organisation, speaks for Western Sahara; San Marino's captains regent
    // change twice a year.
    let silent: Vec<&str> = world()
        .countries
        .iter()
        .map(|country| country.code.as_str())
        .filter(|code| !["ESH", "SMR"].contains(code) && !led(code))
        .collect();
    assert_eq!(silent, [] as [&str; 0]);
}

#[test]
fn a_term_lies_within_the_life_of_its_state() {
    let mut wrong = Vec::new();
    for tenure in &world().tenures {
        let Some(country) = world().country(&tenure.country) else {
            continue;
        };
        let ended = country
            .to
            .is_some_and(|end| end.last() < tenure.from.first());
        let open = country.to.is_some() && tenure.to.is_none();
        if ended || open {
            let name = &world().people[tenure.person].name;
            wrong.push(format!(
                "{} {}: {name} outlives it",
                country.name, tenure.office
            ));
        }
    }
    nothing(&wrong);
}

/// Codes of the countries that have a place of this name.
fn countries_of(place: &str) -> BTreeSet<&'static str> {
    let name = fold(place);
    let named = |it: &&rapporteur::world::Place| {
        fold(&it.name) == name || it.other_names.iter().any(|other| fold(other) == name)
    };
    let places = world().places.iter().filter(named);
    let mut codes: BTreeSet<&str> = places.map(|it| it.country.as_str()).collect();
    // Malta and Hong Kong are as small as a town.
    let countries = world().countries.iter();
    codes.extend(
        countries
            .filter(|it| fold(&it.name) == name)
            .map(|it| it.code.as_str()),
    );
    codes
}

#[test]
fn places_are_known_and_lie_where_they_lie() {
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for place in &world().places {
        if !seen.insert((fold(&place.name), &place.country)) {
            wrong.push(format!("{} stands twice", place.name));
        }
        if world().country(&place.country).is_none() {
            wrong.push(format!("{}: no country {}", place.name, place.country));
        }
        let kinds = [
            "capital",
            "city",
            "town",
            "region",
            "island",
            "venue",
            "residence",
        ];
        if !kinds.contains(&place.kind.as_str()) {
            wrong.push(format!("{}: no kind {}", place.name, place.kind));
        }
        if let Some(within) = &place.within
            && !countries_of(within).contains(place.country.as_str())
            && !ELSEWHERE.iter().any(|(name, _)| name == within)
        {
            wrong.push(format!("{}: no place {within}", place.name));
        }
    }
    for organisation in &world().organisations {
        let seat = organisation
            .seat
            .iter()
            .filter(|it| countries_of(it).is_empty());
        wrong.extend(seat.map(|it| format!("{}: no place {it}", organisation.id)));
        let members = organisation.members.iter();
        let unknown = members.filter(|code| world().country(code).is_none());
        wrong.extend(unknown.map(|it| format!("{}: no country {it}", organisation.id)));
        if world().country(&organisation.id).is_some() {
            wrong.push(format!("{} is the code of a country", organisation.id));
        }
    }
    nothing(&wrong);
}

#[test]
fn occasions_have_a_day_and_a_place_that_is_known() {
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for occasion in &world().occasions {
        let name = format!("{} of {}", occasion.name, occasion.start);
        let end = occasion.end.unwrap_or(occasion.start);
        let days = (end.last() - occasion.start.first()).num_days();
        if !(0..=366).contains(&days) || occasion.start.day.is_some() && days > 60 {
            wrong.push(format!("{name} lasts {days} days"));
        }
        if !seen.insert((&occasion.name, occasion.start, &occasion.place)) {
            wrong.push(format!("{name} stands twice"));
        }
        let country = occasion.country.as_deref();
        if let Some(code) = country.filter(|code| world().country(code).is_none()) {
            wrong.push(format!("{name}: no country {code}"));
        }
        let Some(place) = &occasion.place else {
            continue;
        };
        let codes = countries_of(place);
        let allowed = ELSEWHERE.iter().any(|(name, _)| name == place)
            // The table of places knows today's states.
            || country.and_then(|code| world().country(code)).is_some_and(|it| it.to.is_some());
        if codes.is_empty() {
            wrong.push(format!("{name}: no place {place}"));
        } else if country.is_some_and(|code| !codes.contains(code)) && !allowed {
            wrong.push(format!("{name}: {place} lies in {codes:?}"));
        }
    }
    nothing(&wrong);
}

#[test]
fn the_topics_are_those_of_the_scheme() {
    let mut found: Vec<&str> = world()
        .topics
        .iter()
        .map(|topic| topic.id.as_str())
        .collect();
    found.sort_unstable();
    assert_eq!(found, TOPICS);
    let mut wrong = Vec::new();
    for topic in &world().topics {
        for cue in &topic.cues {
            if *cue != cue.to_lowercase() {
                wrong.push(format!("{}: `{cue}` is not in lower case", topic.id));
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn titles_are_in_lower_case_but_for_names() {
    let wrong: Vec<String> = world()
        .offices
        .iter()
        .flat_map(|office| {
            office
                .titles
                .iter()
                .filter(move |title| **title != office.id)
        })
        .filter(|title| **title != title.to_lowercase())
        .cloned()
        .collect();
    nothing(&wrong);
}
