//! A number or a text through serde: written as it came.

use alloc::string::String;
use core::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

use super::NumberOrText;

impl Serialize for NumberOrText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // The widest integers are foreign to many formats: only what needs them is handed on so.
            Self::Number(number) => match (u64::try_from(*number), i64::try_from(*number)) {
                (Ok(number), _) => serializer.serialize_u64(number),
                (_, Ok(number)) => serializer.serialize_i64(number),
                _ => serializer.serialize_i128(*number),
            },
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for NumberOrText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Code)
    }
}

struct Code;

impl Visitor<'_> for Code {
    type Value = NumberOrText;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code: an integer or a string")
    }

    fn visit_u64<E>(self, number: u64) -> Result<NumberOrText, E> {
        Ok(number.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<NumberOrText, E> {
        Ok(number.into())
    }

    fn visit_i128<E>(self, number: i128) -> Result<NumberOrText, E> {
        Ok(number.into())
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<NumberOrText, E> {
        let fitting = i128::try_from(number).map_err(|_| {
            E::custom(format_args!("invalid value: integer `{number}`, expected a code that fits an i128"))
        })?;
        Ok(fitting.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<NumberOrText, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<NumberOrText, E> {
        Ok(text.into())
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString as _;

    use super::*;

    #[test]
    fn is_written_as_it_came() {
        for json in ["0", "4220", "-5", "18446744073709551615", "-9223372036854775808", "\"5002\"", "\"\"", "\"0080\""]
        {
            let code: NumberOrText = serde_json::from_str(json).unwrap();
            assert_eq!(code.is_number(), !json.starts_with('"'));
            assert_eq!(serde_json::to_string(&code).unwrap(), json);
        }
        for json in ["1.0", "1e2", "0.5", "18446744073709551616", "null", "true", "[1]", "{}"] {
            let error = serde_json::from_str::<NumberOrText>(json).unwrap_err();
            assert!(error.to_string().contains("a code"), "{json}: {error}");
        }
    }

    #[test]
    fn the_widest_integers() {
        use serde::de::value::{Error, I128Deserializer, U128Deserializer};

        let read = |number| NumberOrText::deserialize(U128Deserializer::<Error>::new(number));
        let widest = i128::MAX.unsigned_abs();
        assert_eq!(read(widest).unwrap(), NumberOrText::Number(i128::MAX));
        assert!(read(widest + 1).unwrap_err().to_string().contains(&(widest + 1).to_string()));
        let least = I128Deserializer::<Error>::new(i128::MIN);
        assert_eq!(NumberOrText::deserialize(least).unwrap(), NumberOrText::Number(i128::MIN));
        assert_eq!(serde_json::to_string(&NumberOrText::Number(i128::MIN)).unwrap(), i128::MIN.to_string());
    }
}
