//! `cargo errcodes serve`: a stand-in for every partner, to which a client's tests can be pointed.

mod activeserver;
mod cafe24;
mod google_payments;
mod index;
mod intra_mart;
mod problems;
mod routes;
mod served;

use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use tokio::net::TcpListener;

use crate::config::Config;
use crate::doc::page;
use crate::reference::{Table, Tables};
use served::Served;

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
    let config = match Config::here() {
        Ok(config) => config,
        Err(refusal) => return Ok(refusal.show()),
    };
    let own = if arguments.tables.is_empty() {
        Tables::default()
    } else {
        match Tables::without_errors(&config, &arguments.tables, &arguments.link) {
            Ok(tables) => tables,
            Err(status) => return Ok(status),
        }
    };
    let (tables, answers): (Vec<_>, Vec<_>) =
        partners().into_iter().flatten().chain(own.0.into_iter().map(own_table)).unzip();
    let tables = Tables(tables);
    if let Some(message) = repeated_name(&tables) {
        crate::complain(&message);
        return Ok(ExitCode::FAILURE);
    }
    let page =
        page::html(&tables, config.lang.as_deref(), |row| Some(served::path_of(row))).map_err(io::Error::other)?;
    let served = tables.0.into_iter().zip(answers).map(|(table, answers)| Served::new(table, answers)).collect();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(serve(arguments.bind, routes::State { page, tables: served }))?;
    Ok(ExitCode::SUCCESS)
}

fn partners() -> [Option<(Table, served::Answers)>; 4] {
    [activeserver::table(), cafe24::table(), google_payments::table(), intra_mart::table()]
}

fn own_table(table: Table) -> (Table, served::Answers) {
    (table, Box::new(problems::answer))
}

/// Returns what is wrong if two tables have one name.
fn repeated_name(tables: &Tables) -> Option<String> {
    let mut known = std::collections::HashMap::new();
    tables.iter().find_map(|table| {
        let other = known.insert(table.name.as_str(), table.path.as_str())?;
        Some(format!("{}: `{}` is what {other} is served as: rename the file", table.path, table.name))
    })
}

async fn serve(bind: SocketAddr, state: routes::State) -> io::Result<()> {
    let listener = TcpListener::bind(bind)
        .await
        .map_err(|error| io::Error::new(error.kind(), format!("cannot listen on {bind}: {error}")))?;
    let address = listener.local_addr()?;
    let mut out = io::stdout().lock();
    // A script waits for this line; if nobody reads it, the server runs all the same.
    let _ = writeln!(out, "listening on http://{address}").and_then(|()| out.flush());
    drop(out);

    let server = axum::serve(listener, routes::router(state)).with_graceful_shutdown(interrupted());
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
