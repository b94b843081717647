//! The reading itself: mentions, then everyone's identity, then frames sentence by sentence,
//! then what each meeting was about.

use chrono::NaiveDate;

use super::annotate::{self, Notes};
use super::build;
use super::cast::{Cast, EntityId};
use super::clause::Clause;
use super::doc::Doc;
use super::mention::{Actor, Chunk, ChunkKind, Head, chunks};
use super::occasion;
use super::place;
use super::reference::Reference;
use super::report::{Mention, Mode, Part, Precision, Status, Unread};
use super::rules::{Frame, frames};
use super::scene::{self, Scene};
use super::speech;
use super::status::status;
use super::story::{Draft, OccasionFound, Story, Telling, Told};
use super::substance::{self, Passage, Strength};
use super::time::{self, Tense, TimeExpr, TimeValue};
use super::{Extraction, mentions};
use crate::article::{Article, BlockKind};
use crate::world::{Meaning, World};

/// Reads an article.
pub(super) fn read(article: &Article, world: &World) -> Extraction {
    traced(article, world, &mut None)
}

/// Reads an article and notes, sentence by sentence, how it was cut and what was found.
pub(super) fn traced(article: &Article, world: &World, trace: &mut Option<String>) -> Extraction {
    let mut doc = Doc::new(article, world);
    let sentences: Vec<(Vec<TimeExpr>, Vec<Chunk>)> = doc
        .sentences
        .iter()
        .map(|sentence| {
            let times = time::scan(doc.text, &doc.tokens, &doc.folded, sentence.tokens.clone());
            let chunks = chunks(&doc, sentence, &times);
            (times, chunks)
        })
        .collect();
    let sentences = learn_names(&mut doc, sentences);
    let reference = reference(&doc, &sentences);
    let mut cast = Cast::new(world, reference, home(&doc));
    for (_, chunks) in &sentences {
        for actor in actors(chunks) {
            cast.introduce(&doc, actor);
        }
    }
    let mut reader = Reader {
        doc: &doc,
        story: Story::default(),
        passages: Vec::new(),
        unread: Vec::new(),
        mentions: Vec::new(),
        scene: None,
        occasion: None,
        last_day: None,
        last_told: None,
        notes: Vec::new(),
        clauses: Vec::new(),
        trace: trace.take(),
    };
    for (index, (times, chunks)) in sentences.into_iter().enumerate() {
        reader.sentence(&mut cast, index, times, chunks);
    }
    *trace = reader.trace.take();
    reader.finish(cast)
}

/// Reads again, with the surnames that titles introduced: "Kurt Campbell" makes "Campbell" one.
fn learn_names(
    doc: &mut Doc<'_>,
    sentences: Vec<(Vec<TimeExpr>, Vec<Chunk>)>,
) -> Vec<(Vec<TimeExpr>, Vec<Chunk>)> {
    for (_, chunks) in &sentences {
        for actor in actors(chunks) {
            // "Zurab Abashidze told reporters" makes "Abashidze" one as well.
            let titled = actor.office.is_some()
                || actor.head == Head::Counterpart
                || actor.name.as_ref().is_some_and(|name| name.full) && !doc.in_title(actor.first);
            if let Some(name) = actor
                .name
                .as_ref()
                .filter(|name| titled && name.people.is_empty())
            {
                let last = doc.word(name.last).to_owned();
                if last.chars().count() > 2 {
                    doc.locals.insert(last);
                }
            }
        }
    }
    if doc.locals.is_empty() {
        return sentences;
    }
    let reread: Vec<Vec<Chunk>> = doc
        .sentences
        .iter()
        .zip(&sentences)
        .map(|(sentence, (times, known))| {
            let touched = sentence
                .tokens
                .clone()
                .any(|token| doc.locals.contains(doc.word(token)));
            if touched {
                chunks(doc, sentence, times)
            } else {
                known.clone()
            }
        })
        .collect();
    sentences
        .into_iter()
        .zip(reread)
        .map(|((times, _), chunks)| (times, chunks))
        .collect()
}

fn actors(chunks: &[Chunk]) -> impl Iterator<Item = &Actor> {
    chunks.iter().flat_map(|chunk| match &chunk.kind {
        ChunkKind::Actors(actors) => actors.as_slice(),
        _ => &[],
    })
}

fn reference(doc: &Doc<'_>, sentences: &[(Vec<TimeExpr>, Vec<Chunk>)]) -> Reference {
    let named: Vec<&Actor> = sentences
        .iter()
        .flat_map(|(_, chunks)| actors(chunks))
        .collect();
    let years: Vec<i32> = sentences
        .iter()
        .flat_map(|(times, _)| times)
        .filter(|time| time.is_absolute() && !time.is_vague() && !time.is_since())
        .filter_map(|time| time::resolve(time, None, None, None, Tense::Past))
        .filter_map(|value| value.start.get(..4)?.parse().ok())
        .collect();
    Reference::of(doc.article, doc.world, &named, &years)
}

/// The state that the outlet speaks for: "UK Government", "The White House".
fn home(doc: &Doc<'_>) -> Option<String> {
    let outlet = doc.article.outlet.as_deref().unwrap_or_default();
    let head = doc
        .article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Head)
        .map(|block| block.span.of(doc.text))
        .collect::<Vec<_>>()
        .join(" ");
    let text = format!("{outlet} {head}");
    let spans = crate::text::tokens(&text, crate::text::Span::new(0, text.len()));
    let folded: Vec<String> = spans
        .iter()
        .map(|token| crate::text::fold(token.span.of(&text)))
        .collect();
    let words = crate::world::words_of(&text, &folded);
    (0..words.len()).find_map(|at| {
        let found = doc.world.lexicon().longest(words.get(at..)?, false)?;
        found.meanings.iter().find_map(|meaning| match *meaning {
            Meaning::Metonym(index) | Meaning::CountryName(index) | Meaning::Adjective(index) => {
                doc.world.countries.get(index).map(|it| it.code.clone())
            }
            _ => None,
        })
    })
}

struct Reader<'d, 'a> {
    doc: &'d Doc<'a>,
    story: Story,
    passages: Vec<Passage>,
    unread: Vec<Unread>,
    mentions: Vec<Mention>,
    /// Where the traveller whom the article follows is.
    scene: Option<Scene>,
    /// The occasion that the article opens with.
    occasion: Option<(Told<OccasionFound>, usize)>,
    last_day: Option<NaiveDate>,
    /// The frame before: its sentence, its people and its status.
    last_told: Option<(usize, Vec<EntityId>, Status)>,
    notes: Vec<Notes>,
    clauses: Vec<Clause<'d, 'a>>,
    trace: Option<String>,
}

impl<'d, 'a> Reader<'d, 'a> {
    fn sentence(
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
                    let found = cast.resolve(doc, actor, &local);
                    mentions::actor(doc, cast, actor, &found, &mut self.mentions);
                    for id in found {
                        if !ids.contains(&id) {
                            ids.push(id);
                        }
                    }
                }
                let governed = at > 0
                    && matches!(chunks[at - 1].kind, ChunkKind::Word)
                    && super::words::among(
                        super::words::PREPOSITIONS,
                        doc.word(chunks[at - 1].first),
                    );
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
                if !pronoun {
                    local.extend(ids.iter().copied().filter(|&id| !cast.entities[id].state));
                }
            }
            if let ChunkKind::Place(place) = &chunk.kind
                && let Some(code) = &place.capital_of
            {
                // A capital speaks for its government; the rules say where.
                ids.push(cast.capital(code));
            }
            let spoken = matches!(&chunk.kind, ChunkKind::Actors(actors) if actors.len() > 1);
            let governed = at > 0
                && super::words::among(super::words::PREPOSITIONS, doc.word(chunks[at - 1].first));
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

    fn read_clause(&mut self, cast: &mut Cast<'_>, clause: &Clause<'d, 'a>) {
        if let Some(scene) = scene::read(clause, cast) {
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
            super::trace::clause(trace, clause, cast, &found);
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
                            super::trace::telling(trace, &telling);
                        }
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
            super::trace::reasons(trace, &reasons);
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

    /// Completes a frame with all that its sentence says; several where one sentence tells of
    /// several calls.
    fn telling(
        &mut self,
        cast: &mut Cast<'_>,
        clause: &Clause<'_, '_>,
        mut frame: Frame,
        triggers: &[usize],
    ) -> Result<Vec<Telling>, (&'static str, String)> {
        let rule = frame.rule;
        let mut state = status(clause, &frame).map_err(|reason| (rule, reason.to_owned()))?;
        self.settle_countries(cast, clause, &frame);
        if let Some((sentence, ids, earlier)) = &self.last_told
            && *sentence == clause.sentence
            && frame.rule == "talks"
            && matches!(
                clause.word(frame.front.wrapping_sub(1)),
                "for" | "in" | "at" | "during"
            )
            && frame.ids().iter().all(|id| ids.contains(id))
        {
            // "will meet tomorrow for talks", "will host them at a summit": one meeting, told
            // by its verb.
            state = *earlier;
            let known = frame.ids();
            let chunk = frame.trigger.start;
            frame.cast.extend(
                ids.iter()
                    .filter(|id| !known.contains(id))
                    .map(|&id| (id, Part::Principal, chunk)),
            );
        }
        self.last_told = Some((clause.sentence, frame.ids(), state));
        filter_cast(cast, &mut frame);
        let states_only = frame.ids().iter().all(|&id| cast.entities[id].state);
        if frame.rule == "meet" && states_only && is_sport(self.doc) {
            return Err((rule, "teams met, not governments".to_owned()));
        }
        if frame.again && state == Status::Held {
            return Err((rule, "another meeting, but not when or whether".to_owned()));
        }
        if is_abstract(cast, clause, &frame) && state != Status::Planned {
            return Err((
                rule,
                "negotiations in general, not when, where or by whom".to_owned(),
            ));
        }
        let sides = cast.sides(&frame.ids());
        if sides < 2 && !frame.anaphoric && !frame.joins {
            return Err((
                rule,
                "all who are named act for one side, or for none".to_owned(),
            ));
        }
        let next = triggers
            .iter()
            .copied()
            .find(|&other| other >= frame.trigger.end)
            .unwrap_or(clause.chunks.len());
        let previous = triggers
            .iter()
            .copied()
            .rfind(|&other| other < frame.trigger.start);
        let mut background = frame.past;
        let ahead = clause.window(frame.predicate..frame.trigger.end);
        let future = matches!(state, Status::Planned | Status::Proposed)
            || state == Status::Cancelled
                && ([" will ", " would ", " won't ", " to "]
                    .iter()
                    .any(|cue| ahead.contains(cue))
                    || behind_it(clause, &frame));
        let present = matches!(
            clause.word(frame.trigger.start),
            "meets" | "hosts" | "receives" | "visits" | "speaks"
        );
        let tense = match (future, present) {
            (true, _) => Tense::Future,
            (false, true) => Tense::Present,
            _ => Tense::Past,
        };
        let (time, phrase, since) = self.time(cast, clause, &frame, previous, next, tense);
        background |= since;
        let told_of = !frame.anaphoric || dates_itself(clause, &frame);
        // "meets Friday" in an article of Thursday is still to come.
        let mut time = time.filter(|_| told_of);
        let mut phrase = phrase;
        if time.is_none()
            && state == Status::Held
            && !frame.anaphoric
            && !frame.past
            && let Some(scene) = &self.scene
            && let Some((day, words)) = &scene.day
            && !scene.ahead
            && clause.sentence - scene.since <= 3
            && !matches!(mode(clause, &frame), Some(Mode::Phone | Mode::Video))
        {
            // "travelled to Brasilia on Monday": what he did there was then.
            time = Some(day.clone());
            phrase.clone_from(words);
        }
        if let (Some(told), Some(published)) = (&time, cast.reference.published)
            && state == Status::Planned
            && told.value.start.len() == 10
            && told.value.end.is_none()
            && told.value.start < published.to_string()
        {
            // "after talks last week the team will return for more": a day of the earlier ones.
            time = None;
        }
        if let (Some(told), Some(published)) = (&time, cast.reference.published) {
            if told.value.start > published.to_string()
                && told.value.start.len() == 10
                && state == Status::Held
            {
                state = Status::Planned;
            }
            let year = told
                .value
                .start
                .get(..4)
                .and_then(|year| year.parse::<i32>().ok());
            use chrono::Datelike as _;
            if !future
                && told.value.start.len() <= 7
                && year.is_some_and(|year| year < published.year())
            {
                background = true;
            }
        }
        if cast.reference.published.is_none()
            && let (Some(told), Some((first, _))) = (&time, cast.reference.within)
            && told.value.start.len() == 4
            && told.value.start.as_str() < first.to_string().get(..4).unwrap_or_default()
        {
            background = true;
        }
        let mut mode = mode(clause, &frame);
        if frame.rule == "call" && mode.is_none() {
            // Among calls, "was to talk Sunday with" is one more.
            mode = self
                .story
                .focus
                .and_then(|focus| self.story.drafts[focus].mode)
                .filter(|mode| matches!(mode, Mode::Phone | Mode::Video));
        }
        let remote = matches!(mode, Some(Mode::Phone | Mode::Video));
        let bounds = previous.map_or(0, |previous| {
            if frame.trigger.start - previous < 3 {
                0
            } else {
                previous + 1
            }
        })..next.max(frame.trigger.end);
        let mut place = None;
        let mut venue = None;
        let here = if frame.past {
            place::at(clause, frame.trigger.start)
        } else {
            None
        };
        if let Some((found, end)) = here {
            let span = clause.span_of(frame.trigger.start..end);
            place = Some(Told {
                value: found,
                sentence: clause.sentence,
                span,
                rule: "place",
            });
        } else if !remote && told_of {
            if let Some((found, span)) =
                place::of_meeting(clause, frame.trigger.clone(), bounds.clone()).or_else(|| {
                    place::of_meeting(clause, frame.trigger.clone(), 0..clause.chunks.len())
                        .filter(|_| triggers.len() == 1)
                })
            {
                venue.clone_from(&found.venue);
                place = Some(Told {
                    value: found,
                    sentence: clause.sentence,
                    span,
                    rule: "place",
                });
            } else if clause
                .window(frame.predicate..clause.chunks.len().min(frame.trigger.end + 14))
                .contains(" here ")
                && let Some((town, span)) = self.doc.dateline_place()
            {
                let value = place::Found {
                    name: Some(town.name.clone()),
                    country: Some(town.country.clone()),
                    venue: None,
                };
                place = Some(Told {
                    value,
                    sentence: clause.sentence,
                    span,
                    rule: "dateline by “here”",
                });
            } else if let Some(scene) = &self.scene
                && !background
                && !frame.anaphoric
                && scene.holds(clause.sentence, &frame.ids(), state)
            {
                place = Some(scene.place.clone());
            }
        }
        // Who discussed something where one of them had come to sat together.
        if mode.is_none() && place.is_some() {
            mode = Some(Mode::InPerson);
        }
        let values: Vec<TimeValue> = time.iter().map(|told| told.value.clone()).collect();
        let occasion = occasion::of_meeting(clause, frame.trigger.start, &cast.reference, &values)
            .map(|(found, span)| Told {
                value: found,
                sentence: clause.sentence,
                span,
                rule: "occasion",
            });
        if let Some(occasion) = &occasion
            && self.occasion.is_none()
        {
            self.occasion = Some((occasion.clone(), clause.sentence));
        }
        if time
            .as_ref()
            .is_some_and(|told| told.value.precision == Precision::Day)
            && let Some(day) = time
                .as_ref()
                .and_then(|told| super::story::day_of(&told.value))
        {
            self.last_day = Some(day);
        }
        // A vague stretch is no date of a meeting: better none.
        if time
            .as_ref()
            .is_some_and(|told| told.value.start.is_empty())
        {
            time = None;
        }
        let around = clause.window(
            frame.predicate.saturating_sub(5)..(frame.trigger.end + 6).min(clause.chunks.len()),
        );
        let again = frame.again
            || [
                " another ",
                " next meeting ",
                " second meeting ",
                " meet again ",
                " additional ",
                " further meeting ",
                " further talks ",
                " further negotiations ",
                " more talks ",
                " fresh talks ",
                " new round ",
                " second summit ",
                " another round ",
            ]
            .iter()
            .any(|cue| around.contains(cue))
                && state != Status::Held;
        let telling = Telling {
            sentence: clause.sentence,
            span: clause.span_of(frame.trigger.clone()),
            status: state,
            mode,
            time,
            phrase,
            place,
            venue,
            occasion: occasion.filter(|_| !remote),
            again,
            background,
            headline: self
                .doc
                .sentences
                .get(clause.sentence)
                .is_some_and(|it| it.kind == BlockKind::Title),
            frame,
        };
        // "spoke with Andersson and Niinistö", where one call with both is known.
        let joint = telling.frame.cast.len() > 2
            && self
                .story
                .drafts
                .iter()
                .any(|draft| telling.frame.ids().iter().all(|&id| draft.has(cast, id)));
        if joint {
            return Ok(vec![telling]);
        }
        Ok(split_calls(cast, clause, telling))
    }

    /// Somebody with a title but no state, met by a foreigner who had travelled there, speaks
    /// for the state travelled to.
    fn settle_countries(&self, cast: &mut Cast<'_>, clause: &Clause<'_, '_>, frame: &Frame) {
        let here = place::of_meeting(clause, frame.trigger.clone(), 0..clause.chunks.len())
            .and_then(|(found, _)| found.country)
            .or_else(|| {
                self.scene
                    .as_ref()
                    .filter(|scene| clause.sentence - scene.since <= 3)
                    .and_then(|scene| scene.place.value.country.clone())
            });
        let ids = frame.ids();
        self.settle_strangers(cast, clause, &ids);
        let Some(here) = here else { return };
        let others = ids.iter().any(|&id| {
            cast.entities[id]
                .country
                .as_deref()
                .is_some_and(|code| code != here)
        });
        for id in ids {
            let entity = &mut cast.entities[id];
            if entity.country.is_none() && !entity.state && entity.office.is_some() && others {
                entity.country = Some(here.clone());
            }
        }
    }

    /// An official of no state that is told, met by one of another: of the state that the
    /// sentence speaks of first, else of the house whose readout it is, else of the only
    /// other state that the article keeps speaking of.
    fn settle_strangers(&self, cast: &mut Cast<'_>, clause: &Clause<'_, '_>, ids: &[EntityId]) {
        let known: Vec<String> = ids
            .iter()
            .filter_map(|&id| cast.entities[id].country.clone())
            .collect();
        let strangers: Vec<EntityId> = ids
            .iter()
            .copied()
            .filter(|&id| {
                let entity = &cast.entities[id];
                // A spokesman meets nobody.
                let speaks = entity
                    .office
                    .and_then(|office| cast.world.offices.get(office))
                    .is_none_or(|office| office.id.contains("spokes") || office.id.contains("press"));
                entity.country.is_none() && !entity.state && !entity.former && !speaks
            })
            .collect();
        if strangers.is_empty() || known.is_empty() {
            return;
        }
        let other = |code: &String| {
            known
                .iter()
                .all(|own| super::cast::successor(own) != super::cast::successor(code))
        };
        let spoken = clause
            .who
            .iter()
            .flatten()
            .filter(|&&id| cast.entities[id].state)
            .filter_map(|&id| cast.entities[id].country.clone())
            .find(|code| cast.world.organisation(code).is_none() && other(code));
        let code = spoken
            .or_else(|| cast.home().map(str::to_owned).filter(other))
            .or_else(|| cast.only_other_state(&known));
        if let Some(code) = code {
            for id in strangers {
                cast.entities[id].country = Some(code.clone());
            }
        }
    }

    fn time(
        &self,
        cast: &Cast<'_>,
        clause: &Clause<'_, '_>,
        frame: &Frame,
        previous: Option<usize>,
        next: usize,
        tense: Tense,
    ) -> (Option<Told<TimeValue>>, String, bool) {
        let mut best: Option<(usize, &TimeExpr, bool)> = None;
        for (at, chunk) in clause.chunks.iter().enumerate() {
            let ChunkKind::Time(index) = chunk.kind else {
                continue;
            };
            let Some(time) = clause.times.get(index) else {
                continue;
            };
            if time.is_duration() || time.is_vague() {
                continue;
            }
            let since = time.is_since() || clause.word(at.wrapping_sub(1)) == "since";
            // What stands behind the next wording belongs to that.
            let behind = at > frame.trigger.start;
            let distance = if behind {
                at.saturating_sub(frame.trigger.end)
            } else {
                frame.trigger.start - at + 1
            };
            let mut score = distance;
            if behind && at >= next {
                score += 40;
            }
            if !behind && previous.is_some_and(|previous| at < previous) && at > 0 {
                score += 12;
            }
            // "talks on the 2015 deal", "the December 17 announcement".
            let noun = clause.word(at + 1);
            let modifies = matches!(
                noun,
                "announcement"
                    | "deal"
                    | "agreement"
                    | "accord"
                    | "election"
                    | "elections"
                    | "war"
                    | "treaty"
                    | "attack"
                    | "attacks"
                    | "vote"
                    | "resolution"
                    | "pact"
                    | "invasion"
                    | "policy"
                    | "budget"
                    | "bombing"
                    | "anniversary"
                    | "revolution"
                    | "coup"
                    | "crisis"
                    | "plan"
                    | "act"
            );
            // "since their 2018 summit": the year of that summit.
            let inside = frame.past && at > frame.trigger.start && at - frame.trigger.start <= 4
                || frame.predicate <= at
                    && at < frame.trigger.start
                    && frame.trigger.start - at <= 3;
            if modifies || since && !inside {
                continue;
            }
            // A relative clause or another verb of its own between time and wording.
            let range = if behind {
                frame.trigger.end..at
            } else {
                at..frame.trigger.start
            };
            let between = clause.window(range);
            // "said Tuesday that he would meet": the day of the saying.
            // "the first since Carter and Brezhnev signed in 1979": of the earlier one.
            if behind && !inside && between.contains(" since ") {
                continue;
            }
            if between.contains(" that ") && (!behind || !between.contains(" held ")) {
                continue;
            }
            // "met Kim, Tillerson said Sunday": the day of the saying.
            if SPEECH.iter().any(|cue| between.contains(cue)) {
                continue;
            }
            for barrier in [
                " who ",
                " which ",
                " after ",
                " that ",
                " when ",
                " said ",
                " told ",
                " while ",
                " before ",
                " because ",
            ] {
                if between.contains(barrier) {
                    score += 9;
                }
            }
            if score < 34 && best.is_none_or(|(known, ..)| score < known) {
                best = Some((score, time, since));
            }
        }
        let Some((_, expr, since)) = best else {
            return (None, String::new(), false);
        };
        let value = time::resolve(
            expr,
            cast.reference.published,
            cast.reference.year(),
            self.last_day,
            tense,
        );
        let phrase = expr.span.of(clause.doc.text).to_owned();
        let told = value.map(|value| Told {
            rule: value.rule,
            value,
            sentence: clause.sentence,
            span: expr.span,
        });
        (told, phrase, since)
    }

    fn finish(mut self, cast: Cast<'_>) -> Extraction {
        self.fold_series(&cast);
        let cast = self.add_hosts(cast);
        self.settle_occasions(&cast);
        self.share_scene(&cast);
        let main = self
            .story
            .drafts
            .iter()
            .filter(|draft| !draft.background && draft.status == Status::Held)
            .count();
        let readout = self
            .doc
            .article
            .title
            .as_deref()
            .is_some_and(|title| title.to_lowercase().contains("readout"));
        for passage in &self.passages {
            // What one side says counts where there is one meeting it can be about.
            let held = self.story.drafts[passage.draft].status == Status::Held;
            // Or where the sentence before told of that one.
            let near = self.story.drafts[passage.draft]
                .asserted
                .iter()
                .any(|(told, ..)| (1..=2).contains(&passage.sentence.saturating_sub(*told)));
            if passage.strength == Strength::Discussed || (held && (main == 1 || readout || near)) {
                let Some(clause) = self.clauses.get(passage.sentence) else {
                    continue;
                };
                substance::read(
                    clause,
                    &cast,
                    &mut self.story.drafts[passage.draft],
                    passage,
                );
            }
        }
        self.notes
            .resize_with(self.story.drafts.len(), Notes::default);
        for (draft, notes) in self.story.drafts.iter().zip(&mut self.notes) {
            let mut sentences: Vec<usize> = draft
                .asserted
                .iter()
                .map(|(sentence, ..)| *sentence)
                .collect();
            if !draft.background {
                sentences.extend(&draft.substance);
            }
            sentences.sort_unstable();
            sentences.dedup();
            for sentence in sentences {
                if let Some(clause) = self.clauses.get(sentence) {
                    let asserts = draft
                        .asserted
                        .iter()
                        .any(|(asserted, ..)| *asserted == sentence);
                    annotate::read(clause, &cast, draft, asserts, notes);
                }
            }
        }
        let mut reports = Vec::new();
        let drafts = std::mem::take(&mut self.story.drafts);
        let lead = drafts.iter().position(|draft| !draft.background);
        for (index, (draft, notes)) in drafts.into_iter().zip(self.notes).enumerate() {
            if let Some(report) = build::report(self.doc, &cast, &draft, notes, lead == Some(index))
            {
                reports.push(report);
            }
        }
        self.mentions
            .sort_by_key(|mention| (mention.span.start, mention.span.end, mention.kind));
        self.mentions.dedup();
        Extraction {
            reports,
            mentions: self.mentions,
            unread: self.unread,
        }
    }

    /// Meetings of one article on one occasion share its place: that of the meeting it is
    /// about, which may have only the dateline's where that is neutral ground.
    fn share_scene(&mut self, cast: &Cast<'_>) {
        let drafts = &mut self.story.drafts;
        let local = |draft: &Draft| {
            !draft.background && !matches!(draft.mode, Some(Mode::Phone | Mode::Video))
        };
        let Some(lead) = drafts
            .iter()
            .position(|draft| local(draft) && draft.status != Status::Cancelled)
        else {
            return;
        };
        if drafts[lead].place.is_none()
            && drafts[lead].status == Status::Held
            && drafts[lead]
                .occasion
                .as_ref()
                .is_none_or(|told| told.value.dated.is_none())
            && let Some(place) = self.doc.dateline_place()
        {
            let guests = drafts[lead].ids().iter().all(|&id| {
                cast.entities[id].country.as_deref().is_none_or(|code| {
                    super::cast::successor(code) != super::cast::successor(&place.0.country)
                })
            });
            // "LUANDA, Jan 30 - Zambia's president conferred today with Angola's".
            let at_home = drafts[lead].mode == Some(Mode::InPerson)
                && drafts[lead]
                    .asserted
                    .first()
                    .is_some_and(|(sentence, ..)| *sentence <= 2);
            if guests || at_home {
                let value = place::Found {
                    name: Some(place.0.name.clone()),
                    country: Some(place.0.country.clone()),
                    venue: None,
                };
                drafts[lead].place = Some(Told {
                    value,
                    sentence: drafts[lead].asserted.first().map_or(0, |it| it.0),
                    span: place.1,
                    rule: "dateline on neutral ground",
                });
            }
        }
        let Some(place) = drafts[lead].place.clone() else {
            return;
        };
        let time = drafts[lead].time.clone();
        let people = drafts[lead].ids();
        for (index, draft) in drafts.iter_mut().enumerate() {
            if index == lead
                || !local(draft)
                || draft.place.is_some()
                || draft.status == Status::Cancelled
                || draft.status == Status::Proposed
            {
                continue;
            }
            // Who "also attended" was there when it was.
            if draft.joins && draft.status == Status::Held && draft.time.is_none() {
                draft.time.clone_from(&time);
                draft.place = Some(Told {
                    rule: "same scene",
                    ..place.clone()
                });
                continue;
            }
            let near = match (&time, &draft.time) {
                (Some(own), Some(other)) => {
                    let days =
                        super::story::day_of(&own.value).zip(super::story::day_of(&other.value));
                    days.is_some_and(|(own, other)| (own - other).num_days().abs() <= 1)
                }
                (_, None) => draft.status == Status::Held,
                (None, Some(_)) => false,
            };
            if near && people.iter().any(|&id| draft.has(cast, id)) {
                draft.place = Some(Told {
                    rule: "same scene",
                    ..place.clone()
                });
            }
        }
    }

    /// "His meetings with the leaders of China and India" may announce one meeting of three:
    /// pairs that nothing else asserts join the larger meeting that holds them.
    fn fold_series(&mut self, cast: &Cast<'_>) {
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

    /// A summit to which one side comes, or does not, is also the host's.
    fn add_hosts<'w>(&mut self, mut cast: Cast<'w>) -> Cast<'w> {
        let leader = self
            .doc
            .world
            .offices
            .iter()
            .position(|office| office.id == "leader");
        for draft in &mut self.story.drafts {
            if !draft.joins
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
            draft.members.push(super::story::Member {
                id,
                part: super::report::Part::Host,
                words: vec![(sentence, span, "host country")],
            });
        }
        cast
    }

    /// An occasion that the article opens with is that of the meetings it tells of, and gives
    /// them day and place where the text has none.
    fn settle_occasions(&mut self, cast: &Cast<'_>) {
        let opening = self
            .occasion
            .clone()
            .filter(|(told, sentence)| *sentence <= 3 && told.value.dated.is_some());
        let world = self.doc.world;
        for draft in &mut self.story.drafts {
            if draft.occasion.is_none()
                && !draft.background
                && !matches!(draft.mode, Some(Mode::Phone | Mode::Video))
                && draft.place.is_none()
                && let Some((told, _)) = &opening
                && draft
                    .time
                    .as_ref()
                    .is_none_or(|time| within(world, told.value.dated, &time.value))
            {
                draft.occasion = Some(told.clone());
            }
        }
        let _ = cast;
    }
}

/// "A summit planned for October has been postponed": its day is still to come.
fn behind_it(clause: &Clause<'_, '_>, frame: &Frame) -> bool {
    let after = clause.window(frame.trigger.end..(frame.trigger.end + 9).min(clause.chunks.len()));
    [" planned for ", " scheduled for ", " set for ", " due ", " planned # "]
        .iter()
        .any(|cue| after.contains(cue))
}

/// "The negotiations between the Israelis and the Palestinians", "Brexit talks with the EU":
/// a state of affairs, where no day, town, verb of holding or person tells of a meeting.
fn is_abstract(cast: &Cast<'_>, clause: &Clause<'_, '_>, frame: &Frame) -> bool {
    if frame.rule != "talks"
        || frame.anaphoric
        || !matches!(
            clause.word(frame.trigger.start),
            "talks"
                | "negotiations"
                | "dialogue"
                | "discussions"
                | "consultations"
                | "conversations"
                | "contacts"
        )
    {
        return false;
    }
    let states = frame
        .cast
        .iter()
        .filter(|(id, ..)| cast.entities[*id].state)
        .count();
    let people = frame.cast.len() - states;
    if states == 0 || people > 1 {
        return false;
    }
    let near = frame.front.saturating_sub(3)..(frame.trigger.end + 7).min(clause.chunks.len());
    let told = near
        .clone()
        .any(|at| clause.is_time(at) || clause.is_place(at))
        || frame.front > 0 && clause.is_time(frame.front - 1);
    let held = frame.predicate < frame.front
        || [" round ", " rounds ", " day of ", " hours of ", " session "]
            .iter()
            .any(|cue| clause.window(near.clone()).contains(cue))
        || [" began ", " opened ", " resumed ", " ended ", " collapsed ", " broke ", " held "]
            .iter()
            .any(|cue| {
                clause
                    .window(frame.trigger.end..(frame.trigger.end + 12).min(clause.chunks.len()))
                    .contains(cue)
            });
    !told && !held
}

/// Verbs of saying: a time behind one is that of the words, not of the meeting.
const SPEECH: &[&str] = &[
    " said ",
    " says ",
    " told ",
    " announced ",
    " reported ",
    " added ",
    " quoted ",
];

/// True where an article speaks of a game: teams are named like states.
fn is_sport(doc: &Doc<'_>) -> bool {
    const GAMES: &[&str] = &[
        "basketball",
        "championship",
        "championships",
        "choirs",
        "cricket",
        "final",
        "football",
        "goal",
        "goals",
        "hockey",
        "match",
        "midfielder",
        "olympic",
        "penalties",
        "quarterfinal",
        "rugby",
        "semifinal",
        "soccer",
        "striker",
        "tennis",
        "tournament",
        "volleyball",
    ];
    (0..doc.tokens.len()).any(|token| {
        let word = doc.word(token);
        super::words::among(GAMES, word)
            || word == "cup" && doc.word(token.wrapping_sub(1)) == "world"
    })
}

/// True when the words behind "the meeting" say when or where it was: "will take place in",
/// "on Friday", "began".
fn dates_itself(clause: &Clause<'_, '_>, frame: &Frame) -> bool {
    let end = frame.trigger.end;
    if clause.is_time(end)
        || matches!(clause.word(end), "in" | "at" | "on")
        || frame.front < frame.trigger.start
    {
        return true;
    }
    let after = clause.window(end..(end + 7).min(clause.chunks.len()));
    [
        " take place ",
        " took place ",
        " held ",
        " began ",
        " begin ",
        " begins ",
        " opened ",
        " ended ",
        " scheduled ",
        " set for ",
        " due ",
        " expected ",
        " lasted ",
        " was in ",
        " were in ",
        " is in ",
        " planned ",
        " concluded ",
        " continue ",
        " resume ",
        " over ",
    ]
    .iter()
    .any(|cue| after.contains(cue))
}

/// True when a day lies within a dated occasion.
fn within(world: &World, occasion: Option<usize>, value: &TimeValue) -> bool {
    let Some(occasion) = occasion.and_then(|index| world.occasions.get(index)) else {
        return false;
    };
    let first = occasion.start.first().to_string();
    let last = occasion
        .end
        .map_or(occasion.start.last(), crate::world::Date::last)
        .to_string();
    let len = value.start.len().min(10);
    first
        .get(..len)
        .is_some_and(|first| first <= value.start.as_str())
        && last
            .get(..len)
            .is_some_and(|last| value.start.as_str() <= last)
}

/// Drops those who act for nobody, and sides that stand beside their own envoys.
fn filter_cast(cast: &Cast<'_>, frame: &mut Frame) {
    frame.cast.retain(|(id, ..)| {
        let entity = &cast.entities[*id];
        // An activist or a singer acts for nobody; nor does "the G20" by itself.
        let private = entity.named && entity.person.is_none() && entity.office.is_none();
        let gathering = entity.state
            && entity
                .country
                .as_deref()
                .and_then(|code| cast.world.organisation(code))
                .is_some_and(|it| {
                    it.kind == "bloc" && it.seat.is_none()
                        || matches!(it.id.as_str(), "FIFA" | "UEFA" | "IOC" | "WADA")
                });
        !entity.former && !private && !gathering
    });
    let people: Vec<String> = frame
        .cast
        .iter()
        .filter(|(id, ..)| !cast.entities[*id].state)
        .filter_map(|(id, ..)| cast.entities[*id].country.clone())
        .collect();
    frame.cast.retain(|(id, ..)| {
        let entity = &cast.entities[*id];
        !(entity.state
            && entity
                .country
                .as_ref()
                .is_some_and(|code| people.contains(code)))
    });
    // "Deputy Chief of Staff ... and Special Representative Kazykhan": a title of the man named.
    let named: Vec<(usize, Option<String>)> = frame
        .cast
        .iter()
        .filter(|(id, ..)| cast.entities[*id].named)
        .map(|(id, _, chunk)| (*chunk, cast.entities[*id].country.clone()))
        .collect();
    frame.cast.retain(|(id, _, chunk)| {
        let entity = &cast.entities[*id];
        let bare = !entity.named && !entity.state && entity.person.is_none();
        !(bare
            && named.iter().any(|(other, code)| {
                other.abs_diff(*chunk) <= 2 && code.is_some() && *code == entity.country
            }))
    });
    // Somebody of whom no state is known acts for nobody that can be told.
    frame
        .cast
        .retain(|(id, ..)| cast.entities[*id].country.is_some());
}

/// In person, by phone or by video, from the words around.
fn mode(clause: &Clause<'_, '_>, frame: &Frame) -> Option<Mode> {
    let around = clause.window(
        frame.predicate.saturating_sub(4)..(frame.trigger.end + 8).min(clause.chunks.len()),
    );
    let any = |cues: &[&str]| cues.iter().any(|cue| around.contains(cue));
    if any(&[
        " virtual ",
        " virtually ",
        " videoconference ",
        " video-conference ",
        " video link ",
        " video call ",
        " video conference ",
        " by video ",
        " via video ",
        " online ",
        " teleconference ",
        " video ",
    ]) {
        return Some(Mode::Video);
    }
    if frame.mode.is_some() {
        return frame.mode;
    }
    if any(&[
        " by phone ",
        " by telephone ",
        " telephone ",
        " phone ",
        " over the phone ",
        " on the phone ",
        " telephonic ",
    ]) {
        return Some(Mode::Phone);
    }
    let word = clause.word(frame.trigger.start);
    if frame.rule == "discuss"
        || matches!(
            word,
            "conversation"
                | "conversations"
                | "spoke"
                | "talked"
                | "talk"
                | "discussed"
                | "discuss"
                | "exchanged"
                | "discussing"
                | "discussion"
                | "discussions"
                | "exchange"
                | "contacts"
        )
    {
        return None;
    }
    Some(Mode::InPerson)
}

/// "He spoke Saturday to Abe, Merkel and Hollande": as many calls.
fn split_calls(cast: &Cast<'_>, clause: &Clause<'_, '_>, telling: Telling) -> Vec<Telling> {
    let frame = &telling.frame;
    let first_chunk = frame.cast.first().map(|(_, _, chunk)| *chunk);
    let (callers, called): (Vec<_>, Vec<_>) = frame
        .cast
        .iter()
        .copied()
        .partition(|(_, _, chunk)| Some(*chunk) == first_chunk);
    let call = telling.mode == Some(Mode::Phone);
    let series = frame.series || {
        let around = clause.window(frame.predicate.saturating_sub(2)..frame.trigger.end + 3);
        [
            " separate ",
            " separately ",
            " individual ",
            " calls ",
            " meetings ",
        ]
        .iter()
        .any(|cue| around.contains(cue))
    };
    let called_sides = cast.sides(&called.iter().map(|(id, ..)| *id).collect::<Vec<_>>());
    let one_by_one = clause.word(frame.trigger.start) == "meetings"
        && series
        && called.len() >= 2
        && called.iter().all(|(id, ..)| cast.entities[*id].named);
    // "a call with Andersson and Niinistö" is one call.
    let one = matches!(
        clause.word(frame.trigger.start),
        "call" | "conversation" | "teleconference" | "videoconference" | "discussion"
    ) && !series;
    if !(call || series)
        || one
        || callers.is_empty()
        || called_sides < 2 && !one_by_one
        || frame.rule == "talks" && !series
    {
        return vec![telling];
    }
    called
        .into_iter()
        .map(|member| {
            let mut one = telling.clone();
            one.frame.cast.clone_from(&callers);
            one.frame.cast.push(member);
            one
        })
        .collect()
}

/// True for a draft with two sides or more.
pub(super) fn is_meeting(cast: &Cast<'_>, draft: &Draft) -> bool {
    cast.sides(&draft.ids()) >= 2
}
