//! What the window tests share: a small dossier made by hand, a picker that needs no hand,
//! and a way to wait for what goes on in the background.
#![allow(dead_code, reason = "each test file uses its own part")]

pub mod desk;
pub mod dossier;
pub mod rasteriser;
