//! Icons from the Lucide face.

use egui::RichText;
use lucide_icons::Icon;

use super::fonts::icon_family;

/// An icon as text of the icon face.
pub(crate) fn icon(icon: Icon) -> RichText {
    RichText::new(char::from(icon)).family(icon_family())
}

/// An icon and a word behind it, for buttons and menus.
pub(crate) fn icon_text(icon: Icon, text: &str) -> String {
    format!("{}  {text}", char::from(icon))
}
