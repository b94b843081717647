//! Tone and statements: words, and whose they are.

use super::{Lens, Value, entry, one};
use crate::dossier::words;
use crate::extract::{Evidence, Facts, Speech, Statement};

impl Lens<'_> {
    pub(super) fn tone(&self, facts: &Facts) -> Vec<Value> {
        let Some(tone) = &facts.tone else {
            return Vec::new();
        };
        let evidence: Vec<Evidence> = tone
            .cues
            .iter()
            .flat_map(|cue| cue.evidence.iter().cloned())
            .collect();
        let score = format!("{:+.1}", tone.score);
        let mut out = vec![one(
            words::tone(tone.label),
            entry(words::tone(tone.label), score, evidence),
        )];
        // Whose words they are: by side, the reporter's last.
        let mut by: Vec<(String, Vec<String>, Vec<Evidence>)> = Vec::new();
        for cue in &tone.cues {
            let whose = match &cue.speaker {
                Some(speaker) => self.side_of(facts, speaker),
                None => "The reporter".to_owned(),
            };
            let word = format!("“{}”", cue.text);
            match by.iter_mut().find(|(known, ..)| *known == whose) {
                Some((_, texts, evidence)) => {
                    if !texts.contains(&word) {
                        texts.push(word);
                    }
                    evidence.extend(cue.evidence.iter().cloned());
                }
                None => by.push((whose, vec![word], cue.evidence.clone())),
            }
        }
        by.sort_by_key(|(whose, ..)| whose == "The reporter");
        out.extend(by.into_iter().map(|(whose, texts, evidence)| Value {
            key: None,
            name: String::new(),
            entry: entry(format!("{whose}: {}", texts.join(", ")), "", evidence),
        }));
        out
    }

    /// The speaker, and the state they speak for.
    fn side_of(&self, facts: &Facts, speaker: &str) -> String {
        let named = facts
            .participants
            .iter()
            .find(|it| it.name.as_deref() == Some(speaker));
        match named.and_then(|it| it.country.as_deref()) {
            Some(code) => self.world.name_of(code).to_owned(),
            None => self.world.name_of(speaker).to_owned(),
        }
    }

    pub(super) fn statements(&self, facts: &Facts) -> Vec<Value> {
        let mut said: Vec<_> = facts.statements.iter().collect();
        said.sort_by_key(|it| it.side.clone());
        said.into_iter()
            .map(|it| {
                let side = it.side.as_deref();
                let name = side.map_or("Side not told", |code| self.world.name_of(code));
                let who = match it.speaker.as_deref() {
                    Some(speaker) => self.world.name_of(speaker),
                    None => name,
                };
                let (text, note) = worded(it, who);
                Value {
                    key: side.map(str::to_owned),
                    name: name.to_owned(),
                    entry: entry(text, note, it.evidence.clone()),
                }
            })
            .collect()
    }
}

/// What was said, in quotation marks where it was said so, and a note of who said it.
pub(in super::super) fn worded(statement: &Statement, who: &str) -> (String, String) {
    let text = &statement.text;
    match statement.kind {
        Speech::Direct => (
            format!("“{}”", text.trim_matches(['"', '“', '”'])),
            who.to_owned(),
        ),
        Speech::Indirect => (text.clone(), format!("{who}, as reported")),
    }
}
