//! `cargo errcodes`: check tables of error codes, see the Rust that they become, and serve them as a partner would.

mod check;
mod diff;
mod expand;
mod output;
mod rules;
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
    Diff(diff::Arguments),
    Expand(expand::Arguments),
    Rules(rules::Arguments),
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
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Expand(arguments) => expand::run(&arguments),
        Command::Rules(arguments) => rules::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
    };
    ran.unwrap_or_else(|error| {
        anstream::eprintln!("error: {error}");
        ExitCode::FAILURE
    })
}

/// Shows diagnostics on standard error, in colour where that is a terminal.
fn show(diagnostics: &errcodes_table::Diagnostics) {
    // The stream takes the colours out again where nobody would see them.
    anstream::eprint!("{}", diagnostics.render(true));
}
