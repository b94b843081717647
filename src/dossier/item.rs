//! One thing on the screen: the granularity of what is selectable and hoverable.

use super::model::{ActorId, MeetingId};
use crate::article::ArticleId;

/// Something that can be hovered and selected in every view.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A meeting.
    Meeting(MeetingId),
    /// A leader, or a side known only by office.
    Actor(ActorId),
    /// Two who met, in order of their ids.
    Pair(ActorId, ActorId),
    /// An article.
    Article(ArticleId),
    /// A topic, by id.
    Topic(String),
    /// A state or organisation, by code.
    Country(String),
    /// Where meetings took place: a town, or a venue whose town is not stated.
    Place(String),
}
