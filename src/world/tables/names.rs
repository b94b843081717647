//! Names of people: the id that is made of one, and the part by which the press names a man.

use std::borrow::Cow;

use crate::text::fold;

/// `Joe Biden` becomes `joe-biden`.
pub(crate) fn slug(name: &str) -> String {
    // Most names need no folding but their case.
    let folded = if name.is_ascii() {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(fold(name))
    };
    let mut slug = String::with_capacity(folded.len());
    for word in folded.split(|c: char| !c.is_alphanumeric()) {
        if !word.is_empty() {
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(word);
        }
    }
    slug.make_ascii_lowercase();
    slug
}

/// The last word of a name, with the particles before it.
pub fn family_of(name: &str) -> String {
    const PARTICLES: &[&str] = &[
        "al", "ap", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du",
        "el", "la", "le", "ter", "van", "von",
    ];
    const SUFFIXES: &[&str] = &["Jr", "Jr.", "Sr", "Sr.", "II", "III"];
    // Most names are at an end here.
    if let Some((before, last)) = name.rsplit_once(' ')
        && let Some(particle) = before.rsplit(' ').next()
        && !last.is_empty()
        && !particle.is_empty()
        && !SUFFIXES.contains(&last)
        && !PARTICLES.contains(&particle)
    {
        return last.to_owned();
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut end = words.len();
    while end > 1 && SUFFIXES.contains(&words[end - 1]) {
        end -= 1;
    }
    let mut start = end.saturating_sub(1);
    while start > 1 && PARTICLES.contains(&words[start - 1]) {
        start -= 1;
    }
    words.get(start..end).unwrap_or_default().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{family_of, slug};

    #[test]
    fn particles_belong_to_the_family_name() {
        assert_eq!(family_of("Ursula von der Leyen"), "von der Leyen");
        assert_eq!(family_of("Dominique de Villepin"), "de Villepin");
        assert_eq!(family_of("George H. W. Bush"), "Bush");
        assert_eq!(family_of("Pele"), "Pele");
    }

    #[test]
    fn a_slug_has_no_accents() {
        assert_eq!(slug("François Mitterrand"), "francois-mitterrand");
        assert_eq!(slug("Jean-Claude  Juncker"), "jean-claude-juncker");
    }
}
