//! Whole files, as people save them: the samples that come with the program, and small ones
//! made here.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use proptest::prelude::*;
use rapporteur::article::{self, Article, BlockKind, DateSource, LoadError};

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples")
}

fn read(name: &str, text: &str) -> Article {
    article::from_text(Path::new(name), text, None).unwrap()
}

fn published(article: &Article) -> Option<(String, DateSource)> {
    article
        .published
        .map(|published| (published.date.to_string(), published.source))
}

fn of_kind(article: &Article, kind: BlockKind) -> Vec<&str> {
    article
        .blocks
        .iter()
        .filter(|block| block.kind == kind)
        .map(|block| block.span.of(&article.text))
        .collect()
}

#[test]
fn every_sample_has_its_date_title_and_outlet() {
    let (files, problems) = article::collect(&[samples()]);
    assert!(problems.is_empty(), "{problems:?}");
    assert!(files.len() >= 16);
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        if name.eq_ignore_ascii_case("README.md") {
            continue;
        }
        let article = article::load(&file, None).unwrap();
        let date = article
            .published
            .unwrap_or_else(|| panic!("{name} has no date"));
        assert_eq!(date.date.to_string(), name[..10], "{name}");
        assert_ne!(
            date.source,
            DateSource::FileName,
            "{name} tells its date itself"
        );
        assert!(article.title.is_some(), "{name} has a title");
        assert!(article.outlet.is_some(), "{name} has an outlet");
        assert!(article.words() > 100, "{name}");
        sound(&article);
    }
}

#[test]
fn some_samples_to_the_letter() {
    for (file, title, outlet, source) in [
        (
            "1985-11-21-geneva-reagan-gorbachev.txt",
            "Reagan and Gorbachev end Geneva talks with promise of more summits",
            "Meridian Wire",
            DateSource::Dateline,
        ),
        (
            "1986-10-12-reykjavik-wire.txt",
            "REAGAN-GORBACHEV MEETING ENDS WITHOUT AGREEMENT",
            "Meridian Wire",
            DateSource::Dateline,
        ),
        (
            "1989-12-03-malta-bush-gorbachev.txt",
            "Storm at sea, calm at the table: Bush and Gorbachev look past the cold war",
            "The Continental Courier",
            DateSource::Head,
        ),
        (
            "2019-06-29-osaka-trump-xi.html",
            "Truce in Osaka: Trump and Xi restart trade talks",
            "Pacific Sentinel",
            DateSource::Head,
        ),
        (
            "2022-11-15-bali-biden-xi.txt",
            "Biden and Xi seek a floor under sinking relations",
            "Harbour Broadcasting",
            DateSource::Stamp,
        ),
    ] {
        let article = article::load(&samples().join(file), None).unwrap();
        assert_eq!(article.title.as_deref(), Some(title), "{file}");
        assert_eq!(article.outlet.as_deref(), Some(outlet), "{file}");
        assert_eq!(published(&article).unwrap().1, source, "{file}");
    }
}

#[test]
fn pages_lose_their_furniture() {
    let (files, _) = article::collect(&[samples()]);
    let pages = files
        .iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "html"));
    for page in pages {
        let article = article::load(page, None).unwrap();
        let news = article
            .blocks
            .iter()
            .filter(|block| block.kind.is_read())
            .map(|block| block.span.of(&article.text).to_lowercase());
        for words in news {
            for furniture in [
                "cookie",
                "sign up",
                "subscribe",
                "listen now",
                "comments",
                "copy link",
                "<p",
            ] {
                assert!(!words.contains(furniture), "{}: {words}", page.display());
            }
        }
        assert!(article.url.is_some());
        sound(&article);
    }
}

#[test]
fn plain_text_is_left_as_it_is() {
    let text = "\u{feff}Title of it\r\n\r\nThey met in Zürich — “at last”.\r\nWATCH: Video\r\n";
    let article = read("a.txt", text);
    assert_eq!(article.text, text);
    assert_eq!(of_kind(&article, BlockKind::Title), ["Title of it"]);
    assert_eq!(
        of_kind(&article, BlockKind::Body),
        ["They met in Zürich — “at last”."]
    );
    assert_eq!(of_kind(&article, BlockKind::Furniture), ["WATCH: Video"]);
}

#[test]
fn dates_take_precedence_by_how_sure_they_are() {
    let dateline =
        "Talks open\n\nGENEVA, Nov 21 (Wire) — They met on Thursday at a villa above the lake.\n";
    assert_eq!(
        published(&read("a.txt", dateline)),
        None,
        "no year is known, and none is guessed"
    );
    let from_name = read("1985-11-22-a.txt", dateline);
    assert_eq!(
        published(&from_name),
        Some(("1985-11-21".to_owned(), DateSource::Dateline))
    );
    let stamped = read("a.txt", &format!("{dateline}\n1985-11-21 15:45:00Z\n"));
    assert_eq!(
        published(&stamped),
        Some(("1985-11-21".to_owned(), DateSource::Dateline))
    );
    let new_year = read("2020-01-01-a.txt", &dateline.replace("Nov 21", "Dec 31"));
    assert_eq!(
        published(&new_year),
        Some(("2019-12-31".to_owned(), DateSource::Dateline))
    );
    let headed = read(
        "a.txt",
        &dateline.replace("Talks open\n", "Talks open\nVOA, 1985-11-22\n"),
    );
    assert_eq!(
        published(&headed),
        Some(("1985-11-22".to_owned(), DateSource::Head))
    );
    let given = NaiveDate::from_ymd_opt(1999, 1, 2);
    let stated = article::from_text(Path::new("2001-01-01.txt"), dateline, given).unwrap();
    assert_eq!(
        published(&stated),
        Some(("1999-01-02".to_owned(), DateSource::Given))
    );
    let named = read("20010203.txt", "They met in Geneva.");
    assert_eq!(
        published(&named),
        Some(("2001-02-03".to_owned(), DateSource::FileName))
    );
}

#[test]
fn datelines_stand_apart_from_the_story() {
    let article = read(
        "a.txt",
        "TRUJILLO, 9 OCT 89 (EFE) -- [TEXT] TODAY THE MINISTERS MET IN TRUJILLO.\n",
    );
    let dateline = article.dateline.as_ref().unwrap();
    assert_eq!(
        dateline.span.of(&article.text),
        "TRUJILLO, 9 OCT 89 (EFE) -- [TEXT]"
    );
    assert_eq!(dateline.place.as_deref(), Some("TRUJILLO"));
    assert_eq!(dateline.agency.as_deref(), Some("EFE"));
    assert_eq!(article.outlet.as_deref(), Some("EFE"));
    assert_eq!(article.title, None);
}

#[test]
fn a_blog_copy_is_cleaned_to_its_end() {
    let text = "Russia's leader says there was no hostility during his meeting with the US president.\n\
                It comes after around four hours of talks between the leaders at a summit in Switzerland.\n\
                The two men have had face-to-face discussions at a villa on the shores of the lake.\n\
                https://news.example/rss/articles/CBMiemh0dHBzOi8vbmV3cy5z?oc=5\n\
                2021-06-16 15:45:00Z\n52781671282824\nTidak ada komentar:\nPosting Komentar\n";
    let article = read("a.txt", text);
    assert_eq!(
        published(&article),
        Some(("2021-06-16".to_owned(), DateSource::Stamp))
    );
    assert_eq!(of_kind(&article, BlockKind::Body).len(), 3);
    assert_eq!(of_kind(&article, BlockKind::Furniture).len(), 5);
    assert_eq!(article.title, None);
    assert_eq!(
        article.url.as_deref().map(|url| &url[..20]),
        Some("https://news.example")
    );
}

#[test]
fn a_caption_within_a_paragraph_is_set_apart() {
    let text = "Summit opens\n\nObama will meet other leaders. FILE - The president in Panama. He seeks new ties.\n";
    let article = read("a.txt", text);
    assert_eq!(
        of_kind(&article, BlockKind::Caption),
        ["FILE - The president in Panama."]
    );
    assert_eq!(
        of_kind(&article, BlockKind::Body),
        ["Obama will meet other leaders.", "He seeks new ties."]
    );
}

#[test]
fn what_cannot_be_read_says_why() {
    let load = |bytes: &[u8]| article::from_bytes(Path::new("a.txt"), bytes, None);
    assert!(matches!(load(b""), Err(LoadError::Empty)));
    assert!(matches!(load(b"\x00\x01\x02"), Err(LoadError::Binary(_))));
    assert!(matches!(load(b"Comments\nShare\n"), Err(LoadError::NoText)));
    let french = "Le président russe et le président américain se sont rencontrés mercredi à Genève \
                  pour la première fois. Après quatre heures de discussions, les deux dirigeants ont \
                  tenu des conférences de presse séparées et ont salué un échange constructif.";
    let error = load(french.as_bytes()).unwrap_err();
    assert!(error.to_string().contains("French"), "{error}");
    let large = vec![b'a'; usize::try_from(article::MAX_BYTES).unwrap() + 1];
    assert!(matches!(load(&large), Err(LoadError::TooLarge(_))));
    let missing = article::load(Path::new("no/such/file.txt"), None);
    assert!(matches!(missing, Err(LoadError::NotFound)));
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(
        article::load(folder.path(), None),
        Err(LoadError::Folder)
    ));
    let file = folder.path().join("latin.txt");
    fs::write(
        &file,
        b"Mitterrand re\xe7oit Kohl? Yes: Fran\xe7ois Mitterrand met Helmut Kohl.",
    )
    .unwrap();
    assert!(
        article::load(&file, None)
            .unwrap()
            .text
            .contains("François")
    );
}

#[test]
fn pasted_pages_are_known_by_sight() {
    let article = read(
        "pasted 1",
        "<div><p>Biden &amp; Putin met.</p><p>They left.</p></div>",
    );
    assert_eq!(article.text, "Biden & Putin met.\n\nThey left.");
}

#[test]
fn the_id_follows_the_words() {
    let one = read("a.txt", "They met in Geneva.");
    assert_eq!(one.id, read("b.txt", "They met\nin Geneva.\n").id);
    assert_ne!(one.id, read("a.txt", "They met in Vienna.").id);
}

/// Blocks are in order, share nothing, and lie on character boundaries.
fn sound(article: &Article) {
    let mut end = 0;
    for block in &article.blocks {
        assert!(block.span.start >= end, "{block:?} overlaps");
        assert!(!block.span.is_empty());
        assert!(
            article.text.get(block.span.range()).is_some(),
            "{block:?} cuts a character"
        );
        let gap = article.text.get(end..block.span.start).unwrap();
        assert!(
            !gap.chars().any(char::is_alphabetic),
            "the gap {gap:?} holds words"
        );
        end = block.span.end;
    }
    for span in [
        article.dateline.as_ref().map(|dateline| dateline.span),
        article.published.and_then(|published| published.span),
    ]
    .into_iter()
    .flatten()
    {
        assert!(article.text.get(span.range()).is_some());
    }
}

proptest! {
    #[test]
    fn random_bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..400), ending in "(txt|md|html|x)") {
        let name = PathBuf::from(format!("a.{ending}"));
        if let Ok(article) = article::from_bytes(&name, &bytes, None) {
            sound(&article);
        }
    }

    #[test]
    fn random_lines_do_no_harm(
        lines in prop::collection::vec(
            "(GENEVA, |Nov 21|, 1985| \\(AFP\\)| -- |By |Comments|WATCH: |FILE - |\\* |# |---|title: x|<p>|</div>|\\[a\\]\\(b\\)|é|“|[A-Za-z .,:/é]{0,30}){0,6}\r?",
            0..25,
        ),
        ending in "(txt|md|html)",
    ) {
        let name = PathBuf::from(format!("a.{ending}"));
        if let Ok(article) = article::from_text(&name, &lines.join("\n"), None) {
            sound(&article);
            let again = article::from_text(&name, &lines.join("\n"), None).unwrap();
            prop_assert_eq!(article.blocks, again.blocks);
        }
    }
}
