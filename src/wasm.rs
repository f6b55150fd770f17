//! The boundary to JavaScript: decode, read, hand back plain data. Nothing is decided here.
//!
//! Three exports: [`start`] runs by itself when the module is instantiated, [`read`] is the whole product,
//! [`version`] names the build.

use crate::page::Page;
use crate::page::snapshot::{self, Snapshot};
use crate::report::{Length, Options, Report};
use js_sys::{Array, Reflect, Uint8Array, Uint32Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use tsify::Ts;
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

    /// The host's way from a string to UTF-8. A string handed over by wasm-bindgen takes three bytes for each of its units while
    /// it is on its way, unless all are ASCII, and memory once grown stays so.
    type TextEncoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;
    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsValue) -> Uint8Array;
}

/// Makes a panic readable: its message and stack go to the console.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
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
    let options = options.map(|options| options_of(&options.into())).unwrap_or_default();
    let mut report = crate::read_pages(pages, &options, now);
    report.diagnostics.timings.page = decoded - start;
    if let Some(clock) = &clock {
        // Marks are for those who profile; a host without them is no reason to fail.
        let _ = clock.mark("intisari:read");
    }
    let report = report.serialize(&Serializer::json_compatible())?;
    Ok(Ts::new_unchecked(report))
}

/// What the caller asks for; what is missing or makes no sense is as by default.
fn options_of(options: &JsValue) -> Options {
    let field = |name| field(options, name);
    let number = |name| field(name).as_f64().map(|number| number as u32);
    let ranges = |name| {
        let ranges = field(name);
        ranges.is_object().then(|| {
            let ends = Uint32Array::new(&Array::from(&ranges).flat(1)).to_vec();
            ends.as_chunks().0.to_vec()
        })
    };
    Options {
        language: field("language").as_string(),
        sentences: number("sentences"),
        length: match field("length").as_string().as_deref() {
            Some("brief") => Length::Brief,
            Some("full") => Length::Full,
            _ => Length::Normal,
        },
        article: number("article"),
        keep: ranges("keep"),
        remove: ranges("remove"),
    }
}

fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn page_of(snapshot: &JsSnapshot) -> Result<Page, JsError> {
    let field = |name| field(snapshot, name);
    let text =
        Some(field("text")).filter(JsValue::is_string).map(|text| TextEncoder::new().encode(&text).to_vec());
    let text = text.and_then(|text| String::from_utf8(text).ok());
    let text = text.ok_or_else(|| JsError::new("the page's snapshot has no text"))?;
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
