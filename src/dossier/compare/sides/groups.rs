//! Which sentences speak of one point.

use super::said::Said;

/// Groups what speaks of one point, by the order of the text.
pub(super) fn groups(said: &[Said]) -> Vec<Vec<usize>> {
    let mut pairs: Vec<(u32, usize, usize)> = Vec::new();
    for (i, one) in said.iter().enumerate() {
        for (j, other) in said.iter().enumerate().skip(i + 1) {
            if one.voice != other.voice
                && let Some(score) = same_point(one, other)
            {
                pairs.push((score, i, j));
            }
        }
    }
    pairs.sort_by_key(|&(score, i, j)| (std::cmp::Reverse(score), i, j));
    let mut groups: Vec<Vec<usize>> = (0..said.len()).map(|at| vec![at]).collect();
    for (_, i, j) in pairs {
        let home = |at: usize| groups.iter().position(|group| group.contains(&at));
        let (Some(a), Some(b)) = (home(i), home(j)) else {
            continue;
        };
        // Each new member must speak of the point of all, or long chains would form.
        let fits = a != b
            && groups[a].iter().all(|&x| {
                groups[b].iter().all(|&y| {
                    said[x].voice == said[y].voice || same_point(&said[x], &said[y]).is_some()
                })
            });
        if fits {
            let moved = std::mem::take(&mut groups[b]);
            groups[a].extend(moved);
            groups[a].sort_unstable();
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// How well two speak of one point, in hundredths.
fn same_point(one: &Said, other: &Said) -> Option<u32> {
    let shared = one.point.shared(&other.point).len();
    let topic = one.topics.intersection(&other.topics).next().is_some();
    let answer = one.point.answers != other.point.answers;
    let same = one.point.is(&other.point) || topic && (shared >= 2 || answer && shared >= 1);
    let bonus = if topic { 30 } else { 0 };
    same.then(|| (one.point.likeness(&other.point) * 100.0) as u32 + bonus + shared as u32)
}
