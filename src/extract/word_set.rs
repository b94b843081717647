//! Sets of words that are built when the program is compiled: asking whether a word stands in
//! one costs about as much as a single comparison, however long the list.

/// Slots for each word of a set, at least; most words that are asked for meet an empty one.
const ROOM: usize = 4;

/// A set of words; made by [`word_set!`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordSet {
    list: &'static [&'static str],
    /// Where a word stands in the list, counted from 1, by its key; the next free slot where
    /// another word has taken its own. 0 for an empty slot. A power of two of them.
    slots: &'static [u16],
}

impl WordSet {
    pub(crate) const fn new(list: &'static [&'static str], slots: &'static [u16]) -> Self {
        Self { list, slots }
    }

    /// True when `word` is in the set.
    #[inline]
    pub(crate) fn contains(self, word: &str) -> bool {
        let mut slot = key(word.as_bytes());
        loop {
            // There is always an empty slot to end at.
            match self.slots.get(slot & (self.slots.len() - 1)) {
                None | Some(0) => return false,
                Some(&at) if self.list[usize::from(at) - 1] == word => return true,
                Some(_) => slot += 1,
            }
        }
    }
}

/// How many slots a list needs.
pub(crate) const fn room(list: &[&str]) -> usize {
    (ROOM * list.len()).next_power_of_two()
}

/// The slots of a list; one that is out of order, or names a word twice, does not compile.
pub(crate) const fn slots<const N: usize>(list: &[&str]) -> [u16; N] {
    let mut slots = [0; N];
    let mut at = 0;
    while at < list.len() {
        assert!(
            at == 0 || stands_before(list[at - 1], list[at]),
            "a list out of order"
        );
        let mut slot = key(list[at].as_bytes());
        while slots[slot & (N - 1)] != 0 {
            slot += 1;
        }
        at += 1;
        slots[slot & (N - 1)] = at as u16;
    }
    slots
}

/// A number made of the length, the first and the last bytes of a word, well mixed.
const fn key(word: &[u8]) -> usize {
    let (first, last) = match word {
        [] => (0, 0),
        [a] => (*a as u32, 0),
        [a, b] => (*a as u32, *b as u32),
        [a, b, c] => (*a as u32, u32::from_be_bytes([0, 0, *b, *c])),
        _ => match (word.first_chunk(), word.last_chunk()) {
            (Some(first), Some(last)) => (u32::from_be_bytes(*first), u32::from_be_bytes(*last)),
            _ => (0, 0),
        },
    };
    let both = ((first as u64) << 32 | last as u64) ^ word.len() as u64;
    // Multiplied by the golden ratio, every byte reaches the upper half.
    (both.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize
}

/// `left < right`, for constants.
const fn stands_before(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut at = 0;
    while at < left.len() && at < right.len() {
        if left[at] != right[at] {
            return left[at] < right[at];
        }
        at += 1;
    }
    left.len() < right.len()
}

/// A [`WordSet`] of the words given in order of the alphabet.
macro_rules! word_set {
    ($($word:literal),* $(,)?) => {{
        use $crate::extract::word_set::{WordSet, room, slots};
        const LIST: &[&str] = &[$($word),*];
        const SLOTS: [u16; room(LIST)] = slots(LIST);
        WordSet::new(LIST, &SLOTS)
    }};
}
pub(crate) use word_set;

#[cfg(test)]
mod tests {
    use super::WordSet;

    const SMALL: WordSet = word_set!["", "a", "by", "the", "then", "they", "thus", "été"];

    #[test]
    fn a_set_has_its_words_and_no_others() {
        for word in ["", "a", "by", "the", "then", "they", "thus", "été"] {
            assert!(SMALL.contains(word), "{word}");
        }
        for word in ["b", "yb", "thy", "them", "theyn", "tthen", "ete", "Thus"] {
            assert!(!SMALL.contains(word), "{word}");
        }
    }

    #[test]
    fn an_empty_set_has_no_words() {
        const NONE: WordSet = word_set![];
        assert!(!NONE.contains("") && !NONE.contains("a"));
    }
}
