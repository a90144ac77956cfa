//! Writes the enums, maps and matches that lookups are measured with.

use std::fmt::{Display, Write as _};
use std::path::PathBuf;
use std::{env, fs};

use errcodes_codegen::Settings;
use table::{Codes, Row, csv, rows, variant};

#[allow(unreachable_pub, reason = "the same file is a module of the library")]
#[path = "src/table.rs"]
mod table;

/// The sizes, and whether rustc gets through a `match` on names, and through the derives, in reasonable time.
const SIZES: [(usize, bool); 4] = [(11, true), (104, true), (1_000, true), (10_000, false)];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/table.rs");
    let mut all = String::new();
    for (size, is_small) in SIZES {
        for codes in [Codes::Scattered, Codes::Close] {
            let label = if codes == Codes::Scattered { "scattered" } else { "close" };
            let module = format!("{label}_{size}");
            let rows = rows(size, codes);
            Settings::inline("Error", &csv(&rows)).build(&format!("{module}.rs"));
            let peers = peers(&rows, is_small, codes);
            write(
                &mut all,
                format_args!(
                    "/// {size} rows, codes {label}.\npub mod {module} {{\n\
                     include!(concat!(env!(\"OUT_DIR\"), \"/{module}.rs\"));\n{peers}}}\n"
                ),
            );
        }
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("tables.rs"), all).expect("OUT_DIR can be written");
}

fn write(text: &mut String, what: impl Display) {
    // Writing to a string does not fail.
    let _ = write!(text, "{what}");
}

/// What errcodes is measured against, for one table.
fn peers(rows: &[Row], is_small: bool, codes: Codes) -> String {
    let mut text = String::new();
    let value = |row: &Row| format!("Error::{}", variant(&row.name));
    let values: Vec<String> = rows.iter().map(value).collect();

    let mut map = phf_codegen::Map::new();
    for (row, value) in rows.iter().zip(&values) {
        map.entry(row.code, value);
    }
    write(&mut text, format_args!("/// phf.\npub static PHF_CODES: phf::Map<u32, Error> = {};\n", map.build()));
    let arms = |key: &dyn Fn(&Row) -> String| -> String {
        let mut arms = String::new();
        for (row, value) in rows.iter().zip(&values) {
            write(&mut arms, format_args!("{} => {value},\n", key(row)));
        }
        arms
    };
    write(
        &mut text,
        format_args!(
            "/// A plain match.\n#[must_use]\n#[inline]\npub fn match_code(code: u32) -> Option<Error> {{ \
             Some(match code {{ {} _ => return None }}) }}\n",
            arms(&|row| row.code.to_string())
        ),
    );
    if codes == Codes::Scattered {
        let mut map = phf_codegen::Map::new();
        for (row, value) in rows.iter().zip(&values) {
            map.entry(row.name.as_str(), value);
        }
        let map = map.build();
        write(&mut text, format_args!("/// phf.\npub static PHF_NAMES: phf::Map<&'static str, Error> = {map};\n"));
    }
    if is_small && codes == Codes::Scattered {
        write(
            &mut text,
            format_args!(
                "/// A plain match.\n#[must_use]\n#[inline]\npub fn match_name(name: &str) -> Option<Error> {{ \
                 Some(match name {{ {} _ => return None }}) }}\n",
                arms(&|row| format!("{:?}", row.name))
            ),
        );
    }
    if is_small {
        let mut variants = String::new();
        for Row { name, code, .. } in rows {
            write(&mut variants, format_args!("#[strum(serialize = {name:?})] {} = {code},\n", variant(name)));
        }
        write(
            &mut text,
            format_args!(
                "/// strum and num_enum.\n\
                 #[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, num_enum::TryFromPrimitive)]\n\
                 #[repr(u32)]\n#[allow(missing_docs)]\npub enum Derived {{ {variants} }}\n"
            ),
        );
    }
    text
}
