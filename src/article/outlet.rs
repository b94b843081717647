//! Names of outlets, told from titles and writers by their form and by the words they hold.

use crate::text::fold;

/// Words that names of outlets hold.
const OUTLET_WORDS: &[&str] = &[
    "agency",
    "associated",
    "bbc",
    "broadcasting",
    "bulletin",
    "bureau",
    "chronicle",
    "cnn",
    "correspondent",
    "courier",
    "daily",
    "desk",
    "diplomat",
    "dispatch",
    "echo",
    "embassy",
    "examiner",
    "express",
    "gazette",
    "globe",
    "government",
    "guardian",
    "herald",
    "house",
    "independent",
    "inquirer",
    "international",
    "journal",
    "ledger",
    "mail",
    "mercury",
    "ministry",
    "mirror",
    "monitor",
    "network",
    "news",
    "newspaper",
    "newswire",
    "npr",
    "observer",
    "office",
    "online",
    "post",
    "press",
    "radio",
    "record",
    "register",
    "report",
    "reporter",
    "reuters",
    "review",
    "secretariat",
    "sentinel",
    "service",
    "spectator",
    "standard",
    "star",
    "sun",
    "telegraph",
    "television",
    "times",
    "translation",
    "tribune",
    "tv",
    "voa",
    "voice",
    "weekly",
    "wire",
    "world",
    "xinhua",
];

/// Capitalised words and the small words between them.
pub(super) fn is_name(name: &str) -> bool {
    !ends_as_sentence(name)
        && name.split_whitespace().all(|word| {
            matches!(
                word,
                "of" | "the"
                    | "and"
                    | "for"
                    | "de"
                    | "&"
                    | "—"
                    | "–"
                    | "-"
                    | "press"
                    | "office"
                    | "translation"
                    | "news"
                    | "agency"
                    | "service"
            ) || word.starts_with(|c: char| {
                c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '(')
            })
        })
}

pub(super) fn has_outlet_word(name: &str) -> bool {
    fold(name)
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| OUTLET_WORDS.contains(&word))
}

/// True for a line that ends like a sentence.
pub(super) fn ends_as_sentence(words: &str) -> bool {
    let bare = words.trim_end_matches(['"', '”', '’', '\'', ')']);
    bare.ends_with(['.', ';', ',']) && !bare.ends_with("U.S.") && !bare.ends_with("...")
}

/// True for a name that is rather an outlet's than a writer's.
pub(super) fn is_outlet_name(name: &str) -> bool {
    let shouted = !name.contains(' ') && !name.chars().any(char::is_lowercase);
    shouted || has_outlet_word(name) || name.starts_with("The ") || name.contains(['.', '&'])
}

/// A short name alone on a line: `UK Government`, `The Continental Courier`, `Jane Doe in Geneva`.
pub(super) fn is_outlet_line(words: &str) -> bool {
    let words = words.split_once(" in ").map_or(words, |(name, _)| name);
    let count = words.split_whitespace().count();
    count <= 6
        && words.len() <= 60
        && is_name(words)
        && !words.contains(':')
        && !words.ends_with(['?', '!'])
}

/// The outlet of a line that opens a page above its title, such as `NORTHLINE RADIO — WORLD DESK`.
pub(super) fn masthead(words: &str) -> Option<String> {
    let name = [" — ", " – ", " | ", " - "]
        .iter()
        .find_map(|mark| words.split_once(mark))
        .map_or(words, |(name, _)| name);
    let shouted = !words.chars().any(char::is_lowercase);
    let count = name.split_whitespace().count();
    let sure = has_outlet_word(name) && (shouted || count <= 4);
    (is_outlet_line(words) && (sure || shouted && count <= 2)).then(|| outlet_name(name))
}

/// An outlet as it is usually written: `THE CONTINENTAL COURIER` is `The Continental Courier`,
/// `BBC NEWS` is `BBC News`.
pub(super) fn outlet_name(name: &str) -> String {
    let shouted = name.contains(' ') && !name.chars().any(char::is_lowercase);
    let words = name.split_whitespace().enumerate().map(|(index, word)| {
        let small = matches!(word, "OF" | "THE" | "AND" | "FOR");
        if !shouted || (word.chars().count() < 4 && !small) {
            return word.to_owned();
        }
        let lower = word.to_lowercase();
        if small && index > 0 {
            return lower;
        }
        let mut chars = lower.chars();
        chars.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(chars).collect()
        })
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mastheads_are_read() {
        assert_eq!(
            masthead("NORTHLINE RADIO — WORLD DESK").as_deref(),
            Some("Northline Radio")
        );
        assert_eq!(
            masthead("THE CONTINENTAL COURIER").as_deref(),
            Some("The Continental Courier")
        );
        assert_eq!(masthead("BBC NEWS").as_deref(), Some("BBC News"));
        assert_eq!(
            masthead("ISRAEL AND PLO SIGN ACCORD ON WHITE HOUSE LAWN"),
            None
        );
        assert_eq!(masthead("Reagan and Gorbachev end Geneva talks"), None);
    }
}
