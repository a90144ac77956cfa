//! Problem details through serde: written, as an object of the members that are set.

use serde_core::{Serialize, Serializer, ser::SerializeMap as _};

use super::Problem;

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { type_uri, title, status, detail, instance, code, catalog, extensions } = self;
        let known = [
            ("type", type_uri.is_some()),
            ("title", title.is_some()),
            ("status", status.is_some()),
            ("detail", detail.is_some()),
            ("instance", instance.is_some()),
            ("code", code.is_some()),
            ("catalog", catalog.is_some()),
        ];
        // A name must not occur twice in an object.
        let extensions = extensions.iter().filter(|(name, _)| !known.contains(&(name.as_str(), true)));
        let members = known.iter().filter(|(_, is_set)| *is_set).count() + extensions.clone().count();

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
        for (name, value) in extensions {
            object.serialize_entry(name, value)?;
        }
        object.end()
    }
}
