//! Sorting, compiled once: the standard library's sorts come anew for every type and every comparison, 4 kB of the module
//! each. Here numbers are sorted by a comparison behind a pointer, then the things themselves follow.

use std::cmp::Ordering;

/// Sorts things; equals keep their order.
pub(crate) fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut unsorted: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| unsorted.get_mut(at)?.take()));
}

/// [`sort_by`] what `key` gives.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// [`sort_by`] the things' own order.
pub(crate) fn sort<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
}

/// The numbers below `length` in order, equals by number: runs of one, two, four and so on are merged.
fn order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    let mut width = 1;
    while width < length {
        let mut merged = Vec::with_capacity(length);
        for pair in order.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let (Some((&a, after_a)), Some((&b, after_b))) = (left.split_first(), right.split_first()) {
                if compare(b, a).is_lt() {
                    merged.push(b);
                    right = after_b;
                } else {
                    merged.push(a);
                    left = after_a;
                }
            }
            merged.extend(left);
            merged.extend(right);
        }
        order = merged;
        width *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_and_keeps_the_order_of_equals() {
        let mut words = vec!["banjir", "es", "api", "di", "hujan"];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["es", "di", "api", "hujan", "banjir"]);
        sort(&mut words);
        assert_eq!(words, ["api", "banjir", "di", "es", "hujan"]);
        sort::<u8>(&mut Vec::new());
        let mut many: Vec<u32> = (0..1000).map(|n| n * 7919 % 1009).collect();
        sort(&mut many);
        assert!(many.is_sorted());
    }
}
