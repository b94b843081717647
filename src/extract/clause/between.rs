//! Actors joined by "between ... and ...", "of", "among".

use super::{Clause, Party};

impl Clause<'_, '_> {
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
                // "a discussion of the pact between Solomon Islands and China": not of those.
                "agreement" | "agreements" | "pact" | "accord" | "treaty" | "deal" => return None,
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
}
