//! The language of the reader: RFC 4647 lookup, and `Accept-Language` by RFC 9110, on the enums that the macros make.

use errcodes::{AcceptLanguage, ErrorCatalog, catalog};

catalog! {
    #[catalog(
        table = "name,title@en,title@ja,title@ko,title@de,message:template@en,message:template@ja,message:template@ko,message:template@de\n\
            SOLD_OUT,en,ja,ko,de,{item} en,{item} ja,{item} ko,{item} de\n",
        require_locales("de", "en", "ja", "ko"),
    )]
    enum ShopError {}
}

/// The same with fields.
#[derive(ErrorCatalog, Debug)]
#[catalog(
    table = "name,title@en,title@ja,title@ko,title@de,message:template@en,message:template@ja,message:template@ko,message:template@de\n\
        SOLD_OUT,en,ja,ko,de,{item} en,{item} ja,{item} ko,{item} de\n",
    display = "message"
)]
enum OrderError {
    SoldOut { item: &'static str },
}

/// `Accept-Language`, and what is chosen of `en` (the default), `ja`, `ko` and `de`.
const HEADERS: [(&str, &str); 22] = [
    ("ja-JP,ja;q=0.9", "ja"),
    ("JA-jp", "ja"),
    ("KO", "ko"),
    ("ko;q=0, de;q=0.1", "de"),
    ("ja;q=0.5,de;q=0.7", "de"),
    ("de;q=0, *", "en"),
    ("zh-Hant-TW", "en"),
    ("*", "en"),
    ("", "en"),
    ("ja;q=1.5", "en"),
    ("ja;q=0.1234", "en"),
    ("de-DE-1996-x-a", "de"),
    ("en-GB, ja", "en"),
    // What a browser sends.
    ("de-CH,de;q=0.9,en-US;q=0.8,en;q=0.7,ko;q=0.6", "de"),
    // The first of two with the same weight, and invalid items.
    ("ko;q=0.5, ja;q=0.5", "ko"),
    ("ja_JP, , ;, q=1, ko;q=high, de;q=0.3", "de"),
    ("fr, *;q=0.5, ko;q=0.1", "ko"),
    // The default is refused, or all of them.
    ("en;q=0", "ja"),
    ("en;q=0, ja;q=0, fr", "ko"),
    ("*;q=0", "en"),
    ("*;q=0, ko;q=0.1", "ko"),
    ("日本語", "en"),
];

#[test]
fn headers() {
    let error = OrderError::SoldOut { item: "tea" };
    for (header, expected) in HEADERS {
        assert_eq!(AcceptLanguage::new(header).choose(["en", "ja", "ko", "de"]), Some(expected), "{header}");
        // Each returns the tag for `Content-Language` with the text.
        assert_eq!(ShopError::SoldOut.title().accept_language(header), (expected, expected), "{header}");
        let text = error.message().accept_language(header);
        assert_eq!((text.locale(), text.to_string()), (expected, format!("tea {expected}")), "{header}");
        let filled = ShopError::SoldOut.message().with("item", &"tea").fill().expect("all of them");
        let text = filled.accept_language(header);
        assert_eq!((text.locale(), text.to_string()), (expected, format!("tea {expected}")), "{header}");
    }
    // A log uses the default language.
    assert_eq!(error.to_string(), "tea en");
}

#[test]
fn tags() {
    let error = OrderError::SoldOut { item: "tea" };
    for (tag, expected) in [
        ("ja", "ja"),
        ("JA-jp", "ja"),
        ("de-DE-1996-x-a", "de"),
        ("zh-Hant-TW", "en"),
        ("*", "en"),
        ("", "en"),
        ("ja_JP", "en"),
        ("j", "en"),
    ] {
        assert_eq!(ShopError::SoldOut.title().get(tag), expected, "{tag}");
        let text = error.message().in_locale(tag);
        assert_eq!((text.locale(), text.to_string()), (expected, format!("tea {expected}")), "{tag}");
    }
}

catalog! {
    #[catalog(table = "name,text:template@ja,text:template@zh,text:template@zh-Hant,text:template@EN-gb,note:template:optional@ja,\
        note:template:optional@en,bare:template,title\n\
        A,ja,zh,zh-Hant,en-GB,,en,bare,title\nB,ja,zh,zh-Hant,en-GB,ja,,bare,title\nC,ja,zh,zh-Hant,en-GB,,,bare,title\n")]
    enum Rare {}
}

#[test]
fn longer_and_shorter_tags() {
    let message = Rare::A.text().fill(()).expect("no placeholders");
    for (tag, expected) in [
        // The example of RFC 4647 §3.4.
        ("zh-Hant-CN-x-private1-private2", "zh-Hant"),
        ("zh-Hans-CN", "zh"),
        ("ZH", "zh"),
        // The range is shortened, never the tag.
        ("en", "ja"),
        ("en-GB-oxendict", "en-GB"),
    ] {
        assert_eq!(message.in_locale(tag).locale(), expected, "{tag}");
        assert_eq!(message.accept_language(tag).locale(), expected, "{tag}");
    }
    assert_eq!(message.accept_language("zh-Hant;q=0, zh").to_string(), "zh");
    assert_eq!(message.accept_language("zh;q=0.2, zh-TW;q=0, en-GB;q=0.1").to_string(), "zh");
}

/// A language in which a row is blank is not one of that row's languages.
#[test]
fn blank_cells() {
    let text = |error: Rare, header| {
        let text = error.note()?.fill(()).ok()?.accept_language(header);
        Some((text.locale(), text.to_string()))
    };
    assert_eq!(text(Rare::A, "ja"), Some(("en", "en".to_owned())));
    assert_eq!(text(Rare::B, "en"), Some(("ja", "ja".to_owned())));
    assert_eq!(text(Rare::C, "en"), None);
}

/// A table without languages has no tag to return.
#[test]
fn undetermined() {
    let text = Rare::A.bare().fill(()).expect("no placeholders").accept_language("ja");
    assert_eq!((text.locale(), text.to_string().as_str()), ("und", "bare"));
}
