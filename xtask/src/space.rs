//! What takes the module's space: its functions by crate and module, and its data, before wasm-opt takes their names away.

use anyhow::{Result, bail};
use std::collections::BTreeMap;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// Functions are many: those that take up less are summed up.
const LEAST: usize = 4000;

/// What one careless call brings along, kilobytes of it, and what is called instead.
const BANNED: &[(&str, &str)] = &[
    (
        "StrSearcher",
        "a text is searched for another by src/search.rs, not by `contains`, `find`, `split` or `replace`",
    ),
    ("slice4sort", "things are sorted by src/order.rs"),
];

/// Prints a line for each crate, or module of our own, from the largest; fails where something is in it that must not be.
pub(crate) fn print(module: &[u8]) -> Result<()> {
    let mut imported = 0u32;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(data) => {
                sizes.insert("data: words, weights, tables".to_owned(), data.range().len());
            }
            Payload::CustomSection(custom) => {
                let KnownCustom::Name(subsections) = custom.as_known() else { continue };
                for subsection in subsections {
                    let Name::Function(functions) = subsection? else { continue };
                    for naming in functions {
                        let naming = naming?;
                        names.insert(naming.index, naming.name);
                    }
                }
            }
            _ => {}
        }
    }
    for (part, instead) in BANNED {
        if let Some(found) = names.values().find(|name| name.contains(part)) {
            bail!("{found} is in the module: {instead}");
        }
    }
    for (index, size) in (imported..).zip(bodies) {
        let name = names.get(&index).unwrap_or(&"?");
        // What tells wasm-bindgen the types, which it then takes out.
        if !name.contains("WasmDescribe") {
            *sizes.entry(group(&format!("{:#}", rustc_demangle::demangle(name)))).or_default() += size;
        }
    }
    let (mut large, small): (Vec<_>, Vec<_>) = sizes.into_iter().partition(|(_, size)| *size >= LEAST);
    large.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    large.push((format!("{} others", small.len()), small.iter().map(|(_, size)| size).sum()));
    for (name, size) in large {
        println!("{:>8} kB  {name}", size / 1000);
    }
    Ok(())
}

/// `intisari::summary::names::Finder::...` counts for `intisari::summary`, another crate's function for its crate and module.
fn group(function: &str) -> String {
    // "<intisari::page::Page as core::fmt::Debug>::fmt" begins with its type.
    let path = function.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '_');
    let path = path.trim_start_matches("dyn ").split([' ', '<', '>', '(', '{']).next().unwrap_or_default();
    path.split("::").take(2).collect::<Vec<_>>().join("::")
}

#[cfg(test)]
mod tests {
    use super::group;

    #[test]
    fn groups_functions_by_crate_and_module() {
        assert_eq!(group("intisari::summary::names::mentions"), "intisari::summary");
        assert_eq!(group("<core::fmt::Formatter>::pad"), "core::fmt");
        assert_eq!(group("<str>::to_lowercase"), "str");
    }
}
