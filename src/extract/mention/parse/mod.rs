//! Noun phrases that name somebody: "Russia's ambassador to the US, Anatoly Antonov",
//! "leaders of Brazil, China and India", "the two leaders", "her French counterpart".

use super::actor::{Actor, Head, Modifier, NameRef, Number};
use super::atom::{Atom, AtomKind};
use super::name::{is_honorific, name};
use crate::extract::doc::Doc;
use crate::extract::words::{ADVERBS, AUXILIARIES, COMMON, PREPOSITIONS, among};
use crate::world::{Meaning, OfficeClass};

/// Reads noun phrases off the atoms of a sentence.
pub(crate) struct Parser<'d, 'a> {
    pub(crate) doc: &'d Doc<'a>,
    pub(crate) atoms: &'d [Atom],
    pub(crate) upper: bool,
}

/// A name, and the state that stands behind it: "Xi Jinping of China".
type NameAndState = (NameRef, Option<String>);

/// What stands before the head of a noun phrase.
#[derive(Default)]
struct Before {
    countries: Vec<String>,
    modifier: Option<Modifier>,
    possessed: bool,
    definite: bool,
    number: Option<Number>,
    /// The number itself, from four on.
    count: usize,
    /// Something besides articles was read.
    any: bool,
}

impl Parser<'_, '_> {
    /// The actors that begin at atom `at`, and the atom behind them.
    pub(crate) fn actors(&self, at: usize) -> Option<(Vec<Actor>, usize)> {
        if let Some(pronoun) = self.pronoun(at) {
            return Some((vec![pronoun], at + 1));
        }
        if let Some(found) = self.shared_titles(at) {
            return Some(found);
        }
        let (before, head) = self.before(at);
        self.role(at, head, &before)
            .or_else(|| self.group(at, head, &before))
            .or_else(|| self.counterpart(at, head, &before))
            .or_else(|| self.delegation(at, head, &before))
            .or_else(|| self.by_name(at, head, &before))
            .or_else(|| self.state(at))
    }

    fn word(&self, at: usize) -> &str {
        self.atoms
            .get(at)
            .map_or("", |atom| self.doc.word(atom.first))
    }

    fn is_single(&self, at: usize) -> bool {
        self.atoms
            .get(at)
            .is_some_and(|atom| atom.first == atom.last)
    }

    fn meanings(&self, at: usize) -> &[Meaning] {
        match self.atoms.get(at) {
            Some(Atom {
                kind: AtomKind::Known(meanings),
                ..
            }) => meanings,
            _ => &[],
        }
    }

    fn is_possessive(&self, at: usize) -> bool {
        match self.atoms.get(at) {
            Some(Atom {
                kind: AtomKind::Possessive,
                ..
            }) => true,
            // "the United States' envoy"
            Some(Atom {
                kind: AtomKind::Mark,
                first,
                ..
            }) => {
                self.doc.word(*first) == "'"
                    && self.doc.touches(*first)
                    && at > 0
                    && self
                        .atoms
                        .get(at - 1)
                        .is_some_and(|before| self.doc.word(before.last).ends_with('s'))
            }
            _ => false,
        }
    }

    fn is_capital(&self, at: usize) -> bool {
        self.atoms.get(at).is_some_and(|atom| {
            self.doc
                .written(atom.first)
                .chars()
                .next()
                .is_some_and(char::is_uppercase)
        })
    }

    /// The office that an atom names, and whether it is plural.
    fn office(&self, at: usize) -> Option<(usize, bool)> {
        let offices = self
            .meanings(at)
            .iter()
            .filter_map(|meaning| match *meaning {
                Meaning::Office { index, plural } => Some((index, plural)),
                _ => None,
            });
        // A high commissioner is a diplomat oftener than the head of an agency.
        offices.min_by_key(|&(index, _)| self.class(index) != OfficeClass::Ambassador)
    }

    fn class(&self, office: usize) -> OfficeClass {
        self.doc
            .world
            .offices
            .get(office)
            .map_or(OfficeClass::Official, |office| office.class)
    }

    /// Of several states that share a word, the one that existed when the article was written.
    fn of_its_day(&self, codes: impl Iterator<Item = String>) -> Option<String> {
        codes.min_by_key(|code| !self.doc.exists(code))
    }

    /// The state of an adjective.
    fn adjective(&self, at: usize) -> Option<String> {
        let world = self.doc.world;
        self.of_its_day(
            self.meanings(at)
                .iter()
                .filter_map(|meaning| match *meaning {
                    Meaning::Adjective(index) => Some(world.countries.get(index)?.code.clone()),
                    _ => None,
                }),
        )
    }

    /// The state or organisation of a name or metonym.
    fn country(&self, at: usize) -> Option<String> {
        let world = self.doc.world;
        self.of_its_day(
            self.meanings(at)
                .iter()
                .filter_map(|meaning| match *meaning {
                    Meaning::CountryName(index) | Meaning::Metonym(index) => {
                        Some(world.countries.get(index)?.code.clone())
                    }
                    Meaning::Organisation(index) => {
                        Some(world.organisations.get(index)?.id.clone())
                    }
                    _ => None,
                }),
        )
    }

    /// The state whose capital an atom names.
    fn capital_of(&self, at: usize) -> Option<String> {
        let world = self.doc.world;
        self.of_its_day(
            self.meanings(at)
                .iter()
                .filter_map(|meaning| match *meaning {
                    Meaning::Place(index) => {
                        let place = world.places.get(index)?;
                        (place.kind == "capital").then(|| place.country.clone())
                    }
                    _ => None,
                }),
        )
    }

    fn pronoun(&self, at: usize) -> Option<Actor> {
        let head = match self.word(at) {
            "he" | "him" => Head::He,
            "she" => Head::She,
            // "to her by phone", not "her meeting".
            "her"
                if self.atoms.get(at + 1).is_none_or(|next| {
                    !matches!(next.kind, AtomKind::Known(_) | AtomKind::Proper)
                        && (matches!(next.kind, AtomKind::Mark | AtomKind::Time(_))
                            || matches!(
                                self.word(at + 1),
                                "by" | "on"
                                    | "in"
                                    | "at"
                                    | "to"
                                    | "for"
                                    | "that"
                                    | "and"
                                    | "last"
                                    | "about"
                                    | "with"
                                    | "after"
                            ))
                }) =>
            {
                Head::She
            }
            "they" | "them" => Head::They,
            "i" | "me" | "i'm" | "i've" | "i'd" if !self.upper && self.is_single(at) => Head::I,
            _ => return None,
        };
        let atom = self.atoms.get(at)?;
        Some(Actor {
            first: atom.first,
            last: atom.last,
            head,
            definite: true,
            possessed: matches!(self.word(at), "him" | "her"),
            number: if head == Head::They {
                Number::Many
            } else {
                Number::One
            },
            ..Actor::default()
        })
    }

    /// Articles, states and modifiers before a head.
    fn before(&self, at: usize) -> (Before, usize) {
        let mut before = Before::default();
        let mut i = at;
        loop {
            let word = self.word(i);
            match word {
                "the" | "this" | "these" => before.definite = true,
                "a" | "an" | "another" | "all" | "other" | "its" | "some" | "respective" => {}
                // "His Majesty King Abdullah II", "Her Excellency"
                "his" | "her" | "their" if self.is_address(i + 1) => {}
                "majesty" | "highness" | "excellency" | "royal" | "holiness"
                    if self.is_address(i) =>
                {
                    before.definite = true;
                    // "His Highness, Crown Prince Mishal"
                    i += usize::from(self.word(i + 1) == ",");
                }
                "his" | "her" | "their" => before.possessed = true,
                "both" | "two" => before.number = Some(Number::Two),
                "three" => before.number = Some(Number::Three),
                "several" => before.number = Some(Number::Many),
                "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" => {
                    before.number = Some(Number::Many);
                    before.count = 4 + ["four", "five", "six", "seven", "eight", "nine", "ten"]
                        .iter()
                        .position(|it| *it == word)
                        .unwrap_or_default();
                }
                "former" | "late" | "ousted" | "deposed" | "ex" | "one-time" | "then" | "then-" => {
                    before.any = true;
                    if word != "then" {
                        before.modifier = Some(Modifier::Former);
                    }
                }
                "acting" | "interim" | "caretaker" | "transitional" => {
                    before.any = true;
                    before.modifier = Some(Modifier::Acting);
                }
                "incoming" => {
                    before.any = true;
                    before.modifier = Some(Modifier::Elect);
                }
                "outgoing" | "departing" => {
                    before.any = true;
                    before.modifier = Some(Modifier::Outgoing);
                }
                // "New Zealand" is no new thing.
                _ if is_modifier(word) && self.is_single(i) && self.office(i).is_none() => {
                    before.any = true;
                }
                "-" if before.any && i > at => {}
                _ if before.any && self.is_portfolio(i) => {}
                _ => {
                    if let Some(code) = self.adjective(i)
                        && self.leads_to_head(i + 1)
                    {
                        before.countries.push(code);
                        before.any = true;
                        i += 1;
                        i = self.skip_joint(i);
                        continue;
                    }
                    let code = self
                        .country(i)
                        .or_else(|| self.capital_of(i).filter(|_| self.is_possessive(i + 1)));
                    if let Some(code) = code {
                        if self.is_possessive(i + 1) && self.leads_to_head(i + 2) {
                            before.countries.push(code);
                            before.any = true;
                            i += 2;
                            continue;
                        }
                        if self.leads_to_head(i + 1)
                            && (self.next_is_titled(i + 1) || self.word(i + 1) == "and")
                        {
                            before.countries.push(code);
                            before.any = true;
                            i = self.skip_joint(i + 1);
                            continue;
                        }
                    }
                    if let Some(end) = self.title_prefix(i) {
                        before.any = true;
                        i = end;
                        continue;
                    }
                    break;
                }
            }
            i += 1;
            if i > at + 40 {
                break;
            }
        }
        (before, i)
    }

    /// "Majesty", "Excellency" and the like, in capitals.
    fn is_address(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "majesty" | "majesties" | "highness" | "excellency" | "royal" | "holiness"
        ) && self.is_capital(at)
    }

    /// Skips "and", "," and "-" between two states before one head.
    fn skip_joint(&self, at: usize) -> usize {
        let mut i = at;
        while matches!(self.word(i), "," | "and" | "-" | "/") && self.is_single(i) {
            i += 1;
        }
        // "the Russian and the Ukrainian president"
        if i > at && self.word(i) == "the" && self.adjective(i + 1).is_some() {
            i += 1;
        }
        if i > at && (self.adjective(i).is_some() || self.country(i).is_some()) {
            i
        } else {
            at
        }
    }

    /// True when an office, a group word or another state follows, with modifiers between.
    fn leads_to_head(&self, at: usize) -> bool {
        let mut i = at;
        let mut steps = 0;
        // "their German, Italian, French, Austrian, Maltese and Swiss counterparts"
        while steps < 30 {
            let word = self.word(i);
            if self.office(i).is_some()
                || is_group_word(word)
                || word.starts_with("counterpart")
                || word.starts_with("colleague")
                || word == "opposite" && self.word(i + 1).starts_with("number")
            {
                return true;
            }
            if word == "foreign" && matches!(self.word(i + 1), "ministry" | "office") {
                return true;
            }
            if matches!(
                word,
                "delegation" | "delegations" | "side" | "team" | "government" | "negotiators"
            ) {
                return true;
            }
            let passes = is_modifier(word) && self.is_single(i)
                || self.is_portfolio(i)
                || matches!(
                    word,
                    "," | "and"
                        | "-"
                        | "/"
                        | "former"
                        | "late"
                        | "ousted"
                        | "deposed"
                        | "ex"
                        | "one-time"
                        | "acting"
                        | "interim"
                        | "caretaker"
                        | "transitional"
                        | "outgoing"
                        | "departing"
                        | "incoming"
                        | "de"
                        | "facto"
                        | "supreme"
                        | "party"
                        | "strongman"
                        | "then"
                )
                || self.adjective(i).is_some()
                || self.country(i).is_some()
                || self.is_possessive(i)
                || self.title_prefix(i).is_some();
            if !passes {
                // "Russian Vladimir Putin" and "Russia's Vladimir Putin".
                return steps == 0 && self.is_capital(i) && self.is_persons_name(i);
            }
            if let Some(end) = self.title_prefix(i) {
                i = end;
            } else {
                i += 1;
            }
            steps += 1;
        }
        false
    }

    /// True where a name of the roster begins, or behind "'s" the full name of somebody else:
    /// "New Zealand's Winston Peters".
    fn is_persons_name(&self, at: usize) -> bool {
        let known = self
            .meanings(at)
            .iter()
            .any(|meaning| matches!(meaning, Meaning::Person(_) | Meaning::Family(_)));
        known
            || at > 0
                && self.is_possessive(at - 1)
                && name(self.doc, self.atoms, at, false, self.upper)
                    .is_some_and(|(name, _)| name.full)
    }

    /// A field before "minister" that no table has: "lands minister", "sports ministers".
    fn is_portfolio(&self, at: usize) -> bool {
        let field = self.atoms.get(at).is_some_and(|atom| {
            matches!(atom.kind, AtomKind::Word)
                && !among(COMMON, self.doc.word(atom.first))
                && self.word(at).chars().all(char::is_alphabetic)
        });
        field
            && matches!(self.word(at + 1), "minister" | "ministers")
            && self.office(at + 1).is_some()
    }

    fn next_is_titled(&self, at: usize) -> bool {
        let mut i = at;
        while matches!(
            self.word(i),
            "former"
                | "acting"
                | "interim"
                | "new"
                | "special"
                | "top"
                | "senior"
                | "chief"
                | "high"
                | "-"
                | "level"
        ) && self.office(i).is_none()
        {
            i += 1;
        }
        self.office(i).is_some() || self.title_prefix(i).is_some() || self.adjective(i).is_some()
    }

    /// A run of capitals before an office is part of its title: "Indo-Pacific Coordinator".
    fn title_prefix(&self, at: usize) -> Option<usize> {
        if self.upper {
            return None;
        }
        let mut i = at;
        while i < at + 6 {
            let atom = self.atoms.get(i)?;
            let part = match &atom.kind {
                AtomKind::Proper => true,
                AtomKind::Mark => i > at && matches!(self.word(i), "-" | "&"),
                AtomKind::Known(_) => {
                    self.is_capital(i)
                        && self.office(i).is_none()
                        && self.adjective(i).is_none()
                        && self.country(i).is_none()
                        && !self
                            .meanings(i)
                            .iter()
                            .any(|m| matches!(m, Meaning::Person(_) | Meaning::Family(_)))
                }
                AtomKind::Word => {
                    self.is_capital(i)
                        && !matches!(
                            self.word(i),
                            "the"
                                | "a"
                                | "in"
                                | "on"
                                | "at"
                                | "after"
                                | "when"
                                | "but"
                                | "and"
                                | "as"
                                | "he"
                                | "she"
                                | "while"
                                | "since"
                                | "if"
                                | "before"
                                | "meanwhile"
                                | "during"
                                | "both"
                                | "with"
                        )
                }
                _ => false,
            };
            if !part {
                break;
            }
            i += 1;
        }
        let head = self.office(i).is_some()
            || self
                .atoms
                .get(i)
                .is_some_and(|atom| is_honorific(self.doc, atom));
        (i > at && head && self.is_capital(i)).then_some(i)
    }

    /// "President Xi Jinping of China", "the foreign ministers of France and Germany".
    fn role(&self, at: usize, head: usize, before: &Before) -> Option<(Vec<Actor>, usize)> {
        let (office, plural) = self.office(head)?;
        let class = self.class(office);
        let atom = self.atoms.get(head)?;
        let mut end = head + 1;
        // "U.S. Gen. Joe Dunford"
        let short = matches!(
            self.word(head),
            "gen"
                | "lt"
                | "col"
                | "sen"
                | "rep"
                | "adm"
                | "sec"
                | "maj"
                | "brig"
                | "capt"
                | "gov"
                | "amb"
                | "min"
                | "pres"
        );
        if short && self.word(end) == "." {
            end += 1;
        }
        let mut modifier = before.modifier;
        let mut countries = before.countries.clone();
        if countries.is_empty() {
            countries.extend(self.state_in_title(head));
        }
        // A second office of the same person: "foreign minister and deputy premier".
        if !plural
            && matches!(self.word(end), "and" | "-")
            && !before.countries.is_empty()
            && self.office(end + 1).is_some_and(|(_, plural)| !plural)
            && name(self.doc, self.atoms, end + 2, true, self.upper).is_some()
        {
            end += 2;
        }
        if self.word(end) == "-" && matches!(self.word(end + 1), "elect" | "designate") {
            modifier = Some(Modifier::Elect);
            end += 2;
        } else if matches!(self.word(end), "elect" | "designate" | "-elect") {
            modifier = Some(Modifier::Elect);
            end += 1;
        }
        let (of, behind) = self.of_countries(end, class, plural);
        if of.is_empty() {
            end = behind.max(self.title_tail(end));
        } else {
            if countries.is_empty() {
                countries = of;
            }
            end = self.title_tail(self.institution_tail(behind));
        }
        let names = self
            .respective_names(end, &countries, plural)
            .or_else(|| self.names(end, plural));
        let base = Actor {
            first: self.atoms.get(at)?.first,
            last: self.atoms.get(end - 1)?.last,
            head: Head::Role,
            office: Some(office),
            number: if plural {
                before.number.unwrap_or(Number::Many)
            } else {
                Number::One
            },
            plural,
            modifier,
            possessed: before.possessed,
            definite: before.definite
                || (self.is_capital(head) && !self.upper)
                || !countries.is_empty(),
            ..Actor::default()
        };
        if let Some((found, behind)) = names {
            let behind = if found.len() == 1 {
                self.same_again(behind)
            } else {
                behind
            };
            let actors = found
                .into_iter()
                .map(|(name, country)| Actor {
                    last: name.last.max(base.last),
                    head: Head::Name,
                    number: Number::One,
                    country: country.or_else(|| countries.first().cloned()),
                    name: Some(name),
                    ..base.clone()
                })
                .collect();
            return Some((actors, behind));
        }
        if class == OfficeClass::Leader
            && !plural
            && countries.is_empty()
            && !before.definite
            && !before.possessed
        {
            return None;
        }
        let bare = atom.first == atom.last;
        // "President" by itself is somebody; "minister", "official" by itself nobody.
        if countries.is_empty() && !plural {
            let known = base.definite || before.possessed || self.upper;
            return (known && (bare || base.definite)).then(|| (vec![base], end));
        }
        if countries.is_empty() {
            // "the leaders", "the two presidents": whoever was spoken of.
            let group = before.definite || before.number.is_some();
            return group.then(|| {
                (
                    vec![Actor {
                        head: Head::Group,
                        number: before.number.unwrap_or(Number::Many),
                        count: before.count,
                        ..base
                    }],
                    end,
                )
            });
        }
        let many = plural || countries.len() > 1;
        let actors = countries
            .into_iter()
            .map(|code| Actor {
                country: Some(code),
                number: if many && !matches!(class, OfficeClass::Official) {
                    Number::One
                } else {
                    base.number
                },
                ..base.clone()
            })
            .collect();
        Some((actors, end))
    }

    /// Where an office behind a name ends that is the same man's: "President Compaore, chairman
    /// of the Organisation of African Unity,".
    fn same_again(&self, at: usize) -> usize {
        if self.word(at) != "," {
            return at;
        }
        let (after, office_at) = self.before(at + 1);
        match self.role(at + 1, office_at, &after) {
            Some((found, behind))
                if matches!(found.as_slice(), [role] if role.head == Head::Role && !role.possessed)
                    && self.word(behind) == "," =>
            {
                behind + usize::from(self.word(behind + 1) != "and")
            }
            _ => at,
        }
    }

    /// The state that a title of the tables names itself: "British ambassador".
    fn state_in_title(&self, head: usize) -> Option<String> {
        let atom = self.atoms.get(head).filter(|atom| atom.last > atom.first)?;
        let words = self.doc.words(atom.first..atom.last);
        let found = self.doc.world.lexicon().longest(&words, self.upper)?;
        found.meanings.iter().find_map(|meaning| match *meaning {
            Meaning::Adjective(index) | Meaning::CountryName(index) => {
                Some(self.doc.world.countries.get(index)?.code.clone())
            }
            _ => None,
        })
    }

    /// "of Brazil, China, India and South Africa", "to the United Nations".
    fn of_countries(&self, at: usize, class: OfficeClass, plural: bool) -> (Vec<String>, usize) {
        let preposition = self.word(at);
        if !matches!(
            preposition,
            "of" | "to" | "for" | "from" | "in" | "representing"
        ) {
            return (Vec::new(), at);
        }
        let away = matches!(
            class,
            OfficeClass::Ambassador | OfficeClass::Envoy | OfficeClass::Official
        ) && matches!(preposition, "to" | "for" | "in");
        if preposition == "in" && !away {
            return (Vec::new(), at);
        }
        let mut codes = Vec::new();
        let mut i = at + 1;
        loop {
            while matches!(self.word(i), "the" | "both") && self.is_single(i) {
                i += 1;
            }
            if let Some((both, behind)) = self.divided(i) {
                codes.extend(both.map(str::to_owned));
                i = behind;
                while matches!(self.word(i), "," | "and" | "&") && self.is_single(i) {
                    i += 1;
                }
                if self.country(i).is_some() || self.word(i) == "the" {
                    continue;
                }
                break;
            }
            let Some(code) = self.country(i).or_else(|| {
                // "leaders of the Palestinians", not "leaders of Russian civil society".
                let noun = self.atoms.get(i + 1).is_some_and(|next| {
                    matches!(next.kind, AtomKind::Word) && !among(COMMON, self.doc.word(next.first))
                });
                self.adjective(i)
                    .filter(|_| !noun && !self.leads_to_head(i + 1))
            }) else {
                break;
            };
            if self.office(i + 1).is_some() && !codes.is_empty() {
                break;
            }
            codes.push(code);
            i += 1;
            // "Egypt's" would begin another phrase.
            let mut next = i;
            while matches!(self.word(next), "," | "and" | "&") && self.is_single(next) {
                next += 1;
            }
            let more = next > i
                && (self.country(next).is_some()
                    || (self.word(next) == "the" && self.country(next + 1).is_some()));
            let titled = self.office(next + 1).is_some() || self.is_possessive(next + 1);
            if !more || titled || !(plural || codes.len() < 2 && class == OfficeClass::Leader) {
                break;
            }
            i = next;
        }
        if codes.is_empty() {
            return (Vec::new(), at);
        }
        if away {
            // An ambassador to a state speaks for another.
            return (Vec::new(), i);
        }
        (codes, i)
    }

    /// "the two Koreas", "North and South Korea": both halves of a divided nation.
    fn divided(&self, at: usize) -> Option<([&'static str; 2], usize)> {
        const NATIONS: &[(&str, &str, [&str; 2])] = &[
            ("koreas", "KOR", ["KOR", "PRK"]),
            ("germanys", "DEU", ["DEU", "DDR"]),
            ("germanies", "DEU", ["DEU", "DDR"]),
            ("yemens", "YEM", ["YEM", "YMD"]),
        ];
        let skip = usize::from(matches!(self.word(at), "two" | "both"));
        let whole = NATIONS
            .iter()
            .find(|(plural, ..)| self.word(at + skip) == *plural);
        if let Some(&(_, _, both)) = whole {
            return Some((both, at + skip + 1));
        }
        let half = matches!(self.word(at), "north" | "south" | "east" | "west")
            && matches!(self.word(at + 1), "and" | "&");
        let code = self.country(at + 2).filter(|_| half)?;
        let nation = NATIONS
            .iter()
            .find(|(_, _, both)| both.contains(&code.as_str()))?;
        Some((nation.2, at + 3))
    }

    /// "for Strategic Affairs", "of State for East Asian and Pacific Affairs".
    fn title_tail(&self, at: usize) -> usize {
        if !matches!(self.word(at), "for" | "of" | "on" | "to") || self.upper {
            return at;
        }
        let mut i = at + 1;
        let mut end = at;
        while i < at + 9 {
            let Some(atom) = self.atoms.get(i) else { break };
            let word = self.word(i);
            let capital = self.is_capital(i) && !matches!(atom.kind, AtomKind::Time(_));
            let joint = matches!(
                word,
                "and" | "of" | "for" | "the" | "with" | "&" | "-" | ","
            ) && i > at;
            if !capital && !joint {
                break;
            }
            i += 1;
            if matches!(
                word,
                "affairs"
                    | "security"
                    | "policy"
                    | "relations"
                    | "cooperation"
                    | "defense"
                    | "defence"
                    | "trade"
                    | "asia"
                    | "europe"
                    | "energy"
                    | "climate"
                    | "development"
                    | "rights"
                    | "state"
                    | "peace"
                    | "africa"
                    | "america"
                    | "east"
                    | "commerce"
                    | "staff"
                    | "settlement"
                    | "reconciliation"
                    | "issues"
                    | "negotiations"
                    | "pacific"
                    | "hemisphere"
                    | "nonproliferation"
            ) {
                end = i;
                // "for Relations with Russia"
                if self.word(i) == "with" && self.country(i + 1).is_some() {
                    i += 2;
                    end = i;
                }
            }
        }
        end
    }

    /// "of Vietnam's National Assembly", "of the UNITA rebels": what belongs to the state named.
    fn institution_tail(&self, at: usize) -> usize {
        if matches!(
            self.word(at),
            "rebels" | "movement" | "guerrillas" | "party" | "government" | "delegation"
        ) {
            return at + 1;
        }
        if !self.is_possessive(at) {
            return at;
        }
        (at + 1..at + 6)
            .find(|&i| {
                matches!(
                    self.word(i),
                    "assembly"
                        | "parliament"
                        | "party"
                        | "council"
                        | "committee"
                        | "congress"
                        | "senate"
                        | "house"
                        | "army"
                        | "forces"
                        | "government"
                        | "duma"
                        | "majlis"
                        | "commission"
                )
            })
            .map_or(at, |last| last + 1)
    }

    /// "The foreign ministers of France and Germany, Jean-Marc Ayrault and Frank-Walter
    /// Steinmeier": as many names behind a comma as states before it, in the same order.
    fn respective_names(
        &self,
        at: usize,
        countries: &[String],
        plural: bool,
    ) -> Option<(Vec<NameAndState>, usize)> {
        if !plural || countries.len() < 2 || self.word(at) != "," {
            return None;
        }
        let mut names = Vec::new();
        let mut next = at + 1;
        let mut end = next;
        for code in countries {
            let (found, behind) = name(self.doc, self.atoms, next, true, self.upper)?;
            names.push((found, Some(code.clone())));
            end = behind;
            next = behind;
            while matches!(self.word(next), "," | "and") && self.is_single(next) {
                next += 1;
            }
        }
        Some((names, end))
    }

    /// The names behind a title: one, or several behind a plural.
    fn names(&self, at: usize, plural: bool) -> Option<(Vec<NameAndState>, usize)> {
        let mut start = at;
        let comma = self.word(start) == "," && self.is_single(start);
        if comma {
            start += 1;
        }
        // A rank between office and name: "Secretary for Strategic Affairs Admiral Rocha".
        // A second title of the same person: "ASEAN Chair Prime Minister Hun Sen".
        let ranked = self.office(start).is_some_and(|(office, plural)| {
            !plural
                && !comma
                && (self.class(office) == OfficeClass::Military
                    || is_honorific(self.doc, &self.atoms[start])
                    || name(self.doc, self.atoms, start + 1, true, self.upper)
                        .is_some_and(|(name, _)| name.full))
        });
        if ranked && self.is_capital(start) {
            start += 1;
        }
        let (first, mut end) = name(self.doc, self.atoms, start, true, self.upper)?;
        if comma {
            let closed = matches!(
                self.word(end),
                "," | "." | ";" | ":" | "-" | "--" | "–" | "—" | ")" | "" | "who" | "and"
            ) || self.is_possessive(end);
            let sure = first.full && (!first.people.is_empty() || closed);
            if !sure || plural {
                return None;
            }
        }
        // "President Joseph R. Biden, Jr., Secretary of State Antony Blinken"
        if self.word(end) == "," && matches!(self.word(end + 1), "jr" | "jr." | "sr") {
            end += 2;
            end += usize::from(self.word(end) == ".");
        }
        let mut names = vec![(first, None)];
        let home = |at: usize| -> (Option<String>, usize) {
            if self.word(at) == "of" {
                let skip = usize::from(self.word(at + 1) == "the");
                if let Some(code) = self.country(at + 1 + skip) {
                    // "of the People's Republic of China (PRC)"
                    let mut behind = at + 2 + skip;
                    if self.word(behind) == "(" && self.word(behind + 2) == ")" {
                        behind += 3;
                    }
                    return (Some(code), behind);
                }
            }
            (None, at)
        };
        let (code, behind) = home(end);
        names[0].1 = code;
        end = behind;
        if plural {
            loop {
                let mut next = end;
                while matches!(self.word(next), "," | "and") && self.is_single(next) {
                    next += 1;
                }
                if next == end {
                    break;
                }
                let Some((more, behind)) = name(self.doc, self.atoms, next, true, self.upper)
                else {
                    break;
                };
                let (code, behind) = home(behind);
                names.push((more, code));
                end = behind;
            }
        }
        Some((names, end))
    }

    /// "The Foreign, Home and Defence Secretaries": several offices share one head word.
    fn shared_titles(&self, at: usize) -> Option<(Vec<Actor>, usize)> {
        const FIRST: &[&str] = &[
            "defence", "defense", "economy", "energy", "finance", "foreign", "health", "home",
            "interior", "justice", "prime", "trade",
        ];
        let mut i = at;
        let mut country = None;
        let definite = self.word(i) == "the";
        if definite {
            i += 1;
        }
        if let Some(code) = self.adjective(i) {
            country = Some(code);
            i += 1;
        }
        let mut kinds = Vec::new();
        while FIRST.binary_search(&self.word(i)).is_ok()
            && self.is_single(i)
            && self.office(i).is_none()
        {
            kinds.push(self.word(i).to_owned());
            i += 1;
            if !matches!(self.word(i), "," | "and") {
                return None;
            }
            while matches!(self.word(i), "," | "and") {
                i += 1;
            }
        }
        let (office, plural) = self.office(i)?;
        if kinds.is_empty() || !plural {
            return None;
        }
        let atom = self.atoms.get(i)?;
        let head = self.doc.word(atom.last);
        let head = head.strip_suffix("ies").map_or_else(
            || head.trim_end_matches('s').to_owned(),
            |stem| format!("{stem}y"),
        );
        let mut offices: Vec<usize> = kinds
            .iter()
            .filter_map(|kind| {
                let title = format!("{kind} {head}");
                self.doc
                    .world
                    .offices
                    .iter()
                    .position(|office| office.titles.contains(&title))
            })
            .collect();
        offices.push(office);
        let first = self.atoms.get(at)?.first;
        // "defence and interior ministers from Austria, Croatia and Greece"
        let (of, end) = self.of_countries(i + 1, self.class(office), true);
        if country.is_none() && !of.is_empty() {
            let last = self.atoms.get(end - 1)?.last;
            let actors = of
                .into_iter()
                .flat_map(|code| offices.iter().map(move |&office| (office, code.clone())))
                .map(|(office, code)| Actor {
                    first,
                    last,
                    head: Head::Role,
                    office: Some(office),
                    country: Some(code),
                    definite: true,
                    plural: true,
                    ..Actor::default()
                })
                .collect();
            return Some((actors, end));
        }
        let actors = offices
            .into_iter()
            .map(|office| Actor {
                first,
                last: atom.last,
                head: Head::Role,
                office: Some(office),
                country: country.clone(),
                definite: true,
                ..Actor::default()
            })
            .collect();
        Some((actors, i + 1))
    }

    /// "the two sides", "both men", "the pair".
    fn group(&self, at: usize, head: usize, before: &Before) -> Option<(Vec<Actor>, usize)> {
        let word = self.word(head);
        let marked = before.definite || before.number.is_some();
        if !marked || !before.countries.is_empty() || !is_group_word(word) || word == "counterparts"
        {
            // "the three underlined their commitment"
            let numbered = before.number.is_some() && before.definite && head > at;
            // "The two conferred", "both are": a verb follows at once.
            let verb = among(AUXILIARIES, word)
                || among(ADVERBS, word)
                || word.ends_with("ed") && word.len() > 4
                || matches!(
                    word,
                    "met"
                        | "meet"
                        | "spoke"
                        | "speak"
                        | "held"
                        | "hold"
                        | "shook"
                        | "did"
                        | "sat"
                        | "spent"
                        | "began"
                        | "broke"
                        | "got"
                        | "went"
                        | "took"
                        | "last"
                        | "first"
                );
            if !verb || !(numbered || self.word(at) == "both") {
                return None;
            }
            let last = self.atoms.get(head.checked_sub(1)?)?.last;
            return Some((vec![self.group_actor(at, last, before)?], head));
        }
        if matches!(
            word,
            "countries"
                | "nations"
                | "governments"
                | "parties"
                | "capitals"
                | "neighbors"
                | "neighbours"
                | "rivals"
                | "allies"
                | "foes"
        ) && before.number.is_none()
        {
            return None;
        }
        let last = self.atoms.get(head)?.last;
        Some((vec![self.group_actor(at, last, before)?], head + 1))
    }

    fn group_actor(&self, at: usize, last: usize, before: &Before) -> Option<Actor> {
        Some(Actor {
            first: self.atoms.get(at)?.first,
            last,
            head: Head::Group,
            number: before.number.unwrap_or(Number::Two),
            count: before.count,
            definite: true,
            ..Actor::default()
        })
    }

    /// "his French counterpart, Emmanuel Macron".
    fn counterpart(&self, at: usize, head: usize, before: &Before) -> Option<(Vec<Actor>, usize)> {
        let word = self.word(head);
        let counterpart = matches!(
            word,
            "counterpart"
                | "counterparts"
                | "opposite"
                | "colleague"
                | "colleagues"
                | "interlocutor"
                | "interlocutors"
                | "host"
                | "guest"
        );
        let whose = before.possessed || !before.countries.is_empty();
        // "his colleagues" are his own people; "his Greek colleague" is not.
        if word.starts_with("colleague") && (!before.possessed || before.countries.is_empty()) {
            return None;
        }
        if !counterpart || !whose {
            return None;
        }
        if matches!(word, "host" | "guest") && before.countries.is_empty() {
            return None;
        }
        let mut end = head + 1;
        if word == "opposite" {
            if !matches!(self.word(end), "number" | "numbers") {
                return None;
            }
            end += 1;
        }
        let (of, behind) = self.of_countries(end, OfficeClass::HeadOfState, true);
        let mut countries = before.countries.clone();
        if countries.is_empty() {
            countries = of;
            if !countries.is_empty() {
                end = behind;
            }
        }
        let plural = self.word(end - 1).ends_with('s') || word.ends_with('s');
        let base = Actor {
            first: self.atoms.get(at)?.first,
            last: self.atoms.get(end - 1)?.last,
            head: Head::Counterpart,
            possessed: before.possessed,
            definite: true,
            modifier: before.modifier,
            ..Actor::default()
        };
        if let Some((found, behind)) = self.names(end, plural) {
            let actors = found
                .into_iter()
                .map(|(name, country)| Actor {
                    last: name.last,
                    country: country.or_else(|| countries.first().cloned()),
                    name: Some(name),
                    ..base.clone()
                })
                .collect();
            return Some((actors, behind));
        }
        if countries.is_empty() {
            return Some((vec![base], end));
        }
        let actors = countries
            .into_iter()
            .map(|code| Actor {
                country: Some(code),
                ..base.clone()
            })
            .collect();
        Some((actors, end))
    }

    /// "a high-level U.S. delegation led by Kurt Campbell".
    fn delegation(&self, at: usize, head: usize, before: &Before) -> Option<(Vec<Actor>, usize)> {
        let word = self.word(head);
        let ministry = word == "foreign" && matches!(self.word(head + 1), "ministry" | "office");
        let body = matches!(
            word,
            "delegation" | "delegations" | "negotiators" | "team" | "side" | "government"
        );
        if !body && !ministry {
            return None;
        }
        let mut countries = before.countries.clone();
        let mut end = head + 1 + usize::from(word == "foreign");
        if countries.is_empty() && word == "delegation" {
            let (of, behind) = self.of_countries(end, OfficeClass::HeadOfState, false);
            if !of.is_empty() {
                countries = of;
                end = behind;
            }
        }
        let led_ahead = (end..end + 3).any(|i| matches!(self.word(i), "led" | "headed"));
        if countries.is_empty() && !(word == "delegation" && (before.definite || led_ahead)) {
            return None;
        }
        // "– led by", ", headed by"
        let mut led = end;
        while matches!(self.word(led), "," | "-" | "–" | "—") {
            led += 1;
        }
        let base = Actor {
            first: self.atoms.get(at)?.first,
            last: self.atoms.get(head)?.last,
            head: Head::Delegation,
            definite: before.definite,
            number: Number::Many,
            ..Actor::default()
        };
        if matches!(self.word(led), "led" | "headed") && self.word(led + 1) == "by" {
            if let Some((mut leader, behind)) = self.actors(led + 2) {
                leader.truncate(1);
                for actor in &mut leader {
                    actor.first = base.first;
                    actor.leads = true;
                    if actor.country.is_none() {
                        actor.country = countries.first().cloned();
                    }
                }
                return Some((leader, behind));
            }
            end = led + 2;
        }
        if countries.is_empty() {
            return Some((vec![base], end));
        }
        let actors = countries
            .iter()
            .map(|code| Actor {
                country: Some(code.clone()),
                ..base.clone()
            })
            .collect();
        Some((actors, end))
    }

    /// "Russia's Vladimir Putin", "Sergei Lavrov, the Russian foreign minister,".
    fn by_name(&self, at: usize, head: usize, before: &Before) -> Option<(Vec<Actor>, usize)> {
        let start = if before.any { head } else { at };
        let titled = before.modifier.is_some() && !before.countries.is_empty();
        let (name, mut end) = name(self.doc, self.atoms, start, titled, self.upper)?;
        let mut actor = Actor {
            first: self.atoms.get(at)?.first.min(name.first),
            last: name.last,
            head: Head::Name,
            country: before.countries.first().cloned(),
            modifier: before.modifier,
            definite: true,
            ..Actor::default()
        };
        if !before.any {
            actor.first = self.atoms.get(start)?.first;
        }
        actor.name = Some(name);
        if self.word(end) == "," && matches!(self.word(end + 1), "jr" | "jr." | "sr") {
            end += 2;
            if self.word(end) == "." {
                end += 1;
            }
            if self.word(end) == "," {
                end += 1;
            }
        }
        if self.word(end) == "of" {
            let skip = usize::from(self.word(end + 1) == "the");
            if let Some(code) = self.country(end + 1 + skip) {
                actor.country = Some(code);
                end += 2 + skip;
                actor.last = self.atoms.get(end - 1)?.last;
            }
        } else if self.word(end) == "," {
            let behind_name = end;
            // An office behind the name, closed by a comma or the end.
            let (after, office_at) = self.before(end + 1);
            if let Some((found, behind)) = self.role(end + 1, office_at, &after)
                && let [role] = found.as_slice()
                && role.head == Head::Role
                && matches!(
                    self.word(behind),
                    "," | "."
                        | ";"
                        | ""
                        | ")"
                        | "who"
                        | "and"
                        | "--"
                        | "–"
                        | "—"
                        | "to"
                        | "in"
                        | "on"
                        | "at"
                )
            {
                actor.office = role.office;
                actor.country = actor.country.or_else(|| role.country.clone());
                actor.modifier = actor.modifier.or(role.modifier);
                actor.last = role.last;
                end = behind;
                if self.word(end) == "," && self.word(end + 1) != "and" {
                    // The closing comma belongs to the apposition.
                    end += 1;
                }
            }
            if actor.country.is_none() && self.is_stranger(&actor) {
                actor.country = self.side_of_title(behind_name + 1);
                if actor.country.is_some() && actor.office.is_none() {
                    actor.office = self.official();
                }
            }
        }
        Some((vec![actor], end))
    }

    /// True for a name that no table knows.
    fn is_stranger(&self, actor: &Actor) -> bool {
        actor
            .name
            .as_ref()
            .is_some_and(|name| name.full && name.people.is_empty())
    }

    fn official(&self) -> Option<usize> {
        self.doc
            .world
            .offices
            .iter()
            .position(|office| office.id == "official")
    }

    /// The side that a title behind a name gives, though no table has the title: "head of
    /// cabinet to the president of the European Council", "permanent under-secretary at the
    /// Danish prime minister's office".
    fn side_of_title(&self, at: usize) -> Option<String> {
        const TITLES: &[&str] = &[
            "adviser",
            "advisor",
            "aide",
            "chair",
            "chairman",
            "chairwoman",
            "chief",
            "commander",
            "coordinator",
            "counselor",
            "counsellor",
            "deputy",
            "diplomat",
            "director",
            "envoy",
            "general",
            "governor",
            "head",
            "leader",
            "member",
            "minister",
            "negotiator",
            "official",
            "president",
            "representative",
            "secretary",
            "speaker",
            "under-secretary",
            "undersecretary",
        ];
        let last = (at..at + 22)
            .find(|&i| {
                matches!(
                    self.word(i),
                    "," | "." | ";" | ":" | "" | "who" | "said" | "--"
                ) && self.is_single(i)
                    || i >= self.atoms.len()
            })
            .unwrap_or(at + 22);
        let titled = (at..(at + 8).min(last)).any(|i| {
            let known = self.office(i).is_some_and(|(_, plural)| !plural);
            // "permanent secretary", "under - secretary"
            known || among(TITLES, self.word(i))
        });
        if !titled {
            return None;
        }
        let away = (at..last).any(|i| {
            matches!(
                self.word(i),
                "ambassador" | "envoy" | "journalist" | "professor" | "analyst"
            )
        });
        // An adjective or possessive says whose; else the last "of".
        let own = (at..last).find_map(|i| {
            self.adjective(i)
                .or_else(|| self.country(i).filter(|_| self.is_possessive(i + 1)))
        });
        own.or_else(|| {
            let first = self.atoms.get(at)?.first;
            let behind = self.atoms.get(last.min(self.atoms.len()) - 1)?.last + 1;
            (first + 1..behind)
                .rev()
                .filter(|_| !away)
                .find_map(|token| self.side_named_at(token, behind))
        })
    }

    /// The state or organisation whose name begins at a token behind "of", "for" or "the".
    fn side_named_at(&self, token: usize, end: usize) -> Option<String> {
        if !matches!(self.doc.word(token - 1), "of" | "for" | "the" | "at") {
            return None;
        }
        let words = self.doc.words(token..end.min(token + 8));
        let found = self.doc.world.lexicon().longest(&words, self.upper)?;
        found.meanings.iter().find_map(|meaning| match *meaning {
            Meaning::CountryName(index) => self
                .doc
                .world
                .countries
                .get(index)
                .map(|it| it.code.clone()),
            Meaning::Organisation(index) => self
                .doc
                .world
                .organisations
                .get(index)
                .map(|it| it.id.clone()),
            _ => None,
        })
    }

    /// "Moscow" as a metonym, "Russia", "the Taliban".
    fn state(&self, at: usize) -> Option<(Vec<Actor>, usize)> {
        let mut i = at;
        if self.word(i) == "the" {
            i += 1;
        }
        if let Some((both, end)) = self.divided(i) {
            let state = |code: &str| -> Option<Actor> {
                Some(Actor {
                    first: self.atoms.get(at)?.first,
                    last: self.atoms.get(end - 1)?.last,
                    head: Head::State,
                    country: Some(code.to_owned()),
                    definite: true,
                    ..Actor::default()
                })
            };
            return Some((both.iter().filter_map(|code| state(code)).collect(), end));
        }
        let code = self.country(i).or_else(|| {
            self.meanings(i).iter().find_map(|meaning| match *meaning {
                Meaning::People(index) => self
                    .doc
                    .world
                    .countries
                    .get(index)
                    .map(|it| it.code.clone()),
                _ => None,
            })
        })?;
        let atom = self.atoms.get(i)?;
        // "The Irish singer", "Rwandan orphans": an adjective of somebody who is no state.
        let noun = self.atoms.get(i + 1).is_some_and(|next| {
            let word = self.doc.word(next.first);
            matches!(next.kind, AtomKind::Word)
                && !self.upper
                && !among(COMMON, word)
                && !among(AUXILIARIES, word)
                && !among(PREPOSITIONS, word)
                && !word.ends_with("ed")
                && word.chars().all(char::is_alphabetic)
        });
        if noun && self.country(i).is_none() {
            return None;
        }
        Some((
            vec![Actor {
                first: self.atoms.get(at)?.first,
                last: atom.last,
                head: Head::State,
                country: Some(code),
                definite: true,
                ..Actor::default()
            }],
            i + 1,
        ))
    }
}

/// Words between a state and an office that say nothing of the term.
fn is_modifier(word: &str) -> bool {
    const MODIFIERS: &[&str] = &[
        "appointed",
        "caretaking",
        "chief",
        "communist",
        "conservative",
        "current",
        "elected",
        "embattled",
        "fellow",
        "hard-line",
        "high",
        "high-level",
        "high-ranking",
        "influential",
        "key",
        "level",
        "long-time",
        "longstanding",
        "longtime",
        "military",
        "moderate",
        "most",
        "new",
        "newly",
        "powerful",
        "ranking",
        "re-elected",
        "reformist",
        "right-wing",
        "ruling",
        "self-proclaimed",
        "senior",
        "socialist",
        "then-us",
        "top",
        "veteran",
        "visiting",
        "western",
        "young",
    ];
    among(MODIFIERS, word)
}

/// Nouns for several sides at once.
fn is_group_word(word: &str) -> bool {
    matches!(
        word,
        "sides"
            | "men"
            | "women"
            | "pair"
            | "duo"
            | "trio"
            | "delegations"
            | "countries"
            | "nations"
            | "governments"
            | "parties"
            | "capitals"
            | "neighbors"
            | "neighbours"
            | "foes"
            | "rivals"
            | "allies"
            | "statesmen"
            | "counterparts"
            | "superpowers"
    )
}
