//! Which blocks are kept, given how likely each is.
//!
//! A fixed threshold takes nothing from an odd page where every block looks a little unlike an article, and too much from a
//! page of near misses. Given honest probabilities `p` and lengths `l`, keeping the blocks above some threshold has the
//! expected F1 `2 Σ p·l (kept) / (Σ l (kept) + Σ p·l (all))`; the best threshold is found in one pass over the blocks in
//! order of `p` (Lewis 1995, "Evaluating and optimizing autonomous text classification systems").

use crate::order;

/// Blocks less likely than this are never taken for the article's sake; down to half of it where none is twice as likely, since a
/// page that comes out empty helps no one.
const FLOOR: f32 = 0.4;
/// Blocks at least this likely are always taken.
const CEILING: f32 = 0.7;

/// A choice of blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Selection {
    /// Per block, whether it is kept.
    pub(crate) kept: Vec<bool>,
    /// The F1 that the probabilities promise, 0 to 1.
    pub(crate) expected: f32,
}

/// Chooses blocks by their probabilities and lengths (any unit, same order).
pub(crate) fn select(probabilities: &[f32], lengths: &[f32]) -> Selection {
    let mut order: Vec<(f32, f32)> = probabilities.iter().copied().zip(lengths.iter().copied()).collect();
    order::sort_by(&mut order, |a, b| b.0.total_cmp(&a.0));
    let all: f32 = order.iter().map(|(p, length)| p * length).sum();
    let floor = order.first().map_or(FLOOR, |(p, _)| (p / 2.0).clamp(FLOOR / 2.0, FLOOR));
    let (mut found, mut kept) = (0.0, 0.0);
    let (mut best, mut threshold) = (0.0, f32::INFINITY);
    for &(p, length) in &order {
        found += p * length;
        kept += length;
        let expected = 2.0 * found / (kept + all).max(f32::MIN_POSITIVE);
        if p >= floor && (expected >= best || p >= CEILING) {
            (best, threshold) = (expected, p);
        }
    }
    Selection { kept: probabilities.iter().map(|&p| p >= threshold).collect(), expected: best }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_likely_and_drops_the_rest() {
        let selection = select(&[0.9, 0.05, 0.95, 0.3, 0.1], &[100.0, 50.0, 200.0, 20.0, 400.0]);
        assert_eq!(selection.kept, [true, false, true, false, false]);
        assert!(selection.expected > 0.8);
    }

    #[test]
    fn takes_the_best_of_a_doubtful_page() {
        let selection = select(&[0.5, 0.45, 0.01], &[100.0, 100.0, 100.0]);
        assert_eq!(selection.kept, [true, true, false]);
        assert!(selection.expected < 0.7);
    }

    #[test]
    fn takes_doubtful_blocks_where_none_is_much_likelier() {
        assert_eq!(select(&[0.3, 0.1], &[1000.0, 500.0]).kept, [true, false]);
        assert_eq!(select(&[0.3, 0.4], &[1000.0, 500.0]).kept, [true, true]);
        assert_eq!(select(&[0.3, 0.9], &[1000.0, 500.0]).kept, [false, true]);
    }

    #[test]
    fn takes_nothing_of_a_hopeless_one() {
        assert_eq!(
            select(&[0.1, 0.02], &[10.0, 1000.0]),
            Selection { kept: vec![false, false], expected: 0.0 }
        );
        assert_eq!(select(&[], &[]), Selection::default());
    }
}
