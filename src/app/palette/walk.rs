//! Keys that walk through what was found, and the query that is kept while they do.

use egui::{Key, Modifiers};

use crate::app::command::Command;
use crate::app::dialog::Dialog;
use crate::app::view::View;

/// Which line is marked, and what was pressed.
#[derive(Clone, Copy)]
pub(in crate::app) struct Walk {
    /// The marked line.
    pub(in crate::app) marked: usize,
    /// True when the mark moved.
    pub(in crate::app) moved: bool,
    /// True when the marked line is chosen.
    pub(in crate::app) enter: bool,
}

impl Walk {
    /// Takes the keys of this frame; round and round among `count` lines.
    pub(in crate::app) fn read(ctx: &egui::Context, marked: usize, count: usize) -> Self {
        let (up, down, enter) = ctx.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::Enter),
            )
        });
        let last = count.saturating_sub(1);
        let mut marked = marked.min(last);
        if up {
            marked = marked.checked_sub(1).unwrap_or(last);
        }
        if down {
            marked = if marked == last { 0 } else { marked + 1 };
        }
        Self {
            marked,
            moved: up || down,
            enter,
        }
    }

    /// Closes the palette, or keeps it as it is now: `text` was `query` before this frame.
    pub(in crate::app) fn keep(self, view: &View<'_>, close: bool, query: &str, text: String) {
        let typed = text != query;
        if close {
            view.send(Command::CloseDialog);
        } else if typed || self.moved {
            view.send(Command::SetDialog(Dialog::Palette {
                query: text,
                // What is found for other words begins at the top.
                marked: if typed { 0 } else { self.marked },
            }));
        }
    }
}
