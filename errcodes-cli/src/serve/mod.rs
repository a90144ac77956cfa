//! `cargo errcodes serve`: a stand-in for every partner, to which a client's tests can be pointed.

mod activeserver;
mod cafe24;
mod google_payments;
mod index;
mod intra_mart;
mod routes;
mod table;
mod tables;

use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use tokio::net::TcpListener;

/// How long answers that are under way may take after Ctrl-C.
const GRACE: Duration = Duration::from_secs(3);

/// Answer over HTTP with every error of ActiveServer, cafe24, Google Standard Payments and intra-mart, as they would.
///
/// `GET /` lists what there is. A text that the table has in several languages is in that of `Accept-Language`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Your own tables, as CSV: served under the name of the file, as problem details (RFC 9457).
    #[arg(value_name = "TABLE")]
    tables: Vec<String>,
    /// The table that a `ref` column of these refers to, if it is not its own.
    #[arg(long, value_name = "COLUMN=TABLE", value_parser = crate::check::link)]
    link: Vec<(String, String)>,
    /// The address to listen on; with port 0 the system chooses one.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8404")]
    bind: SocketAddr,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let mut served = vec![activeserver::table(), cafe24::table(), google_payments::table(), intra_mart::table()];
    let (mut has_errors, mut is_unread) = (false, false);
    for file in &arguments.tables {
        match tables::read(file, &arguments.link) {
            Ok(table) => {
                if let Some(other) = served.iter().find(|other| other.name == table.name) {
                    let (name, source) = (&table.name, &other.source);
                    crate::complain(&format!("{file}: `{name}` is what {source} is served as: rename the file"));
                    has_errors = true;
                }
                served.push(table);
            }
            Err(diagnostics) => {
                crate::show(&diagnostics);
                has_errors = true;
                is_unread |= crate::is_unread(&diagnostics);
            }
        }
    }
    if is_unread {
        return Ok(ExitCode::from(2));
    }
    if has_errors {
        return Ok(ExitCode::FAILURE);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(serve(arguments.bind, served))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(bind: SocketAddr, tables: Vec<table::Table>) -> io::Result<()> {
    let listener = TcpListener::bind(bind)
        .await
        .map_err(|error| io::Error::new(error.kind(), format!("cannot listen on {bind}: {error}")))?;
    let address = listener.local_addr()?;
    let mut out = io::stdout().lock();
    // A script waits for this line; if nobody reads it, the server runs all the same.
    let _ = writeln!(out, "listening on http://{address}").and_then(|()| out.flush());
    drop(out);

    let server = axum::serve(listener, routes::router(tables)).with_graceful_shutdown(interrupted());
    tokio::select! {
        ended = server.into_future() => ended,
        // A client that keeps its connection, or a second Ctrl-C.
        () = given_up() => Ok(()),
    }
}

/// Waits for Ctrl-C.
async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        // It cannot be listened for: then it ends the program by itself.
        std::future::pending::<()>().await;
    }
}

async fn given_up() {
    interrupted().await;
    tokio::select! {
        () = interrupted() => {}
        () = tokio::time::sleep(GRACE) => {}
    }
}
