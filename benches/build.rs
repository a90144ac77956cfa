//! Writes the enums, maps and matches whose lookups are measured.

use std::path::PathBuf;
use std::{env, fs};

use errcodes_codegen::Settings;
use peers::peers;
use table::{Codes, csv, rows};

#[allow(unreachable_pub, dead_code, reason = "the same file is a module of the library")]
#[path = "src/peers.rs"]
mod peers;
#[allow(unreachable_pub, reason = "the same file is a module of the library")]
#[path = "src/table.rs"]
mod table;

/// The sizes, and whether rustc compiles a `match` on names and the derives in reasonable time.
const SIZES: [(usize, bool); 4] = [(11, true), (104, true), (1_000, true), (10_000, false)];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/peers.rs");
    println!("cargo::rerun-if-changed=src/table.rs");
    let mut all = String::new();
    for (size, is_small) in SIZES {
        for codes in [Codes::Scattered, Codes::Close] {
            let label = if codes == Codes::Scattered { "scattered" } else { "close" };
            let module = format!("{label}_{size}");
            let rows = rows(size, codes);
            Settings::inline("Error", &csv(&rows)).build(&format!("{module}.rs"));
            let peers = peers(&rows, is_small, codes);
            all.extend([format!(
                "/// {size} rows, codes {label}.\npub mod {module} {{\n\
                 include!(concat!(env!(\"OUT_DIR\"), \"/{module}.rs\"));\n{peers}}}\n"
            )]);
        }
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("tables.rs"), all).expect("OUT_DIR can be written");
}
