//! One sentence: who is meant in it, what its frames tell, what else it says of a meeting.

use super::Reader;
use crate::extract::cast::{Cast, EntityId};
use crate::extract::clause::Clause;
use crate::extract::doc::Doc;
use crate::extract::mention::{Actor, Chunk, ChunkKind, Head, Number};
use crate::extract::report::{Mode, Status, Unread};
use crate::extract::rules::frames;
use crate::extract::scene::Scene;
use crate::extract::story::Told;
use crate::extract::substance::{Passage, Strength};
use crate::extract::time::TimeExpr;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::{PREPOSITIONS, among};
use crate::extract::{mentions, occasion, scene, speech, substance, trace};

/// Of whom somebody else is spoken by.
const RELATIVES: WordSet = word_set![
    "brother",
    "daughter",
    "deputy",
    "father",
    "husband",
    "mother",
    "predecessor",
    "son",
    "spokesman",
    "spokeswoman",
    "successor",
    "wife",
];

/// Verbs of putting somebody out, whose reasons are his own doings.
const DISMISSING: WordSet = word_set![
    "accused",
    "dismissed",
    "dismisses",
    "fired",
    "fires",
    "ousted",
    "ousts",
    "recalled",
    "removed",
    "sacked",
    "sacks",
    "suspended",
];

impl<'d, 'a> Reader<'d, 'a> {
    pub(super) fn sentence(
        &mut self,
        cast: &mut Cast<'_>,
        index: usize,
        times: Vec<TimeExpr>,
        chunks: Vec<Chunk>,
    ) {
        let doc = self.doc;
        let mut who: Vec<Vec<EntityId>> = Vec::with_capacity(chunks.len());
        cast.sentence = index;
        let mut local: Vec<EntityId> = Vec::new();
        let mut subject: Option<EntityId> = None;
        cast.beside.clear();
        cast.quoted = speech::quoted(doc, cast, &chunks);
        // The subject of the clause being read, whom "him" cannot mean.
        let mut acting: Option<EntityId> = None;
        for (at, chunk) in chunks.iter().enumerate() {
            let mut ids = Vec::new();
            if let ChunkKind::Actors(actors) = &chunk.kind {
                let whom = at > 0 && doc.word(chunks[at - 1].first) == "whom";
                for actor in actors {
                    cast.barred = match actor.head {
                        Head::He | Head::She if actor.possessed => acting,
                        Head::He | Head::She if whom => local.last().copied(),
                        _ => None,
                    };
                    // "Tillerson and his Chinese counterpart": that of Tillerson.
                    let found = if actor.head == Head::Counterpart && !ids.is_empty() {
                        cast.resolve(doc, actor, &[local.as_slice(), &ids].concat())
                    } else if let Some(plural) = plural_subject(cast, &chunks[..at], &who)
                        .filter(|_| actor.head == Head::They)
                    {
                        plural
                    } else {
                        cast.resolve(doc, actor, &local)
                    };
                    mentions::actor(doc, cast, actor, &found, &mut self.mentions);
                    for id in found {
                        if !ids.contains(&id) {
                            ids.push(id);
                        }
                    }
                }
                side_of_owner(doc, cast, actors, &chunks[..at], &who, &ids);
                let governed = at > 0
                    && matches!(chunks[at - 1].kind, ChunkKind::Word)
                    && among(PREPOSITIONS, doc.word(chunks[at - 1].first));
                let person = ids.iter().copied().find(|&id| !cast.entities[id].state);
                if subject.is_none() && !governed && ids.len() == 1 {
                    subject = person;
                }
                if !governed && person.is_some() {
                    acting = person;
                }
                let pronoun = actors
                    .iter()
                    .any(|actor| matches!(actor.head, Head::They | Head::Group));
                // "Kim's father received": whose father he is, is not who "he" is.
                let owner = matches!(
                    chunks.get(at + 1).map(|next| &next.kind),
                    Some(ChunkKind::Possessive)
                ) && chunks
                    .get(at + 2)
                    .is_some_and(|noun| among(RELATIVES, doc.word(noun.first)));
                // "Trump ousted Flynn for misleading Pence about his calls": those of Flynn.
                if at > 0 && !pronoun && dismissed(doc, &chunks[..at]) {
                    cast.beside.extend(&local);
                }
                let possessor = matches!(
                    chunks.get(at + 1).map(|next| &next.kind),
                    Some(ChunkKind::Possessive)
                );
                if (possessor || governed) && ids.iter().all(|id| !local.contains(id)) {
                    cast.beside.extend(&ids);
                } else if !pronoun {
                    cast.beside.retain(|id| !ids.contains(id));
                }
                if !pronoun && !owner {
                    local.extend(ids.iter().copied().filter(|&id| !cast.entities[id].state));
                }
            }
            if let ChunkKind::Place(place) = &chunk.kind
                && let Some(code) = &place.capital_of
            {
                // A capital speaks for its government; the rules say where.
                ids.push(cast.state(code));
            }
            let spoken = matches!(&chunk.kind, ChunkKind::Actors(actors) if actors.len() > 1);
            let governed = at > 0 && among(PREPOSITIONS, doc.word(chunks[at - 1].first));
            let people = ids.iter().all(|&id| !cast.entities[id].state);
            if spoken && people && !governed && cast.sides(&ids) >= 2 {
                cast.together = (index, ids.clone());
            }
            if let Some(speaker) = speech::labels(doc, index, &chunks, at, &ids) {
                cast.speaker = Some(speaker);
            }
            who.push(ids);
        }
        let clause = Clause {
            doc,
            sentence: index,
            chunks,
            times,
            who,
        };
        mentions::rest(&clause, cast.reference.published, &mut self.mentions);
        self.read_clause(cast, &clause);
        cast.end_sentence(subject);
        self.clauses.push(clause);
    }

    /// "He spoke with European leaders. They agreed on sanctions. Participants included ...":
    /// what was told before those who took part were named.
    fn told_before_list(&mut self, draft: usize, from: usize, ids: &[EntityId]) {
        for clause in self.clauses.iter().skip(from) {
            let Some(first) = (0..clause.chunks.len()).find(|&at| clause.is_actor(at)) else {
                continue;
            };
            let unknown = clause.is_anaphor(first) && clause.who[first].is_empty();
            let theirs = !clause.who[first].is_empty()
                && clause.who[first].iter().all(|id| ids.contains(id));
            let (Some(start), Some(end)) = (clause.chunks.first(), clause.chunks.last()) else {
                continue;
            };
            if unknown || theirs {
                self.passages.push(Passage {
                    sentence: clause.sentence,
                    tokens: start.first..end.last + 1,
                    strength: Strength::Discussed,
                    draft,
                });
            }
        }
    }

    /// "Both were in Islamabad for a summit": there they met, who had been told to have met.
    fn gather(&mut self, cast: &Cast<'_>, scene: &Scene) {
        let there = scene.travellers();
        let Some(draft) = self
            .story
            .focus
            .and_then(|index| self.story.drafts.get_mut(index))
        else {
            return;
        };
        if !scene.ahead
            && draft.place.is_none()
            && draft.status == Status::Held
            && !matches!(draft.mode, Some(Mode::Phone | Mode::Video))
            && cast.sides(there) >= 2
            && there.iter().all(|&id| draft.has(cast, id))
        {
            draft.place = Some(scene.place.clone());
        }
    }

    fn read_clause(&mut self, cast: &mut Cast<'_>, clause: &Clause<'d, 'a>) {
        if self.stage.is_none() && clause.sentence <= 4 && self.doc.is_transcript() {
            self.stage = scene::stage(clause);
        }
        if let Some(scene) = scene::read(clause, cast) {
            self.gather(cast, &scene);
            self.scene = Some(scene);
        }
        if self.occasion.is_none()
            && clause.sentence <= 3
            && let Some((found, span)) =
                occasion::of_meeting(clause, usize::MAX, &cast.reference, &[])
            && found.dated.is_some()
        {
            let told = Told {
                value: found,
                sentence: clause.sentence,
                span,
                rule: "occasion",
            };
            self.occasion = Some((told, clause.sentence));
        }
        let (found, refusals) = frames(clause, cast);
        if let Some(trace) = &mut self.trace {
            trace::clause(trace, clause, cast, &found);
        }
        let mut told: Vec<(usize, usize)> = Vec::new();
        let mut reasons: Vec<(&'static str, String)> = refusals
            .into_iter()
            .map(|refusal| (refusal.rule, refusal.reason))
            .collect();
        let triggers: Vec<usize> = found.iter().map(|frame| frame.front).collect();
        for frame in found {
            match self.telling(cast, clause, frame, &triggers) {
                Ok(tellings) => {
                    for telling in tellings {
                        let chunk = telling.frame.trigger.end.saturating_sub(1);
                        if let Some(trace) = &mut self.trace {
                            trace::telling(trace, &telling);
                        }
                        let listed = self.listed.take();
                        let before = self.story.drafts.len();
                        let background = telling.background;
                        self.story.tell(cast, clause, &telling);
                        let index = if self.story.drafts.len() > before {
                            Some(before)
                        } else if background {
                            None
                        } else {
                            self.story.focus
                        };
                        if let (Some(index), Some((from, ids))) = (index, listed) {
                            self.told_before_list(index, from, &ids);
                        }
                        if let Some(index) = index
                            && !self.story.drafts[index].background
                            && self.story.drafts[index]
                                .asserted
                                .iter()
                                .any(|(sentence, ..)| *sentence == clause.sentence)
                        {
                            told.push((index, chunk));
                        }
                    }
                }
                Err((rule, reason)) => reasons.push((rule, reason)),
            }
        }
        told.dedup_by_key(|(draft, _)| *draft);
        for passage in substance::passages(clause, cast, &self.story, &told) {
            self.passages.push(passage);
        }
        let asserted = self.story.drafts.iter().any(|draft| {
            draft
                .asserted
                .iter()
                .any(|(sentence, ..)| *sentence == clause.sentence)
        });
        if let Some(trace) = &mut self.trace {
            trace::reasons(trace, &reasons);
        }
        if !asserted && let Some((rule, reason)) = reasons.into_iter().next() {
            let sentence = self
                .doc
                .sentences
                .get(clause.sentence)
                .map(|it| it.span)
                .unwrap_or_default();
            self.unread.push(Unread {
                sentence,
                rule,
                reason,
            });
        }
    }
}

/// "EU leaders said they want": those leaders, not whoever was spoken of with them before.
fn plural_subject(
    cast: &Cast<'_>,
    before: &[Chunk],
    who: &[Vec<EntityId>],
) -> Option<Vec<EntityId>> {
    let first = before
        .iter()
        .position(|chunk| matches!(chunk.kind, ChunkKind::Actors(_)))?;
    let ChunkKind::Actors(actors) = &before[first].kind else {
        return None;
    };
    let several = matches!(actors.as_slice(), [actor]
        if matches!(actor.head, Head::Role | Head::Delegation)
            && (actor.plural || actor.number != Number::One));
    let ids = who.get(first)?;
    (several && cast.sides(ids) == 1).then(|| ids.clone())
}

/// "The Georgian prime minister's special envoy Zurab Abashidze", "the Secretary-General's envoy
/// for Syria, Ramzi": acts for the side of whose envoy he is.
fn side_of_owner(
    doc: &Doc<'_>,
    cast: &mut Cast<'_>,
    actors: &[Actor],
    before: &[Chunk],
    who: &[Vec<EntityId>],
    ids: &[EntityId],
) {
    let ([actor], [id]) = (actors, ids) else {
        return;
    };
    let owned = matches!(
        before.last().map(|chunk| &chunk.kind),
        Some(ChunkKind::Possessive)
    );
    let Some(at) = before.len().checked_sub(2).filter(|_| owned) else {
        return;
    };
    let ChunkKind::Actors(owners) = &before[at].kind else {
        return;
    };
    let side = match (owners.as_slice(), who[at].as_slice()) {
        ([_], &[owner]) => cast.entities[owner].country.clone(),
        ([owner], []) => owner.country.clone(),
        _ => None,
    };
    let Some(side) = side.filter(|_| actor.office.is_some()) else {
        return;
    };
    let about = (actor.first..actor.last).any(|token| matches!(doc.word(token), "for" | "on"));
    let entity = &mut cast.entities[*id];
    if entity.person.is_none() && (entity.country.is_none() || about) {
        entity.country = Some(side);
    }
}

/// True where whoever stands behind these chunks is put out: "fired his adviser, ".
fn dismissed(doc: &Doc<'_>, before: &[Chunk]) -> bool {
    let word = |at: usize| match before.get(at) {
        Some(chunk) if matches!(chunk.kind, ChunkKind::Word) => doc.word(chunk.first),
        _ => "",
    };
    let from = before.len().saturating_sub(5);
    (from..before.len())
        .rev()
        .take_while(|&at| !matches!(before[at].kind, ChunkKind::Actors(_)))
        .any(|at| {
            let passive = matches!(
                word(at.wrapping_sub(1)),
                "was" | "were" | "is" | "be" | "been" | "being"
            );
            among(DISMISSING, word(at)) && !passive && word(at + 1) != "himself"
        })
}
