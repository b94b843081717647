//! Cue phrases of topics, matched against folded tokens.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::hash::WordMap;
use super::model::World;
use crate::text::{Span, tokens};

/// One cue: its words, each a whole word or the beginning of one.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Cue {
    words: Vec<(String, bool)>,
    topic: usize,
    /// The first letters of its first word, and which of them count.
    start: u64,
    mask: u64,
}

/// All cues, by how their first word begins.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Cues {
    by_start: WordMap<u64, Vec<Cue>>,
    /// So many bytes of the first word: as many as the shortest has of which only the beginning
    /// counts.
    depth: usize,
}

/// More bytes than these tell few cues apart.
const DEPTH: usize = 5;

/// A cue of a topic, found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CueHit {
    /// Index into the world's topics.
    pub topic: usize,
    /// First and last token.
    pub first: usize,
    pub last: usize,
}

impl Cues {
    pub(crate) fn of(world: &World) -> Self {
        let mut all = Vec::new();
        let mut depth = DEPTH;
        for (topic, it) in world.topics.iter().enumerate() {
            for phrase in &it.cues {
                let words: Vec<(String, bool)> = phrase
                    .split_whitespace()
                    .flat_map(split_like_text)
                    .filter(|(word, _)| word != "-")
                    .collect();
                let Some((first, open)) = words.first() else {
                    continue;
                };
                if *open {
                    depth = depth.min(first.len());
                }
                all.push(Cue {
                    start: start(first),
                    mask: if *open {
                        first_bytes(first.len())
                    } else {
                        u64::MAX
                    },
                    words,
                    topic,
                });
            }
        }
        let mut cues = Self {
            depth,
            ..Self::default()
        };
        for cue in all {
            cues.by_start
                .entry(cues.key(cue.start))
                .or_default()
                .push(cue);
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
        for list in cues.by_start.values_mut() {
            list.sort_by_key(|cue| std::cmp::Reverse(cue.words.len()));
        }
        cues
    }

    /// How a first word begins, by its [`start`].
    fn key(&self, start: u64) -> u64 {
        start & first_bytes(self.depth)
    }

    /// The cues in a range of tokens, the longest at each place, in order; `word` gives the
    /// folded text of a token.
    pub fn find<'w>(&self, word: impl Fn(usize) -> &'w str, range: Range<usize>) -> Vec<CueHit> {
        let mut hits = Vec::new();
        for at in range.clone() {
            let start = start(word(at));
            let Some(list) = self.by_start.get(&self.key(start)) else {
                continue;
            };
            let mut longest = 0;
            for cue in list {
                if start & cue.mask != cue.start {
                    continue;
                }
                if cue.words.len() < longest {
                    break;
                }
                if let Some(last) = cue.matched(&word, at, range.end) {
                    longest = cue.words.len();
                    hits.push(CueHit {
                        topic: cue.topic,
                        first: at,
                        last,
                    });
                }
            }
        }
        hits
    }
}

/// Which bits of a [`start`] are those of its first bytes.
fn first_bytes(count: usize) -> u64 {
    !u64::MAX.checked_shr(8 * count as u32).unwrap_or_default()
}

/// The first eight bytes of a word as a number, so that most cues are told apart at once.
fn start(word: &str) -> u64 {
    let mut bytes = [0; 8];
    for (to, from) in bytes.iter_mut().zip(word.bytes()) {
        *to = from;
    }
    u64::from_be_bytes(bytes)
}

/// Cuts a word of a cue as the tokeniser would: `anti-terror*` into `anti`, `-`, `terror*`.
fn split_like_text(word: &str) -> Vec<(String, bool)> {
    let stem = word.strip_suffix('*').unwrap_or(word);
    // Most words need no cutting.
    if !stem.is_empty() && stem.bytes().all(|c| c.is_ascii_alphanumeric()) {
        return vec![(stem.to_owned(), stem.len() < word.len())];
    }
    let mut out = Vec::new();
    for token in tokens(word, Span::new(0, word.len())) {
        let text = token.span.of(word);
        if text == "*" {
            if let Some((_, open)) = out.last_mut() {
                *open = true;
            }
        } else {
            out.push((text.to_owned(), false));
        }
    }
    out
}

impl Cue {
    fn matched<'w>(
        &self,
        word: &impl Fn(usize) -> &'w str,
        at: usize,
        end: usize,
    ) -> Option<usize> {
        let mut token = at;
        for (n, (wanted, open)) in self.words.iter().enumerate() {
            if n > 0 {
                while word(token) == "-" {
                    token += 1;
                }
            }
            if token >= end {
                return None;
            }
            let own = word(token);
            let fits = if *open {
                own.starts_with(wanted.as_str())
            } else {
                own == wanted
            };
            if !fits {
                return None;
            }
            token += 1;
        }
        Some(token - 1)
    }
}
