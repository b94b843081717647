//! Tells an article that is not English, but only when there is little doubt.

use super::error::LoadError;

/// Shorter texts pass: there is too little to judge by.
const MIN_CHARS: usize = 200;

/// Commonest English words; a text that uses them is English, whatever else it quotes.
const COMMON: &[&str] = &[
    "the", "of", "and", "to", "in", "that", "with", "for", "was", "on", "said", "is", "has", "his",
];

/// Refuses what is confidently another language.
pub(super) fn check(text: &str) -> Result<(), LoadError> {
    let end = text.char_indices().nth(8_000).map(|(at, _)| at);
    let sample = &text[..end.unwrap_or(text.len())];
    let letters = sample.chars().filter(|c| c.is_alphabetic());
    if letters.take(MIN_CHARS).count() < MIN_CHARS {
        return Ok(());
    }
    let words = sample.split(|c: char| !c.is_alphanumeric());
    let (mut all, mut common) = (0, 0);
    for word in words.filter(|word| !word.is_empty()) {
        all += 1;
        common += usize::from(is_common(word));
    }
    if common * 10 > all {
        return Ok(());
    }
    match whatlang::detect(&sample.to_lowercase()) {
        Some(info) if info.lang() != whatlang::Lang::Eng && info.is_reliable() => {
            Err(LoadError::NotEnglish(info.lang().eng_name().to_owned()))
        }
        _ => Ok(()),
    }
}

fn is_common(word: &str) -> bool {
    // None of them is longer.
    word.len() <= 4
        && COMMON
            .iter()
            .any(|common| word.eq_ignore_ascii_case(common))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn upper_case_wires_pass() {
        let wire = "CRISTIANI SAID OVER RADIO THAT HE WILL ATTEND THE SUMMIT IN DEFENSE OF THE \
                    SALVADORAN PEOPLE AND TO TELL NICARAGUAN PRESIDENT DANIEL ORTEGA THAT UNDER NO \
                    CIRCUMSTANCES IS HIS SENDING THE FMLN PUPPETS JUSTIFIED.";
        assert!(check(wire).is_ok());
        assert!(check("Treffen in Genf").is_ok(), "too short to judge");
    }

    #[test]
    fn another_language_is_named() {
        let german = "Der russische Präsident und der amerikanische Präsident sind am Mittwoch in \
                      einer Villa am Genfer See zusammengetroffen. Nach vier Stunden traten beide \
                      getrennt vor die Presse und sprachen von einem nützlichen Gespräch, das \
                      jedoch wenige Ergebnisse gebracht habe.";
        let error = check(german).unwrap_err().to_string();
        assert!(error.contains("German"), "{error}");
    }
}
