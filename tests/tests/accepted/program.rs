//! The program that checks every accepted table against the values that were written.

use std::fmt::Write as _;

use crate::cells::filled;
use crate::model::{Column, Kind, Lookup, Table};

/// The head of the program.
pub(crate) const HEAD: &str = "//! Checks every accepted table against the values that were written.
#![allow(deprecated, unused_imports, irrefutable_let_patterns)]

mod harness;

use errcodes::{ErrorCatalog, HttpStatus, QName};
use harness::{found, matched, message, narrowest, near_numbers, near_texts, number, place, shown, text};
";

/// Returns the function that checks the enum of `table` in `module`; it has the module's name.
pub(crate) fn check(table: &Table, tables: &[Table], module: &str) -> String {
    let count = table.kept.len();
    let function = module;
    let mut code = format!("\nfn {function}() {{\n    use accepted::{module}::{} as E;\n", table.name);
    let lines: Vec<usize> = table.kept.iter().map(|&row| table.lines[row]).collect();
    let _ = write!(
        code,
        "    number(\"{function} ALL\", Some(E::ALL.len() as i128), Some({count}));
    number(\"{function} CATALOG\", Some(E::CATALOG.entries().len() as i128), Some({count}));
    let lines: [i128; {count}] = {lines:?};
    for at in 0..{count} {{
        let e = E::ALL[at];
        number(\"{function} line\", Some(e.entry().line().into()), Some(lines[at]));
        text(\"{function} Debug\", Some(&format!(\"{{e:?}}\")), Some(e.entry().variant()));
    }}
"
    );
    code += &conversions(table, function);
    for field in table.accessors() {
        code += &accessor(table, tables, function, &field);
    }
    if let Some(variants) = table.columns.iter().find(|column| column.name == "variant") {
        for (place, &row) in table.kept.iter().enumerate() {
            let cell = &variants.cells[row].meant;
            if !cell.is_empty() {
                let _ = writeln!(
                    code,
                    "    text(\"{function} variant\", Some(E::ALL[{place}].entry().variant()), Some({cell:?}));"
                );
            }
        }
    }
    code + "}\n"
}

/// Returns the cells of the selected rows.
fn meant<'t>(table: &'t Table, column: &'t Column) -> impl Iterator<Item = &'t str> + 't {
    table.kept.iter().map(|&row| column.cells[row].meant.as_str())
}

/// Returns the column as a static `CELLS`.
fn cells(table: &Table, tables: &[Table], column: &Column) -> String {
    let one = |cell: &str| match column.kind {
        Kind::Text | Kind::Template | Kind::Enum | Kind::QName => format!("{cell:?}"),
        Kind::Bool => if cell == "true" { "1" } else { "0" }.to_owned(),
        Kind::Integer(_) | Kind::Status | Kind::Other => cell.to_owned(),
        Kind::Ref => {
            let target = column.link.map_or(table, |link| &tables[link]);
            let key = target.wire_key().expect("a `ref` names keys");
            meant(target, key).position(|key| key == cell).expect("a wanted row").to_string()
        }
    };
    let cells: Vec<String> = meant(table, column)
        .map(|cell| if cell.is_empty() { "None".to_owned() } else { format!("Some({})", one(cell)) })
        .collect();
    let single = if column.is_text() { "&str" } else { "i128" };
    format!("        static CELLS: [Option<{single}>; {}] = [{}];\n", cells.len(), cells.join(", "))
}

/// Returns the checks of an accessor and of its lookup.
fn accessor(table: &Table, tables: &[Table], function: &str, field: &[&Column]) -> String {
    let mut code = String::new();
    for column in field {
        let (name, count) = (&column.name, table.kept.len());
        let method = method(name);
        let locale = column.locale.unwrap_or("und");
        let value = if column.kind == Kind::Template {
            format!("value.texts().exact({locale:?})")
        } else if field[0].locale.is_some() {
            format!("value.exact({locale:?})")
        } else {
            match column.kind {
                Kind::Enum => "Some(value.name())".to_owned(),
                Kind::Status => "Some(value.as_u16().into())".to_owned(),
                Kind::QName => "Some(&*format!(\"{} {} {}\", value.prefix, value.namespace, value.local))".to_owned(),
                Kind::Ref => format!("Some(place({}::ALL, value) as i128)", target(column, tables)),
                Kind::Bool | Kind::Integer(_) => "Some(value.into())".to_owned(),
                Kind::Text | Kind::Template | Kind::Other => "Some(value)".to_owned(),
            }
        };
        let same = if column.is_text() { "text" } else { "number" };
        let what = format!("\"{function} {name}@{locale}\"");
        code += "    {\n";
        code += &cells(table, tables, column);
        let _ = writeln!(code, "        for at in 0..{count} {{");
        if column.optional {
            let _ = writeln!(code, "            match E::ALL[at].{method}() {{");
            let _ = writeln!(code, "                Some(value) => {same}({what}, {value}, CELLS[at]),");
            let _ = writeln!(code, "                None => {same}({what}, None, CELLS[at]),");
            code += "            }\n";
        } else {
            let _ = writeln!(code, "            let value = E::ALL[at].{method}();");
            let _ = writeln!(code, "            {same}({what}, {value}, CELLS[at]);");
        }
        code += "        }\n";
        if column.kind == Kind::Template {
            code += &messages(table, column, &what);
        }
        if let Some(lookup) = column.lookup {
            code += &looked_up(column, lookup, tables, function);
        }
        code += "    }\n";
    }
    code
}

/// Returns the checks of every text of a column, filled.
fn messages(table: &Table, column: &Column, what: &str) -> String {
    let (method, locale) = (method(&column.name), column.locale.unwrap_or("und"));
    let texts: Vec<String> = meant(table, column).map(filled).collect();
    let template = if column.optional { "Some(template)" } else { "template" };
    format!(
        "        static TEXTS: [&str; {}] = {texts:?};
        for at in 0..TEXTS.len() {{
            if let {template} = E::ALL[at].{method}() {{ message({what}, template, {locale:?}, TEXTS[at]); }}
        }}
",
        texts.len()
    )
}

/// Returns the enum that a `ref` column returns.
fn target(column: &Column, tables: &[Table]) -> String {
    column.link.map_or("E".to_owned(), |link| format!("accepted::t{link}::{}", tables[link].name))
}

fn looked_up(column: &Column, lookup: Lookup, tables: &[Table], function: &str) -> String {
    let name = &column.name;
    let method = method(name);
    // The values to look for, the argument of the lookup, and its form among the cells.
    let (probes, taken, given, cell) = match column.kind {
        Kind::Text | Kind::Template => ("near_texts(&CELLS)".to_owned(), String::new(), "&probe", "&*probe"),
        Kind::Integer(integer) => {
            let taken = format!("let Ok(taken) = {integer}::try_from(probe) else {{ continue }};");
            ("near_numbers(&CELLS)".to_owned(), taken, "taken", "probe")
        }
        Kind::Bool => ("[true, false]".to_owned(), String::new(), "probe", "probe.into()"),
        Kind::Status => {
            ("(100..600).filter_map(HttpStatus::from_u16)".to_owned(), String::new(), "probe", "probe.as_u16().into()")
        }
        Kind::Enum => {
            let map = if column.optional { "filter_map" } else { "map" };
            let values = format!("E::ALL.iter().{map}(|e| e.{method}())");
            (values, String::new(), "probe", "probe.name()")
        }
        Kind::Ref => {
            let target = target(column, tables);
            let probes = format!("{target}::ALL.iter().copied().enumerate()");
            (probes, "let (number, probe) = probe;".to_owned(), "probe", "number as i128")
        }
        Kind::QName => {
            // Without the prefix, which is not compared.
            let taken = "let parts: Vec<&str> = probe.splitn(3, ' ').collect();
            let taken = QName::new(\"\", parts[1], parts[2]);";
            ("CELLS.iter().flatten().copied()".to_owned(), taken.to_owned(), "&taken", "probe")
        }
        Kind::Other => unreachable!("it has no accessor"),
    };
    let rows = match lookup {
        Lookup::Key => format!("if let Some(e) = E::from_{name}({given}) {{ rows.push(place(E::ALL, e)); }}"),
        Lookup::Index => format!("for e in E::from_{name}({given}) {{ rows.push(place(E::ALL, *e)); }}"),
    };
    format!(
        "        for probe in {probes} {{
            {taken}
            let mut rows = Vec::new();
            {rows}
            found(\"{function} from_{name}\", &rows, &CELLS, {cell});
        }}
"
    )
}

/// Returns the checks of `Display` and of reading by the wire key, also in a constant.
fn conversions(table: &Table, function: &str) -> String {
    let Some(key) = table.wire_key() else {
        if table.code().is_some() {
            return shown(table, function);
        }
        return format!(
            "    for e in E::ALL {{ text(\"{function} Display\", Some(&e.to_string()), Some(&e.entry().to_string())); }}\n"
        );
    };
    let (name, method) = (&key.name, method(&key.name));
    let is_text = key.kind == Kind::Text;
    let mut code = String::new();
    if let Some(first) = meant(table, key).next() {
        let first = if is_text { format!("{first:?}") } else { first.to_owned() };
        let _ = writeln!(code, "    const {{ assert!(E::from_{name}({first}).is_some()) }};");
    }
    // Read back as an integer only where it is what is sent.
    let by_value = if is_text || table.code().is_some_and(|code| code.name == key.name) {
        format!("E::try_from(e.{method}()) == Ok(e)")
    } else {
        "true".to_owned()
    };
    let _ = write!(
        code,
        "    for &e in E::ALL {{
        let wire = e.{method}().to_string();
        assert!(wire.parse() == Ok(e), \"{function} FromStr of {{wire}}\");
        assert!(E::try_from(&*wire) == Ok(e) && {by_value}, \"{function} TryFrom of {{wire}}\");
    }}
"
    );
    code + &shown(table, function)
}

/// The code in the entry and in `Display`, where each row has one.
fn shown(table: &Table, function: &str) -> String {
    let Some(code) = table.code().filter(|code| !code.optional) else {
        return String::new();
    };
    let method = method(&code.name);
    let shown =
        "match e.entry().name() { Some(name) if name != wire => format!(\"{wire} {name}\"), _ => wire.clone() }";
    format!(
        "    for &e in E::ALL {{
        let wire = e.{method}().to_string();
        assert!(e.entry().code().is_some_and(|code| code == *wire), \"{function} Code of {{wire}}\");
        text(\"{function} Display\", Some(&e.to_string()), Some(&{shown}));
    }}
"
    )
}

/// The accessor of a column.
fn method(column: &str) -> String {
    if syn::parse_str::<syn::Ident>(column).is_ok() && column != "gen" {
        column.to_owned()
    } else {
        format!("r#{column}")
    }
}
