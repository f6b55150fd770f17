//! Words and phrases of static lists, found at once. An entry says where in its list a word begins, and no more: four bytes
//! where a hash map of texts takes thirty, because the first reading after a click waits for the tables and the module's memory
//! keeps them. Made in two passes, without sorting.

/// Lists of words, parted by a mark, in buckets by a key.
#[derive(Debug)]
pub(crate) struct Index {
    lists: Vec<List>,
    /// Where each bucket begins among the entries, and where the last one ends; of a power of two of them, less one.
    starts: Vec<u16>,
    mask: u32,
    entries: Vec<Entry>,
}

/// What parts a list's words, and the list.
pub(crate) type List = (u8, &'static str);

/// A word: where it begins in its list, and the highest byte of its key.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Entry {
    at: u16,
    list: u8,
    sign: u8,
}

impl Entry {
    /// The number of its list.
    pub(crate) fn list(&self) -> usize {
        usize::from(self.list)
    }
}

impl Index {
    /// Of nothing.
    pub(crate) const EMPTY: Self = Self { lists: vec![], starts: vec![], mask: 0, entries: vec![] };

    /// Of at most 256 lists; a word's key is told by `key`.
    pub(crate) fn new(lists: Vec<List>, key: fn(&[u8]) -> u32) -> Self {
        let mut keys = Vec::new();
        each(&lists, &mut |_, word| keys.push(key(word)));
        debug_assert!(lists.len() <= 1 << u8::BITS && keys.len() <= usize::from(u16::MAX));
        let buckets = keys.len().next_power_of_two().div_ceil(2);
        let (mut starts, mask) = (vec![0; buckets + 1], buckets as u32 - 1);
        for key in &keys {
            starts.get_mut((key & mask) as usize).into_iter().for_each(|number| *number += 1);
        }
        // How many there are in a bucket becomes where it ends, and as it is filled from there, where it begins.
        let mut end = 0;
        for number in &mut starts {
            end += *number;
            *number = end;
        }
        let mut entries = vec![Entry::default(); keys.len()];
        let mut keys = keys.iter();
        each(&lists, &mut |entry, _| {
            let key = keys.next().copied().unwrap_or_default();
            if let Some(start) = starts.get_mut((key & mask) as usize) {
                *start -= 1;
                let place = entries.get_mut(usize::from(*start));
                place.into_iter().for_each(|place| *place = Entry { sign: (key >> 24) as u8, ..entry });
            }
        });
        Self { lists, starts, mask, entries }
    }

    /// The entries whose keys are likely to be this one, the last listed first. A highest byte of 0 goes with any.
    pub(crate) fn like(&self, key: u32) -> impl Iterator<Item = &Entry> {
        let (at, sign) = ((key & self.mask) as usize, (key >> 24) as u8);
        let range = match self.starts.get(at..at + 2) {
            Some(&[start, end]) => usize::from(start)..usize::from(end),
            _ => 0..0,
        };
        let bucket = self.entries.get(range).unwrap_or_default();
        bucket.iter().filter(move |entry| entry.sign == sign || entry.sign == 0)
    }

    /// What parts the words of an entry's list, and the list from the entry on.
    pub(crate) fn rest(&self, entry: &Entry) -> List {
        let (mark, list) = self.lists.get(entry.list()).copied().unwrap_or_default();
        (mark, list.get(usize::from(entry.at)..).unwrap_or_default())
    }
}

/// Every word of the lists, with its entry as far as the lists tell it.
fn each(lists: &[List], see: &mut dyn FnMut(Entry, &[u8])) {
    for (list, &(mark, words)) in (0..).zip(lists) {
        let mut at = 0;
        for word in words.as_bytes().split(|&byte| byte == mark) {
            see(Entry { at, list, sign: 0 }, word);
            at += word.len() as u16 + 1;
        }
    }
}
