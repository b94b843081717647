//! What the window remembers from one time to the next: a small file among the settings.
//!
//! To remember one more thing, add a field here and a line to [`Session::from_state`] and to
//! [`Session::apply_to`]. Each field stands for itself: one that is missing, or that another
//! version wrote otherwise, is as it is in a new window, and the others are kept.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

use super::dialog::ExportForm;
use super::evidence::Role;
use super::library::LibraryOrder;
use super::state::{PanelSizes, Panels, State, ViewKind};
use super::table::{Columns, Sorting};
use super::write;
use crate::chart::{Lanes, NetworkOptions, Point, Ring};
use crate::dossier::{ActorId, Filter};

/// How the window was set up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// Where the window stood.
    #[serde(deserialize_with = "or_default")]
    pub window: Option<WindowPlace>,
    /// How large letters and controls are; 1 is as they were made.
    #[serde(deserialize_with = "or_default")]
    pub scale: Option<f32>,
    /// Light, dark, or as the system has it.
    #[serde(deserialize_with = "or_default")]
    pub theme: Shade,
    /// Nothing moves that need not, or it may; as the desktop has it where neither was chosen.
    #[serde(deserialize_with = "or_default")]
    pub still: Option<bool>,
    /// Which chart is in the middle.
    #[serde(deserialize_with = "or_default")]
    pub view: ViewKind,
    /// What has a lane on the timeline.
    #[serde(deserialize_with = "or_default")]
    pub lanes: Lanes,
    /// What the rings of the network tell.
    #[serde(deserialize_with = "or_default")]
    pub ring: Ring,
    /// Whether the network draws meetings of three or more as hubs.
    #[serde(deserialize_with = "or_default")]
    pub hubs: Option<bool>,
    /// Where discs of the network were put by hand.
    #[serde(deserialize_with = "or_default")]
    pub pins: BTreeMap<ActorId, (f32, f32)>,
    /// Which panels are open.
    #[serde(deserialize_with = "or_default")]
    pub panels: Panels,
    /// How large the panels are.
    #[serde(deserialize_with = "or_default")]
    pub sizes: PanelSizes,
    /// Which meetings are shown.
    #[serde(deserialize_with = "or_default")]
    pub filter: Filter,
    /// Order of the table.
    #[serde(deserialize_with = "or_default")]
    pub sorting: Sorting,
    /// Order of the library.
    #[serde(deserialize_with = "or_default")]
    pub library: LibraryOrder,
    /// The columns of the table.
    #[serde(deserialize_with = "or_default")]
    pub columns: Columns,
    /// What was last chosen for exports.
    #[serde(deserialize_with = "or_default")]
    pub export: ExportForm,
    /// What the reader does not mark.
    #[serde(deserialize_with = "or_default")]
    pub(crate) muted: BTreeSet<Role>,
    /// The reader marks sentences that speak of meeting but gave none.
    #[serde(deserialize_with = "or_default")]
    pub unread: bool,
    /// Files and folders that were opened, the last first.
    #[serde(deserialize_with = "or_default")]
    pub recent: Vec<PathBuf>,
}

/// Where a window stands on the screen, in points of the unscaled window.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Left and top, where the system tells.
    pub position: Option<(f32, f32)>,
    /// Width and height of what is inside.
    pub size: (f32, f32),
    /// True when it fills the screen.
    pub maximized: bool,
}

/// Light, dark, or as the system has it, in words for the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shade {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
    /// As the desktop has it.
    #[default]
    System,
}

/// The file of this program's settings; `None` where the system has no place for it.
pub fn path() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("", "", "rapporteur")?;
    Some(dirs.config_dir().join("window.json"))
}

fn or_default<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned + Default,
{
    let value = serde_json::Value::deserialize(from)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

impl Session {
    /// What a file remembers; a new window, and why, where it cannot be read.
    pub fn load(path: &Path) -> (Self, Option<String>) {
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return (Self::default(), None);
            }
            Err(error) => return (Self::default(), Some(error.to_string())),
        };
        match serde_json::from_slice(&bytes) {
            Ok(session) => (session, None),
            Err(error) => (Self::default(), Some(error.to_string())),
        }
    }

    /// Writes the file, whole or not at all.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let bytes = serde_json::to_vec_pretty(self)?;
        write::whole(path, &bytes)
    }

    /// How the window is set up now.
    pub fn from_state(state: &State) -> Self {
        Self {
            window: state.window,
            scale: Some(state.scale).filter(|scale| *scale > 0.0),
            theme: state.theme.into(),
            still: state.still,
            view: state.view,
            lanes: state.lanes,
            ring: state.network_options.ring,
            hubs: Some(state.network_options.hubs),
            pins: state
                .pins
                .iter()
                .map(|(actor, at)| (actor.clone(), (at.x, at.y)))
                .collect(),
            panels: state.panels,
            sizes: state.sizes,
            filter: state.filter.clone(),
            sorting: state.sorting,
            library: state.library.order,
            columns: state.columns.clone(),
            export: ExportForm {
                busy: false,
                trouble: None,
                ..state.export.clone()
            },
            muted: state.reader.muted.clone(),
            unread: state.reader.unread,
            recent: state.recent.clone(),
        }
    }

    /// Sets the window up as it was.
    pub fn apply_to(self, state: &mut State) {
        state.window = self.window;
        state.scale = self.scale.unwrap_or(1.0);
        state.theme = self.theme.into();
        state.still = self.still;
        state.follow_stillness();
        state.view = self.view;
        state.lanes = self.lanes;
        let ways = NetworkOptions::default();
        state.show_network(NetworkOptions {
            ring: self.ring,
            hubs: self.hubs.unwrap_or(ways.hubs),
            ..ways
        });
        let pins = self.pins.into_iter();
        state.set_pins(
            pins.map(|(actor, (x, y))| (actor, Point::new(x, y)))
                .collect(),
        );
        state.panels = self.panels;
        state.sizes = self.sizes;
        state.filter = self.filter;
        state.filter_revision += 1;
        state.sorting = self.sorting;
        state.library.order = self.library;
        if !self.columns.0.is_empty() {
            state.columns = self.columns;
        }
        state.export = self.export;
        state.reader.muted = self.muted;
        state.reader.unread = self.unread;
        state.recent = self.recent;
    }
}

impl WindowPlace {
    /// Where the window of `ctx` stands now; `before` keeps the size of a window that fills
    /// the screen.
    pub(super) fn of(ctx: &egui::Context, before: Option<Self>) -> Option<Self> {
        let scale = ctx.zoom_factor();
        ctx.input(|input| {
            let viewport = input.viewport();
            let maximized =
                viewport.maximized.unwrap_or_default() || viewport.fullscreen.unwrap_or_default();
            if viewport.minimized == Some(true) {
                return before;
            }
            if let (true, Some(before)) = (maximized, before) {
                return Some(Self {
                    maximized,
                    ..before
                });
            }
            let inner = viewport.inner_rect?.size() * scale;
            let corner = viewport.outer_rect.map(|rect| rect.min * scale);
            Some(Self {
                position: corner.map(|at| (at.x.round(), at.y.round())),
                size: (inner.x.round(), inner.y.round()),
                maximized,
            })
        })
    }
}

impl From<egui::ThemePreference> for Shade {
    fn from(theme: egui::ThemePreference) -> Self {
        match theme {
            egui::ThemePreference::Light => Self::Light,
            egui::ThemePreference::Dark => Self::Dark,
            egui::ThemePreference::System => Self::System,
        }
    }
}

impl From<Shade> for egui::ThemePreference {
    fn from(shade: Shade) -> Self {
        match shade {
            Shade::Light => Self::Light,
            Shade::Dark => Self::Dark,
            Shade::System => Self::System,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Session, Shade, ViewKind};

    #[test]
    fn what_is_kept_comes_back() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("deep/window.json");
        let session = Session {
            theme: Shade::Dark,
            view: ViewKind::Table,
            scale: Some(1.3),
            ..Session::default()
        };
        session.save(&path).unwrap();
        assert_eq!(Session::load(&path), (session, None));
        let files = std::fs::read_dir(path.parent().unwrap()).unwrap().count();
        assert_eq!(files, 1, "nothing half-written is left");
    }

    #[test]
    fn one_broken_field_leaves_the_others() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("window.json");
        std::fs::write(
            &path,
            r#"{"theme": "dark", "view": "hologram", "panels": 7, "future": {}}"#,
        )
        .unwrap();
        let (session, trouble) = Session::load(&path);
        assert_eq!(trouble, None);
        assert_eq!(session.theme, Shade::Dark);
        assert_eq!(session.view, ViewKind::default());
        assert!(session.panels.library);
    }

    #[test]
    fn a_broken_file_gives_a_new_window_and_says_why() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("window.json");
        std::fs::write(&path, "{\"theme\": ").unwrap();
        let (session, trouble) = Session::load(&path);
        assert_eq!(session, Session::default());
        assert!(trouble.is_some());
        assert_eq!(Session::load(&dir.path().join("none")).1, None);
    }
}
