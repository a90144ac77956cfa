//! Texts that are almost tables: with slips, or by a person who does not know the format.

use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Header cells, valid and invalid.
#[rustfmt::skip]
const HEADERS: &[&str] = &[
    "code", "code:u16", "code:i8", "code:index", "code:u8:optional", "name", "name:index", "variant", "http_status",
    "http_status:index", "http_status:optional", "soap_fault", "soap_fault:key", "soap_namespace", "deprecated",
    "title", "title@ja", "description@en", "description@ja", "description:template@de", "resolution:optional@ja",
    "kind:enum", "kind:enum:index", "kind:enum:optional", "is_final:bool", "is_final:bool:optional:index",
    "replaced_by:ref:optional", "next:ref", "next:ref:key", "reason:template", "count:u64:key", "depth:i64:optional",
    "note:optional", "note:key:optional@fr", "message:template@en", "message:template@ja", "hint:template:optional@en",
    "hint:template:optional@de", "entry", "type", "Kind", "a b", "x:enum:ref", "x:uint", "@en", "x@日本",
    "x:key:index", "",
];

/// Cells of every type, at the ends of its range and beyond.
#[rustfmt::skip]
const CELLS: &[&str] = &[
    "", "0", "1", "7", "101", "101", "404", "599", "600", "65535", "65536", "-1", "-128", "0x1F",
    "0xffffffffffffffff", "18446744073709551616", "007", "1.5", "true", "FALSE", "yes", "NOT_FOUND", "OUT_OF_STOCK",
    "NotFound", "Self", "self", "ALL", "9LIVES", "a", "受信", "🦀", "a:B", "b:B", "a:B:C", "urn:a", "urn:b",
    "http://a b", "{a}", "{", "}}", "{a}{{b}}{0}", "{0}: {a}", "{b} {a}", "{user_code}", " ", "\u{202e}", "\u{200b}", "\"a,b\"", "\"a\"\"b\"", "\"a\nb\"",
    "\"a\r\nb\"",
];

/// Characters in the wrong place.
#[rustfmt::skip]
const SLIPS: &[&str] = &[
    ",", "\"", "\"\"", "\n", "\r", "\r\n", "\n\n", "#", "\n#", "\0", "\u{feff}", "\u{202e}", "\u{2066}", "\u{1b}[31m",
    ";", "\t", "@", ":", "受", "\u{301}", "\u{85}", "\u{2028}",
];

/// A table with a few slips.
pub(crate) fn table() -> impl Strategy<Value = String> {
    let shape = (1_usize..7).prop_flat_map(|width| {
        let header = prop::collection::vec(select(HEADERS), width);
        let rows = prop::collection::vec(prop::collection::vec(select(CELLS), width), 0..6);
        let slips = prop::collection::vec((any::<Index>(), select(SLIPS)), 0..3);
        (header, rows, slips, any::<bool>())
    });
    shape.prop_map(|(header, rows, slips, is_crlf)| {
        let rows = std::iter::once(&header).chain(&rows).map(|cells| cells.join(","));
        let mut text = rows.collect::<Vec<_>>().join(if is_crlf { "\r\n" } else { "\n" });
        for (at, slip) in slips {
            let mut at = at.index(text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            text.insert_str(at, slip);
        }
        text
    })
}

/// Words of the format in any order, sometimes very many.
pub(crate) fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => select(HEADERS),
        5 => select(CELLS),
        8 => select(SLIPS),
        8 => select(vec![",", "\n"]),
    ];
    let times = prop_oneof![30 => Just(1_usize), 1 => 2_usize..3000];
    prop::collection::vec((word, times), 0..40)
        .prop_map(|words| words.into_iter().map(|(word, times)| word.repeat(times)).collect())
}
