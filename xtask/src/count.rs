//! Counting what test runners report.

use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// One line of `cargo test`: counts where it closes a group of tests, nothing elsewhere.
pub(crate) fn cargo(line: &str) -> Count {
    let Some(result) = line.strip_prefix("test result: ") else { return Count::default() };
    let number = |what: &str| {
        let part = result.split(['.', ';']).find_map(|part| part.trim().strip_suffix(what));
        part.and_then(|number| number.trim().parse().ok()).unwrap_or(0)
    };
    Count { passed: number("passed"), failed: number("failed") }
}

/// One line of `node --test` in the TAP format. A test that was cancelled did not pass.
pub(crate) fn tap(line: &str) -> Count {
    let number =
        |what: &str| line.strip_prefix(what).and_then(|number| number.trim().parse().ok()).unwrap_or(0);
    Count { passed: number("# pass "), failed: number("# fail ") + number("# cancelled ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_each_group_of_cargo_test() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(cargo(line), Count { passed: 12, failed: 3 });
        assert_eq!(cargo("test result: ok. 7 passed; 0 failed; 0 ignored"), Count { passed: 7, failed: 0 });
        assert_eq!(cargo("test page::tests::passed ... ok"), Count::default());
    }

    #[test]
    fn counts_the_closing_lines_of_tap() {
        let mut count = Count::default();
        for line in ["ok 1 - opens", "# tests 5", "# pass 3", "# fail 1", "# cancelled 1", "# skipped 0"] {
            count += tap(line);
        }
        assert_eq!(count, Count { passed: 3, failed: 2 });
    }
}
