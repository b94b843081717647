//! A comparison for other programs.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::compare::Comparison;

#[derive(Serialize)]
struct Wrapped<'a> {
    schema: &'static str,
    articles: Vec<Article<'a>>,
    #[serde(flatten)]
    comparison: &'a Comparison,
}

#[derive(Serialize)]
struct Article<'a> {
    id: &'a str,
    title: Option<&'a str>,
    outlet: Option<&'a str>,
    url: Option<&'a str>,
    published: Option<String>,
}

/// Writes a comparison as JSON, schema `rapporteur-comparison/1`.
pub fn comparison_json(dossier: &Dossier, comparison: &Comparison) -> serde_json::Result<String> {
    let articles = comparison.articles().into_iter().filter_map(|id| {
        let article = &dossier.articles.get(id)?.article;
        Some(Article {
            id: id.as_str(),
            title: article.title.as_deref(),
            outlet: article.outlet.as_deref(),
            url: article.url.as_deref(),
            published: article.published.map(|it| it.date.to_string()),
        })
    });
    let wrapped = Wrapped {
        schema: "rapporteur-comparison/1",
        articles: articles.collect(),
        comparison,
    };
    Ok(serde_json::to_string_pretty(&wrapped)? + "\n")
}
