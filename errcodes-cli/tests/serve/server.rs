//! The program as a child process that listens on a port of the system's choice.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Ends with the test.
pub(crate) struct Server {
    pub(crate) child: Child,
    /// Where it listens: `127.0.0.1:…`.
    pub(crate) address: String,
}

impl Server {
    /// Starts the server with these arguments, tables and options, in a folder without `errcodes.toml`.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::start_in(&std::env::temp_dir(), arguments, "127.0.0.1:0")
    }

    /// Starts it in this folder, listening on this address. What it says on standard error is in a pipe.
    pub(crate) fn start_in(folder: &Path, arguments: &[&str], bind: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"))
            .current_dir(folder)
            .args(["errcodes", "serve", "--bind", bind])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let out = child.stdout.take().expect("it is piped");
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line).expect("it says where it listens");
        let address = line.strip_prefix("listening on http://").and_then(|rest| rest.strip_suffix('\n'));
        let address = address.unwrap_or_else(|| panic!("{line:?} says nothing of an address")).to_owned();
        Self { child, address }
    }

    /// Ends it, and returns what it has said on standard error.
    pub(crate) fn end(&mut self) -> String {
        // It may have been stopped already.
        let _ = self.child.kill();
        let mut told = String::new();
        let pipe = self.child.stderr.as_mut().expect("it is piped");
        pipe.read_to_string(&mut told).expect("it is text");
        told
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have been stopped already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
