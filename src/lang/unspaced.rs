//! Where a sentence ends in writings that mark it by a space or not at all.

use crate::search::Search;

/// Words that open a sentence in Thai, where a space parts phrases and sentences alike.
const THAI_OPENERS: &[&str] = &[
    "ทั้งนี้",
    "อย่างไรก็ตาม",
    "นอกจากนี้",
    "นอกจากนั้น",
    "ขณะที่",
    "ขณะเดียวกัน",
    "ในขณะเดียวกัน",
    "สำหรับ",
    "ต่อมา",
    "จากนั้น",
    "ก่อนหน้านี้",
    "ล่าสุด",
    "เบื้องต้น",
    "เมื่อวันที่",
    "วันนี้",
    "เขากล่าว",
    "เธอกล่าว",
    "ผู้สื่อข่าว",
    "ดังนั้น",
    "ในส่วน",
    "พร้อมกันนี้",
];

/// Words that close one.
const THAI_CLOSERS: &[&str] = &["ครับ", "ค่ะ", "คะ", "แล้ว"];

/// After a closed quotation: what carries its sentence on in Japanese and Chinese.
const QUOTE_GOES_ON: &[&str] =
    &["と", "って", "など", "という", "の", "に", "は", "が", "を", "も", "で", "や", "、", "，", "的"];

/// Verbs of saying that end a short clause after a quotation in Chinese.
const CHINESE_SAYING: &[&str] =
    &["说", "說", "道", "称", "稱", "记者", "記者", "表示", "指出", "强调", "強調"];

/// The longest such clause, in characters.
const CHINESE_CLAUSE: usize = 14;

/// Whether a space between `left` and `right` ends a Thai sentence.
pub(crate) fn thai_space_ends(left: &str, right: &str) -> bool {
    THAI_OPENERS.iter().any(|word| right.starts_with(word))
        || THAI_CLOSERS.iter().any(|word| left.ends_with(word))
}

/// Whether the sentence goes on after a quotation that closed with its own stop.
pub(crate) fn quote_goes_on(rest: &str) -> bool {
    let clause: String = rest.chars().take(CHINESE_CLAUSE).take_while(|&c| !"。！？，；：:".has(c)).collect();
    let whole = clause.chars().count() < CHINESE_CLAUSE;
    QUOTE_GOES_ON.iter().any(|word| rest.starts_with(word))
        || whole && CHINESE_SAYING.iter().any(|word| clause.ends_with(word))
}
