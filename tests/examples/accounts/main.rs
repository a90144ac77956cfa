//! Runs the service of the guide's page on messages, for requests with curl. Its log goes to standard error.

mod service;

use std::io;

use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    tracing_subscriber::fmt().with_target(false).with_writer(io::stderr).init();
    let users = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/accounts/users.csv");
    let listener = TcpListener::bind("127.0.0.1:8405").await?;
    tracing::info!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, service::router(users.into())).await
}
