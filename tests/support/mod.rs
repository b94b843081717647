//! What the window tests share: a small dossier made by hand, a picker that needs no hand,
//! and a way to wait for what goes on in the background.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may fail")]

pub(crate) mod desk;
pub(crate) mod dossier;
pub(crate) mod many;
pub(crate) mod rasteriser;
