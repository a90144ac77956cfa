//! Problem details through serde: written, as an object of what is there.

use serde::{Serialize, Serializer, ser::SerializeMap as _};

use super::Problem;

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { type_uri, title, status, detail, instance, code, catalog } = self;
        let texts = [type_uri, title, detail, instance, catalog].into_iter().flatten().count();
        let members = texts + usize::from(status.is_some()) + usize::from(code.is_some());

        let mut object = serializer.serialize_map(Some(members))?;
        let text = |object: &mut S::SerializeMap, name, value: &Option<_>| match value {
            Some(value) => object.serialize_entry(name, value),
            None => Ok(()),
        };
        text(&mut object, "type", type_uri)?;
        text(&mut object, "title", title)?;
        if let Some(status) = status {
            object.serialize_entry("status", status)?;
        }
        text(&mut object, "detail", detail)?;
        text(&mut object, "instance", instance)?;
        if let Some(code) = code {
            object.serialize_entry("code", code)?;
        }
        text(&mut object, "catalog", catalog)?;
        object.end()
    }
}
