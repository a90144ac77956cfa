//! A thousand connections of peers that misbehave, while others ask as they should: answers stay right, memory is
//! bounded, and each connection comes to its end.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use errcodes_specs::activeserver::ActiveServerError;

use crate::client::{ask, get};
use crate::server::Server;

/// How many never read, and how many never end their headers. Client and server stay below 1,024 files each.
const SLOW: usize = 350;
const ABRUPT: usize = 300;
/// As many answers as no socket buffers, each with the whole index.
const PIPELINED: usize = 60;
const MIB: usize = 1024 * 1024;

fn connect(server: &Server) -> TcpStream {
    TcpStream::connect(&server.address).expect("somebody listens")
}

/// Asks for the index again and again, and reads nothing.
fn slow_reader(server: &Server) -> TcpStream {
    let mut connection = connect(server);
    let request = format!("GET / HTTP/1.1\r\nHost: {}\r\n\r\n", server.address).repeat(PIPELINED);
    connection.write_all(request.as_bytes()).expect("the requests are taken");
    connection
}

/// Sends half of the headers.
fn slow_writer(server: &Server) -> TcpStream {
    let mut connection = connect(server);
    connection.write_all(b"GET /activeserver/1026 HTTP/1.1\r\nHos").expect("it is taken");
    connection
}

/// Asks, and closes the connection while the answer comes: some before its first byte, some after.
fn close_abruptly(server: &Server, number: usize) {
    let mut connection = connect(server);
    connection.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").expect("the request is taken");
    if number.is_multiple_of(2) {
        // What is unread makes the system reset the connection.
        connection.read_exact(&mut [0]).expect("an answer comes");
    }
}

/// Asks for rows of several tables, and compares the answers.
fn ask_as_others_do(server: &Server, start: usize) {
    for error in ActiveServerError::ALL.iter().skip(start).step_by(4) {
        let answer = get(server, &format!("/activeserver/{}", error.code()));
        assert_eq!(answer.status, error.http_status().as_u16());
        assert!(answer.text().contains(error.name()));
        let fault = ask(server, "POST", "/intra-mart/BadRequest", &[("Content-Type", "text/xml")], b"<a/>");
        assert_eq!((fault.status, fault.content_type()), (500, "text/xml; charset=utf-8"));
        assert_eq!(get(server, "/nowhere/at/all").status, 404);
    }
    assert_eq!(get(server, "/").text().matches("<article").count(), 104 + 20 + 11 + 11);
}

/// Returns the memory of the server that is in use, in bytes.
fn memory(server: &Server) -> usize {
    let status = fs::read_to_string(format!("/proc/{}/status", server.child.id())).expect("it runs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("a line");
    line.trim().strip_suffix(" kB").and_then(|kib| kib.parse::<usize>().ok()).expect("a number") * 1024
}

fn open_files(server: &Server) -> usize {
    fs::read_dir(format!("/proc/{}/fd", server.child.id())).expect("it runs").count()
}

#[test]
fn a_crowd_of_a_thousand_connections_harms_nobody() {
    let server = Server::start(&[]);
    ask_as_others_do(&server, 0);
    let (files, quiet) = (open_files(&server), memory(&server));

    let (readers, writers) = thread::scope(|scope| {
        let readers = scope.spawn(|| (0..SLOW).map(|_| slow_reader(&server)).collect::<Vec<_>>());
        let writers = scope.spawn(|| (0..SLOW).map(|_| slow_writer(&server)).collect::<Vec<_>>());
        let abrupt = scope.spawn(|| (0..ABRUPT).for_each(|number| close_abruptly(&server, number)));
        for start in 0..4 {
            let server = &server;
            scope.spawn(move || ask_as_others_do(server, start));
        }
        abrupt.join().expect("each was answered");
        (readers.join().expect("each was taken"), writers.join().expect("each was taken"))
    });
    let crowded = memory(&server);
    assert!(crowded < quiet + 64 * MIB, "{quiet} bytes when quiet, {crowded} in the crowd");
    ask_as_others_do(&server, 1);

    // Neither those that never read nor those that never end their headers are kept.
    for _ in 0..60 {
        if open_files(&server) <= files {
            break;
        }
        thread::sleep(Duration::from_secs(1));
    }
    let left = open_files(&server);
    assert!(left <= files, "{left} files, {files} before {} slow connections", readers.len() + writers.len());
    ask_as_others_do(&server, 2);
    let after = memory(&server);
    assert!(after < quiet + 64 * MIB, "{quiet} bytes when quiet, {after} after the crowd");
    drop((readers, writers));
}
