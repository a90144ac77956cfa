//! Problem details through serde: read, and a member of the wrong type counts as absent.

use alloc::string::String;
use core::fmt;

use serde_core::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::Value;

use super::{Problem, value::Member};
use crate::{HttpStatus, NumberOrText, number_or_text, received::whole};

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
        while let Some((name, Member(value))) = object.next_entry::<String, _>()? {
            problem.set(name, value);
        }
        Ok(problem)
    }
}

impl Problem {
    /// Sets a member; `None` is a value that cannot be kept.
    fn set(&mut self, name: String, value: Option<Value>) {
        match &*name {
            "type" => self.type_uri = value.and_then(text),
            "title" => self.title = value.and_then(text),
            "status" => self.status = value.as_ref().and_then(status),
            "detail" => self.detail = value.and_then(text),
            "instance" => self.instance = value.and_then(text),
            _ => {
                // Of a member that occurs twice the last one counts.
                let code = if name == "code" { value.as_ref().and_then(code) } else { None };
                let catalog = if name == "catalog" { value.as_ref().and_then(Value::as_str) } else { None };
                let is_ours = code.is_some() || catalog.is_some();
                if name == "code" {
                    self.code = code;
                } else if name == "catalog" {
                    self.catalog = catalog.map(String::from);
                }
                self.extensions.remove(&name);
                if let Some(value) = value.filter(|_| !is_ours) {
                    self.extensions.insert(name, value);
                }
            }
        }
    }
}

fn text(value: Value) -> Option<String> {
    if let Value::String(text) = value { Some(text) } else { None }
}

fn code(value: &Value) -> Option<NumberOrText> {
    match value {
        Value::String(text) => Some(text.as_str().into()),
        Value::Number(number) => number_or_text::written(&alloc::format!("{number}")),
        _ => None,
    }
}

/// JSON has one type for all numbers: 404.0 is 404.
fn status(value: &Value) -> Option<HttpStatus> {
    let number = value.as_u64().or_else(|| u64::try_from(whole(value.as_f64()?)?).ok())?;
    HttpStatus::from_u16(u16::try_from(number).ok()?)
}
