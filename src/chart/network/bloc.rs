//! Which bloc a leader's state belongs to.

use crate::world::World;

/// The blocs that have a colour, by id in the table of organisations. Who belongs to several
/// has the colour of the first of them, and a ring in as many parts.
///
/// From those that act as one, over those of one region, to looser circles; as many as can be
/// told apart by colour.
pub(super) const BLOCS: [&str; 10] = [
    "EU",
    "NATO",
    "CIS",
    "ASEAN",
    "Arab League",
    "AU",
    "Mercosur",
    "SAARC",
    "PIF",
    "BRICS",
];

/// The numbers of the blocs that a state belongs to, or that an organisation is.
pub(super) fn of(world: &World, code: &str) -> Vec<u8> {
    let belongs = |id: &str| {
        let bloc = world.organisation(id);
        id == code || bloc.is_some_and(|it| it.members.iter().any(|member| member == code))
    };
    let numbered = (0..).zip(BLOCS);
    let own = numbered.filter(|(_, id)| !code.is_empty() && belongs(id));
    own.map(|(number, _)| number).collect()
}

/// What the blocs are called on the screen: by their usual name, written out where the usual
/// one is made of capitals and the whole is short.
pub(super) fn names(world: &World) -> Vec<String> {
    const SHORT: usize = 21;
    let name = |id: &str| {
        let capitals = !id.chars().any(char::is_lowercase);
        let whole = world.organisation(id).map(|it| it.name.as_str());
        let whole = whole.filter(|name| capitals && name.len() <= SHORT);
        whole.unwrap_or(id).to_owned()
    };
    BLOCS.iter().map(|id| name(id)).collect()
}

#[cfg(test)]
mod tests {
    use super::{BLOCS, names, of};
    use crate::chart::NO_REGION;
    use crate::world::World;

    #[test]
    fn a_state_belongs_to_the_blocs_whose_table_names_it() {
        let world = World::bundled();
        let blocs = |code: &str| -> Vec<&str> {
            let numbers = of(world, code).into_iter();
            numbers.map(|number| BLOCS[usize::from(number)]).collect()
        };
        assert_eq!(blocs("FRA"), ["EU", "NATO"]);
        assert_eq!(blocs("RUS"), ["CIS", "BRICS"]);
        assert_eq!(blocs("EGY"), ["Arab League", "AU"]);
        assert_eq!(blocs("EU"), ["EU"]);
        assert!(blocs("CHE").is_empty() && blocs("").is_empty() && blocs("nowhere").is_empty());
    }

    #[test]
    fn each_bloc_is_in_the_table_and_has_a_colour() {
        let world = World::bundled();
        assert_eq!(BLOCS.len(), usize::from(NO_REGION));
        for id in BLOCS {
            assert!(!world.organisation(id).unwrap().members.is_empty(), "{id}");
        }
        let names = names(world);
        assert!(names.contains(&"European Union".to_owned()));
        assert!(names.contains(&"NATO".to_owned()));
        assert!(names.contains(&"Arab League".to_owned()));
    }
}
