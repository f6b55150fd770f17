//! Reads the labelled articles of this folder: for the test of the facts, and for `cargo xtask look` and `quotes`, which
//! learn from them.

use intisari::article;
use intisari::report::Article;

/// An article with what is to be found in it.
pub(crate) struct Labelled {
    /// The article, with the sources it is labelled to cite.
    pub(crate) article: Article,
    /// BCP 47 primary tag.
    pub(crate) language: String,
    labels: Vec<(String, String)>,
}

impl Labelled {
    /// The articles of a file; `language` is theirs, and empty where it stands before each title. Nothing where one is written otherwise.
    pub(crate) fn read(language: &str, text: &str) -> Option<Vec<Self>> {
        let case = |case: &str| {
            let (body, labels) = case.split_once("\n--\n")?;
            let (title, paragraphs) = body.split_once('\n')?;
            let (language, title) =
                if language.is_empty() { title.split_once(": ")? } else { (language, title) };
            let labels = labels.lines().filter_map(|line| line.split_once(": "));
            let mut labelled = Self {
                article: article::of_paragraphs(title, &paragraphs.lines().collect::<Vec<_>>()),
                language: language.to_owned(),
                labels: labels.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            };
            let cited = labelled.list("cites").unwrap_or_default();
            labelled.article.sources = cited.into_iter().map(str::to_owned).collect();
            Some(labelled)
        };
        format!("\n{text}").split("\n== ").skip(1).map(case).collect()
    }

    /// What is labelled so, line by line.
    pub(crate) fn lines(&self, name: &str) -> impl Iterator<Item = &str> {
        self.labels.iter().filter(move |(label, _)| label == name).map(|(_, value)| value.as_str())
    }

    /// The items of a label; none where the article does not have it, of which nothing is known then.
    pub(crate) fn list(&self, name: &str) -> Option<Vec<&str>> {
        self.lines(name).next().map(|list| list.split("; ").filter(|item| !item.is_empty()).collect())
    }
}

/// Whether a label `BEGINNING … END = SPEAKER` says that `name` said `text`. Where letters have no case, nothing parts a name from its
/// title, so a speaker may be shown as the sentence has them: with a title, by a part of the name, or both ("鷲津社長").
pub(crate) fn is_said<'a>(label: &'a str, text: &'a str, name: &str) -> bool {
    let Some((words, speaker)) = label.rsplit_once(" = ") else { return false };
    let bare = |text: &'a str| text.trim_matches(|c: char| !c.is_alphanumeric());
    let (beginning, end) = words.split_once(" … ").unwrap_or((words, words));
    let (beginning, inner, end) = (bare(beginning), bare(text), bare(end));
    let caseless = !speaker.contains(|c: char| c.is_lowercase() || c.is_uppercase()) && !name.is_empty();
    let named = name.trim_end_matches("さん").trim_end_matches('氏');
    let family = || !speaker.contains(' ') && speaker.chars().take(2).eq(named.chars().take(2));
    let part = || named.contains(speaker) || speaker.contains(named) || family();
    let same = name == speaker || caseless && part();
    inner.starts_with(beginning) && inner.ends_with(end) && same
}
