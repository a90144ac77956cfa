//! The program `cargo-errcodes`; all of it is in the library.

fn main() -> std::process::ExitCode {
    cargo_errcodes::run(std::env::args_os())
}
