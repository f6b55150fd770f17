//! Which blocks are gold. The corpora give an article's text, not its blocks, so the text is looked for in them.

use super::shingles;
use intisari::article::blocks::TextBlock;
use std::collections::{HashMap, HashSet};

/// How much of a block is gold: the share of its shingles; for blocks of under four words, whether the words stand in the gold
/// between or beside those of its found neighbours.
pub(crate) fn label(gold: &str, blocks: &[TextBlock]) -> Vec<f32> {
    let gold = shingles::words(gold);
    let known: HashMap<_, _> = shingles::shingles(&gold);
    let pairs: HashSet<&[&str]> = (1..=6).flat_map(|n| gold.windows(n)).collect();
    let texts: Vec<Vec<&str>> = blocks.iter().map(|block| shingles::words(&block.text)).collect();
    let mut used: HashMap<&[&str], i32> = HashMap::new();
    let mut labels: Vec<Option<f32>> = Vec::new();
    for words in &texts {
        if words.len() < 4 {
            labels.push(None);
            continue;
        }
        let (mut all, mut found) = (0.0, 0.0);
        for shingle in words.windows(4) {
            all += 1.0;
            let seen = used.get(shingle).copied().unwrap_or(0);
            if known.get(shingle).is_some_and(|&n| n > seen) {
                found += 1.0;
            }
        }
        let share = found / all;
        if share >= 0.5 {
            words.windows(4).for_each(|shingle| *used.entry(shingle).or_default() += 1);
        }
        labels.push(Some(share));
    }
    let resolved = |labels: &[Option<f32>], range: &mut dyn Iterator<Item = usize>| {
        range.filter_map(|i| labels[i].filter(|&l| l >= 0.5).map(|_| i)).next()
    };
    for i in 0..texts.len() {
        if labels[i].is_some() {
            continue;
        }
        let words = &texts[i];
        let last = resolved(&labels, &mut (i.saturating_sub(12)..i).rev());
        let next = resolved(&labels, &mut (i + 1..texts.len().min(i + 13)));
        let tail = last.map_or(&[][..], |j| &texts[j][texts[j].len().saturating_sub(2)..]);
        let head = next.map_or(&[][..], |j| &texts[j][..texts[j].len().min(2)]);
        let joined_before: Vec<&str> = tail.iter().chain(words).copied().collect();
        let joined_after: Vec<&str> = words.iter().chain(head).copied().collect();
        let beside = !words.is_empty()
            && (!tail.is_empty() && pairs.contains(&joined_before[..])
                || !head.is_empty() && pairs.contains(&joined_after[..]));
        labels[i] = Some(f32::from(u8::from(beside)));
    }
    labels.into_iter().map(|l| l.unwrap_or(0.0)).collect()
}
