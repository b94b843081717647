//! Lines in several scripts, cut where the face changes.
//!
//! resvg draws a whole line with one face, or mixes faces glyph by glyph as long as each of them
//! makes as many glyphs of the line. So a line with letters that are not bundled becomes several,
//! each in one face and at its own place, in the order in which they are read from left to right.

use std::fmt::Write as _;

use resvg::usvg::fontdb::{Database, Family, ID, Query, Stretch, Style, Weight};
use unicode_bidi::{BidiInfo, Level};

use super::fonts::{FAMILY, suffices};
use super::svg::escaped;

/// Is not seen, and makes what is beside it run from right to left.
const RIGHT_TO_LEFT: char = '\u{200f}';

/// A stretch of a line that one face draws.
#[derive(Debug, PartialEq)]
struct Run {
    text: String,
    /// `None` for the bundled one.
    face: Option<ID>,
}

/// How the letters of a line look.
#[derive(Clone, Copy)]
struct Look {
    size: f32,
    weight: Weight,
    style: Style,
}

/// Cuts the lines of an SVG of ours that need it; the others stay as they are.
pub(super) fn split(svg: &str, faces: &Database) -> String {
    let mut out = String::with_capacity(svg.len() * 2);
    let mut known = Vec::new();
    for line in svg.split_inclusive('\n') {
        match parts(line).filter(|(_, text)| !suffices(text)) {
            Some((head, text)) => cut(&mut out, head, &plain(text), faces, &mut known),
            None => out.push_str(line),
        }
    }
    out
}

/// The attributes of a line of text, and its words.
fn parts(line: &str) -> Option<(&str, &str)> {
    let inner = line.trim_end().strip_prefix("<text ")?;
    inner.strip_suffix("</text>")?.split_once('>')
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

/// The value of an attribute.
fn value<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let start = head.find(&format!("{name}=\""))? + name.len() + 2;
    head.get(start..)?.split('"').next()
}

/// Writes each run of a line at its place.
fn cut(out: &mut String, head: &str, text: &str, faces: &Database, known: &mut Vec<ID>) {
    let number = |name| value(head, name).and_then(|it| it.parse::<f32>().ok());
    let (x, size) = (number("x").unwrap_or(0.0), number("font-size"));
    let bold = value(head, "font-weight").is_some();
    let look = Look {
        size: size.unwrap_or(12.0),
        weight: if bold { Weight::BOLD } else { Weight::NORMAL },
        style: match value(head, "font-style") {
            Some(_) => Style::Italic,
            None => Style::Normal,
        },
    };
    let runs: Vec<(Run, f32)> = runs(text, look, faces, known)
        .into_iter()
        .flat_map(|run| pieces(run, look, faces))
        .collect();
    let whole: f32 = runs.iter().map(|(_, width)| width).sum();
    let mut at = match value(head, "text-anchor") {
        Some("middle") => x - whole / 2.0,
        Some("end") => x - whole,
        _ => x,
    };
    // Each run has its own place; the rest is for all of them.
    let rest = head.split("\" ").map(|it| it.trim_end_matches('"'));
    let rest: Vec<String> = rest
        .filter(|it| !it.starts_with("x=\"") && !it.starts_with("text-anchor=\""))
        .map(|it| format!("{it}\""))
        .collect();
    let rest = rest.join(" ");
    for (run, width) in runs {
        let family = run.face.and_then(|id| family(faces, id));
        let family = family.unwrap_or(FAMILY);
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "<text x=\"{at:.2}\" {rest} font-family=\"{}\" xml:space=\"preserve\">{}</text>",
            escaped(family),
            escaped(&run.text)
        );
        at += width;
    }
}

fn family(faces: &Database, id: ID) -> Option<&str> {
    Some(faces.face(id)?.families.first()?.0.as_str())
}

/// A line as runs, from left to right.
fn runs(text: &str, look: Look, faces: &Database, known: &mut Vec<ID>) -> Vec<Run> {
    let bidi = BidiInfo::new(text, Some(Level::ltr()));
    let mut all = Vec::new();
    for paragraph in &bidi.paragraphs {
        let (levels, ranges) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for range in ranges {
            let backwards = levels.get(range.start).is_some_and(Level::is_rtl);
            let mut stretch: Vec<Run> = Vec::new();
            for letter in text.get(range).unwrap_or_default().chars() {
                let before = stretch.last().and_then(|run| run.face);
                let face = face(letter, before, look, (text, faces), known);
                match stretch.last_mut() {
                    Some(run) if run.face == face => run.text.push(letter),
                    _ => stretch.push(Run {
                        text: letter.to_string(),
                        face,
                    }),
                }
            }
            if backwards {
                stretch.reverse();
                // So that signs and spaces at its ends run backwards too, wherever it stands.
                for run in &mut stretch {
                    run.text = format!("{RIGHT_TO_LEFT}{}{RIGHT_TO_LEFT}", run.text);
                }
            }
            all.extend(stretch);
        }
    }
    all
}

/// The face of a letter; `None` for the bundled one.
fn face(
    letter: char,
    before: Option<ID>,
    look: Look,
    (text, faces): (&str, &Database),
    known: &mut Vec<ID>,
) -> Option<ID> {
    let bundled = suffices(letter.encode_utf8(&mut [0; 4]));
    // Spaces, marks and signs stay with the letters before them.
    let stays = before.filter(|&id| {
        let loose = !letter.is_alphanumeric() && !letter.is_ascii();
        (loose || letter == ' ' || !bundled) && holds(faces, id, letter)
    });
    if stays.is_some() || bundled {
        return stays;
    }
    let cost = |id: ID| cost(faces, id, look, text);
    let mut fit: Vec<ID> = known.clone();
    fit.retain(|&id| cost(id) < 4 && holds(faces, id, letter));
    if let Some(id) = fit.into_iter().min_by_key(|&id| cost(id)) {
        return Some(id);
    }
    let all = faces.faces().map(|face| face.id);
    let best = all
        .filter(|&id| holds(faces, id, letter))
        .min_by_key(|&id| cost(id))?;
    // The family draws; which of its cuts, the look decides.
    let family = Family::Name(family(faces, best)?);
    let cut = faces.query(&Query {
        families: &[family],
        weight: look.weight,
        stretch: Stretch::Normal,
        style: look.style,
    });
    let best = cut.filter(|&id| holds(faces, id, letter)).unwrap_or(best);
    known.push(best);
    Some(best)
}

/// How badly a face goes with Noto Sans in a line.
fn cost(faces: &Database, id: ID, look: Look, text: &str) -> u32 {
    let (Some(info), Some(name)) = (faces.face(id), family(faces, id)) else {
        return u32::MAX;
    };
    let mut cost = 0;
    if !name.contains("Sans") {
        cost += 2;
    }
    if !name.contains("Noto") {
        cost += 1;
    }
    for odd in ["Serif", "Mono", "UI", "Display", "Looped", "Symbols"] {
        cost += 3 * u32::from(name.contains(odd));
    }
    cost += 4 * u32::from(info.monospaced || info.stretch != Stretch::Normal);
    cost += 4 * u32::from(info.style != look.style && info.style != Style::Normal);
    cost += u32::from(info.weight.0.abs_diff(look.weight.0)) / 100;
    // Faces for Chinese, Japanese and Korean hold the letters of each other, drawn another way.
    if name.contains("CJK") {
        let has = |from: char, to: char| text.chars().any(|it| (from..=to).contains(&it));
        let wanted = if has('\u{3040}', '\u{30ff}') {
            "JP"
        } else if has('\u{ac00}', '\u{d7af}') {
            "KR"
        } else {
            "SC"
        };
        cost += u32::from(!name.ends_with(wanted));
    }
    cost
}

fn holds(faces: &Database, id: ID, letter: char) -> bool {
    let held = faces.with_face_data(id, |bytes, index| {
        let face = ttf_parser::Face::parse(bytes, index).ok()?;
        face.glyph_index(letter)
    });
    held.flatten().is_some()
}

/// A run and how far it reaches; in several pieces where resvg would go wrong: it lets a cluster
/// of letters, such as a syllable of Hindi, reach no farther than the widest glyph of it. So each
/// that is made of several ends a piece.
fn pieces(run: Run, look: Look, faces: &Database) -> Vec<(Run, f32)> {
    let id = run.face.or_else(|| {
        faces.query(&Query {
            families: &[Family::Name(FAMILY)],
            weight: look.weight,
            stretch: Stretch::Normal,
            style: look.style,
        })
    });
    let measured = id.and_then(|id| {
        faces.with_face_data(id, |bytes, index| {
            let face = rustybuzz::Face::from_slice(bytes, index)?;
            let mut buffer = rustybuzz::UnicodeBuffer::new();
            buffer.push_str(&run.text);
            buffer.guess_segment_properties();
            let shaped = rustybuzz::shape(&face, &[], buffer);
            let points = look.size / face.units_per_em() as f32;
            let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
            let reach = |(info, place): (&rustybuzz::GlyphInfo, &rustybuzz::GlyphPosition)| {
                (info.cluster as usize, place.x_advance as f32 * points)
            };
            Some(glyphs.map(reach).collect::<Vec<_>>())
        })
    });
    let Some(glyphs) = measured.flatten() else {
        let guess = look.size * run.text.chars().count() as f32;
        return vec![(run, guess)];
    };
    let mut pieces = Vec::new();
    let (mut from, mut width) = (0, 0.0);
    // How many glyphs of the cluster before took room.
    let (mut last, mut wide) = (0, 0);
    for (at, reach) in glyphs {
        if at > last && wide > 1 {
            let text = run.text.get(from..at).unwrap_or_default().to_owned();
            pieces.push((Run { text, ..run }, width));
            (from, width) = (at, 0.0);
        }
        if at != last {
            (last, wide) = (at, 0);
        }
        wide += u32::from(reach > 0.0);
        width += reach;
    }
    let text = run.text.get(from..).unwrap_or_default().to_owned();
    pieces.push((Run { text, ..run }, width));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look {
        size: 10.0,
        weight: Weight::NORMAL,
        style: Style::Normal,
    };

    /// No face but the bundled ones: letters of other scripts have none.
    fn bare() -> Database {
        let mut faces = Database::new();
        faces.load_font_data(notosans::REGULAR_TTF.to_vec());
        faces
    }

    #[test]
    fn words_from_right_to_left_are_put_in_the_order_of_the_page() {
        let line = "Sisi (\u{633}\u{64a} \u{642}\u{627}) 3";
        let runs = runs(line, LOOK, &bare(), &mut Vec::new());
        let texts: Vec<_> = runs.iter().map(|run| run.text.as_str()).collect();
        // Within a run the renderer turns the letters; runs stand as they are read.
        let letters = texts
            .concat()
            .chars()
            .filter(|&it| it != RIGHT_TO_LEFT)
            .count();
        assert_eq!(letters, line.chars().count());
        assert!(texts[0].starts_with("Sisi ("), "{texts:?}");
        assert!(texts.last().unwrap().ends_with('3'), "{texts:?}");
    }

    #[test]
    fn a_line_is_cut_with_all_that_was_said_of_it_and_others_are_left() {
        let svg = "<text x=\"50\" y=\"9\" font-size=\"10\" text-anchor=\"end\" font-weight=\"700\" \
                   fill=\"#123456\">A &amp; \u{5d1}</text>\n<text x=\"1\" y=\"2\">B</text>\n";
        let out = split(svg, &bare());
        assert!(out.ends_with("<text x=\"1\" y=\"2\">B</text>\n"), "{out}");
        let first = out.lines().next().unwrap();
        assert!(first.contains("y=\"9\"") && first.contains("fill=\"#123456\""));
        assert!(first.contains("A &amp; ") && !first.contains("text-anchor"));
        let x: f32 = value(first, "x").unwrap().parse().unwrap();
        assert!(x < 50.0, "it ends where it ended: {x}");
    }
}
