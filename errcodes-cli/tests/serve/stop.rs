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
    signal(server, "-INT")
}

#[cfg(unix)]
fn signal(server: &mut Server, name: &str) -> (ExitStatus, Duration) {
    let sent = Command::new("kill").args([name, &server.child.id().to_string()]).status().expect("kill runs");
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

#[cfg(unix)]
#[test]
fn a_signal_to_terminate_ends_it_well() {
    let mut server = Server::start(&[]);
    assert_eq!(get(&server, "/activeserver/1026").status, 400);
    let (ended, took) = signal(&mut server, "-TERM");
    assert_eq!(ended.code(), Some(0));
    assert!(took < Duration::from_secs(2), "{took:?}");
}

/// Neither half of the headers, nor nothing, nor half of a body keeps a connection for ever.
#[test]
fn half_open_connections_are_closed() {
    let server = Server::start(&[]);
    let start = Instant::now();
    let connections =
        ["", "GET / HT", "POST /intra-mart/BadRequest HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nx"].map(
            |half| {
                let mut connection = TcpStream::connect(&server.address).expect("somebody listens");
                connection.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout can be set");
                connection.write_all(half.as_bytes()).expect("it is taken");
                connection
            },
        );
    let [nothing, headers, body] = connections.map(|mut connection| {
        let mut told = String::new();
        connection.read_to_string(&mut told).expect("the connection is closed");
        told
    });
    assert!(nothing.is_empty(), "{nothing}");
    assert!(headers.is_empty() || headers.starts_with("HTTP/1.1 408"), "{headers}");
    assert!(body.starts_with("HTTP/1.1 408"), "{body}");
    assert!(start.elapsed() < Duration::from_secs(28), "{:?}", start.elapsed());
    assert_eq!(get(&server, "/activeserver/1026").status, 400);
}

#[test]
fn an_address_may_have_a_name() {
    let server = Server::start_in(&std::env::temp_dir(), &[], "localhost:0");
    let port = server.address.rsplit(':').next().expect("a port");
    assert!(port.parse::<u16>().is_ok_and(|port| port > 0), "{}", server.address);
    assert_eq!(get(&server, "/activeserver/1026").status, 400);
    let mut called = assert_cmd::Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
    let told =
        called.current_dir(std::env::temp_dir()).args(["serve", "--bind", "localhost"]).assert().code(2).stdout("");
    let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
    assert!(told.starts_with("error: cannot listen on localhost: "), "{told}");
}

#[test]
fn the_log_is_text_only() {
    let mut server = Server::start(&["--log"]);
    assert_eq!(get(&server, "/activeserver/1026?\u{85}\u{9b}31m").status, 400);
    assert_eq!(get(&server, "/x").status, 404);
    let told = server.end();
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[0].starts_with("GET /activeserver/1026") && lines[0].ends_with(" 400"), "{told:?}");
    assert_eq!(lines[1..], ["GET /x 404"]);
    assert!(told.chars().all(|character| character == '\n' || !character.is_control()), "{told:?}");
}

#[test]
fn an_address_that_is_taken() {
    let server = Server::start(&[]);
    let mut called = assert_cmd::Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
    let told =
        called.current_dir(std::env::temp_dir()).args(["serve", "--bind", &server.address]).assert().code(2).stdout("");
    let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
    assert!(told.starts_with(&format!("error: cannot listen on {}: ", server.address)), "{told}");
}
