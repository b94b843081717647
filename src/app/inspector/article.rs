//! An article: where it came from, what it told, and what was not understood.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Id, RichText, Ui};

use super::field::{field, meetings, not_stated, note, some_of, title};
use crate::app::evidence::{self, Role};
use crate::app::how_read;
use crate::app::link;
use crate::app::reader::sentence_at;
use crate::app::theme::size;
use crate::app::view::View;
use crate::app::words;
use crate::article::{ArticleId, DateSource};
use crate::dossier::Loaded;
use crate::extract::{Evidence, Kind};

pub(super) fn show(ui: &mut Ui, view: &View<'_>, loaded: &Loaded) {
    let article = &*loaded.article;
    title(ui, &words::title(article), "Article");
    field(ui, "Outlet", None, |ui| match &article.outlet {
        Some(outlet) => {
            ui.label(outlet);
        }
        None => not_stated(ui),
    });
    field(ui, "Published", None, |ui| match &article.published {
        Some(published) => {
            ui.label(words::day(published.date));
            note(
                ui,
                match published.source {
                    DateSource::Given => "as you said when opening it",
                    DateSource::Head => "from the head of the file",
                    DateSource::Dateline => "from its dateline",
                    DateSource::Stamp => "from a time stamp on the page",
                    DateSource::FileName => "from the name of the file",
                },
            );
        }
        None => not_stated(ui),
    });
    field(ui, "File", None, |ui| {
        note(ui, &article.path.display().to_string());
        note(ui, &words::count(article.words(), "word", "words"));
        if let Some(url) = &article.url {
            ui.hyperlink_to(url, url);
        }
    });
    let told: Vec<_> = view
        .dossier()
        .meetings
        .iter()
        .filter(|meeting| meeting.accounts.iter().any(|it| it.article == article.id))
        .collect();
    meetings(ui, view, &told, |ui, meeting| {
        let account = meeting.accounts.iter().find(|it| it.article == article.id);
        if account.is_some_and(|it| it.report.background) {
            note(ui, "told as background");
        }
    });
    unread(ui, view, loaded);
    people(ui, view, loaded);
}

/// Everyone who is named, by how often; each name walks through the places where it stands.
fn people(ui: &mut Ui, view: &View<'_>, loaded: &Loaded) {
    type Held = (u64, ArticleId, Arc<Vec<(String, Vec<Evidence>)>>);
    let id = Id::unique("people of the selection");
    let held: Option<Held> = ui.data(|data| data.get_temp(id));
    let wanted = (view.state.revision, &loaded.article.id);
    let named = match held {
        Some((revision, article, named)) if (revision, &article) == wanted => named,
        _ => {
            let named = Arc::new(named(loaded));
            let held: Held = (wanted.0, wanted.1.clone(), named.clone());
            ui.data_mut(|data| data.insert_temp(id, held));
            named
        }
    };
    if named.is_empty() {
        return;
    }
    field(ui, "People named", Some(Role::Who), |ui| {
        some_of(ui, "people", &named, 12, |ui, (name, places)| {
            ui.horizontal_wrapped(|ui| {
                link::value(ui, view, name, places);
                let count = RichText::new(places.len().to_string());
                ui.label(count.size(size::SMALL).weak());
            });
        });
    });
}

/// Who is named where, the most frequent first.
fn named(loaded: &Loaded) -> Vec<(String, Vec<Evidence>)> {
    let article = &*loaded.article;
    let mut named: BTreeMap<&str, Vec<Evidence>> = BTreeMap::new();
    for it in &loaded.extraction.mentions {
        let name = it.value.as_deref().filter(|_| it.kind == Kind::Person);
        let (Some(name), Some(sentence)) = (name, sentence_at(article, it.span.start)) else {
            continue;
        };
        named.entry(name).or_default().push(Evidence {
            article: article.id.clone(),
            start: it.span.start,
            end: it.span.end,
            quote: sentence.of(&article.text).trim().into(),
            sentence,
            rule: it.rule,
        });
    }
    let named = named.into_iter();
    let mut named: Vec<_> = named
        .map(|(name, places)| (name.to_owned(), places))
        .collect();
    named.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    named
}

fn unread(ui: &mut Ui, view: &View<'_>, loaded: &Loaded) {
    let unread = &loaded.extraction.unread;
    if unread.is_empty() {
        return;
    }
    field(ui, "Not understood", None, |ui| {
        note(ui, "Sentences that speak of meeting but gave none");
        for it in unread {
            let quote = it.sentence.of(&loaded.article.text).trim();
            let evidence = evidence::of_unread(&loaded.article, it);
            link::value(ui, view, quote, &[evidence]);
            note(ui, &how_read::refusal(it.rule, &it.reason));
        }
    });
}
