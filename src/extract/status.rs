//! Whether a meeting was held, is planned, was offered or fell through, from the words
//! around the wording that tells of it.

use super::clause::Clause;
use super::report::Status;
use super::rules::Frame;

/// "will go to Indonesia for a meeting", "is due in Paris for talks": a journey to come.
fn journey_ahead(clause: &Clause<'_, '_>, frame: &Frame, start: usize) -> bool {
    if frame.rule != "talks" || clause.word(frame.front.wrapping_sub(1)) != "for" {
        return false;
    }
    let way = clause.window(frame.front.saturating_sub(16).max(start)..frame.front);
    [
        " will go ",
        " will travel ",
        " will fly ",
        " will visit ",
        " will arrive ",
        " will be in ",
        " will come ",
        " will head ",
        " will return ",
        " would go ",
        " would travel ",
        " would fly ",
        " would visit ",
        " to travel ",
        " to visit ",
        " to fly ",
        " to go ",
        " to arrive ",
        " to come ",
        " due in ",
        " expected in ",
        " leaves for ",
        " heads to ",
        " heads for ",
        " flies to ",
        " travels to ",
        " arrives ",
        " is traveling ",
        " is travelling ",
    ]
    .iter()
    .any(|cue| way.contains(cue))
}

/// What the words around a frame say, or why there is no meeting at all.
pub(crate) fn status(clause: &Clause<'_, '_>, frame: &Frame) -> Result<Status, &'static str> {
    let start = clause.clause_start(frame.predicate);
    let near = frame.predicate.saturating_sub(7).max(start);
    // From the subject up to the wording, and a few words behind it.
    let before = clause.window(near..frame.trigger.start);
    let verb = clause.window(frame.predicate.saturating_sub(2).max(start)..frame.trigger.end);
    let after = clause.window(frame.trigger.end..(frame.trigger.end + 9).min(clause.chunks.len()));
    let whole = clause.window(start..clause.chunks.len());
    let any = |text: &str, cues: &[&str]| cues.iter().any(|cue| text.contains(cue));

    if any(
        &before,
        &[
            " never ",
            " hasn't ",
            " haven't ",
            " hadn't ",
            " has not ",
            " have not ",
            " had not ",
            " no formal ",
            " no plans ",
            " denied ",
            " did not ",
            " didn't ",
            " no longer ",
            " yet to ",
        ],
    ) && !any(&before, &[" refus", " will not ", " since "])
    {
        return Err("the text says that there was none");
    }
    if any(
        &before,
        &[
            " unable to ",
            " not able to ",
            " failed to meet ",
            " too busy to ",
        ],
    ) && any(&verb, &[" to "])
    {
        return Err("the text says that it did not come to that");
    }
    if clause.word(frame.trigger.start.wrapping_sub(1)) == "no" {
        return Err("the text says that there was none");
    }
    const OFF: &[&str] = &[
        " called off ",
        " call off ",
        " calls off ",
        " calling off ",
        " put back ",
        " was to have ",
        " were to have ",
        " cancel",
        " scrapp",
        " postpon",
        " put off ",
        " abandoned ",
        " pulled out of ",
        " pull out of ",
        " boycott",
        " snub",
        " refus",
        " declin",
        " rejected ",
        " reject ",
        " rejects ",
        " ruled out ",
        " rule out ",
        " skip",
        " walked out ",
        " suspended ",
        " break off ",
        " broke off ",
        " broken off ",
        " turned down ",
        " won't ",
        " will not ",
        " would not ",
        " wouldn't ",
        " unlikely to ",
        " not to ",
        " disinvit",
        " shunn",
        " aborted ",
        " stay away ",
        " not attend ",
        " ditched ",
        " nixed ",
    ];
    let off_behind = any(
        &after,
        &[
            " was called off ",
            " was cancel",
            " were cancel",
            " has been cancel",
            " had been cancel",
            " was postponed ",
            " were postponed ",
            " was scrapped ",
            " were called off ",
            " has been postponed ",
            " were suspended ",
            " was off ",
            " would not take place ",
            " will not take place ",
            " was put off ",
            " have been cancel",
            " have been postponed ",
            " are off ",
            " is off ",
            " been put back ",
            " was put back ",
            " were put back ",
            " been put off ",
            " has been called off ",
            " after he refused ",
            " collapsed before ",
        ],
    );
    // "Their meeting will not be the first - the pair met before": between subject and verb.
    let subject = frame
        .cast
        .iter()
        .map(|(_, _, chunk)| *chunk)
        .filter(|&chunk| chunk < frame.trigger.start)
        .max();
    let before = match subject {
        Some(subject) if matches!(frame.rule, "meet" | "call" | "host" | "discuss") => {
            clause.window(subject.max(near)..frame.trigger.start)
        }
        _ => before,
    };
    // "walked out of his summit with Kim": it was held until then.
    let left = any(&before, &[" walked out of ", " stormed out of "]) && frame.rule == "talks";
    if !left && (any(&before, OFF) || any(&verb, OFF)) || off_behind {
        // "did not rule out a meeting" leaves it open.
        let double = any(
            &before,
            &[
                " not rule out ",
                " not ruled out ",
                " n't rule out ",
                " would not rule out ",
                " will not rule out ",
                " not refuse ",
                " never refuse",
            ],
        );
        return Ok(if double {
            Status::Proposed
        } else {
            Status::Cancelled
        });
    }
    if let Some(status) = frame.status {
        return Ok(status);
    }
    const OPEN: &[&str] = &[
        " may ",
        " might ",
        " could ",
        " offer",
        " propos",
        " possib",
        " willing ",
        " ready to ",
        " readiness ",
        " hope",
        " hoping ",
        " want",
        " consider ",
        " considers ",
        " considering ",
        " seek",
        " sought ",
        " asked to ",
        " asked for ",
        " called for ",
        " calls for ",
        " calling for ",
        " urged ",
        " would like ",
        " open to ",
        " potential ",
        " suggest",
        " should ",
        " prepared to ",
        " request",
        " interested in ",
        " mulling ",
        " mooted ",
        " if ",
        " appealed ",
        " invited ",
        " invite ",
        " invitation ",
        " willingness ",
        " unless ",
        " push for ",
        " pushing for ",
        " demand",
        " wish",
        " can ",
        " explore ",
        " exploring ",
        " chance of ",
        " prospect",
        " would be willing ",
        " idea of ",
        " discuss the possibility ",
    ];
    const AHEAD: &[&str] = &[
        " will ",
        " 'll ",
        " shall ",
        " is to ",
        " are to ",
        " was to ",
        " were to ",
        " due to ",
        " due in ",
        " schedul",
        " expected ",
        " plan",
        " set to ",
        " going to ",
        " would ",
        " upcoming ",
        " forthcoming ",
        " ahead of ",
        " agreed to meet ",
        " agreed to hold ",
        " slated ",
        " poised to ",
        " looking forward to ",
        " looked forward to ",
        " look forward to ",
        " intends to ",
        " intend to ",
        " preparing for ",
        " prepare for ",
        " preparations for ",
        " prepares to ",
        " preparing to ",
        " eve of ",
        " vowed to ",
        " preparing a ",
        " preparing an ",
        " planning a ",
        " planning an ",
        " promised to ",
        " arranged ",
        " about to ",
        " in advance of ",
        " coming ",
        " next ",
        " agreed on ",
        " later this ",
        " to be held ",
        " prepares for ",
        " pave the way for ",
    ];
    let infinitive = clause.word(frame.trigger.start.wrapping_sub(1)) == "to"
        && matches!(frame.rule, "meet" | "call" | "host" | "attend");
    let hold_to = clause.word(frame.predicate) == "to";
    let future_verb = any(&verb, AHEAD);
    if any(&verb, OPEN) && !any(&verb, &[" will ", " had hoped ", " hosted "]) {
        return Ok(Status::Proposed);
    }
    if any(
        &before,
        &[
            " may ",
            " might ",
            " could ",
            " possible ",
            " possibility ",
            " willing ",
            " ready to ",
            " open to ",
            " offered to ",
            " proposed ",
            " proposal ",
            " suggested ",
            " called for ",
            " urged ",
            " hopes to ",
            " hoping to ",
            " want to ",
            " wants to ",
            " wanted to ",
            " would like to ",
            " considering ",
            " seeking ",
            " requested ",
            " invited ",
            " prospect ",
            " chance ",
        ],
    ) && (infinitive
        || hold_to
        || any(&verb, &[" may ", " might ", " could "])
        || frame.rule == "talks")
        && !any(&before, &[" said ", " told "])
    {
        return Ok(Status::Proposed);
    }
    let ahead_of_it =
        clause.window(frame.predicate.saturating_sub(6).max(start)..frame.trigger.start);
    if any(
        &ahead_of_it,
        &[
            " date for ",
            " dates for ",
            " possibility of ",
            " idea of ",
            " groundwork for ",
            " ground for ",
            " agenda for ",
            " venue for ",
            " proposals for ",
            " invitation to ",
            " invitation for ",
        ],
    ) {
        return Ok(Status::Proposed);
    }
    if any(
        &ahead_of_it,
        &[
            " looking forward to ",
            " look forward to ",
            " looks forward to ",
            " looked forward to ",
            " agreed in principle to ",
            " agreed to a ",
            " agreed to an ",
            " agreed on a ",
            " plans for ",
        ],
    ) && !any(&ahead_of_it, &[" @ met ", " held "])
    {
        return Ok(Status::Planned);
    }
    if journey_ahead(clause, frame, start) {
        return Ok(Status::Planned);
    }
    if future_verb {
        // "would" may speak of the past of the past, but then a date tells.
        return Ok(Status::Planned);
    }
    // A noun that opens the sentence has its verb far behind: "The talks, featuring A and B,
    // are due in Tokyo".
    let after = if frame.rule == "talks" && frame.front <= start + 1 {
        clause.window(frame.trigger.end..(frame.trigger.end + 30).min(clause.chunks.len()))
    } else {
        after
    };
    if any(
        &after,
        &[
            " is possible ",
            " was possible ",
            " possible .",
            " is not excluded ",
            " might be ",
            " may be ",
            " could be ",
            " could take place ",
            " may take place ",
            " might take place ",
        ],
    ) && frame.rule == "talks"
    {
        return Ok(Status::Proposed);
    }
    if any(
        &after,
        &[
            " will be held ",
            " will take place ",
            " is scheduled ",
            " was scheduled ",
            " are scheduled ",
            " is expected ",
            " is planned ",
            " is due ",
            " are due ",
            " to be held ",
            " will begin ",
            " would take place ",
            " would be held ",
            " scheduled for ",
            " planned for ",
            " set for ",
            " is set for ",
            " will be ",
            " are planned ",
            " are expected ",
            " will start ",
        ],
    ) {
        return Ok(Status::Planned);
    }
    if any(
        &before,
        &[
            " ahead of ",
            " eve of ",
            " in the run-up to ",
            " upcoming ",
            " preparations for ",
            " prepare for ",
            " preparing for ",
            " looks forward to ",
            " agreed to ",
            " prior to ",
        ],
    ) && !any(&whole, &[" after "])
    {
        return Ok(if any(&before, &[" prior to ", " before "]) {
            Status::Held
        } else {
            Status::Planned
        });
    }
    if infinitive || hold_to {
        let first_to = any(&before, &[" first ", " latest ", " last "])
            && !any(&before, &[" will ", " is to "]);
        let travelled = first_to
            || any(
                &before,
                &[
                    " travelled ",
                    " traveled ",
                    " flew ",
                    " went ",
                    " came ",
                    " arrived ",
                    " visited ",
                    " met ",
                    " paused ",
                    " stopped ",
                    " gathered ",
                    " returned ",
                    " convened ",
                    " sat ",
                    " was in ",
                    " were in ",
                    " in & ",
                    " managed ",
                ],
            );
        let first = any(&verb, &[" @ to "]);
        return Ok(if travelled && !first {
            Status::Held
        } else {
            Status::Planned
        });
    }
    Ok(Status::Held)
}
