//! Terms in office around a day.

use chrono::NaiveDate;

use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;
use crate::world::{Tenure, World};

/// Days between a term and a day; 0 within it.
pub(super) fn distance(term: &Tenure, day: NaiveDate) -> i64 {
    if term.covers(day) {
        return 0;
    }
    let from = (term.from.first() - day).num_days();
    let to = term.to.map_or(0, |to| (day - to.last()).num_days());
    from.max(to).max(1)
}

/// The term of a person that the article means: of the office named, at the day, else nearest.
pub(crate) fn term_at(
    world: &World,
    person: usize,
    day: Option<NaiveDate>,
    office: Option<usize>,
) -> Option<&Tenure> {
    let named = office.and_then(|office| world.offices.get(office));
    world.tenures_of(person).min_by_key(|term| {
        let class = world.office(&term.office).map(|office| office.class);
        let other =
            named.is_some_and(|named| named.id != term.office && class != Some(named.class));
        let far = day.map_or(0, |day| distance(term, day));
        let rank = world.office(&term.office).map_or(9, |office| office.rank);
        // Mandela of 1995 is South Africa's president first, and the ANC's after.
        let party = world.organisation(&term.country).is_some();
        (far / 200 + i64::from(other) * 3, party, rank)
    })
}

/// Who leads a state on a day, for "the Japanese leader".
pub(super) fn chief(world: &World, code: &str, day: NaiveDate) -> Option<usize> {
    const ORDER: &[&str] = &[
        "paramount leader",
        "leader",
        "military leader",
        "chancellor",
        "taoiseach",
        "chief executive",
    ];
    const GOVERNED: WordSet = word_set![
        "ALB", "AUS", "AUT", "BEL", "BGD", "BGR", "BHS", "BRB", "CAN", "CZE", "DNK", "ESP", "EST",
        "ETH", "FIN", "FJI", "GBR", "GRC", "HRV", "HUN", "IND", "IRL", "IRQ", "ISL", "ISR", "ITA",
        "JAM", "JPN", "KHM", "LBN", "LSO", "LTU", "LUX", "LVA", "MKD", "MLT", "MUS", "MYS", "NLD",
        "NOR", "NPL", "NZL", "PAK", "PNG", "POL", "PRT", "SGP", "SLB", "SVK", "SVN", "SWE", "THA",
        "TTO", "VUT", "XKX",
    ];
    let first = if among(GOVERNED, code) {
        ["prime minister", "president"]
    } else {
        ["president", "prime minister"]
    };
    let last = [
        "general secretary",
        "king",
        "queen",
        "emir",
        "sultan",
        "emperor",
        "secretary-general",
        "chairman",
        "commission president",
    ];
    ORDER
        .iter()
        .chain(&first)
        .chain(&last)
        .find_map(|office| world.holders(code, office, day).last().copied())
}
