//! A part of the lanes: for a page that has no room for all, or is to show those in sight.

use std::collections::BTreeSet;
use std::ops::Range;

use super::legend::Legend;
use super::strip::Density;
use super::{Timeline, columns, gutter};
use crate::dossier::MeetingId;

impl Timeline {
    /// Keeps only these lanes, counted from the first, and what lies upon them.
    pub fn keep(&mut self, lanes: Range<usize>) {
        let end = lanes.end.min(self.lanes.len());
        let kept = lanes.start.min(end)..end;
        if kept.len() == self.lanes.len() {
            return;
        }
        self.lanes.truncate(kept.end);
        self.lanes.drain(..kept.start);
        for event in &mut self.events {
            event.lanes.retain(|lane| kept.contains(lane));
            for lane in &mut event.lanes {
                *lane -= kept.start;
            }
        }
        self.events.retain(|event| !event.lanes.is_empty());
        self.density = Density::new(&self.axis, &self.events);
        self.legend = Legend::new(&self.events, &self.lanes);
        self.gutter = gutter(&self.lanes);
        self.undated = columns(&self.events);
    }

    /// How many lanes there were before some were left out.
    pub const fn all_lanes(&self) -> usize {
        self.all_lanes
    }

    /// The meetings that lie on a lane.
    pub fn meetings(&self) -> BTreeSet<&MeetingId> {
        self.events.iter().map(|event| &event.id).collect()
    }

    /// The lanes that are whole in sight on a scene of a size, scrolled down so far.
    pub fn lanes_seen(&self, scroll: f32, (width, height): (f32, f32)) -> Range<usize> {
        let frame = self.frame(scroll, width, height);
        let first = ((frame.plot.min.y - frame.top) / frame.lane - 0.25).ceil();
        let first = (first.max(0.0) as usize).min(self.lanes.len());
        first..(first + frame.lanes_seen()).min(self.lanes.len())
    }
}

#[cfg(test)]
mod tests {
    use crate::chart::fixture::{all, synthetic, world};
    use crate::chart::{Focus, Notes, Timeline};

    #[test]
    fn kept_lanes_are_those_that_were_in_sight_with_all_that_lies_upon_them() {
        let dossier = synthetic(300);
        let whole = Timeline::new(&world(), &dossier, &all(&dossier));
        let size = (1000.0, 500.0);
        assert_eq!(whole.lanes_seen(0.0, size).start, 0);
        let seen = whole.lanes_seen(120.0, size);
        assert!(seen.start > 2 && seen.len() > 10, "{seen:?}");
        let mut part = whole.clone();
        part.keep(seen.clone());
        assert_eq!(part.lane_count(), seen.len());
        assert_eq!(part.all_lanes(), whole.lane_count());
        assert_eq!(part.lane_item(0), whole.lane_item(seen.start));
        assert!(part.meetings().len() < whole.meetings().len());
        for meeting in part.meetings() {
            let item = crate::dossier::Item::Meeting(meeting.clone());
            let (top, bottom) = part.lanes_of(&item).unwrap();
            let (before, after) = whole.lanes_of(&item).unwrap();
            assert!(before <= top + seen.start && bottom + seen.start <= after);
        }
        let scene = part.scene(part.fit(), 0.0, size, &Focus::default(), &Notes::new());
        let told = format!("{} of {}", seen.len(), whole.lane_count());
        let words = format!("{scene:?}");
        assert!(words.contains(&told) && !words.contains("scroll for more"));
    }
}
