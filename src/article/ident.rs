//! The id of a text.

use super::model::ArticleId;

/// Made from the words of the text alone, so that copies that differ in white space are one.
pub(super) fn of(text: &str) -> ArticleId {
    // FNV-1a: the standard hasher may change between releases, and ids are kept in files.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for word in text.split_whitespace() {
        for byte in word.bytes().chain([b' ']) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    ArticleId::new(format!("{hash:016x}"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_id_never_changes() {
        assert_eq!(super::of("a").as_str(), super::of(" a\n").as_str());
        assert_ne!(super::of("a b").as_str(), super::of("ab").as_str());
        assert_eq!(
            super::of("They met.").as_str(),
            super::of("They\r\nmet.").as_str()
        );
    }
}
