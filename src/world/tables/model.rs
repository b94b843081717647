//! What the tables of the world hold.

use std::fmt;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::cues::Cues;
use super::hash::WordMap;
use super::lexicon::{Lexicon, Meaning};
use super::seats::Seats;

/// A day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Year of the common era.
    pub year: i32,
    /// 1 to 12, where known.
    pub month: Option<u32>,
    /// 1 to 31, where known.
    pub day: Option<u32>,
}

impl Date {
    /// Reads `1991-12-25`, `1991-12` or `1991`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let date = Self::of_digits(text.as_bytes()).or_else(|| {
            let mut parts = text.splitn(3, '-');
            Some(Self {
                year: parts.next()?.parse().ok()?,
                month: parts.next().map(str::parse).transpose().ok()?,
                day: parts.next().map(str::parse).transpose().ok()?,
            })
        })?;
        date.checked_first().map(|_| date)
    }

    /// The usual form, all digits written, which thousands of lines of the tables have.
    fn of_digits(text: &[u8]) -> Option<Self> {
        let (year, month, day) = match text {
            [year @ .., b'-', a, b, b'-', c, d] => (year, Some([*a, *b]), Some([*c, *d])),
            [year @ .., b'-', a, b] => (year, Some([*a, *b]), None),
            year => (year, None, None),
        };
        let two = |digits: Option<[u8; 2]>| digits.map_or(Some(None), |it| number(&it).map(Some));
        Some(Self {
            year: (year.len() == 4).then(|| number(year))?? as i32,
            month: two(month)?,
            day: two(day)?,
        })
    }

    /// The day itself.
    pub fn day(date: NaiveDate) -> Self {
        Self {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
        }
    }

    fn checked_first(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The first day it may mean.
    pub fn first(self) -> NaiveDate {
        self.checked_first().unwrap_or_default()
    }

    /// The last day it may mean.
    pub fn last(self) -> NaiveDate {
        let first = self.first();
        let next = match (self.month, self.day) {
            (_, Some(_)) => return first,
            (Some(_), None) => first.checked_add_months(Months::new(1)),
            (None, None) => first.checked_add_months(Months::new(12)),
        };
        next.and_then(|day| day.checked_sub_days(Days::new(1)))
            .unwrap_or(first)
    }
}

/// The number that some digits stand for; `None` where there is anything else.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        Some(number * 10 + u32::from(digit))
    })
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// First and last day, either end open.
pub type Stretch = (Option<Date>, Option<Date>);

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

/// What an office is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OfficeClass {
    /// President, monarch, pope.
    HeadOfState,
    /// Prime minister, chancellor.
    HeadOfGovernment,
    /// Crown prince and the like.
    Royal,
    /// Vice president, deputy minister.
    Deputy,
    /// Foreign minister, secretary of state.
    ForeignMinister,
    /// Defence minister.
    DefenceMinister,
    /// Any other minister.
    Minister,
    /// National security adviser, intelligence chief.
    SecurityAdviser,
    /// Secretary-general and the like.
    OrganisationHead,
    /// General secretary, party chairman.
    PartyLeader,
    /// Envoy, mediator, negotiator.
    Envoy,
    /// Ambassador.
    Ambassador,
    /// Speaker, senator, lawmaker.
    Legislator,
    /// General, chief of staff.
    Military,
    /// Whoever else speaks for a state.
    #[default]
    Official,
    /// "Leader", "ruler": whoever leads.
    Leader,
}

impl OfficeClass {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "head_of_state" => Self::HeadOfState,
            "head_of_government" => Self::HeadOfGovernment,
            "royal" => Self::Royal,
            "deputy" => Self::Deputy,
            "foreign_minister" => Self::ForeignMinister,
            "defence_minister" => Self::DefenceMinister,
            "minister" => Self::Minister,
            "security_adviser" => Self::SecurityAdviser,
            "organisation_head" => Self::OrganisationHead,
            "party_leader" => Self::PartyLeader,
            "envoy" => Self::Envoy,
            "ambassador" => Self::Ambassador,
            "legislator" => Self::Legislator,
            "military" => Self::Military,
            "official" => Self::Official,
            "leader" => Self::Leader,
            _ => return None,
        })
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

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn a_partial_date_spans_all_that_it_may_mean() {
        let month = Date::parse("1992-02").unwrap();
        assert_eq!(month.first().to_string(), "1992-02-01");
        assert_eq!(month.last().to_string(), "1992-02-29");
        assert_eq!(
            Date::parse("1992").unwrap().last().to_string(),
            "1992-12-31"
        );
        for wrong in ["1992-02-30", "1992-13", "1992-02-03-04", "1992/02", "", "x"] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Date::parse("992-2-3"), Date::parse(" 0992-02-03 "));
        assert_eq!(month.to_string(), "1992-02");
    }
}
