//! The names that addresses give to a page's number.

/// Query parameters and path words before the number.
pub(crate) const PARAMETERS: &[&str] =
    &["page", "halaman", "hal", "p", "pg", "paged", "pagina", "seite", "sayfa", "strona", "trang"];
