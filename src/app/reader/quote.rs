//! A sentence of an article with where it stands, to be pasted into a text.

use crate::app::words;
use crate::article::Article;
use crate::text::{Span, sentences};

/// The sentence at a place of the text.
pub(crate) fn sentence_at(article: &Article, byte: usize) -> Option<Span> {
    let here = |span: Span| span.start <= byte && byte < span.end;
    let block = article.blocks.iter().find(|it| here(it.span))?;
    let mut all = sentences(&article.text, block.span).into_iter();
    all.find(|it| here(it.span)).map(|it| it.span)
}

/// A sentence in quotation marks with title, outlet, day and address of its article.
pub(crate) fn quoted(article: &Article, sentence: Span) -> String {
    let words = words::one_line(sentence.of(&article.text));
    let mut source = vec![words::title(article)];
    source.extend(article.outlet.clone());
    source.extend(article.published.map(|it| words::day(it.date)));
    source.extend(article.url.clone());
    format!("“{words}”\n— {}", source.join(", "))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{quoted, sentence_at};
    use crate::article::from_text;

    #[test]
    fn a_quote_names_its_source() {
        let text = "Leaders meet\n\nGENEVA, June 16, 2021 — They came. They met  for hours.";
        let article = from_text(Path::new("a.txt"), text, None).unwrap();
        let at = article.text.find("hours").unwrap();
        let sentence = sentence_at(&article, at).unwrap();
        assert_eq!(
            quoted(&article, sentence),
            "“They met for hours.”\n— Leaders meet, 16 June 2021"
        );
    }
}
