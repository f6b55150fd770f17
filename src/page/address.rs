//! Addresses of a page made absolute, and only those a reader may be given.
//!
//! The schemes let through are `http`, `https` and `mailto`; everything else a page may write (`javascript:`, `data:`, ...)
//! is no address here. Relative references are resolved as RFC 3986 §5.2 says. The `url` crate does the same with all of
//! IDNA behind it, which alone is larger than the whole module; the browser does that part when a link is followed.
//!
//! ```
//! use intisari::page::address::resolve;
//! let page = Some("https://kabar.example/kota/1");
//! assert_eq!(resolve(page, "../foto").as_deref(), Some("https://kabar.example/foto"));
//! assert_eq!(resolve(page, "javascript:alert(1)"), None);
//! ```

use crate::search::Search;
use std::borrow::Cow;

/// `reference` as an absolute address, seen from `base`; `None` where its scheme is not allowed or there is no base.
pub fn resolve(base: Option<&str>, reference: &str) -> Option<String> {
    let reference = reference.trim();
    // Controls are few, and a copy without them is not made for nothing.
    let reference: Cow<'_, str> = match reference.bytes().all(|byte| byte.is_ascii_graphic()) {
        true => reference.into(),
        false => reference.chars().filter(|c| !c.is_control()).collect(),
    };
    if let Some(scheme) = scheme(&reference) {
        return match scheme.as_str() {
            "http" | "https" => {
                let rest = reference.get(scheme.len() + 1..)?.strip_prefix("//")?;
                (!rest.is_empty()).then(|| format!("{scheme}://{rest}"))
            }
            "mailto" => Some(reference.into_owned()),
            _ => None,
        };
    }
    let base = base.filter(|base| matches!(scheme(base).as_deref(), Some("http" | "https")))?;
    let (scheme, rest) = base.parted_at("://")?;
    if let Some(other) = reference.strip_prefix("//") {
        return Some(format!("{scheme}://{other}"));
    }
    let host_end = rest.find(&['/', '?', '#'][..]).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(host_end)?;
    let path_end = path.find(&['?', '#'][..]).unwrap_or(path.len());
    let (path, tail) = path.split_at_checked(path_end)?;
    let query = tail.split('#').next().unwrap_or_default();
    let joined = match reference.chars().next() {
        None => format!("{path}{query}"),
        Some('#') => format!("{path}{query}{reference}"),
        Some('?') => format!("{path}{reference}"),
        Some('/') => without_dots(&reference),
        Some(_) => {
            let folder = path.rfind('/').and_then(|at| path.get(..=at)).unwrap_or("/");
            without_dots(&format!("{folder}{reference}"))
        }
    };
    let slash = if joined.starts_with('/') { "" } else { "/" };
    Some(format!("{scheme}://{host}{slash}{joined}"))
}

/// The host that an address names, without its port; none where it names none.
pub(crate) fn host(address: &str) -> Option<&str> {
    // In a path or a query two slashes name nothing.
    let (_, rest) = address.parted_at("//").filter(|(scheme, _)| {
        scheme.is_empty() || scheme.ends_with(':') && !scheme.contains(&['/', '?', '#'][..])
    })?;
    rest.split(&['/', '?', '#', ':'][..]).next()
}

/// The lower-case scheme of an absolute reference.
fn scheme(reference: &str) -> Option<String> {
    let (scheme, _) = reference.split_once(':')?;
    let first = scheme.chars().next()?;
    let named =
        first.is_ascii_alphabetic() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".has(c));
    named.then(|| scheme.to_ascii_lowercase())
}

/// Takes `.` and `..` out of a path; what follows `?` or `#` is left alone.
fn without_dots(reference: &str) -> String {
    let end = reference.find(&['?', '#'][..]).unwrap_or(reference.len());
    let (path, tail) = reference.split_at_checked(end).unwrap_or((reference, ""));
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.split('/').skip(1) {
        match segment {
            "." => {}
            ".." => {
                kept.pop();
            }
            segment => kept.push(segment),
        }
    }
    let ends_in_folder = matches!(path.rsplit('/').next(), Some("." | ".."));
    format!("/{}{}{tail}", kept.join("/"), if ends_in_folder && !kept.is_empty() { "/" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_host_of_an_address_that_has_one() {
        for (address, expected) in [
            ("https://a.example:80/b?c", Some("a.example")),
            ("//a.example", Some("a.example")),
            ("/go?u=https://a.example/", None),
            ("go#https://a.example/", None),
            ("a//b", None),
        ] {
            assert_eq!(host(address), expected, "{address}");
        }
    }

    #[test]
    fn resolves_as_the_rfc_says() {
        let base = Some("http://a/b/c/d?q#f");
        for (reference, expected) in [
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            ("?y", "http://a/b/c/d?y"),
            ("g?y/./x", "http://a/b/c/g?y/./x"),
            ("#s", "http://a/b/c/d?q#s"),
            ("", "http://a/b/c/d?q"),
            ("..", "http://a/b/"),
            ("../..", "http://a/"),
            ("../../../g", "http://a/g"),
            ("HTTPS://x/y", "https://x/y"),
            ("mailto:a@b.example", "mailto:a@b.example"),
        ] {
            assert_eq!(resolve(base, reference).as_deref(), Some(expected), "{reference}");
        }
        assert_eq!(resolve(Some("https://x"), "y").as_deref(), Some("https://x/y"));
    }

    #[test]
    fn lets_nothing_else_through() {
        for reference in [
            "javascript:alert(1)",
            " java\nscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:x",
            "http:",
            "https://",
        ] {
            assert_eq!(resolve(Some("https://x/"), reference), None, "{reference}");
        }
        assert_eq!(resolve(None, "g"), None);
        assert_eq!(resolve(Some("about:blank"), "g"), None);
    }
}
