//! A scene that is drawn once and kept while nothing changes that it depends on.

use std::sync::Arc;

use egui::{Context, Id, Pos2, Vec2};

use super::nodes;
use crate::chart::Scene;
use crate::dossier::Item;

/// A scene, and where each item on it is best touched.
#[derive(Debug)]
pub(crate) struct Drawn {
    /// What is on the screen.
    pub(crate) scene: Scene,
    /// Its items.
    pub(crate) places: Vec<(Item, Pos2)>,
}

impl Drawn {
    /// A scene with the places of its items.
    pub(crate) fn new(scene: Scene) -> Self {
        Self {
            places: nodes::places(&scene),
            scene,
        }
    }

    /// Its items where they are on the screen when its corner lies at `offset`.
    pub(crate) fn places_at(&self, offset: Vec2) -> impl Iterator<Item = (&Item, Pos2)> {
        self.places
            .iter()
            .map(move |(item, at)| (item, *at + offset))
    }
}

/// What was drawn last for `id`, drawn anew when `key` is another.
pub(crate) fn cached<K>(
    ctx: &Context,
    id: &'static str,
    key: K,
    draw: impl FnOnce() -> Scene,
) -> Arc<Drawn>
where
    K: Clone + PartialEq + Send + Sync + 'static,
{
    let id = Id::unique(id);
    let kept: Option<(K, Arc<Drawn>)> = ctx.data(|data| data.get_temp(id));
    if let Some((before, drawn)) = kept
        && before == key
    {
        return drawn;
    }
    let drawn = Arc::new(Drawn::new(draw()));
    ctx.data_mut(|data| data.insert_temp(id, (key, drawn.clone())));
    drawn
}
