//! Keys and the clipboard become commands.

use egui::{Event, Key, Modifiers};

use super::action::{Action, table};
use super::command::{Command, Commands};
use super::filter_bar;
use super::network_action::NetworkAction;
use super::nodes;
use super::state::State;

/// Reads the keys of this frame.
pub(super) fn read(ctx: &egui::Context, state: &State, commands: &Commands) {
    let typing = ctx.text_edit_focused();
    let pasted = pasted(ctx);
    if state.dialog.is_some() {
        // Dialogs read Enter and the arrows themselves. Letters may grow below them too.
        for action in [Action::Larger, Action::Smaller, Action::NormalSize] {
            let mut keys = action.entry().keys.iter();
            if keys.any(|keys| ctx.input_mut(|input| input.consume_shortcut(keys))) {
                commands.send(Command::Do(action));
            }
        }
        if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            commands.send(Command::CloseDialog);
        }
        return;
    }
    if !typing {
        if let Some(text) = pasted {
            commands.send(Command::OpenText(text));
        }
        // Letters that are marked in a text are copied after this, and win.
        if ctx.input(|input| input.events.contains(&Event::Copy)) {
            commands.send(Command::Do(Action::CopyRows));
        }
    }
    // The strip of the timeline moves by arrows while it has the focus.
    let strip = ctx.memory(egui::Memory::focused) == Some(super::timeline_strip::id());
    // Keys with more modifiers come first, so that Ctrl+Shift+O is not taken for Ctrl+O.
    let mut keys: Vec<_> = table()
        .flat_map(|entry| entry.keys.iter().map(move |keys| (entry.action, keys)))
        .collect();
    keys.sort_by_key(|(_, keys)| std::cmp::Reverse(weight(keys.modifiers)));
    let menu = egui::Popup::is_any_open(ctx);
    for (action, keys) in keys {
        let modified = keys.modifiers.command || keys.modifiers.alt;
        // Ctrl+Z takes back letters first.
        let letters = !modified && !is_function_key(keys.logical_key);
        let plain = letters
            || matches!(
                action,
                Action::UndoAddition | Action::MarkAll | Action::CopyRows
            );
        // Escape closes an open menu before it clears the selection; arrows walk in it.
        let taken = menu
            && matches!(
                keys.logical_key,
                Key::Escape
                    | Key::ArrowLeft
                    | Key::ArrowRight
                    | Key::ArrowUp
                    | Key::ArrowDown
                    | Key::Home
                    | Key::End
            );
        let taken = taken || (keys.logical_key == Key::Delete && filter_bar::chip_has_focus(ctx));
        if (plain && typing) || taken || action == Action::PasteArticle {
            continue;
        }
        // Lists and buttons keep the keys that work them.
        let walks = match action {
            Action::Up | Action::Down | Action::Network(NetworkAction::Play) => true,
            Action::Network(_) => !action.enabled(state),
            _ => false,
        };
        if walks && !nodes::may_have_keys(ctx) {
            continue;
        }
        let arrow = matches!(keys.logical_key, Key::ArrowLeft | Key::ArrowRight);
        if strip && arrow && !keys.modifiers.command && !keys.modifiers.alt {
            continue;
        }
        // What can do nothing now leaves its keys to whoever has the focus.
        if !action.enabled(state) {
            continue;
        }
        if ctx.input_mut(|input| input.consume_shortcut(keys)) {
            commands.send(Command::Do(action));
        }
    }
}

/// The text that is pasted in this frame. It is empty where the clipboard holds none, but a page
/// or files perhaps: the press of Ctrl+V is then kept from us, and V only seen to be let go.
fn pasted(ctx: &egui::Context) -> Option<String> {
    let id = egui::Id::unique("what V was pressed for is known");
    let mut known = ctx.data(|data| data.get_temp(id)).unwrap_or(false);
    let before = known;
    let pasted = ctx.input(|input| {
        let mut pasted = None;
        for event in &input.events {
            match event {
                Event::Paste(text) => {
                    known = true;
                    pasted = Some(text.clone());
                }
                Event::PasteImage(_) => {
                    known = true;
                    pasted = Some(String::new());
                }
                Event::Key {
                    key: Key::V,
                    pressed: true,
                    ..
                } => known = true,
                Event::Key {
                    key: Key::V,
                    pressed: false,
                    modifiers,
                    ..
                } => {
                    if !known && modifiers.command {
                        pasted = Some(String::new());
                    }
                    known = false;
                }
                _ => {}
            }
        }
        pasted
    });
    if known != before {
        ctx.data_mut(|data| data.insert_temp(id, known));
    }
    pasted
}

fn is_function_key(key: Key) -> bool {
    matches!(
        key,
        Key::F1 | Key::F3 | Key::F5 | Key::F6 | Key::F10 | Key::Menu
    )
}

fn weight(modifiers: Modifiers) -> u8 {
    u8::from(modifiers.command) + u8::from(modifiers.shift) + u8::from(modifiers.alt)
}
