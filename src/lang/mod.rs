//! What the core knows of each language: words and phrases as named data. Logic holds none of its own.

pub(crate) mod bylines;
pub(crate) mod class_tokens;
pub(crate) mod labels;
pub(crate) mod months;
