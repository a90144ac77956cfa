//! As little of an HTTP client as it takes to see everything that an answer says.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crate::server::Server;

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn content_type(&self) -> &str {
        self.header("content-type").unwrap_or_default()
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("UTF-8")
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|fault| panic!("{}: {fault}", self.text()))
    }
}

/// Asks, on a connection of its own. The length of a body that is there is said.
pub(crate) fn ask(server: &Server, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let mut connection = TcpStream::connect(&server.address).expect("somebody listens");
    // So that a test fails and does not wait for ever.
    connection.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout can be set");
    let length = body.len();
    let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n", server.address);
    for (name, value) in headers {
        write!(request, "{name}: {value}\r\n").expect("a String takes all text");
    }
    if length > 0 {
        write!(request, "Content-Length: {length}\r\n").expect("a String takes all text");
    }
    request.push_str("\r\n");
    connection.write_all(request.as_bytes()).and_then(|()| connection.write_all(body)).expect("the request is taken");
    read(&mut BufReader::new(connection), method)
}

/// Reads as far as the headers say: a server need not close a connection on which a body never came.
fn read(answer: &mut BufReader<TcpStream>, method: &str) -> Answer {
    let mut line = || {
        let mut line = String::new();
        answer.read_line(&mut line).expect("an answer comes");
        line.trim_end().to_owned()
    };
    let status = line().strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)?.parse().ok()).expect("a status");
    let mut headers = Vec::new();
    while let Some((name, value)) = line().split_once(": ") {
        headers.push((name.to_ascii_lowercase(), value.to_owned()));
    }
    let mut answer_read = Answer { status, headers, body: Vec::new() };
    // This status has no content, and does not say so.
    let length = answer_read.header("content-length").or((status == 204).then_some("0"));
    let length: usize = length.and_then(|value| value.parse().ok()).expect("a length");
    if method != "HEAD" {
        answer_read.body.resize(length, 0);
        answer.read_exact(&mut answer_read.body).expect("the whole of it");
    }
    answer_read
}

pub(crate) fn get(server: &Server, path: &str) -> Answer {
    ask(server, "GET", path, &[], b"")
}

/// A text as a segment of a path.
pub(crate) fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02x}") })
        .collect()
}
