//! Laying network and matrix out on a thread.

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use super::aside::aside;
use super::known::Known;
use crate::chart::{Matrix, Network, Pins};
use crate::dossier::{Dossier, Meeting, MeetingId};

/// A layout on its way.
#[derive(Debug)]
pub(crate) struct LayoutJob {
    revisions: (u64, u64),
    result: Receiver<(Network, Matrix)>,
}

impl LayoutJob {
    /// Starts to lay out `meetings`; discs start where they were in `before`, and stay where
    /// they were put by hand.
    pub(crate) fn start(
        world: Known,
        dossier: Arc<Dossier>,
        passing: Vec<usize>,
        (before, pins): (Option<Network>, Pins),
        revisions: (u64, u64),
        ctx: &egui::Context,
    ) -> Self {
        let result = aside(ctx, move || {
            let chosen = passing.iter().filter_map(|&at| dossier.meetings.get(at));
            let chosen: Vec<_> = chosen.collect();
            let network = Network::with_pins(&world, &dossier, &chosen, before.as_ref(), &pins);
            let matrix = Matrix::new(&dossier, &chosen);
            (network, matrix)
        });
        Self { revisions, result }
    }

    /// Which revisions of dossier and filter it is for.
    pub(crate) fn revisions(&self) -> (u64, u64) {
        self.revisions
    }

    /// Network and matrix, once it is there.
    pub(crate) fn result(&self) -> Option<(Network, Matrix, (u64, u64))> {
        let (network, matrix) = self.result.try_recv().ok()?;
        Some((network, matrix, self.revisions))
    }
}

/// The meetings with the given ids, in the order of the dossier.
pub(super) fn pick<'a>(dossier: &'a Dossier, ids: &[MeetingId]) -> Vec<&'a Meeting> {
    let wanted: std::collections::BTreeSet<_> = ids.iter().collect();
    dossier
        .meetings
        .iter()
        .filter(|meeting| wanted.contains(&meeting.id))
        .collect()
}
