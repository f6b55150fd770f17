//! The toolbar's icons, drawn from one SVG in the sizes that browsers ask for.

use anyhow::{Context, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::fs;

const SOURCE: &str = "extension/icons/icon.svg";
const FOLDER: &str = "target/extension/icons";
/// Edge in pixels: the toolbar's once and twice over, the list of extensions, the store.
const SIZES: [u16; 4] = [16, 32, 48, 128];

/// Draws every size into the unpacked extension.
pub(crate) fn draw() -> Result<()> {
    let tree = Tree::from_data(&fs::read(SOURCE)?, &Options::default()).context(SOURCE)?;
    fs::create_dir_all(FOLDER)?;
    for size in SIZES {
        let mut pixels = Pixmap::new(size.into(), size.into()).context("an icon without pixels")?;
        let scale = f32::from(size) / tree.size().width();
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        fs::write(format!("{FOLDER}/icon-{size}.png"), pixels.encode_png()?)?;
    }
    Ok(())
}
