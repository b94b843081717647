//! The words of a few chunks as one text, in which the rules look for cues.

use std::ops::{Deref, Range};

use super::Clause;
use crate::extract::mention::ChunkKind;

/// Words with a space before, between and behind them: " @ will meet @ in & ".
#[derive(Clone, Debug)]
pub(crate) struct Window {
    text: String,
    /// A bit for each way in which one of its words begins, so that most cues that it does not
    /// have are known without a search.
    beginnings: u128,
}

impl Window {
    fn new() -> Self {
        Self {
            text: " ".to_owned(),
            beginnings: 0,
        }
    }

    fn push(&mut self, word: &str) {
        self.text.push_str(word);
        self.text.push(' ');
        let behind = self.text.len() - word.len() - 1;
        self.beginnings |= beginning(&self.text.as_bytes()[behind..]);
    }

    /// True when it has a cue: words with a space before them, the last of them perhaps cut.
    pub(crate) fn contains(&self, cue: &str) -> bool {
        let may = match cue.as_bytes() {
            [b' ', word @ ..] if word.len() > 1 => self.beginnings & beginning(word) != 0,
            _ => true,
        };
        may && self.text.contains(cue)
    }

    /// True when it has one of some cues.
    pub(crate) fn has_any(&self, cues: &[&str]) -> bool {
        cues.iter().any(|cue| self.contains(cue))
    }
}

impl Deref for Window {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

/// The bit of the first two letters of some words.
fn beginning(words: &[u8]) -> u128 {
    match words {
        [first, second, ..] => {
            1 << ((usize::from(*first) * 37 + usize::from(*second) * 11) % u128::BITS as usize)
        }
        _ => 0,
    }
}

impl Clause<'_, '_> {
    /// The words of a window of chunks joined by spaces, actors as `@`.
    pub(crate) fn window(&self, range: Range<usize>) -> Window {
        let mut out = Window::new();
        for at in range {
            let Some(chunk) = self.chunks.get(at) else {
                break;
            };
            out.push(match chunk.kind {
                ChunkKind::Word => self.doc.word(chunk.first),
                ChunkKind::Actors(_) => "@",
                ChunkKind::Time(_) => "#",
                ChunkKind::Place(_) => "&",
                ChunkKind::Occasion(_) => "summit",
                ChunkKind::Possessive => "'s",
            });
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Window;

    #[test]
    fn a_window_has_the_cues_that_its_text_has() {
        let mut window = Window::new();
        for word in ["@", "will", "", "not", "refuse", "a", "été", "&"] {
            window.push(word);
        }
        assert_eq!(&*window, " @ will  not refuse a été & ");
        let cues = [
            " will ",
            " refus",
            " a ",
            " été ",
            " @ w",
            " not refuse a ",
            "fuse",
            " ",
            "",
            " &",
            " & ",
            " r",
        ];
        for cue in cues {
            assert!(window.contains(cue), "{cue}");
        }
        assert!(window.has_any(&[" never ", " a "]));
        assert!(!window.has_any(&[" never ", " fuse ", " refuse @ "]));
    }
}
