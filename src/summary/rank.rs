//! Which sentences say most: for now the first that can be quoted.

use super::document::Document;

/// How many sentences a summary has where nobody asks.
const SENTENCES: usize = 3;

/// The chosen sentences' indices in reading order.
pub(crate) fn choose(document: &Document<'_>, count: Option<usize>) -> Vec<usize> {
    let quotable = document.sentences.iter().enumerate().filter(|(_, sentence)| sentence.quotable);
    quotable.map(|(index, _)| index).take(count.unwrap_or(SENTENCES)).collect()
}
