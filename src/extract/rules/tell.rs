//! "Albright told Ivanov over dinner", "raised it with Turnbull by telephone", "assured Fox at
//! their meeting": what one said to another, with the words that say they were in touch.

use super::{Found, Frame};
use crate::extract::cast::Cast;
use crate::extract::clause::{Clause, Party};
use crate::extract::report::{Mode, Part};

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    const RULE: &str = "tell";
    let direct = matches!(
        clause.word(at),
        "told"
            | "tells"
            | "assured"
            | "warned"
            | "urged"
            | "asked"
            | "pressed"
            | "informed"
            | "thanked"
            | "briefed"
            | "congratulated"
            | "reassured"
            | "confronted"
    );
    let with = matches!(
        clause.word(at),
        "raised" | "discussed" | "agreed" | "complained" | "pleaded" | "argued" | "protested"
    );
    if !direct && !with {
        return None;
    }
    let end = at + 1;
    let start = clause.verb_group_start(at);
    let subject = clause.subject(start)?;
    let passive = matches!(
        clause.word(at.wrapping_sub(1)),
        "was" | "were" | "been" | "being"
    );
    let object = if direct && passive {
        // "Arafat was told of the deadline by Peres in a telephone conversation".
        let by = (end..(end + 9).min(clause.chunks.len()))
            .find(|&i| clause.word(i) == "by" && clause.is_actor(i + 1))?;
        clause.party(by + 1)?
    } else if direct {
        clause.party(end)?
    } else {
        let with = (end..(end + 8).min(clause.chunks.len()))
            .find(|&i| matches!(clause.word(i), "with" | "to") && clause.is_actor(i + 1))?;
        clause.party(with + 1)?
    };
    let person = |party: &Party| cast.any_person(&party.ids);
    if !person(&subject)
        || !person(&object)
        || clause.is_possessive(object.chunk + 1)
        || cast.sides(&[subject.ids.clone(), object.ids.clone()].concat()) < 2
    {
        return None;
    }
    let behind = clause.window(object.chunk + 1..(object.chunk + 9).min(clause.chunks.len()));
    let any = |cues: &[&str]| {
        cues.iter().any(|cue| {
            behind
                .find(cue)
                .is_some_and(|found| !behind[..found].contains(" that "))
        })
    };
    let mode = if any(&[
        " by telephone ",
        " by phone ",
        " over the phone ",
        " over the telephone ",
        " on the phone ",
        " on the telephone ",
        " in a telephone ",
        " in a phone ",
        " in a call ",
        " during a call ",
        " in a # call ",
    ]) {
        Mode::Phone
    } else if any(&[" by video ", " in a video "]) {
        Mode::Video
    } else if any(&[
        " over dinner ",
        " over lunch ",
        " over breakfast ",
        " over tea ",
        " at dinner ",
        " over a ",
        " face to face ",
        " face - to - face ",
        " in person ",
        " at a meeting ",
        " in a meeting ",
        " during a meeting ",
        " at their meeting ",
        " during their meeting ",
        " during talks ",
        " in talks ",
        " at talks ",
        " when they met ",
        " when the two met ",
        " on the sidelines ",
        " on the margins ",
    ]) {
        Mode::InPerson
    } else {
        return None;
    };
    let mut frame = Frame::new(RULE, at..end);
    frame.predicate = start;
    frame.mode = Some(mode);
    Some(Found::Frame(
        frame
            .with(&subject, Part::Principal)
            .with(&object, Part::Principal),
    ))
}
