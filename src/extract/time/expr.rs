//! A time expression as it stands in a text.

use super::kind::{How, TimeKind, Unit};
use crate::text::Span;

/// The tense of the words around, for bare weekdays and months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    /// It happened.
    Past,
    /// It is happening, or nobody can tell.
    Present,
    /// It is to happen.
    Future,
}

/// A time expression in a text, not yet resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TimeExpr {
    /// Its words, without a preposition before them.
    pub span: Span,
    /// Index of its first token.
    pub first: usize,
    /// Index of its last token, inclusive.
    pub last: usize,
    /// What it says.
    pub kind: TimeKind,
    /// The rule that read it.
    pub rule: &'static str,
}

impl TimeExpr {
    /// True for a length of time such as "four hours", which is no date.
    pub(crate) fn is_duration(&self) -> bool {
        matches!(self.kind.bare(), TimeKind::Duration(_))
    }

    /// Length in minutes, of hours and minutes that are counted.
    pub(crate) fn minutes(&self) -> Option<u32> {
        let TimeKind::Duration(length) = self.kind.bare() else {
            return None;
        };
        let unit = |unit| match unit {
            Unit::Minute => Some(1),
            Unit::Hour => Some(60),
            _ => None,
        };
        let one: u32 = unit(length.unit)?;
        let whole = length.count?.checked_mul(one)?;
        let half = if length.half { one / 2 } else { 0 };
        let rest = match length.rest {
            Some((count, smaller)) => count.checked_mul(unit(smaller)?)?,
            None => 0,
        };
        whole.checked_add(half)?.checked_add(rest)
    }

    /// True when "since" introduced it: it points to an earlier meeting, not to this one.
    pub(crate) fn is_since(&self) -> bool {
        matches!(self.kind, TimeKind::Since(_))
    }

    /// True when it means the same whenever it is read.
    pub(crate) fn is_absolute(&self) -> bool {
        match self.kind.bare() {
            TimeKind::Day { how, .. }
            | TimeKind::Days { how, .. }
            | TimeKind::WeekOf { how, .. }
            | TimeKind::Month { how, .. }
            | TimeKind::Months { how, .. }
            | TimeKind::Season { how, .. }
            | TimeKind::Feast { how, .. } => matches!(how, How::Is(_)),
            TimeKind::Year(_) | TimeKind::Years(..) | TimeKind::Decade(_) => true,
            _ => false,
        }
    }

    /// True when it names no particular time: "in recent days", "on Sundays", "the 1990s".
    pub(crate) fn is_vague(&self) -> bool {
        matches!(
            self.kind.bare(),
            TimeKind::Vague(_) | TimeKind::Recurring(_) | TimeKind::Decade(_)
        )
    }
}
