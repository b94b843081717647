//! Rapporteur: who met whom, when, where and about what, with the sentence that says so.
//!
//! Data flows one way, and each layer knows only those to its left:
//!
//! ```text
//! file → article → text → extract → dossier → chart → app     (egui painter)
//!                            ↑          │        └──→ export  (SVG → PNG, PDF; data)
//!                          world         └──→ evaluate (against annotations)
//!                            ↑
//!                         overlay (the user's own tables)
//! ```
//!
//! `tests/layers.rs` reads the sources and fails on an arrow that runs the wrong way.

pub mod app;
pub mod article;
pub mod chart;
pub mod dossier;
pub mod evaluate;
pub mod export;
pub mod extract;
pub mod overlay;
pub mod text;
pub mod world;
