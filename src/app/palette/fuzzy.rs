//! Finds a name by some of its letters, and tells which.

use crate::text::fold_char;

/// A letter at the beginning of a word counts for so much,
const STARTS: i32 = 14;
/// one right behind the letter before for as much,
const JOINS: i32 = 14;
/// and any other for so much.
const ANY: i32 = 1;

/// How well letters fit a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    /// The higher, the better.
    pub(super) score: i32,
    /// Which characters of the name they are, in order.
    pub(super) letters: Vec<usize>,
}

/// A query made ready for many names.
pub(super) struct Query {
    letters: Vec<char>,
}

impl Query {
    /// Without spaces, case and accents.
    pub(super) fn new(text: &str) -> Self {
        let letters = text.chars().filter(|it| !it.is_whitespace()).map(plain);
        Self {
            letters: letters.collect(),
        }
    }

    /// True when it asks for nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// The best way in which the letters occur in `name`, in order; `None` when they do not.
    pub(super) fn fit(&self, name: &str) -> Option<Fit> {
        // Most names fall here, before anything is reckoned.
        let mut rest = name.chars().map(plain);
        let mut letters = self.letters.iter();
        if !letters.all(|letter| rest.any(|it| it == *letter)) {
            return None;
        }
        let name: Vec<char> = name.chars().map(plain).collect();
        let width = name.len();
        // best[i][j]: the score of the first i + 1 letters when the last of them is name[j].
        let mut best: Vec<Vec<Option<(i32, usize)>>> = Vec::with_capacity(self.letters.len());
        for (i, &letter) in self.letters.iter().enumerate() {
            let mut row = vec![None; width];
            // The best of the row before, up to here, and where it ended.
            let mut before: Option<(i32, usize)> = None;
            for j in 0..width {
                if i > 0 && j > 0 {
                    let ended = best[i - 1][j - 1].map(|(score, _)| (score, j - 1));
                    before = match (before, ended) {
                        (Some(one), Some(other)) if one.0 >= other.0 => Some(one),
                        (one, None) => one,
                        (_, other) => other,
                    };
                }
                if name[j] != letter {
                    continue;
                }
                let starts = j == 0 || !name[j - 1].is_alphanumeric();
                let value = if starts { STARTS } else { ANY };
                let joined = (i > 0 && j > 0)
                    .then(|| best[i - 1][j - 1])
                    .flatten()
                    .map(|(score, _)| (score + JOINS.max(value), j - 1));
                let jumped = before.map(|(score, at)| (score + value, at));
                row[j] = match (i, joined, jumped) {
                    (0, _, _) => Some((value - (j.min(8) as i32) / 4, 0)),
                    (_, Some(one), Some(other)) if one.0 >= other.0 => Some(one),
                    (_, one, None) => one,
                    (_, _, other) => other,
                };
            }
            best.push(row);
        }
        let last = best.last()?;
        let (mut at, score) = (0..width)
            .filter_map(|j| Some((j, last[j]?.0)))
            .max_by_key(|&(j, score)| (score, std::cmp::Reverse(j)))?;
        let mut letters = vec![at];
        for row in best.iter().skip(1).rev() {
            at = row[at]?.1;
            letters.push(at);
        }
        letters.reverse();
        // Of equals the shorter name.
        let score = score * 4 - (width.min(80) as i32) / 8;
        Some(Fit { score, letters })
    }
}

/// A character without case and accents.
fn plain(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let mut out = None;
    unicode_normalization::char::decompose_canonical(c, |c| {
        if out.is_none() {
            fold_char(c, |c| {
                out.get_or_insert(c);
            });
        }
    });
    out.unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(query: &str, name: &str) -> Option<i32> {
        Query::new(query).fit(name).map(|it| it.score)
    }

    #[test]
    fn letters_must_occur_in_order() {
        assert!(score("dkth", "Dark theme").is_some());
        assert!(score("hd", "Dark theme").is_none());
        assert!(score("erd", "Recep Tayyip Erdoğan").is_some());
        assert!(score("erdogan", "Recep Tayyip Erdoğan").is_some());
    }

    #[test]
    fn beginnings_of_words_and_letters_together_count_more() {
        assert!(score("of", "Open folder…") > score("of", "Show offices"));
        assert!(score("pal", "Palette") > score("pal", "Copy all"));
        assert!(score("net", "Network") > score("net", "Next event"));
    }

    #[test]
    fn the_letters_are_told() {
        let fit = Query::new("opfo").fit("Open folder…").unwrap();
        assert_eq!(fit.letters, [0, 1, 5, 6]);
        let fit = Query::new("er").fit("Recep Erdoğan").unwrap();
        assert_eq!(fit.letters, [6, 7]);
    }
}
