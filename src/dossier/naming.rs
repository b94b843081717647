//! Names for participants, meetings and places, the same for all articles.

use crate::extract::{Facts, Mode, Part, Participant, Status};
use crate::text::fold;
use crate::world::World;

use super::model::ActorId;

/// The actor that a participant stands for: the person, else a name, else an office.
pub(super) fn actor_id(participant: &Participant) -> ActorId {
    if let Some(person) = &participant.person {
        return ActorId::new(person.as_str());
    }
    if let Some(name) = &participant.name {
        return ActorId::new(slug(name));
    }
    let country = participant.country.as_deref().unwrap_or("?");
    match &participant.role {
        Some(role) => ActorId::new(format!("{country}:{role}")),
        None => ActorId::new(country),
    }
}

/// `Muḥammad al-Fulān` becomes `muhammad-al-fulan`.
pub(super) fn slug(name: &str) -> String {
    let folded = fold(name);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// The full name of a participant for the screen.
pub(super) fn full_name(world: &World, participant: &Participant) -> String {
    if let Some(person) = participant
        .person
        .as_deref()
        .and_then(|id| world.person(id))
    {
        return person.name.clone();
    }
    if let Some(name) = &participant.name {
        return name.clone();
    }
    let country = participant.country.as_deref();
    match (&participant.role, country) {
        (Some(role), Some(code)) => {
            let adjective = world
                .country(code)
                .map_or_else(|| world.name_of(code), |it| it.adjective());
            format!("{adjective} {role}")
        }
        (Some(role), None) => capital(role),
        (None, Some(code)) => world.name_of(code).to_owned(),
        (None, None) => "Unknown".to_owned(),
    }
}

/// The short name of a participant: the family name, or the office with the country's code.
pub(super) fn short_name(world: &World, participant: &Participant) -> String {
    if let Some(person) = participant
        .person
        .as_deref()
        .and_then(|id| world.person(id))
    {
        return person.family.first().unwrap_or(&person.name).clone();
    }
    if let Some(name) = &participant.name {
        return name
            .split_whitespace()
            .next_back()
            .unwrap_or(name)
            .to_owned();
    }
    match (&participant.role, participant.country.as_deref()) {
        (Some(role), Some(code)) => format!("{} ({code})", capital(role)),
        _ => full_name(world, participant),
    }
}

/// Initials before the family name: `G. W. Bush`; the full name where the family name leads it.
pub(super) fn with_initials(full: &str, short: &str) -> String {
    let Some(given) = full
        .strip_suffix(short)
        .map(str::trim)
        .filter(|given| !given.is_empty())
    else {
        return full.to_owned();
    };
    let initials: Vec<String> = given
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .map(|letter| format!("{letter}."))
        .collect();
    format!("{} {short}", initials.join(" "))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// Such as `Biden and Putin in Geneva` or `Biden–Xi video call`.
pub(super) fn title(world: &World, names: &[String], facts: &Facts) -> String {
    let mut title = match (facts.mode, names) {
        (Mode::Phone, [a, b]) => format!("{a}–{b} phone call"),
        (Mode::Video, [a, b]) => format!("{a}–{b} video call"),
        (Mode::Phone, _) => format!("{} by phone", listed(names)),
        (Mode::Video, _) => format!("{} by video", listed(names)),
        _ => {
            let place = facts.place.as_ref().and_then(|place| {
                let country = place
                    .country
                    .as_deref()
                    .map(|code| world.name_of(code).to_owned());
                place
                    .name
                    .clone()
                    .or_else(|| place.venue.clone())
                    .or(country)
            });
            match place {
                Some(place) => format!("{} in {place}", listed(names)),
                None => listed(names),
            }
        }
    };
    title.push_str(match facts.status {
        Status::Held => "",
        Status::Planned => " (planned)",
        Status::Proposed => " (proposed)",
        Status::Cancelled => " (cancelled)",
    });
    title
}

/// `A, B and C`; of more than five the first three and a count.
fn listed(names: &[String]) -> String {
    let (shown, rest) = if names.len() > 5 {
        (names.get(..3).unwrap_or_default(), names.len() - 3)
    } else {
        (names, 0)
    };
    match (shown, rest) {
        ([], _) => "Unnamed".to_owned(),
        (_, 1..) => format!("{} and {rest} others", shown.join(", ")),
        ([only], _) => only.clone(),
        ([first @ .., last], _) => format!("{} and {last}", first.join(", ")),
    }
}

/// True for those who stand for a side, and not for those beside them.
pub(super) fn is_principal(participant: &Participant) -> bool {
    participant.part != Part::Aide
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_tell_namesakes_apart() {
        assert_eq!(with_initials("George W. Bush", "Bush"), "G. W. Bush");
        assert_eq!(with_initials("Kim Jong Un", "Kim"), "Kim Jong Un");
    }

    #[test]
    fn lists_read_as_english() {
        let names = |all: &[&str]| all.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        assert_eq!(listed(&names(&["A", "B", "C"])), "A, B and C");
        assert_eq!(
            listed(&names(&["A", "B", "C", "D", "E", "F"])),
            "A, B, C and 3 others"
        );
        assert_eq!(
            slug("Luiz Inácio Lula da Silva"),
            "luiz-inacio-lula-da-silva"
        );
    }
}
