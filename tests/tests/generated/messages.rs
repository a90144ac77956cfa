//! Texts with placeholders on enums with fields: what the accessors return, and which fields fill it.

#![allow(dead_code, reason = "fields that no text names are there to be left alone")]

use std::borrow::Cow;
use std::fmt::{self, Display};

use errcodes::{ErrorCatalog, Message, Template, Values};

/// Fields of every form.
#[derive(ErrorCatalog)]
#[catalog(table = "name,message:template@en,message:template@ja\n\
    NAMED,User {user} is locked since {since}.,{since} からユーザ {user} はロックされています。\n\
    TUPLE,{1} before {0},{0} の前の {1}\n\
    UNIT,Nothing is wrong.,問題ありません。\n\
    BRACES,{{user}} is {user} and {{{user}}},{{}} {user} {{\n\
    AGAIN,{0}! {0}!,{0}\n\
    LEFT_ALONE,There is more.,他にもあります。\n\
    EMPTY,None,なし\n")]
enum Forms {
    Named { user: String, since: u64 },
    Tuple(char, &'static str),
    Unit,
    Braces { user: u8 },
    Again(Box<str>),
    LeftAlone { user: NotShown, since: NotShown },
    Empty {},
}

/// A field without `Display` that no text shows.
struct NotShown;

#[test]
fn texts_are_filled_by_name_and_number() {
    let shown = |error: Forms| (error.message().to_string(), error.message().in_locale("ja").to_string());
    for (error, en, ja) in [
        (
            Forms::Named { user: "aoyagi".to_owned(), since: 7 },
            "User aoyagi is locked since 7.",
            "7 からユーザ aoyagi はロックされています。",
        ),
        (Forms::Tuple('b', "a"), "a before b", "b の前の a"),
        (Forms::Unit, "Nothing is wrong.", "問題ありません。"),
        (Forms::Braces { user: 7 }, "{user} is 7 and {7}", "{} 7 {"),
        (Forms::Again("no".into()), "no! no!", "no"),
        (Forms::LeftAlone { user: NotShown, since: NotShown }, "There is more.", "他にもあります。"),
        (Forms::Empty {}, "None", "なし"),
    ] {
        assert_eq!(shown(error), (en.to_owned(), ja.to_owned()));
    }
}

#[test]
fn the_text_itself_can_be_had() {
    let error = Forms::Tuple('b', "a");
    let template: Template = error.message().template();
    assert_eq!(template.texts().get("ja"), "{0} の前の {1}");
    assert!(template.placeholders().eq(["1", "0"]));
    assert_eq!(Forms::Again("no".into()).value("0").map(ToString::to_string).as_deref(), Some("no"));
    assert!(error.value("2").is_none());
    assert!(Forms::Unit.value("user").is_none());
}

/// Type parameters of every kind; a message has `Display` if the parameters that it shows have.
#[derive(ErrorCatalog)]
#[catalog(table = "name,message:template\nBORROWED,{text} of {item}\nSHOWN,{0}\nCOUNTED,{counted}\nHELD,held\n")]
enum Generic<'a, T, const N: usize = 3>
where
    T: ToOwned + ?Sized,
{
    Held(Cow<'a, T>),
    Borrowed { text: &'a str, item: &'a T },
    Shown(Box<T>),
    Counted { counted: Counted<N>, of: [u8; N] },
}

struct Counted<const N: usize>;

impl<const N: usize> Display for Counted<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{N} of them")
    }
}

/// Placeholders in nested positions.
fn message<'e, 'a, T: ToOwned + Display + ?Sized>(error: &'e Generic<'a, T>) -> Message<impl Values + use<'e, 'a, T>> {
    error.message()
}

#[test]
fn generic_fields_are_shown() {
    let text = String::from("a part");
    let error: Generic<'_, str> = Generic::Borrowed { text: &text, item: "the whole" };
    assert_eq!(message(&error).to_string(), "a part of the whole");
    let error: Generic<'_, str> = Generic::Shown("in a box".into());
    assert_eq!(error.message().to_string(), "in a box");
    let error: Generic<'_, u8, 7> = Generic::Counted { counted: Counted, of: [0; 7] };
    assert_eq!(error.message().to_string(), "7 of them");
    // The accessor exists, `Display` of its message does not.
    let error: Generic<'_, [NoText]> = Generic::Held(Cow::Owned(Vec::new()));
    assert_eq!(error.message().template().texts(), "held");
}

#[derive(Clone)]
struct NoText;

/// Keywords can be fields, and a placeholder names them without `r#`.
#[derive(ErrorCatalog)]
#[catalog(table = "name,message:template\nKEYWORDS,{type} in {r} and {match}\nTHE_NAME,{name} {f} {self_} {value0}\n")]
enum Raw {
    Keywords { r#type: &'static str, r: u8, r#match: &'static str },
    // Names that the generator uses itself.
    TheName { name: u8, f: u8, self_: u8, value0: u8, value1: NotShown },
}

#[test]
fn keywords_are_fields() {
    let error = Raw::Keywords { r#type: "u8", r: 1, r#match: "arm" };
    assert_eq!(error.message().to_string(), "u8 in 1 and arm");
    let error = Raw::TheName { name: 1, f: 2, self_: 3, value0: 4, value1: NotShown };
    assert_eq!(error.message().to_string(), "1 2 3 4");
}

/// Several texts, one of which may be blank: each needs its own fields.
#[derive(ErrorCatalog)]
#[catalog(table = "name,message:template@en,hint:template:optional@en,hint:template:optional@de\n\
    LOCKED,{user} is locked.,Ask {admin}.,{admin} fragen.\n\
    GONE,{path} is gone.,,\n\
    LATE,Too late.,,{hours} Stunden früher.\n")]
enum Several {
    Locked { user: u8, admin: &'static str },
    Gone { path: &'static str },
    Late { hours: u8 },
}

#[test]
fn a_text_may_be_blank() {
    let error = Several::Locked { user: 7, admin: "root" };
    assert_eq!(error.message().to_string(), "7 is locked.");
    assert_eq!(error.hint().map(|hint| hint.in_locale("de").to_string()).as_deref(), Some("root fragen."));
    assert!(Several::Gone { path: "/" }.hint().is_none());
    let hint = Several::Late { hours: 2 }.hint().map(|hint| (hint.to_string(), hint.in_locale("en").locale()));
    assert_eq!(hint, Some(("2 Stunden früher.".to_owned(), "de")));
}

/// A skipped column needs no fields.
#[derive(ErrorCatalog, Debug)]
#[catalog(table = "name,message:template,text\nLOCKED,{user} is locked.,locked\n", skip(message))]
enum Skipped {
    Locked,
}

#[derive(ErrorCatalog)]
#[catalog(table = "name,message:template,text\nLOCKED,{user} is locked.,locked\n", skip(message))]
enum SkippedWithFields {
    Locked(NotShown),
}

/// Nor does a row that is left out, or bound to another variant.
#[derive(ErrorCatalog)]
#[catalog(table = "name,kind,message:template\nLOCKED,a,{user} is locked.\nGONE,b,{path} is gone.\n", only(kind = "b"))]
enum Selected {
    #[catalog(row = "GONE")]
    Away { path: u8 },
}

#[test]
fn what_is_left_out_is_not_asked_for() {
    assert_eq!((Skipped::Locked.text(), SkippedWithFields::Locked(NotShown).text()), ("locked", "locked"));
    assert_eq!(Selected::Away { path: 3 }.message().to_string(), "3 is gone.");
}

/// An enum without fields has the text, and with a parameter it has the message.
#[derive(ErrorCatalog, Debug)]
#[catalog(table = "name,message:template\nLOCKED,{user} is locked.\n")]
enum Plain {
    Locked,
}

#[derive(ErrorCatalog)]
#[catalog(table = "name,message:template\nLOCKED,Somebody is locked.\n")]
enum OnlyParameter<T> {
    Locked(std::marker::PhantomData<T>),
}

/// No variant of it has a field.
#[derive(ErrorCatalog, Debug)]
#[catalog(table = "name,message:template\nLOCKED,Somebody is locked.\n")]
enum OnlyNumber<const N: usize> {
    Locked,
}

const PLAIN: Template = Plain::Locked.message();

#[test]
fn accessors_are_constant() {
    const ERROR: Raw = Raw::Keywords { r#type: "u8", r: 1, r#match: "arm" };
    const MESSAGE: Message<&Raw> = ERROR.message();
    assert_eq!(MESSAGE.to_string(), "u8 in 1 and arm");
    assert_eq!(PLAIN.with("user", &7).fill().map(|message| message.to_string()).as_deref(), Ok("7 is locked."));
    let parameter = OnlyParameter::Locked(std::marker::PhantomData::<NotShown>);
    assert_eq!(parameter.message().to_string(), "Somebody is locked.");
    assert_eq!(OnlyNumber::<3>::Locked.message().to_string(), "Somebody is locked.");
}

#[test]
fn in_a_function() {
    struct Local(u8);

    impl Display for Local {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.fmt(f)
        }
    }

    #[derive(ErrorCatalog, Debug)]
    #[catalog(table = "name,message:template\nLOCKED,{0} is locked.\n", display = "message")]
    enum Inner<'a> {
        Locked(&'a Local),
    }

    impl fmt::Debug for Local {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("Local")
        }
    }

    let error: &dyn std::error::Error = &Inner::Locked(&Local(7));
    assert_eq!((error.to_string().as_str(), format!("{error:>14}").as_str()), ("7 is locked.", "  7 is locked."));
}

/// Nothing is in scope except by full path.
mod none {
    #![no_implicit_prelude]

    #[::core::prelude::v1::derive(::errcodes::ErrorCatalog, ::core::fmt::Debug)]
    #[catalog(
        table = "name,message:template@en,hint:template:optional\nIO,{0},\nLOCKED,{user} {type},Wait {user}.\nSTILL,still,\n",
        display = "message",
        require_locales("en")
    )]
    pub(super) enum Fields<'a, T> {
        Io(#[from] ::std::io::Error),
        Locked { user: T, r#type: &'a str },
        Still { source: ::core::option::Option<::core::fmt::Error> },
    }

    ::errcodes::catalog! {
        #[catalog(table = "name,message:template,hint:template:optional@en\nLOCKED,{{locked}},Wait {user}.\n", display = "message", allow(foreign-placeholder))]
        pub(super) enum Written {}
    }
}

#[test]
fn works_without_a_prelude() {
    use std::error::Error as _;

    let error: none::Fields<'_, u8> = none::Fields::Locked { user: 7, r#type: "x" };
    assert_eq!((error.to_string(), error.hint().map(|hint| hint.to_string())), ("7 x".into(), Some("Wait 7.".into())));
    let error: none::Fields<'_, u8> = std::io::Error::other("disk").into();
    assert_eq!((error.to_string().as_str(), error.source().is_some()), ("disk", true));
    let still: none::Fields<'_, u8> = none::Fields::Still { source: None };
    assert!(still.source().is_none());
    assert_eq!(none::Written::Locked.to_string(), "{locked}");
}

/// Parts of the enum and of its attribute from a macro.
macro_rules! written {
    ($name:ident, $table:literal, $column:literal, $($locale:literal)*, $variant:ident { $($field:ident: $kind:ty),* }) => {
        #[derive(ErrorCatalog, Debug)]
        #[catalog(table = $table, display = $column, require_locales($($locale),*))]
        enum $name {
            $variant { $($field: $kind),* },
        }
    };
}

written!(InMacro, "name,message:template@en\nIO,{source} in {path}\n", "message", "en", Io { source: fmt::Error, path: &'static str });

#[test]
fn in_macro_rules() {
    let error = InMacro::Io { source: fmt::Error, path: "/" };
    assert_eq!(error.to_string(), format!("{} in /", fmt::Error));
    assert!(std::error::Error::source(&error).is_some());
}
