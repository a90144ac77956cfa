//! Writes an enum that calls the runtime as this package does.

fn main() {
    errcodes_codegen::Settings::file("Cause", "tables/faults.csv").runtime("::codes").build("cause.rs");
}
