//! What the tables of the world hold.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::cues::Cues;
use super::date::{Date, Stretch};
use super::hash::WordMap;
use super::lexicon::{Lexicon, Meaning};
use super::office::OfficeClass;
use super::seats::Seats;

/// A state, or a people that meets as one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Country {
    /// ISO 3166-1 alpha-3, for ended states their last code.
    pub code: String,
    /// Usual short name.
    pub name: String,
    /// Long, short and older names.
    pub other_names: Vec<String>,
    /// What stands before a noun: "French".
    pub adjectives: Vec<String>,
    /// Nouns for its people: "Frenchman", "Britons".
    pub people: Vec<String>,
    /// Capitals since 1985, with spellings.
    pub capitals: Vec<String>,
    /// Words that speak for its government: "Kremlin".
    pub metonyms: Vec<String>,
    /// Part of the world.
    pub region: String,
    /// First day, where it began after 1985.
    pub from: Option<Date>,
    /// Last day, where it ended.
    pub to: Option<Date>,
    /// When the head of government speaks for the state, and not its head.
    pub government_leads: Vec<Stretch>,
}

impl Country {
    /// True when the state existed on `day`.
    pub fn existed(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from.first() <= day)
            && self.to.is_none_or(|to| day <= to.last())
    }

    /// True when the head of government spoke for the state on `day`, as in Germany.
    pub fn led_by_government(&self, day: NaiveDate) -> bool {
        self.government_leads.iter().any(|(from, to)| {
            from.is_none_or(|from| from.first() <= day) && to.is_none_or(|to| day <= to.last())
        })
    }

    /// The adjective for the screen, or the name where there is none.
    pub fn adjective(&self) -> &str {
        self.adjectives.first().unwrap_or(&self.name)
    }
}

/// A place where diplomacy happens.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Place {
    /// Usual name.
    pub name: String,
    /// Other spellings.
    pub other_names: Vec<String>,
    /// Code of the country it lies in.
    pub country: String,
    /// `city`, `town`, `region`, `island`, `venue`, `residence` or `capital`.
    pub kind: String,
    /// The city that a venue stands in.
    pub within: Option<String>,
}

impl Place {
    /// True for a house or hall, which is the venue of a meeting and not its town.
    pub fn is_venue(&self) -> bool {
        matches!(self.kind.as_str(), "venue" | "residence")
    }
}

/// An office and the words for it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Office {
    /// Such as `prime minister`.
    pub id: String,
    /// What it is about.
    pub class: OfficeClass,
    /// 1 for a head of state to 9.
    pub rank: u8,
    /// Lower-case singular forms, the longest words included.
    pub titles: Vec<String>,
}

/// Male or female, for pronouns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sex {
    /// He.
    #[default]
    Male,
    /// She.
    Female,
}

/// One term in one office.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Tenure {
    /// Code of a country or id of an organisation.
    pub country: String,
    /// Id of the office.
    pub office: String,
    /// Index into [`World::people`].
    pub person: usize,
    /// First day.
    pub from: Date,
    /// Last day; `None` while it lasts.
    pub to: Option<Date>,
    /// Such as `acting`.
    pub note: String,
}

impl Tenure {
    /// True when the term may have covered `day`.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from.first() <= day && self.to.is_none_or(|to| day <= to.last())
    }
}

/// A person of the roster.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Person {
    /// Made from the name: `joe-biden`.
    pub id: String,
    /// Usual English name.
    pub name: String,
    /// Short forms by which the press names them alone, the commonest first.
    pub family: Vec<String>,
    /// For pronouns.
    pub sex: Sex,
    /// Other full spellings.
    pub aliases: Vec<String>,
    /// Indices into [`World::tenures`], by date.
    pub tenures: Vec<usize>,
}

/// An organisation, bloc or movement.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Organisation {
    /// Usual short name.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Other names in the press.
    pub other_names: Vec<String>,
    /// `igo`, `bloc`, `movement`, `armed group`, or `private` for a society that acts for no
    /// state.
    pub kind: String,
    /// City of its seat.
    pub seat: Option<String>,
    /// Codes of its members.
    pub members: Vec<String>,
}

/// A topic and the words for it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Topic {
    /// Such as `arms_control`.
    pub id: String,
    /// For the screen.
    pub label: String,
    /// PLOVER contexts.
    pub plover: Vec<String>,
    /// Lower-case phrases; `*` at the end of a word stands for any ending.
    pub cues: Vec<String>,
}

/// A dated summit or conference.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WorldOccasion {
    /// Such as `G20`.
    pub series: String,
    /// Such as `G20 summit`.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Option<Date>,
    /// Town.
    pub place: Option<String>,
    /// Code of the country.
    pub country: Option<String>,
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Named {
    /// Index into [`World::people`].
    Person(usize),
    /// Index into [`World::countries`].
    Country(usize),
    /// Index into [`World::organisations`].
    Organisation(usize),
    /// Index into [`World::places`].
    Place(usize),
}

/// Everything that is known of the world.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct World {
    /// By code.
    pub countries: Vec<Country>,
    /// Towns and venues; capitals included.
    pub places: Vec<Place>,
    /// By id.
    pub offices: Vec<Office>,
    /// By id.
    pub organisations: Vec<Organisation>,
    /// By name.
    pub people: Vec<Person>,
    /// By person and date.
    pub tenures: Vec<Tenure>,
    /// In the order of the table.
    pub topics: Vec<Topic>,
    /// By date.
    pub occasions: Vec<WorldOccasion>,
    pub(crate) cues: Cues,
    pub(crate) lexicon: Lexicon,
    pub(crate) by_code: WordMap<String, usize>,
    pub(crate) by_office: WordMap<String, usize>,
    pub(crate) by_organisation: WordMap<String, usize>,
    pub(crate) by_person: WordMap<String, usize>,
    pub(crate) seats: Seats,
}

impl World {
    /// All names as one dictionary.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The cue phrases of the topics.
    pub fn cues(&self) -> &Cues {
        &self.cues
    }

    /// The country with a code.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.by_code.get(code).map(|&i| &self.countries[i])
    }

    /// The code of the state, or the id of the organisation, that words speak of.
    pub fn seat(&self, meaning: Meaning) -> Option<String> {
        match meaning {
            Meaning::CountryName(index)
            | Meaning::Adjective(index)
            | Meaning::People(index)
            | Meaning::Metonym(index) => Some(self.countries.get(index)?.code.clone()),
            Meaning::Organisation(index) => Some(self.organisations.get(index)?.id.clone()),
            _ => None,
        }
    }

    /// The organisation with an id.
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.by_organisation
            .get(id)
            .map(|&i| &self.organisations[i])
    }

    /// The office with an id.
    pub fn office(&self, id: &str) -> Option<&Office> {
        self.office_index(id).map(|i| &self.offices[i])
    }

    /// Where in the table the office with an id stands.
    pub fn office_index(&self, id: &str) -> Option<usize> {
        self.by_office.get(id).copied()
    }

    /// The person with an id such as `joe-biden`.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.by_person.get(id).map(|&i| &self.people[i])
    }

    /// A state's or organisation's name for the screen; the code itself when unknown.
    pub fn name_of<'a>(&'a self, code: &'a str) -> &'a str {
        self.country(code)
            .map(|country| country.name.as_str())
            .or_else(|| self.organisation(code).map(|it| it.id.as_str()))
            .unwrap_or(code)
    }

    /// Who held `office` for `country` on `day`, by date of taking office.
    pub fn holders(&self, country: &str, office: &str, day: NaiveDate) -> Vec<usize> {
        self.terms(country, office)
            .filter(|tenure| tenure.covers(day))
            .map(|tenure| tenure.person)
            .collect()
    }

    /// All terms of an office, by date.
    pub fn terms(&self, country: &str, office: &str) -> impl Iterator<Item = &Tenure> {
        self.seats
            .terms(country, office)
            .iter()
            .map(|&i| &self.tenures[i])
    }

    /// All terms of a state or organisation, by office and date.
    pub fn terms_of(&self, country: &str) -> impl Iterator<Item = &Tenure> {
        let offices = self.seats.of(country);
        let terms = offices.iter().flat_map(|(_, terms)| terms);
        terms.map(|&i| &self.tenures[i])
    }

    /// The terms of a person, by date.
    pub fn tenures_of(&self, person: usize) -> impl Iterator<Item = &Tenure> {
        self.people
            .get(person)
            .into_iter()
            .flat_map(|person| &person.tenures)
            .map(|&i| &self.tenures[i])
    }
}
