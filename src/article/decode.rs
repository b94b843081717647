//! From bytes to text: byte order mark, UTF-8, else the most likely old encoding.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

use super::error::{LoadError, MAX_BYTES};

/// First bytes of files that are no text, and what to call them.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "an office document or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "an archive"),
    (b"\x7fELF", "a program"),
];

/// The text that `bytes` stand for.
pub(super) fn decode(bytes: &[u8]) -> Result<String, LoadError> {
    if bytes.is_empty() {
        return Err(LoadError::Empty);
    }
    if bytes.len() as u64 > MAX_BYTES {
        return Err(LoadError::TooLarge(bytes.len() as u64));
    }
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(LoadError::Binary(kind));
    }
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned(),
        None if bytes.contains(&0) => return Err(LoadError::Binary("binary data")),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            // A file cut off within a character is still UTF-8.
            Err(error) if error.error_len().is_none() => {
                String::from_utf8_lossy(bytes).into_owned()
            }
            Err(_) => {
                let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
                detector.feed(bytes, true);
                let encoding = detector.guess(None, Utf8Detection::Allow);
                encoding.decode_without_bom_handling(bytes).0.into_owned()
            }
        },
    };
    if is_noise(&text) {
        return Err(LoadError::Binary("binary data"));
    }
    if text.trim().is_empty() {
        return Err(LoadError::Empty);
    }
    Ok(text)
}

/// True when too many characters are none that anybody types.
fn is_noise(text: &str) -> bool {
    let odd = |c: char| (c.is_control() && !c.is_whitespace()) || c == '\u{fffd}' || c == '\0';
    let total = text.chars().take(20_000).count();
    let noise = text.chars().take(20_000).filter(|&c| odd(c)).count();
    noise * 50 > total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_are_guessed() {
        let (bytes, ..) = encoding_rs::WINDOWS_1252
            .encode("François Mitterrand’s talks with Felipe González in Perpiñan");
        assert!(decode(&bytes).unwrap().starts_with("François Mitterrand’s"));
        assert_eq!(decode(b"\xff\xfeM\0e\0t\0").unwrap(), "Met");
        assert_eq!(decode(b"\xef\xbb\xbfMet").unwrap(), "Met");
    }

    #[test]
    fn what_is_no_text_is_said_to_be_none() {
        assert!(matches!(decode(b""), Err(LoadError::Empty)));
        assert!(matches!(decode(b" \r\n \n"), Err(LoadError::Empty)));
        assert!(matches!(decode(b"a\0b"), Err(LoadError::Binary(_))));
        assert!(matches!(
            decode(b"%PDF-1.7 ..."),
            Err(LoadError::Binary("a PDF file"))
        ));
        assert!(matches!(decode(&[1; 300]), Err(LoadError::Binary(_))));
    }
}
