//! Codes of the event data sets: CAMEO with PLOVER's category and mode.

use super::report::{Codes, Facts, Format, Mode, Part, Status};

/// The codes of a meeting, by the table "Codes" of the README.
pub(super) fn codes(facts: &Facts) -> Codes {
    let code = |cameo, plover, mode| Codes {
        cameo,
        plover,
        mode,
    };
    match facts.status {
        Status::Cancelled => return code("164", "SANCTION", Some("withdraw")),
        Status::Planned | Status::Proposed => return code("036", "AGREE", None),
        Status::Held => {}
    }
    if matches!(facts.mode, Mode::Phone | Mode::Video) {
        return code("041", "CONSULT", Some("phone"));
    }
    if facts
        .participants
        .iter()
        .any(|it| it.part == Part::Mediator)
    {
        return code("045", "CONSULT", None);
    }
    if facts.format == Format::Multilateral {
        return code("040", "CONSULT", Some("multilateral"));
    }
    let place = facts
        .place
        .as_ref()
        .and_then(|place| place.country.as_deref());
    let home = place.map(|code| {
        facts
            .participants
            .iter()
            .any(|it| it.country.as_deref() == Some(code))
    });
    match home {
        Some(true) => code("042", "CONSULT", Some("visit")),
        Some(false) => code("044", "CONSULT", Some("third-party")),
        None => code("040", "CONSULT", None),
    }
}
