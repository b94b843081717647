//! What a noun phrase says of somebody who can act for a side.

/// Somebody, as one noun phrase speaks of them; not yet resolved to a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Actor {
    /// First and last token of the words that speak of them.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// What the phrase hangs on.
    pub(crate) head: Head,
    /// By name, if named.
    pub(crate) name: Option<NameRef>,
    /// Code of the state or organisation that the phrase gives.
    pub(crate) country: Option<String>,
    /// The office, as an index into the world's offices.
    pub(crate) office: Option<usize>,
    /// One or several, where the head is an office or a pronoun.
    pub(crate) number: Number,
    /// The number itself, where it is four or more: "the six leaders"; else 0.
    pub(crate) count: usize,
    /// True when the words of the office are plural, also where each state gives one.
    pub(crate) plural: bool,
    /// True for whoever leads a delegation that is named with them.
    pub(crate) leads: bool,
    /// "former", "acting" and the like.
    pub(crate) modifier: Option<Modifier>,
    /// True behind "his", "her", "their": belongs to somebody else's side.
    pub(crate) possessed: bool,
    /// True when capitals or an article mark it as known: "the president", "President".
    pub(crate) definite: bool,
}

/// What a noun phrase hangs on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Head {
    /// A name.
    Name,
    /// An office: "the French president".
    Role,
    /// A state, organisation or metonym by itself: "Moscow".
    #[default]
    State,
    /// "the two leaders", "both sides", "the pair".
    Group,
    /// "his French counterpart".
    Counterpart,
    /// "a Russian delegation", "U.S. officials".
    Delegation,
    /// "he".
    He,
    /// "she".
    She,
    /// "they".
    They,
    /// "I": whoever speaks.
    I,
}

/// How many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Number {
    /// One.
    #[default]
    One,
    /// Two, by "two", "both", "pair".
    Two,
    /// Three.
    Three,
    /// Some number above one.
    Many,
}

/// What a word before or behind the office says of the term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Modifier {
    /// "former", "ex-", "late": acts for nobody.
    Former,
    /// "acting", "interim", "caretaker".
    Acting,
    /// "-elect", "incoming", "designate".
    Elect,
    /// "outgoing".
    Outgoing,
}

/// A name as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NameRef {
    /// The words, without titles.
    pub(crate) text: String,
    /// First and last token.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// People of the roster that it may be.
    pub(crate) people: Vec<usize>,
    /// True for a full name, false for a surname alone.
    pub(crate) full: bool,
}
