//! Connections: each is served until it ends, neither says nor reads anything for too long, or the server stops.

use std::time::Duration;

use axum::Router;
use axum::serve::Listener;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio_io_timeout::TimeoutStream;

/// How long the headers of a request may take, also those of the next one on a connection.
const HEADER_TIME: Duration = Duration::from_secs(10);
/// How long an answer may wait for a client that reads nothing of it.
const WRITE_TIME: Duration = Duration::from_secs(10);
/// How long answers that are under way may take when the server stops.
const GRACE: Duration = Duration::from_secs(3);

/// Serves until Ctrl-C or SIGTERM; a second one ends it at once.
pub(super) async fn serve(mut listener: TcpListener, router: Router) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEADER_TIME);
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stopped());
    loop {
        let (connection, _) = tokio::select! {
            accepted = Listener::accept(&mut listener) => accepted,
            () = &mut stop => break,
        };
        let mut connection = Box::pin(TimeoutStream::new(connection));
        connection.as_mut().set_write_timeout_pinned(Some(WRITE_TIME));
        let service = TowerToHyperService::new(router.clone());
        let served = graceful.watch(http.serve_connection(TokioIo::new(connection), service));
        // How a connection ends is its client's affair.
        tokio::spawn(async { drop(served.await) });
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => {}
        () = stopped() => {}
        () = tokio::time::sleep(GRACE) => {}
    }
}

/// Waits for Ctrl-C, or for what `kill` sends.
async fn stopped() {
    tokio::select! {
        () = interrupted() => {}
        () = terminated() => {}
    }
}

async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        // It cannot be listened for: then it ends the program by itself.
        std::future::pending::<()>().await;
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};

    match signal(SignalKind::terminate()) {
        Ok(mut signal) => drop(signal.recv().await),
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}
