//! Kinds of office: who leads, who ranks high, what a title says of its state.

use crate::world::{OfficeClass, World};

/// Heads of state and government and whoever else leads.
pub(super) fn leads(class: OfficeClass) -> bool {
    matches!(
        class,
        OfficeClass::HeadOfState
            | OfficeClass::HeadOfGovernment
            | OfficeClass::PartyLeader
            | OfficeClass::Leader
            | OfficeClass::OrganisationHead
            | OfficeClass::Royal
    )
}

/// Whoever may be one of "the two leaders" where presidents are spoken of.
pub(super) fn is_high(class: OfficeClass) -> bool {
    leads(class) || class == OfficeClass::Deputy
}

/// Offices that only one state has, so that the title names the state.
pub(super) fn lone_country(world: &World, office: usize) -> Option<&'static str> {
    match world.offices.get(office)?.id.as_str() {
        "foreign secretary" | "defence secretary" | "home secretary" => Some("GBR"),
        "secretary of state"
        | "defense secretary"
        | "treasury secretary"
        | "national security adviser"
        | "deputy national security adviser"
        | "deputy secretary of state"
        | "assistant secretary of state"
        | "undersecretary of state"
        | "commerce secretary"
        | "trade representative" => Some("USA"),
        "taoiseach" => Some("IRL"),
        "pope" => Some("VAT"),
        _ => None,
    }
}
