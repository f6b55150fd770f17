//! Text as numbers, words and marks: what dates are made of.

use crate::lang::case::Lower;

/// The most tokens looked at in one text: a date line is short.
pub(super) const MOST: usize = 160;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits of any script.
    Number {
        value: u32,
        digits: u8,
    },
    /// Letters of any script, lower case; full stops within stay ("p.m", "ก.ค").
    Word(String),
    Mark(char),
}

#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Byte range in the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// White space stands before it.
    pub(super) spaced: bool,
}

/// The digit's value, of any decimal script pages write dates in.
fn digit(c: char) -> Option<u32> {
    const ZEROS: [char; 9] = ['0', '٠', '۰', '०', '০', '௦', '๐', '၀', '０'];
    ZEROS.iter().find_map(|&zero| (c as u32).checked_sub(zero as u32).filter(|&value| value < 10))
}

/// Letters, and the marks that Indic and Thai letters carry.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{900}'..='\u{eff}') && !c.is_whitespace()
}

/// The first [`MOST`] tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut spaced = false;
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if tokens.len() == MOST {
            break;
        }
        if c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        {
            spaced = true;
            continue;
        }
        let mut end = start + c.len_utf8();
        let kind = if let Some(value) = digit(c) {
            let (mut value, mut digits) = (value, 1u8);
            while let Some((at, next)) = rest.next_if(|&(_, next)| digit(next).is_some()) {
                value = value.saturating_mul(10).saturating_add(digit(next).unwrap_or(0));
                digits = digits.saturating_add(1);
                end = at + next.len_utf8();
            }
            Kind::Number { value, digits }
        } else if is_letter(c) {
            let mut word = String::from(c.lower());
            while let Some((at, next)) =
                rest.next_if(|&(_, next)| is_letter(next) && digit(next).is_none() || next == '.')
            {
                word.push(next.lower());
                end = at + next.len_utf8();
            }
            let bare = word.trim_end_matches('.').len();
            end -= word.len() - bare;
            let dotted = word.len() > bare;
            word.truncate(bare);
            tokens.push(Token { kind: Kind::Word(word), start, end, spaced });
            spaced = false;
            if dotted && tokens.len() < MOST {
                tokens.push(Token { kind: Kind::Mark('.'), start: end, end: end + 1, spaced });
            }
            continue;
        } else {
            Kind::Mark(c)
        };
        tokens.push(Token { kind, start, end, spaced });
        spaced = false;
    }
    tokens
}
