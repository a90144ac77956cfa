//! Random input from a peer: any JSON, any bytes, and messages with changed bytes.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::Value;

/// Any JSON value whose numbers fit 64 bits.
pub(crate) fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_filter("JSON has no other", |number| number.is_finite()).prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(".{0,6}", inner, 0..4).prop_map(Value::from_iter),
        ]
    })
}

/// An object whose members are likely to have these names.
pub(crate) fn object(names: &'static [&'static str]) -> impl Strategy<Value = Value> {
    let name = prop_oneof![
        4 => proptest::sample::select(names).prop_map(str::to_owned),
        1 => ".{0,6}",
    ];
    let value = prop_oneof![
        2 => json(),
        2 => proptest::sample::select(names).prop_map(Value::from),
        1 => btree_map(proptest::sample::select(names).prop_map(str::to_owned), json(), 0..3)
            .prop_map(Value::from_iter),
        1 => (100_u32..10_000).prop_map(Value::from),
        1 => (100_u32..10_000).prop_map(|code| Value::from(code.to_string())),
    ];
    btree_map(name, value, 0..8).prop_map(Value::from_iter)
}

/// A text with some of its bytes changed, lost or doubled.
pub(crate) fn damaged(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    vec((0..text.len(), any::<u8>(), 0..3_usize), 1..4).prop_map(move |changes| {
        let mut bytes = text.as_bytes().to_vec();
        for (at, byte, copies) in changes {
            let at = at.min(bytes.len());
            let end = (at + 1).min(bytes.len());
            bytes.splice(at..end, std::iter::repeat_n(byte, copies));
        }
        bytes
    })
}
