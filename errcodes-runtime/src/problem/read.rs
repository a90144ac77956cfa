//! Problem details through serde: read, where what is of the wrong type is as good as absent.

use alloc::string::String;
use core::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
};

use super::Problem;
use crate::{HttpStatus, NumberOrText};

impl<'de> Deserialize<'de> for Problem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Object)
    }
}

struct Object;

impl<'de> Visitor<'de> for Object {
    type Value = Problem;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a problem details object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Problem, A::Error> {
        let mut problem = Problem::default();
        while let Some(name) = object.next_key()? {
            match name {
                Name::Type => problem.type_uri = object.next_value::<Member>()?.text(),
                Name::Title => problem.title = object.next_value::<Member>()?.text(),
                Name::Status => problem.status = object.next_value::<Member>()?.status(),
                Name::Detail => problem.detail = object.next_value::<Member>()?.text(),
                Name::Instance => problem.instance = object.next_value::<Member>()?.text(),
                Name::Code => problem.code = object.next_value::<Member>()?.code(),
                Name::Catalog => problem.catalog = object.next_value::<Member>()?.text(),
                Name::Other => {
                    object.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(problem)
    }
}

/// The name of a member.
enum Name {
    Type,
    Title,
    Status,
    Detail,
    Instance,
    Code,
    Catalog,
    Other,
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(AnyName)
    }
}

struct AnyName;

impl Visitor<'_> for AnyName {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        Ok(match name {
            "type" => Name::Type,
            "title" => Name::Title,
            "status" => Name::Status,
            "detail" => Name::Detail,
            "instance" => Name::Instance,
            "code" => Name::Code,
            "catalog" => Name::Catalog,
            _ => Name::Other,
        })
    }
}

/// The value of a member, of whatever type: an error only where the format is broken.
enum Member {
    Text(String),
    Integer(i128),
    Float(f64),
    Other,
}

impl Member {
    fn text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    fn code(self) -> Option<NumberOrText> {
        match self {
            Self::Text(text) => Some(text.into()),
            Self::Integer(number) => Some(number.into()),
            Self::Float(_) | Self::Other => None,
        }
    }

    fn status(self) -> Option<HttpStatus> {
        let number = match self {
            Self::Integer(number) => u16::try_from(number).ok()?,
            // JSON has one type for all numbers: 404.0 is 404.
            Self::Float(number) => (100..=599).find(|status| f64::from(*status).total_cmp(&number).is_eq())?,
            Self::Text(_) | Self::Other => return None,
        };
        HttpStatus::from_u16(number)
    }
}

impl<'de> Deserialize<'de> for Member {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Member;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Member, E> {
        Ok(Member::Text(text.into()))
    }

    fn visit_string<E>(self, text: String) -> Result<Member, E> {
        Ok(Member::Text(text))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Member, E> {
        Ok(Member::Integer(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Member, E> {
        Ok(Member::Integer(number.into()))
    }

    fn visit_u128<E>(self, number: u128) -> Result<Member, E> {
        Ok(i128::try_from(number).map_or(Member::Other, Member::Integer))
    }

    fn visit_i128<E>(self, number: i128) -> Result<Member, E> {
        Ok(Member::Integer(number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Member, E> {
        Ok(Member::Float(number))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Member, E> {
        Ok(Member::Other)
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Member, E> {
        Ok(Member::Other)
    }

    fn visit_unit<E>(self) -> Result<Member, E> {
        Ok(Member::Other)
    }

    fn visit_none<E>(self) -> Result<Member, E> {
        Ok(Member::Other)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Member, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Member, D::Error> {
        deserializer.deserialize_any(self)
    }

    // These two have to be read to the end.
    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Member, A::Error> {
        while array.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Member::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Member, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Member::Other)
    }
}

#[cfg(test)]
mod tests {
    use std::{format, string::ToString as _};

    use super::*;

    fn read(json: &str) -> Problem {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_member_of_the_wrong_type_is_as_good_as_absent() {
        for value in ["null", "true", "1", "1.5", "[[1], {}]", "{\"a\": [1]}"] {
            for name in ["type", "title", "detail", "instance", "catalog"] {
                let json = format!("{{\"{name}\": {value}, \"code\": \"after\"}}");
                assert_eq!(read(&json), Problem { code: Some("after".into()), ..Problem::default() }, "{json}");
            }
        }
        for value in ["null", "true", "1.5", "1e2", "[]", "{}"] {
            assert_eq!(read(&format!("{{\"code\": {value}}}")), Problem::default(), "{value}");
        }
        assert_eq!(read("{}").problem_type(), "about:blank");
    }

    #[test]
    fn a_status_is_a_number_from_100_to_599() {
        for value in ["404", "404.0", "4.04e2", "40400e-2"] {
            assert_eq!(read(&format!("{{\"status\": {value}}}")).status, Some(HttpStatus::NOT_FOUND), "{value}");
        }
        for value in [
            "\"404\"",
            "404.5",
            "99",
            "600",
            "0",
            "-404",
            "65940",
            "1e308",
            "-1e308",
            "18446744073709552020",
            "4294967700",
            "null",
            "true",
            "[404]",
            "{\"status\": 404}",
        ] {
            assert_eq!(read(&format!("{{\"status\": {value}}}")), Problem::default(), "{value}");
        }
        // serde_json itself does not take it, wherever it has to be looked at.
        assert!(serde_json::from_str::<Problem>("{\"status\": 1e400}").unwrap_err().to_string().contains("range"));
        assert_eq!(read("{\"other\": 1e400}"), Problem::default());
    }

    #[test]
    fn only_an_object_is_one() {
        for json in ["", "[]", "[\"about:blank\"]", "\"a\"", "1", "null", "{", "{\"title\"}", "{\"title\": tru}"] {
            assert!(serde_json::from_str::<Problem>(json).is_err(), "{json}");
        }
        // What is unknown, twice there, or in another format.
        let json = "{\"title\": \"a\", \"errors\": [{}], \"title\": \"\\u0062\", \"Status\": 404}";
        let expected = Problem { title: Some("b".into()), ..Problem::default() };
        assert_eq!(read(json), expected);
        assert_eq!(serde_json::from_value::<Problem>(serde_json::from_str(json).unwrap()).unwrap(), expected);
    }

    #[test]
    fn is_written_as_it_is_read() {
        for json in [
            "{}",
            "{\"code\":5002}",
            "{\"code\":\"5002\"}",
            "{\"type\":\"t\",\"title\":\"\\\"\",\"status\":404,\"detail\":\"在庫\",\"instance\":\"\",\"code\":-1,\"catalog\":\"C\"}",
        ] {
            assert_eq!(serde_json::to_string(&read(json)).unwrap(), json);
        }
    }
}
