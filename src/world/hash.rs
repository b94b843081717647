//! A quick hash for short words of our own tables (FNV-1a); nobody attacks these maps.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map from words.
pub(super) type WordMap<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// FNV-1a with 64 bits.
#[derive(Clone, Debug)]
pub(super) struct WordHasher(u64);

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
pub(super) fn first_hash(words: &str) -> u64 {
    let mut hasher = WordHasher::default();
    for byte in words.bytes().take_while(|byte| *byte != b' ') {
        hasher.write(&[byte]);
    }
    hasher.finish()
}
