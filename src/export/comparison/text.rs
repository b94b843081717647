//! The kinds of text that a comparison can be written as.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{comparison_csv, comparison_html, comparison_json, comparison_markdown};
use crate::dossier::Dossier;
use crate::dossier::compare::Comparison;

/// A kind of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextFormat {
    /// Tables for people and wikis.
    Markdown,
    /// A page for a browser.
    Html,
    /// A line for each value.
    Csv,
    /// For other programs.
    Json,
}

impl TextFormat {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Html, Self::Csv, Self::Json];

    /// By the ending of a file name.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// The ending of file names.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// For the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown",
            Self::Html => "HTML",
            Self::Csv => "CSV",
            Self::Json => "JSON",
        }
    }

    /// Writes a comparison.
    pub fn write(self, dossier: &Dossier, comparison: &Comparison) -> serde_json::Result<String> {
        Ok(match self {
            Self::Markdown => comparison_markdown(dossier, comparison),
            Self::Html => comparison_html(dossier, comparison),
            Self::Csv => comparison_csv(dossier, comparison),
            Self::Json => comparison_json(dossier, comparison)?,
        })
    }
}
