//! When an article was published and changed: what the page declares, checked against what it shows.

use super::date::{self, Moment, Order};
use super::lines::{Dated, Lines};
use super::{Declared, Stated};
use crate::search::Search;

/// Minutes that a visible time may differ from the declared one and still be the same: it shows no seconds.
const SAME_MINUTES: i64 = 1;

/// Published and modified.
pub(crate) fn choose(
    declared: &Declared,
    lines: &Lines,
    url: Option<&str>,
    order: Order,
    language: Option<&str>,
) -> (Option<Moment>, Option<Moment>) {
    let read = |list: &[Stated]| {
        first(list.iter().filter_map(|stated| date::declared(&stated.value, order, language)))
    };
    let modified = read(&declared.modified).map(|moment| as_shown(moment, &lines.dates));
    let of = |wanted: bool, near: bool| {
        let fits = move |dated: &&Dated| dated.modified == wanted && dated.near == near;
        lines.dates.iter().filter(fits).map(|dated| dated.found.moment)
    };
    let shown = |wanted: bool| of(wanted, true).chain(of(wanted, false)).next();
    let near_time = || {
        let near = declared.times.iter().filter(|time| lines.top.contains(&time.node));
        near.filter_map(|time| date::declared(&time.value, order, language)).next()
    };
    let published = read(&declared.published).map(|moment| as_shown(moment, &lines.dates));
    // Content systems declare the day of their last build; a reader is shown the article's own, which is earlier.
    let published = published.map(|declared| {
        of(false, true).next().filter(|shown| shown.days() + 1 < declared.days()).unwrap_or(declared)
    });
    let published = published.or_else(|| {
        let visible = first(near_time().into_iter().chain(shown(false)));
        visible.map(|moment| as_shown(moment, &lines.dates)).or_else(|| url.and_then(in_address)).or_else(
            || {
                let only =
                    declared.times.first().and_then(|time| date::declared(&time.value, order, language));
                only.filter(|_| declared.times.len() == 1).or_else(|| shown(true))
            },
        )
    });
    let modified = modified.or_else(|| shown(true)).filter(|modified| Some(*modified) != published);
    // A change before the publication is none.
    let modified =
        modified.filter(|modified| published.is_none_or(|published| modified.days() >= published.days() - 1));
    (published, modified)
}

/// The first of some moments, or a fuller one of the same day.
fn first(moments: impl Iterator<Item = Moment>) -> Option<Moment> {
    let mut moments = moments;
    let first = moments.next()?;
    if first.offset.is_some() {
        return Some(first);
    }
    Some(moments.find(|other| other.offset.is_some() && other.days() == first.days()).unwrap_or(first))
}

/// A declared moment in the zone the page shows it in.
fn as_shown(moment: Moment, dates: &[Dated]) -> Moment {
    let visible = dates.iter().map(|dated| dated.found.moment).filter(|shown| shown.offset.is_some());
    let agrees = |shown: &Moment| match (moment.instant(), shown.instant()) {
        (Some(declared), Some(shown)) => (declared - shown).abs() <= SAME_MINUTES,
        // Without a zone the same clock on the same day is the same instant; without a time the same day is.
        _ => {
            shown.days() == moment.days()
                && moment
                    .time
                    .is_none_or(|time| shown.time.is_some_and(|shown| (shown.0, shown.1) == (time.0, time.1)))
        }
    };
    visible.into_iter().find(agrees).map_or(moment, |shown| {
        let seconds = moment.time.map_or(0, |time| time.2);
        let exact = moment.instant().is_none_or(|declared| shown.instant() == Some(declared));
        let time = shown
            .time
            .map(|(hour, minute, own)| (hour, minute, if exact && own == 0 { seconds } else { own }));
        Moment { time, ..shown }
    })
}

/// The day in an address: "/2015/11/04/", "/2015-11-04-".
fn in_address(url: &str) -> Option<Moment> {
    let path = url.parted_at("://").and_then(|(_, rest)| rest.split_once('/'))?.1;
    let path = path.split(&['?', '#'][..]).next()?;
    let parts: Vec<&str> = path.split(&['/', '-', '_'][..]).collect();
    let number = |text: &&str, lengths: &[usize]| {
        text.bytes()
            .all(|b| b.is_ascii_digit())
            .then_some(())
            .filter(|()| lengths.contains(&text.len()))
            .and_then(|()| text.parse::<i32>().ok())
    };
    parts.windows(3).find_map(|window| {
        let [year, month, day] = window else { return None };
        let (year, month, day) = (number(year, &[4])?, number(month, &[1, 2])?, number(day, &[1, 2])?);
        Moment::on(year, month as u8, day as u8).filter(|_| year >= 1995)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_day_in_an_address() {
        let day = |url| in_address(url).map(|moment| moment.to_string());
        assert_eq!(day("https://x.example/read/2015/11/04/2104/hujan").as_deref(), Some("2015-11-04"));
        assert_eq!(day("https://x.example/2016-02-23-hujan").as_deref(), Some("2016-02-23"));
        assert_eq!(day("https://x.example/2024/hujan/12"), None);
        assert_eq!(day("https://2015.11.04.example/"), None);
    }
}
