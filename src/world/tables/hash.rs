//! A quick hash for short words of our own tables (FNV-1a); nobody attacks these maps.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map from words.
pub(crate) type WordMap<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// FNV-1a with 64 bits.
#[derive(Clone, Debug)]
pub(crate) struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// A number at once: most are hashes of words already. High bits are brought down, as the
    /// map looks at the low ones.
    fn write_u64(&mut self, number: u64) {
        let mixed = (self.0 ^ number).wrapping_mul(0x0100_0000_01b3);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The hash of the first of some words with one space between.
pub(crate) fn first_hash(words: &str) -> u64 {
    let end = words.bytes().position(|byte| byte == b' ');
    word_hash(&words[..end.unwrap_or(words.len())])
}

/// The hash of one word, made of its length and its first and last eight bytes: those of few
/// words are the same, and each is compared in any case.
pub(crate) fn word_hash(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let (first, last) = if let (Some(first), Some(last)) =
        (bytes.first_chunk::<8>(), bytes.last_chunk::<8>())
    {
        (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        (u64::from(first), u64::from(last))
    } else {
        let byte = |at: usize| u64::from(bytes.get(at).copied().unwrap_or_default());
        (byte(0) | byte(1) << 8, byte(2))
    };
    let mixed =
        (first ^ last.rotate_left(23) ^ bytes.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 32)
}
