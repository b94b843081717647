//! The folded texts of many tokens, one behind the other, so that no token needs memory of its
//! own.

use super::{Token, fold_into};

/// The folded text of each of some tokens.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// All of them without anything between.
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Folded {
    /// Those of `tokens` of `text`.
    pub fn of(text: &str, tokens: &[Token]) -> Self {
        let mut folded = Self::default();
        folded.extend(text, tokens);
        folded
    }

    /// Adds those of further tokens.
    pub fn extend(&mut self, text: &str, tokens: &[Token]) {
        self.ends.reserve(tokens.len());
        for token in tokens {
            fold_into(token.span.of(text), &mut self.text);
            self.ends.push(self.text.len());
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True when there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// That of one token.
    pub fn get(&self, token: usize) -> Option<&str> {
        let end = *self.ends.get(token)?;
        let start = token.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::Folded;
    use crate::text::{Span, tokens};

    #[test]
    fn each_token_has_its_own() {
        let text = "François — NATO";
        let folded = Folded::of(text, &tokens(text, Span::new(0, text.len())));
        let all: Vec<_> = (0..4).map(|at| folded.get(at)).collect();
        assert_eq!(all, [Some("francois"), Some("-"), Some("nato"), None]);
        assert_eq!(folded.len(), 3);
        assert!(!folded.is_empty());
    }
}
