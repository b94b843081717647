//! How a name is written: its words as the tokeniser cuts them, folded, and their capitals.

use serde::{Deserialize, Serialize};

use crate::text::{Span, fold, tokens};

/// How a name must be written to be one, in text that is not all upper case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Case {
    /// Any way: "prime minister".
    Any,
    /// Each word begins with a capital.
    Capital,
    /// All capitals: "US" is no "us".
    Upper,
}

impl Case {
    /// True when a word of a text is written so; `upper` in text all in capitals, `small` for a
    /// word that may be written small.
    pub(crate) fn fits(self, text: &str, upper: bool, small: bool) -> bool {
        match self {
            Self::Any => true,
            // In a wire all in capitals "US" is far more often the pronoun.
            Self::Upper if upper => {
                !matches!(text, "US" | "WHO" | "CAR" | "IS" | "ALL" | "SO" | "GUN")
            }
            Self::Upper => text.chars().all(|c| !c.is_lowercase()),
            Self::Capital => {
                small
                    || text.chars().next().is_none_or(|c| !c.is_lowercase())
                    // `d'Escoto`
                    || text.chars().any(char::is_uppercase)
                    || PARTICLES.contains(&text)
            }
        }
    }
}

/// Words of names that are written small.
const PARTICLES: &[&str] = &[
    "al", "an", "and", "ap", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "do",
    "dos", "du", "e", "el", "for", "ibn", "in", "la", "le", "of", "on", "ter", "the", "ul", "van",
    "von",
];

/// How a name is written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// Number of words.
    pub(crate) words: u32,
    /// A bit for each of them that has a capital, the first word's the lowest.
    pub(crate) capitals: u64,
    /// Letters, and how many of them are small and large.
    letters: u32,
    small: u32,
    large: u32,
}

impl Form {
    /// Adds the words of a name as the tokeniser cuts them, folded, with one space between.
    pub(crate) fn push(name: &str, words: &mut String) -> Self {
        if let Some(form) = Self::plain(name) {
            let start = words.len();
            words.push_str(name);
            words[start..].make_ascii_lowercase();
            return form;
        }
        let mut form = Self::default();
        for token in tokens(name, Span::new(0, name.len())) {
            let text = token.span.of(name);
            if is_skipped(text) || matches!(text, "–" | "—" | ".") {
                continue;
            }
            if form.words > 0 {
                words.push(' ');
            }
            form.word(text.starts_with(char::is_uppercase));
            words.push_str(&fold(text));
        }
        for c in name.chars().filter(|c| c.is_alphabetic()) {
            form.letters += 1;
            form.small += u32::from(c.is_lowercase());
            form.large += u32::from(c.is_uppercase());
        }
        form
    }

    /// The same for a name of plain letters with one space between its words, which needs no
    /// cutting; most are such.
    fn plain(name: &str) -> Option<Self> {
        let mut form = Self::default();
        let mut before = b' ';
        for c in name.bytes() {
            if c == b' ' && before == b' ' {
                return None;
            }
            if c != b' ' && before == b' ' {
                form.word(c.is_ascii_uppercase());
            }
            match c {
                b'a'..=b'z' => form.small += 1,
                b'A'..=b'Z' => form.large += 1,
                b' ' | b'0'..=b'9' => {}
                _ => return None,
            }
            before = c;
        }
        form.letters = form.small + form.large;
        (before != b' ').then_some(form)
    }

    fn word(&mut self, capital: bool) {
        if capital && self.words < u64::BITS {
            self.capitals |= 1 << self.words;
        }
        self.words += 1;
    }

    /// How it must be written to be found.
    pub(crate) fn case(&self) -> Case {
        if self.small == self.letters {
            Case::Any
        } else if self.words == 1 && self.letters <= 4 && self.large == self.letters {
            Case::Upper
        } else {
            Case::Capital
        }
    }
}

/// True for what joins two words of a name and is no word.
pub(crate) fn is_skipped(folded: &str) -> bool {
    folded == "-"
}

#[cfg(test)]
mod tests {
    use super::{Case, Form};

    #[test]
    fn the_words_of_a_name_are_cut_and_folded() {
        for (name, folded, count, capitals) in [
            ("Moon Jae-in", "moon jae in", 3, 0b011),
            ("secretary of state", "secretary of state", 3, 0),
            (" Lech  Wałęsa ", "lech walesa", 2, 0b11),
            ("A  B", "a b", 2, 0b11),
            ("U.S.", "u.s.", 1, 0b1),
            (" ", "", 0, 0),
            ("", "", 0, 0),
        ] {
            let mut words = "before".to_owned();
            let form = Form::push(name, &mut words);
            assert_eq!(words, format!("before{folded}"));
            assert_eq!((form.words, form.capitals), (count, capitals), "{name}");
        }
        let case = |name| Form::push(name, &mut String::new()).case();
        assert_eq!(
            [case("US"), case("NATO"), case("42")],
            [Case::Upper, Case::Upper, Case::Any]
        );
        assert_eq!([case("US envoy"), case("Çelik")], [Case::Capital; 2]);
        assert_eq!([case("prime minister"), case("chargé")], [Case::Any; 2]);
    }
}
