//! Case and accents off, so that `Mitterrand`, `MITTERRAND` and `Müller`, `Muller` compare.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Lower case without accents; typographic quotes and dashes become plain ones.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// As [`fold`], behind what `folded` holds already.
pub fn fold_into(text: &str, folded: &mut String) {
    if text.is_ascii() {
        let start = folded.len();
        folded.push_str(text);
        folded[start..].make_ascii_lowercase();
        return;
    }
    // Even with typographic quotes, most of a text is plain. The order of marks, which is all
    // that looks beyond one character in NFD, does not matter where marks go.
    for c in text.chars() {
        if c.is_ascii() {
            fold_char(c, |c| folded.push(c));
        } else {
            decompose_canonical(c, |c| {
                if !is_combining_mark(c) {
                    fold_char(c, |c| folded.push(c));
                }
            });
        }
    }
}

/// Folds one decomposed character.
pub fn fold_char(c: char, mut push: impl FnMut(char)) {
    match c {
        'A'..='Z' => push(c.to_ascii_lowercase()),
        '\0'..='_' | 'a'..='\x7f' => push(c),
        '‘' | '’' | 'ʼ' | '`' | '´' => push('\''),
        '“' | '”' | '„' | '«' | '»' => push('"'),
        '–' | '—' | '‐' | '‑' | '−' => push('-'),
        'ß' => "ss".chars().for_each(push),
        'ø' | 'Ø' => push('o'),
        'đ' | 'Đ' | 'ð' | 'Ð' => push('d'),
        'ł' | 'Ł' => push('l'),
        'ı' => push('i'),
        'æ' | 'Æ' => "ae".chars().for_each(push),
        'œ' | 'Œ' => "oe".chars().for_each(push),
        '\u{a0}' | '\u{2009}' | '\u{202f}' => push(' '),
        _ => c.to_lowercase().for_each(push),
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_case_and_quotes_go() {
        assert_eq!(fold("MITTERRAND"), "mitterrand");
        assert_eq!(fold("Erdoğan’s Łódź"), "erdogan's lodz");
        assert_eq!(fold("Zürich—Genève"), "zurich-geneve");
    }
}
