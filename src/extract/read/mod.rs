//! The reading itself: mentions, then everyone's identity, then frames sentence by sentence,
//! then what each meeting was about.
//!
//! `prepare` learns names and dates from the whole article, `sentence` walks it, `telling`
//! completes each frame with `sides`, `dated`, `placed` and `mode`, and `finish` settles between
//! the meetings what no sentence says alone.

mod calls;
mod dated;
mod finish;
mod mode;
mod nearest;
mod placed;
mod prepare;
mod refuse;
mod sentence;
mod series;
mod share;
mod sides;
mod telling;

use chrono::NaiveDate;

use crate::article::Article;
use crate::extract::cast::{Cast, EntityId};
use crate::extract::clause::Clause;
use crate::extract::doc::Doc;
use crate::extract::mention::{Chunk, chunks};
use crate::extract::report::{Mention, Status, Unread};
use crate::extract::scene::Scene;
use crate::extract::story::{OccasionFound, Story, Told};
use crate::extract::substance::Passage;
use crate::extract::time::TimeExpr;
use crate::extract::{Extraction, place, time};
use crate::world::World;
use prepare::{actors, home, learn_names, reference};

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
        stage: None,
        occasion: None,
        last_day: None,
        last_told: None,
        half: None,
        listed: None,
        clauses: Vec::new(),
        trace: trace.take(),
    };
    for (index, (times, chunks)) in sentences.into_iter().enumerate() {
        reader.sentence(&mut cast, index, times, chunks);
    }
    *trace = reader.trace.take();
    reader.finish(cast)
}

struct Reader<'d, 'a> {
    doc: &'d Doc<'a>,
    story: Story,
    passages: Vec<Passage>,
    unread: Vec<Unread>,
    mentions: Vec<Mention>,
    /// Where the traveller whom the article follows is.
    scene: Option<Scene>,
    /// The house or town that stands by itself above a transcript.
    stage: Option<Told<place::Found>>,
    /// The occasion that the article opens with.
    occasion: Option<(Told<OccasionFound>, usize)>,
    last_day: Option<NaiveDate>,
    /// The frame before: its sentence, its people and its status.
    last_told: Option<(usize, Vec<EntityId>, Status)>,
    /// One side of a meeting whose others are still to be named, and the sentence.
    half: Option<(usize, Vec<EntityId>)>,
    /// Where that side was told, once the others are named.
    listed: Option<(usize, Vec<EntityId>)>,
    clauses: Vec<Clause<'d, 'a>>,
    trace: Option<String>,
}
