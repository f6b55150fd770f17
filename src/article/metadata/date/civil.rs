//! The Gregorian calendar as day numbers, and the other calendars pages use, turned into it.
//!
//! Day numbers by Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), in exact integer arithmetic.

/// Days from 1970-01-01 to a date.
pub(super) fn days(year: i32, month: u8, day: u8) -> i64 {
    let (month, day) = (i64::from(month), i64::from(day));
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The date a number of days after 1970-01-01.
pub(super) fn date(days: i64) -> (i32, u8, u8) {
    let shifted = days.saturating_add(719_468);
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (i32::try_from(year).unwrap_or(i32::MAX), month as u8, day as u8)
}

/// How many days a month has; nothing for a month that is none.
pub(super) fn days_in(year: i32, month: u8) -> Option<u8> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    Some(match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    })
}

/// 0 for Sunday.
fn weekday(days: i64) -> i64 {
    (days + 4).rem_euclid(7)
}

/// Whether most of the United States and Canada keep summer time on this day: from the second Sunday of March to the first of
/// November (since 2007).
pub(super) fn is_north_american_summer(year: i32, month: u8, day: u8) -> bool {
    let sunday = |month: u8, nth: i64| {
        let first = days(year, month, 1);
        first + (7 - weekday(first)).rem_euclid(7) + 7 * (nth - 1)
    };
    (sunday(3, 2)..sunday(11, 1)).contains(&days(year, month, day))
}

/// Whether Europe keeps summer time on this day: from the last Sunday of March to the last of October.
pub(super) fn is_european_summer(year: i32, month: u8, day: u8) -> bool {
    let last_sunday = |month: u8| {
        let last = days(year, month, 31);
        last - weekday(last)
    };
    (last_sunday(3)..last_sunday(10)).contains(&days(year, month, day))
}

/// A day of the Persian solar calendar as a Gregorian one. Years 1300 to 1500, by the 33-year cycle of leap years, which
/// holds for all of them.
pub(super) fn from_persian(year: i32, month: u8, day: u8) -> Option<(i32, u8, u8)> {
    let longest = if month <= 6 { 31 } else { 30 };
    if !(1300..1500).contains(&year) || !(1..=12).contains(&month) || !(1..=longest).contains(&day) {
        return None;
    }
    let (year, month) = (i64::from(year), i64::from(month));
    let leap_days = (8 * year + 21) / 33;
    let day_of_year = if month <= 7 { 31 * (month - 1) } else { 186 + 30 * (month - 7) } + i64::from(day) - 1;
    // 1 Farvardin 1403 was 20 March 2024.
    let epoch = 19_802 - (365 * 1403 + (8 * 1403 + 21) / 33);
    Some(date(epoch + 365 * year + leap_days + day_of_year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_numbers_go_both_ways() {
        assert_eq!((days(1970, 1, 1), days(2000, 3, 1), days(1969, 12, 31)), (0, 11_017, -1));
        for number in (-40_000..60_000).step_by(13) {
            let (year, month, day) = date(number);
            assert_eq!(days(year, month, day), number);
        }
    }

    #[test]
    fn knows_summer_time() {
        assert!(!is_north_american_summer(2024, 3, 9) && is_north_american_summer(2024, 3, 10));
        assert!(is_north_american_summer(2024, 11, 2) && !is_north_american_summer(2024, 11, 3));
    }

    #[test]
    fn knows_european_summer_time() {
        assert!(!is_european_summer(2024, 3, 30) && is_european_summer(2024, 3, 31));
        assert!(is_european_summer(2024, 10, 26) && !is_european_summer(2024, 10, 27));
    }

    #[test]
    fn turns_persian_days_into_gregorian() {
        for (persian, gregorian) in [
            ((1403, 1, 1), (2024, 3, 20)),
            ((1399, 12, 30), (2021, 3, 20)),
            ((1400, 1, 1), (2021, 3, 21)),
            ((1357, 11, 22), (1979, 2, 11)),
            ((1404, 7, 1), (2025, 9, 23)),
        ] {
            assert_eq!(from_persian(persian.0, persian.1, persian.2), Some(gregorian), "{persian:?}");
        }
    }
}
