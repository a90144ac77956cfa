//! Paths of a recipe: names, stars, conditions, and the way up.

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Name(String),
    Any,
    Deep,
    Up,
    Here,
    /// What the nth `*` of the path to the rows stood for.
    Star(usize),
}

/// A path: `/components/*/examples/*`, `../description`, `value/code`, `documentation[@lang=en]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Path {
    pub(super) steps: Vec<(Step, Option<(String, String)>)>,
}

impl Path {
    /// Returns the path that a recipe writes.
    ///
    /// # Errors
    ///
    /// A text that says what is wrong with it.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut steps = Vec::new();
        for word in words(text.strip_prefix('/').unwrap_or(text)) {
            let (word, condition) = match word.strip_suffix(']').and_then(|word| word.split_once('[')) {
                Some((word, condition)) => {
                    let (key, value) = condition
                        .split_once('=')
                        .ok_or_else(|| format!("expected `[key=value]`, found `[{condition}]`"))?;
                    (word, Some((key.trim().to_owned(), value.trim().trim_matches(['"', '\'']).to_owned())))
                }
                None => (word, None),
            };
            let step = match word {
                "" if text == "/" => continue,
                "" => return Err("a name between two slashes is missing".to_owned()),
                "*" => Step::Any,
                "**" => Step::Deep,
                ".." => Step::Up,
                "." => Step::Here,
                word => match word.strip_prefix('*').map(str::parse) {
                    Some(Ok(number)) if number > 0 => Step::Star(number),
                    Some(_) => return Err(format!("expected `*`, `**` or `*1`, found `{word}`")),
                    None => Step::Name(word.replace("~1", "/").replace("~0", "~")),
                },
            };
            steps.push((step, condition));
        }
        if steps.iter().filter(|(step, _)| *step == Step::Deep).count() > 1 {
            return Err("at most one `**` is allowed".to_owned());
        }
        Ok(Self { steps })
    }
}

/// The words between slashes; a slash in brackets is part of a word.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut inside) = (0, false);
    for (at, character) in text.char_indices() {
        match character {
            '[' => inside = true,
            ']' => inside = false,
            '/' if !inside => {
                words.push(text.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    words.push(text.get(start..).unwrap_or_default());
    words
}

#[cfg(test)]
mod tests {
    use super::{Path, Step};

    #[test]
    fn paths_are_names_stars_and_conditions() {
        let path = Path::parse("/a~1b/*/c[@lang=en]").expect("a path");
        let steps: Vec<_> = path.steps.iter().map(|(step, _)| step.clone()).collect();
        assert_eq!(steps, [Step::Name("a/b".to_owned()), Step::Any, Step::Name("c".to_owned())]);
        assert_eq!(
            path.steps.last().and_then(|(_, condition)| condition.clone()),
            Some(("@lang".to_owned(), "en".to_owned()))
        );
        assert!(Path::parse("a//b").is_err());
        assert!(Path::parse("*x").is_err());
        assert!(Path::parse("").is_err());
    }
}
