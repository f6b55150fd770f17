//! Gradient-boosted decision trees (Friedman, 2001) over rows of bytes, packed.
//!
//! A row goes left where its feature is at most the threshold. In preorder the left child of a split is the next node, so one
//! bit a node (1: split, 0: leaf) holds a tree's whole shape. Packed, numbers of a kind stand together, which compresses
//! a third better than tree after tree: `u16` trees, `u32` splits, the `f32` value of one leaf step, the shapes' bits (lowest
//! first), a byte for each split's feature, one for its threshold, and a signed byte for each leaf. All little-endian.

/// A forest, unpacked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Forest {
    scale: f32,
    /// All trees' nodes, each tree in preorder.
    nodes: Vec<Node>,
    /// Where each tree begins.
    roots: Vec<usize>,
}

/// A split, or a leaf, which has no right child: there `threshold` is the value's byte.
#[derive(Clone, Copy, Debug)]
struct Node {
    feature: u8,
    threshold: u8,
    /// How many nodes further the right child stands.
    right: u16,
}

/// A row, filled up with zeros to whatever a feature's byte can name: no look into it needs a check.
type Padded = [u8; 256];

impl Forest {
    /// Unpacks a forest; a malformed one has no trees and is undecided about every row.
    pub(crate) fn new(packed: &[u8]) -> Self {
        Self::unpack(packed).unwrap_or_default()
    }

    fn unpack(packed: &[u8]) -> Option<Self> {
        let (&[a, b, c, d, e, f, g, h, i, j], packed) = packed.split_first_chunk()?;
        let trees = usize::from(u16::from_le_bytes([a, b]));
        let splits = u32::from_le_bytes([c, d, e, f]) as usize;
        let leaves = splits.checked_add(trees)?;
        let all = splits.checked_add(leaves)?;
        let (shape, packed) = packed.split_at_checked(all.div_ceil(8))?;
        let (features, packed) = packed.split_at_checked(splits)?;
        let (thresholds, values) = packed.split_at_checked(splits)?;
        let mut bits = shape.iter().flat_map(|&byte| (0..8).map(move |bit| byte >> bit & 1 == 1));
        let mut pairs = features.iter().zip(thresholds);
        let mut values = values.iter();
        let mut forest = Self {
            scale: f32::from_le_bytes([g, h, i, j]),
            nodes: Vec::with_capacity(all),
            roots: Vec::with_capacity(trees),
        };
        for _ in 0..trees {
            forest.roots.push(forest.nodes.len());
            tree(&mut forest.nodes, &mut bits, &mut pairs, &mut values)?;
        }
        Some(forest)
    }

    /// The probability, 0 to 1, that each row is of the positive class.
    pub(crate) fn probabilities(&self, rows: &[Vec<u8>]) -> Vec<f32> {
        self.values(rows).into_iter().map(|value| 1.0 / (1.0 + (-value).exp())).collect()
    }

    /// What the trees add up to for each row. They are walked one after the other over all rows, so that each stays in the
    /// processor's nearest cache.
    pub(crate) fn values(&self, rows: &[Vec<u8>]) -> Vec<f32> {
        let rows: Vec<Padded> = rows.iter().map(|row| padded(row)).collect();
        let mut sums = vec![0i32; rows.len()];
        for &root in &self.roots {
            let tree = self.nodes.get(root..).unwrap_or_default();
            for (sum, row) in sums.iter_mut().zip(&rows) {
                *sum += leaf(tree, row);
            }
        }
        sums.into_iter().map(|sum| sum as f32 * self.scale).collect()
    }
}

fn padded(row: &[u8]) -> Padded {
    let mut padded = [0; 256];
    padded.iter_mut().zip(row).for_each(|(place, &value)| *place = value);
    padded
}

/// Reads one tree: nodes follow until every split has both its children.
fn tree<'a>(
    nodes: &mut Vec<Node>,
    bits: &mut impl Iterator<Item = bool>,
    pairs: &mut impl Iterator<Item = (&'a u8, &'a u8)>,
    values: &mut impl Iterator<Item = &'a u8>,
) -> Option<()> {
    // The splits whose right child is still to come.
    let mut open: Vec<usize> = Vec::new();
    loop {
        if bits.next()? {
            let (&feature, &threshold) = pairs.next()?;
            open.push(nodes.len());
            nodes.push(Node { feature, threshold, right: 0 });
            continue;
        }
        nodes.push(Node { feature: 0, threshold: *values.next()?, right: 0 });
        let next = nodes.len();
        let Some(parent) = open.pop() else { return Some(()) };
        nodes.get_mut(parent)?.right = u16::try_from(next - parent).ok()?;
    }
}

fn leaf(tree: &[Node], row: &Padded) -> i32 {
    let mut at = 0;
    // Both children stand further on, so this ends.
    while let Some(&Node { feature, threshold, right }) = tree.get(at) {
        if right == 0 {
            return i32::from(threshold as i8);
        }
        let low = row.get(usize::from(feature)).is_none_or(|&value| value <= threshold);
        at += if low { 1 } else { usize::from(right) };
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One tree: feature 1 at most 10 gives +2 steps, else feature 0 at most 5 gives -1, else +3; a step is 0.5.
    const PACKED: &[u8] = &[1, 0, 2, 0, 0, 0, 0, 0, 0, 0x3f, 0b00101, 1, 0, 10, 5, 2, 0xff, 3];

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

    #[test]
    fn the_shipped_forests_are_whole() {
        for packed in [
            &include_bytes!("blocks.bin")[..],
            include_bytes!("kind.bin"),
            include_bytes!("sentences.bin"),
            include_bytes!("sets.bin"),
        ] {
            assert!(Forest::new(packed).roots.len() > 100);
        }
    }
}
