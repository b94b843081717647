//! The tables that come with the program, alone or with a user's own over them.

use std::sync::LazyLock;

use super::load::{Loader, TableError};
use super::model::World;

macro_rules! tables {
    ($($name:literal),* $(,)?) => {
        /// The bundled tables by name, in the order in which they are read.
        const TABLES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../assets/world/", $name)))),*];
    };
}

tables!(
    "countries.psv",
    "places.psv",
    "offices.psv",
    "organisations.psv",
    "topics.psv",
    "occasions.psv",
    "people-africa.psv",
    "people-americas.psv",
    "people-asia.psv",
    "people-europe.psv",
    "people-middle-east.psv",
    "people-oceania.psv",
    "people-organisations.psv",
    "roster/africa.psv",
    "roster/americas.psv",
    "roster/asia.psv",
    "roster/europe.psv",
    "roster/middle-east.psv",
    "roster/oceania.psv",
    "roster/organisations.psv",
);

static BUNDLED: LazyLock<(World, Vec<TableError>)> = LazyLock::new(|| World::from_tables(TABLES));

impl World {
    /// The bundled world, read once.
    pub fn bundled() -> &'static Self {
        &BUNDLED.0
    }

    /// Lines of the bundled tables that could not be taken; none, says the audit.
    pub fn bundled_errors() -> &'static [TableError] {
        &BUNDLED.1
    }

    /// Names of the bundled tables.
    pub fn table_names() -> impl Iterator<Item = &'static str> {
        TABLES.iter().map(|(name, _)| *name)
    }

    /// Reads tables by name; a line that cannot be taken is reported and skipped.
    pub fn from_tables(tables: &[(&str, &str)]) -> (Self, Vec<TableError>) {
        let mut loader = Loader::default();
        loader.tables(tables.iter().copied());
        loader.finish()
    }

    /// The bundled world with a user's tables over it: a line with the key of a bundled one
    /// replaces it, any other is added. Only lines of `overlay` are reported.
    pub fn with_overlay(overlay: &[(String, String)]) -> (Self, Vec<TableError>) {
        let mut loader = Loader::default();
        loader.tables(TABLES.iter().copied());
        loader.lay_over();
        let own = overlay.iter().map(|(name, text)| (&**name, &**text));
        loader.tables(own);
        loader.finish()
    }
}
