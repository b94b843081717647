//! A sentence with everyone in it resolved: what the meeting rules look at.

use std::ops::Range;

use super::cast::EntityId;
use super::doc::Doc;
use super::mention::{Chunk, ChunkKind};
use super::time::TimeExpr;
use super::words::{ADVERBS, AUXILIARIES, PREPOSITIONS, among};
use crate::text::Span;

/// A sentence as the rules see it.
pub(crate) struct Clause<'d, 'a> {
    pub(crate) doc: &'d Doc<'a>,
    /// Index of the sentence.
    pub(crate) sentence: usize,
    pub(crate) chunks: Vec<Chunk>,
    pub(crate) times: Vec<TimeExpr>,
    /// Who each chunk speaks of; empty for chunks that are no actors.
    pub(crate) who: Vec<Vec<EntityId>>,
}

/// Some entities and the words that speak of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Party {
    pub(crate) ids: Vec<EntityId>,
    pub(crate) span: Span,
    /// Index of the chunk.
    pub(crate) chunk: usize,
}

impl Clause<'_, '_> {
    /// Folded word of a plain chunk; empty for others.
    pub(crate) fn word(&self, at: usize) -> &str {
        match self.chunks.get(at) {
            Some(Chunk {
                kind: ChunkKind::Word,
                first,
                ..
            }) => self.doc.word(*first),
            _ => "",
        }
    }

    /// True when the plain words from `at` on are these.
    pub(crate) fn reads(&self, at: usize, words: &[&str]) -> bool {
        words
            .iter()
            .enumerate()
            .all(|(n, word)| self.word(at + n) == *word)
    }

    /// Who chunk `at` speaks of, when it is an actor that could be resolved.
    pub(crate) fn party(&self, at: usize) -> Option<Party> {
        let ids = self.who.get(at)?;
        if ids.is_empty() {
            return None;
        }
        let chunk = self.chunks.get(at)?;
        Some(Party {
            ids: ids.clone(),
            span: self.doc.span(chunk.first, chunk.last),
            chunk: at,
        })
    }

    pub(crate) fn is_actor(&self, at: usize) -> bool {
        matches!(
            self.chunks.get(at),
            Some(Chunk {
                kind: ChunkKind::Actors(_),
                ..
            })
        )
    }

    pub(crate) fn is_time(&self, at: usize) -> bool {
        matches!(
            self.chunks.get(at),
            Some(Chunk {
                kind: ChunkKind::Time(_),
                ..
            })
        )
    }

    pub(crate) fn is_place(&self, at: usize) -> bool {
        matches!(
            self.chunks.get(at),
            Some(Chunk {
                kind: ChunkKind::Place(_),
                ..
            })
        )
    }

    pub(crate) fn is_possessive(&self, at: usize) -> bool {
        // "he's also welcomed": a verb.
        if at > 0 && self.is_pronoun(at - 1) {
            return false;
        }
        matches!(
            self.chunks.get(at),
            Some(Chunk {
                kind: ChunkKind::Possessive,
                ..
            })
        ) || (matches!(self.word(at), "'")
            && at > 0
            && self.is_actor(at - 1)
            && self
                .chunks
                .get(at)
                .is_some_and(|chunk| self.doc.touches(chunk.first)))
    }

    fn is_pronoun(&self, at: usize) -> bool {
        use super::mention::Head;

        matches!(self.chunks.get(at).map(|chunk| &chunk.kind), Some(ChunkKind::Actors(actors))
            if matches!(actors.as_slice(), [actor] if matches!(actor.head, Head::He | Head::She | Head::They)))
    }

    /// True for a state or organisation by itself.
    pub(crate) fn is_state(&self, at: usize) -> bool {
        use super::mention::Head;

        matches!(self.chunks.get(at).map(|chunk| &chunk.kind), Some(ChunkKind::Actors(actors))
            if actors.iter().all(|actor| actor.head == Head::State))
    }

    /// True for "they", "the two leaders", "both sides": those spoken of before.
    pub(crate) fn is_group(&self, at: usize) -> bool {
        use super::mention::Head;

        matches!(self.chunks.get(at).map(|chunk| &chunk.kind), Some(ChunkKind::Actors(actors))
            if matches!(actors.as_slice(), [actor] if matches!(actor.head, Head::They | Head::Group)))
    }

    pub(crate) fn span_of(&self, range: Range<usize>) -> Span {
        let first = self.chunks.get(range.start).map_or(0, |chunk| chunk.first);
        let last = self
            .chunks
            .get(range.end.saturating_sub(1))
            .map_or(first, |chunk| chunk.last);
        self.doc.span(first, last)
    }

    /// The words of a window of chunks joined by spaces, actors as `@`.
    pub(crate) fn window(&self, range: Range<usize>) -> String {
        let mut out = String::from(" ");
        for at in range {
            let Some(chunk) = self.chunks.get(at) else {
                break;
            };
            match chunk.kind {
                ChunkKind::Word => out.push_str(self.doc.word(chunk.first)),
                ChunkKind::Actors(_) => out.push('@'),
                ChunkKind::Time(_) => out.push('#'),
                ChunkKind::Place(_) => out.push('&'),
                ChunkKind::Occasion(_) => out.push_str("summit"),
                ChunkKind::Possessive => out.push_str("'s"),
            }
            out.push(' ');
        }
        out
    }

    /// The subject of the verb at `at`: the nearest actor to its left that no preposition governs.
    pub(crate) fn subject(&self, at: usize) -> Option<Party> {
        let mut i = self.before_asides(at);
        let mut fallback = None;
        while i > 0 {
            i -= 1;
            if matches!(self.word(i), ";" | "…") {
                break;
            }
            let capital = self.is_place(i)
                && at - i <= 4
                && self.party(i).is_some()
                && !goes_to(self.word(i.wrapping_sub(1)));
            // "Jakarta, Indonesia": the state is where the town is.
            let outer = i > 1 && self.word(i - 1) == "," && self.is_place(i - 2);
            if !(self.is_actor(i) || capital)
                || outer && self.is_state(i)
                || self.is_possessive(i + 1)
                || self.pair_before_noun(i)
            {
                continue;
            }
            let mut before = i;
            while before > 0
                && (self.is_between(before - 1) || is_determiner(self.word(before - 1)))
            {
                before -= 1;
            }
            // "Leaders including Clinton and Jiang met".
            let governed = before > 0
                && among(PREPOSITIONS, self.word(before - 1))
                && self.word(before - 1) != "including";
            if governed {
                // "plans for the two leaders to meet"
                if self.word(before - 1) == "for" && i + 1 == at && self.word(at) == "to" {
                    return self.party(i);
                }
                // "talks with Putin, who met Trump": the relative clause belongs to Putin.
                let relative = self.word(i + 1) == "who"
                    || (self.word(i + 1) == "," && self.word(i + 2) == "who");
                if relative && fallback.is_none() {
                    return self.party(i);
                }
                continue;
            }
            // "told Putin": an object of an earlier verb is no subject of a later one,
            // unless nothing better stands before it.
            let object = before > 0
                && is_object_verb(self.word(before - 1))
                && self.word(i + 1) != "who"
                && (self.word(i + 1) != "," || matches!(self.word(i + 2), "and" | "but" | "then"))
                || (before > 0 && self.word(before - 1) == "told");
            if object && at > i + 1 {
                fallback = fallback.or_else(|| self.party(i));
                continue;
            }
            if let Some(party) = self.party(i) {
                return Some(party);
            }
        }
        fallback
    }

    /// Where the subject of the verb at `at` may end: before all that stands between the two
    /// as an aside. "Powell, on a mission to the Middle East, met", "Musharraf, Pakistan's
    /// president, met".
    pub(crate) fn before_asides(&self, at: usize) -> usize {
        let mut at = at;
        while let Some(open) = self.aside_before(at) {
            at = open;
        }
        at
    }

    /// The mark that opens the aside which the mark before `at` closes.
    fn aside_before(&self, at: usize) -> Option<usize> {
        let close = at.checked_sub(1)?;
        let opens: &[&str] = match self.word(close) {
            "," => &[","],
            "-" | "--" | "–" | "—" => &["-", "--", "–", "—"],
            ")" => &["("],
            _ => return None,
        };
        let from = close.saturating_sub(28);
        (from.max(1)..close)
            .rev()
            .filter(|&open| opens.contains(&self.word(open)) && self.is_actor(open - 1))
            .take(3)
            .find(|&open| self.word(close) == ")" || self.is_aside(open + 1..close, open - 1))
    }

    /// True for words that say something by the way of the actor at `of`.
    fn is_aside(&self, words: Range<usize>, of: usize) -> bool {
        let first = self.word(words.start);
        if self.is_actor(words.start) {
            // "Musharraf, Pakistan's president,": the same man once more.
            let own = self.who.get(of);
            let again = self.who.get(words.start);
            return matches!((own, again), (Some(own), Some(again))
                if !again.is_empty() && again.iter().all(|id| own.contains(id)));
        }
        among(PREPOSITIONS, first)
            || self.is_time(words.start)
            || is_determiner(first)
            || matches!(
                first,
                "who"
                    | "whose"
                    | "whom"
                    | "which"
                    | "now"
                    | "then"
                    | "once"
                    | "himself"
                    | "herself"
                    | "however"
                    | "meanwhile"
                    | "too"
                    | "also"
                    | "both"
                    | "still"
                    | "fresh"
                    | "accompanied"
                    | "flanked"
                    | "chairman"
                    | "head"
                    | "chief"
                    | "leader"
                    | "due"
            )
            || first.len() > 4 && (first.ends_with("ing") || first.ends_with("ed"))
    }

    /// "Putin-Trump talks": the first of a pair is no subject.
    fn pair_before_noun(&self, at: usize) -> bool {
        matches!(self.word(at + 1), "-" | "–" | "—" | "/")
            && self.is_actor(at + 2)
            && self
                .chunks
                .get(at + 1)
                .is_some_and(|chunk| self.doc.touches(chunk.first))
    }

    fn is_between(&self, at: usize) -> bool {
        among(ADVERBS, self.word(at)) || matches!(self.word(at), "both" | "either" | "also")
    }

    /// The actors to the right of the verb at `at`: its object, or behind "with" / "to".
    ///
    /// `prepositions` are those that may govern it; an empty word allows a bare object.
    pub(crate) fn object(&self, at: usize, prepositions: &[&str]) -> Option<Party> {
        let bare = prepositions.contains(&"");
        let mut i = at;
        let mut plain = true;
        let mut steps = 0;
        while steps < 26 {
            steps += 1;
            let word = self.word(i);
            let along = word == "with" && self.word(i.wrapping_sub(1)) == "along";
            if prepositions.contains(&word) && !word.is_empty() && !along {
                let mut next = i + 1;
                // "with 2022 ASEAN Chair Hun Sen"
                let year = |at: usize| {
                    self.is_time(at)
                        || self.word(at).len() == 4
                            && self.word(at).chars().all(|c| c.is_ascii_digit())
                };
                while self.is_between(next)
                    || year(next) && self.is_actor(next + 1)
                    || matches!(self.word(next), "the" | "a" | "then") && self.is_actor(next + 1)
                {
                    next += 1;
                }
                if let Some(party) = self.party(next)
                    && !self.is_possessive(next + 1)
                {
                    return Some(party);
                }
                // "with the head of the Italian foreign ministry": somebody of that state.
                if let Some(party) = self.party_of_phrase(next) {
                    return Some(party);
                }
                if self.is_actor(next) && self.who.get(next).is_some_and(Vec::is_empty) {
                    return None;
                }
                i += 1;
                plain = false;
                continue;
            }
            if bare && plain && self.is_actor(i) {
                return self.party(i).filter(|_| !self.is_possessive(i + 1));
            }
            let passes = among(ADVERBS, word)
                || self.is_time(i)
                || self.is_place(i)
                || matches!(
                    word,
                    "in" | "at"
                        | "on"
                        | "for"
                        | "by"
                        | "over"
                        | "during"
                        | "via"
                        | "here"
                        | "a"
                        | "an"
                        | "the"
                        | "of"
                        | "and"
                        | ","
                        | "phone"
                        | "telephone"
                        | "talks"
                        | "telephoned"
                        | "dinner"
                        | "lunch"
                        | "breakfast"
                        | "tea"
                        | "hour"
                        | "hours"
                        | "minutes"
                        | "minute"
                        | "half"
                        | "about"
                        | "more"
                        | "than"
                        | "nearly"
                        | "almost"
                        | "around"
                        | "his"
                        | "her"
                        | "their"
                        | "first"
                        | "second"
                        | "third"
                        | "time"
                        | "times"
                        | "face"
                        | "to"
                        | "one"
                        | "sidelines"
                        | "margins"
                        | "summit"
                        | "hotel"
                        | "palace"
                        | "office"
                        | "residence"
                        | "videoconference"
                        | "video"
                        | "link"
                        | "separate"
                        | "separately"
                        | "behind"
                        | "closed"
                        | "doors"
                        | "afternoon"
                        | "morning"
                        | "evening"
                        | "capital"
                        | "city"
                        | "ministry"
                        | "down"
                        | "up"
                        | "as"
                        | "-"
                        | "–"
                        | "\""
                        | "“"
                        | "”"
                        | "short"
                        | "brief"
                        | "long"
                        | "private"
                        | "informal"
                        | "formal"
                        | "official"
                        | "working"
                        | "bilateral"
                        | "extended"
                        | "substantive"
                        | "round"
                        | "rounds"
                        | "series"
                        | "several"
                        | "set"
                        | "two"
                        | "three"
                        | "day"
                        | "visit"
                        | "trip"
                        | "forum"
                        | "conference"
                        | "assembly"
                        | "general"
                        | "un"
                        | "annual"
                        | "international"
                        | "meeting"
                        | "meetings"
                        | "secure"
                        | "line"
                        | "late"
                        | "early"
                        | "earlier"
                        | "later"
                        | "again"
                        | "'s"
                        | "villa"
                        | "house"
                        | "white"
                        | "oval"
                        | "("
                        | ")"
                        | "from"
                )
                || matches!(
                    self.chunks.get(i).map(|chunk| &chunk.kind),
                    Some(ChunkKind::Occasion(_) | ChunkKind::Possessive)
                )
                || (self.is_actor(i) && !plain)
                || (self.is_actor(i)
                    && matches!(
                        self.word(i.wrapping_sub(1)),
                        "in" | "at" | "the" | "of" | "on"
                    ));
            if !passes {
                // A capitalised name of a hall or hotel may stand here too.
                let proper = self.chunks.get(i).is_some_and(|chunk| {
                    self.doc
                        .written(chunk.first)
                        .chars()
                        .next()
                        .is_some_and(char::is_uppercase)
                });
                let inner = !plain
                    && word.chars().count() > 2
                    && word.chars().all(|c| c.is_alphabetic() || c == '-')
                    && !(word.ends_with("ed") && word.len() > 4)
                    && !is_boundary(word);
                if !(proper && !plain || inner) {
                    return None;
                }
            }
            if matches!(
                word,
                "in" | "at"
                    | "on"
                    | "for"
                    | "by"
                    | "over"
                    | "during"
                    | "via"
                    | "of"
                    | "from"
                    | "to"
                    | "behind"
            ) {
                plain = false;
            }
            i += 1;
        }
        None
    }

    /// Who is meant by a "whom" that stands right before the subject at `subject`.
    pub(crate) fn whom(&self, subject: usize) -> Option<Party> {
        let whom = subject.checked_sub(1)?;
        if !matches!(self.word(whom), "whom" | "who") {
            return None;
        }
        let mut i = whom;
        while i > 0 && (self.word(i - 1) == "," || among(PREPOSITIONS, self.word(i - 1))) {
            i -= 1;
        }
        self.party(i.checked_sub(1)?)
    }

    /// "a group of Russian officials", "the head of the Chinese army": within a few words.
    fn party_of_phrase(&self, at: usize) -> Option<Party> {
        let mut i = at;
        while i < at + 7 {
            let word = self.word(i);
            if self.is_actor(i) && i > at {
                return (self.word(i - 1) == "of" || self.word(i - 1) == "from" || i == at + 1)
                    .then(|| self.party(i))
                    .flatten();
            }
            let noun = matches!(
                word,
                "a" | "the"
                    | "group"
                    | "of"
                    | "members"
                    | "member"
                    | "head"
                    | "heads"
                    | "team"
                    | "number"
                    | "several"
                    | "other"
                    | "senior"
                    | "top"
                    | "representatives"
                    | "from"
                    | "leadership"
                    | "delegation"
                    | "leaders"
                    | "ministers"
                    | "officials"
                    | "some"
                    | "many"
                    | "dozens"
                    | "his"
                    | "her"
                    | "their"
                    | "new"
                    | "two"
                    | "three"
                    | "four"
                    | "five"
                    | "six"
                    | "visiting"
                    | "high-ranking"
                    | "deputies"
                    | "both"
            );
            if !noun {
                return None;
            }
            i += 1;
        }
        None
    }

    /// Actors joined by "between ... and ...", "of", "among".
    pub(crate) fn between(&self, at: usize) -> Option<Party> {
        let mut i = at;
        for _ in 0..12 {
            match self.word(i) {
                "between" | "among" | "of" | "involving" => {
                    let mut next = i + 1;
                    while matches!(
                        self.word(next),
                        "the" | "all" | "both" | "top" | "a" | "senior"
                    ) {
                        next += 1;
                    }
                    if let Some(mut party) = self.party(next) {
                        // "between Putin, on one side, and Trump" stays unread; "between Moscow
                        // and Washington" may mix actors and capitals.
                        if self.word(next + 1) == "and"
                            && let Some(other) = self.party(next + 2)
                        {
                            party.ids.extend(other.ids);
                            party.span = party.span.cover(other.span);
                        } else if self.word(i) == "between" && self.word(next + 1) == "," {
                            // "between Shevardnadze, member of the Politburo, and Genscher".
                            let far = (next + 2..(next + 18).min(self.chunks.len()))
                                .take_while(|&i| !matches!(self.word(i), "." | ";" | "that"))
                                .find(|&i| self.word(i) == "and" && self.is_actor(i + 1));
                            if let Some(other) = far.and_then(|i| self.party(i + 1)) {
                                party.ids.extend(other.ids);
                            }
                        }
                        if self.word(i) != "of" || party.ids.len() > 1 || self.is_plural(next) {
                            return Some(party);
                        }
                        return None;
                    }
                    i += 1;
                }
                "," | ";" | "." | "that" | "with" | ""
                    if !self.is_time(i) && !self.is_place(i) && !self.is_actor(i) =>
                {
                    return None;
                }
                _ => i += 1,
            }
        }
        None
    }

    fn is_plural(&self, at: usize) -> bool {
        use super::mention::Number;

        match self.chunks.get(at).map(|chunk| &chunk.kind) {
            Some(ChunkKind::Actors(actors)) => {
                actors.len() > 1 || actors.iter().any(|actor| actor.number != Number::One)
            }
            _ => false,
        }
    }

    /// Start of the clause that chunk `at` stands in: behind the last mark that ends one.
    pub(crate) fn clause_start(&self, at: usize) -> usize {
        let mut i = at;
        while i > 0 {
            if matches!(
                self.word(i - 1),
                ";" | ":" | "—" | "--" | "but" | "while" | "although"
            ) {
                return i;
            }
            i -= 1;
        }
        0
    }

    /// The verb group before `at`: auxiliaries, adverbs and infinitive marks.
    pub(crate) fn verb_group_start(&self, at: usize) -> usize {
        let mut i = at;
        while i > 0 {
            let word = self.word(i - 1);
            if among(AUXILIARIES, word)
                || among(ADVERBS, word)
                || matches!(
                    word,
                    "to" | "not"
                        | "n't"
                        | "never"
                        | "due"
                        | "scheduled"
                        | "expected"
                        | "set"
                        | "likely"
                        | "planning"
                        | "going"
                        | "about"
                        | "willing"
                        | "ready"
                        | "able"
                        | "prepared"
                        | "hoping"
                        | "supposed"
                        | "slated"
                        | "poised"
                        | "unlikely"
                        | "invited"
                        | "declined"
                        | "refused"
                        | "agreed"
                        | "planned"
                        | "plans"
                        | "hopes"
                        | "wants"
                        | "wanted"
                        | "offered"
                        | "intends"
                        | "intend"
                        | "hoped"
                        | "refuses"
                        | "declines"
                        | "agrees"
                        | "plan"
                        | "hope"
                        | "want"
                        | "asked"
                        | "vowed"
                        | "promised"
                        | "surely"
                        | "probably"
                        | "possibly"
                        | "certainly"
                        | "still"
                        | "next"
                        | "ahead"
                        | "tentatively"
                )
                || self.is_time(i - 1)
                || i > 1
                    && self.is_pronoun(i - 2)
                    && matches!(self.chunks[i - 1].kind, ChunkKind::Possessive)
            {
                i -= 1;
            } else {
                break;
            }
        }
        i
    }
}

/// Words that open a noun phrase and say nothing of its part in the sentence.
fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the" | "a" | "an" | "his" | "her" | "its" | "their" | "another" | "this" | "that"
    )
}

/// Verbs whose object is where somebody goes: a capital behind them is no government.
pub(crate) fn goes_to(word: &str) -> bool {
    matches!(
        word,
        "visit"
            | "visits"
            | "visited"
            | "visiting"
            | "leave"
            | "leaves"
            | "left"
            | "leaving"
            | "reach"
            | "reaches"
            | "reached"
            | "tour"
            | "tours"
            | "toured"
            | "touring"
            | "enter"
            | "entered"
    )
}

/// Words that end the phrase behind a verb of meeting.
fn is_boundary(word: &str) -> bool {
    among(AUXILIARIES, word)
        || matches!(
            word,
            "that"
                | "who"
                | "whom"
                | "which"
                | "when"
                | "while"
                | "where"
                | "but"
                | "because"
                | "said"
                | "says"
                | "told"
                | "after"
                | "before"
                | "against"
                | "met"
                | "held"
                | "not"
                | "discuss"
                | "discussing"
                | "until"
                | "since"
                | "though"
                | "although"
                | "spoke"
                | "saying"
                | "telling"
                | "made"
                | "gave"
                | "took"
                | "sign"
                | "seek"
                | "end"
                | "help"
                | "whose"
                | "than"
        )
}

/// Verbs whose object is a person, so that the person is not the subject of what follows.
fn is_object_verb(word: &str) -> bool {
    matches!(
        word,
        "told"
            | "joined"
            | "met"
            | "asked"
            | "urged"
            | "accused"
            | "thanked"
            | "praised"
            | "informed"
            | "called"
            | "congratulated"
            | "invited"
            | "warned"
            | "assured"
            | "blamed"
            | "criticized"
            | "criticised"
            | "hosted"
            | "received"
            | "visit"
            | "visited"
            | "lead"
            | "leading"
            | "represent"
            | "representing"
            | "see"
            | "welcomed"
    )
}
