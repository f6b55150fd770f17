//! The one error type. Only the edges fail, where something outside is decoded or read; the core itself has an answer
//! for every page.

use std::fmt;

/// Why a page could not be taken in.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The snapshot was made by another version of the walker.
    SnapshotVersion {
        /// The version it states.
        found: u32,
    },
    /// The snapshot is damaged.
    Snapshot {
        /// What is wrong with it.
        what: &'static str,
        /// Where: an index into its `nodes`.
        at: usize,
    },
    /// A file could not be read.
    #[cfg(feature = "html")]
    Io(std::io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SnapshotVersion { found } => {
                write!(
                    f,
                    "the page was read by another version of Intisari (snapshot version {found}); reload the page"
                )
            }
            Self::Snapshot { what, at } => write!(f, "the page's snapshot is damaged: {what} at {at}"),
            #[cfg(feature = "html")]
            Self::Io(error) => write!(f, "the page could not be read: {error}"),
        }
    }
}

impl std::error::Error for Error {}

#[cfg(feature = "html")]
impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}
