//! Timeline, network and matrix as scenes of plain shapes. Knows no window and no files.

mod comparison;
mod crop;
pub(crate) mod draw;
#[cfg(test)]
pub(crate) mod fixture;
mod focus;
mod hit;
mod matrix;
pub mod metrics;
mod network;
mod palette;
mod parts;
mod scene;
mod timeline;

pub use comparison::{Numbers, Sheet, Spot, Target, sheet};
pub use focus::Focus;
pub use hit::{hit, touch};
pub use matrix::{Matrix, MatrixExtent, MatrixPlace};
pub use network::{
    Camera, Minimap, Network, NetworkOptions, Pile, Pins, Ring, network_ground, network_names,
    network_scene, year_step,
};
pub use palette::{NO_REGION, REGIONS, SHEET, Theme, region_series, rgb};
pub use parts::{Parts, Touch};
pub use scene::{Anchor, Fill, Ink, Mark, Point, Rect, Scene, Shape, Stroke, Weight};
pub use timeline::{Lanes, Notes, Strip, TimeWindow, Timeline, timeline_height, timeline_scene};
