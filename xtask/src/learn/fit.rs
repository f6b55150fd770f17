//! Rows to learn from, and the forests that come of them: LightGBM fits, called through `fit.py`.

use crate::corpus::FOLDS;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// A forest per fold that has not seen the fold's sites, and one that has seen everything, if it was asked for.
pub(crate) struct Forests {
    folds: Vec<Vec<u8>>,
    whole: Vec<u8>,
}

impl Forests {
    /// Those of the last fit; none where the features were others.
    pub(crate) fn saved(work: &Path, names: &[String]) -> Option<Self> {
        let plan: Value = serde_json::from_slice(&std::fs::read(work.join("fit.json")).ok()?).ok()?;
        if plan["names"] != json!(names) {
            return None;
        }
        let folds = (0..FOLDS).map(|fold| std::fs::read(work.join(format!("fold{fold}.bin"))));
        let whole = std::fs::read(work.join("whole.bin")).unwrap_or_default();
        Some(Self { folds: folds.collect::<std::io::Result<_>>().ok()?, whole })
    }

    /// The forest that has not seen a fold.
    pub(crate) fn unseen(&self, fold: usize) -> &[u8] {
        &self.folds[fold]
    }

    pub(crate) fn into_whole(self) -> Vec<u8> {
        self.whole
    }
}

/// Rows as fit.py reads them.
pub(crate) struct Table {
    names: Vec<String>,
    x: Vec<u8>,
    y: Vec<u8>,
    weight: Vec<u8>,
    fold: Vec<u8>,
}

impl Table {
    pub(crate) fn new(names: &[String]) -> Self {
        Self { names: names.to_vec(), x: Vec::new(), y: Vec::new(), weight: Vec::new(), fold: Vec::new() }
    }

    /// Adds a row of a fold and what it should lead to. With a weight of 0 nothing is learned from it.
    pub(crate) fn push(&mut self, row: &[u8], y: f32, weight: f32, fold: usize) {
        self.x.extend(row);
        self.y.extend(y.to_le_bytes());
        self.weight.extend(weight.to_le_bytes());
        self.fold.push(fold as u8);
    }

    /// Fits the folds and, where the plan says so, everything.
    pub(crate) fn fit(self, work: &Path, mut plan: Value) -> Result<Forests> {
        std::fs::create_dir_all(work)?;
        let dropped = plan["drop"].as_str().map_or(Vec::new(), |prefix| {
            (0..self.names.len()).filter(|&i| self.names[i].starts_with(prefix)).collect()
        });
        plan["drop"] = json!(dropped);
        if let Some(falling) = plan["falling"].as_array() {
            let signs = self.names.iter().map(|name| -i32::from(falling.contains(&json!(name))));
            plan["parameters"]["monotone_constraints"] = signs.collect();
        }
        plan["names"] = json!(self.names);
        plan["folds"] = json!(FOLDS);
        for (file, bytes) in
            [("x.u8", &self.x), ("y.f32", &self.y), ("w.f32", &self.weight), ("fold.u8", &self.fold)]
        {
            std::fs::write(work.join(file), bytes)?;
        }
        std::fs::write(work.join("fit.json"), plan.to_string())?;
        let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".into());
        let status =
            Command::new(&python).arg("xtask/src/learn/fit.py").arg(work).status().context(python)?;
        if !status.success() {
            bail!("fit.py failed: it needs lightgbm and numpy, from PyPI");
        }
        Forests::saved(work, &self.names).context("fit.py left no forests")
    }
}
