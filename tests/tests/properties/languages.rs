//! Any `Accept-Language`: the choice is always one of the available languages.

use errcodes::AcceptLanguage;
use proptest::prelude::*;
use proptest::sample::select;

use crate::config;

/// Parts of the header, valid and invalid.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "en", "EN", "en-GB", "ja", "zh-Hant-TW", "zh", "de-x-a", "x-a", "*", "*-CH", "-", "a-", "i-klingon", "en_GB", "日本", "",
    ",", ",", ",", ";", ";q=", ";q=0", ";q=0.5", ";q=1", ";q=1.5", ";q=0.1234", "; Q=0.001", ";x=1", "=", " ", "\t", "\n",
    "\0", "\u{301}", "🦀",
];

fn header() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(select(PARTS), 0..12).prop_map(|parts| parts.concat()),
        1 => prop::collection::vec((select(PARTS), 1_usize..200), 0..12)
            .prop_map(|parts| parts.into_iter().map(|(part, times)| part.repeat(times)).collect()),
        1 => "\\PC{0,40}",
    ]
}

fn tags() -> impl Strategy<Value = Vec<&'static str>> {
    let tag = select(vec!["en", "ja", "EN-gb", "zh-Hant", "zh", "de-x-a", "und", "", "x-a"]);
    // Also more than fit the bit set.
    prop_oneof![9 => prop::collection::vec(tag.clone(), 0..5), 1 => prop::collection::vec(tag, 120..140)]
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn chooses_one_of_them(header in header(), tags in tags()) {
        match AcceptLanguage::new(&header).choose(tags.iter().copied()) {
            Some(chosen) => prop_assert!(tags.contains(&chosen)),
            None => prop_assert!(tags.is_empty()),
        }
    }

    /// An invalid item changes nothing.
    #[test]
    fn items_that_are_none_do_not_count(header in "(en|ja|zh-TW|de)(;q=0\\.[0-9]{1,3})?", junk in "[_=()!]{1,5}", tags in tags()) {
        let choose = |header: &str| AcceptLanguage::new(header).choose(tags.iter().copied());
        prop_assert_eq!(choose(&format!("{junk},{header},;q=1,{junk}")), choose(&header));
    }
}
