//! From drafts to reports, when all sentences have been read.

use super::Reader;
use crate::extract::annotate::Notes;
use crate::extract::cast::Cast;
use crate::extract::report::{Part, Status};
use crate::extract::story::{Draft, Member};
use crate::extract::substance::Strength;
use crate::extract::{Extraction, annotate, build, length, substance};

impl Reader<'_, '_> {
    pub(super) fn finish(mut self, mut cast: Cast<'_>) -> Extraction {
        self.fold_series(&cast);
        self.add_hosts(&mut cast);
        self.settle_occasions();
        self.share_scene(&cast);
        self.read_substance(&cast);
        let drafts = &self.story.drafts;
        let lead = drafts.iter().position(|draft| !draft.background);
        let reports = drafts
            .iter()
            .enumerate()
            .filter_map(|(index, draft)| {
                let notes = self.notes(&cast, draft);
                let mut report = build::report(self.doc, &cast, draft, notes, lead == Some(index))?;
                report.facts.length = length::length(&self.clauses, draft);
                Some(report)
            })
            .collect();
        self.mentions
            .sort_by_key(|mention| (mention.span.start, mention.span.end, mention.kind));
        self.mentions.dedup();
        Extraction {
            reports,
            mentions: self.mentions,
            unread: self.unread,
        }
    }

    /// Adds to each draft what was discussed.
    fn read_substance(&mut self, cast: &Cast<'_>) {
        let drafts = &mut self.story.drafts;
        let held = |draft: &Draft| draft.status == Status::Held;
        let main = drafts
            .iter()
            .filter(|draft| !draft.background && held(draft))
            .count();
        let readout = self.doc.is_readout();
        for passage in &self.passages {
            let draft = &mut drafts[passage.draft];
            // What one side says counts where there is one meeting it can be about, or where
            // the sentence before told of that one.
            let near = draft
                .asserted
                .iter()
                .any(|(told, ..)| (1..=2).contains(&passage.sentence.saturating_sub(*told)));
            if (passage.strength == Strength::Discussed
                || held(draft) && (main == 1 || readout || near))
                && let Some(clause) = self.clauses.get(passage.sentence)
            {
                substance::read(clause, cast, draft, passage);
            }
        }
    }

    /// What the sentences that speak of a draft say beside its facts.
    fn notes(&self, cast: &Cast<'_>, draft: &Draft) -> Notes {
        let asserted = || draft.asserted.iter().map(|(sentence, ..)| *sentence);
        let mut sentences: Vec<usize> = asserted().collect();
        if !draft.background {
            sentences.extend(&draft.substance);
        }
        sentences.sort_unstable();
        sentences.dedup();
        let mut notes = Notes::default();
        for sentence in sentences {
            if let Some(clause) = self.clauses.get(sentence) {
                let asserts = asserted().any(|asserted| asserted == sentence);
                annotate::read(clause, cast, draft, asserts, &mut notes);
            }
        }
        notes
    }

    /// A summit to which one side comes, or does not, is also the host's.
    fn add_hosts(&mut self, cast: &mut Cast<'_>) {
        let leader = self.doc.world.office_index("leader");
        for draft in &mut self.story.drafts {
            // "Will not attend the Geneva talks": whose talks those are is not told.
            let summit = draft.asserted.iter().any(|(sentence, ..)| {
                self.clauses.get(*sentence).is_some_and(|clause| {
                    clause.window(0..clause.chunks.len()).contains(" summit ")
                })
            });
            if !draft.joins
                || !summit
                || draft.status != Status::Cancelled
                || cast.sides(&draft.ids()) != 1
            {
                continue;
            }
            let Some((code, span, sentence)) = draft
                .place
                .as_ref()
                .and_then(|told| Some((told.value.country.clone()?, told.span, told.sentence)))
            else {
                continue;
            };
            let id = cast.role(&code, leader, true);
            draft.members.push(Member {
                id,
                part: Part::Host,
                words: vec![(sentence, span, "host country")],
            });
        }
    }
}
