//! Reads the tables of `assets/world`, described in `assets/world/FORMAT.md`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::cues::Cues;
use super::lexicon::Lexicon;
use super::model::{
    Country, Date, Office, OfficeClass, Organisation, Person, Place, Sex, Tenure, Topic, World,
    WorldOccasion,
};
use crate::text::fold;

/// A line of a table that could not be taken; the rest of the table is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{table}, line {line}: {reason}")]
pub struct TableError {
    /// File name of the table.
    pub table: String,
    /// Line number, counted from 1.
    pub line: u64,
    /// What is wrong with it.
    pub reason: String,
}

macro_rules! tables {
    ($($name:literal),* $(,)?) => {
        /// The bundled tables by name, in the order in which they are read.
        pub(super) const TABLES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../assets/world/", $name)))),*];
    };
}

tables!(
    "countries.psv",
    "places.psv",
    "offices.psv",
    "organisations.psv",
    "topics.psv",
    "occasions.psv",
    "people-africa.psv",
    "people-americas.psv",
    "people-asia.psv",
    "people-europe.psv",
    "people-middle-east.psv",
    "people-oceania.psv",
    "people-organisations.psv",
    "roster/africa.psv",
    "roster/americas.psv",
    "roster/asia.psv",
    "roster/europe.psv",
    "roster/middle-east.psv",
    "roster/oceania.psv",
    "roster/organisations.psv",
);

static BUNDLED: LazyLock<World> = LazyLock::new(|| World::from_tables(TABLES).0);

impl World {
    /// The bundled world, read once.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    #[doc(hidden)]
    pub fn fresh() -> Self {
        Self::from_tables(TABLES).0
    }

    /// Reads tables by name; a line that cannot be taken is reported and skipped.
    pub fn from_tables(tables: &[(&str, &str)]) -> (Self, Vec<TableError>) {
        let mut loader = Loader::default();
        for (name, text) in tables {
            loader.table(name, text);
        }
        loader.finish()
    }
}

#[derive(Default)]
struct Loader {
    world: World,
    errors: Vec<TableError>,
}

/// The fields of one line.
struct Row<'a>(&'a csv::StringRecord);

impl Row<'_> {
    fn text(&self, index: usize) -> String {
        self.0.get(index).unwrap_or_default().trim().to_owned()
    }

    fn list(&self, index: usize) -> Vec<String> {
        let field = self.0.get(index).unwrap_or_default();
        field
            .split(';')
            .map(str::trim)
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
            .collect()
    }

    fn option(&self, index: usize) -> Option<String> {
        Some(self.text(index)).filter(|text| !text.is_empty())
    }

    fn date(&self, index: usize) -> Result<Option<Date>, String> {
        self.option(index)
            .map(|text| Date::parse(&text).ok_or_else(|| format!("`{text}` is no date")))
            .transpose()
    }

    fn required(&self, index: usize, what: &str) -> Result<String, String> {
        self.option(index).ok_or_else(|| format!("no {what}"))
    }
}

impl Loader {
    fn table(&mut self, name: &str, text: &str) {
        let take: fn(&mut Self, &Row<'_>) -> Result<(), String> = match name {
            "countries.psv" => Self::country,
            "places.psv" => Self::place,
            "offices.psv" => Self::office,
            "organisations.psv" => Self::organisation,
            "topics.psv" => Self::topic,
            "occasions.psv" => Self::occasion,
            _ if name.starts_with("people") => Self::person,
            _ if name.starts_with("roster/") => Self::tenure,
            _ => return self.error(name, 0, "no table of this name is known".to_owned()),
        };
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b'|')
            .comment(Some(b'#'))
            .quoting(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    if let Err(reason) = take(self, &Row(&record)) {
                        self.error(name, line, reason);
                    }
                }
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    self.error(name, line, error.to_string());
                }
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

    fn country(&mut self, row: &Row<'_>) -> Result<(), String> {
        let country = Country {
            code: row.required(0, "code")?,
            name: row.required(1, "name")?,
            other_names: row.list(2),
            adjectives: row.list(3),
            people: row.list(4),
            capitals: row.list(5),
            metonyms: row.list(6),
            region: row.text(7),
            from: row.date(8)?,
            to: row.date(9)?,
        };
        if let Some((name, others)) = country.capitals.split_first() {
            self.world.places.push(Place {
                name: name.clone(),
                other_names: others.to_vec(),
                country: country.code.clone(),
                kind: "capital".to_owned(),
                within: None,
            });
        }
        let world = &mut self.world;
        if world.by_code.contains_key(&country.code) {
            return Err(format!("{} stands twice", country.code));
        }
        world
            .by_code
            .insert(country.code.clone(), world.countries.len());
        world.countries.push(country);
        Ok(())
    }

    fn place(&mut self, row: &Row<'_>) -> Result<(), String> {
        let country = row.required(2, "country")?;
        if self.world.country(&country).is_none() {
            return Err(format!("no country `{country}`"));
        }
        self.world.places.push(Place {
            name: row.required(0, "name")?,
            other_names: row.list(1),
            country,
            kind: row.text(3),
            within: row.option(4),
        });
        Ok(())
    }

    fn office(&mut self, row: &Row<'_>) -> Result<(), String> {
        let id = row.required(0, "id")?;
        let class = row.text(1);
        let mut titles = row.list(3);
        if !titles.contains(&id) {
            titles.push(id.clone());
        }
        let world = &mut self.world;
        if world.by_office.contains_key(&id) {
            return Err(format!("{id} stands twice"));
        }
        world.by_office.insert(id.clone(), world.offices.len());
        world.offices.push(Office {
            class: OfficeClass::parse(&class).ok_or_else(|| format!("no class `{class}`"))?,
            rank: row.text(2).parse().unwrap_or(9),
            titles,
            id,
        });
        Ok(())
    }

    fn organisation(&mut self, row: &Row<'_>) -> Result<(), String> {
        let id = row.required(0, "id")?;
        let world = &mut self.world;
        if world.by_organisation.contains_key(&id) {
            return Err(format!("{id} stands twice"));
        }
        world
            .by_organisation
            .insert(id.clone(), world.organisations.len());
        world.organisations.push(Organisation {
            name: row.option(1).unwrap_or_else(|| id.clone()),
            other_names: row.list(2),
            kind: row.text(3),
            seat: row.option(4),
            members: row.list(5),
            id,
        });
        Ok(())
    }

    fn topic(&mut self, row: &Row<'_>) -> Result<(), String> {
        self.world.topics.push(Topic {
            id: row.required(0, "id")?,
            label: row.required(1, "label")?,
            plover: row.list(2),
            cues: row.list(3),
        });
        Ok(())
    }

    fn occasion(&mut self, row: &Row<'_>) -> Result<(), String> {
        self.world.occasions.push(WorldOccasion {
            series: row.required(0, "series")?,
            name: row.required(1, "name")?,
            aliases: row.list(2),
            start: row.date(3)?.ok_or("no start")?,
            end: row.date(4)?,
            place: row.option(5),
            country: row.option(6),
        });
        Ok(())
    }

    fn person(&mut self, row: &Row<'_>) -> Result<(), String> {
        let name = row.required(0, "person")?;
        let index = self.person_named(&name);
        let person = &mut self.world.people[index];
        let families = row.list(1);
        if !families.is_empty() {
            person.family = families;
        }
        if row.text(2) == "f" {
            person.sex = Sex::Female;
        }
        for alias in row.list(3) {
            if !person.aliases.contains(&alias) {
                person.aliases.push(alias);
            }
        }
        Ok(())
    }

    fn tenure(&mut self, row: &Row<'_>) -> Result<(), String> {
        let country = row.required(0, "country")?;
        if self.world.country(&country).is_none() && self.world.organisation(&country).is_none() {
            return Err(format!("no country or organisation `{country}`"));
        }
        let office = row.required(1, "office")?;
        if self.world.office(&office).is_none() {
            return Err(format!("no office `{office}`"));
        }
        let person = self.person_named(&row.required(2, "person")?);
        let from = row.date(3)?.ok_or("no first day")?;
        let to = row.date(4)?;
        if to.is_some_and(|to| to.last() < from.first()) {
            return Err("the term ends before it begins".to_owned());
        }
        self.world.tenures.push(Tenure {
            country,
            office,
            person,
            from,
            to,
            note: row.text(5),
        });
        Ok(())
    }

    fn person_named(&mut self, name: &str) -> usize {
        let id = slug(name);
        if let Some(&index) = self.world.by_person.get(&id) {
            return index;
        }
        let index = self.world.people.len();
        self.world.by_person.insert(id.clone(), index);
        self.world.people.push(Person {
            id,
            name: name.to_owned(),
            family: vec![family_of(name)],
            ..Person::default()
        });
        index
    }

    fn finish(mut self) -> (World, Vec<TableError>) {
        let world = &mut self.world;
        world
            .tenures
            .sort_by_key(|tenure| (tenure.person, tenure.from));
        let mut by_seat: HashMap<(String, String), Vec<usize>> = HashMap::new();
        for (index, tenure) in world.tenures.iter().enumerate() {
            world.people[tenure.person].tenures.push(index);
            by_seat
                .entry((tenure.country.clone(), tenure.office.clone()))
                .or_default()
                .push(index);
        }
        #[expect(clippy::iter_over_hash_type, reason = "each entry is sorted by itself")]
        for seats in by_seat.values_mut() {
            seats.sort_by_key(|&index| world.tenures[index].from);
        }
        world.by_seat = by_seat;
        world.occasions.sort_by_key(|occasion| occasion.start);
        world.cues = Cues::of(world);
        world.lexicon = Lexicon::of(world);
        (self.world, self.errors)
    }
}

/// `Joe Biden` becomes `joe-biden`.
fn slug(name: &str) -> String {
    let words: Vec<String> = fold(name)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.join("-")
}

/// The last word of a name, with the particles before it.
fn family_of(name: &str) -> String {
    const PARTICLES: &[&str] = &[
        "al", "ap", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du",
        "el", "la", "le", "ter", "van", "von",
    ];
    const SUFFIXES: &[&str] = &["Jr", "Jr.", "Sr", "Sr.", "II", "III"];
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut end = words.len();
    while end > 1 && SUFFIXES.contains(&words[end - 1]) {
        end -= 1;
    }
    let mut start = end.saturating_sub(1);
    while start > 1 && PARTICLES.contains(&words[start - 1]) {
        start -= 1;
    }
    words.get(start..end).unwrap_or_default().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{family_of, slug};

    #[test]
    fn particles_belong_to_the_family_name() {
        assert_eq!(family_of("Ursula von der Leyen"), "von der Leyen");
        assert_eq!(family_of("Dominique de Villepin"), "de Villepin");
        assert_eq!(family_of("George H. W. Bush"), "Bush");
        assert_eq!(family_of("Pele"), "Pele");
    }

    #[test]
    fn a_slug_has_no_accents() {
        assert_eq!(slug("François Mitterrand"), "francois-mitterrand");
    }
}
