//! How wide a text will be, without a window: the advances of the bundled face.
//!
//! Kerning is left out; in this face it nearly always draws letters together, so that
//! what is measured here is never narrower than what is drawn.

use std::sync::LazyLock;

use ttf_parser::Face;
use unicode_segmentation::UnicodeSegmentation as _;

use super::{Anchor, Point, Rect, Weight};

/// Height of capitals and ascenders over the baseline, in sizes of the text.
pub const ASCENT: f32 = 0.78;
/// Depth of descenders under the baseline, in sizes of the text.
pub const DESCENT: f32 = 0.22;

/// Advances of letters below this are looked up in a table.
const CACHED: u32 = 0x600;

struct Advances {
    face: Option<Face<'static>>,
    table: Vec<f32>,
}

impl Advances {
    fn new(bytes: &'static [u8]) -> Self {
        let face = Face::parse(bytes, 0).ok();
        let mut advances = Self {
            face,
            table: Vec::new(),
        };
        advances.table = (0..CACHED)
            .map(|code| char::from_u32(code).map_or(0.0, |letter| advances.look_up(letter)))
            .collect();
        advances
    }

    fn look_up(&self, letter: char) -> f32 {
        self.face
            .as_ref()
            .and_then(|face| {
                let advance = face.glyph_hor_advance(face.glyph_index(letter)?)?;
                Some(f32::from(advance) / f32::from(face.units_per_em()))
            })
            // A letter that the face lacks comes from another, where it is at most square.
            .unwrap_or(if letter.is_control() { 0.0 } else { 1.0 })
    }

    fn of(&self, letter: char) -> f32 {
        self.table
            .get(letter as usize)
            .copied()
            .unwrap_or_else(|| self.look_up(letter))
    }
}

static REGULAR: LazyLock<Advances> = LazyLock::new(|| Advances::new(notosans::REGULAR_TTF));
static BOLD: LazyLock<Advances> = LazyLock::new(|| Advances::new(notosans::BOLD_TTF));
static ITALIC: LazyLock<Advances> = LazyLock::new(|| Advances::new(notosans::ITALIC_TTF));

/// Width in points of a line of text.
pub fn text_width(text: &str, size: f32, weight: Weight) -> f32 {
    let advances = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
        Weight::Italic => &ITALIC,
    };
    text.chars().map(|letter| advances.of(letter)).sum::<f32>() * size
}

/// True when the bundled face has a letter.
pub fn has_letter(letter: char) -> bool {
    let face = REGULAR.face.as_ref();
    letter.is_ascii() || face.is_none_or(|face| face.glyph_index(letter).is_some())
}

/// The text itself where it fits into `width`, else its beginning and an ellipsis.
pub fn ellipsize(text: &str, width: f32, size: f32, weight: Weight) -> String {
    if text_width(text, size, weight) <= width {
        return text.to_owned();
    }
    let room = width - text_width("…", size, weight);
    let mut taken = 0.0;
    let mut end = 0;
    for (start, cluster) in text.grapheme_indices(true) {
        taken += text_width(cluster, size, weight);
        if taken > room {
            break;
        }
        end = start + cluster.len();
    }
    let kept = text.get(..end).unwrap_or_default().trim_end();
    format!("{kept}…")
}

/// Cuts a text between words into lines of at most `width`; a longer word is cut within.
pub fn wrap(text: &str, width: f32, size: f32, weight: Weight) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut room = width;
    let space = text_width(" ", size, weight);
    // A no-break space is there to keep what it stands between on one line.
    let breaks = |letter: char| letter.is_whitespace() && letter != '\u{a0}';
    for word in text.split(breaks).filter(|word| !word.is_empty()) {
        let needs = text_width(word, size, weight);
        let line = lines.last_mut().map_or("", |line| line.as_str());
        if !line.is_empty() && needs + space <= room {
            room -= needs + space;
            if let Some(line) = lines.last_mut() {
                line.push(' ');
                line.push_str(word);
            }
            continue;
        }
        if !line.is_empty() {
            lines.push(String::new());
            room = width;
        }
        for cluster in word.graphemes(true) {
            let needs = text_width(cluster, size, weight);
            if needs > room && lines.last().is_some_and(|line| !line.is_empty()) {
                lines.push(String::new());
                room = width;
            }
            room -= needs;
            if let Some(line) = lines.last_mut() {
                line.push_str(cluster);
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// The rectangle that a line of text covers.
pub fn text_rect(at: Point, anchor: Anchor, text: &str, size: f32, weight: Weight) -> Rect {
    let width = text_width(text, size, weight);
    let left = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    Rect::new(left, at.y - ASCENT * size, width, (ASCENT + DESCENT) * size)
}

#[cfg(test)]
mod tests {
    use super::{ellipsize, text_width, wrap};
    use crate::chart::Weight;

    #[test]
    fn width_grows_with_text_size_and_weight() {
        let regular = text_width("Geneva", 12.0, Weight::Regular);
        assert!((30.0..60.0).contains(&regular), "{regular}");
        assert!(text_width("Geneva", 24.0, Weight::Regular) > 1.99 * regular);
        assert!(text_width("Geneva", 12.0, Weight::Bold) > regular);
        assert!(text_width("Łódź Эрдоган Ünal", 12.0, Weight::Italic) > regular);
    }

    #[test]
    fn an_ellipsis_stands_for_what_does_not_fit() {
        assert_eq!(ellipsize("Biden", 100.0, 12.0, Weight::Regular), "Biden");
        let short = ellipsize("Recep Tayyip Erdoğan", 70.0, 12.0, Weight::Regular);
        assert!(short.ends_with('…'), "{short}");
        assert!(text_width(&short, 12.0, Weight::Regular) <= 70.0);
    }

    #[test]
    fn wrapped_lines_fit_and_lose_no_word() {
        let text = "Leaders meet in Geneva https://example.org/a/very/long/address/without/a/space";
        let lines = wrap(text, 120.0, 11.0, Weight::Regular);
        assert!(lines.len() > 2);
        for line in &lines {
            assert!(text_width(line, 11.0, Weight::Regular) <= 120.0, "{line}");
        }
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
    }
}
