//! The service on a port of its own, a client that asks it, and what it wrote into its log.

use std::fs::{self, File};
use std::net::SocketAddr;
use std::sync::Mutex;
use std::sync::mpsc::channel;
use std::thread;

use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use ureq::http::{HeaderName, HeaderValue, Response};

use crate::service::router;

pub(crate) const USERS: &str = include_str!("../../examples/accounts/users.csv");

/// A service that runs until the tests end.
pub(crate) struct Service {
    address: SocketAddr,
    /// Its users and its log.
    folder: TempDir,
}

impl Service {
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the service");
        fs::write(folder.path().join("users.csv"), USERS).expect("the users can be written");
        let log = File::create(folder.path().join("log")).expect("the log can be created");
        // Of this thread alone, so that tests do not read the lines of each other.
        let log = tracing_subscriber::fmt().without_time().with_target(false).with_writer(Mutex::new(log)).finish();
        let router = router(folder.path().join("users.csv"));
        let (to_us, address) = channel();
        thread::spawn(move || {
            let _log = tracing::subscriber::set_default(log);
            let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime of tokio");
            runtime.block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
                to_us.send(listener.local_addr().expect("it is bound")).expect("the test waits for it");
                axum::serve(listener, router).await.expect("it serves");
            });
        });
        let address = address.recv().expect("the service started");
        Self { address, folder }
    }

    /// Without its users, which it reads for every request.
    pub(crate) fn without_users(self) -> Self {
        fs::remove_file(self.folder.path().join("users.csv")).expect("the users were there");
        self
    }

    /// The answer to a request with these `Accept-Language` fields.
    pub(crate) fn get(&self, path: &str, languages: &[&str]) -> Answer {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let mut request = agent.get(format!("http://{}{path}", self.address));
        for languages in languages {
            let value = HeaderValue::from_bytes(languages.as_bytes()).expect("no control characters");
            request = request.header("accept-language", value);
        }
        Answer::read(request.call().expect("the service answers"))
    }

    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).expect("the log is there")
    }
}

/// What came back, read to the end.
pub(crate) struct Answer {
    head: Response<()>,
    pub(crate) body: String,
}

impl Answer {
    fn read(answer: Response<ureq::Body>) -> Self {
        let (head, mut body) = answer.into_parts();
        let body = body.read_to_string().expect("the body is text");
        Self { head: Response::from_parts(head, ()), body }
    }

    pub(crate) fn status(&self) -> u16 {
        self.head.status().as_u16()
    }

    /// The values of a header field.
    pub(crate) fn fields(&self, name: &str) -> Vec<&str> {
        self.head.headers().get_all(name).iter().map(|value| value.to_str().expect("ASCII")).collect()
    }

    /// The answer as curl shows it, with the length and the date left out.
    pub(crate) fn shown(&self) -> String {
        let fields =
            self.head.headers().iter().filter(|(name, _)| !["content-length", "date"].contains(&name.as_str()));
        let line = |(name, value): (&HeaderName, &HeaderValue)| format!("{name}: {}", value.to_str().expect("ASCII"));
        let fields: Vec<String> = fields.map(line).collect();
        format!("HTTP/1.1 {}\n{}\n\n{}\n", self.head.status(), fields.join("\n"), self.body)
    }
}
