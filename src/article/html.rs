//! Saved pages. The text is rebuilt as paragraphs parted by blank lines, the headline first,
//! inline marks gone and entities decoded; all offsets point into this text.

use chrono::NaiveDate;
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

use super::dates::{self, Day};
use super::draft::{Draft, Piece, host, tidy};
use super::model::BlockKind;
use super::page::{Part, parts};
use crate::text::{Span, fold};

/// Pages nested deeper than this are not given to the readability library.
const MAX_DEPTH: usize = 400;
/// A body with fewer characters than this is no article; the whole page is taken instead.
const MIN_BODY: usize = 250;

/// True for text that is a page.
pub(super) fn looks_like(text: &str) -> bool {
    let start: String = text
        .chars()
        .take(2_000)
        .collect::<String>()
        .to_ascii_lowercase();
    let first = start.trim_start_matches('\u{feff}').trim_start();
    first.starts_with("<!doctype html")
        || first.starts_with("<html")
        || (first.starts_with('<')
            && ["<head", "<body", "<article", "<div", "<p>", "<p "]
                .iter()
                .any(|tag| start.contains(tag)))
}

/// Reads a page.
pub(super) fn read(source: &str) -> Draft {
    let page = Document::from(source);
    let meta = Meta::read(&page);
    let body = story(&page, source);
    let mut draft = Draft {
        title: meta.title,
        outlet: meta.outlet.or_else(|| meta.url.as_deref().and_then(host)),
        url: meta.url,
        stated: meta.date.map(|date| (date, None)),
        ..Draft::default()
    };
    if let Some(title) = draft.title.clone() {
        append(&mut draft, &title, Some(BlockKind::Title));
    }
    let title = draft.title.as_deref().map(fold);
    let mut repeated = false;
    for part in body {
        // The headline stands in the page as well; it is read once.
        if !repeated && title.as_deref() == Some(fold(&part.text).as_str()) {
            repeated = true;
            continue;
        }
        append(&mut draft, &part.text, part.kind);
    }
    draft
}

fn append(draft: &mut Draft, text: &str, kind: Option<BlockKind>) {
    if !draft.text.is_empty() {
        draft.text.push_str("\n\n");
    }
    let start = draft.text.len();
    draft.text.push_str(text);
    draft.pieces.push(Piece {
        span: Span::new(start, draft.text.len()),
        group: draft.pieces.len(),
        kind,
    });
}

/// The paragraphs of the article in the page, or of the whole page where none is found.
fn story(page: &Document, source: &str) -> Vec<Part> {
    if depth(&page.root()) <= MAX_DEPTH {
        let config = Config {
            keep_classes: true,
            ..Config::default()
        };
        let article =
            Readability::new(source, None, Some(config)).and_then(|mut reader| reader.parse());
        if let Ok(article) = article {
            let content = Document::from(article.content);
            let found = parts(&content.root());
            let length: usize = found
                .iter()
                .filter(|part| part.kind.is_none())
                .map(|part| part.text.len())
                .sum();
            if length >= MIN_BODY {
                return found;
            }
        }
    }
    let found = page
        .body()
        .map_or_else(|| parts(&page.root()), |body| parts(&body));
    found
        .into_iter()
        .filter(|part| part.kind != Some(BlockKind::Furniture))
        .collect()
}

fn depth(root: &NodeRef<'_>) -> usize {
    let mut deepest = 0;
    let mut open: Vec<(NodeRef<'_>, usize)> = vec![(*root, 0)];
    while let Some((node, level)) = open.pop() {
        deepest = deepest.max(level);
        if level > MAX_DEPTH {
            break;
        }
        open.extend(node.children_it(false).map(|child| (child, level + 1)));
    }
    deepest
}

#[derive(Default)]
struct Meta {
    title: Option<String>,
    outlet: Option<String>,
    url: Option<String>,
    date: Option<NaiveDate>,
}

impl Meta {
    fn read(page: &Document) -> Self {
        let linked = Linked::read(page);
        let outlet = meta(
            page,
            &[
                "og:site_name",
                "application-name",
                "publisher",
                "dc.publisher",
                "citation_publisher",
            ],
        )
        .or(linked.publisher);
        let title = meta(
            page,
            &["og:title", "twitter:title", "dc.title", "citation_title"],
        )
        .or_else(|| first_text(page, "article h1, main h1"))
        .or_else(|| first_text(page, "h1"))
        .or(linked.headline)
        .or_else(|| first_text(page, "head title"));
        let (title, from_title) = title.map_or((None, None), |title| {
            let (title, rest) = without_outlet(&title, outlet.as_deref());
            (Some(title), rest)
        });
        let url = first_attr(page, "link[rel=canonical]", "href")
            .or_else(|| meta(page, &["og:url", "twitter:url"]))
            .filter(|url| url.contains("://"));
        let date = meta(
            page,
            &[
                "article:published_time",
                "og:published_time",
                "article:published",
                "datepublished",
                "date",
                "pubdate",
                "publish-date",
                "publish_date",
                "publication_date",
                "dc.date",
                "dc.date.issued",
                "dcterms.created",
                "dcterms.issued",
                "parsely-pub-date",
                "sailthru.date",
                "citation_publication_date",
                "citation_date",
                "originalpublicationdate",
                "article.published",
            ],
        );
        let date = date
            .as_deref()
            .and_then(day_in)
            .or_else(|| linked.date.as_deref().and_then(day_in))
            .or_else(|| {
                first_attr(page, "[itemprop=datePublished]", "content")
                    .as_deref()
                    .and_then(day_in)
            })
            .or_else(|| {
                first_attr(page, "[itemprop=datePublished]", "datetime")
                    .as_deref()
                    .and_then(day_in)
            })
            .or_else(|| {
                first_attr(
                    page,
                    "article time[datetime], main time[datetime]",
                    "datetime",
                )
                .as_deref()
                .and_then(day_in)
            })
            .or_else(|| {
                first_attr(page, "time[datetime]", "datetime")
                    .as_deref()
                    .and_then(day_in)
            });
        Self {
            title,
            outlet: outlet.or(from_title),
            url,
            date,
        }
    }
}

/// What JSON-LD says.
#[derive(Default)]
struct Linked {
    headline: Option<String>,
    publisher: Option<String>,
    date: Option<String>,
}

impl Linked {
    fn read(page: &Document) -> Self {
        let mut found = Self::default();
        for script in &page.select("script[type='application/ld+json']") {
            if let Ok(value) = serde_json::from_str::<serde_json::Value>(script.text().trim()) {
                found.take(&value, 0);
            }
        }
        found
    }

    fn take(&mut self, value: &serde_json::Value, level: usize) {
        if level > 6 {
            return;
        }
        if let Some(items) = value.as_array() {
            for item in items {
                self.take(item, level + 1);
            }
        }
        let Some(object) = value.as_object() else {
            return;
        };
        if let Some(graph) = object.get("@graph") {
            self.take(graph, level + 1);
        }
        let text = |key: &str| {
            object
                .get(key)
                .and_then(|value| value.as_str())
                .and_then(tidy)
        };
        let name = |key: &str| {
            let value = object.get(key)?;
            let value = value
                .as_array()
                .and_then(|all| all.first())
                .unwrap_or(value);
            value.get("name").unwrap_or(value).as_str().and_then(tidy)
        };
        // Only something with a headline or a date is the article; the rest are its neighbours.
        if object.contains_key("headline") || object.contains_key("datePublished") {
            self.headline = self.headline.take().or_else(|| text("headline"));
            self.date = self.date.take().or_else(|| text("datePublished"));
            self.publisher = self.publisher.take().or_else(|| name("publisher"));
        }
    }
}

/// The first of `names` that a meta tag states.
fn meta(page: &Document, names: &[&str]) -> Option<String> {
    let all = page.select("meta[content]");
    names.iter().find_map(|name| {
        all.iter()
            .find(|tag| {
                ["property", "name", "itemprop"].iter().any(|key| {
                    tag.attr(key)
                        .is_some_and(|value| value.eq_ignore_ascii_case(name))
                })
            })
            .and_then(|tag| tidy(&tag.attr("content")?))
    })
}

fn first_text(page: &Document, selector: &str) -> Option<String> {
    page.try_select(selector)?
        .iter()
        .find_map(|found| tidy(&found.text()))
}

fn first_attr(page: &Document, selector: &str, name: &str) -> Option<String> {
    page.try_select(selector)?
        .iter()
        .find_map(|found| tidy(&found.attr(name)?))
}

fn day_in(text: &str) -> Option<NaiveDate> {
    dates::days(text, Span::new(0, text.len()))
        .into_iter()
        .find_map(Day::date)
}

/// `Title | Outlet` without the outlet, and the outlet.
fn without_outlet(title: &str, outlet: Option<&str>) -> (String, Option<String>) {
    for mark in [" | ", " – ", " — ", " - ", " :: ", " « ", " » "] {
        let Some((head, tail)) = title.rsplit_once(mark) else {
            continue;
        };
        let known = outlet.is_some_and(|outlet| fold(outlet) == fold(tail));
        let likely = outlet.is_none()
            && mark != " — "
            && tail.split_whitespace().count() <= 4
            && head.split_whitespace().count() >= 3;
        if known || likely {
            return (head.trim().to_owned(), Some(tail.trim().to_owned()));
        }
    }
    (title.to_owned(), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_lose_their_outlet() {
        let known = without_outlet("Talks end - in Geneva - The Courier", Some("The Courier"));
        assert_eq!(known.0, "Talks end - in Geneva");
        let guessed = without_outlet("Bush and Putin meet | Harbour News", None);
        assert_eq!(
            guessed,
            (
                "Bush and Putin meet".to_owned(),
                Some("Harbour News".to_owned())
            )
        );
        assert_eq!(without_outlet("Bush - Putin", None).1, None);
    }

    #[test]
    fn a_page_with_little_text_is_read_whole() {
        let draft = read(
            "<html><body><nav>Home</nav><p>Biden met&nbsp;<b>Putin</b> in <i>Geneva</i>.</p><p>They left.</p></body></html>",
        );
        assert_eq!(draft.text, "Biden met Putin in Geneva.\n\nThey left.");
    }

    #[test]
    fn json_ld_states_the_date() {
        let draft = read(
            "<html><head><script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\
             \"headline\":\"Talks\",\"datePublished\":\"2018-07-16T19:05:00+03:00\",\"publisher\":{\"name\":\"Courier\"}}]}</script>\
             </head><body><p>They met.</p></body></html>",
        );
        assert_eq!(draft.stated.unwrap().0.to_string(), "2018-07-16");
        assert_eq!(draft.outlet.as_deref(), Some("Courier"));
    }

    #[test]
    fn deep_nesting_does_no_harm() {
        let page = format!("<html><body>{}They met in Geneva.", "<div>".repeat(20_000));
        assert!(read(&page).text.contains("They met in Geneva."));
    }
}
