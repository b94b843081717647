//! When two names, places or dates are the same, however they are spelled.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::canonical_combining_class;

use super::gold::ExpectedPlace;
use crate::extract::PlaceValue;

/// Family names of which so much is the same are one name in two spellings.
const SAME_SPELLING: f64 = 0.9;

/// Where the first name begins alike as well, as much as this will do: transliterations such as
/// `Moammar Kadhafi` and `Moammer Gaddafi`.
const SAME_SOUND: f64 = 0.65;

/// Lower-case words of letters `a` to `z` and digits, one space between; accents are off and
/// all else parts words. Simpler than [`crate::text::fold`], which knows more letters.
pub(super) fn plain(text: &str) -> String {
    let bare: String = text
        .nfkd()
        .filter(|&c| canonical_combining_class(c) == 0)
        .collect();
    let lower = bare.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// True for one name in two spellings, and for a part of a name beside the whole of it.
pub(super) fn same_person(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    let a: Vec<&str> = a.split_ascii_whitespace().collect();
    let b: Vec<&str> = b.split_ascii_whitespace().collect();
    let (Some(first_a), Some(last_a)) = (a.first(), a.last()) else {
        return false;
    };
    let (Some(first_b), Some(last_b)) = (b.first(), b.last()) else {
        return false;
    };
    let (short, long) = if b.len() < a.len() {
        (&b, &a)
    } else {
        (&a, &b)
    };
    if short.iter().all(|word| long.contains(word)) {
        return true;
    }
    let begin_alike = |letters: usize| {
        let end = |word: &str| letters.min(word.len());
        first_a[..end(first_a)] == first_b[..end(first_b)]
    };
    // Benjamin and Bibi Netanyahu, but not two men called Kim.
    if last_a == last_b && last_a.len() > 3 && begin_alike(1) {
        return true;
    }
    let alike = likeness(last_a, last_b);
    alike >= SAME_SPELLING || (alike >= SAME_SOUND && begin_alike(2) && short.len() > 1)
}

/// How much two words have in common, 0 to 1, by Ratcliff and Obershelp: the longest run of
/// letters that both have, then the same to its left and to its right.
fn likeness(a: &str, b: &str) -> f64 {
    let letters = a.len() + b.len();
    if letters == 0 {
        return 1.0;
    }
    2.0 * common(a.as_bytes(), b.as_bytes()) as f64 / letters as f64
}

fn common(a: &[u8], b: &[u8]) -> usize {
    let mut best = (0, 0, 0);
    for i in 0..a.len() {
        for j in 0..b.len() {
            let run = a[i..].iter().zip(&b[j..]).take_while(|(x, y)| x == y);
            let length = run.count();
            // The first of several that are equally long.
            if length > best.2 {
                best = (i, j, length);
            }
        }
    }
    let (i, j, length) = best;
    if length == 0 {
        return 0;
    }
    length + common(&a[..i], &b[..j]) + common(&a[i + length..], &b[j + length..])
}

/// True for the same country or organisation, of which both are known.
pub(super) fn same_country(a: Option<&str>, b: Option<&str>) -> bool {
    let (a, b) = (plain(a.unwrap_or_default()), plain(b.unwrap_or_default()));
    !a.is_empty() && a == b
}

/// True where the words of one place name stand in the other. A country without a town is met
/// by any place in it.
pub(super) fn same_place(expected: Option<&ExpectedPlace>, found: Option<&PlaceValue>) -> bool {
    let (Some(expected), Some(found)) = (expected, found) else {
        return false;
    };
    let a = plain(expected.name.as_deref().unwrap_or_default());
    if a.is_empty() {
        return same_country(expected.country.as_deref(), found.country.as_deref());
    }
    let b = plain(found.name.as_deref().unwrap_or_default());
    let (in_a, in_b) = (format!(" {a} "), format!(" {b} "));
    !b.is_empty() && (in_a.contains(&in_b) || in_b.contains(&in_a))
}

/// True when one date is a part of the other, or the found one lies within the expected days.
pub(super) fn dates_agree(expected: &str, end: Option<&str>, found: &str) -> bool {
    let short = expected.len().min(found.len());
    cut(expected, short) == cut(found, short)
        || end.is_some_and(|end| {
            expected <= cut(found, expected.len()) && cut(found, end.len()) <= end
        })
}

/// True for dates of different years or months; a few days are an error, but no other meeting.
pub(super) fn dates_contradict(expected: &str, end: Option<&str>, found: &str) -> bool {
    /// `2021-06`.
    const MONTH: usize = 7;
    let short = expected.len().min(found.len()).min(MONTH);
    cut(expected, short) != cut(found, short) && !dates_agree(expected, end, found)
}

fn cut(date: &str, length: usize) -> &str {
    date.get(..length).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_case_accents_and_marks() {
        assert_eq!(
            plain("  François-Mitterrand, 3rd"),
            "francois mitterrand 3rd"
        );
        assert_eq!(plain("Søren ﬁ İ"), "s ren fi i");
        assert_eq!(plain("…"), "");
    }

    #[test]
    fn people_are_known_in_two_spellings() {
        for (a, b) in [
            ("Xi Jinping", "Xi"),
            ("Jinping Xi", "Xi Jinping"),
            ("Benjamin Netanyahu", "Bibi Netanyahu"),
            ("Moammar Kadhafi", "Moammer Gaddafi"),
            ("François Mitterrand", "Francois Mitterand"),
            ("George H. W. Bush", "George Bush"),
        ] {
            assert!(same_person(a, b) && same_person(b, a), "{a}, {b}");
        }
        for (a, b) in [
            ("Kim Jong Il", "Kim Dae-jung"),
            ("Helmut Kohl", "Hannelore Kohl-Renner"),
            ("", "Kim"),
        ] {
            assert!(!same_person(a, b) && !same_person(b, a), "{a}, {b}");
        }
    }

    #[test]
    fn likeness_is_that_of_ratcliff_and_obershelp() {
        for (a, b, hundredths) in [
            ("kadhafi", "gaddafi", 71),
            ("mitterand", "mitterrand", 95),
            ("abcd", "bcde", 75),
            ("tide", "diet", 25),
            ("diet", "tide", 50),
            ("a", "b", 0),
        ] {
            let got = (likeness(a, b) * 100.0).round() as i32;
            assert_eq!(got, hundredths, "{a}, {b}");
        }
    }

    #[test]
    fn dates_agree_in_part_and_within_a_span() {
        assert!(dates_agree("2021-06-16", None, "2021-06"));
        assert!(dates_agree("2021", None, "2021-06"));
        assert!(dates_agree("1985-11-19", Some("1985-11-21"), "1985-11-20"));
        assert!(!dates_agree("1985-11-19", Some("1985-11-21"), "1985-11-22"));
        assert!(!dates_contradict("2021-06-16", None, "2021-06-18"));
        assert!(dates_contradict("2021-06-30", None, "2021-07-01"));
        assert!(!dates_contradict(
            "2021-06-30",
            Some("2021-07-02"),
            "2021-07-01"
        ));
    }

    #[test]
    fn places_are_known_by_their_words() {
        let expected = |name: Option<&str>, country: &str| ExpectedPlace {
            name: name.map(str::to_owned),
            country: Some(country.to_owned()),
        };
        let found = |name: Option<&str>, country: &str| PlaceValue {
            name: name.map(str::to_owned),
            country: Some(country.to_owned()),
            ..PlaceValue::default()
        };
        let same = |a: &ExpectedPlace, b: &PlaceValue| same_place(Some(a), Some(b));
        let geneva = found(Some("Geneva"), "CHE");
        assert!(same(&expected(Some("Lake Geneva"), "CHE"), &geneva));
        assert!(same(&expected(None, "CHE"), &geneva));
        assert!(!same(&expected(None, "FRA"), &geneva));
        assert!(!same(&expected(Some("Genevans"), "CHE"), &geneva));
        assert!(!same(&expected(Some("Geneva"), "CHE"), &found(None, "CHE")));
        assert!(!same_place(None, Some(&geneva)));
    }
}
