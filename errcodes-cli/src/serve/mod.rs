//! `cargo errcodes serve`: a stand-in for every partner, to which a client's tests can be pointed.

mod activeserver;
mod cafe24;
mod connections;
mod google_payments;
mod index;
mod intra_mart;
mod problems;
mod routes;
mod served;

use std::collections::HashMap;
use std::io::{self, Write as _};
use std::process::ExitCode;

use axum::Router;
use axum::middleware::from_fn;
use errcodes::HttpStatus;
use tokio::net::TcpListener;

use crate::config::{Config, Refusal};
use crate::doc::page;
use crate::reference::{Table, Tables, language};
use served::{Answers, Served};

/// Answer over HTTP with every error of your tables, and of ActiveServer, cafe24, Google Standard Payments and
/// intra-mart, as they would.
///
/// `GET /` lists what there is. A text that the table has in several languages is in that of `Accept-Language`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Your own tables, as CSV, served as problem details (RFC 9457); without any, those of `errcodes.toml`.
    #[arg(value_name = "TABLE")]
    tables: Vec<String>,
    /// The table that a `ref` column of these refers to, if it is not its own.
    #[arg(long, value_name = "COLUMN=TABLE", value_parser = crate::check::link)]
    link: Vec<(String, String)>,
    /// The name of your table in addresses; without it that of `errcodes.toml`, or the name of the file.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Serve your own tables alone.
    #[arg(long)]
    alone: bool,
    /// The status of your rows that have none, from 200 to 599; `?status=` at the end of an address chooses another one.
    #[arg(long, value_name = "STATUS", value_parser = status)]
    status: Option<HttpStatus>,
    /// The language that the index shows first; without it and without `lang` in `errcodes.toml`, that of the browser.
    #[arg(long, value_name = "TAG", value_parser = language::parse)]
    lang: Option<String>,
    /// The address to listen on; with port 0 the system chooses one.
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:8404")]
    bind: String,
    /// Write a line for each request to standard error.
    #[arg(long)]
    log: bool,
}

/// Reads the value of `--status`.
fn status(text: &str) -> Result<HttpStatus, String> {
    let status = text.parse().ok().and_then(HttpStatus::from_u16).filter(|status| !status.is_informational());
    status.ok_or_else(|| "expected a number from 200 to 599".to_owned())
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let config = match Config::here() {
        Ok(config) => config,
        Err(refusal) => return Ok(refusal.show()),
    };
    let own = match own_tables(arguments, &config) {
        Ok(own) => own,
        Err(status) => return Ok(status),
    };
    let (tables, answers) = match with_partners(own, arguments) {
        Ok(all) => all,
        Err(refusal) => return Ok(refusal.show()),
    };
    let lang = arguments.lang.as_deref().or(config.lang.as_deref());
    let page = page::html(&tables, lang, |row| Some(served::path_of(row))).map_err(io::Error::other)?;
    let served = tables.0.into_iter().zip(answers).map(|(table, answers)| Served::new(table, answers));
    let router = routes::router(routes::State { page: page.into(), tables: served.collect() });
    let router = if arguments.log { router.layer(from_fn(routes::log)) } else { router };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(serve(&arguments.bind, router))?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the user's tables, or the exit status if something is wrong with them.
fn own_tables(arguments: &Arguments, config: &Config) -> Result<Tables, ExitCode> {
    if arguments.tables.is_empty() && !config.has_tables() && !arguments.alone && arguments.name.is_none() {
        return Ok(Tables::default());
    }
    let mut own = Tables::without_errors(config, &arguments.tables, &arguments.link)?;
    match (&arguments.name, own.0.as_mut_slice()) {
        (None, _) => Ok(own),
        (Some(name), [table]) => {
            table.name.clone_from(name);
            Ok(own)
        }
        (Some(_), tables) => {
            let message = format!("`--name` is for one table, found {}", tables.len());
            Err(Refusal::of(message).help("name the tables in `errcodes.toml`").show())
        }
    }
}

/// Returns the user's tables, then those of the partners, each with how it is answered.
///
/// A table that is that of a partner, with the same text, is answered as the partner does.
fn with_partners(own: Tables, arguments: &Arguments) -> Result<(Tables, Vec<Answers>), Refusal> {
    let partners = [activeserver::table(), cafe24::table(), google_payments::table(), intra_mart::table()];
    let partners: Vec<(Table, Answers)> =
        if arguments.alone { Vec::new() } else { partners.into_iter().flatten().collect() };
    let is_partner = |table: &Table| {
        let text = |table: &Table| table.catalog().source().text().to_owned();
        partners.iter().any(|(known, _)| known.name == table.name && text(known) == text(table))
    };
    let default = arguments.status;
    let mut all: Vec<(Table, Answers)> = Vec::new();
    for table in own.0.into_iter().filter(|table| !is_partner(table)) {
        if default.is_none() && table.rows().any(|row| problems::statuses(row).next().is_none()) {
            anstream::eprintln!(
                "note: `{}` has rows without a status to answer with; ask with `?status=422`, or start with `--status`",
                errcodes_table::visible(&table.name)
            );
        }
        all.push((table, Box::new(move |row, request| problems::answer(row, request, default))));
    }
    let count = all.len();
    all.extend(partners);
    let mut known: HashMap<&str, &Table> = HashMap::new();
    for (at, (table, _)) in all.iter().enumerate() {
        let Some(other) = known.insert(&table.name, table) else { continue };
        let refusal = if at < count {
            Refusal::of(format!("`{}` and `{}` have one name, `{}`", other.path, table.path, table.name))
                .help("name the tables in `errcodes.toml`")
        } else {
            Refusal::of(format!("`{}` has the name of a partner, `{}`", other.path, table.name))
                .help("give it another name with `--name`, or serve it with `--alone`")
        };
        return Err(refusal);
    }
    let (tables, answers) = all.into_iter().unzip();
    Ok((Tables(tables), answers))
}

async fn serve(bind: &str, router: Router) -> io::Result<()> {
    let listener = TcpListener::bind(bind)
        .await
        .map_err(|error| io::Error::new(error.kind(), format!("cannot listen on {bind}: {error}")))?;
    let address = listener.local_addr()?;
    let mut out = io::stdout().lock();
    // A script waits for this line; if nobody reads it, the server runs all the same.
    let _ = writeln!(out, "listening on http://{address}").and_then(|()| out.flush());
    drop(out);
    connections::serve(listener, router).await;
    Ok(())
}
