//! A number or a text through serde, written as it came.

use alloc::string::String;
use core::fmt;

use serde_core::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, MapAccess, Unexpected, Visitor},
};

use super::NumberOrText;

/// The only member of the object that `serde_json` makes of a number if its feature `arbitrary_precision` is on, which
/// any crate of the program may turn on.
const ARBITRARY_PRECISION: &str = "$serde_json::private::Number";

impl Serialize for NumberOrText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // Many formats do not have the widest integers: they are used for what needs them only.
            Self::Number(number) => match (u64::try_from(*number), i64::try_from(*number)) {
                (Ok(number), _) => serializer.serialize_u64(number),
                (_, Ok(number)) => serializer.serialize_i64(number),
                _ => serializer.serialize_i128(*number),
            },
            Self::Float(number) => serializer.serialize_f64(*number),
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

impl<'de> Visitor<'de> for Code {
    type Value = NumberOrText;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code: a number or a string")
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

    fn visit_f64<E>(self, number: f64) -> Result<NumberOrText, E> {
        Ok(number.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<NumberOrText, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<NumberOrText, E> {
        Ok(text.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<NumberOrText, A::Error> {
        match object.next_entry::<String, String>()? {
            Some((name, number)) if name == ARBITRARY_PRECISION => written(&number).ok_or_else(|| {
                A::Error::custom(format_args!("invalid value: number `{number}`, expected a code that fits an i128"))
            }),
            _ => Err(A::Error::invalid_type(Unexpected::Map, &self)),
        }
    }
}

/// Returns the code of a number as JSON writes it, if it fits.
pub(crate) fn written(number: &str) -> Option<NumberOrText> {
    if number.contains(['.', 'e', 'E']) {
        number.parse().ok().filter(|number: &f64| number.is_finite()).map(NumberOrText::Float)
    } else {
        number.parse().ok().map(NumberOrText::Number)
    }
}

#[cfg(test)]
mod tests {
    use std::{format, string::ToString as _};

    use serde_core::de::value::MapDeserializer;

    use super::*;

    #[test]
    fn is_written_as_it_came() {
        for json in [
            "0",
            "4220",
            "-5",
            "18446744073709551615",
            "-9223372036854775808",
            "\"5002\"",
            "\"\"",
            "\"0080\"",
            "404.0",
            "0.5",
            "-0.0",
        ] {
            let code: NumberOrText = serde_json::from_str(json).unwrap();
            assert_eq!(code.is_number(), !json.starts_with('"'));
            assert_eq!(serde_json::to_string(&code).unwrap(), json);
        }
        for json in ["1e400", "null", "true", "[1]", "{}", "{\"a\":\"1\"}", "{\"a\":1}"] {
            let error = serde_json::from_str::<NumberOrText>(json).unwrap_err();
            let expected = ["out of range", "a code: a number or a string", "expected a string"];
            assert!(expected.iter().any(|text| error.to_string().contains(text)), "{json}: {error}");
        }
    }

    /// What `serde_json` makes of numbers if its feature `arbitrary_precision` is on.
    #[test]
    fn numbers_of_arbitrary_precision() {
        let read = |number: &'static str| {
            let object = [(ARBITRARY_PRECISION, number)].into_iter();
            NumberOrText::deserialize(MapDeserializer::<_, serde_core::de::value::Error>::new(object))
        };
        assert_eq!(read("404").unwrap(), NumberOrText::Number(404));
        assert_eq!(read("-170141183460469231731687303715884105728").unwrap(), NumberOrText::Number(i128::MIN));
        assert_eq!(read("404.0").unwrap(), NumberOrText::Float(404.0));
        assert_eq!(read("4.04e2").unwrap(), NumberOrText::Float(404.0));
        for number in ["1e400", "170141183460469231731687303715884105728", ""] {
            assert!(read(number).unwrap_err().to_string().contains(&format!("number `{number}`")));
        }
    }

    #[test]
    fn the_widest_integers() {
        use serde_core::de::value::{Error, I128Deserializer, U128Deserializer};

        let read = |number| NumberOrText::deserialize(U128Deserializer::<Error>::new(number));
        let widest = i128::MAX.unsigned_abs();
        assert_eq!(read(widest).unwrap(), NumberOrText::Number(i128::MAX));
        assert!(read(widest + 1).unwrap_err().to_string().contains(&(widest + 1).to_string()));
        let least = I128Deserializer::<Error>::new(i128::MIN);
        assert_eq!(NumberOrText::deserialize(least).unwrap(), NumberOrText::Number(i128::MIN));
        assert_eq!(serde_json::to_string(&NumberOrText::Number(i128::MIN)).unwrap(), i128::MIN.to_string());
    }
}
