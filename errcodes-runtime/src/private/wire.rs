//! The code through serde, in both directions: what `impls(serde)` calls.
//!
//! Both directions are in one file since they must agree: a format that does not describe itself reads a number in the
//! width in which it was written.

use core::fmt;

use serde_core::{
    Deserializer, Serializer,
    de::{Error, Unexpected, Visitor},
};

/// Writes a code that is text.
///
/// # Errors
///
/// Those of the format.
pub fn serialize_text<S: Serializer>(serializer: S, code: &str) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code)
}

/// Writes a code of one of the unsigned types.
///
/// # Errors
///
/// Those of the format.
pub fn serialize_unsigned<S: Serializer>(serializer: S, code: u64) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(code)
}

/// Writes a code of one of the signed types.
///
/// # Errors
///
/// Those of the format.
pub fn serialize_signed<S: Serializer>(serializer: S, code: i64) -> Result<S::Ok, S::Error> {
    serializer.serialize_i64(code)
}

/// Reads a code that is text: any string.
///
/// # Errors
///
/// Those of the format, and one that names the catalog and the value if `find` does not know it.
pub fn deserialize_text<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    catalog: &'static str,
    find: fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Text { catalog, find })
}

/// Reads a code of one of the unsigned types: any integer, never a float, never cut to fit.
///
/// # Errors
///
/// Those of the format, and one that names the catalog and the value if `find` does not know it.
pub fn deserialize_unsigned<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    catalog: &'static str,
    find: fn(u64) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_u64(Number { catalog, find })
}

/// Reads a code of one of the signed types: any integer, never a float, never cut to fit.
///
/// # Errors
///
/// Those of the format, and one that names the catalog and the value if `find` does not know it.
pub fn deserialize_signed<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    catalog: &'static str,
    find: fn(i64) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_i64(Number { catalog, find })
}

struct Text<T> {
    catalog: &'static str,
    find: fn(&str) -> Option<T>,
}

impl<T> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a code of `{}`", self.catalog)
    }

    // serde passes borrowed and owned strings to this one too.
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.find)(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

struct Number<T, N> {
    catalog: &'static str,
    find: fn(N) -> Option<T>,
}

impl<T, N> Number<T, N> {
    fn find<E: Error>(&self, number: impl TryInto<N> + fmt::Display + Copy) -> Result<T, E> {
        let fitting = number.try_into().ok();
        // The words of `invalid_value`, which does not accept the widest integers.
        fitting.and_then(self.find).ok_or_else(|| {
            E::custom(format_args!("invalid value: integer `{number}`, expected a code of `{}`", self.catalog))
        })
    }
}

impl<T, N> Visitor<'_> for Number<T, N>
where
    N: TryFrom<u64> + TryFrom<i64> + TryFrom<u128> + TryFrom<i128>,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a code of `{}`, which is an integer", self.catalog)
    }

    // The smaller types call these too; which of the four a format uses for an integer is its choice.
    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        self.find(number)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        self.find(number)
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<T, E> {
        self.find(number)
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<T, E> {
        self.find(number)
    }
}

#[cfg(test)]
mod tests {
    use std::{format, string::String};

    use super::*;

    #[test]
    fn codes_through_serde() {
        use serde_json::{Deserializer, Value};

        fn text(json: &str) -> Result<u8, String> {
            let find = |code: &str| (code == "A\"").then_some(1);
            deserialize_text(&mut Deserializer::from_str(json), "Shop", find).map_err(|e| format!("{e}"))
        }
        fn unsigned(json: &str) -> Result<u64, String> {
            let find = |code| (code == 101 || code == u64::MAX).then_some(code);
            deserialize_unsigned(&mut Deserializer::from_str(json), "Shop", find).map_err(|e| format!("{e}"))
        }
        fn signed(json: &str) -> Result<i64, String> {
            let find = |code| (code == -5 || code == 101).then_some(code);
            deserialize_signed(&mut Deserializer::from_str(json), "Shop", find).map_err(|e| format!("{e}"))
        }

        // With an escape the string is owned, without one it is borrowed.
        assert_eq!(text(r#""A\"""#), Ok(1));
        assert_eq!(deserialize_text(Value::from("B"), "Shop", |code| (code == "B").then_some(2)).unwrap(), 2);
        assert!(text("\"X\"").unwrap_err().contains("string \"X\", expected a code of `Shop`"));
        assert!(text("1").unwrap_err().contains("a code of `Shop`"));

        assert_eq!(unsigned("101"), Ok(101));
        assert_eq!(unsigned("18446744073709551615"), Ok(u64::MAX));
        for value in ["102", "-1", "65637"] {
            let error = unsigned(value).unwrap_err();
            assert!(error.contains(&format!("integer `{value}`, expected a code of `Shop`")), "{error}");
        }
        assert_eq!((signed("-5"), signed("101")), (Ok(-5), Ok(101)));
        assert!(signed("18446744073709551615").unwrap_err().contains("`18446744073709551615`"));
        for value in ["101.0", "1.5", "1e2", "\"101\"", "null", "true"] {
            assert!(unsigned(value).unwrap_err().contains("`Shop`"), "{value}");
            assert!(signed(value).unwrap_err().contains("`Shop`"), "{value}");
        }

        let json = || serde_json::value::Serializer;
        assert_eq!(serialize_text(json(), "0080").unwrap(), Value::from("0080"));
        assert_eq!(serialize_unsigned(json(), 101).unwrap(), Value::from(101));
        assert_eq!(serialize_signed(json(), -5).unwrap(), Value::from(-5));
    }
}
