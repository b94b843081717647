//! Reads tables such as those of `assets/world`, described in `assets/world/FORMAT.md`, into a [`World`].

use super::below::{Below, tenure_key};
use super::cues::Cues;
use super::hash::WordMap;
use super::lexicon::Lexicon;
use super::model::{
    Country, Office, Organisation, Person, Place, Sex, Tenure, Topic, World, WorldOccasion,
};
use super::names::{family_of, slug};
use super::office::OfficeClass;
use super::rows::{self, Row, rows};
use super::seats::Seats;

/// A line of a table that could not be taken; the rest of the table is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct TableError {
    /// File name of the table.
    pub table: String,
    /// Line number, counted from 1; 0 for the table as a whole.
    pub line: u64,
    /// What is wrong with it.
    pub reason: String,
}

impl std::fmt::Display for TableError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.table, self.reason),
            line => write!(f, "{}, line {line}: {}", self.table, self.reason),
        }
    }
}

/// Takes tables one after the other.
#[derive(Default)]
struct Loader<'a> {
    world: World,
    errors: Vec<TableError>,
    /// Index of a person by the name as written, so that few names are folded.
    people: WordMap<&'a str, usize>,
    /// Index of a line below by its key, where a user's tables are laid over others.
    below: Option<Below>,
    /// Terms that the user says were never served, by index.
    withdrawn: Vec<usize>,
}

/// The note of a term that the user takes away.
const WITHDRAWN: &str = "withdrawn";

type Taker<'a> = fn(&mut Loader<'a>, &Row<'a>) -> Result<(), String>;

/// How the lines of a table are taken, and the name of its first column.
fn taker<'a>(table: &str) -> Option<(&'static str, Taker<'a>)> {
    Some(match table {
        "countries.psv" => ("code", Loader::country),
        "places.psv" => ("name", Loader::place),
        "offices.psv" => ("id", Loader::office),
        "organisations.psv" => ("id", Loader::organisation),
        "topics.psv" => ("id", Loader::topic),
        "occasions.psv" => ("series", Loader::occasion),
        _ if table.starts_with("people") => ("person", Loader::person),
        _ if table.starts_with("roster/") => ("country", Loader::tenure),
        _ => return None,
    })
}

/// The place of a table in the order of reading: a roster needs countries and offices.
fn order(table: &str) -> usize {
    const ORDER: &[&str] = &[
        "countries.psv",
        "places.psv",
        "offices.psv",
        "organisations.psv",
    ];
    ORDER
        .iter()
        .position(|name| *name == table)
        .unwrap_or(ORDER.len())
}

impl World {
    /// Reads tables by name; a line that cannot be taken is reported and skipped.
    pub fn from_tables(tables: &[(&str, &str)]) -> (Self, Vec<TableError>) {
        let mut loader = Loader::default();
        loader.tables(tables.iter().copied());
        loader.finish()
    }

    /// This world with a user's tables over it: a line with the key of one already here
    /// replaces it, any other is added.
    pub fn with_overlay(&self, tables: &[(String, String)]) -> (Self, Vec<TableError>) {
        let mut loader = Loader::over(self);
        loader.tables(tables.iter().map(|(name, text)| (&**name, &**text)));
        loader.finish()
    }
}

impl<'a> Loader<'a> {
    /// Reads tables, each by its name.
    fn tables(&mut self, tables: impl Iterator<Item = (&'a str, &'a str)>) {
        let mut tables: Vec<_> = tables.collect();
        tables.sort_by_key(|(name, _)| order(name));
        let of_people = |name: &str| name.starts_with("people") || name.starts_with("roster/");
        let lines_of = |is: &dyn Fn(&str) -> bool| -> usize {
            let those = tables.iter().filter(|(name, _)| is(name));
            those.map(|(_, text)| rows::count(text)).sum()
        };
        // Too many rather than to grow again and again: some stand in several lines.
        let lines = lines_of(&of_people) / 2;
        self.world
            .tenures
            .reserve(lines_of(&|name| name.starts_with("roster/")));
        self.people.reserve(lines);
        self.world.by_person.reserve(lines);
        self.world.people.reserve(lines);
        for (name, text) in tables {
            self.table(name, text);
        }
    }

    fn table(&mut self, name: &str, text: &'a str) {
        let Some((first_column, take)) = taker(name) else {
            return self.error(name, 0, "no table of this name is known".to_owned());
        };
        let mut rows = rows(text);
        match rows.next() {
            Some((line, header)) if header.text(0) != first_column => {
                let reason = format!("the columns are not named; `{first_column}` is the first");
                return self.error(name, line, reason);
            }
            _ => {}
        }
        for (line, row) in rows {
            if let Err(reason) = take(self, &row) {
                self.error(name, line, reason);
            }
        }
    }

    fn error(&mut self, table: &str, line: u64, reason: String) {
        self.errors.push(TableError {
            table: table.to_owned(),
            line,
            reason,
        });
    }

    /// Takes lines over those of a world: one with the key of one already there replaces it.
    fn over(world: &World) -> Self {
        Self {
            world: world.clone(),
            below: Some(Below::of(world)),
            ..Self::default()
        }
    }

    /// Says whether a line with a key known already is a mistake, as it is within one set of
    /// tables.
    fn twice(&self, id: &str) -> Result<(), String> {
        match self.below {
            Some(_) => Ok(()),
            None => Err(format!("{id} stands twice")),
        }
    }

    fn country(&mut self, row: &Row<'a>) -> Result<(), String> {
        let country = Country {
            code: row.required(0, "code")?.to_owned(),
            name: row.required(1, "name")?.to_owned(),
            other_names: row.list(2),
            adjectives: row.list(3),
            people: row.list(4),
            capitals: row.list(5),
            metonyms: row.list(6),
            region: row.text(7).to_owned(),
            from: row.date(8)?,
            to: row.date(9)?,
            government_leads: row.stretches(10)?,
        };
        let world = &mut self.world;
        let capital = country.capitals.split_first().map(|(name, others)| Place {
            name: name.clone(),
            other_names: others.to_vec(),
            country: country.code.clone(),
            kind: "capital".to_owned(),
            within: None,
        });
        if let Some(&index) = world.by_code.get(&country.code) {
            self.twice(&country.code)?;
            let world = &mut self.world;
            let is_capital =
                |place: &Place| place.kind == "capital" && place.country == country.code;
            match (world.places.iter().position(is_capital), capital) {
                (Some(old), Some(capital)) => world.places[old] = capital,
                (None, Some(capital)) => world.places.push(capital),
                (_, None) => {}
            }
            world.countries[index] = country;
        } else {
            world.places.extend(capital);
            world
                .by_code
                .insert(country.code.clone(), world.countries.len());
            world.countries.push(country);
        }
        Ok(())
    }

    fn place(&mut self, row: &Row<'a>) -> Result<(), String> {
        let country = row.required(2, "country")?;
        if self.world.country(country).is_none() {
            return Err(format!("no country `{country}`"));
        }
        let place = Place {
            name: row.required(0, "name")?.to_owned(),
            other_names: row.list(1),
            country: country.to_owned(),
            kind: row.text(3).to_owned(),
            within: row.option(4),
        };
        let key = || (place.name.clone(), place.country.clone());
        let old = self
            .below
            .as_ref()
            .and_then(|below| below.places.get(&key()));
        if let Some(&index) = old {
            self.world.places[index] = place;
        } else {
            // A place of the user's own may be told again, with more names.
            if let Some(below) = &mut self.below {
                below.places.insert(key(), self.world.places.len());
            }
            self.world.places.push(place);
        }
        Ok(())
    }

    fn office(&mut self, row: &Row<'a>) -> Result<(), String> {
        let id = row.required(0, "id")?.to_owned();
        let class = row.text(1);
        let mut titles = row.list(3);
        if !titles.contains(&id) {
            titles.push(id.clone());
        }
        let office = Office {
            class: OfficeClass::parse(class).ok_or_else(|| format!("no class `{class}`"))?,
            rank: row.text(2).parse().unwrap_or(9),
            titles,
            id,
        };
        if let Some(&index) = self.world.by_office.get(&office.id) {
            self.twice(&office.id)?;
            self.world.offices[index] = office;
        } else {
            let world = &mut self.world;
            world
                .by_office
                .insert(office.id.clone(), world.offices.len());
            world.offices.push(office);
        }
        Ok(())
    }

    fn organisation(&mut self, row: &Row<'a>) -> Result<(), String> {
        let id = row.required(0, "id")?.to_owned();
        let organisation = Organisation {
            name: row.option(1).unwrap_or_else(|| id.clone()),
            other_names: row.list(2),
            kind: row.text(3).to_owned(),
            seat: row.option(4),
            members: row.list(5),
            id,
        };
        if let Some(&index) = self.world.by_organisation.get(&organisation.id) {
            self.twice(&organisation.id)?;
            self.world.organisations[index] = organisation;
        } else {
            let world = &mut self.world;
            world
                .by_organisation
                .insert(organisation.id.clone(), world.organisations.len());
            world.organisations.push(organisation);
        }
        Ok(())
    }

    fn topic(&mut self, row: &Row<'a>) -> Result<(), String> {
        let topic = Topic {
            id: row.required(0, "id")?.to_owned(),
            label: row.required(1, "label")?.to_owned(),
            plover: row.list(2),
            cues: row.list(3),
        };
        let below = self.below.as_ref();
        match below.and_then(|below| below.topics.get(&topic.id)) {
            Some(&index) => self.world.topics[index] = topic,
            None => self.world.topics.push(topic),
        }
        Ok(())
    }

    fn occasion(&mut self, row: &Row<'a>) -> Result<(), String> {
        let occasion = WorldOccasion {
            series: row.required(0, "series")?.to_owned(),
            name: row.required(1, "name")?.to_owned(),
            aliases: row.list(2),
            start: row.date(3)?.ok_or("no start")?,
            end: row.date(4)?,
            place: row.option(5),
            country: row.option(6),
        };
        let key = || (occasion.name.clone(), occasion.start.to_string());
        let old = self
            .below
            .as_ref()
            .and_then(|below| below.occasions.get(&key()));
        match old {
            Some(&index) => self.world.occasions[index] = occasion,
            None => self.world.occasions.push(occasion),
        }
        Ok(())
    }

    fn person(&mut self, row: &Row<'a>) -> Result<(), String> {
        let index = self.person_named(row.required(0, "person")?);
        let person = &mut self.world.people[index];
        let families = row.list(1);
        let with_family = families.is_empty();
        if !with_family {
            person.family = families;
        }
        match row.text(2) {
            "f" => person.sex = Sex::Female,
            "m" => person.sex = Sex::Male,
            _ => {}
        }
        for alias in row.values(3) {
            if !person.aliases.iter().any(|known| known == alias) {
                person.aliases.push(alias.to_owned());
            }
        }
        if self.below.is_some() && !row.text(4).is_empty() {
            self.rename(index, row.text(4), with_family);
        }
        Ok(())
    }

    /// Gives somebody another usual name. The old one stays an alias and the id stays as it
    /// was, so that nothing that was said of them is lost.
    fn rename(&mut self, index: usize, name: &'a str, with_family: bool) {
        let world = &mut self.world;
        let person = &mut world.people[index];
        let old = std::mem::replace(&mut person.name, name.to_owned());
        person.aliases.retain(|alias| alias != name);
        if old != name && !person.aliases.contains(&old) {
            person.aliases.push(old);
        }
        let family = family_of(name);
        if with_family && !person.family.contains(&family) {
            person.family.insert(0, family);
        }
        world.by_person.entry(slug(name)).or_insert(index);
        self.people.insert(name, index);
    }

    fn tenure(&mut self, row: &Row<'a>) -> Result<(), String> {
        let country = row.required(0, "country")?;
        if self.world.country(country).is_none() && self.world.organisation(country).is_none() {
            return Err(format!("no country or organisation `{country}`"));
        }
        let office = row.required(1, "office")?;
        if self.world.office(office).is_none() {
            return Err(format!("no office `{office}`"));
        }
        let name = row.required(2, "person")?;
        let from = row.date(3)?.ok_or("no first day")?;
        let to = row.date(4)?;
        if to.is_some_and(|to| to.last() < from.first()) {
            return Err("the term ends before it begins".to_owned());
        }
        let tenure = Tenure {
            country: country.to_owned(),
            office: office.to_owned(),
            person: self.person_named(name),
            from,
            to,
            note: row.text(5).to_owned(),
        };
        if self.below.is_some() {
            // What the user says of one term of one person replaces what was said of it before.
            let same = self.world.tenures.iter().position(|known| {
                known.person == tenure.person && tenure_key(known) == tenure_key(&tenure)
            });
            match same {
                Some(index) if tenure.note == WITHDRAWN => {
                    self.withdrawn.push(index);
                    return Ok(());
                }
                None if tenure.note == WITHDRAWN => {
                    return Err("there is no such term to withdraw".to_owned());
                }
                Some(index) => {
                    self.withdrawn.retain(|it| *it != index);
                    self.world.tenures[index] = tenure;
                    return Ok(());
                }
                None => {}
            }
        }
        // Several people may begin side by side; the first line of the user takes the place
        // of the first of them.
        let below = self.below.as_mut();
        let old = below.and_then(|below| below.tenures.get_mut(&tenure_key(&tenure)));
        match old.filter(|old| !old.is_empty()).map(|old| old.remove(0)) {
            Some(index) => self.world.tenures[index] = tenure,
            None => self.world.tenures.push(tenure),
        }
        Ok(())
    }

    fn person_named(&mut self, name: &'a str) -> usize {
        if let Some(&index) = self.people.get(name) {
            return index;
        }
        let id = slug(name);
        let world = &mut self.world;
        let index = if let Some(&index) = world.by_person.get(&id) {
            index
        } else {
            let index = world.people.len();
            world.by_person.insert(id.clone(), index);
            world.people.push(Person {
                id,
                name: name.to_owned(),
                family: vec![family_of(name)],
                ..Person::default()
            });
            index
        };
        self.people.insert(name, index);
        index
    }

    /// The world, sorted, with its dictionaries.
    fn finish(mut self) -> (World, Vec<TableError>) {
        self.withdrawn.sort_unstable();
        self.withdrawn.dedup();
        for index in self.withdrawn.drain(..).rev() {
            self.world.tenures.remove(index);
        }
        let world = &mut self.world;
        world.occasions.sort_by_key(|occasion| occasion.start);
        // The dictionaries know nothing of terms, and take as long as all the rest.
        let mut tenures = std::mem::take(&mut world.tenures);
        let (lexicon, (cues, seats)) = rayon::join(
            || Lexicon::of(world),
            || {
                // Stable, and moves the terms only once.
                tenures.sort_by_cached_key(|tenure| (tenure.person, tenure.from));
                (Cues::of(world), Seats::of_terms(&tenures))
            },
        );
        for person in &mut world.people {
            person.tenures.clear();
        }
        for (index, tenure) in tenures.iter().enumerate() {
            world.people[tenure.person].tenures.push(index);
        }
        world.tenures = tenures;
        world.seats = seats;
        world.cues = cues;
        world.lexicon = lexicon;
        (self.world, self.errors)
    }
}
