//! What a page declares and what it shows, made one: where they differ, the more telling or the more trusted is taken.

use super::clean::{distinct, folded};
use super::date::Order;
use super::lines::{self, Line, SIGNED, Setting};
use super::title::{self, Site};
use super::{Declared, Source, Stated, pages, people, picture, sources, topics, when};
use crate::article::dateline;
use crate::article::features::terrain::Terrain;
use crate::lang::Test;
use crate::page::address;
use crate::report::{Article, Image, Pages, Person, Role};
use crate::search::Search;

/// The longest name of a section, in characters.
const LONGEST_SECTION: usize = 40;

/// Countries that write the month first.
const MONTH_FIRST: &[&str] = &["us", "ph"];

/// Top-level domains of every country: they say nothing of how dates are written.
const COMMON_DOMAINS: &[&str] = &["tv", "co", "io", "ai", "me", "fm", "cc", "gg", "ly", "to", "us"];

/// Everything a report says of its article beside the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Metadata {
    pub(crate) title: Option<String>,
    pub(crate) deck: Option<String>,
    pub(crate) byline: Vec<Person>,
    pub(crate) published: Option<String>,
    pub(crate) modified: Option<String>,
    pub(crate) dateline: Option<String>,
    pub(crate) site_name: Option<String>,
    pub(crate) section: Option<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) sources: Vec<String>,
    pub(crate) image: Option<Image>,
    pub(crate) pages: Option<Pages>,
    /// Per block: the part it plays, where it is one of these lines.
    pub(crate) roles: Vec<Option<Role>>,
}

impl Metadata {
    /// Fills an article's fields; its title only where something is known.
    pub(crate) fn write(self, article: &mut Article) {
        article.title = self.title.unwrap_or_default();
        article.deck = self.deck;
        article.byline = self.byline;
        article.published = self.published;
        article.modified = self.modified;
        article.dateline = self.dateline;
        article.site_name = self.site_name;
        article.section = self.section;
        article.tags = self.tags;
        article.sources = self.sources;
        article.image = self.image;
        article.pages = self.pages;
    }
}

/// Reconciles what is declared with what is shown. `chosen` says which blocks are the article's body, `language` what
/// the caller or the page says of the language (BCP 47).
pub(crate) fn reconcile(
    terrain: &Terrain<'_>,
    declared: &Declared,
    chosen: &[bool],
    language: Option<&str>,
) -> Metadata {
    let page = terrain.page;
    let host = page.url().and_then(address::host);
    let site = Site::new(declared.site_names.iter().map(|stated| stated.value.as_str()), host);
    let locale = language
        .or(declared.languages.first().map(|stated| stated.value.as_str()))
        .map(str::to_ascii_lowercase);
    let primary = locale.as_deref().map(|code| code.split(&['-', '_'][..]).next().unwrap_or(code));
    let order = order(declared, locale.as_deref(), host);
    let descriptions: Vec<String> =
        declared.descriptions.iter().map(|stated| folded(&stated.value)).collect();
    let anonymous = people::is_anonymous(declared, &site);
    let setting = Setting {
        terrain,
        chosen,
        site: &site,
        order,
        language: primary,
        anonymous,
        descriptions: &descriptions,
    };
    let found = lines::read(&setting);
    let headline =
        terrain.headline.and_then(|number| terrain.blocks.get(number)).map(|block| block.text.as_str());
    let (published, modified) = when::choose(declared, &found, &setting);
    let kept = terrain.blocks.iter().zip(chosen).filter(|&(_, &chosen)| chosen);
    let body: Vec<&str> = kept.map(|(block, _)| block.text.as_str()).collect();
    let mut cited = found.sources.clone();
    if let Some(agency) = dateline::agency(&body) {
        cited.push(agency);
    }
    cited.extend(sources::cited(body.iter().copied(), &site));
    let start = terrain.headline.unwrap_or(0).saturating_sub(2);
    let first = chosen.iter().position(|&chosen| chosen).unwrap_or(start);
    let title = title::choose(declared, headline, &site);
    let address =
        page.url().and_then(|url| url.rsplit('/').find(|part| !part.is_empty())).unwrap_or_default();
    let mut metadata = Metadata {
        tags: topics::choose(declared, &found.tags, &site, [title.as_deref().unwrap_or_default(), address]),
        title,
        deck: found.deck.clone(),
        byline: people::choose(declared, &found, &site),
        published: published.map(|moment| moment.to_string()),
        modified: modified.map(|moment| moment.to_string()),
        dateline: dateline::place(&body),
        site_name: site_name(declared, &found, &site),
        section: section(declared),
        sources: distinct(cited),
        image: picture::choose(terrain, declared, start..(first.max(start) + 4).min(terrain.blocks.len())),
        pages: pages::find(page, declared),
        roles: vec![None; terrain.blocks.len()],
    };
    for (number, line) in found.lines {
        let role = match line {
            Line::Deck => Role::Deck,
            Line::Byline => Role::Byline,
            Line::Tags => Role::Tags,
            Line::SourceNote => Role::SourceNote,
            Line::AuthorNote => continue,
        };
        if let Some(slot) = metadata.roles.get_mut(number) {
            *slot = Some(role);
        }
    }
    // A line that is a maker's name and nothing else.
    for number in start..(first.max(start) + SIGNED).min(terrain.blocks.len()) {
        let name = terrain.blocks.get(number).map(|block| folded(&block.text));
        let named = metadata.byline.iter().any(|person| Some(folded(&person.name)) == name);
        if let Some(slot) = metadata.roles.get_mut(number).filter(|slot| named && slot.is_none()) {
            *slot = Some(Role::Byline);
        }
    }
    metadata
}

/// How the page writes days and months in numbers: by the country its language or domain names, else by its language.
fn order(declared: &Declared, locale: Option<&str>, host: Option<&str>) -> Order {
    let country = |code: &str| {
        code.split(&['-', '_'][..])
            .find(|part| part.len() == 2 && part.chars().all(|c| c.is_ascii_alphabetic()))
            .map(str::to_owned)
    };
    let region = |code: &str| code.split_once(&['-', '_'][..]).and_then(|(_, rest)| country(rest));
    let domain = host
        .and_then(|host| host.rsplit('.').next())
        .filter(|tld| tld.len() == 2 && !COMMON_DOMAINS.contains(tld));
    let locales = declared.languages.iter().map(|stated| stated.value.to_ascii_lowercase());
    let stated = domain
        .map(str::to_owned)
        .or_else(|| locale.and_then(region))
        .or_else(|| locales.filter_map(|code| region(&code)).next());
    let month_first = match stated {
        Some(country) => MONTH_FIRST.contains(&country.as_str()),
        None => locale.is_none_or(|code| code.starts_with("en")),
    };
    if month_first { Order::MonthFirst } else { Order::DayFirst }
}

/// The publication's name as declared for readers, or as it stands before the date and agrees with the domain.
fn site_name(declared: &Declared, found: &lines::Lines, site: &Site) -> Option<String> {
    let by = |source: Source| declared.site_names.iter().find(|stated| stated.source == source);
    let stated = [Source::OpenGraph, Source::JsonLd, Source::JsonLdPage, Source::Microdata, Source::Meta]
        .into_iter()
        .find_map(by);
    let shown = || {
        let lead = found
            .dates
            .iter()
            .find(|dated| dated.near)?
            .lead
            .trim_end_matches((|c: char| !c.is_alphanumeric()) as Test)
            .trim();
        site.is(lead).then(|| lead.to_owned())
    };
    stated.map(|stated| stated.value.clone()).filter(|name| !name.holds("://")).or_else(shown)
}

fn section(declared: &Declared) -> Option<String> {
    let fits =
        |stated: &&Stated| !stated.value.holds("://") && stated.value.chars().count() <= LONGEST_SECTION;
    declared.sections.iter().find(fits).map(|stated| stated.value.clone())
}
