//! Pages with gold text, for measuring and training. They live outside the project: where they are absent the tasks that
//! need them say so, and nothing else misses them.
//!
//! A corpus folder holds a folder per set with `manifest.jsonl`, a JSON row per page: `id`, `url`, `gold`, `path` and,
//! where the set has them, `title`, `authors`, `date`, `captions`, `type`, `w`, `wo`. With them go the pages of our own
//! (`tests/written`), which are learned from and read as a set that no figure of the corpora counts.

pub(crate) mod label;
pub(crate) mod shingles;

use crate::shell;
use anyhow::{Context, Result, bail};
use intisari::page::{Page, html, is_weightless};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The sets; the two Indonesian ones count as one.
const SETS: [&str; 6] = ["wcxb_dev", "scrapinghub", "fundus_parser", "id2016", "id2018", OTHERS];
/// The sets of articles, as they are scored.
const ARTICLES: [&str; 4] = ["wcxb_dev", "scrapinghub", "fundus_parser", "indonesian"];
/// Pages that are no articles.
const OTHERS: &str = "wcxb_other";
/// The pages of our own.
pub(crate) const WRITTEN: &str = "written";
/// How many parts the sites are dealt to.
pub(crate) const FOLDS: usize = 5;

/// All pages, parsed.
pub(crate) struct Corpora {
    pub(crate) samples: Vec<Sample>,
    pub(crate) pages: Vec<Page>,
    /// How the sites are dealt to folds.
    pub(crate) seed: usize,
    /// Whether each set of articles is a fold.
    pub(crate) by_set: bool,
}

impl Corpora {
    /// Reads the corpora of the folder that the first argument names; `--seed N` deals the folds otherwise, `--by-set` makes each
    /// set of articles a fold.
    pub(crate) fn open(arguments: &[String]) -> Result<Self> {
        let folder = arguments.first().filter(|a| !a.starts_with("--"));
        let folder = folder.context("give the folder of the corpora as the first argument")?;
        let seed = shell::value(arguments, "--seed").map_or(Ok(0), str::parse)?;
        let by_set = arguments.iter().any(|a| a == "--by-set");
        let mut samples = load(Path::new(folder), seed)?;
        samples.extend(written(seed)?);
        if by_set {
            let fold = |sample: &Sample| ARTICLES.iter().position(|set| *set == sample.set);
            samples.iter_mut().for_each(|sample| sample.fold = fold(sample).unwrap_or(sample.fold));
        }
        let pages = parallel(&samples, Sample::page).into_iter().collect::<Result<_>>()?;
        Ok(Self { samples, pages, seed, by_set })
    }

    /// The articles of the corpora with their pages.
    pub(crate) fn articles(&self) -> Vec<(&Sample, &Page)> {
        let pages = self.samples.iter().zip(&self.pages);
        pages.filter(|(sample, _)| sample.is_article() && sample.set != WRITTEN).collect()
    }
}

/// One page and what is known of it.
pub(crate) struct Sample {
    /// The set it is scored with.
    pub(crate) set: &'static str,
    pub(crate) id: String,
    pub(crate) gold: String,
    /// The whole manifest row.
    pub(crate) row: Value,
    /// The fold it is tested in. Folds never part a site: that is the registered domain, or the page itself where the
    /// address is unknown.
    pub(crate) fold: usize,
    path: PathBuf,
}

impl Sample {
    pub(crate) fn is_article(&self) -> bool {
        self.set != OTHERS
    }

    /// Parses the page.
    pub(crate) fn page(&self) -> Result<Page> {
        let bytes = std::fs::read(&self.path).with_context(|| self.path.display().to_string())?;
        Ok(html::parse(&html::decode_bytes(&bytes)?, self.row["url"].as_str()))
    }
}

/// The fold of a site: its FNV hash.
fn fold(site: &str, seed: usize) -> usize {
    let hash = site
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    (hash >> 32) as usize / FOLDS.pow(seed as u32) % FOLDS
}

/// Reads the manifests.
fn load(folder: &Path, seed: usize) -> Result<Vec<Sample>> {
    if !folder.is_dir() {
        bail!("no corpora at {}: give their folder as an argument", folder.display());
    }
    let mut samples = Vec::new();
    for set in SETS {
        let manifest = folder.join(set).join("manifest.jsonl");
        let text = std::fs::read_to_string(&manifest).with_context(|| manifest.display().to_string())?;
        for line in text.lines() {
            let row: Value = serde_json::from_str(line)?;
            let id = row["id"].as_str().unwrap_or_default().to_owned();
            let site = row["url"].as_str().and_then(site).unwrap_or_else(|| format!("{set}/{id}"));
            samples.push(Sample {
                set: if set.starts_with("id20") { "indonesian" } else { set },
                // Pages lose what only says where a line may break, so the gold does.
                gold: row["gold"].as_str().unwrap_or_default().replace(is_weightless, ""),
                path: folder.join(set).join(row["path"].as_str().unwrap_or_default()),
                id,
                row,
                fold: fold(&site, seed),
            });
        }
    }
    Ok(samples)
}

/// The pages of our own: `N.html`, its gold text in `N.txt`, and in `N.deck` the line under the headline, where one may count it
/// to the text or not.
pub(crate) fn written(seed: usize) -> Result<Vec<Sample>> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(shell::root().join("tests").join(WRITTEN))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "html"));
    paths.sort();
    let sample = |path: PathBuf| {
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let deck = std::fs::read_to_string(path.with_extension("deck")).unwrap_or_default();
        Ok(Sample {
            set: WRITTEN,
            gold: std::fs::read_to_string(path.with_extension("txt"))?,
            row: json!({ "deck": deck.trim() }),
            fold: fold(&id, seed),
            id,
            path,
        })
    };
    paths.into_iter().map(sample).collect()
}

/// The last two labels of the host, three under the likes of `co.id`.
fn site(url: &str) -> Option<String> {
    let host = url.split_once("://")?.1.split(['/', '?', '#', ':']).next()?.to_ascii_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    let under = labels.len() > 2
        && labels.last()?.len() == 2
        && ["co", "com", "org", "net", "ac", "go", "or"].contains(labels.get(labels.len() - 2)?);
    let kept = labels.len().saturating_sub(if under { 3 } else { 2 });
    Some(labels.get(kept..)?.join("."))
}

/// Runs `work` on every item on all cores; the results keep the items' order.
pub(crate) fn parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::with_capacity(items.len()));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((at, item)) =
                    Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, items.get(at)?)))
                {
                    let result = work(item);
                    if let Ok(mut results) = results.lock() {
                        results.push((at, result));
                    }
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_default();
    results.sort_by_key(|&(at, _)| at);
    results.into_iter().map(|(_, result)| result).collect()
}
