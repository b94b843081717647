//! Filters and arranges anew when articles or filters changed: at once what is quick, on a
//! thread what is not, so that the period can be pulled and words typed over thousands of
//! meetings.

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use super::aside::aside;
use super::known::Known;
use super::layout_job::LayoutJob;
use super::library::LibraryOrder;
use super::state::ViewKind;
use super::table::{self, Sorting};
use super::window::Rapporteur;
use crate::chart::{Lanes, Timeline};
use crate::dossier::Dossier;

/// Lanes of fewer meetings are made at once.
const FEW: usize = 600;

/// What a list of articles was made for: revisions, order, words.
pub(super) type Listed = (u64, u64, LibraryOrder, String);
/// What lanes were made for: revisions of dossier and filter, and of what they are.
pub(super) type Laned = (u64, u64, Lanes);

/// All meetings in the order of the table, whether they are shown or not.
#[derive(Debug)]
pub(super) struct Sorted {
    /// Revision of the dossier, and the sorting.
    of: (u64, Sorting),
    places: Vec<usize>,
}

/// Lanes on their way.
#[derive(Debug)]
pub(super) struct LanesJob {
    result: Receiver<Timeline>,
}

impl LanesJob {
    fn start(
        (world, dossier): (Known, Arc<Dossier>),
        passing: Vec<usize>,
        lanes: Lanes,
        ctx: &egui::Context,
    ) -> Self {
        let result = aside(ctx, move || made((&world, &dossier), &passing, lanes));
        Self { result }
    }
}

fn made((world, dossier): (&Known, &Dossier), passing: &[usize], lanes: Lanes) -> Timeline {
    let shown = passing.iter().filter_map(|&at| dossier.meetings.get(at));
    Timeline::by(world, dossier, &shown.collect::<Vec<_>>(), lanes)
}

impl Rapporteur {
    /// Does all of it.
    pub(super) fn follow(&mut self) {
        let wanted = (self.state.revision, self.state.filter_revision);
        if self.followed != Some(wanted) {
            self.followed = Some(wanted);
            self.state.chosen = self.state.index.choose(&self.state.filter);
        }
        self.lay_lanes();
        self.list();
        self.arrange();
        self.lay_out(wanted);
    }

    /// Makes the lanes of the meetings that were chosen. Those of before stand until the new
    /// ones are there.
    fn lay_lanes(&mut self) {
        let done = self
            .lanes
            .as_ref()
            .and_then(|job| job.result.try_recv().ok());
        if let Some(timeline) = done {
            self.lanes = None;
            self.take_lanes(timeline);
        }
        let state = &self.state;
        let wanted = (state.revision, state.filter_revision, state.lanes);
        if self.laned == Some(wanted) {
            return;
        }
        let passing = &state.chosen.passing;
        let same = self
            .laned
            .is_some_and(|(revision, _, lanes)| (revision, lanes) == (state.revision, state.lanes));
        if !same || passing.len() < FEW {
            self.lanes = None;
            self.laned = Some(wanted);
            let timeline = made((&state.world, &state.dossier), passing, state.lanes);
            self.take_lanes(timeline);
        } else if self.lanes.is_none() && !(self.is_pulled() && state.view != ViewKind::Timeline) {
            self.laned = Some(wanted);
            self.lanes = Some(LanesJob::start(
                (state.world.clone(), state.dossier.clone()),
                passing.clone(),
                state.lanes,
                &self.ctx,
            ));
        }
    }

    fn take_lanes(&mut self, timeline: Timeline) {
        let old = std::mem::replace(&mut self.state.timeline, Arc::new(timeline));
        self.state.scenes += 1;
        // What is large takes long to be cleared away.
        rayon::spawn(move || drop(old));
    }

    /// A period that is pulled along changes in each frame; what is out of sight can wait.
    fn is_pulled(&self) -> bool {
        self.ctx.input(|input| input.pointer.any_down())
    }

    /// Lists the articles anew when they, the filters, or what is looked for changed.
    fn list(&mut self) {
        let state = &mut self.state;
        let wanted = (
            state.revision,
            state.filter_revision,
            state.library.order,
            state.library.text.clone(),
        );
        if self.listed.as_ref() != Some(&wanted) {
            let passing = &state.chosen.passing;
            state.library.list(&state.dossier, state.revision, passing);
            self.listed = Some(wanted);
        }
    }

    /// Arranges the rows of the table when articles, filters or the sorting changed.
    fn arrange(&mut self) {
        let state = &mut self.state;
        let wanted = (state.revision, state.filter_revision, state.sorting);
        if state.ordered == Some(wanted) {
            return;
        }
        let of = (state.revision, state.sorting);
        let sorted = self.sorted.take().filter(|sorted| sorted.of == of);
        let sorted = sorted.unwrap_or_else(|| {
            let all: Vec<_> = state.dossier.meetings.iter().collect();
            let places = table::order(&state.world, &state.dossier, &all, state.sorting);
            Sorted { of, places }
        });
        let mut numbers = vec![None; state.dossier.meetings.len()];
        for (number, &at) in state.chosen.passing.iter().enumerate() {
            numbers[at] = Some(number);
        }
        let order = sorted.places.iter().filter_map(|&at| numbers[at]);
        state.order = order.collect();
        state.ordered = Some(wanted);
        self.sorted = Some(sorted);
    }

    /// Lays network and matrix out.
    fn lay_out(&mut self, wanted: (u64, u64)) {
        let started = self.layout.as_ref().map(LayoutJob::revisions);
        let done = started.or(self.laid_out) == Some(wanted);
        let seen = matches!(self.state.view, ViewKind::Network | ViewKind::Matrix);
        let waits = !seen && self.is_pulled();
        if done || waits || self.layout.is_some() || self.state.dossier.meetings.is_empty() {
            return;
        }
        self.layout = Some(LayoutJob::start(
            self.state.world.clone(),
            self.state.dossier.clone(),
            self.state.chosen.passing.clone(),
            (self.state.network.clone(), self.state.pins.clone()),
            wanted,
            &self.ctx,
        ));
    }
}
