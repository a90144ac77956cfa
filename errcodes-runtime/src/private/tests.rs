//! The hidden module, compared with plain code that does the same.

use std::{format, string::String, vec::Vec};

use super::*;

/// Numbers that look random and are the same in every run.
fn numbers(seed: u64) -> impl Iterator<Item = u64> {
    core::iter::successors(Some(seed), |n| Some(n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1)))
        .map(|n| n >> 33)
}

/// What the generator writes: the rows that have a key, sorted by it; the sort is stable.
fn sorted<K: Ord>(keys: &[Option<K>]) -> Vec<u8> {
    let mut order: Vec<u32> = (0..).take(keys.len()).filter(|row| keys[*row as usize].is_some()).collect();
    order.sort_by_key(|row| &keys[*row as usize]);
    order.into_iter().flat_map(u32::to_le_bytes).collect()
}

/// Columns of every small length, from few values (and so with duplicates) and from many.
fn columns() -> impl Iterator<Item = Vec<i8>> {
    (0..40).flat_map(|length| {
        [3, 100].map(|span| {
            numbers(length)
                .take(usize::try_from(length).unwrap())
                .map(|n| i8::try_from(n % span).unwrap() - 1)
                .collect()
        })
    })
}

/// Compares a lookup and its group with a search through all rows.
fn check<C: ?Sized, K: Ord + Copy + core::fmt::Debug>(
    cells: &C,
    keys: &[Option<K>],
    wanted: impl Iterator<Item = K>,
    lookup: impl Fn(&C, &[u8], K) -> Option<usize>,
    group: impl Fn(&C, &[u8], K) -> (usize, usize),
) {
    let order = sorted(keys);
    for key in wanted {
        let expected: Vec<usize> = (0..keys.len()).filter(|row| keys[*row] == Some(key)).collect();
        assert_eq!(lookup(cells, &order, key), expected.first().copied(), "{keys:?} {key:?}");
        let (start, end) = group(cells, &order, key);
        let found: Vec<usize> = (start..end).map(|place| numbers::u32(&order, place) as usize).collect();
        assert_eq!(found, expected, "{keys:?} {key:?}");
    }
}

/// A column and the same with blank cells, in each type.
macro_rules! check_columns {
    ($name:ident, $optional:ident, $cell:ty, $from:expr) => {
        for column in columns() {
            let from: fn(i8) -> $cell = $from;
            let cells: Vec<u8> = column.iter().flat_map(|n| from(*n).to_le_bytes()).collect();
            let keys: Vec<Option<$cell>> = column.iter().map(|n| Some(from(*n))).collect();
            check(&cells[..], &keys, (-1..100).map(from), lookup::$name, group::$name);
            let keys: Vec<Option<$cell>> = column.iter().map(|n| (n % 4 != 0).then(|| from(*n))).collect();
            let cell =
                |key: &Option<$cell>| [u8::from(key.is_some())].into_iter().chain(key.unwrap_or(0).to_le_bytes());
            let cells: Vec<u8> = keys.iter().flat_map(cell).collect();
            check(&cells[..], &keys, (-1..100).map(from), lookup::$optional, group::$optional);
        }
    };
}

#[test]
fn numbers_are_found() {
    check_columns!(u8, optional_u8, u8, |n| n.wrapping_add(1).cast_unsigned());
    check_columns!(u16, optional_u16, u16, |n| i16::from(n).cast_unsigned());
    check_columns!(u32, optional_u32, u32, |n| i32::from(n).cast_unsigned());
    check_columns!(u64, optional_u64, u64, |n| i64::from(n).cast_unsigned());
    check_columns!(i8, optional_i8, i8, |n| n);
    check_columns!(i16, optional_i16, i16, |n| i16::from(n) * 300);
    check_columns!(i32, optional_i32, i32, |n| i32::from(n) * 70_000);
    check_columns!(i64, optional_i64, i64, |n| i64::from(n) << 50);
}

#[test]
fn texts_are_found() {
    // Prefixes of one another, longer than the eight bytes that are compared at once, and beyond
    // ASCII.
    const LONGEST: &str = "MERCHANT_ÜBERGANG_MERCHANT_ÜBERGANG_在庫切れ_在庫切れ";
    let text = |n: i8| -> &'static str {
        let cut = LONGEST.char_indices().nth(usize::from(n.unsigned_abs()));
        cut.map_or("MERCHANX", |(end, _)| &LONGEST[..end])
    };
    for column in columns() {
        // A blank text is not in the order, and neither is a blank name.
        for is_blank in [|_: i8| false, |n: i8| n % 4 == 0] {
            let keys: Vec<Option<&str>> = column.iter().map(|n| (!is_blank(*n)).then(|| text(*n))).collect();
            let keys: Vec<Option<&str>> = keys.into_iter().map(|key| key.filter(|key| !key.is_empty())).collect();
            let cells: Vec<&str> = keys.iter().map(|key| key.unwrap_or_default()).collect();
            check(&Texts::of(&cells), &keys, (-1..100).map(text), lookup::text, group::text);

            let name = |n: i8| QName::new("p", ["urn:a", "urn:ab", ""][usize::from(n.unsigned_abs() % 3)], text(n / 3));
            let keys: Vec<Option<QName<'_>>> = column.iter().map(|n| (!is_blank(*n)).then(|| name(*n))).collect();
            let part = |of: fn(QName<'static>) -> &'static str| {
                Texts::of(&keys.iter().map(|key| key.map_or("", of)).collect::<Vec<_>>())
            };
            let (prefixes, namespaces, locals) =
                (part(|key| key.prefix), part(|key| key.namespace), part(|key| key.local));
            check(
                &QNames { prefixes, namespaces, locals },
                &keys,
                (-1..100).map(name),
                |keys, order, key| lookup::qname(keys, order, &key),
                |keys, order, key| group::qname(keys, order, &key),
            );
        }
    }
}

#[test]
fn compare_is_the_order_of_slices() {
    let bytes: Vec<u8> =
        numbers(7).take(400).map(|n| [0, 1, 0x7F, 0x80, 0xFF][usize::try_from(n % 5).unwrap()]).collect();
    let slices: Vec<&[u8]> = numbers(8)
        .take(300)
        .map(|n| {
            let start = usize::try_from(n % 380).unwrap();
            &bytes[start..start + usize::try_from(n / 400 % 20).unwrap()]
        })
        .collect();
    for a in &slices {
        for b in &slices {
            assert_eq!(compare(a, b), a.cmp(b), "{a:?} {b:?}");
        }
    }
}

#[test]
fn the_compiler_can_do_all_of_it() {
    const STATUS: HttpStatus = http_status(404);
    const CELLS: [Option<HttpStatus>; 2] = [optional_http_status(0), optional_http_status(503)];
    const CHOICES: [Option<bool>; 3] =
        [optional_choice(&[false, true], 0), optional_choice(&[false, true], 2), optional_choice(&[false, true], 3)];
    static TEXTS: [Texts; 2] = [
        Texts::new("a", &[0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]),
        Texts::new("あ", &[0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0]),
    ];
    const ROW: usize = row(lookup::u16(&[2, 0, 1, 0], &[1, 0, 0, 0, 0, 0, 0, 0], 2));
    const REST: &[u8] = slice(&[1, 2, 3, 4], (1, 3));
    const BLANK: Option<Localized> = optional_localized(&["de", "ja"], &TEXTS, 0);
    const TEXT: Option<Localized> = optional_localized(&["ja"], from_ref(&TEXTS[1]), 1);
    const CODE: Code = code::i8(-5);

    assert_eq!(STATUS, 404);
    assert_eq!(CHOICES, [None, Some(true), None]);
    assert_eq!(CELLS, [None, Some(HttpStatus::SERVICE_UNAVAILABLE)]);
    assert_eq!(ROW, 0);
    assert_eq!(REST, [2, 3]);
    assert!(slice(&[1, 2], (2, 2)).is_empty());
    assert_eq!(BLANK, None);
    assert_eq!(TEXT.unwrap(), "あ");
    assert_eq!(CODE, Code::Signed(-5));
    assert_eq!(code::u64(u64::MAX), Code::Unsigned(u64::MAX));
}

#[test]
fn parses_what_display_writes() {
    for number in i8::MIN..=i8::MAX {
        assert_eq!(i8::parse_code(&format!("{number}")), Some(number));
    }
    for text in ["0", "101", "255"] {
        assert_eq!(u8::parse_code(text), text.parse().ok());
    }
    for text in ["", "-", "-1", "-0", "00", "01", "+1", " 1", "1 ", "1_0", "0x1", "256", "١"] {
        assert_eq!(u8::parse_code(text), None, "{text:?}");
    }
    for text in ["--1", "-0", "-01", "+1", "128", "-129", "- 1"] {
        assert_eq!(i8::parse_code(text), None, "{text:?}");
    }
    assert_eq!(u64::parse_code("18446744073709551615"), Some(u64::MAX));
    assert_eq!(i64::parse_code("-9223372036854775808"), Some(i64::MIN));
}

#[test]
fn a_numbered_name_is_padded_and_cut_as_one_text() {
    struct Numbered;
    struct Text(String);

    impl fmt::Display for Numbered {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt_code(Code::Signed(-26), Some("NÄME"), f)
        }
    }
    impl fmt::Display for Text {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt_text(&self.0, f)
        }
    }

    macro_rules! check {
        ($($format:literal)+) => {$(
            assert_eq!(format!($format, Numbered), format!($format, Text(String::from("-26 NÄME"))));
        )+};
    }
    check!("{}" "{:3}" "{:12}" "{:>12}" "{:^13}" "{:*<12}" "{:在>12}" "{:.0}" "{:.2}" "{:.4}" "{:.6}" "{:.99}" "{:>9.6}" "{:#}");
}
