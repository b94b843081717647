//! Articles as the reader brings them: one reader per file format, title, outlet, URL and
//! publication date found where they stand, page furniture marked. Knows no diplomacy.

mod assemble;
mod blocks;
mod collect;
mod dateline;
mod dates;
mod decode;
mod draft;
mod error;
mod furniture;
mod furniture_words;
mod head;
mod html;
mod ident;
mod language;
mod layout;
mod markdown;
mod model;
mod outlet;
mod page;

use std::fs;
use std::io::Read as _;
use std::path::Path;

use chrono::NaiveDate;

pub use collect::collect;
pub use error::{LoadError, MAX_BYTES, Problem};
pub use model::{Article, ArticleId, Block, BlockKind, DateSource, Dateline, Published};

use draft::{Draft, Piece};

/// Reads a file. `given` is the publication date where the user states it.
pub fn load(path: &Path, given: Option<NaiveDate>) -> Result<Article, LoadError> {
    let file = fs::File::open(path)?;
    let meta = file.metadata()?;
    if meta.is_dir() {
        return Err(LoadError::Folder);
    }
    if meta.len() > MAX_BYTES {
        return Err(LoadError::TooLarge(meta.len()));
    }
    let mut bytes = Vec::new();
    // Pipes and files that grow tell no length; the limit holds for them too.
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    from_bytes(path, &bytes, given)
}

/// Reads what a file holds; `name` tells the format by its ending and may hold a date.
pub fn from_bytes(
    name: &Path,
    bytes: &[u8],
    given: Option<NaiveDate>,
) -> Result<Article, LoadError> {
    from_text(name, &decode::decode(bytes)?, given)
}

/// Reads text, such as pasted text. Pages and YAML heads are known by sight as well.
pub fn from_text(name: &Path, text: &str, given: Option<NaiveDate>) -> Result<Article, LoadError> {
    if text.trim().is_empty() {
        return Err(LoadError::Empty);
    }
    if text.len() as u64 > MAX_BYTES {
        return Err(LoadError::TooLarge(text.len() as u64));
    }
    let ending = name
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default()
        .to_ascii_lowercase();
    let draft = match ending.as_str() {
        "html" | "htm" | "xhtml" => html::read(text),
        _ if html::looks_like(text) => html::read(text),
        "md" | "markdown" => markdown::read(text),
        _ if markdown::has_head(text) => markdown::read(text),
        _ => plain(text),
    };
    language::check(&draft.text)?;
    assemble::assemble(name, draft, given)
}

/// Plain text: the file as it is.
fn plain(text: &str) -> Draft {
    let lines = layout::lines(text, 0);
    let alone = |line| head::head_line(text, line).is_some() || is_furniture(text, line);
    let pieces = layout::paragraphs(text, &lines, alone)
        .into_iter()
        .map(|paragraph| Piece {
            span: paragraph.span,
            group: paragraph.group,
            kind: None,
        })
        .collect();
    Draft {
        text: text.to_owned(),
        pieces,
        ..Draft::default()
    }
}

fn is_furniture(text: &str, line: crate::text::Span) -> bool {
    !matches!(
        furniture::look(line.of(text)),
        furniture::Look::News | furniture::Look::Caption
    )
}
