//! Timeline and network as scenes of plain shapes. Knows no window and no files.

mod focus;
mod network;
mod palette;
mod scene;
mod timeline;

pub use focus::Focus;
pub use network::{Camera, Network, network_scene};
pub use palette::{Theme, rgb};
pub use scene::{Anchor, Fill, Ink, Mark, Point, Rect, Scene, Shape, Stroke, Weight};
pub use timeline::{TimeWindow, timeline_height, timeline_scene};
