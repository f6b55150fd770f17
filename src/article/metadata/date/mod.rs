//! Dates and times as pages give them, machine-readable or in words, and their one form in a report: RFC 3339 with the
//! zone the page states, or the day alone.
//!
//! The few lines of calendar arithmetic are the project's own: a date library would add 12 kB (chrono) to 60 kB (jiff) of
//! compressed WebAssembly, and none of them reads "Selasa, 01/05/2018 05:27 WIB".

mod civil;
mod tokens;
mod written;

pub(crate) use written::{Found, Order, find, find_all};

use std::fmt;

/// A day, with the time and the zone where they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) year: i32,
    /// 1 to 12.
    pub(crate) month: u8,
    /// 1 to 31.
    pub(crate) day: u8,
    /// Hour, minute, second.
    pub(crate) time: Option<(u8, u8, u8)>,
    /// Minutes east of Greenwich; never known without a time.
    pub(crate) offset: Option<i16>,
}

impl Moment {
    /// A day that the calendar has, in the years a web page may speak of.
    pub(crate) fn on(year: i32, month: u8, day: u8) -> Option<Self> {
        let plausible = (1900..=2100).contains(&year) && day >= 1 && day <= civil::days_in(year, month)?;
        plausible.then_some(Self { year, month, day, time: None, offset: None })
    }

    /// Minutes since 1970 in Greenwich, where time and zone are known.
    pub(crate) fn instant(&self) -> Option<i64> {
        let (hour, minute, _) = self.time?;
        let local =
            civil::days(self.year, self.month, self.day) * 1440 + i64::from(hour) * 60 + i64::from(minute);
        Some(local - i64::from(self.offset?))
    }

    /// Days since 1970 by its own calendar leaf.
    pub(crate) fn days(&self) -> i64 {
        civil::days(self.year, self.month, self.day)
    }

    /// The same instant from seconds since 1970.
    pub(crate) fn from_unix(seconds: i64) -> Option<Self> {
        let (year, month, day) = civil::date(seconds.div_euclid(86_400));
        let rest = seconds.rem_euclid(86_400);
        let time = (rest / 3600, rest % 3600 / 60, rest % 60);
        Some(Self {
            time: Some((time.0 as u8, time.1 as u8, time.2 as u8)),
            offset: Some(0),
            ..Self::on(year, month, day)?
        })
    }
}

impl fmt::Display for Moment {
    /// RFC 3339. A time without a zone is left out: it could not be said of which day's midnight it is.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)?;
        let (Some((hour, minute, second)), Some(offset)) = (self.time, self.offset) else { return Ok(()) };
        write!(f, "T{hour:02}:{minute:02}:{second:02}")?;
        if offset == 0 {
            return f.write_str("Z");
        }
        let sign = if offset < 0 { '-' } else { '+' };
        write!(f, "{sign}{:02}:{:02}", offset.unsigned_abs() / 60, offset.unsigned_abs() % 60)
    }
}

/// The most characters of a declared value that are looked at.
const LONGEST_DECLARED: usize = 120;

/// The moment a machine-readable field states: ISO 8601 in all its common forms, RFC 2822, seconds or milliseconds since
/// 1970, or a written date.
pub(crate) fn declared(value: &str, order: Order, language: Option<&str>) -> Option<Moment> {
    let value = value.trim();
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        return match value.len() {
            8 | 14 => find(value.get(..8)?, order, language).map(|found| found.moment),
            10 => Moment::from_unix(value.parse().ok()?),
            13 => Moment::from_unix(value.parse::<i64>().ok()? / 1000),
            _ => None,
        };
    }
    let end = value.char_indices().nth(LONGEST_DECLARED).map_or(value.len(), |(at, _)| at);
    find(value.get(..end)?, order, language).map(|found| found.moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_declared_forms() {
        for (value, expected) in [
            ("2024-06-15T12:30:00+07:00", "2024-06-15T12:30:00+07:00"),
            ("2024-06-15T12:30:00.123+0700", "2024-06-15T12:30:00+07:00"),
            ("2024-06-15T05:30:00.000Z", "2024-06-15T05:30:00Z"),
            ("2024-06-15T05:30Z", "2024-06-15T05:30:00Z"),
            ("2024-06-15 12:30:00 +0700", "2024-06-15T12:30:00+07:00"),
            ("2024-06-15T12:30+07", "2024-06-15T12:30:00+07:00"),
            ("2024-06-15T12:30:00-04:00[America/New_York]", "2024-06-15T12:30:00-04:00"),
            ("Sat, 15 Jun 2024 12:30:00 +0700", "2024-06-15T12:30:00+07:00"),
            ("Sat Jun 15 2024 12:30:00 GMT+0700 (Western Indonesia Time)", "2024-06-15T12:30:00+07:00"),
            ("2024-06-15T12:30:00,123+07:00", "2024-06-15T12:30:00+07:00"),
            ("2024-06-15T12Z", "2024-06-15T12:00:00Z"),
            ("2024-06-15T12:30:60Z", "2024-06-15T12:30:59Z"),
            ("2024-06-15T02:00-04:00", "2024-06-15T02:00:00-04:00"),
            ("2024-06-15", "2024-06-15"),
            ("2024-06-15T12:30:00", "2024-06-15"),
            ("20240615", "2024-06-15"),
            ("20240615123000", "2024-06-15"),
            ("20240615T123000Z", "2024-06-15T12:30:00Z"),
            ("1718429400", "2024-06-15T05:30:00Z"),
            ("1718429400000", "2024-06-15T05:30:00Z"),
            ("2024/06/15 12:30:00", "2024-06-15"),
            ("Fri Apr 28 19:20:36 CEST 2023", "2023-04-28T19:20:36+02:00"),
        ] {
            assert_eq!(declared(value, Order::DayFirst, None).unwrap().to_string(), expected, "{value}");
        }
        for value in ["", "yesterday", "2024", "0000-00-00", "2024-02-30", "99999999999999999999", "1-1-1"] {
            assert_eq!(declared(value, Order::DayFirst, None), None, "{value}");
        }
    }

    #[test]
    fn instants_compare_across_zones() {
        let at = |value| declared(value, Order::DayFirst, None).unwrap().instant();
        assert_eq!(at("2024-06-15T12:30:00+07:00"), at("2024-06-15T05:30:00Z"));
        assert_eq!(at("1970-01-01T00:01:00Z"), Some(1));
    }
}
