//! Slips of English that happen most: the sources have none of them. CONTRIBUTING.md says how we write.
//!
//! The texts of partners are theirs: tables and documents are not searched.

use std::fs;
use std::path::{Path, PathBuf};

/// A slip, in lower case, and what to write instead.
struct Slip {
    /// Parts that follow each other in one line.
    parts: &'static [&'static str],
    /// Contexts in which the words are right.
    except: &'static [&'static str],
    instead: &'static str,
}

const fn slip(parts: &'static [&'static str], instead: &'static str) -> Slip {
    Slip { parts, except: &[], instead }
}

const SLIPS: &[Slip] = &[
    // American spelling.
    slip(&["catalogue"], "catalog"),
    slip(&["behaviour"], "behavior"),
    slip(&["recognis"], "recognize"),
    slip(&["colour"], "color"),
    slip(&["neighbour"], "neighbor"),
    slip(&["honour"], "honor"),
    slip(&["favour"], "favor"),
    slip(&["normalis"], "normalize"),
    slip(&["serialis"], "serialize"),
    slip(&["initialis"], "initialize"),
    slip(&["organis"], "organize"),
    slip(&["licence"], "license"),
    Slip { parts: &["misspelt"], except: &["/misspelt", "_misspelt", "misspelt_"], instead: "misspelled" },
    // Word order and words of another language.
    Slip {
        parts: &[" is no "],
        except: &["here is no ", " is no longer"],
        instead: "`no row X in t.csv`, `X is not a …`, `V has no …`",
    },
    Slip { parts: &[" are no "], except: &["here are no ", " are no longer"], instead: "are not" },
    Slip { parts: &[" is none"], except: &["here is none"], instead: "is not one" },
    Slip { parts: &[" are none"], except: &["here are none"], instead: "are not" },
    slip(&["nothing where"], "`None` if"),
    slip(&["nothing, where"], "`None` if"),
    slip(&["stands for"], "means, is bound to, maps to"),
    slip(&["stand for"], "mean, are bound to, map to"),
    slip(&["stands on"], "is on, is sent"),
    slip(&["stands in the"], "is in the"),
    slip(&["stands above"], "is above, precedes"),
    slip(&["stands behind"], "follows"),
    slip(&["stands beside"], "is next to"),
    slip(&["held against"], "checked against, compared with"),
    slip(&["hold it against"], "check it against"),
    slip(&["hold them against"], "check them against"),
    slip(&["holds ", " against "], "checks … against"),
    slip(&["hold tables"], "check tables"),
    slip(&["so many bytes"], "at most 64 MiB"),
    slip(&["so many rows"], "this number of rows"),
    slip(&["is there twice"], "duplicate"),
    slip(&["are there twice"], "duplicate"),
    slip(&["whoever"], "the person or the crate that"),
    slip(&["goes along with"], "works with, is part of"),
    slip(&["of one's own"], "own"),
    slip(&["is told by"], "is reported by"),
];

/// What is not searched yet, by the beginning of the path.
const ALLOWED: &[&str] = &[
    // It has the slips.
    "tests/tests/english.rs",
];

const SEARCHED: &[&str] = &["java", "md", "py", "rs", "sh", "stderr", "toml", "yml"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns the paths of all searched files, relative to the root.
fn files() -> Vec<String> {
    let root = root();
    let mut files = vec![".ci/run".to_owned()];
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be listed") {
            let path = entry.expect("the folder can be listed").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_symlink() || name.starts_with('.') || name == "target" {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| SEARCHED.iter().any(|known| extension == *known)) {
                let relative = path.strip_prefix(&root).expect("it is below the root");
                files.push(relative.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    files.sort();
    files
}

impl Slip {
    fn is_in(&self, line: &str) -> bool {
        let line = self.except.iter().fold(line.to_lowercase(), |line, right| line.replace(right, "…"));
        let mut rest = line.as_str();
        self.parts.iter().all(|part| match rest.split_once(part) {
            Some((_, after)) => {
                rest = after;
                true
            }
            None => false,
        })
    }
}

#[test]
fn the_sources_have_no_slips() {
    let files = files();
    assert!(files.len() > 300, "only {} files were found", files.len());
    let mut found = Vec::new();
    for file in files.iter().filter(|file| !ALLOWED.iter().any(|allowed| file.starts_with(allowed))) {
        let text = fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        for (number, line) in (1..).zip(text.lines()) {
            for slip in SLIPS.iter().filter(|slip| slip.is_in(line)) {
                found.push(format!("{file}:{number}: {}\n    write: {}", line.trim(), slip.instead));
            }
        }
    }
    assert!(found.is_empty(), "{} slips:\n{}", found.len(), found.join("\n"));
}

#[test]
fn finds_slips_and_their_exceptions() {
    let found = |line: &str| SLIPS.iter().filter(|slip| slip.is_in(line)).count();
    for line in
        ["A Catalogue of errors", "`x` is no row", "It holds a table against the enum", "Nothing where it is blank"]
    {
        assert_eq!(found(line), 1, "{line}");
    }
    for line in
        ["There is no row", "the row is no longer there", "a threshold against", "a catalog", "it holds a table"]
    {
        assert_eq!(found(line), 0, "{line}");
    }
}
