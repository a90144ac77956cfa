//! The end: Ctrl-C, and an address that is taken.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

use crate::client::get;
use crate::server::Server;

/// What Ctrl-C does in a terminal; then how the program ended, and how long that took.
#[cfg(unix)]
fn interrupt(server: &mut Server) -> (ExitStatus, Duration) {
    let sent = Command::new("kill").args(["-INT", &server.child.id().to_string()]).status().expect("kill runs");
    assert!(sent.success());
    let start = Instant::now();
    let ended = server.child.wait().expect("the program ends");
    (ended, start.elapsed())
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_well() {
    let mut server = Server::start(&[]);
    assert_eq!(get(&server, "/activeserver/1026").status, 400);
    // A connection that somebody keeps for later does not keep the program.
    let mut kept = TcpStream::connect(&server.address).expect("somebody listens");
    kept.write_all(b"GET /activeserver/1026 HTTP/1.1\r\nHost: x\r\n\r\n").expect("the request is taken");
    let mut first = [0; 12];
    kept.read_exact(&mut first).expect("an answer comes");
    assert_eq!(&first, b"HTTP/1.1 400");

    let (ended, took) = interrupt(&mut server);
    assert_eq!(ended.code(), Some(0));
    assert!(took < Duration::from_secs(2), "{took:?}");
    assert!(TcpStream::connect(&server.address).is_err(), "nobody listens any more");
}

#[cfg(unix)]
#[test]
fn half_a_request_does_not_keep_it_for_ever() {
    let mut server = Server::start(&[]);
    let mut half = TcpStream::connect(&server.address).expect("somebody listens");
    half.write_all(b"POST /intra-mart/BadRequest HTTP/1.1\r\nContent-Length: 10\r\n").expect("it is taken");
    // So that it has been seen.
    assert_eq!(get(&server, "/").status, 200);
    let (ended, took) = interrupt(&mut server);
    assert_eq!(ended.code(), Some(0));
    assert!(took < Duration::from_secs(10), "{took:?}");
}

#[test]
fn an_address_that_is_taken() {
    let server = Server::start(&[]);
    let mut called = assert_cmd::Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
    let told = called.args(["serve", "--bind", &server.address]).assert().code(2).stdout("");
    let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
    assert!(told.starts_with(&format!("error: cannot listen on {}: ", server.address)), "{told}");
}
