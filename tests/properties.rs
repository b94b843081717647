//! Whatever is thrown at the reader, it neither breaks nor hangs: random bytes, soups of the
//! words it looks for, articles without a full stop, quotes within quotes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use rapporteur::article;
use rapporteur::dossier::{Dossier, Loaded};
use rapporteur::export;
use rapporteur::extract;
use rapporteur::world::World;

/// What the rules look for, and what may stand between. The order is chance.
const WORDS: &[&str] = &[
    "Joe Biden",
    "Putin",
    "Xi Jinping",
    "Mr",
    "President",
    "the Russian leader",
    "the two leaders",
    "his Chinese counterpart",
    "Foreign Minister",
    "Sergei Lavrov",
    "US Secretary of State",
    "both",
    "he",
    "they",
    "her",
    "each other",
    "Kim",
    "Merkel's",
    "NATO",
    "the EU",
    "Kremlin",
    "White House",
    "the leaders of Brazil, China and India",
    "Moscow",
    "Geneva",
    "in Helsinki",
    "at Camp David",
    "the G20 summit",
    "on the sidelines of",
    "Russia",
    "Chinese",
    "Syria",
    "Ukraine's",
    "met",
    "met with",
    "meets",
    "will meet",
    "is to meet",
    "would meet",
    "never met",
    "held talks",
    "talks",
    "talked",
    "summit",
    "meeting",
    "phoned",
    "spoke by phone with",
    "a call",
    "received",
    "hosted",
    "visited",
    "arrived in",
    "flew to",
    "invited",
    "called off",
    "cancelled",
    "refused to meet",
    "first since",
    "last met",
    "agreed",
    "signed",
    "said",
    "told reporters",
    "discussed",
    "arms control",
    "trade",
    "warm",
    "frank",
    "and",
    "with",
    "between",
    "of",
    "the",
    "to",
    "not",
    "but",
    "who",
    "which",
    "after",
    "before",
    "on Monday",
    "yesterday",
    "last week",
    "in 1985",
    "June 16",
    "16 June 2021",
    "next month",
    "two days earlier",
    "since 2016",
    "at 10:30",
    ",",
    ",",
    ";",
    ":",
    ".",
    ".",
    "?",
    "\"",
    "\u{201c}",
    "\u{201d}",
    "'",
    "\u{2019}s",
    "(",
    ")",
    "--",
    "\u{2014}",
    "\n",
    "\n\n",
    "GENEVA, Nov 21 (AFP) --",
    "WATCH:",
    "FILE -",
    "é",
    "北京",
    "\u{301}",
    "U.S.",
    "No.",
    "Jr.",
    "1",
    "2021",
    "$5",
    "%",
];

/// What follows a soup of words nobody could write.
fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS), 0..120).prop_map(|words| words.join(" "))
}

/// Reads all the way to the record, and checks that what was read can be shown.
fn read(name: &Path, bytes: &[u8]) {
    let world = World::bundled();
    let Ok(article) = article::from_bytes(name, bytes, None) else {
        return;
    };
    let extraction = extract::extract(&article, world);
    for report in &extraction.reports {
        let people = report.facts.participants.iter();
        for evidence in people.flat_map(|it| &it.evidence).chain(&report.evidence) {
            assert!(article.text.get(evidence.start..evidence.end).is_some());
        }
    }
    for mention in &extraction.mentions {
        assert_eq!(article.text.get(mention.span.range()), Some(&*mention.text));
    }
    let loaded = Loaded {
        article: article.into(),
        extraction: extraction.into(),
    };
    let dossier = Dossier::build(world, vec![loaded]);
    assert!(export::record(world, &dossier).to_json().is_ok());
}

fn read_text(text: &str) {
    read(Path::new("2021-06-17-soup.txt"), text.as_bytes());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_do_no_harm(
        bytes in prop::collection::vec(any::<u8>(), 0..2000),
        ending in "(txt|md|html)",
    ) {
        read(&PathBuf::from(format!("a.{ending}")), &bytes);
    }

    #[test]
    fn random_text_does_no_harm(text in "\\PC{0,400}") {
        read_text(&text);
    }

    #[test]
    fn soups_of_words_do_no_harm(soup in soup(), ending in "(txt|md|html)") {
        read(&PathBuf::from(format!("2021-06-17-a.{ending}")), soup.as_bytes());
    }

    #[test]
    fn soups_glued_together_do_no_harm(words in prop::collection::vec(prop::sample::select(WORDS), 0..80)) {
        read_text(&words.concat());
    }

    #[test]
    fn shouted_soups_do_no_harm(soup in soup()) {
        read_text(&soup.to_uppercase());
    }

    #[test]
    fn the_same_soup_gives_the_same_reports(soup in soup()) {
        if let Ok(article) = article::from_text(Path::new("2021-06-17-a.txt"), &soup, None) {
            let first = extract::extract(&article, World::bundled());
            let second = extract::extract(&article, World::bundled());
            prop_assert_eq!(format!("{first:?}"), format!("{second:?}"));
        }
    }

    #[test]
    fn cut_samples_do_no_harm(which in 0_usize..64, from in 0.0..1.0, to in 0.0..1.0) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples");
        let (files, _) = article::collect(&[folder]);
        let file = &files[which % files.len()];
        let bytes = std::fs::read(file).unwrap();
        let at = |share: f64| (share * bytes.len() as f64) as usize;
        let (from, to) = (at(f64::min(from, to)), at(f64::max(from, to)));
        // Cuts through words and characters alike.
        read(file, &bytes[from..to]);
    }
}

/// The same soup in any length, by a generator of its own so that nothing is left to chance.
fn long_soup(bytes: usize, words: &[&str]) -> String {
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut soup = String::with_capacity(bytes + 64);
    while soup.len() < bytes {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        soup.push_str(words[(state >> 33) as usize % words.len()]);
        soup.push(' ');
    }
    soup
}

/// The least of three, so that other work on the machine tells less.
fn time_of(text: &str) -> Duration {
    (0..3)
        .map(|_| {
            let begun = Instant::now();
            read_text(text);
            begun.elapsed()
        })
        .min()
        .unwrap()
}

/// Those who look at the clock take turns.
static TURN: Mutex<()> = Mutex::new(());

/// Four times the text may take eight times as long, not sixteen.
fn grows_about_linearly(what: &str, make: impl Fn(usize) -> String) {
    World::bundled();
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let (short, long) = (time_of(&make(50_000)), time_of(&make(200_000)));
    println!("{what}: 50 kB in {short:.1?}, 200 kB in {long:.1?}");
    let allowed = short.max(Duration::from_millis(20)) * 8;
    assert!(
        long <= allowed,
        "{what}: 50 kB take {short:.1?}, 200 kB {long:.1?}"
    );
}

#[test]
fn time_grows_with_the_length_of_an_ordinary_article() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples");
    let sample = folder.join("2023-08-18-camp-david-trilateral.txt");
    let text = std::fs::read_to_string(sample).unwrap();
    grows_about_linearly("the same article again and again", |bytes| {
        text.repeat(bytes / text.len() + 1)
    });
}

#[test]
fn time_grows_with_the_length_of_a_soup() {
    grows_about_linearly("soup", |bytes| long_soup(bytes, WORDS));
}

#[test]
#[ignore = "rules look across the whole of a sentence: quadratic in its length, minutes for 50 kB"]
fn time_grows_with_the_length_of_a_sentence() {
    let endless: Vec<&str> = WORDS
        .iter()
        .copied()
        .filter(|word| !word.contains(['.', '?', '\n', '"', '\u{201c}', '\u{201d}']))
        .collect();
    grows_about_linearly("a sentence without end", |bytes| long_soup(bytes, &endless));
}

#[test]
fn time_grows_with_the_depth_of_quotes() {
    grows_about_linearly("quotes within quotes", |bytes| {
        let depth = bytes / "\u{201c}Biden said \u{201d} ".len();
        "\u{201c}Biden said ".repeat(depth) + &"\u{201d} ".repeat(depth)
    });
}

#[test]
fn time_grows_with_the_number_of_names() {
    grows_about_linearly("names and commas", |bytes| {
        let row = "Joe Biden, Vladimir Putin, Xi Jinping, Angela Merkel and ";
        format!("{}met in Geneva.", row.repeat(bytes / row.len()))
    });
}

#[test]
#[ignore = "each meeting word looks for its subject back to where the sentence began: minutes"]
fn a_megabyte_without_a_full_stop_is_read() {
    let begun = Instant::now();
    let words = "the leaders of the country spoke with each other and then ";
    read_text(&words.repeat(1_000_000 / words.len()));
    println!("a megabyte without a full stop: {:.1?}", begun.elapsed());
}

#[test]
fn a_long_stretch_without_a_full_stop_is_read() {
    let words = "the leaders of the country spoke with each other and then ";
    read_text(&words.repeat(60_000 / words.len()));
    let words = "Joe Biden met Vladimir Putin in Geneva on Monday, ";
    read_text(&words.repeat(5_000 / words.len()));
    read_text(&"a".repeat(1_000_000));
}

#[test]
fn quotes_that_never_end_are_read() {
    for mark in [
        "\"",
        "\u{201c}",
        "'",
        "(",
        "[",
        "\u{2014}",
        ",",
        "...",
        "\n",
        "met ",
        "on Monday ",
    ] {
        read_text(&format!("Biden met Putin {}", mark.repeat(20_000)));
        read_text(&format!(
            "{} Biden met Putin in Geneva.",
            mark.repeat(20_000)
        ));
    }
}
