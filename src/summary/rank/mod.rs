//! Which sentences say most: learned, for every language alike but for a few trees of three languages' own.
//!
//! Two small forests over bytes (`features`): how likely a sentence stands in a summary, and how likely
//! a summary has a term once, twice and so on. The best sentences become candidates; sets of them grow one sentence at
//! a time, the best few at each size, and the set that is expected to share most words with a summary written by people
//! wins, whatever its size. Regression over sentences is from Kupiec, Pedersen and Chen (1995), terms weighed by learning
//! from Hong and Nenkova (2014), sets that cover the terms' weight from Gillick and Favre (2009).

pub(crate) mod features;
pub(crate) mod terms;

use super::document::Document;
use crate::article::features::row::log;
use crate::model::Forest;
use crate::order;
use crate::report::Length;
use features::{Seen, Survey};
use std::ops::RangeInclusive;
use std::sync::LazyLock;

static TERMS: LazyLock<Forest<'_>> = LazyLock::new(|| Forest::new(include_bytes!("../../model/terms.bin")));
static SENTENCES: LazyLock<Forest<'_>> =
    LazyLock::new(|| Forest::new(include_bytes!("../../model/sentences.bin")));

/// How many sentences are candidates, and two more than asked for where many are.
pub(crate) const CANDIDATES: usize = 10;

/// What a sentence that leans on one left out costs its set, in the measure that sets are judged by (ROUGE, 0 to 1).
const LOOSE: f32 = 0.01;

/// And what it costs beside if the summary opens with it.
const OPENING: f32 = 0.06;

/// What it costs an article of more sentences than `DETAILED` to be summed up in fewer than three, its deck being one.
const THIN: f32 = 0.01;
const DETAILED: usize = 28;

/// What leaving sentences out before the last one chosen costs, for each eighth of a doubling of their number, what each of the first three
/// brings, and what each sentence costs, in languages that nothing was learned from: news puts first what matters most.
const SKIPPED: f32 = 0.0043;
const FIRST: f32 = 0.02;
const LONG: f32 = 0.03;

/// The languages learned from, and Malay, which is Indonesian's sister.
const LEARNED: &[&str] = &["id", "ms", "en", "vi", "tr"];

/// A full summary has one sentence for so many of the article's.
const FULL: usize = 4;

/// More sentences than these are not searched for as a set: the likeliest are taken.
const SEARCHED: usize = 8;

/// How many sets of one size are grown further.
const BEAM: usize = 12;

/// The chosen sentences' indices in reading order.
pub(crate) fn choose(document: &Document<'_>, count: Option<u32>, length: Length) -> Vec<usize> {
    let mut survey = Survey::new(document);
    let scores = SENTENCES.probabilities(&mut survey.sentence_rows());
    let likely = TERMS.probabilities(&mut survey.term_rows(&scores));
    survey.weigh(&likely);
    let full = (scores.len() / FULL).clamp(5, 8);
    let sizes = match (count, length) {
        (Some(count), _) => count as usize..=count as usize,
        (None, Length::Brief) => 1..=2,
        (None, Length::Normal) => 2..=most(scores.len()),
        (None, Length::Full) => full..=full,
    };
    let candidates =
        candidates(document, &scores, CANDIDATES.max(sizes.end().saturating_add(2)), *sizes.start());
    // The reader has seen the deck, and of two sentences that say the same the likelier is enough.
    let (mut fresh, mut repeating, mut seen) = (Vec::new(), Vec::new(), Seen::new(&survey));
    for candidate in candidates {
        let repeats = survey.repeats(candidate, &fresh, &mut seen);
        if repeats { &mut repeating } else { &mut fresh }.push(candidate);
    }
    let missing = sizes.start().saturating_sub(fresh.len());
    fresh.extend(repeating.into_iter().take(missing));
    if *sizes.start() > SEARCHED {
        fresh.truncate(*sizes.start());
        order::sort(&mut fresh);
        return fresh;
    }
    search(&survey, &fresh, sizes, &mut seen)
}

/// How many sentences a summary of so many has at most.
pub(crate) fn most(sentences: usize) -> usize {
    (sentences / 2).clamp(3, 4)
}

/// The most likely sentences among those that may be quoted, likeliest first; of the others, likeliest first as well, as many
/// as are missing from `least`.
pub(crate) fn candidates(document: &Document<'_>, scores: &[f32], most: usize, least: usize) -> Vec<usize> {
    let quotable = |index: usize| document.sentences.get(index).is_some_and(|sentence| sentence.quotable);
    let score = |index: usize| scores.get(index).copied().unwrap_or_default();
    let mut best: Vec<usize> = (0..scores.len()).collect();
    order::sort_by(&mut best, |&a, &b| quotable(b).cmp(&quotable(a)).then(score(b).total_cmp(&score(a))));
    let fit = best.partition_point(|&index| quotable(index));
    best.truncate(fit.max(least).min(most));
    best
}

/// What is thought of a set, in reading order, beside what was learned, and whether its language was learned from.
pub(crate) fn prior(survey: &Survey<'_>, set: &[usize], learned: bool) -> f32 {
    let skipped = set.last().map_or(0, |last| last + 1 - set.len());
    let first = set.iter().filter(|&&index| index < features::START).count();
    let news = FIRST * first as f32 - SKIPPED * f32::from(log(skipped as f32)) - LONG * set.len() as f32;
    let (loose, opening) = survey.loose(set);
    let thin = survey.count() > DETAILED && set.len() + usize::from(!survey.terms.deck.is_empty()) < 3;
    let cost = |holds: bool, cost: f32| if holds { cost } else { 0.0 };
    cost(!learned, news) - LOOSE * loose as f32 - cost(opening, OPENING) - cost(thin, THIN)
}

/// The best set of candidates whose size is allowed, or of all of them where they are too few.
fn search(
    survey: &Survey<'_>,
    candidates: &[usize],
    sizes: RangeInclusive<usize>,
    seen: &mut Seen,
) -> Vec<usize> {
    let learned = survey.document.language.is_some_and(|language| LEARNED.contains(&language));
    let mut beam: Vec<Vec<usize>> = vec![Vec::new()];
    let mut winner: (f32, Vec<usize>) = (f32::MIN, Vec::new());
    for size in 1..=(*sizes.end()).min(candidates.len()) {
        let mut grown: Vec<Vec<usize>> = Vec::new();
        for set in &beam {
            for &candidate in candidates {
                if let Err(at) = set.binary_search(&candidate) {
                    let mut set = set.clone();
                    set.insert(at, candidate);
                    grown.push(set);
                }
            }
        }
        order::sort(&mut grown);
        grown.dedup();
        let worth = |set: Vec<usize>| (survey.worth(&set, seen) + prior(survey, &set, learned), set);
        let mut ranked: Vec<(f32, Vec<usize>)> = grown.into_iter().map(worth).collect();
        order::sort_by(&mut ranked, |a, b| b.0.total_cmp(&a.0));
        ranked.truncate(BEAM);
        let allowed = size >= (*sizes.start()).min(candidates.len());
        if let Some(best) = ranked.first().filter(|best| allowed && best.0 > winner.0) {
            winner = best.clone();
        }
        beam = ranked.into_iter().map(|(_, set)| set).collect();
    }
    winner.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::summary::Paragraph;

    fn picked(paragraphs: &[&str], language: &str, count: Option<u32>, length: Length) -> Vec<usize> {
        let paragraphs: Vec<Paragraph> =
            paragraphs.iter().map(|text| Paragraph::Text((*text).to_owned())).collect();
        choose(&Document::of_paragraphs(None, &paragraphs, Some(language)), count, length)
    }

    const FLOOD: &[&str] = &[
        "Banjir merendam empat desa di tepi sungai sejak Minggu malam. Air naik dua meter dalam satu jam.",
        "Petugas mengungsikan warga ke balai desa. Dapur umum dibuka sejak pagi.",
        "Hujan masih turun di hulu. Bendungan dijaga siang dan malam.",
        "Ya. Baca juga: Banjir di kota lain.",
    ];

    #[test]
    fn gives_as_many_as_asked_for() {
        for count in [0, 1, 3, 6, 8, 9, 100] {
            let picked = picked(FLOOD, "id", Some(count), Length::Normal);
            assert_eq!(picked.len(), (count as usize).min(8), "{count}");
            assert!(picked.is_sorted());
        }
    }

    #[test]
    fn keeps_to_the_length_asked_for() {
        let long: Vec<&str> = FLOOD.iter().cycle().take(40).copied().collect();
        let sizes = [(Length::Brief, 1..=2), (Length::Normal, 2..=4), (Length::Full, 5..=8)];
        for (length, sizes) in sizes {
            assert!(sizes.contains(&picked(&long, "id", None, length).len()), "{length:?}");
        }
    }

    #[test]
    fn leaves_out_what_the_deck_says() {
        let paragraphs: Vec<Paragraph> =
            FLOOD.iter().map(|text| Paragraph::Text((*text).to_owned())).collect();
        let mut document = Document::of_paragraphs(None, &paragraphs, Some("id"));
        assert!(choose(&document, None, Length::Normal).contains(&0));
        document.deck = "Sejak Minggu malam, banjir merendam empat desa di tepi sungai";
        assert!(!choose(&document, None, Length::Normal).contains(&0));
        assert!(choose(&document, Some(8), Length::Normal).contains(&0));
    }

    #[test]
    fn leaves_out_titles_however_many_stand_in_a_list() {
        let titles = "Peta banjir tahun lalu\n".repeat(9);
        let paragraphs = [FLOOD, &[titles.trim_end()]].concat();
        let picked = picked(&paragraphs, "id", Some(4), Length::Normal);
        assert!(picked.iter().all(|&sentence| sentence < 7), "{picked:?}");
    }

    #[test]
    fn sums_up_writings_without_spaces_and_nothing() {
        let text =
            "星期一夜里，河水漫过堤岸，淹没了市中心。市长说从来没有见过这样的洪水。学校将停课到星期四。";
        assert!(!picked(&[text], "zh", None, Length::Normal).is_empty());
        assert!(picked(&[], "id", None, Length::Normal).is_empty());
    }
}
