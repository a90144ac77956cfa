//! Writes the enums of this package from their tables.

use errcodes_codegen::{Feature, Omission, Settings};

fn main() {
    Settings::file("ActiveServerError", "activeserver.csv").build("active_server_error.rs");
    Settings::file("AccountError", "activeserver.csv")
        .only("category", ["user", "security"])
        .only("http_status", ["400"])
        .skip("description")
        .skip("auth_api_note")
        .skip("replaced_by")
        .impls(Feature::Http)
        .impls(Feature::Serde)
        .build("account_error.rs");
    Settings::file("Cause", "tables/faults.csv").no(Omission::Display).no(Omission::Error).build("cause.rs");
    Settings::file("Key", "tables/keys.csv").link("cause_of", "Cause", "tables/faults.csv").build("key.rs");
    Settings::file("Index", "tables/indexes.csv")
        .link("fault", "Cause", "tables/faults.csv")
        .link("fault_before", "super::tables::Cause", "tables/faults.csv")
        .build("index.rs");
    Settings::inline("Unused", &worth_a_lint()).build("unused.rs");
}

/// Returns a table that would trip many lints: long arrays, long numbers, similar names, capitals, underscores, prose
/// with `CamelCase` and tabs.
fn worth_a_lint() -> String {
    let rows = (0..300).map(|row| {
        format!("{},InvalidThing{row},,{},the \t fooBar: see ActiveServer\n", 4_000_000_000_u32 + row, u64::MAX)
    });
    let header = "code:u32,variant,kind:enum:optional:index,wide:u64:index,description\n";
    let odd = "1,URL,HTTP_1.1,7,\n2,A_B,a b,7,  - one\n3,OldOne,x,8,\n";
    format!("{header}{}{}", rows.collect::<String>(), odd.replace(",\n", ",\"- a\n  b\nc\"\n"))
}
