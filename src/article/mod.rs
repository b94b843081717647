//! Articles as the reader brings them: one reader per file format, title, outlet, URL and
//! publication date found where they stand, page furniture marked. Knows no diplomacy.

mod model;

pub use model::{Article, ArticleId, Block, BlockKind, DateSource, Published};
