//! The record: what is known of one meeting, each value with the words that support it.
//!
//! The names and values are the contract `rapporteur/1` of the README. A [`Report`] is what
//! one article says; the dossier merges reports into meetings that have the same fields.

use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};

use crate::article::ArticleId;
use crate::text::Span;

/// The words that support a value, and the rule that read them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Evidence {
    /// The article they stand in.
    pub article: ArticleId,
    /// Offset of the first byte of the words.
    pub start: usize,
    /// Offset behind their last byte.
    pub end: usize,
    /// The sentence around them.
    #[serde(serialize_with = "as_text")]
    pub quote: Arc<str>,
    /// Where that sentence stands.
    #[serde(skip)]
    pub sentence: Span,
    /// The rule that read them.
    pub rule: &'static str,
}

fn as_text<S: Serializer>(text: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}

/// What is known of a meeting.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Facts {
    /// Who took part or is to.
    pub participants: Vec<Participant>,
    /// When.
    pub date: Option<DateValue>,
    /// How long it lasted.
    pub length: Option<LengthValue>,
    /// Where; never for a call.
    pub place: Option<PlaceValue>,
    /// The summit, conference or visit it belonged to.
    pub occasion: Option<Occasion>,
    /// By number of sides.
    pub format: Format,
    /// In person, by phone or by video.
    pub mode: Mode,
    /// Held, planned, proposed or cancelled.
    pub status: Status,
    /// What was discussed there.
    pub topics: Vec<TopicValue>,
    /// Third countries discussed there.
    pub about: Vec<About>,
    /// What came of it.
    pub outcomes: Vec<Outcome>,
    /// How it went, as the article words it.
    pub tone: Option<Tone>,
    /// Who said what about it.
    pub statements: Vec<Statement>,
    /// Claims of history, such as "the first since 2016".
    pub claims: Vec<Claim>,
    /// Codes of the event data sets.
    pub codes: Codes,
    /// How sure the reader is, 0 to 1.
    pub confidence: f32,
    /// Why it is as sure as that.
    pub reasons: Vec<String>,
}

/// One meeting as one article tells it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// What it says.
    #[serde(flatten)]
    pub facts: Facts,
    /// The sentences that assert the meeting.
    pub evidence: Vec<Evidence>,
    /// True for a meeting told as background, such as "their first since Helsinki".
    pub background: bool,
}

/// Somebody who took part.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Participant {
    /// The person of the roster.
    pub person: Option<String>,
    /// Full usual name.
    pub name: Option<String>,
    /// ISO 3166-1 alpha-3 of the state represented, or an organisation's short name.
    pub country: Option<String>,
    /// The office in which they took part.
    pub role: Option<String>,
    /// True when the article names them anywhere.
    pub named: bool,
    /// What part they had.
    pub part: Part,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// The part somebody had in a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// One of those who met.
    #[default]
    Principal,
    /// Received the others.
    Host,
    /// Came to the others.
    Visitor,
    /// Brought the others together.
    Mediator,
    /// Sat beside a principal.
    Aide,
}

/// A date as the text gives it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DateValue {
    /// ISO 8601, as precise as known: `2021-06-16`, `2018-07`, `2016`.
    pub start: String,
    /// Last day where it lasted several.
    pub end: Option<String>,
    /// How precise `start` is.
    pub precision: Precision,
    /// The words, such as `Wednesday`.
    pub phrase: String,
    /// The day from which a relative phrase was reckoned.
    pub anchor: Option<String>,
    /// The rule that read the phrase.
    pub rule: &'static str,
    /// True when only knowledge of the world supplies it.
    pub inferred: bool,
    /// Why, when inferred.
    pub reason: Option<String>,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// How precise a date is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// A day.
    #[default]
    Day,
    /// Several days.
    Range,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// How long a meeting lasted.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LengthValue {
    /// In minutes.
    pub minutes: u32,
    /// How exact the words are.
    pub bound: Bound,
    /// The words, such as `almost three hours`.
    pub phrase: String,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// How exact a length is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// "Three hours".
    #[default]
    Exact,
    /// "Almost three hours".
    About,
    /// "More than three hours".
    Over,
    /// "Less than three hours".
    Under,
}

/// Where a meeting took place.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceValue {
    /// The most precise town, city or region.
    pub name: Option<String>,
    /// ISO 3166-1 alpha-3.
    pub country: Option<String>,
    /// A house or hall.
    pub venue: Option<String>,
    /// True when only knowledge of the world supplies it.
    pub inferred: bool,
    /// Why, when inferred.
    pub reason: Option<String>,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// What a meeting was part of.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Occasion {
    /// Such as `G20 summit`.
    pub name: String,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// By number of sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Two sides.
    #[default]
    Bilateral,
    /// Three.
    Trilateral,
    /// More.
    Multilateral,
}

/// How they met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Face to face.
    InPerson,
    /// By telephone.
    Phone,
    /// By video link.
    Video,
    /// The text does not tell.
    #[default]
    Unknown,
}

/// Whether it came about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Took place, or is going on.
    #[default]
    Held,
    /// Agreed and expected.
    Planned,
    /// Offered, invited, possible.
    Proposed,
    /// Called off, refused, or put off without a date.
    Cancelled,
}

/// A topic discussed.
#[derive(Clone, Debug, Serialize)]
pub struct TopicValue {
    /// Such as `arms_control`.
    pub id: String,
    /// For the screen.
    pub label: String,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// A third country discussed.
#[derive(Clone, Debug, Serialize)]
pub struct About {
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// Something that came of a meeting.
#[derive(Clone, Debug, Serialize)]
pub struct Outcome {
    /// How strong it is.
    pub kind: OutcomeKind,
    /// In the words of the article.
    pub text: String,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// The ladder of outcomes, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// A document was signed.
    Signed,
    /// They agreed.
    Agreed,
    /// They agreed in principle.
    AgreedInPrinciple,
    /// One side announced it.
    Announced,
    /// One side proposed it.
    Proposed,
    /// They did not agree.
    Disagreed,
    /// Nothing came of it.
    NoResult,
}

/// How a meeting went, from wording alone.
#[derive(Clone, Debug, Serialize)]
pub struct Tone {
    /// In one word.
    pub label: ToneLabel,
    /// -1 hostile to 1 warm.
    pub score: f32,
    /// The words it rests on.
    pub cues: Vec<Cue>,
}

/// A tone in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToneLabel {
    /// Friendly, cordial.
    Warm,
    /// Constructive, frank, matter of fact.
    Businesslike,
    /// Tense, cool.
    Strained,
    /// Angry, threatening.
    Hostile,
    /// Cues point both ways.
    Mixed,
}

/// A word that tells of tone.
#[derive(Clone, Debug, Serialize)]
pub struct Cue {
    /// The word.
    pub text: String,
    /// Whose word it is; `None` for the reporter's.
    pub speaker: Option<String>,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// Something said about a meeting.
#[derive(Clone, Debug, Serialize)]
pub struct Statement {
    /// Who said it.
    pub speaker: Option<String>,
    /// For which side.
    pub side: Option<String>,
    /// In whose words.
    pub kind: Speech,
    /// What was said.
    pub text: String,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// In whose words something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Speech {
    /// The speaker's own words, in quotation marks.
    Direct,
    /// The reporter's words.
    Indirect,
}

/// A claim of history.
#[derive(Clone, Debug, Serialize)]
pub struct Claim {
    /// What kind of claim.
    pub kind: ClaimKind,
    /// `2016` for "first since 2016", `3` for "third meeting".
    pub value: Option<String>,
    /// In the words of the article.
    pub text: String,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// What kind of claim of history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimKind {
    /// "The first since ..."
    FirstSince,
    /// "Their first ..."
    FirstEver,
    /// "Their third this year".
    Nth,
}

/// Codes of the event data sets, by the table of the README.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Codes {
    /// CAMEO, such as `044`.
    pub cameo: &'static str,
    /// PLOVER, such as `CONSULT`.
    pub plover: &'static str,
    /// PLOVER mode, such as `third-party`.
    pub mode: Option<&'static str>,
}

/// Something that the reader's eyes saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The words.
    pub text: String,
    /// The resolved person, ISO code, place or TIMEX3-like value.
    pub value: Option<String>,
    /// The rule that read it.
    pub rule: &'static str,
}

/// What kind of thing a mention is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A person by name.
    Person,
    /// A person by office.
    Role,
    /// A state or people.
    Country,
    /// A town, region or venue.
    Place,
    /// A date or duration.
    Time,
    /// A topic.
    Topic,
    /// An organisation.
    Organisation,
}

/// A sentence that speaks of meeting but gave none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The sentence.
    pub sentence: Span,
    /// The rule that looked at it.
    pub rule: &'static str,
    /// Why it gave nothing.
    pub reason: String,
}
