//! Tables with the header words whose cells or lookups are special: patterns, pairs, blank codes, hexadecimal and unnamed
//! numbers, and lists. Each comes with the checks of the program, which are written from the cells and not from the enum.

use std::collections::BTreeSet;
use std::fmt::{Debug, Write as _};

use crate::model::Table;
use crate::random::Random;

const KEYWORDS: [&str; 8] = ["type", "match", "fn", "move", "async", "dyn", "gen", "abstract"];
const VALUES: [&str; 8] = ["3ds", "2fa", "a", "b c", "x-1", "Ok", "99", "say \"hi\""];
const INTEGERS: [(&str, i128, i128); 5] = [
    ("u8", 0, 255),
    ("u16", 0, 65_535),
    ("i8", -128, 127),
    ("i32", -2_147_483_648, 2_147_483_647),
    ("u64", 0, 18_446_744_073_709_551_615),
];

/// Makes the checks of the rows that are kept.
type Check = Box<dyn Fn(&[usize]) -> String>;

/// A table as it is made: its columns, and the checks of each.
struct Maker<'r> {
    rows: usize,
    columns: Vec<(String, Vec<String>)>,
    checks: Vec<Check>,
    random: &'r mut Random,
}

/// Returns a table and the checks of its enum `E`.
pub(crate) fn table(random: &mut Random) -> (Table, String) {
    let rows = 1 + random.below(6);
    let mut maker = Maker { rows, columns: Vec::new(), checks: Vec::new(), random };
    let prefix = maker.code();
    if prefix.is_none() {
        let names = (0..rows).map(|row| format!("NAME_{row}")).collect();
        maker.columns.push(("name".to_owned(), names));
    }
    let tags = maker.list("tags", &VALUES.map(str::to_owned), ["", ":enum", ":text"], "value.name()");
    let numbers: Vec<String> = (0..9).map(|number| number.to_string()).collect();
    maker.list("levels", &numbers, [":u8", ":i16", ":u64"], "value");
    maker.list("http_status", &["400", "404", "503"].map(str::to_owned), [""; 3], "value.as_u16()");
    maker.plain();
    let Maker { columns, checks, random, .. } = maker;

    let only = tags.filter(|_| random.once_in(3)).map(|tags| {
        let tag = tags[random.below(rows)].first().cloned();
        (tag.clone(), (0..rows).filter(|&row| tag.as_ref().is_none_or(|tag| tags[row].contains(tag))).collect())
    });
    let (only, kept): (Option<String>, Vec<usize>) = only.unwrap_or_else(|| (None, (0..rows).collect()));
    let mut text = columns.iter().map(|(header, _)| header.as_str()).collect::<Vec<_>>().join(",");
    for row in 0..rows {
        let cell = |cells: &Vec<String>| match cells[row].as_str() {
            cell if cell.contains(['"', ',', '\n']) || cell.is_empty() => format!("\"{}\"", cell.replace('"', "\"\"")),
            cell => cell.to_owned(),
        };
        let cells: Vec<String> = columns.iter().map(|(_, cells)| cell(cells)).collect();
        let _ = write!(text, "\n{}", cells.join(","));
    }
    let checks = checks.iter().flat_map(|check| ["    {\n".to_owned(), check(&kept), "    }\n".to_owned()]).collect();
    let table = Table {
        name: "E",
        columns: Vec::new(),
        rows,
        kept,
        only: only.map(|tag| ("tags".to_owned(), tag)),
        skip: None,
        prefix,
        text,
        lines: Vec::new(),
    };
    (table, checks)
}

/// Returns the function with the checks of a module.
pub(crate) fn check(checks: &str, module: &str) -> String {
    format!("\nfn {module}() {{\n    use accepted::{module}::*;\n    let what = {module:?};\n{checks}}}\n")
}

/// Returns a static with what each kept row has.
fn kept<T: Debug>(name: &str, type_name: &str, kept: &[usize], cells: &[T]) -> String {
    let cells: Vec<&T> = kept.iter().map(|&row| &cells[row]).collect();
    format!("        static {name}: [{type_name}; {}] = {cells:?};\n", cells.len())
}

impl Maker<'_> {
    fn add(&mut self, header: &str, cells: Vec<String>, check: impl Fn(&[usize]) -> String + 'static) {
        self.columns.push((header.to_owned(), cells));
        self.checks.push(Box::new(check));
    }

    /// Adds a code of a random form, and returns the prefix that it needs.
    fn code(&mut self) -> Option<&'static str> {
        match self.random.below(6) {
            0 => self.ranges(),
            1 => self.templates(),
            2 => self.hexadecimal(),
            3 => self.pairs(),
            4 => self.blank(),
            _ => return Some(self.unnamed()),
        }
        None
    }

    /// Returns different numbers between these.
    fn numbers(&mut self, least: i128, most: i128) -> Vec<i128> {
        let mut found = BTreeSet::new();
        while found.len() < self.rows {
            let near = i128::try_from(self.random.below(60)).expect("small");
            found.insert(match self.random.below(3) {
                0 => least + near,
                1 => most - near,
                _ => near.min(most),
            });
        }
        let mut numbers: Vec<i128> = found.into_iter().collect();
        self.random.shuffle(&mut numbers);
        numbers
    }

    fn ranges(&mut self) {
        let (integer, lowest, most) = self.random.pick(&INTEGERS);
        let mut ranges: Vec<(i128, i128)> = Vec::new();
        while ranges.len() < self.rows {
            let mut ends =
                [self.random.below(256), self.random.below(256)].map(|end| i128::try_from(end).expect("small"));
            ends.sort_unstable();
            let [first, last] = ends.map(|end| if end == 255 { most } else { lowest + end });
            let last = if self.random.once_in(3) { first } else { last };
            let fits = |&(start, end): &(i128, i128)| {
                last < start
                    || end < first
                    || ((start, end) != (first, last) && {
                        (start <= first && last <= end) || (first <= start && end <= last)
                    })
            };
            if ranges.iter().all(fits) {
                ranges.push((first, last));
            }
        }
        let shown = |&(first, last): &(i128, i128)| {
            if first == last { first.to_string() } else { format!("{first}-{last}") }
        };
        let shown: Vec<String> = ranges.iter().map(shown).collect();
        let header = format!("code:{integer}:range");
        self.add(&header, shown.clone(), move |rows| {
            kept("RANGES", "(i128, i128)", rows, &ranges)
                + &kept("SHOWN", "&str", rows, &shown)
                + &format!(
                    "        for (e, (first, last)) in E::ALL.iter().zip(RANGES) {{
            number(what, Some(e.code().first().into()), Some(first));
            number(what, Some(e.code().last().into()), Some(last));
            assert!(e.entry().code().is_some_and(|code| code.is_numeric() == (first == last)), \"{{what}}\");
        }}
        shown(what, E::ALL, &SHOWN);
        for probe in near_numbers(&RANGES.iter().flat_map(|ends| [Some(ends.0), Some(ends.1)]).collect::<Vec<_>>()) {{
            let Ok(taken) = {integer}::try_from(probe) else {{ continue }};
            let found = E::from_code(taken).map(|e| place(E::ALL, e));
            assert_eq!(found, narrowest(&RANGES, probe), \"{{what}} {{probe}}\");
        }}
"
                )
        });
    }

    fn templates(&mut self) {
        // What stands before and after the placeholder, or a plain code, which may match the placeholder of another row.
        let code = |row: usize, random: &mut Random| match random.below(4) {
            0 => (format!("plain{row}"), None),
            1 => (format!("k{}.{row}", random.below(row + 1)), None),
            _ => (format!("k{row}."), Some(random.pick(&["", "", "!", ".é", "{x}"]))),
        };
        let codes: Vec<(String, Option<&str>)> = (0..self.rows).map(|row| code(row, self.random)).collect();
        let braces = |text: &str| text.replace('{', "{{").replace('}', "}}");
        let cells: Vec<String> = codes
            .iter()
            .map(|(start, end)| end.map_or_else(|| start.clone(), |end| format!("{start}{{id}}{}", braces(end))))
            .collect();
        self.add("code:template", cells, move |rows| {
            kept("CODES", "(&str, Option<&str>)", rows, &codes)
                + "        for (start, end) in CODES {
            for inner in [\"\", \"1\", \"é!\", \"{\"] {
                let probe = format!(\"{start}{inner}{}\", end.unwrap_or_default());
                let (row, value) = matched(&CODES, &probe);
                assert_eq!(E::from_code(&probe).map(|e| place(E::ALL, e)), row, \"{what} {probe}\");
                assert_eq!(E::captures(&probe), value, \"{what} {probe}\");
            }
        }
"
        });
    }

    fn hexadecimal(&mut self) {
        let (integer, least, most) = self.random.pick(&INTEGERS);
        let numbers = self.numbers(least, most);
        let width = most - least + 1;
        // In a signed column the digits are bits.
        let bits = |number: i128| if number < 0 { number + width } else { number };
        let cell = |&number: &i128| match self.random.below(4) {
            0 => (number.to_string(), format!("0x{:X}", bits(number))),
            1 => (format!("0x{:04x}", bits(number)), format!("0x{:04x}", bits(number))),
            _ => (format!("0x{:08X}", bits(number)), format!("0x{:08X}", bits(number))),
        };
        let (cells, shown): (Vec<String>, Vec<String>) = numbers.iter().map(cell).unzip();
        let header = if self.random.once_in(2) { format!("code:{integer}:hex") } else { format!("code:hex:{integer}") };
        self.add(&header, cells, move |rows| {
            kept("NUMBERS", integer, rows, &numbers)
                + &kept("SHOWN", "&str", rows, &shown)
                + "        shown(what, E::ALL, &SHOWN);
        for (&e, (&number, shown)) in E::ALL.iter().zip(NUMBERS.iter().zip(SHOWN)) {
            assert_eq!(e.code(), number, \"{what}\");
            let forms = [E::from_code(number), E::try_from(number).ok(), shown.parse().ok(), number.to_string().parse().ok()];
            assert_eq!(forms, [Some(e); 4], \"{what} {shown}\");
            assert_eq!(E::expect_code(number), e, \"{what}\");
        }
"
        });
    }

    fn pairs(&mut self) {
        let values = ["u", "1w", "v x"];
        let mut pairs: Vec<(String, &str)> = Vec::new();
        while pairs.len() < self.rows {
            let pair = (format!("E{}", self.random.below(4)), self.random.pick(&values));
            if !pairs.contains(&pair) {
                pairs.push(pair);
            }
        }
        let kind = self.random.pick(&["text", "enum"]);
        let (codes, layers) = pairs.iter().map(|(code, layer)| (code.clone(), (*layer).to_owned())).unzip();
        self.columns.push((format!("layer:{kind}"), layers));
        self.add("code:key(layer)", codes, move |rows| {
            kept("PAIRS", "(&str, &str)", rows, &pairs)
                + "        for (one, other) in E::ALL.iter().flat_map(|one| E::ALL.iter().map(move |other| (one, other))) {
            let (code, layer) = (PAIRS[place(E::ALL, *one)].0, PAIRS[place(E::ALL, *other)].1);
            let wanted = PAIRS.iter().position(|pair| *pair == (code, layer));
            assert_eq!(E::from_code(one.code(), other.layer()).map(|e| place(E::ALL, e)), wanted, \"{what}\");
            assert_eq!(one.code(), code, \"{what}\");
        }
"
        });
    }

    fn blank(&mut self) {
        let blank = self.random.below(self.rows);
        let codes: Vec<String> =
            (0..self.rows).map(|row| if row == blank { String::new() } else { format!("E{row}") }).collect();
        let header = self.random.pick(&["code:blank", "code:text:key:blank", "code:blank:key"]);
        self.add(header, codes.clone(), move |rows| {
            kept("CODES", "&str", rows, &codes)
                + "        for probe in near_texts(&CODES.map(Some)) {
            let wanted = CODES.iter().position(|code| *code == probe);
            assert_eq!(E::from_code(&probe).map(|e| place(E::ALL, e)), wanted, \"{what} {probe:?}\");
        }
        for (e, code) in E::ALL.iter().zip(CODES) {
            text(what, Some(e.code()), Some(code));
            assert_eq!((E::expect_code(code), E::try_from(code)), (*e, Ok(*e)), \"{what}\");
        }
"
        });
    }

    /// Numbers without names.
    fn unnamed(&mut self) -> &'static str {
        let (integer, least, most) = self.random.pick(&INTEGERS);
        let numbers = self.numbers(least, most);
        let prefix = self.random.pick(&["E", "Code", "X9"]);
        let minus = |number: i128| if number < 0 { "Minus" } else { "" };
        let names: Vec<String> =
            numbers.iter().map(|number| format!("{prefix}{}{}", minus(*number), number.unsigned_abs())).collect();
        let cells = numbers.iter().map(i128::to_string).collect();
        self.add(&format!("code:{integer}"), cells, move |rows| {
            kept("NAMES", "&str", rows, &names)
                + &kept("NUMBERS", integer, rows, &numbers)
                + "        for ((e, name), number) in E::ALL.iter().zip(NAMES).zip(NUMBERS) {
            text(what, Some(e.entry().variant()), Some(name));
            assert_eq!((e.code(), E::from_code(number)), (number, Some(*e)), \"{what}\");
        }
"
        });
        prefix
    }

    /// A column of lists, now and then, whose type is one of `types`. The value is made a text by `shown`, which is for an
    /// `enum` where there is one. Returns the values of each row.
    fn list(&mut self, name: &str, values: &[String], types: [&str; 3], shown: &str) -> Option<Vec<Vec<String>>> {
        if self.random.once_in(3) {
            return None;
        }
        let (kind, is_optional, is_index) = (self.random.pick(&types), self.random.once_in(2), self.random.once_in(2));
        let mut row = || {
            let mut row = values.to_vec();
            self.random.shuffle(&mut row);
            row.truncate(self.random.below(4).max(usize::from(!is_optional)));
            row
        };
        let lists: Vec<Vec<String>> = (0..self.rows).map(|_| row()).collect();
        let cells: Vec<String> = lists.iter().map(|list| list.join("|")).collect();
        let shown = if shown == "value.name()" && kind != ":enum" { "value" } else { shown }.to_owned();
        let words = [":list", if is_optional { ":optional" } else { "" }, if is_index { ":index" } else { "" }];
        let header = format!("{name}{kind}{}", words.concat());
        let (name, joined) = (name.to_owned(), cells.clone());
        self.add(&header, cells, move |rows| {
            let lookup = format!(
                "        for value in E::ALL.iter().flat_map(|e| e.{name}().iter().copied()) {{
            let shown = {shown}.to_string();
            let found: Vec<usize> = E::from_{name}(value).iter().map(|e| place(E::ALL, *e)).collect();
            let wanted: Vec<usize> = (0..LISTS.len()).filter(|&at| LISTS[at].split('|').any(|one| one == shown)).collect();
            assert_eq!(found, wanted, \"{{what}} {{shown}}\");
        }}
"
            );
            kept("LISTS", "&str", rows, &joined)
                + &format!(
                    "        for (e, list) in E::ALL.iter().zip(LISTS) {{
            let shown: Vec<String> = e.{name}().iter().map(|value| {shown}.to_string()).collect();
            text(what, Some(&shown.join(\"|\")), Some(list));
        }}
"
                )
                + if is_index { lookup.as_str() } else { "" }
        });
        Some(lists)
    }

    /// A column that is called like a keyword, an `enum` with values that begin with a digit, and `message`.
    fn plain(&mut self) {
        let keyword = self.random.pick(&KEYWORDS);
        let texts: Vec<String> = (0..self.rows).map(|row| format!("text {row}")).collect();
        self.add(keyword, texts.clone(), move |rows| {
            kept("TEXTS", "&str", rows, &texts)
                + &format!("        for (e, found) in E::ALL.iter().zip(TEXTS) {{ text(what, Some(e.r#{keyword}()), Some(found)); }}\n")
        });
        let values: Vec<String> = (0..self.rows).map(|_| self.random.pick(&VALUES).to_owned()).collect();
        self.add("kind:enum:index", values.clone(), move |rows| {
            kept("KINDS", "&str", rows, &values)
                + "        for (e, kind) in E::ALL.iter().zip(KINDS) {
            text(what, Some(e.kind().name()), Some(kind));
            assert_eq!(EKind::from_name(kind), Some(e.kind()), \"{what}\");
            let found: Vec<usize> = E::from_kind(e.kind()).iter().map(|e| place(E::ALL, *e)).collect();
            harness::found(what, &found, &KINDS.map(Some), kind);
        }
"
        });
        let kind = self.random.pick(&["message", "message:template", "message@en"]);
        let messages: Vec<String> = (0..self.rows).map(|row| format!("Row {row}.")).collect();
        self.add(kind, messages.clone(), move |rows| {
            kept("MESSAGES", "&str", rows, &messages)
                + "        for (e, wanted) in E::ALL.iter().zip(MESSAGES) {
            let message = e.entry().message().expect(\"a message\");
            text(what, Some(&message.to_string()), Some(wanted));
        }
"
        });
    }
}
