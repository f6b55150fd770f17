//! JSON values, read strictly (RFC 8259). Our own, because a library brings along how floating-point numbers are read and written, 10 kB
//! of the module (brotli), and nothing here calculates: a number is the text it is written as.

/// How deep values may be nested.
const DEEPEST: usize = 127;

/// A value.
#[derive(Debug, PartialEq)]
pub(super) enum Value {
    Null,
    /// True or false: nobody asks which.
    Bool,
    /// As it is written.
    Number(String),
    String(String),
    Array(Vec<Value>),
    Object(Object),
}

/// Keys and values as they are written.
#[derive(Debug, PartialEq)]
pub(super) struct Object(Vec<(String, Value)>);

impl Object {
    /// The value of a key, the last one where it is written twice.
    pub(super) fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub(super) fn values(&self) -> impl DoubleEndedIterator<Item = &Value> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl Value {
    /// The value of a key, where this is an object.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        if let Self::Object(object) = self { object.get(key) } else { None }
    }

    pub(super) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    pub(super) fn as_array(&self) -> Option<&[Self]> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }
}

/// The value that a text is.
pub(super) fn only(text: &str) -> Option<Value> {
    let mut parser = Parser { text, at: 0 };
    let value = parser.value(0)?;
    parser.next().is_none().then_some(value)
}

/// The values that a text begins with, one after the other.
pub(super) fn several(text: &str) -> Vec<Value> {
    let mut parser = Parser { text, at: 0 };
    std::iter::from_fn(|| parser.value(0)).collect()
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no white space; it is not taken.
    fn next(&mut self) -> Option<u8> {
        self.skip(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
        self.peek()
    }

    /// Whether that byte is this one, which is then taken.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.next() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// What is passed over.
    fn skip(&mut self, passes: fn(u8) -> bool) -> &'a str {
        let start = self.at;
        while self.peek().is_some_and(passes) {
            self.at += 1;
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        let first = self.next()?;
        match first {
            b'{' | b'[' if depth == DEEPEST => None,
            b'{' => {
                let mut members = Vec::new();
                self.list(b'}', |parser| {
                    let key = parser.string()?;
                    let value = parser.take(b':').then(|| parser.value(depth + 1))??;
                    members.push((key, value));
                    Some(())
                })?;
                Some(Value::Object(Object(members)))
            }
            b'[' => {
                let mut items = Vec::new();
                self.list(b']', |parser| {
                    items.push(parser.value(depth + 1)?);
                    Some(())
                })?;
                Some(Value::Array(items))
            }
            b'"' => self.string().map(Value::String),
            b'-' | b'0'..=b'9' => self.number(),
            _ => match self.skip(|byte| byte.is_ascii_lowercase()) {
                "null" => Some(Value::Null),
                "true" | "false" => Some(Value::Bool),
                _ => None,
            },
        }
    }

    /// Items parted by commas, from one bracket to the other.
    fn list(&mut self, end: u8, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        if self.take(end) {
            return Some(());
        }
        loop {
            item(self)?;
            if !self.take(b',') {
                return self.take(end).then_some(());
            }
        }
    }

    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        let digits = |parser: &mut Self| {
            Some(parser.skip(|byte| byte.is_ascii_digit())).filter(|digits| !digits.is_empty())
        };
        let whole = digits(self)?;
        if whole.len() > 1 && whole.starts_with('0') {
            return None;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            digits(self)?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            digits(self)?;
        }
        self.text.get(start..self.at).map(|number| Value::Number(number.to_owned()))
    }

    fn string(&mut self) -> Option<String> {
        if !self.take(b'"') {
            return None;
        }
        let mut text = String::new();
        loop {
            text.push_str(self.skip(|byte| byte >= b' ' && byte != b'"' && byte != b'\\'));
            let mark = self.peek()?;
            self.at += 1;
            match mark {
                b'"' => return Some(text),
                b'\\' => text.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let name = self.peek()?;
        self.at += 1;
        Some(match name {
            b'"' | b'\\' | b'/' => name.into(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit()?;
                // A character past the first plane is two units, half of its bits in each.
                let code = match unit {
                    0xd800..0xdc00 if self.text.get(self.at..)?.starts_with("\\u") => {
                        self.at += 2;
                        let low = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                        0x10000 + ((unit - 0xd800) << 10 | low)
                    }
                    _ => unit,
                };
                char::from_u32(code)?
            }
            _ => return None,
        })
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.chars().try_fold(0, |unit, c| Some(unit << 4 | c.to_digit(16)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same by the library.
    fn reference(value: serde_json::Value) -> Value {
        use serde_json::Value as V;
        match value {
            V::Null => Value::Null,
            V::Bool(_) => Value::Bool,
            V::Number(number) => Value::Number(number.to_string()),
            V::String(text) => Value::String(text),
            V::Array(items) => Value::Array(items.into_iter().map(reference).collect()),
            V::Object(members) => Value::Object(Object(
                members.into_iter().map(|(key, value)| (key, reference(value))).collect(),
            )),
        }
    }

    #[test]
    fn reads_what_serde_json_reads() {
        for text in [
            r#" {"a": [1, -2.5, 0, true, null], "b": {"c": "d\n\u00e9\ud83d\ude00é\/\"\\"}, "d": {}} "#,
            "[]",
            "[[], [ ]]",
            "\"\"",
            "12",
            "1e5x",
            "-0.5",
            "01",
            "1.",
            "-",
            ".5",
            "+1",
            "1 2",
            "[1,]",
            "[,]",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{1:2}",
            "\"\u{1}\"",
            "\"\\x\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\udc00\"",
            "\"\\u12\"",
            "\"\\u12é\"",
            "\"\\u+123\"",
            "\"",
            "\"\\",
            "nul",
            "nulla",
            "truefalse",
            "{",
            "[",
            "",
            " ",
            "\u{feff}1",
            "\u{a0}1",
            "{} x",
        ] {
            assert_eq!(only(text), serde_json::from_str(text).ok().map(reference), "{text}");
        }
        for depth in [127, 128] {
            let text = "[".repeat(depth) + &"]".repeat(depth);
            assert_eq!(only(&text), serde_json::from_str(&text).ok().map(reference), "{depth}");
        }
    }

    #[test]
    fn of_two_values_of_a_key_the_last_counts() {
        let value = only(r#"{"a": 1, "a": "2"}"#);
        assert_eq!(value.as_ref().and_then(|value| value.get("a")).and_then(Value::as_str), Some("2"));
    }
}
