//! Whose government publishes an article.

use crate::article::Article;
use crate::text::fold;
use crate::world::World;

/// The side whose government publishes the article: by the houses that stand for it in outlet,
/// address and title.
pub(super) fn speaks_for(world: &World, article: &Article, sides: &[&str]) -> Option<usize> {
    let head = [article.outlet.as_deref(), article.url.as_deref()];
    let head: Vec<String> = head.into_iter().flatten().map(fold).collect();
    let title = fold(article.title.as_deref().unwrap_or_default());
    let readout = title.contains("readout") || title.contains("communique");
    // "Readout of the President's meeting with ..." is not the word of those behind "with".
    let behind = title
        .split_once(" with ")
        .filter(|_| readout)
        .map(|(_, behind)| {
            let words: Vec<&str> = behind.split(|c: char| !c.is_alphanumeric()).collect();
            format!(" {} ", words.join(" "))
        });
    let other = behind.as_ref().and_then(|behind| {
        let named = |code: &str| {
            let country = world.country(code);
            country.is_some_and(|it| {
                let mut names = std::iter::once(&it.name)
                    .chain(&it.other_names)
                    .chain(&it.adjectives);
                names.any(|name| behind.contains(&format!(" {} ", fold(name))))
            })
        };
        sides.iter().position(|code| named(code))
    });
    if let (Some(other), 2) = (other, sides.len()) {
        return Some(1 - other);
    }
    sides.iter().position(|code| {
        let Some(country) = world.country(code) else {
            return false;
        };
        let mut houses = country.metonyms.iter().map(|it| fold(it));
        houses.any(|house| {
            let joined = house.replace(' ', "");
            head.iter()
                .any(|it| it.contains(&house) || it.contains(&joined))
                || readout && title.contains(&house)
        })
    })
}
