//! What stands in the bar above the window, and in the list of windows.

use super::words;

/// The title of a window with so many articles.
pub(super) fn of(articles: usize) -> String {
    match articles {
        0 => "Rapporteur".to_owned(),
        _ => format!(
            "{} – Rapporteur",
            words::count(articles, "article", "articles")
        ),
    }
}
