//! What the rules that read an article look for, in plain words.

/// What a rule read a value from, as in `Read from a verb of meeting`.
pub(crate) fn rule(rule: &str) -> &'static str {
    match rule {
        "meet" => "a verb of meeting, such as “met” or “sat down with”",
        "talks" => "a noun of meeting, such as “talks” or “summit”",
        "call" => "a verb of calling, such as “spoke by phone with”",
        "line" => "the line they spoke on, such as “on the phone with”",
        "host" => "a verb of hosting, such as “received” or “welcomed”",
        "guest" => "a noun of hosting, such as “guest of” or “audience”",
        "invite" => "an invitation",
        "attend" => "a verb of taking part, such as “attended” or “joined”",
        "discuss" => "an exchange, such as “discussed with”",
        "earlier" => "a mention of an earlier meeting",
        "sign" => "a document that they signed",
        "bring together" => "somebody who brought them together",
        "delegation" => "a delegation, and who leads it",
        "company" => "time that they had with each other",
        "tell" => "what one told the other in person or by phone",
        "publication" => "the day on which the article was published",
        "occasion" => "a summit or conference whose day and town are known",
        "place" => "a town or house that the sentence names",
        "same scene" => "the town in which the story goes on",
        "travel" => "a journey that the story tells of",
        "visiting" => "somebody who was visiting, and so came to the other",
        "dateline on neutral ground" => "the town from which the article was filed",
        "cue" => "words that belong to the topic",
        "about" => "a country that is spoken of, but did not take part",
        "outcome" => "words for a result",
        "statement" => "words for saying",
        "tone" => "a word that tells of the mood",
        "claim" => "a claim of history, such as “first since”",
        _ if rule.starts_with("time-") => time(rule),
        _ => "the words of the sentence",
    }
}

fn time(rule: &str) -> &'static str {
    match rule {
        "time-today" => "a word for the day of publication, such as “today”",
        "time-yesterday" | "time-tomorrow" | "time-next-day" | "time-same-day" => {
            "a day counted from another, such as “the next day”"
        }
        "time-weekday" | "time-weekday-pointed-at" | "time-weekdays" | "time-weekday-of-week" => {
            "a day of the week, counted from the day of publication"
        }
        "time-date" | "time-days" | "time-weekday-and-date" | "time-figures" => "a date",
        "time-wire-stamp" => "the date line of a wire story",
        "time-month" | "time-month-pointed-at" | "time-months" | "time-month-and-year" => "a month",
        "time-year" | "time-years" | "time-decade" => "a year",
        "time-season" | "time-season-and-year" => "a season",
        "time-feast" => "a feast",
        "time-shift" | "time-vague-shift" | "time-ago" | "time-ahead" => {
            "a time counted from another, such as “two weeks ago”"
        }
        _ => "words of time",
    }
}

/// Why a sentence that speaks of meeting gave none, with the words it was noticed by.
pub(crate) fn refusal(rule_name: &str, reason: &str) -> String {
    format!("{}: {reason}", super::words::capital(rule(rule_name)))
}

#[cfg(test)]
mod tests {
    use super::{refusal, rule};

    #[test]
    fn rules_read_as_english() {
        assert_eq!(rule("time-date"), "a date");
        assert_eq!(
            refusal("sign", "only one side is named"),
            "A document that they signed: only one side is named"
        );
    }
}
