//! Hubs that are drawn as one from afar: a click lists their meetings, and leads nearer.

use egui::{Button, Popup, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, vec2};

use crate::app::command::Command;
use crate::app::theme::{Icon, bold, icon_text};
use crate::app::view::View;
use crate::app::words;
use crate::chart::{Camera, Network, Pile};
use crate::dossier::Item;

/// Around a mark, for fingers and shaking hands.
const AIR: f32 = 2.0;

/// Makes the marks of piles buttons; tells whether the pointer is upon one.
pub(super) fn show(
    ui: &Ui,
    view: &View<'_>,
    network: &Network,
    piles: &[Pile],
    (camera, clip, size): (Camera, Rect, (f32, f32)),
) -> bool {
    let offset = clip.min.to_vec2();
    let mut upon = false;
    for pile in piles {
        let rect = on_screen(pile, camera, size, offset).intersect(clip);
        let Some(first) = pile.meetings.first().filter(|_| rect.is_positive()) else {
            continue;
        };
        let id = ui.unique_id().with(("pile", first));
        let response = ui.interact(rect, id, Sense::click());
        let name = words::count(pile.meetings.len(), "meeting", "meetings");
        let name = format!("{name} of three or more, too near to be told apart");
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        upon |= response.hovered();
        let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
        if response.hovered() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        if response.double_clicked() {
            Popup::close_id(ui.ctx(), Popup::default_response_id(&response));
            view.send(Command::Fly(network.spread(pile, size)));
            continue;
        }
        if response.clicked() || open {
            Popup::menu(&response).show(|ui| list(ui, view, network, pile, size));
        } else {
            response.on_hover_text(format!("{name}. Click to list them"));
        }
    }
    upon
}

fn on_screen(pile: &Pile, camera: Camera, size: (f32, f32), offset: Vec2) -> Rect {
    let rect = pile.rect(camera, size);
    let corner = egui::pos2(rect.min.x, rect.min.y) + offset;
    Rect::from_min_size(corner, vec2(rect.width(), rect.height())).expand(AIR)
}

/// The way nearer, and the meetings one by one.
fn list(ui: &mut Ui, view: &View<'_>, network: &Network, pile: &Pile, size: (f32, f32)) {
    ui.set_width(320.0);
    let count = words::count(pile.meetings.len(), "meeting", "meetings");
    ui.label(bold(format!("{count} of three or more")));
    let nearer = ui.button(icon_text(Icon::ZoomIn, "Zoom in until they part"));
    if nearer.clicked() {
        view.send(Command::Fly(network.spread(pile, size)));
    }
    ui.separator();
    ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
        for id in &pile.meetings {
            let Some(meeting) = view.state.meeting(id) else {
                continue;
            };
            let item = Item::Meeting(id.clone());
            let button = Button::new(&meeting.title)
                .truncate()
                .selected(view.is_selected(&item))
                .shortcut_text(words::when(meeting))
                .min_size(vec2(ui.available_width(), 24.0));
            let response = ui.add(button);
            let label = words::meeting_label(meeting);
            response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, &label));
            if response.hovered() {
                view.hover(&item);
            }
            if response.clicked() {
                view.send(Command::Select(Some(item)));
            }
        }
    });
}
