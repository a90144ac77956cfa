//! Any values in a message: either the same values are read back, or none.

use std::fmt::Display;

use errcodes::{Reading, Template, catalog};
use proptest::prelude::*;
use proptest::sample::select;

use crate::config;

catalog! {
    #[catalog(table = "name,text:template@en,text:template@ja\n\
        PLAIN,plain,{{}}\nEND,ユーザCD = {a},User code = {a}\nTWO,\"{a}, {b}\",{b}・{a}\nADJACENT,{a}{b},{b} {a}\n\
        AGAIN,{a} and {a},{a}{a}\nBRACES,{{{a}}},}}{a}{{\nONLY,{a},{a}。\nWITHIN,\"{a}, 2, {b}\",\"{a}, {b}\"\n\
        THREE,{a}: {b} ({c}),({c}) {b}: {a}\nOVERLAP,aa{a}aa{b}aa,{a}aa{b}\n")]
    enum Text {}
}

/// Any values, and texts that separate placeholders.
fn value() -> impl Strategy<Value = String> {
    let near = select(vec![
        "",
        "a",
        "aa",
        ", ",
        "・",
        " and ",
        "{",
        "}",
        "{a}",
        "。",
        ": ",
        " (",
        "2",
        ", 2, ",
        "ユーザCD = ",
    ]);
    prop_oneof![3 => prop::collection::vec(near, 0..4).prop_map(|parts| parts.concat()), 1 => "\\PC{0,6}"]
}

fn written(template: Template, locale: &str, values: &[String; 3]) -> String {
    let names = ["a", "b", "c"];
    let values: Vec<(&str, &dyn Display)> =
        names.into_iter().zip(values).map(|(name, value)| (name, value as _)).collect();
    template.fill(values.as_slice()).expect("all values").in_locale(locale).to_string()
}

proptest! {
    #![proptest_config(config(4_000))]

    #[test]
    fn values_are_read_back_or_not_at_all(
        error in select(Text::ALL),
        locale in select(vec!["en", "ja"]),
        values in [value(), value(), value()],
    ) {
        let template = error.text();
        let text = written(template, locale, &values);
        for (name, value) in template.read(&text).iter().flat_map(Reading::values) {
            let at = usize::from(name.as_bytes()[0] - b'a');
            prop_assert_eq!(value, &values[at], "{} of {:?} in {}", name, text, locale);
        }
    }

    /// The values that were read give the same text again.
    #[test]
    fn what_is_read_writes_the_same(error in select(Text::ALL), text in value()) {
        let template = error.text();
        if let Some(reading) = template.read(&text) {
            let value = |name| reading.get(name).unwrap_or_default().to_owned();
            prop_assert_eq!(written(template, reading.locale(), &[value("a"), value("b"), value("c")]), text);
        }
    }

    /// No value is read as a placeholder.
    #[test]
    fn values_stand_as_they_are(value in value(), width in 0_usize..20, precision in 0_usize..20) {
        let message = Text::End.text().with("a", &value).fill().expect("all values");
        let expected = format!("ユーザCD = {value}");
        prop_assert_eq!(message.to_string(), expected.clone());
        prop_assert_eq!(format!("{message:>width$.precision$}"), format!("{expected:>width$.precision$}"));
    }
}
