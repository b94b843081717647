//! Tells page furniture from news: teasers, share bars, sign-up boxes, comment footers, links,
//! numbers, wire codes. Judges by words and form alone.

use super::furniture_words::{CALLS, COMMENT_HEADS, LABELS, LINES, LINK_HEADS, TEASERS};
use crate::text::fold;

/// What a paragraph is, seen by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Nothing speaks against news.
    News,
    /// Under a picture.
    Caption,
    /// Says that a caption follows.
    CaptionHead,
    /// Not news, by itself.
    Furniture,
    /// Opens a list of links to other stories.
    Links,
    /// Opens the comments of readers; nothing after it is news.
    Comments,
}

/// What a paragraph looks like by itself.
pub(super) fn look(paragraph: &str) -> Look {
    let words = paragraph.split_whitespace().count();
    let folded = fold(paragraph.trim());
    let line = folded.trim_start_matches([
        '*', '#', '_', '>', '-', '|', '•', ' ', '[', '+', '►', '▶', '→',
    ]);
    let bare = line.trim_end_matches([':', '.', '*', ' ', '»', '>', ']', '_', '→', '-']);
    if is_mark_or_link(paragraph) || is_wire_code(paragraph) || is_credit(line, words) {
        return Look::Furniture;
    }
    let uncounted = without_count(bare);
    if COMMENT_HEADS.contains(&uncounted) {
        return Look::Comments;
    }
    if matches!(
        bare.trim_end_matches(','),
        "image caption" | "media caption" | "caption"
    ) {
        return Look::CaptionHead;
    }
    if is_caption(line, words) {
        return Look::Caption;
    }
    if LINK_HEADS.contains(&bare) {
        return Look::Links;
    }
    // A teaser is short; a long paragraph that begins like one is a sentence after all.
    let sentence = words >= 8 && line.ends_with(['.', '"']);
    let teaser = (words <= 30 && begins_as_teaser(line))
        || (words <= 20 && !sentence && LABELS.iter().any(|label| begins(line, label)));
    let calls = words <= 20 && CALLS.iter().any(|call| bare.ends_with(call));
    if LINES.contains(&bare)
        || teaser
        || calls
        || is_menu(paragraph)
        || is_ago(bare)
        || is_minutes(bare)
    {
        return Look::Furniture;
    }
    Look::News
}

/// `line` begins with a teaser; only those with its first byte are compared.
fn begins_as_teaser(line: &str) -> bool {
    let Some(&first) = line.as_bytes().first() else {
        return false;
    };
    let from = TEASERS.partition_point(|teaser| teaser.as_bytes()[0] < first);
    let same = TEASERS[from..].iter();
    same.take_while(|teaser| teaser.as_bytes()[0] == first)
        .any(|teaser| begins(line, teaser))
}

/// `line` begins with `teaser`, and the word ends there.
fn begins(line: &str, teaser: &str) -> bool {
    line.strip_prefix(teaser).is_some_and(|rest| {
        let open = teaser.ends_with(|c: char| c.is_alphanumeric());
        !(open && rest.starts_with(char::is_alphanumeric))
    })
}

/// `comments (2,318)` and `124 comments` without the number.
fn without_count(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | ',' | ' '))
}

/// Bare links, numbers, rules, handles.
fn is_mark_or_link(paragraph: &str) -> bool {
    if !paragraph.chars().any(char::is_alphabetic) {
        return true;
    }
    let link = |word: &str| {
        let bare =
            word.trim_matches(|c: char| matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | ',' | '.'));
        bare.starts_with("http://")
            || bare.starts_with("https://")
            || bare.starts_with("www.")
            || bare.starts_with("pic.twitter.com")
            || bare.starts_with("t.co/")
    };
    let handle = |word: &str| word.len() > 1 && word.starts_with(['#', '@']);
    let label = |word: &str| word.ends_with(':');
    let hash = paragraph.len() >= 24
        && paragraph
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'=' | b'/' | b'.'))
        && paragraph.bytes().any(|b| b.is_ascii_digit());
    let mut words = paragraph.split_whitespace();
    // Most paragraphs end the first question at their first word.
    hash || words.all(|word| link(word) || handle(word) || label(word))
        && paragraph
            .split_whitespace()
            .any(|word| link(word) || handle(word))
}

/// `ZCZC MW0447 PRIORITY`, `NNNN`, `MW 122310Z OCT 86`, `BT`.
fn is_wire_code(paragraph: &str) -> bool {
    let mut words = paragraph.split_whitespace();
    let first = words.next().unwrap_or_default();
    if matches!(first, "ZCZC" | "NNNN") {
        return paragraph.len() < 60;
    }
    let time = |word: &str| {
        word.strip_suffix('Z')
            .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit()))
    };
    paragraph.split_whitespace().nth(5).is_none() && paragraph.split_whitespace().any(time)
}

/// `(Photo: Getty Images)`, `AP Photo/Jane Doe`, `REUTERS/John Doe`.
fn is_credit(line: &str, words: usize) -> bool {
    const CREDITS: &[&str] = &[
        "getty images",
        "ap photo",
        "reuters/",
        "afp/",
        "epa/",
        "(photo",
        "photo:",
        "photograph:",
        "pool photo",
        "courtesy photo",
        "shutterstock",
        "(image",
        "pool/",
    ];
    words <= 8 && CREDITS.iter().any(|credit| line.contains(credit))
}

/// `FILE - President Obama ...`, `From left, ...`, `... are pictured in Geneva. (AP Photo/Doe)`.
fn is_caption(line: &str, words: usize) -> bool {
    const STARTS: &[&str] = &[
        "file - ",
        "file -- ",
        "file photo",
        "file: ",
        "(file photo",
        "file picture",
        "file image",
        "pictured:",
        "pictured, ",
        "from left",
        "left to right",
        "caption:",
        "(l-r)",
        "photo: ",
        "photograph: ",
        "image shows",
    ];
    const MARKS: &[&str] = &[
        "(l)",
        "(r)",
        "(c)",
        "(l-r)",
        "(left)",
        "(right)",
        "(centre)",
        "(center)",
        ", left,",
        ", right,",
        ", pictured",
        "[file",
        "(file",
        "file photo",
        "getty images",
        "ap photo",
        "photograph:",
        "photo:",
        "[reuters",
        "[ap",
        "[afp",
        "/reuters",
        "/ap)",
        "/afp",
        "(photo",
        "shakes hands with",
        "shake hands ahead",
        "shake hands before",
        "shake hands during",
        "poses for",
        "pose for a",
        "speaking at the",
        "speaks during",
        "speak during",
        "attend a news conference",
    ];
    STARTS.iter().any(|start| line.starts_with(start))
        || (words <= 35 && MARKS.iter().filter(|mark| line.contains(*mark)).count() >= 2)
        || (words <= 22 && is_verbless_caption(line))
        || (words <= 60 && (ends_with_credit(line) || ends_with_photographer(line)))
}

/// `The Prime Minister and President Hollande speaking at the UK-France Summit.`
fn is_verbless_caption(line: &str) -> bool {
    const VERBS: &[&str] = &[
        " is ", " was ", " are ", " were ", " has ", " had ", " said", " will ", " told ",
    ];
    const POSES: &[&str] = &[
        " speaking at ",
        " speaking during ",
        " shaking hands ",
        " standing beside ",
        " arriving at ",
        " arriving for ",
    ];
    let ends = !line.contains(". ") && !line.ends_with(':');
    ends && POSES.iter().any(|pose| line.contains(pose))
        && !VERBS.iter().any(|verb| line.contains(verb))
}

/// `... in Geneva. REUTERS/Jane Doe`, `... in Geneva.Credit...Jane Doe/The Daily`.
fn ends_with_photographer(line: &str) -> bool {
    let credited = |mark: &str| {
        line.rfind(mark)
            .and_then(|at| line.get(at..))
            .is_some_and(|rest| rest.split_whitespace().count() <= 6)
    };
    [
        "reuters/",
        "afp/",
        "ap photo/",
        "credit...",
        "epa/",
        "getty images/",
    ]
    .into_iter()
    .any(credited)
}

fn ends_with_credit(line: &str) -> bool {
    const ENDS: &[&str] = &[
        "getty images",
        "/reuters",
        "/ap",
        "/afp",
        "ap photo",
        "photo: ap",
        "photo: afp",
        "photo: reuters",
        "photograph: pool",
        "via ap",
        "via reuters",
        "via getty",
        "/epa",
        "file photo",
        "photograph: ap",
        "pool",
    ];
    let bare = line.trim_end_matches([')', ']', '.', ' ']);
    let marked = line.contains("photo") || line.contains("image") || line.ends_with([')', ']']);
    marked && ENDS.iter().any(|end| bare.ends_with(end))
}

/// `World | Asia | Business`, `Terms · Privacy · Cookies`, `Home > Markets > Trade`.
fn is_menu(paragraph: &str) -> bool {
    if !paragraph.contains(['|', '·', '•', '>', '»', '/']) {
        return false;
    }
    for mark in [" | ", " · ", " • ", " > ", " » ", " / "] {
        let pieces: Vec<&str> = paragraph.split(mark).collect();
        if pieces.len() >= 3
            && pieces
                .iter()
                .all(|piece| piece.split_whitespace().count() <= 5)
        {
            return true;
        }
    }
    false
}

/// `updated 2 hours ago`.
fn is_ago(line: &str) -> bool {
    line.ends_with(" ago")
        && line.split_whitespace().nth(6).is_none()
        && line.contains(|c: char| c.is_ascii_digit())
}

/// `3 min read`, `reading time: 4 minutes`.
fn is_minutes(line: &str) -> bool {
    line.split_whitespace().nth(5).is_none()
        && (line.ends_with(" min read")
            || line.ends_with(" minute read")
            || line.starts_with("reading time"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn teasers_are_in_order_of_their_first_byte() {
        assert!(TEASERS.is_sorted_by_key(|teaser| teaser.as_bytes()[0]));
    }

    #[test]
    fn furniture_is_known_by_sight() {
        for line in [
            "WATCH: Trump appears to side with Putin on election interference at Helsinki summit",
            "Get breaking National news",
            "https://news.example/__i/rss/rd/articles/CBMiemh0dHB?oc=5",
            "52781671282824",
            "READ MORE: Five numbers that explain the chip war",
            "READ ALSO What a tariff costs the buyer of a washing machine",
            "Live | World | US | Ukraine war | Business | Weather",
            "ZCZC MW0447 PRIORITY",
            "MW 122310Z OCT 86",
            "[END OF TRANSCRIPT]",
            "\\###",
            "Updated 2 hours ago",
            "Sign up for our morning letter and never miss a summit.",
            "Sample publication. Terms of use · Privacy notice · Cookie settings",
            "ADVERTISEMENT",
            "© 2018 The Continental Courier. All rights reserved.",
            "#G20 #Putin",
            "(Photo: Getty Images)",
            "Podcast The Amber Hour: can a port live without cargo? Listen now",
        ] {
            assert_eq!(look(line), Look::Furniture, "{line}");
        }
        assert_eq!(look("Comments (2,318)"), Look::Comments);
        assert_eq!(look("124 comments"), Look::Comments);
        assert_eq!(look("Tidak ada komentar:"), Look::Comments);
        assert_eq!(look("You may also like"), Look::Links);
    }

    #[test]
    fn captions_are_known_by_sight() {
        for line in [
            "FILE - U.S. President Barack Obama can expect various factions at summit.",
            "Prime Minister and President Hollande speaking at the UK-France Summit 2016.",
            "The two presidents walked in the castle park. Photograph: pool",
            "From left, Putin, Macron and Merkel in Paris.",
            "Biden and Putin shake hands at Villa La Grange in Geneva, June 16, 2021. REUTERS/Jane Doe",
        ] {
            assert_eq!(look(line), Look::Caption, "{line}");
        }
    }

    #[test]
    fn news_is_left_alone() {
        for line in [
            "The two leaders remained silent as they shook hands at the start of their meeting Friday.",
            "Share prices rose after the talks.",
            "Watching from Brussels, NATO officials said the meeting had been useful.",
            "Read together, the two statements agree.",
            "Commentators said the summit was a failure.",
            "Speaking at a news conference, President Putin said he and Mr Biden have agreed to return their ambassadors.",
            "Live fire drills were discussed as well.",
            "Also on Friday, Putin met Xi in the same hall.",
            "Sponsored by Egypt, the talks resumed in Cairo on Sunday.",
            "Public officials speaking at the second convening included:",
            "He left.",
        ] {
            assert_eq!(look(line), Look::News, "{line}");
        }
    }
}
