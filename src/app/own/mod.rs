//! Teaching the window names: from words in the reader to lines of the user's own tables.

mod choose;
mod find;
mod menu;
mod person_dialog;
mod person_form;
mod person_lines;
mod pointed;
mod preview;
mod spelling_dialog;
mod spelling_form;
mod tables_dialog;

pub use find::Target;
pub use person_form::{Field, PersonForm, TermKey};
pub use pointed::Pointed;
pub use spelling_form::{Purpose, SpellingForm};

pub(super) use menu::show as menu;
pub(super) use person_dialog::show as person_dialog;
pub(super) use pointed::{at, step};
pub(super) use spelling_dialog::show as spelling_dialog;
pub(super) use tables_dialog::show as tables_dialog;
