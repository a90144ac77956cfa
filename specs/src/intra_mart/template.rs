//! Fills the placeholders of a text that the tables have as template.

use alloc::{string::String, vec::Vec};

/// The values for the placeholders, and which of them have found one.
pub(super) struct Values<'v> {
    pairs: &'v [(String, String)],
    used: Vec<&'v str>,
}

impl<'v> Values<'v> {
    pub(super) const fn new(pairs: &'v [(String, String)]) -> Self {
        Self { pairs, used: Vec::new() }
    }

    /// The text with each `{name}` replaced; the name of the first that has no value. `{{` and `}}` are braces.
    pub(super) fn fill(&mut self, template: &'static str) -> Result<String, &'static str> {
        let mut filled = String::new();
        let mut rest = template;
        while let Some(at) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(at);
            filled.push_str(before);
            if let Some(behind) = from.strip_prefix("{{") {
                filled.push('{');
                rest = behind;
            } else if let Some((name, behind)) = from.strip_prefix('{').and_then(|inside| inside.split_once('}')) {
                let (known, value) = self.pairs.iter().find(|(known, _)| known == name).ok_or(name)?;
                self.used.push(known);
                filled.push_str(value);
                rest = behind;
            } else {
                // `}}`: a brace that stands alone is not let into a table.
                filled.push('}');
                rest = from.get(2..).unwrap_or_default();
            }
        }
        filled.push_str(rest);
        Ok(filled)
    }

    /// The first value that no text had a placeholder for.
    pub(super) fn unused(&self) -> Option<&'v str> {
        self.pairs.iter().map(|(name, _)| name.as_str()).find(|name| !self.used.contains(name))
    }
}

#[cfg(test)]
mod tests {
    use alloc::{borrow::ToOwned as _, string::String};

    use super::Values;

    #[test]
    fn placeholders_and_braces() {
        let pairs = [("a".to_owned(), "{b}".to_owned()), ("b".to_owned(), String::new())];
        let mut values = Values::new(&pairs);
        assert_eq!(values.fill("plain"), Ok("plain".to_owned()));
        assert_eq!(values.fill("({a})={{a}}"), Ok("({b})={a}".to_owned()));
        assert_eq!(values.unused(), Some("b"));
        assert_eq!(values.fill("{b}{a}日"), Ok("{b}日".to_owned()));
        assert_eq!(values.unused(), None);
        assert_eq!(values.fill("{a}{c}{d}"), Err("c"));
        assert_eq!(values.fill("{{{b}}}}}{{"), Ok("{}}{".to_owned()));
    }
}
