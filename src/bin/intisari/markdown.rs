//! A report as a Markdown document: title, who and when, the summary, the article. What the page wrote is escaped, so that
//! none of it becomes markup; an address that would break out of its brackets is left out.

use intisari::report::{Article, Block, Report, Role};
use std::io::{self, Write};

pub(crate) fn write(report: &Report, out: &mut impl Write) -> io::Result<()> {
    let article = &report.article;
    writeln!(out, "# {}", escaped(&article.title))?;
    if let Some(deck) = &article.deck {
        writeln!(out, "\n**{}**", escaped(deck))?;
    }
    let imprint = imprint(article);
    if !imprint.is_empty() {
        writeln!(out, "\n_{}_", escaped(&imprint))?;
    }
    if !report.summary.sentences.is_empty() {
        writeln!(out)?;
        for sentence in &report.summary.sentences {
            writeln!(out, "> - {}", escaped(&sentence.text))?;
        }
    }
    let mut before: Option<&Block> = None;
    // A standfirst that opens the body is a block of it.
    let said = |block: &&Block| article.deck.as_ref() != Some(&block.text);
    for block in article.blocks.iter().filter(said) {
        // A list would be read as more of the one before it.
        let goes_on =
            |before: &Block| before.role == Role::List && before.number.is_some() == block.number.is_some();
        if block.role == Role::List && before.is_some_and(goes_on) {
            writeln!(out, "\n<!-- -->")?;
        }
        write_block(block, out)?;
        before = Some(block);
    }
    Ok(())
}

/// Site, people and date on one line.
fn imprint(article: &Article) -> String {
    let people: Vec<_> = article.byline.iter().map(|person| person.name.as_str()).collect();
    let people = people.join(", ");
    let parts = [article.site_name.as_deref(), Some(people.as_str()), article.published.as_deref()];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn write_block(block: &Block, out: &mut impl Write) -> io::Result<()> {
    let text = escaped(&block.text);
    match block.role {
        // These stand above the summary already.
        Role::Headline | Role::Deck | Role::Byline | Role::Tags => Ok(()),
        Role::Paragraph => writeln!(out, "\n{}", lines(&block.text).join("\\\n")),
        Role::SourceNote => writeln!(out, "\n_{text}_"),
        Role::Subheading => {
            let level = block.level.unwrap_or(2).clamp(2, 6);
            writeln!(out, "\n{} {text}", "#".repeat(level.into()))
        }
        Role::Quote => writeln!(out, "\n> {}", lines(&block.text).join("\\\n> ")),
        Role::Code => write_code(&block.text, out),
        Role::List if !block.items.is_empty() => {
            writeln!(out)?;
            block.items.iter().enumerate().try_for_each(|(at, item)| match block.number {
                Some(first) => writeln!(out, "{}. {}", first as usize + at, escaped(item)),
                None => writeln!(out, "- {}", escaped(item)),
            })
        }
        Role::Table if !block.rows.is_empty() => write_table(block, out),
        Role::List | Role::Table => writeln!(out, "\n{text}"),
        Role::Figure => write_figure(block, out),
    }
}

/// A fence longer than any run of backticks within.
fn write_code(text: &str, out: &mut impl Write) -> io::Result<()> {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    writeln!(out, "\n{fence}\n{text}\n{fence}")
}

/// Every table has a head in Markdown, if an empty one.
fn write_table(block: &Block, out: &mut impl Write) -> io::Result<()> {
    if let Some(caption) = &block.caption {
        writeln!(out, "\n_{}_", escaped(caption))?;
    }
    writeln!(out)?;
    let width = block.rows.iter().map(Vec::len).max().unwrap_or(0);
    let (head, body) = block.rows.split_at(usize::from(block.head_row));
    write_row(head.first().map_or(&[], Vec::as_slice), width, out)?;
    writeln!(out, "|{}", " --- |".repeat(width))?;
    body.iter().try_for_each(|row| write_row(row, width, out))
}

fn write_row(row: &[String], width: usize, out: &mut impl Write) -> io::Result<()> {
    let cells = (0..width).map(|at| row.get(at).map(|cell| escaped(cell).replace('|', "\\|")));
    let cells: Vec<_> = cells.map(Option::unwrap_or_default).collect();
    writeln!(out, "| {} |", cells.join(" | "))
}

fn write_figure(block: &Block, out: &mut impl Write) -> io::Result<()> {
    let caption = escaped(block.caption.as_deref().unwrap_or_default());
    let credit = block.credit.as_deref().map(|credit| format!(" ({})", escaped(credit))).unwrap_or_default();
    match block.url.as_deref().filter(|url| !url.contains(['<', '>', '\n', ' '])) {
        Some(url) => writeln!(out, "\n![{caption}](<{url}>){credit}"),
        None if caption.is_empty() => Ok(()),
        None => writeln!(out, "\n_{caption}_{credit}"),
    }
}

/// The lines of a text, each escaped.
fn lines(text: &str) -> Vec<String> {
    text.split('\n').map(escaped).collect()
}

/// The text with a backslash before what Markdown would take as markup, on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let number = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (index, c) in text.char_indices() {
        let numbers = index > 0 && index == number && matches!(c, '.' | ')');
        let mark = numbers || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&');
        // At the start of a line these would open a heading, a quotation, a list or a rule.
        if mark || index == 0 && matches!(c, '#' | '>' | '-' | '+' | '=' | '~') {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_text_never_becomes_markup() {
        assert_eq!(escaped("# *a* <b> [c](d)\n- e"), "\\# \\*a\\* \\<b> \\[c\\](d) - e");
        assert_eq!(escaped("12. Mei"), "12\\. Mei");
    }

    fn written(block: &Block) -> String {
        let mut out = Vec::new();
        write_block(block, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn lists_keep_their_numbers_and_tables_their_heads() {
        let texts = |texts: [&str; 2]| texts.map(str::to_owned).to_vec();
        let list = Block { role: Role::List, items: texts(["a", "b"]), number: Some(3), ..Block::default() };
        assert_eq!(written(&list), "\n3. a\n4. b\n");
        let rows = vec![texts(["", "2 h"]), texts(["a|b", "1"])];
        let headed = Block { role: Role::Table, rows, head_row: true, ..Block::default() };
        assert_eq!(written(&headed), "\n|  | 2 h |\n| --- | --- |\n| a\\|b | 1 |\n");
        let bare = Block { head_row: false, caption: Some("*".to_owned()), ..headed };
        assert_eq!(written(&bare), "\n_\\*_\n\n|  |  |\n| --- | --- |\n|  | 2 h |\n| a\\|b | 1 |\n");
    }

    #[test]
    fn lines_break_where_the_page_breaks_them() {
        let verse = Block { role: Role::Quote, text: "Satu\n2. dua".to_owned(), ..Block::default() };
        assert_eq!(written(&verse), "\n> Satu\\\n> 2\\. dua\n");
        assert_eq!(written(&Block { role: Role::Paragraph, ..verse }), "\nSatu\\\n2\\. dua\n");
    }

    #[test]
    fn a_fence_outlasts_the_code() {
        let mut out = Vec::new();
        write_code("a ``` b", &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "\n````\na ``` b\n````\n");
    }
}
