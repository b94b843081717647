//! An article: where it came from, what it told, and what was not understood.

use egui::Ui;

use super::field::{field, meetings, not_stated, note, title};
use crate::app::link;
use crate::app::view::View;
use crate::app::words;
use crate::article::DateSource;
use crate::dossier::Loaded;
use crate::extract::Evidence;

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
    meetings(ui, view, &told);
    unread(ui, view, loaded);
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
            let evidence = Evidence {
                article: loaded.article.id.clone(),
                start: it.sentence.start,
                end: it.sentence.end,
                quote: quote.into(),
                sentence: it.sentence,
                rule: it.rule,
            };
            link::value(ui, view, quote, &[evidence]);
            note(ui, &words::capital(&it.reason));
        }
    });
}
