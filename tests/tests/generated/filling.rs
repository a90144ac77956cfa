//! Texts of a `catalog!` enum, filled by name at run time and read back: a mistake is an error value, never a panic.

use std::fmt::Display;

use errcodes::{FillError, Template, catalog};

catalog! {
    #[catalog(table = "name,message:template@en,message:template@ja,hint:template:optional\n\
        LOCKED,User {user} is locked since {since}.,{since} からユーザ {user} はロックされています。,Ask {0}.\n\
        AGAIN,{user} and {user} {{user}},{user},\n\
        STILL,Nothing {{is}} wrong.,問題ありません。,\n\
        SIDE_BY_SIDE,{a}{b},{b}・{a},\n", allow(foreign-placeholder))]
    enum LoginError {}
}

#[test]
fn filled_by_name() {
    let locked = LoginError::Locked.message();
    let code = String::from("aoyagi");
    let message = locked.with("user", &code).with("since", &7).fill().expect("all of them");
    assert_eq!(message.to_string(), "User aoyagi is locked since 7.");
    assert_eq!(message.in_locale("ja").to_string(), "7 からユーザ aoyagi はロックされています。");
    assert_eq!(format!("{message:.4}|{message:>32}"), "User|  User aoyagi is locked since 7.");
    // In any order, from any collection.
    let values: [(&str, &dyn Display); 3] = [("since", &7), ("more", &'x'), ("user", &code)];
    assert_eq!(locked.fill(&values[..]).map(|message| message.to_string()), Ok(message.to_string()));
    let again = LoginError::Again.message().with("user", &"{since}").fill().expect("all of them");
    assert_eq!(again.to_string(), "{since} and {since} {user}", "a value is not a template");
    assert_eq!(
        LoginError::Still.message().fill(()).map(|message| message.to_string()).as_deref(),
        Ok("Nothing {is} wrong.")
    );
    let hint = LoginError::Locked.hint().map(|hint| hint.with("0", &"root").fill().map(|hint| hint.to_string()));
    assert_eq!(hint, Some(Ok("Ask root.".to_owned())));
    assert!(LoginError::Again.hint().is_none());
}

#[test]
fn what_does_not_fit_is_an_error() {
    let locked: Template = LoginError::Locked.message();
    let user = locked.with("user", &"aoyagi");
    for (filling, expected) in [
        (user.fill().map(drop), FillError::Missing("since")),
        (locked.fill(()).map(drop), FillError::Missing("user")),
        (user.with("since", &7).with("sinc", &7).fill().map(drop), FillError::Unknown("sinc")),
        (user.with("User", &7).fill().map(drop), FillError::Unknown("User")),
        (user.with("", &7).fill().map(drop), FillError::Unknown("")),
        (user.with("{since}", &7).fill().map(drop), FillError::Unknown("{since}")),
        (user.with("user", &7).with("since", &7).fill().map(drop), FillError::Twice("user")),
        // The first mistake is reported.
        (locked.with("x", &1).with("y", &2).fill().map(drop), FillError::Unknown("x")),
        (LoginError::Still.message().with("is", &7).fill().map(drop), FillError::Unknown("is")),
        (LoginError::Again.message().with("user", &7).with("user", &7).fill().map(drop), FillError::Twice("user")),
    ] {
        assert_eq!(filling, Err(expected));
    }
    let error: Box<dyn std::error::Error> = FillError::Missing("since").into();
    assert_eq!(error.to_string(), "the placeholder `{since}` has no value");
}

/// The name of a placeholder need not outlive the value.
#[test]
fn names_made_at_run_time() {
    let locked = LoginError::Locked.message();
    let given = std::collections::BTreeMap::from([("user".to_owned(), 1_u8), ("since".to_owned(), 2)]);
    let mut values: Vec<(&str, &dyn Display)> = Vec::new();
    values.extend(given.iter().map(|(name, value)| (name.as_str(), value as &dyn Display)));
    assert_eq!(
        locked.fill(values.as_slice()).map(|message| message.to_string()).as_deref(),
        Ok("User 1 is locked since 2.")
    );
    let unknown = String::from("x");
    assert_eq!(locked.with(&unknown, &1).fill().map(drop), Err(FillError::Unknown("x")));
}

#[test]
fn read_back() {
    let locked = LoginError::Locked.message();
    let text = "7 からユーザ aoyagi はロックされています。";
    let reading = locked.read(text).expect("the Japanese text");
    assert_eq!((reading.locale(), reading.get("user"), reading.get("since")), ("ja", Some("aoyagi"), Some("7")));
    let reading = locked.read("User aoyagi is locked since 7.").expect("the English text");
    assert_eq!((reading.locale(), reading.get("user"), reading.get("name")), ("en", Some("aoyagi"), None));
    assert_eq!(locked.read("User a is locked since b is locked since c."), None, "which `is locked`?");
    assert_eq!(locked.read("User a is locked since b"), None);
    let reading = LoginError::SideBySide.message().read("1・2");
    assert_eq!(reading, None, "also the English text");
    assert_eq!(
        LoginError::Still.message().read("Nothing {is} wrong.").map(|reading| reading.values().count()),
        Some(0)
    );
}

/// A text of two languages is read if both give the same values.
#[test]
fn read_in_two_languages() {
    catalog! {
        #[catalog(table = "name,text:template@en,text:template@ja,text:template@de\n\
            SAME,code = {0},code = {0},Code {0}\nLONGER,{0},{0} さん,Herr {0}\nWITHIN,\"{0}, {1}\",\"{0}, 2, {1}\",{1} {0}\n")]
        enum Text {}
    }

    let read = |error: Text, text| {
        error
            .text()
            .read(text)
            .map(|reading| (reading.locale(), reading.values().map(|(_, value)| value).collect::<Vec<_>>()))
    };
    assert_eq!(read(Text::Same, "code = 7"), Some(("en", vec!["7"])));
    assert_eq!(read(Text::Same, "Code 7"), Some(("de", vec!["7"])));
    assert_eq!(read(Text::Longer, "aoyagi"), Some(("en", vec!["aoyagi"])));
    assert_eq!(read(Text::Longer, "aoyagi さん"), None);
    // `1` and `2, 3` in English, `1` and `3` in Japanese.
    assert_eq!(read(Text::Within, "1, 2, 3"), None);
    // `1` and `3` in English, `3` and `1,` in German.
    assert_eq!(read(Text::Within, "1, 3"), None);
}
