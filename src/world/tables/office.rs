//! What offices are about.

use serde::{Deserialize, Serialize};

/// What an office is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OfficeClass {
    /// President, monarch, pope.
    HeadOfState,
    /// Prime minister, chancellor.
    HeadOfGovernment,
    /// Crown prince and the like.
    Royal,
    /// Vice president, deputy minister.
    Deputy,
    /// Foreign minister, secretary of state.
    ForeignMinister,
    /// Defence minister.
    DefenceMinister,
    /// Any other minister.
    Minister,
    /// National security adviser, intelligence chief.
    SecurityAdviser,
    /// Secretary-general and the like.
    OrganisationHead,
    /// General secretary, party chairman.
    PartyLeader,
    /// Envoy, mediator, negotiator.
    Envoy,
    /// Ambassador.
    Ambassador,
    /// Speaker, senator, lawmaker.
    Legislator,
    /// General, chief of staff.
    Military,
    /// Whoever else speaks for a state.
    #[default]
    Official,
    /// "Leader", "ruler": whoever leads.
    Leader,
}

impl OfficeClass {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "head_of_state" => Self::HeadOfState,
            "head_of_government" => Self::HeadOfGovernment,
            "royal" => Self::Royal,
            "deputy" => Self::Deputy,
            "foreign_minister" => Self::ForeignMinister,
            "defence_minister" => Self::DefenceMinister,
            "minister" => Self::Minister,
            "security_adviser" => Self::SecurityAdviser,
            "organisation_head" => Self::OrganisationHead,
            "party_leader" => Self::PartyLeader,
            "envoy" => Self::Envoy,
            "ambassador" => Self::Ambassador,
            "legislator" => Self::Legislator,
            "military" => Self::Military,
            "official" => Self::Official,
            "leader" => Self::Leader,
            _ => return None,
        })
    }
}
