//! The program as a child process that listens on a port of the system's choice.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// Ends with the test.
pub(crate) struct Server {
    pub(crate) child: Child,
    /// Where it listens: `127.0.0.1:…`.
    pub(crate) address: String,
}

impl Server {
    /// Starts it, with these tables beside the partners.
    pub(crate) fn start(tables: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"))
            .args(["errcodes", "serve", "--bind", "127.0.0.1:0"])
            .args(tables)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let out = child.stdout.take().expect("it is piped");
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line).expect("it says where it listens");
        let address = line.strip_prefix("listening on http://").and_then(|rest| rest.strip_suffix('\n'));
        let address = address.unwrap_or_else(|| panic!("{line:?} says nothing of an address")).to_owned();
        Self { child, address }
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
