//! Which words of the article a lesson is about, and the dialog for it.

use super::action::Action;
use super::dialog::Dialog;
use super::own::{self, PersonForm, Pointed, Purpose, SpellingForm};
use super::state::State;
use crate::text::Span;

impl State {
    /// Points at the next name of the article in the reader, or at the one before.
    pub(crate) fn step_name(&mut self, forward: bool) {
        let Some(place) = &self.reader.place else {
            return;
        };
        let Some(loaded) = self.dossier.articles.get(&place.article) else {
            return;
        };
        let pointed = self.reader.pointed.as_ref();
        let here = pointed.filter(|it| it.article == place.article);
        let evidence = place.evidence.as_ref();
        let from = here.map(|it| it.span);
        // The first name is one of the sentence in sight.
        let from = from.or_else(|| {
            let start = evidence?.sentence.start.checked_sub(1)?;
            Some(Span::new(start, start))
        });
        self.reader.pointed = own::step(loaded, from, forward);
        self.panels.reader = true;
    }

    /// Opens the dialog that adds or corrects what is pointed at.
    pub(crate) fn teach(&mut self, action: Action) {
        let pointed = self.reader.pointed.as_ref();
        let world = &self.world;
        let known = pointed.and_then(|it| it.person(world));
        let article = pointed.and_then(|it| self.dossier.articles.get(&it.article));
        let day = article.and_then(|it| it.article.published.map(|it| it.date));
        self.dialog = Some(match (action, known) {
            (Action::CorrectPerson, Some(person)) => {
                Dialog::Person(PersonForm::correcting(world, person, day))
            }
            (Action::CorrectPerson, None) => {
                Dialog::Spelling(SpellingForm::of(Purpose::Correct, pointed, world))
            }
            (Action::ThisIs, _) => {
                Dialog::Spelling(SpellingForm::of(Purpose::Spelling, pointed, world))
            }
            _ => Dialog::Person(self.adding(pointed)),
        });
    }

    /// A form for somebody new, with what the articles say of them.
    fn adding(&self, pointed: Option<&Pointed>) -> PersonForm {
        let form = PersonForm::adding(pointed);
        let Some(name) = pointed.and_then(|it| it.value.as_ref()) else {
            return form;
        };
        let meetings = self.dossier.meetings.iter();
        let mut sides = meetings.flat_map(|it| &it.facts.participants);
        match sides.find(|it| it.name.as_ref() == Some(name)) {
            Some(one) => form.acting(&self.world, one.country.as_deref(), one.role.as_deref()),
            None => form,
        }
    }
}
