//! Who belongs together: groups of leaders who met each other more than others, and an order
//! in which they stand side by side. The same ties give the same order.

use std::collections::BTreeMap;

/// How strongly two are tied, by their numbers, the lower first.
pub(super) type Ties = BTreeMap<(usize, usize), f64>;

/// Groups of numbers below `met.len()`, most met first; those without a group stand alone at
/// the end. `met` is how often each took part in a meeting.
pub(super) fn clusters(met: &[usize], ties: &Ties) -> Vec<Vec<usize>> {
    let mut groups = join(met.len(), ties);
    for group in &mut groups {
        *group = by_nearness(group, met, ties);
    }
    let (groups, mut alone): (Vec<_>, Vec<_>) =
        groups.into_iter().partition(|group| group.len() > 1);
    let mut ordered = side_by_side(&groups, met, ties);
    alone.sort_by_key(|group| group.first().map(|&one| (std::cmp::Reverse(met[one]), one)));
    ordered.extend(alone);
    ordered
}

/// Joins groups while that makes more ties lie within groups than chance would (greedy
/// modularity, after Clauset, Newman and Moore).
fn join(count: usize, ties: &Ties) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = (0..count).map(|one| vec![one]).collect();
    let total: f64 = ties.values().sum();
    if total <= 0.0 {
        return groups;
    }
    let mut between: Vec<BTreeMap<usize, f64>> = vec![BTreeMap::new(); count];
    let mut share = vec![0.0; count];
    for (&(one, other), &tie) in ties {
        between[one].insert(other, tie);
        between[other].insert(one, tie);
        share[one] += tie / (2.0 * total);
        share[other] += tie / (2.0 * total);
    }
    loop {
        let mut best: Option<(f64, usize, usize)> = None;
        for (one, near) in between.iter().enumerate() {
            for (&other, &tie) in near.range(one + 1..) {
                let gain = tie / total - 2.0 * share[one] * share[other];
                // A hair's breadth is no gain: sums of the same ties may differ by as much.
                if gain > 1e-9 && best.is_none_or(|(most, ..)| gain > most + 1e-12) {
                    best = Some((gain, one, other));
                }
            }
        }
        let Some((_, one, other)) = best else {
            break;
        };
        let moved = std::mem::take(&mut groups[other]);
        groups[one].extend(moved);
        share[one] += std::mem::take(&mut share[other]);
        for (near, tie) in std::mem::take(&mut between[other]) {
            between[near].remove(&other);
            if near != one {
                *between[one].entry(near).or_default() += tie;
                *between[near].entry(one).or_default() += tie;
            }
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

fn tie(ties: &Ties, one: usize, other: usize) -> f64 {
    let pair = (one.min(other), one.max(other));
    ties.get(&pair).copied().unwrap_or_default()
}

/// The most met first, then always the one who is tied most to those before.
fn by_nearness(group: &[usize], met: &[usize], ties: &Ties) -> Vec<usize> {
    let mut left: Vec<(usize, f64)> = group.iter().map(|&one| (one, 0.0)).collect();
    let mut ordered = Vec::with_capacity(group.len());
    while let Some(next) = strongest(&left, |one| met[one]) {
        let (one, _) = left.swap_remove(next);
        ordered.push(one);
        for (other, near) in &mut left {
            *near += tie(ties, one, *other);
        }
    }
    ordered
}

/// Groups with the most meetings first, then always the one that is tied most to those before.
fn side_by_side(groups: &[Vec<usize>], met: &[usize], ties: &Ties) -> Vec<Vec<usize>> {
    let mut group_of = vec![usize::MAX; met.len()];
    for (number, group) in groups.iter().enumerate() {
        for &one in group {
            group_of[one] = number;
        }
    }
    let mut between: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for (&(one, other), &tie) in ties {
        let (one, other) = (group_of[one], group_of[other]);
        *between.entry((one, other)).or_default() += tie;
        *between.entry((other, one)).or_default() += tie;
    }
    let sum = |number: usize| groups[number].iter().map(|&one| met[one]).sum::<usize>();
    let mut left: Vec<(usize, f64)> = (0..groups.len()).map(|number| (number, 0.0)).collect();
    let mut order = Vec::with_capacity(groups.len());
    while let Some(next) = strongest(&left, sum) {
        let (one, _) = left.swap_remove(next);
        order.push(one);
        for (other, near) in &mut left {
            *near += between.get(&(one, *other)).copied().unwrap_or_default();
        }
    }
    order.into_iter().map(|one| groups[one].clone()).collect()
}

/// Which of `left` is tied most; of equals the one with most meetings, then the first.
fn strongest(left: &[(usize, f64)], met: impl Fn(usize) -> usize) -> Option<usize> {
    (0..left.len()).max_by(|&one, &other| {
        let (one, other) = (left[one], left[other]);
        let tied = one.1.total_cmp(&other.1);
        tied.then_with(|| met(one.0).cmp(&met(other.0)))
            .then_with(|| other.0.cmp(&one.0))
    })
}

#[cfg(test)]
mod tests {
    use super::{Ties, clusters};

    fn ties(list: &[(usize, usize, f64)]) -> Ties {
        list.iter().map(|&(a, b, tie)| ((a, b), tie)).collect()
    }

    #[test]
    fn two_circles_with_one_bridge_are_two_groups_side_by_side() {
        // 0, 2, 4 met each other, so did 1, 3, 5; 4 and 5 met once; 6 met nobody.
        let ties = ties(&[
            (0, 2, 3.0),
            (2, 4, 3.0),
            (0, 4, 2.0),
            (1, 3, 3.0),
            (3, 5, 3.0),
            (1, 5, 2.0),
            (4, 5, 1.0),
        ]);
        let groups = clusters(&[5, 5, 6, 6, 7, 6, 1], &ties);
        assert_eq!(groups, vec![vec![4, 2, 0], vec![3, 5, 1], vec![6]]);
    }

    #[test]
    fn without_ties_everyone_stands_alone_by_number_of_meetings() {
        let groups = clusters(&[1, 3, 2, 3], &Ties::new());
        assert_eq!(groups, vec![vec![1], vec![3], vec![2], vec![0]]);
        assert!(clusters(&[], &Ties::new()).is_empty());
    }
}
