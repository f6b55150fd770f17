//! The second look: what a first guess about every block says of each one.
//!
//! A block alone cannot tell whether it belongs; a paragraph among paragraphs does. The first forest's probabilities become
//! features of a second one (stacking: Wolpert, 1992): those of the neighbours, of everything in the same containers, of
//! everything that looks alike, and how much of the likely article lies before and after.

use super::features::row::{Row, count, log, share, signed};
use super::features::terrain::Terrain;
use std::collections::HashMap;

/// From this probability on a block counts as found.
const FOUND: f32 = 0.5;
/// How far the neighbourhood reaches to either side, in blocks.
const NEAR: usize = 5;

/// Appends the second look's features to every row.
pub(crate) fn append(
    terrain: &Terrain<'_>,
    guesses: &[f32],
    rows: &mut [Vec<u8>],
    names: Option<&mut Vec<String>>,
) {
    let context = Context::new(terrain, guesses);
    let mut names = names;
    for (number, values) in rows.iter_mut().enumerate() {
        let mut row = Row { values: std::mem::take(values), names: None };
        if number == 0 && names.is_some() {
            row.names = Some(Vec::new());
        }
        context.write(number, &mut row);
        *values = row.values;
        if let (Some(all), Some(more)) = (names.as_deref_mut(), row.names) {
            all.extend(more);
        }
    }
}

struct Context<'a> {
    terrain: &'a Terrain<'a>,
    guesses: &'a [f32],
    lengths: Vec<f32>,
    /// Running sums of length and of guessed length, by block.
    upto: Vec<(f32, f32)>,
    /// The block number at which each node begins.
    block_at: Vec<u32>,
    alike: HashMap<u64, (f32, f32)>,
    before: Vec<Option<usize>>,
    after: Vec<Option<usize>>,
    best: f32,
}

impl<'a> Context<'a> {
    fn new(terrain: &'a Terrain<'a>, guesses: &'a [f32]) -> Self {
        let lengths: Vec<f32> = terrain.shapes.iter().map(super::features::text::TextShape::length).collect();
        let mut upto = vec![(0.0, 0.0)];
        let mut alike: HashMap<u64, (f32, f32)> = HashMap::new();
        for ((&length, &guess), &signature) in lengths.iter().zip(guesses).zip(&terrain.signatures) {
            let (all, found) = upto.last().copied().unwrap_or_default();
            upto.push((all + length, found + length * guess));
            let kind = alike.entry(signature).or_default();
            *kind = (kind.0 + length, kind.1 + length * guess);
        }
        let mut block_at = Vec::with_capacity(terrain.page.len() as usize + 1);
        let mut next = 0;
        for at in 0..=terrain.page.len() {
            while terrain.blocks.get(next).is_some_and(|block| block.first < at) {
                next += 1;
            }
            block_at.push(next as u32);
        }
        let nearest = |numbers: &mut dyn Iterator<Item = usize>| {
            let mut last = None;
            numbers
                .map(|i| {
                    let before = last;
                    if guesses.get(i).is_some_and(|&p| p >= FOUND) {
                        last = Some(i);
                    }
                    before
                })
                .collect::<Vec<_>>()
        };
        let before = nearest(&mut (0..guesses.len()));
        let mut after = nearest(&mut (0..guesses.len()).rev());
        after.reverse();
        let best = guesses.iter().copied().fold(0.0, f32::max);
        Self { terrain, guesses, lengths, upto, block_at, alike, before, after, best }
    }

    /// Length and guessed length of blocks `from..to`.
    fn range(&self, from: usize, to: usize) -> (f32, f32) {
        let get = |at: usize| self.upto.get(at).or(self.upto.last()).copied().unwrap_or_default();
        let (from, to) = (get(from), get(to));
        (to.0 - from.0, to.1 - from.1)
    }

    fn subtree(&self, at: u32) -> (f32, f32) {
        let block = |at: u32| self.block_at.get(at as usize).copied().unwrap_or_default() as usize;
        self.range(block(at), block(self.terrain.page.node(at).end))
    }

    fn write(&self, number: usize, row: &mut Row) {
        let percent = |p: f32| (p * 100.0 + 0.5) as u8;
        let guess = |i: Option<usize>| i.and_then(|i| self.guesses.get(i)).map_or(0, |&p| percent(p));
        let (_, all) = self.range(0, self.guesses.len());
        row.add("guess.own", guess(Some(number)));
        row.each("guess.before", (1..=4).map(|d| guess(number.checked_sub(d))));
        row.each("guess.after", (1..=4).map(|d| guess(Some(number + d))));
        for (name, reach) in [("guess.near", NEAR), ("guess.far", 3 * NEAR)] {
            let (length, found) = self.range(number.saturating_sub(reach), number + reach + 1);
            let own = self.range(number, number + 1);
            row.add(name, share(found - own.1, length - own.0));
        }
        let (_, before) = self.range(0, number);
        let (_, after) = self.range(number + 1, self.guesses.len());
        row.add("guess.share_before", share(before, all));
        row.add("guess.share_after", share(after, all));
        row.add("guess.length_before", log(before));
        row.add("guess.length_after", log(after));
        row.add("guess.all", log(all));
        row.add("guess.best", percent(self.best));
        let owner = self.terrain.blocks.get(number).map_or(0, |block| block.owner);
        let chain = self.terrain.chain(owner);
        let own = self.range(number, number + 1);
        for (name, level) in [("guess.up0", 0), ("guess.up1", 1), ("guess.up2", 2), ("guess.up3", 3)] {
            let at = chain.get(level).or(chain.last()).copied().unwrap_or_default();
            let (length, found) = self.subtree(at);
            row.each(name, [share(found - own.1, length - own.0), share(found, all), log(length - own.0)]);
        }
        let holder = chain.iter().position(|&at| self.subtree(at).1 >= FOUND * all);
        let held = holder.and_then(|level| chain.get(level)).map(|&at| self.subtree(at)).unwrap_or_default();
        row.add("guess.holder", holder.map_or(255, count));
        row.add("guess.holder_share", share(held.1, held.0));
        let alike =
            self.terrain.signatures.get(number).and_then(|s| self.alike.get(s)).copied().unwrap_or_default();
        row.add("guess.alike", share(alike.1 - own.1, alike.0 - own.0));
        row.add("guess.alike_length", log(alike.0 - own.0));
        let (last, next) =
            (self.before.get(number).copied().flatten(), self.after.get(number).copied().flatten());
        row.add("guess.last", last.map_or(0, |at| signed(number as i64 - at as i64)));
        row.add("guess.next", next.map_or(0, |at| signed(at as i64 - number as i64)));
        row.add("guess.gap_before", last.map_or(255, |at| log(self.range(at + 1, number).0)));
        row.add("guess.gap_after", next.map_or(255, |at| log(self.range(number + 1, at).0)));
        row.add("guess.length", log(self.lengths.get(number).copied().unwrap_or_default()));
    }
}
