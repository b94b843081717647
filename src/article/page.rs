//! From the elements of a page to its paragraphs.

use dom_query::NodeRef;

use super::draft::tidy;
use super::model::BlockKind;

/// A paragraph of a page; its kind, where an element tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) text: String,
    pub(super) kind: Option<BlockKind>,
}

/// Elements whose text nobody reads.
const SKIPPED: &[&str] = &[
    "audio", "button", "canvas", "datalist", "dialog", "form", "head", "iframe", "input", "math",
    "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "video",
];

/// Elements that do not end a paragraph.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// Elements around the story.
const AROUND: &[&str] = &["aside", "footer", "menu", "nav"];

/// Words in class, id and role that mark what is no story.
const MARKED: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "disqus",
    "footer",
    "menu",
    "nav",
    "navigation",
    "newsletter",
    "outbrain",
    "popular",
    "promo",
    "related",
    "recirc",
    "share",
    "sharing",
    "sidebar",
    "social",
    "sponsored",
    "subscribe",
    "taboola",
    "tags",
    "ticker",
    "toolbar",
    "tools",
    "trending",
];

enum Step<'a> {
    Enter(NodeRef<'a>),
    Leave(Option<BlockKind>, bool),
}

/// The paragraphs under `root`, in order.
pub(super) fn parts(root: &NodeRef<'_>) -> Vec<Part> {
    let mut walk = Walk::default();
    // A stack of our own: pages nest deeper than the call stack reaches.
    let mut steps = vec![Step::Enter(*root)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Enter(node) => enter(&node, &mut walk, &mut steps),
            Step::Leave(kind, pre) => {
                walk.flush();
                walk.kind = kind;
                walk.pre = pre;
            }
        }
    }
    walk.flush();
    walk.out
}

fn enter<'a>(node: &NodeRef<'a>, walk: &mut Walk, steps: &mut Vec<Step<'a>>) {
    if node.is_text() {
        return walk.text(&node.text());
    }
    let name = node.node_name().unwrap_or_default().to_ascii_lowercase();
    if SKIPPED.contains(&name.as_str()) || node.attr("hidden").is_some() {
        return;
    }
    if name == "br" {
        walk.buffer.push('\n');
        return;
    }
    if node.is_element() && !INLINE.contains(&name.as_str()) {
        walk.flush();
        steps.push(Step::Leave(walk.kind, walk.pre));
        walk.pre |= name == "pre";
        if name == "figcaption" {
            walk.kind = walk.kind.or(Some(BlockKind::Caption));
        } else if AROUND.contains(&name.as_str()) || is_marked(node, &name) {
            walk.kind = Some(BlockKind::Furniture);
        }
    } else if name == "td" || name == "th" {
        walk.buffer.push(' ');
    }
    let from = steps.len();
    steps.extend(node.children_it(false).map(Step::Enter));
    if let Some(children) = steps.get_mut(from..) {
        children.reverse();
    }
}

/// True for elements that name themselves furniture and are not the frame of the whole page.
fn is_marked(node: &NodeRef<'_>, name: &str) -> bool {
    if matches!(name, "html" | "body" | "main" | "article") {
        return false;
    }
    let marked = ["class", "id", "role"].iter().any(|key| {
        node.attr(key).is_some_and(|value| {
            value
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| MARKED.contains(&word.to_ascii_lowercase().as_str()))
        })
    });
    marked && node.normalized_char_count() < 2_500
}

#[derive(Default)]
struct Walk {
    out: Vec<Part>,
    buffer: String,
    kind: Option<BlockKind>,
    pre: bool,
}

impl Walk {
    fn text(&mut self, text: &str) {
        if self.pre {
            self.buffer.push_str(text);
        } else {
            self.buffer.extend(
                text.chars()
                    .map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }),
            );
        }
    }

    /// Ends a paragraph; a blank line in it, from `<br><br>`, parts it as well.
    fn flush(&mut self) {
        let buffer = std::mem::take(&mut self.buffer);
        let mut paragraph = String::new();
        for line in buffer.split('\n') {
            if line.trim().is_empty() {
                self.push(&paragraph);
                paragraph.clear();
            } else {
                paragraph.push_str(line);
                paragraph.push(' ');
            }
        }
        self.push(&paragraph);
    }

    fn push(&mut self, paragraph: &str) {
        if let Some(text) = tidy(paragraph) {
            self.out.push(Part {
                text,
                kind: self.kind,
            });
        }
    }
}
