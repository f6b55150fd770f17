//! The boundary to JavaScript: decode, read, hand back plain data. Nothing is decided here.
//!
//! Three exports: [`start`] runs by itself when the module is instantiated, [`read`] is the whole product,
//! [`version`] names the build.

use crate::page::Page;
use crate::page::snapshot::{self, Snapshot};
use crate::report::{Options, Report};
use js_sys::{Reflect, Uint32Array};
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const SNAPSHOT: &str = r#"
/** A page as it leaves the browser; the encoding is documented in src/page/snapshot.rs. */
export interface Snapshot {
  version: number;
  url: string;
  truncated: boolean;
  text: string;
  nodes: Uint32Array | number[];
}
"#;

#[wasm_bindgen]
extern "C" {
    /// The TypeScript type of what [`read`] takes.
    #[wasm_bindgen(typescript_type = "Snapshot")]
    pub type JsSnapshot;
}

/// Makes a panic readable: its message and stack go to the console, and where the module runs in a page of its own the
/// page is marked with `data-intisari-panic`, so that it can say so to the reader.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if let Some(root) = web_sys::window().and_then(|w| w.document()).and_then(|d| d.document_element()) {
            // A page that refuses the mark loses nothing: the error is thrown as well.
            let _ = root.set_attribute("data-intisari-panic", &info.to_string());
        }
    }));
}

/// The package's version.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Reads a snapshot, and where the article has more pages theirs as well: the report is of all of them.
///
/// # Errors
/// Throws a JavaScript `Error` with a readable message where a snapshot or the options are damaged.
#[wasm_bindgen]
pub fn read(
    snapshot: &JsSnapshot,
    options: Option<Ts<Options>>,
    more: Option<Vec<JsSnapshot>>,
) -> Result<Ts<Report>, JsError> {
    let clock = performance();
    let now = || clock.as_ref().map_or(0.0, web_sys::Performance::now);
    let start = now();
    let mut pages = vec![page_of(snapshot)?];
    for snapshot in more.iter().flatten() {
        pages.push(page_of(snapshot)?);
    }
    let decoded = now();
    let options: Options = options.map(|options| options.to_rust()).transpose()?.unwrap_or_default();
    let mut report = crate::read_pages(&pages, &options, now);
    report.diagnostics.timings.page = decoded - start;
    if let Some(clock) = &clock {
        // Marks are for those who profile; a host without them is no reason to fail.
        let _ = clock.mark("intisari:read");
    }
    Ok(report.into_ts()?)
}

fn page_of(snapshot: &JsSnapshot) -> Result<Page, JsError> {
    let field = |name: &str| Reflect::get(snapshot, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let text = field("text").as_string().ok_or_else(|| JsError::new("the page's snapshot has no text"))?;
    let nodes = field("nodes");
    if !nodes.is_object() {
        return Err(JsError::new("the page's snapshot has no nodes"));
    }
    let nodes = Uint32Array::new(&nodes).to_vec();
    let url = field("url").as_string();
    Ok(snapshot::decode(&Snapshot {
        version: field("version").as_f64().unwrap_or_default() as u32,
        url: url.as_deref(),
        truncated: field("truncated").is_truthy(),
        text: &text,
        nodes: &nodes,
    })?)
}

/// The host's clock: a window's or a worker's.
fn performance() -> Option<web_sys::Performance> {
    Reflect::get(&js_sys::global(), &"performance".into()).ok()?.dyn_into().ok()
}
