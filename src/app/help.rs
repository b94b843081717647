//! Keys and pointer, view by view, from the table of actions.

use egui::{Id, Modal, RichText, ScrollArea, Ui};

use super::action::{keys_text, table};
use super::command::Command;
use super::group::Group;
use super::state::ViewKind;
use super::theme::{bold, dialog_frame, size, space};
use super::view::View;

/// Width of a column, in points.
const COLUMN: f32 = 350.0;
/// Width of the keys in it.
const KEYS: f32 = 130.0;

/// Draws the help.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>) {
    let modal = Modal::new(Id::unique("help"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(2.0 * COLUMN + space::L);
            ui.label(bold("Keys and pointer").size(size::HEADING));
            ui.add_space(space::S);
            let tall = (ctx.content_rect().height() - 180.0).max(200.0);
            ScrollArea::vertical()
                .max_height(tall)
                .min_scrolled_height(tall.min(640.0))
                .show(ui, |ui| {
                    let (left, right) = columns(view.state.view);
                    ui.horizontal_top(|ui| {
                        for groups in [left, right] {
                            ui.vertical(|ui| {
                                ui.set_width(COLUMN);
                                for group in groups {
                                    section(ui, group);
                                }
                            });
                        }
                    });
                });
            ui.add_space(space::M);
            if ui.button("Close").clicked() {
                view.send(Command::CloseDialog);
            }
        });
    if modal.should_close() {
        view.send(Command::CloseDialog);
    }
}

/// What a group lists: keys or gesture, and what it does.
fn lines(ctx: Option<&egui::Context>, group: Group) -> Vec<(String, &'static str)> {
    let mut lines = Vec::new();
    for entry in table() {
        if Group::of(entry.action) != group || entry.keys.is_empty() {
            continue;
        }
        let keys = entry.keys.iter();
        let keys: Vec<_> = keys
            .filter_map(|&keys| Some(keys_text(ctx?, keys)))
            .collect();
        lines.push((keys.join(" or "), entry.text.trim_end_matches('…')));
    }
    let gestures = group.gestures().iter();
    lines.extend(gestures.map(|(what, does)| ((*what).to_owned(), *does)));
    lines
}

/// The groups in two columns of about the same height, that of the view on the screen first.
fn columns(view: ViewKind) -> (Vec<Group>, Vec<Group>) {
    let height = |group: Group| lines(None, group).len() + 2;
    let all: usize = Group::ALL.iter().map(|&it| height(it)).sum();
    let (mut left, mut right, mut sum) = (Vec::new(), Vec::new(), 0);
    let here = match view {
        ViewKind::Timeline | ViewKind::Network | ViewKind::Matrix => Group::Charts,
        ViewKind::Table => Group::Table,
        ViewKind::Compare => Group::Selection,
    };
    let others = Group::ALL.into_iter().filter(|&group| group != here);
    for group in std::iter::once(here).chain(others) {
        if sum * 2 < all {
            left.push(group);
        } else {
            right.push(group);
        }
        sum += height(group);
    }
    (left, right)
}

fn section(ui: &mut Ui, group: Group) {
    ui.label(bold(group.name()).size(size::SMALL));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for (what, does) in lines(Some(ui.ctx()), group) {
            ui.horizontal_top(|ui| {
                cell(ui, KEYS, RichText::new(what).weak());
                cell(ui, COLUMN - KEYS - space::M, RichText::new(does));
            });
        }
    });
    ui.add_space(space::M);
}

/// Text in a column of its own, in as many lines as it needs.
fn cell(ui: &mut Ui, width: f32, text: RichText) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.add(egui::Label::new(text).wrap());
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_with_a_key_stands_on_the_sheet() {
        let listed: usize = Group::ALL
            .iter()
            .map(|&it| lines(None, it).len() - it.gestures().len())
            .sum();
        let keyed = table().filter(|it| !it.keys.is_empty()).count();
        assert_eq!(listed, keyed);
        for (view, first) in [
            (ViewKind::Timeline, Group::Charts),
            (ViewKind::Table, Group::Table),
            (ViewKind::Compare, Group::Selection),
        ] {
            let (left, right) = columns(view);
            assert!(!right.is_empty());
            assert_eq!(left.first(), Some(&first));
            assert_eq!(left.len() + right.len(), Group::ALL.len());
        }
    }
}
