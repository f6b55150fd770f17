//! What the core knows of each language: words and phrases as named data. Logic holds none of its own.

pub(crate) mod abbreviations;
pub(crate) mod detect;
pub(crate) mod naming;
pub(crate) mod places;
pub(crate) mod reading;
pub(crate) mod recommendation;
pub(crate) mod script;
pub(crate) mod speech;
pub(crate) mod stopwords;
pub(crate) mod unspaced;
