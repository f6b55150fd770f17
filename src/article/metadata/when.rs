//! When an article was published and changed: what the page declares, checked against what it shows.

use super::date::{self, Moment};
use super::lines::{self, Dated, Lines, Setting};
use super::{Declared, Stated, StatedTime};
use crate::search::Search;

/// Minutes that a visible time may differ from the declared one and still be the same: it shows no seconds.
const SAME_MINUTES: i64 = 1;

/// Published and modified.
pub(crate) fn choose(
    declared: &Declared,
    lines: &Lines,
    setting: &Setting<'_>,
) -> (Option<Moment>, Option<Moment>) {
    let &Setting { order, language, .. } = setting;
    // 1970 began where a content system knows no date.
    let known = |moment: &Moment| !(-1..=0).contains(&moment.days());
    let read = |list: &[Stated]| {
        let moments = list.iter().filter_map(|stated| date::declared(&stated.value, order, language));
        first(moments.filter(known))
    };
    let modified = read(&declared.modified).map(|moment| as_shown(moment, &lines.dates));
    let of = |wanted: bool, fits: fn(&Dated) -> bool| {
        let fits = move |dated: &&Dated| dated.modified == wanted && fits(dated);
        lines.dates.iter().filter(fits).map(|dated| dated.found.moment)
    };
    let near = |wanted: bool| of(wanted, |dated| dated.near);
    let far = |wanted: bool| of(wanted, |dated| !dated.near);
    let own = || of(false, |dated| dated.own);
    let changed = |moment: &Moment| {
        let same = |dated: &Dated| dated.modified && dated.found.moment.days() == moment.days();
        lines.dates.iter().any(same) && !near(false).any(|shown| shown.days() == moment.days())
    };
    let near_time = || {
        let near = |time: &&StatedTime| {
            lines.top.contains(&time.node) && !lines::is_embedded(setting, time.node, true)
        };
        let near = declared.times.iter().filter(near);
        near.filter_map(|time| date::declared(&time.value, order, language)).find(|time| !changed(time))
    };
    let published = read(&declared.published).map(|moment| as_shown(moment, &lines.dates));
    // Content systems declare the day of their last build; a reader is shown the article's own, which is earlier.
    let published = published
        .map(|declared| own().next().filter(|shown| shown.days() + 1 < declared.days()).unwrap_or(declared));
    let published = published.or_else(|| {
        let visible = first(near_time().into_iter().chain(own()).chain(near(false)).chain(far(false)));
        visible
            .map(|moment| as_shown(moment, &lines.dates))
            .or_else(|| setting.terrain.page.url().and_then(in_address))
    });
    let shown = || near(true).chain(far(true)).next();
    let modified = modified.or_else(shown).filter(|modified| Some(*modified) != published);
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

    /// Published, modified and the texts of bylines of a page with `shown` between its headline and its body, `below` within that,
    /// and `stated` as its declared date.
    #[cfg(feature = "html")]
    fn read(stated: &str, shown: &str, below: &str) -> (Option<String>, Option<String>, Vec<String>) {
        let head = if stated.is_empty() {
            String::new()
        } else {
            format!("<meta property='article:published_time' content='{stated}'>")
        };
        let body = "<p>The council approved a new bridge over the river on Tuesday, after a debate of more than four hours \
            that drew two hundred people to the hall.</p><p>Work is to begin in the spring and to take eighteen months, and \
            most of the money comes from a fund that the region set up last year.</p>";
        let html = format!(
            "<html lang=en><head><title>Council approves a bridge</title>{head}</head><body><main><h1>Council approves a \
            bridge</h1>{shown}{body}{below}{body}</main></body></html>"
        );
        let page = crate::page::html::parse(&html, Some("https://news.example/a"));
        let article = crate::read(&page, &crate::report::Options::default()).article;
        let bylines = article.blocks.into_iter().filter(|block| block.role == crate::report::Role::Byline);
        (article.published, article.modified, bylines.map(|block| block.text).collect())
    }

    #[cfg(feature = "html")]
    #[test]
    fn a_declared_day_gives_way_to_the_articles_own_line_alone() {
        for shown in [
            "<div>3 March 2019</div>",
            "<div>Published on 3 March 2019</div>",
            "<div>By Jane Smith, 3 March 2019</div>",
            "<div class=byline>Jane Smith | 3 March 2019</div>",
        ] {
            assert_eq!(read("2024-06-15", shown, "").0.as_deref(), Some("2019-03-03"), "{shown}");
        }
        for (shown, below) in [
            ("<p>Born 3 March 1955</p>", ""),
            ("<div>Anna Brown was born on 3 March 1955.</div>", ""),
            ("<div>The concert: 3 March 2019</div>", ""),
            ("<div>Valid until 3 March 2019</div>", ""),
            ("<div>Anna Brown (1 May 1950 – 3 March 2019)</div>", ""),
            ("<p class=deck>Opened on 3 March 1955, closed in 2019</p>", ""),
            ("<h3>3 March 2019</h3>", "<h3>4 April 2020</h3>"),
            ("<p><b>3 March 2019</b></p>", "<p><b>4 April 2020</b></p>"),
            ("<table><tr><td>Release<td>3 March 2019<tr><td>Maker<td>Acme</table>", ""),
            (
                "<blockquote><p>The bridge is open, come and see it!</p>— Anna Brown (@anna) <a href=/x>June 1, 2019</a></blockquote>",
                "",
            ),
        ] {
            let (published, _, bylines) = read("2024-06-15", shown, below);
            assert_eq!((published.as_deref(), bylines.len()), (Some("2024-06-15"), 0), "{shown} {bylines:?}");
        }
    }

    #[cfg(feature = "html")]
    #[test]
    fn what_is_embedded_or_beside_dates_nothing() {
        let post = "<blockquote class=tweet><p>The bridge is open today, come and see it with your family!</p>\
            — Anna Brown (@anna) <a href=/x>June 1, 2019</a></blockquote>";
        let aside = "<aside><h3>Latest</h3><a href=/x>Another story</a> <time datetime=2020-01-01T10:00:00Z>1 January \
            2020</time></aside>";
        let card = "<article><a href=/x>Another story of the town</a> <time datetime=2020-01-01>1 January 2020</time></article>";
        for below in [post, aside, card] {
            let (published, _, bylines) = read("", "", below);
            assert_eq!((published, bylines.len()), (None, 0), "{below}");
        }
        for shown in [post, card] {
            assert_eq!(read("", shown, "").0, None, "{shown}");
        }
    }

    #[cfg(feature = "html")]
    #[test]
    fn a_change_alone_is_no_publication_and_an_empty_date_none() {
        for shown in [
            "<div>Last updated on June 16, 2024</div>",
            "<div>Updated <time datetime=2024-06-16>June 16, 2024</time></div>",
        ] {
            let (published, modified, _) = read("", shown, "");
            assert_eq!((published, modified.as_deref()), (None, Some("2024-06-16")), "{shown}");
        }
        let shown = "<div>15 June 2024</div>";
        for stated in ["1970-01-01T00:00:00Z", "1969-12-31T19:00:00-05:00", "2099-01-01"] {
            assert_eq!(read(stated, shown, "").0.as_deref(), Some("2024-06-15"), "{stated}");
        }
    }

    #[test]
    fn reads_the_day_in_an_address() {
        let day = |url| in_address(url).map(|moment| moment.to_string());
        assert_eq!(day("https://x.example/read/2015/11/04/2104/hujan").as_deref(), Some("2015-11-04"));
        assert_eq!(day("https://x.example/2016-02-23-hujan").as_deref(), Some("2016-02-23"));
        assert_eq!(day("https://x.example/2024/hujan/12"), None);
        assert_eq!(day("https://2015.11.04.example/"), None);
    }
}
