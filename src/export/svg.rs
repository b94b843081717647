//! A scene as SVG 1.1, readable by people and by every browser.

use std::fmt::Write as _;

use crate::chart::{Anchor, Fill, Ink, Point, SHEET, Scene, Shape, Stroke, Theme, Weight, rgb};
use crate::dossier::Item;

/// Writes a scene; `title` names it and `name_of` its marks, for tooltips and screen readers.
pub(super) fn svg(
    scene: &Scene,
    theme: Theme,
    title: &str,
    name_of: &dyn Fn(&Item) -> Option<String>,
) -> String {
    let mut out = String::with_capacity(scene.marks.len() * 120 + 512);
    let (width, height) = (number(scene.width), number(scene.height));
    let _ = write!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{width}\" \
         height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"Noto Sans, sans-serif\">\n<title>{}</title>\n",
        escaped(title)
    );
    let mut open: Option<&Item> = None;
    for mark in &scene.marks {
        if mark.item.as_ref() != open {
            if open.is_some() {
                out.push_str("</g>\n");
            }
            open = mark.item.as_ref();
            if let Some(item) = open {
                out.push_str("<g>");
                if let Some(name) = name_of(item) {
                    let _ = write!(out, "<title>{}</title>", escaped(&name));
                }
                out.push('\n');
            }
        }
        shape(&mut out, &mark.shape, theme);
    }
    if open.is_some() {
        out.push_str("</g>\n");
    }
    out.push_str("</svg>\n");
    out
}

fn shape(out: &mut String, shape: &Shape, theme: Theme) {
    // Writing to a string cannot fail.
    let _ = match shape {
        Shape::Line { points, stroke } => write!(
            out,
            "<polyline points=\"{}\" fill=\"none\"{}/>",
            list(points),
            stroked(Some(stroke), theme)
        ),
        Shape::Curve { points, stroke } => {
            let [from, one, two, to] = points.map(pair);
            write!(
                out,
                "<path d=\"M{from} C{one} {two} {to}\" fill=\"none\"{}/>",
                stroked(Some(stroke), theme)
            )
        }
        Shape::Polygon {
            points,
            fill,
            stroke,
        } => write!(
            out,
            "<polygon points=\"{}\"{}{}/>",
            list(points),
            filled(fill.as_ref(), theme),
            stroked(stroke.as_ref(), theme)
        ),
        Shape::Rect {
            rect,
            radius,
            fill,
            stroke,
        } => {
            let rounded = if *radius > 0.0 {
                format!(" rx=\"{}\"", number(*radius))
            } else {
                String::new()
            };
            write!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{rounded}{}{}/>",
                number(rect.min.x),
                number(rect.min.y),
                number(rect.width().max(0.0)),
                number(rect.height().max(0.0)),
                filled(fill.as_ref(), theme),
                stroked(stroke.as_ref(), theme)
            )
        }
        Shape::Circle {
            center,
            radius,
            fill,
            stroke,
        } => write!(
            out,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}{}/>",
            number(center.x),
            number(center.y),
            number(radius.max(0.0)),
            filled(fill.as_ref(), theme),
            stroked(stroke.as_ref(), theme)
        ),
        Shape::Text {
            at,
            anchor,
            size,
            weight,
            fill,
            text,
            turned,
        } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let weight = match weight {
                Weight::Regular => "",
                Weight::Bold => " font-weight=\"700\"",
                Weight::Italic => " font-style=\"italic\"",
            };
            let turn = if *turned {
                format!(
                    " transform=\"rotate(-90 {} {})\"",
                    number(at.x),
                    number(at.y)
                )
            } else {
                String::new()
            };
            write!(
                out,
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{anchor}{weight}{turn}{}>{}</text>",
                number(at.x),
                number(at.y),
                number(*size),
                filled(Some(fill), theme),
                escaped(text)
            )
        }
    };
    out.push('\n');
}

/// Two digits behind the point at most, which is finer than any printer.
fn number(value: f32) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

fn pair(point: Point) -> String {
    format!("{},{}", number(point.x), number(point.y))
}

fn list(points: &[Point]) -> String {
    let pairs: Vec<String> = points.iter().copied().map(pair).collect();
    pairs.join(" ")
}

fn colour(ink: Ink, theme: Theme) -> String {
    hex(rgb(ink, theme))
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The same picture, of the light theme, on a white sheet.
pub(super) fn on_white(svg: &str) -> String {
    // Quotation marks within text are escaped, so that only attributes are meant.
    let quoted = |colour: String| format!("\"{colour}\"");
    let paper = quoted(colour(Ink::Paper, Theme::Light));
    svg.replace(&paper, &quoted(hex(SHEET)))
}

fn filled(fill: Option<&Fill>, theme: Theme) -> String {
    let Some(fill) = fill else {
        return " fill=\"none\"".to_owned();
    };
    let opacity = opacity("fill-opacity", fill.opacity);
    format!(" fill=\"{}\"{opacity}", colour(fill.ink, theme))
}

fn stroked(stroke: Option<&Stroke>, theme: Theme) -> String {
    let Some(stroke) = stroke else {
        return String::new();
    };
    let dash = stroke.dash.map_or_else(String::new, |(dash, gap)| {
        format!(" stroke-dasharray=\"{} {}\"", number(dash), number(gap))
    });
    format!(
        " stroke=\"{}\" stroke-width=\"{}\"{}{dash}",
        colour(stroke.ink, theme),
        number(stroke.width),
        opacity("stroke-opacity", stroke.opacity)
    )
}

fn opacity(name: &str, value: f32) -> String {
    if value >= 1.0 {
        String::new()
    } else {
        format!(" {name}=\"{}\"", number(value.max(0.0)))
    }
}

/// Text as XML takes it; what XML forbids altogether is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, number};

    #[test]
    fn numbers_are_short_and_text_is_escaped() {
        assert_eq!(number(12.0), "12");
        assert_eq!(number(-0.001), "0");
        assert_eq!(number(2.345_67), "2.35");
        assert_eq!(number(f32::NAN), "0");
        assert_eq!(
            escaped("a < b & \"c\"\u{7}\n"),
            "a &lt; b &amp; &quot;c&quot; "
        );
    }
}
