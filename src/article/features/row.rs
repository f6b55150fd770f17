//! One block's features, and how numbers become bytes.
//!
//! Features are bytes by design: trees compare against whole numbers, so the model needs no table of thresholds, a row is a
//! hundred bytes, and training sees exactly what the reader's machine computes.

/// A row being written. Names are collected only where somebody trains or explains; reading a page skips them.
#[derive(Debug, Default)]
pub(crate) struct Row {
    pub(crate) values: Vec<u8>,
    pub(crate) names: Option<Vec<String>>,
}

impl Row {
    /// Adds one feature.
    pub(crate) fn add(&mut self, name: &'static str, value: u8) {
        self.values.push(value);
        self.name(|| name.to_owned());
    }

    /// Adds a flag.
    pub(crate) fn flag(&mut self, name: &'static str, value: bool) {
        self.add(name, u8::from(value));
    }

    /// Adds a feature per value, numbered.
    pub(crate) fn each(&mut self, name: &'static str, values: impl IntoIterator<Item = u8>) {
        for (number, value) in values.into_iter().enumerate() {
            self.values.push(value);
            self.name(|| format!("{name}.{number}"));
        }
    }

    /// What ships keeps no names.
    fn name(&mut self, name: impl FnOnce() -> String) {
        if cfg!(feature = "train")
            && let Some(names) = &mut self.names
        {
            names.push(name());
        }
    }
}

/// A size on a logarithmic scale: eight steps to a doubling, so 255 is past four thousand million.
pub(crate) fn log(size: f32) -> u8 {
    /// Where the steps within a doubling begin: the fractions of 2 to the eighths.
    const STEPS: [u32; 7] = [0xb95c2, 0x1837f1, 0x25fed7, 0x3504f4, 0x45672b, 0x5744fd, 0x6ac0c7];
    let bits = (1.0 + size.max(0.0)).to_bits();
    let within = STEPS.iter().filter(|&&step| bits & 0x7f_ffff >= step).count() as u32;
    (((bits >> 23) - 127) * 8 + within).min(255) as u8
}

/// `part` of `whole` in percent; 0 of nothing.
pub(crate) fn share(part: f32, whole: f32) -> u8 {
    if whole > 0.0 { (part / whole * 100.0 + 0.5).clamp(0.0, 200.0) as u8 } else { 0 }
}

/// A small count.
pub(crate) fn count(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// A signed distance around 128.
pub(crate) fn signed(distance: i64) -> u8 {
    (distance + 128).clamp(0, 255) as u8
}
