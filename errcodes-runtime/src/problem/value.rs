//! The value of a member: any value of any format, as JSON. An error only if the format is broken.

use alloc::string::String;
use core::fmt;

use serde_core::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Map, Number, Value};

/// The newtype as which `serde_json` hands out the text of a value, as an object with this one member. Any other format
/// ignores the name.
const RAW: &str = "$serde_json::private::RawValue";
/// The only member of the object that `serde_json` makes of a number with its feature `arbitrary_precision`.
const ARBITRARY_PRECISION: &str = "$serde_json::private::Number";

/// A value; `None` if JSON does not have it, if a number in it is out of range, or if it is nested too deeply.
pub(super) struct Member(pub(super) Option<Value>);

impl<'de> Deserialize<'de> for Member {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // As a text at first, so that what is wrong with a value is known before it has failed the whole message.
        deserializer.deserialize_newtype_struct(RAW, AnyValue).map(Self)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Option<Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Value>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Value>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_none<E>(self) -> Result<Option<Value>, E> {
        Ok(Some(Value::Null))
    }

    fn visit_unit<E>(self) -> Result<Option<Value>, E> {
        Ok(Some(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Option<Value>, E> {
        Ok(Some(Value::Bool(value)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Option<Value>, E> {
        Ok(Some(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Option<Value>, E> {
        Ok(Some(number.into()))
    }

    fn visit_u128<E>(self, number: u128) -> Result<Option<Value>, E> {
        Ok(Number::from_u128(number).map(Value::Number))
    }

    fn visit_i128<E>(self, number: i128) -> Result<Option<Value>, E> {
        Ok(Number::from_i128(number).map(Value::Number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Option<Value>, E> {
        Ok(Number::from_f64(number).map(Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Option<Value>, E> {
        Ok(Some(text.into()))
    }

    fn visit_string<E>(self, text: String) -> Result<Option<Value>, E> {
        Ok(Some(text.into()))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Option<Value>, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Option<Value>, A::Error> {
        let mut values = Some(alloc::vec::Vec::new());
        while let Some(Member(value)) = array.next_element()? {
            values = values.zip(value).map(|(mut values, value)| {
                values.push(value);
                values
            });
            if values.is_none() {
                // It has to be read to its end all the same.
                while array.next_element::<IgnoredAny>()?.is_some() {}
            }
        }
        Ok(values.map(Value::Array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Option<Value>, A::Error> {
        let mut members = Some(Map::new());
        while let Some(name) = object.next_key::<String>()? {
            if name == RAW || name == ARBITRARY_PRECISION {
                return Ok(serde_json::from_str(&object.next_value::<String>()?).ok());
            }
            let Member(value) = object.next_value()?;
            members = members.zip(value).map(|(mut members, value)| {
                members.insert(name, value);
                members
            });
            if members.is_none() {
                while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            }
        }
        Ok(members.map(Value::Object))
    }
}
