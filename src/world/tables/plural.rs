//! Plurals of titles.

/// English plural of a title; the head word is the one before "of", "to", "for" or "-".
pub(crate) fn plural_of(title: &str) -> String {
    let words: Vec<&str> = title.split(' ').collect();
    let head = words
        .iter()
        .position(|word| {
            matches!(
                *word,
                "of" | "to" | "for" | "in" | "at" | "general" | "d'affaires"
            )
        })
        .filter(|&at| at > 0)
        .unwrap_or(words.len())
        - 1;
    let mut out: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
    out[head] = plural_word(&out[head]);
    out.join(" ")
}

fn plural_word(word: &str) -> String {
    if let Some((head, tail)) = word.split_once('-')
        && tail == "general"
    {
        return format!("{}-general", plural_word(head));
    }
    let vowel_y = ["ay", "ey", "oy", "uy"]
        .iter()
        .any(|end| word.ends_with(end));
    if let Some(stem) = word.strip_suffix('y').filter(|_| !vowel_y) {
        format!("{stem}ies")
    } else if let Some(stem) = word.strip_suffix("man") {
        format!("{stem}men")
    } else if word.ends_with('s') || word.ends_with("ch") || word.ends_with('x') {
        format!("{word}es")
    } else {
        format!("{word}s")
    }
}
