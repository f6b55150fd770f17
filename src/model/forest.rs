//! Gradient-boosted decision trees (Friedman, 2001) over rows of bytes, packed.
//!
//! A packed forest is `u16` trees and the `f32` value of one leaf step, then for each tree a byte with the number of its
//! splits, the splits as `feature, threshold, left, right`, and the leaves as signed bytes. A row goes left where its
//! feature is at most the threshold; a negative child `-1 - n` is leaf `n`. All little-endian.

/// A forest in its packed form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Forest<'a> {
    scale: f32,
    trees: usize,
    packed: &'a [u8],
}

impl<'a> Forest<'a> {
    /// Takes packed bytes; anything malformed makes a forest that answers 0 from there on.
    pub(crate) fn new(packed: &'a [u8]) -> Self {
        let Some((&[a, b, c, d, e, f], packed)) = packed.split_first_chunk() else {
            return Self { scale: 0.0, trees: 0, packed: &[] };
        };
        Self { scale: f32::from_le_bytes([c, d, e, f]), trees: u16::from_le_bytes([a, b]).into(), packed }
    }

    /// The probability, 0 to 1, that each row is of the positive class.
    pub(crate) fn probabilities(&self, rows: &[Vec<u8>]) -> Vec<f32> {
        self.values(rows).into_iter().map(|value| 1.0 / (1.0 + (-value).exp())).collect()
    }

    /// What the trees add up to for each row. They are walked one after the other over all rows, so that each stays in the
    /// processor's nearest cache.
    pub(crate) fn values(&self, rows: &[Vec<u8>]) -> Vec<f32> {
        let mut sums = vec![0i32; rows.len()];
        let mut rest = self.packed;
        for _ in 0..self.trees {
            let Some((splits, leaves, after)) = tree(rest) else { break };
            for (sum, row) in sums.iter_mut().zip(rows) {
                *sum += leaf(splits, leaves, row);
            }
            rest = after;
        }
        sums.into_iter().map(|sum| sum as f32 * self.scale).collect()
    }
}

type Tree<'a> = (&'a [[u8; 4]], &'a [u8], &'a [u8]);

fn tree(packed: &[u8]) -> Option<Tree<'_>> {
    let (&count, packed) = packed.split_first()?;
    let (splits, packed) = packed.split_at_checked(usize::from(count) * 4)?;
    let (leaves, packed) = packed.split_at_checked(usize::from(count) + 1)?;
    Some((splits.as_chunks().0, leaves, packed))
}

fn leaf(splits: &[[u8; 4]], leaves: &[u8], row: &[u8]) -> i32 {
    let mut at = 0i8;
    // A tree has no more levels than splits, so a damaged one ends too.
    for _ in 0..=splits.len() {
        let Some(&[feature, threshold, left, right]) = usize::try_from(at).ok().and_then(|at| splits.get(at))
        else {
            let number = if splits.is_empty() { 0 } else { !at as usize };
            return leaves.get(number).map_or(0, |&value| i32::from(value as i8));
        };
        let low = row.get(usize::from(feature)).copied().unwrap_or(0) <= threshold;
        at = if low { left } else { right } as i8;
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One tree: feature 1 at most 10 gives +2 steps, else feature 0 at most 5 gives -1, else +3; a step is 0.5.
    const PACKED: &[u8] = &[1, 0, 0, 0, 0, 0x3f, 2, 1, 10, 0xff, 1, 0, 5, 0xfe, 0xfd, 2, 0xff, 3];

    #[test]
    fn walks_to_the_right_leaf() {
        let rows = [vec![0, 10], vec![5, 11], vec![6, 11]];
        let logit = |p: &f32| (p / (1.0 - p)).ln();
        let values: Vec<f32> = Forest::new(PACKED).probabilities(&rows).iter().map(logit).collect();
        for (value, expected) in values.iter().zip([1.0, -0.5, 1.5]) {
            assert!((value - expected).abs() < 1e-4, "{values:?}");
        }
    }

    #[test]
    fn a_damaged_forest_is_undecided() {
        for cut in 0..PACKED.len() {
            let p = Forest::new(&PACKED[..cut]).probabilities(&[vec![0, 0]]);
            assert_eq!(p, [0.5], "cut at {cut}");
        }
    }
}
