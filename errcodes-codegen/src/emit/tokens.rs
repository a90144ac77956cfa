//! Long lists, as text that the compiler's lexer reads: a macro runs unoptimized and passes each token separately.
//!
//! A column is one literal, which is a single token and a single constant however many rows it has. Its rows are on lines of
//! their own for those who read the expansion.

use std::fmt::Write as _;
use std::sync::LazyLock;

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::quote;

use crate::emit::number;

/// Returns a column of texts, as an expression. Its places fit into `u32`: a table has at most 64 MiB.
pub(super) fn texts<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> TokenStream {
    let (mut literal, mut escaped) = (String::from("\"\\\n"), String::new());
    let (mut places, mut end) = (Bytes::default(), 0);
    places.push(&u32::to_le_bytes(0));
    for text in texts {
        let text = text.as_ref();
        end += text.len();
        places.push(&low::<4>(end as i128));
        escaped.clear();
        // Writing to a string does not fail.
        let _ = write!(escaped, "{text:?}");
        let mut row = escaped.get(1..escaped.len() - 1).unwrap_or_default();
        // A line of a literal begins after its spaces; other white space is escaped already.
        if let Some(rest) = row.strip_prefix(' ') {
            literal.push_str("\\x20");
            row = rest;
        }
        literal.push_str(row);
        literal.push_str("\\\n");
    }
    literal.push('"');
    let (text, places) = (lexed(&literal), places.literal());
    quote!(__rt::Texts::new(#text, #places))
}

/// Each byte as a byte string has it, written once: a macro runs unoptimized.
static ESCAPED: LazyLock<Vec<Box<str>>> =
    LazyLock::new(|| (0..=u8::MAX).map(|byte| byte.escape_ascii().to_string().into()).collect());

/// A column of numbers: their bytes, the lowest first.
#[derive(Default)]
pub(super) struct Bytes {
    /// Escaped.
    rows: String,
    length: usize,
}

impl Bytes {
    /// Numbers of `width` bytes each, signed ones in two's complement. `width` is that of the column's type, within which each
    /// cell was read, or of a count that no number reaches, so that nothing is cut off.
    pub(super) fn numbers(width: usize, numbers: impl IntoIterator<Item = i128>) -> Self {
        let mut bytes = Self::default();
        for number in numbers {
            bytes.push(number.to_le_bytes().get(..width).unwrap_or_default());
        }
        bytes
    }

    /// The same with blank cells: a byte before each number is 0 if it is one.
    pub(super) fn optional(width: usize, numbers: impl IntoIterator<Item = Option<i128>>) -> Self {
        let mut bytes = Self::default();
        for number in numbers {
            let [is_set, value] = [i128::from(number.is_some()), number.unwrap_or_default()];
            bytes.push((value << 8 | is_set).to_le_bytes().get(..=width).unwrap_or_default());
        }
        bytes
    }

    /// Numbers of rows, and other indices and counts, as `u32`.
    pub(super) fn rows(rows: impl IntoIterator<Item = usize>) -> Self {
        Self::numbers(size_of::<u32>(), rows.into_iter().map(|row| row as i128))
    }

    fn push(&mut self, mut row: &[u8]) {
        self.length += row.len();
        // As in a text.
        if let Some(rest) = row.strip_prefix(b" ") {
            self.rows.push_str("\\x20");
            row = rest;
        }
        // One for each byte, so that the place exists.
        let escaped = ESCAPED.as_slice();
        for &byte in row {
            self.rows.push_str(&escaped[usize::from(byte)]);
        }
        self.rows.push_str("\\\n");
    }

    /// `b"…"`.
    pub(super) fn literal(&self) -> TokenStream {
        lexed(&format!("b\"\\\n{}\"", self.rows))
    }

    /// `static NAME: [u8; 4] = *b"…";`. The array itself, since the length of a slice would be read with each cell.
    pub(super) fn declared(&self, name: &Ident) -> TokenStream {
        let (length, literal) = (number(self.length), self.literal());
        quote!(static #name: [u8; #length] = *#literal;)
    }
}

/// The lowest bytes of a number, the lowest first.
fn low<const N: usize>(number: i128) -> [u8; N] {
    number.to_le_bytes().first_chunk().copied().unwrap_or([0; N])
}

/// Returns names, each after the Rust that was written as text before it and before a comma.
///
/// Only the names are tokens of their own here; the text is never taken apart, which would cost more than to read it.
pub(super) fn names(names: impl Iterator<Item = (String, Ident)>) -> TokenStream {
    let mut comma = "";
    let name = |(before, name): (String, Ident)| {
        let before = lexed(&[std::mem::replace(&mut comma, ","), &before].concat());
        [before, TokenTree::Ident(name).into()]
    };
    names.flat_map(name).collect()
}

/// Returns the tokens of Rust that was written as text: checked names, numbers, and escaped texts.
pub(super) fn lexed(rust: &str) -> TokenStream {
    // Within a macro, proc-macro2 would first read all of it with its own lexer, which takes far longer.
    let tokens = if proc_macro::is_available() {
        rust.parse().ok().map(|tokens: proc_macro::TokenStream| tokens.into())
    } else {
        rust.parse().ok()
    };
    tokens.unwrap_or_else(|| {
        let message =
            Literal::string("errcodes: the generated code is not Rust; this is a bug in errcodes, please report it");
        quote!(::core::compile_error!(#message))
    })
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenTree;
    use syn::{Expr, Lit};

    use super::*;

    /// Returns the values of the literals within an expression.
    fn literals(tokens: TokenStream) -> Vec<Vec<u8>> {
        let values = tokens.into_iter().flat_map(|token| match token {
            TokenTree::Group(group) => literals(group.stream()),
            TokenTree::Literal(literal) => match Lit::new(literal) {
                Lit::Str(text) => vec![text.value().into_bytes()],
                Lit::ByteStr(bytes) => vec![bytes.value()],
                _ => vec![],
            },
            _ => vec![],
        });
        values.collect()
    }

    #[test]
    fn a_column_has_its_texts() {
        let texts = ["", " a", "\n b\r", "", "\u{3000}在\u{a0}", "\\", "\"'{}\0", "\t", "\u{301}", " "];
        let places = texts.iter().scan(0_u32, |end, text| {
            *end += u32::try_from(text.len()).ok()?;
            Some(*end)
        });
        let places: Vec<u8> = [0].into_iter().chain(places).flat_map(u32::to_le_bytes).collect();
        assert_eq!(literals(super::texts(texts)), [texts.concat().into_bytes(), places]);
        assert_eq!(literals(super::texts([""; 0])), [vec![], vec![0; 4]]);
    }

    #[test]
    fn a_column_has_its_numbers() {
        let all: Vec<i128> = (i128::from(i16::MIN)..=i128::from(i16::MAX)).collect();
        let bytes: Vec<u8> = (i16::MIN..=i16::MAX).flat_map(i16::to_le_bytes).collect();
        assert_eq!(literals(Bytes::numbers(2, all).literal()), [bytes]);
        let most = i128::from(u64::MAX);
        let optional = Bytes::optional(8, [Some(most), None, Some(-2)]).literal();
        let expected =
            [[1, 255, 255, 255, 255, 255, 255, 255, 255], [0; 9], [1, 254, 255, 255, 255, 255, 255, 255, 255]];
        assert_eq!(literals(optional), [expected.concat()]);
        let name = Ident::new("ROWS", proc_macro2::Span::call_site());
        let declared: syn::ItemStatic = syn::parse2(Bytes::rows([0x2000_0020, 7]).declared(&name)).expect("a static");
        let kind = declared.ty;
        assert_eq!(quote!(#kind).to_string(), quote!([u8; 8]).to_string());
        let Expr::Unary(value) = *declared.expr else { panic!("a dereferenced literal") };
        let value = value.expr;
        assert_eq!(literals(quote!(#value)), [[32, 0, 0, 32, 7, 0, 0, 0]]);
    }
}
