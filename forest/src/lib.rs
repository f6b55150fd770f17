//! Gradient-boosted decision trees (Friedman, 2001) over rows of bytes, packed. A crate of its own because it is arithmetic,
//! which is compiled for speed where the rest of the module is compiled for size.
//!
//! A row goes left where its feature is at most the threshold. In preorder the left child of a split is the next node, so one
//! bit a node (1: split, 0: leaf) holds a tree's whole shape. Packed, numbers of a kind stand together, which compresses
//! a third better than tree after tree: `u16` trees, `u32` splits, the `f32` value of one leaf step, the shapes' bits (lowest
//! first), a byte for each split's feature, one for its threshold, those of a feature together, and a signed byte for each
//! leaf. All little-endian.
//!
//! Read backwards, the nodes are a program in postfix: a leaf is put on a stack, a split takes its two children from it and
//! puts back what each row chooses. So nothing is unpacked, no step depends on a row's value, and a step is a few vector
//! instructions for 64 rows. A walk down every tree for every row takes three times as many, half of them waiting for a branch
//! that could not be foretold.
//!
//! ```
//! // One tree: feature 1 at most 10 gives +2 steps, else feature 0 at most 5 gives -1, else +3; a step is 0.5.
//! let packed = [1, 0, 2, 0, 0, 0, 0, 0, 0, 0x3f, 0b00101, 1, 0, 5, 10, 2, 0xff, 3];
//! let forest = intisari_forest::Forest::new(&packed);
//! let rows = [vec![0, 10], vec![5, 11], vec![6, 11]];
//! assert_eq!(forest.values(&mut rows.into_iter()), [1.0, -0.5, 1.5]);
//! ```

/// How many rows are evaluated at once, and how many where there are no more.
const LANES: usize = 64;
const FEW: usize = 16;
/// What a stack holds beside a value for each tree, for the tree being evaluated.
const DEEP: usize = 32;

/// A packed forest.
#[derive(Clone, Copy, Debug, Default)]
pub struct Forest<'a> {
    scale: f32,
    /// How many nodes there are.
    nodes: usize,
    shape: &'a [u8],
    features: &'a [u8],
    thresholds: &'a [u8],
    leaves: &'a [u8],
}

impl<'a> Forest<'a> {
    /// Takes a packed forest; a malformed one has no trees and is undecided about every row.
    pub fn new(packed: &'a [u8]) -> Self {
        Self::open(packed).unwrap_or_default()
    }

    fn open(packed: &'a [u8]) -> Option<Self> {
        let (&[a, b, c, d, e, f, g, h, i, j], packed) = packed.split_first_chunk()?;
        let trees = usize::from(u16::from_le_bytes([a, b]));
        let splits = u32::from_le_bytes([c, d, e, f]) as usize;
        let leaves = splits.checked_add(trees)?;
        let nodes = splits.checked_add(leaves)?;
        let (shape, packed) = packed.split_at_checked(nodes.div_ceil(8))?;
        let (features, packed) = packed.split_at_checked(splits)?;
        let (thresholds, packed) = packed.split_at_checked(splits)?;
        let leaves = packed.get(..leaves)?;
        let scale = f32::from_le_bytes([g, h, i, j]);
        let forest = Self { scale, nodes, shape, features, thresholds, leaves };
        // Every split finds both its children, and what is left over is a value for each tree.
        let (mut values, mut whole) = (0usize, true);
        forest.backwards(|split| {
            whole &= !split || values >= 2;
            values = if split { values.saturating_sub(1) } else { values + 1 };
        });
        (whole && values == trees).then_some(forest)
    }

    /// Says of each node whether it is a split, from the last to the first.
    #[inline(always)]
    fn backwards(&self, mut each: impl FnMut(bool)) {
        // The bits of the last byte that are no nodes.
        let mut spare = self.shape.len() * 8 - self.nodes;
        for &byte in self.shape.iter().rev() {
            let mut bits = byte << spare;
            for _ in spare..8 {
                each(bits & 0x80 != 0);
                bits <<= 1;
            }
            spare = 0;
        }
    }

    /// How many trees there are.
    pub fn trees(&self) -> usize {
        self.leaves.len() - self.features.len()
    }

    /// The probability, 0 to 1, that each row is of the positive class.
    pub fn probabilities(&self, rows: &mut dyn Iterator<Item = Vec<u8>>) -> Vec<f32> {
        self.values(rows).into_iter().map(|value| 1.0 / (1.0 + (-value).exp())).collect()
    }

    /// What the trees add up to for each row. A feature that a row does not have is 0. Of rows that are made as they are asked for,
    /// few exist at once.
    pub fn values(&self, rows: &mut dyn Iterator<Item = Vec<u8>>) -> Vec<f32> {
        let (mut values, mut batch) = (Vec::new(), Vec::with_capacity(LANES));
        let ends = self.ends();
        loop {
            batch.clear();
            batch.extend(rows.take(LANES));
            match batch.len() {
                0 => return values,
                1..=FEW => self.by::<FEW>(&batch, &ends, &mut values),
                _ => self.by::<LANES>(&batch, &ends, &mut values),
            }
        }
    }

    /// Adds the values of at most `N` rows.
    fn by<const N: usize>(&self, rows: &[Vec<u8>], ends: &[usize; 256], values: &mut Vec<f32>) {
        let mut columns = [[0; N]; 256];
        for (lane, row) in rows.iter().enumerate() {
            for (column, &value) in columns.iter_mut().zip(row) {
                column.get_mut(lane).into_iter().for_each(|place| *place = value);
            }
        }
        let mut stack = Vec::with_capacity(self.trees() + DEEP);
        self.run(&columns, ends, &mut stack);
        let sums = sums(&stack);
        values.extend(sums.iter().take(rows.len()).map(|&sum| sum as f32 * self.scale));
    }

    /// Runs the program: what each tree says of each row is left on the stack.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    fn run<const N: usize>(&self, columns: &[[u8; N]; 256], ends: &[usize; 256], stack: &mut Vec<[u8; N]>) {
        let mut ends = *ends;
        let (mut features, mut leaves) = (self.features.iter().rev(), self.leaves.iter().rev());
        self.backwards(|split| {
            if !split {
                if let Some(&leaf) = leaves.next() {
                    stack.push([leaf; N]);
                }
            } else if let Some(feature) = features.next().map(|&feature| usize::from(feature))
                && let (Some(end), Some(column)) = (ends.get_mut(feature), columns.get(feature))
                && let (Some([high, low]), Some(&threshold)) =
                    (stack.last_chunk_mut(), self.thresholds.get(end.wrapping_sub(1)))
            {
                *end -= 1;
                choose(column, threshold, low, high);
                stack.pop();
            }
        });
    }

    /// Where each feature's thresholds end.
    fn ends(&self) -> [usize; 256] {
        let mut ends = [0; 256];
        for &feature in self.features {
            ends.get_mut(usize::from(feature)).into_iter().for_each(|count| *count += 1);
        }
        let mut before = 0;
        for end in &mut ends {
            before += *end;
            *end = before;
        }
        ends
    }
}

/// Puts `low` in the place of `high` in the lanes whose value is at most the threshold. By a mask: an `if` is not made vectors of.
#[inline(always)]
fn choose<const N: usize>(column: &[u8; N], threshold: u8, low: &[u8; N], high: &mut [u8; N]) {
    for ((&value, &low), high) in column.iter().zip(low).zip(high) {
        let mask = 0u8.wrapping_sub(u8::from(value <= threshold));
        *high ^= (*high ^ low) & mask;
    }
}

/// The sum of what all trees say, for each row.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
fn sums<const N: usize>(values: &[[u8; N]]) -> [i32; N] {
    let mut sums = [0; N];
    for lanes in values {
        for (sum, &value) in sums.iter_mut().zip(lanes) {
            *sum += i32::from(value as i8);
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree of the crate's example.
    const PACKED: &[u8] = &[1, 0, 2, 0, 0, 0, 0, 0, 0, 0x3f, 0b00101, 1, 0, 5, 10, 2, 0xff, 3];

    #[test]
    fn walks_to_the_right_leaf_in_every_lane() {
        let rows = [vec![0, 10], vec![5, 11], vec![6, 11]];
        let many: Vec<_> = rows.iter().cycle().take(100).cloned().collect();
        let values = Forest::new(PACKED).values(&mut many.into_iter());
        assert!(values.iter().zip([1.0, -0.5, 1.5].iter().cycle()).all(|(a, b)| a == b), "{values:?}");
        assert_eq!(values.len(), 100);
    }

    #[test]
    fn what_a_row_lacks_is_nothing_of_the_row_before() {
        let full = vec![vec![9, 200]; LANES];
        let rows = [full, vec![vec![]]].concat();
        assert_eq!(Forest::new(PACKED).values(&mut rows.into_iter()).last(), Some(&1.0));
    }

    #[test]
    fn a_damaged_forest_is_undecided() {
        for cut in 0..PACKED.len() {
            let p = Forest::new(&PACKED[..cut]).probabilities(&mut [vec![0, 0]].into_iter());
            assert_eq!(p, [0.5], "cut at {cut}");
        }
        for shape in 0..0b11111 {
            let mut packed = PACKED.to_vec();
            packed[10] = shape;
            let whole = [0b00101, 0b00011].contains(&(shape & 0b11111));
            assert_eq!(Forest::new(&packed).trees(), usize::from(whole), "{shape:#b}");
        }
    }
}
