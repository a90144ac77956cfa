//! Equality and hashes of the types that are compared with texts, in both directions.

use std::hash::{BuildHasher as _, RandomState};

use errcodes::{Code, NumberOrText, catalog, soap::Name};

catalog! {
    #[catalog(table = "code,title@en,title@ja\nA,one,一\nB,two,二\n")]
    enum Texts {}
}

#[test]
fn a_text_equals_its_own_value_only() {
    let title = Texts::A.title();
    assert_eq!(["one" == title, *"one" == title, title == "one"], [true; 3]);
    assert_eq!(["two" == title, *"two" == title, title == "two"], [false; 3]);
    let code = Code::Text("A");
    assert_eq!(["A" == code, *"A" == code, code == "A"], [true; 3]);
    assert_eq!(["B" == code, *"B" == code, code == "B"], [false; 3]);
    let either = NumberOrText::Text("A".into());
    assert_eq!(["A" == either, *"A" == either, either == "A"], [true; 3]);
    assert_eq!(["B" == either, *"B" == either, either == "B"], [false; 3]);
}

#[test]
fn names_have_the_hash_of_what_they_name() {
    let state = RandomState::new();
    let hash = |prefix, namespace, local| state.hash_one(Name::new(prefix, namespace, local));
    assert_eq!(hash("a", "urn:x", "l"), hash("b", "urn:x", "l"), "the prefix does not count");
    assert_ne!(hash("a", "urn:x", "l"), hash("a", "urn:x", "m"));
    assert_ne!(hash("a", "urn:x", "l"), hash("a", "urn:y", "l"));
}
