//! A window without a display.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use egui_kittest::Harness;
use rapporteur::app::files::{Ask, FilePicker};
use rapporteur::app::paste::Clip;
use rapporteur::app::wishes::Wishes;
use rapporteur::app::{Rapporteur, StartOptions};
use rapporteur::dossier::Dossier;

use super::rasteriser::Rasteriser;

/// A window under test.
pub(crate) type Desk = Harness<'static, Rapporteur>;

/// Answers each question with the paths it was given, and remembers what was asked.
#[derive(Debug, Default)]
pub(crate) struct FakePicker {
    /// What it answers.
    pub(crate) paths: Vec<PathBuf>,
    /// What is on the clipboard besides the text of the event.
    pub(crate) clip: Clip,
    /// The files whose folders it was to show.
    pub(crate) revealed: Arc<Mutex<Vec<PathBuf>>>,
    /// What the desktop asks for.
    pub(crate) wishes: Wishes,
    /// What it was asked.
    pub(crate) asked: Mutex<Vec<Ask>>,
}

impl FilePicker for FakePicker {
    fn pick(&self, ask: &Ask) -> Vec<PathBuf> {
        self.asked.lock().unwrap().push(ask.clone());
        self.paths.clone()
    }

    fn clipboard(&self) -> Clip {
        self.clip.clone()
    }

    fn wishes(&self) -> Wishes {
        self.wishes
    }

    fn reveal(&self, path: &Path) -> Result<(), String> {
        self.revealed.lock().unwrap().push(path.to_owned());
        Ok(())
    }
}

/// A window with `dossier` on the desk and a picker that answers with `paths`.
pub(crate) fn open(dossier: Dossier, paths: Vec<PathBuf>) -> Desk {
    sized(dossier, paths, [1440.0, 900.0])
}

/// A window of a given size.
pub(crate) fn sized(dossier: Dossier, paths: Vec<PathBuf>, size: [f32; 2]) -> Desk {
    let picker = FakePicker {
        paths,
        ..FakePicker::default()
    };
    started(dossier, picker, size, StartOptions::default())
}

/// A window that keeps the user's own tables in a folder.
pub(crate) fn with_tables(dossier: Dossier, folder: &Path) -> Desk {
    sized_with_tables(dossier, folder, [1440.0, 900.0])
}

/// The same of a given size.
pub(crate) fn sized_with_tables(dossier: Dossier, folder: &Path, size: [f32; 2]) -> Desk {
    let options = StartOptions {
        tables: Some(folder.to_owned()),
        ..StartOptions::default()
    };
    started(dossier, FakePicker::default(), size, options)
}

/// A window that remembers in a file how it was set up.
pub(crate) fn with_session(dossier: Dossier, file: &Path) -> Desk {
    let options = StartOptions {
        session: Some(file.to_owned()),
        ..StartOptions::default()
    };
    started(dossier, FakePicker::default(), [1440.0, 900.0], options)
}

/// A window with a system of its own.
pub(crate) fn with_picker(dossier: Dossier, picker: FakePicker) -> Desk {
    started(dossier, picker, [1440.0, 900.0], StartOptions::default())
}

fn started(dossier: Dossier, picker: FakePicker, size: [f32; 2], options: StartOptions) -> Desk {
    let mut desk = Harness::builder()
        .with_size(size)
        .with_max_steps(200)
        .with_render_cursor(false)
        .renderer(Rasteriser::default())
        .build_eframe(move |cc| {
            Rapporteur::new(&cc.egui_ctx, Vec::new(), &options)
                .with_picker(Arc::new(picker))
                .with_poll(Duration::from_millis(20))
                .with_dossier(dossier)
        });
    settle(&mut desk);
    desk
}

/// Draws frames until nothing goes on in the background any more.
pub(crate) fn settle(desk: &mut Desk) {
    let begun = Instant::now();
    let mut quiet = 0;
    while quiet < 4 {
        desk.step();
        quiet = if desk.state().is_busy() { 0 } else { quiet + 1 };
        if quiet == 0 {
            std::thread::sleep(Duration::from_millis(5));
        }
        assert!(
            begun.elapsed() < Duration::from_mins(2),
            "the window never comes to rest"
        );
    }
}

/// A button of the pointer goes down or up at a place.
pub(crate) fn button_at(
    pos: egui::Pos2,
    button: egui::PointerButton,
    pressed: bool,
) -> egui::Event {
    egui::Event::PointerButton {
        pos,
        button,
        pressed,
        modifiers: egui::Modifiers::NONE,
    }
}
