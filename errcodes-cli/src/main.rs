//! `cargo errcodes`: check tables of error codes, see the Rust that they become, and serve them as a partner would.

mod check;
mod expand;
#[cfg(feature = "import")]
mod import;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Error codes as data: check tables, see the Rust that they become, and serve them as a partner would.
#[derive(Parser)]
#[command(name = "cargo errcodes", bin_name = "cargo errcodes", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Expand(expand::Arguments),
    #[cfg(feature = "import")]
    Import(import::Arguments),
    Serve(serve::Arguments),
}

fn main() -> ExitCode {
    // Cargo calls `cargo-errcodes errcodes …`; by its own name the word is not there.
    let mut words: Vec<_> = std::env::args_os().collect();
    if words.get(1).is_some_and(|word| word == "errcodes") {
        words.remove(1);
    }
    let ran = match Arguments::parse_from(words).command {
        Command::Check(arguments) => Ok(check::run(&arguments)),
        Command::Expand(arguments) => expand::run(&arguments),
        #[cfg(feature = "import")]
        Command::Import(arguments) => Ok(import::run(&arguments)),
        Command::Serve(arguments) => serve::run(&arguments),
    };
    ran.unwrap_or_else(|error| {
        anstream::eprintln!("error: {error}");
        ExitCode::FAILURE
    })
}

/// Shows faults on standard error, in colour where that is a terminal.
fn show(faults: &errcodes_codegen::Faults) {
    // The stream takes the colours out again where nobody would see them.
    anstream::eprint!("{}", faults.render(true));
}
