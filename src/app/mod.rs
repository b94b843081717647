//! The window: what the user sees and does. Draws the charts' scenes, follows the selection,
//! opens the sources. Everything else of the program may be used here; nobody uses this.

mod act;
pub mod action;
mod apply;
mod aside;
mod asking;
mod chart_keys;
pub mod command;
pub mod compare_desk;
mod compare_view;
mod context_menu;
mod desk;
pub mod dialog;
mod drawn;
mod evidence;
mod exporting;
pub mod files;
mod filter_bar;
mod follow;
mod group;
mod help;
mod hindrance;
mod hover_card;
mod how_read;
mod inspector;
pub mod item_action;
mod keys;
pub mod known;
mod layout_job;
mod legend_button;
pub mod library;
mod library_panel;
mod link;
mod marks;
mod matrix_view;
mod menu;
pub mod messages;
pub mod network_action;
mod network_view;
mod nodes;
mod opening;
pub mod own;
mod painter;
mod palette;
mod palette_go;
mod parts;
pub mod paste;
mod path_dialog;
mod problems;
pub mod reader;
mod reading;
mod recent;
mod reveal;
mod rows;
pub mod samples;
mod scroll_bar;
mod search_keys;
pub mod session;
mod session_keeper;
mod shifted;
mod smoke;
pub mod state;
mod status_bar;
pub mod table;
mod tables;
mod tables_job;
mod teach;
mod theme;
mod timeline_keys;
mod timeline_period;
mod timeline_strip;
mod timeline_view;
mod title;
mod toasts;
mod view;
mod watch;
mod welcome;
mod window;
pub mod wishes;
mod words;
pub mod worker;
mod write;

use std::path::PathBuf;

use chrono::NaiveDate;

pub use window::Rapporteur;

/// How the window starts.
#[derive(Clone, Debug, Default)]
pub struct StartOptions {
    /// The day on which all articles were published, where they do not say.
    pub published: Option<NaiveDate>,
    /// The folder of the user's own tables; without one they cannot be kept.
    pub tables: Option<PathBuf>,
    /// The file that remembers how the window was set up; without one nothing is remembered.
    pub session: Option<PathBuf>,
    /// Saves the window's picture here after everything is loaded, and closes.
    pub smoke: Option<PathBuf>,
}

/// Opens the window with `paths` on their way in, and returns when it is closed.
pub fn run(paths: Vec<PathBuf>, options: StartOptions) -> anyhow::Result<()> {
    let place = options.session.as_deref();
    let place = place.and_then(|path| session::Session::load(path).0.window);
    let native = eframe::NativeOptions {
        viewport: viewport(place),
        renderer: eframe::Renderer::Glow,
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "Rapporteur",
        native,
        Box::new(move |cc| Ok(Box::new(Rapporteur::new(&cc.egui_ctx, paths, &options)))),
    )
    .map_err(|error| anyhow::anyhow!("the window could not be opened: {error}"))
}

/// What stands for the window in lists of windows.
fn icon() -> egui::IconData {
    const SIDE: f32 = 128.0;
    let drawn = crate::export::drawn(include_str!("../../assets/icon.svg"), (SIDE, SIDE));
    // Without a picture the window opens all the same.
    drawn.map_or_else(
        |_| egui::IconData::default(),
        |drawn| egui::IconData {
            width: drawn.size[0] as u32,
            height: drawn.size[1] as u32,
            rgba: unmultiplied(&drawn.pixels),
        },
    )
}

/// Colours that are not multiplied by their opacity.
fn unmultiplied(pixels: &[u8]) -> Vec<u8> {
    let pixels = pixels.as_chunks::<4>().0.iter();
    let plain = |&[red, green, blue, opacity]: &[u8; 4]| {
        let whole = u32::from(opacity.max(1));
        let plain = |part: u8| (u32::from(part) * 255 / whole).min(255) as u8;
        [plain(red), plain(green), plain(blue), opacity]
    };
    pixels.flat_map(plain).collect()
}

/// The window as it is asked for, where it stood last time.
fn viewport(place: Option<session::WindowPlace>) -> egui::ViewportBuilder {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Rapporteur")
        .with_app_id("rapporteur")
        .with_icon(icon())
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([900.0, 600.0])
        .with_drag_and_drop(true);
    let Some(place) = place else {
        return viewport;
    };
    let viewport = viewport
        .with_inner_size([place.size.0.max(900.0), place.size.1.max(600.0)])
        .with_maximized(place.maximized);
    match place.position {
        // A window that stood on a screen that is gone would never be found.
        Some((x, y)) if x >= 0.0 && y >= 0.0 => viewport.with_position([x, y]),
        _ => viewport,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_icon_is_drawn() {
        let icon = super::icon();
        assert_eq!((icon.width, icon.height), (128, 128));
        let pixels: Vec<_> = icon.rgba.as_chunks::<4>().0.to_vec();
        assert_eq!(pixels[0][3], 0, "its corners are round");
        let middle = pixels[64 * 128 + 64];
        assert_eq!(middle[3], 255, "{middle:?}");
    }
}
