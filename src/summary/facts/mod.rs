//! What an article states, beside its summary: who, where, when, how much, and in one sentence what.

pub(crate) mod figures;
pub(crate) mod what;
pub(crate) mod when;
pub(crate) mod who;
