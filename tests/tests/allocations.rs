//! Formatting a message allocates nothing: every allocation of these calls is counted.

use std::fmt::{self, Write};
use std::hint::black_box;

use allocation_counter::measure;
use errcodes::{AcceptLanguage, ErrorCatalog, FillError, catalog};

catalog! {
    #[catalog(table = "code:u16,name,message:template@en,message:template@ja,title@en,title@ja\n\
        1,LOCKED,User {user} is locked since {since}.,{since} からユーザ {user} はロックされています。,Locked,ロック\n\
        2,GONE,It is gone.,ありません。,Gone,なし\n")]
    enum TableError {}
}

/// An enum with fields, a cause and generics.
#[derive(ErrorCatalog, Debug)]
#[catalog(
    table = "code:u16,name,message:template@en,message:template@ja,hint:template:optional\n\
        1,LOCKED,User {user} is locked since {since}.,{since} からユーザ {user} はロックされています。,Wait {since} {{s}}.\n\
        2,IO,The disk failed: {0},ディスクエラー: {0},\n\
        3,GONE,{item} is gone.,{item} はありません。,\n",
    display = "message"
)]
enum FieldsError<'a, T> {
    Locked { user: String, since: u64 },
    Io(#[from] fmt::Error),
    Gone { item: &'a T },
}

/// A buffer for one line, without a heap.
struct Line {
    bytes: [u8; 256],
    length: usize,
}

impl Line {
    const fn new() -> Self {
        Self { bytes: [0; 256], length: 0 }
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).expect("only texts were written")
    }
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

/// Writes each value to a line of its own, and returns the number of allocations.
macro_rules! allocations {
    ($($value:expr),+ $(,)?) => {{
        let mut line = Line::new();
        let info = measure(|| {
            $(writeln!(line, "{}", black_box(&$value)).expect("there is room");)+
        });
        (info.count_total, line)
    }};
}

fn locked() -> FieldsError<'static, u8> {
    FieldsError::Locked { user: "aoyagi".to_owned(), since: 7 }
}

#[test]
fn the_counter_counts() {
    let (count, line) = allocations!(format!("{}", 7), String::from("owned"));
    assert_eq!((count, line.text()), (2, "7\nowned\n"));
    let boxed = measure(|| drop(black_box(Box::new(7))));
    assert_eq!(boxed.count_total, 1);
}

#[test]
fn fields() {
    let error = locked();
    let (count, line) = allocations!(
        error,
        error.message(),
        error.message().in_locale("ja-JP"),
        error.message().accept_language("fr, ja;q=0.5, en;q=0.4"),
        error.hint().expect("not blank"),
        format_args!("{:>40}|{:.4}|", error.message(), error.message().in_locale("ja")),
    );
    assert_eq!(
        line.text().lines().collect::<Vec<_>>(),
        [
            "User aoyagi is locked since 7.",
            "User aoyagi is locked since 7.",
            "7 からユーザ aoyagi はロックされています。",
            "7 からユーザ aoyagi はロックされています。",
            "Wait 7 {s}.",
            "          User aoyagi is locked since 7.|7 から|",
        ]
    );
    assert_eq!(count, 0);
}

#[test]
fn causes_and_generic_fields() {
    let io: FieldsError<'_, u8> = fmt::Error.into();
    let gone = FieldsError::Gone { item: &3.5 };
    let (count, line) =
        allocations!(io, gone.message().in_locale("ja"), std::error::Error::source(&io).expect("a cause"));
    assert_eq!((count, line.text().lines().count()), (0, 3), "{}", line.text());
    let (count, line) = allocations!(format_args!("{:?} {:?}", io.message(), gone));
    assert_eq!(count, 0, "{}", line.text());
}

#[test]
fn texts_of_a_table() {
    let locked = TableError::Locked.message();
    let (count, line) = allocations!(
        locked.with("user", &"aoyagi").with("since", &7).fill().expect("all of them"),
        locked.with("user", &"aoyagi").with("since", &7).fill().expect("all of them").in_locale("ja"),
        locked.with("user", &7).fill().map(drop).expect_err("one is missing"),
        TableError::Gone.message().fill(()).expect("no placeholders").accept_language("ja"),
        TableError::Gone.title().accept_language("de;q=0.9, ja;q=0.8, *;q=0.1").1,
        TableError::Gone,
    );
    assert!(line.text().contains("からユーザ aoyagi は"), "{}", line.text());
    assert!(line.text().contains("the placeholder `{since}` has no value"), "{}", line.text());
    assert_eq!((count, line.text().lines().last()), (0, Some("2 GONE")));
}

#[test]
fn values_from_anywhere() {
    let locked = TableError::Locked.message();
    let values: [(&str, &dyn fmt::Display); 2] = [("since", &7), ("user", &"aoyagi")];
    let (count, line) = allocations!(locked.fill(&values[..]).expect("all of them"));
    assert_eq!((count, line.text()), (0, "User aoyagi is locked since 7.\n"));
    let none = measure(|| {
        assert_eq!(locked.fill(&values[..1]).map(drop), Err(FillError::Missing("user")));
        assert_eq!(locked.with("x", &1).fill().map(drop), Err(FillError::Unknown("x")));
        assert_eq!(locked.with("user", &1).with("user", &1).fill().map(drop), Err(FillError::Twice("user")));
    });
    assert_eq!(none.count_total, 0);
}

#[test]
fn reading_and_choosing() {
    let text = "7 からユーザ aoyagi はロックされています。";
    let locked = TableError::Locked.message();
    let info = measure(|| {
        let reading = locked.read(black_box(text)).expect("the Japanese text");
        assert_eq!((reading.locale(), reading.get("user"), reading.get("since")), ("ja", Some("aoyagi"), Some("7")));
        assert_eq!(reading.values().count(), 2);
        assert!(locked.read(black_box("something else")).is_none());
        let chosen = AcceptLanguage::new(black_box("fr;q=0.9, JA-jp;q=0.5, en;q=0")).choose(["en", "ja"]);
        assert_eq!(chosen, Some("ja"));
        assert_eq!(TableError::Locked.title().get(black_box("ja-Latn-x-a")), "ロック");
    });
    assert_eq!(info.count_total, 0);
}
