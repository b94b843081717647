//! "His meetings with the leaders of China and India" may announce one meeting of three.

use super::Reader;
use crate::extract::cast::Cast;

impl Reader<'_, '_> {
    /// "His meetings with the leaders of China and India" may announce one meeting of three:
    /// pairs that nothing else asserts join the larger meeting that holds them.
    pub(super) fn fold_series(&mut self, cast: &Cast<'_>) {
        let mut index = 0;
        while index < self.story.drafts.len() {
            let draft = &self.story.drafts[index];
            let host = (draft.series && draft.asserted.len() == 1)
                .then(|| {
                    self.story
                        .drafts
                        .iter()
                        .enumerate()
                        .position(|(other, it)| {
                            other != index
                                && !it.series
                                && !it.background
                                && it.status == draft.status
                                && it.members.len() > draft.members.len()
                                && it.members.len() <= draft.members.len() + 1
                                && draft.members.iter().all(|member| it.has(cast, member.id))
                        })
                })
                .flatten();
            let Some(host) = host else {
                index += 1;
                continue;
            };
            let draft = self.story.drafts.remove(index);
            let host = if host > index { host - 1 } else { host };
            let known = &mut self.story.drafts[host].asserted;
            if !known
                .iter()
                .any(|(sentence, ..)| *sentence == draft.asserted[0].0)
            {
                known.push(draft.asserted[0]);
                known.sort_unstable_by_key(|(sentence, ..)| *sentence);
            }
            self.passages.retain(|passage| passage.draft != index);
            for passage in &mut self.passages {
                if passage.draft > index {
                    passage.draft -= 1;
                }
            }
        }
    }
}
