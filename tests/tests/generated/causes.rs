//! `display = "…"` on enums with fields: `Display`, `Error` with its source, and `From` of the cause, as thiserror has them.

use std::error::Error;
use std::fmt::{self, Debug, Display};
use std::io;
use std::num::ParseIntError;
use std::sync::Arc;

use errcodes::{ErrorCatalog, HttpStatus};

use super::implements::implements;

type Shared = Box<dyn Error + Send + Sync + 'static>;

/// Declares an enum twice: for our derive and for thiserror's.
macro_rules! twins {
    (
        $table:literal,
        $ours:ident $theirs:ident $(<$($generics:tt),*> [$($bound:tt)*])? {
            $($text:literal $variant:ident $fields:tt,)*
        }
    ) => {
        #[derive(ErrorCatalog, Debug)]
        #[catalog(table = $table, display = "message")]
        #[allow(dead_code, reason = "some fields are there to be left alone")]
        enum $ours $(<$($bound)*>)? {
            $($variant $fields,)*
        }

        #[derive(thiserror::Error, Debug)]
        #[allow(dead_code, reason = "some fields are there to be left alone")]
        enum $theirs $(<$($bound)*>)? {
            $(#[error($text)] $variant $fields,)*
        }
    };
}

twins!(
    "name,message:template\nFROM,from {0}\nSOURCE,source at {line}\nBY_NAME,by name at {line}\nRAW,{source}\nOPTIONAL,optional\n\
     MAYBE,maybe\nBOXED,boxed\nSHARED,shared {0}\nCOUNTED,counted\nSEND,send\nBOX_OF_ERROR,box of {source}\nBOTH,both\n\
     STILL,still\nNONE,none {0}\n",
    Ours Theirs {
        "from {0}" From(#[from] io::Error),
        "source at {line}" Source { #[source] cause: fmt::Error, line: u32 },
        "by name at {line}" ByName { source: ParseIntError, line: u32 },
        "{source}" Raw { r#source: String },
        "optional" Optional { #[source] cause: Option<io::Error> },
        "maybe" Maybe { source: std::option::Option<Shared> },
        "boxed" Boxed(#[source] Box<dyn Error>),
        "shared {0}" Shared(#[from] Shared),
        "counted" Counted(#[from] Arc<io::Error>),
        "send" Send(#[source] Box<dyn Error + Send + 'static>),
        "box of {source}" BoxOfError { #[from] source: Box<ParseIntError> },
        "both" Both(#[source] #[from] std::num::ParseFloatError),
        "still" Still {},
        "none {0}" None(&'static str),
    }
);

/// Returns the text and its chain of causes.
fn chain(error: &dyn Error) -> Vec<String> {
    let mut chain = vec![error.to_string()];
    let mut error = error;
    while let Some(source) = error.source() {
        chain.push(source.to_string());
        error = source;
    }
    chain
}

/// The address of the cause.
fn source_is<T: Error + 'static>(error: &dyn Error) -> bool {
    error.source().is_some_and(<dyn Error>::is::<T>)
}

/// A value of each variant of one of the twins.
macro_rules! values {
    ($twin:ident) => {{
        let number = || "x".parse::<u8>().expect_err("no number");
        let disk = || io::Error::other(Wrapped(fmt::Error));
        vec![
            $twin::From(disk()),
            $twin::Source { cause: fmt::Error, line: 7 },
            $twin::ByName { source: number(), line: 8 },
            $twin::Raw { r#source: "spring".to_owned() },
            $twin::Optional { cause: Some(disk()) },
            $twin::Optional { cause: None },
            $twin::Maybe { source: Some(disk().into()) },
            $twin::Maybe { source: None },
            $twin::Boxed(disk().into()),
            $twin::Shared(disk().into()),
            $twin::Counted(Arc::new(disk())),
            $twin::Send(Box::new(disk())),
            $twin::BoxOfError { source: Box::new(number()) },
            $twin::Both("x".parse::<f64>().expect_err("no number")),
            $twin::Still {},
            $twin::None("left"),
        ]
    }};
}

#[test]
fn answers_as_thiserror_does() {
    let (ours, theirs) = (values!(Ours), values!(Theirs));
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert_eq!(chain(ours), chain(theirs), "{theirs:?}");
        assert_eq!(source_is::<io::Error>(ours), source_is::<io::Error>(theirs), "{theirs:?}");
        assert_eq!(source_is::<Arc<io::Error>>(ours), source_is::<Arc<io::Error>>(theirs), "{theirs:?}");
        assert_eq!(source_is::<ParseIntError>(ours), source_is::<ParseIntError>(theirs), "{theirs:?}");
        assert_eq!(source_is::<Box<ParseIntError>>(ours), source_is::<Box<ParseIntError>>(theirs), "{theirs:?}");
    }
    // Some of them do have causes.
    assert_eq!(chain(&ours[0]).len(), 3);
    assert_eq!(ours.iter().filter(|error| error.source().is_some()).count(), 11);
}

#[test]
fn converts_as_thiserror_does() {
    assert!(implements!(Ours: From<io::Error>) && implements!(Theirs: From<io::Error>));
    assert!(implements!(Ours: From<Shared>) && implements!(Theirs: From<Shared>));
    assert!(implements!(Ours: From<Arc<io::Error>>) && implements!(Theirs: From<Arc<io::Error>>));
    assert!(implements!(Ours: From<Box<ParseIntError>>) && implements!(Theirs: From<Box<ParseIntError>>));
    assert!(implements!(Ours: From<std::num::ParseFloatError>) && implements!(Theirs: From<std::num::ParseFloatError>));
    assert!(!implements!(Ours: From<fmt::Error>) && !implements!(Theirs: From<fmt::Error>));
    assert!(!implements!(Ours: From<ParseIntError>) && !implements!(Theirs: From<ParseIntError>));
}

/// An error with a text and a cause.
#[derive(Debug)]
struct Wrapped(fmt::Error);

impl Display for Wrapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("wrapped")
    }
}

impl Error for Wrapped {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

twins!(
    "name,message:template\nOWN,own {0}\nIN_A_BOX,in a box\nMAYBE,maybe\nBORROWED,{text}\n",
    GenericOurs GenericTheirs <'a, E, F> ['a, E, F] {
        "own {0}" Own(#[source] E),
        "in a box" InABox { source: Box<F> },
        "maybe" Maybe { #[source] cause: Option<E> },
        "{text}" Borrowed { text: &'a str },
    }
);

#[test]
fn generic_causes() {
    type Good<T> = GenericOurs<'static, T, ParseIntError>;
    type Bad = GenericOurs<'static, io::Error, String>;

    let number = || Box::new("x".parse::<u8>().expect_err("no number"));
    let ours: [Good<Wrapped>; 4] = [
        GenericOurs::Own(Wrapped(fmt::Error)),
        GenericOurs::InABox { source: number() },
        GenericOurs::Maybe { cause: None },
        GenericOurs::Borrowed { text: "text" },
    ];
    let theirs: [GenericTheirs<'_, Wrapped, ParseIntError>; 4] = [
        GenericTheirs::Own(Wrapped(fmt::Error)),
        GenericTheirs::InABox { source: number() },
        GenericTheirs::Maybe { cause: None },
        GenericTheirs::Borrowed { text: "text" },
    ];
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert_eq!(chain(ours), chain(theirs));
        assert_eq!(source_is::<Wrapped>(ours), source_is::<Wrapped>(theirs));
    }
    // If a parameter is not an error, neither is the enum; it still has `Display`.
    assert!(!implements!(Bad: Error) && implements!(Bad: Display));
    let bad: Bad = GenericOurs::Own(io::Error::other("disk"));
    assert_eq!(bad.to_string(), "own disk");
}

/// A whole error type of a program.
#[derive(ErrorCatalog, Debug)]
#[catalog(
    table = "code:u16,name,http_status,message:template@en,message:template@ja\n\
        1,NO_FILE,500,The disk failed: {0},ディスクエラー: {0}\n\
        2,NO_NUMBER,400,{text} is not a number.,{text} は数ではありません。\n\
        3,TOO_MUCH,429,Too much.,多すぎます。\n",
    display = "message",
    require_locales("en", "ja")
)]
enum ReadError {
    NoFile(#[from] io::Error),
    NoNumber { text: String, source: ParseIntError },
    TooMuch,
}

fn read(path: &str, text: &str) -> Result<u8, ReadError> {
    if path.is_empty() {
        Err(io::Error::from(io::ErrorKind::NotFound))?;
    }
    let number: u8 = text.parse().map_err(|source| ReadError::NoNumber { text: text.to_owned(), source })?;
    if number > 100 { Err(ReadError::TooMuch) } else { Ok(number) }
}

#[test]
fn the_question_mark() {
    assert_eq!(read("a", "7").ok(), Some(7));
    let error = read("", "7").expect_err("no file");
    assert_eq!(error.to_string(), format!("The disk failed: {}", io::Error::from(io::ErrorKind::NotFound)));
    assert!(source_is::<io::Error>(&error));
    let error = read("a", "x").expect_err("no number");
    assert_eq!(error.message().accept_language("ja, en;q=0.5").to_string(), "x は数ではありません。");
    assert_eq!((HttpStatus::from(&error), error.entry().name()), (HttpStatus::BAD_REQUEST, Some("NO_NUMBER")));
    assert!(source_is::<ParseIntError>(&error));
    let error: Box<dyn Error + Send + Sync> = read("a", "101").expect_err("too much").into();
    assert_eq!((error.to_string().as_str(), error.source().is_none()), ("Too much.", true));
}

/// `Error` may be left to the program; the conversions are still generated.
#[derive(ErrorCatalog, Debug)]
#[catalog(table = "name,message\nIO,The disk failed.\n", display = "message", no(error))]
enum OwnError {
    Io(#[from] io::Error),
}

impl Error for OwnError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let Self::Io(error) = self;
        error.source()
    }
}

/// Any column of text is shown, also the key, in its default language.
#[derive(ErrorCatalog, Debug)]
#[catalog(table = "name,message@ja,message@en\nIO,ディスク,The disk.\n", display = "name")]
enum ByName {
    Io {
        #[from]
        error: Option<io::Error>,
    },
}

#[derive(ErrorCatalog, Debug)]
#[catalog(table = "name,message@ja,message@en\nIO,ディスク {0},The disk {0}.\n", display = "message")]
enum ByText {
    Io(#[source] io::Error),
}

#[test]
fn other_columns_and_omissions() {
    // Not the error of the disk, but its cause.
    assert_eq!(
        chain(&OwnError::from(io::Error::other(Wrapped(fmt::Error))))[..],
        ["The disk failed.".to_owned(), fmt::Error.to_string()]
    );
    let error = ByName::from(io::Error::other("disk"));
    assert_eq!((error.to_string().as_str(), error.source().is_some()), ("IO", true));
    // Without `template` braces are braces.
    assert_eq!(ByText::Io(io::Error::other("disk")).to_string(), "ディスク {0}");
}

/// Enums without fields have no causes.
#[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq)]
#[catalog(
    table = "code:u16,variant,message:template@en,message:template@ja\n1,Marks,{{braces}},括弧\n",
    allow(foreign-placeholder),
    display = "message"
)]
enum Plain {
    #[catalog(row = 1)]
    Braces,
}

errcodes::catalog! {
    #[catalog(table = "code:u16,name,message@en\n1,BRACES,{braces}\n", display = "message", impls(serde))]
    enum Written {}
}

#[test]
fn without_fields() {
    assert_eq!(
        (Plain::Braces.to_string().as_str(), format!("{:>10}", Plain::Braces).as_str()),
        ("{braces}", "  {braces}")
    );
    assert_eq!((Written::Braces.to_string().as_str(), "1".parse()), ("{braces}", Ok(Written::Braces)));
    assert_eq!(serde_json::to_string(&Written::Braces).ok().as_deref(), Some("1"));
    assert!(Error::source(&Plain::Braces).is_none());
}
