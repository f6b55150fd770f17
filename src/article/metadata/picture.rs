//! The lead picture: its address as declared, its caption and credit as declared or as shown by the first figure.

use super::{Declared, caption};
use crate::article::assemble::picture_address;
use crate::article::features::terrain::Terrain;
use crate::lang::Test;
use crate::lang::class_tokens::Family;
use crate::lang::credits;
use crate::page::Tag;
use crate::report::Image;
use crate::search::Search;
use std::ops::Range;

/// Words of a file's name that make it no picture of the article.
const PLACEHOLDERS: &[&str] = &["logo", "placeholder", "default", "blank", "favicon", "avatar", "spacer"];

/// How far above its text a caption's figure is looked for.
const FIGURE_LEVELS: usize = 4;

/// Chooses the lead picture. `top` are the block numbers in which a caption is looked for.
pub(crate) fn choose(terrain: &Terrain<'_>, declared: &Declared, top: Range<usize>) -> Option<Image> {
    let resolved = declared.images.iter().filter_map(|image| {
        let url = terrain.page.resolve(&image.url).filter(|url| url.starts_with("http"))?;
        Some((url, image))
    });
    let is_real = |url: &str| {
        let name = url.rsplit('/').next().unwrap_or(url).to_ascii_lowercase();
        !name.split((|c: char| !c.is_ascii_alphabetic()) as Test).any(|word| PLACEHOLDERS.contains(&word))
    };
    let shown = shown(terrain, top);
    let Some((url, image)) =
        resolved.clone().find(|(url, _)| is_real(url)).or_else(|| resolved.clone().next())
    else {
        let (caption, credit, url) = shown;
        return Some(Image { url: url?, caption, credit });
    };
    let parted = image.caption.as_deref().map(caption::split).filter(|parts| !parts.caption.is_empty());
    let own = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let credit = image.credit.as_deref().and_then(|credit| {
        let parts = caption::split(credit);
        parts.credit.or(Some(parts.caption)).filter(|credit| !credit.holds("://"))
    });
    Some(Image {
        url,
        caption: parted.and_then(|parts| own(parts.caption)).or_else(|| shown.0.clone()),
        credit: credit.or(parted.and_then(|parts| parts.credit)).map(str::to_owned).or(shown.1),
    })
}

/// The first figure's caption, credit and address.
fn shown(terrain: &Terrain<'_>, top: Range<usize>) -> (Option<String>, Option<String>, Option<String>) {
    let page = terrain.page;
    let of_figure = |number: &usize| {
        let Some(block) = terrain.blocks.get(*number) else { return false };
        !credits::is_fallback(&block.text)
            && page.chain(block.first).skip(1).take(FIGURE_LEVELS).any(|at| {
                matches!(page.node(at).tag, Tag::Figcaption | Tag::Figure)
                    || terrain.families(at) & Family::Caption.bit() != 0
            })
    };
    let mut texts = top.skip_while(|number| !of_figure(number)).take_while(of_figure).take(2).peekable();
    let beside = texts.peek().and_then(|&number| terrain.blocks.get(number));
    let url = beside.and_then(|block| {
        page.chain(block.owner).take(FIGURE_LEVELS).find_map(|at| picture_address(page, at))
    });
    let mut next = || {
        let block = terrain.blocks.get(texts.next()?)?;
        Some(caption::of(page, [block.first, block.end], &block.text))
    };
    let (first, second) = (next(), next());
    let Some(first) = first else { return (None, None, url) };
    let credit = first
        .credit
        .or_else(|| second.filter(|second| second.caption.is_empty()).and_then(|second| second.credit));
    (Some(first.caption.to_owned()).filter(|text| !text.is_empty()), credit.map(str::to_owned), url)
}
