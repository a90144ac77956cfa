//! Artifacts: files that are made of tables, written or compared with what they should be.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

/// Where an artifact goes.
#[derive(clap::Args)]
pub(crate) struct Destination {
    /// The file to write; `-` is standard output, which is also the default.
    #[arg(long, value_name = "FILE")]
    output: Option<String>,
    /// Write nothing; fail if the file is not what would be written. Line ends do not count.
    #[arg(long, requires = "output")]
    check: bool,
}

impl Destination {
    pub(crate) fn write(&self, text: &str) -> io::Result<ExitCode> {
        write(self.output.as_deref().unwrap_or("-"), self.check, text)
    }
}

/// Writes the artifact to a file, creating its folder, or says whether the file is stale.
pub(crate) fn write(output: &str, is_check: bool, text: &str) -> io::Result<ExitCode> {
    if is_check {
        return check(output, text);
    }
    if output == "-" {
        return match io::stdout().lock().write_all(text.as_bytes()) {
            // A reader may stop early.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
            written => written.map(|()| ExitCode::SUCCESS),
        };
    }
    let in_words = |error: io::Error| io::Error::new(error.kind(), format!("cannot write `{output}`: {error}"));
    if let Some(folder) = Path::new(output).parent() {
        fs::create_dir_all(folder).map_err(in_words)?;
    }
    fs::write(output, text).map_err(in_words)?;
    Ok(ExitCode::SUCCESS)
}

fn check(output: &str, text: &str) -> io::Result<ExitCode> {
    if output == "-" {
        return Err(io::Error::other("`--check` needs a file, found `-`"));
    }
    let stale = match fs::read(output) {
        Ok(bytes) if is_same(&bytes, text) => return Ok(ExitCode::SUCCESS),
        Ok(_) => "is stale",
        Err(error) if error.kind() == io::ErrorKind::NotFound => "does not exist",
        Err(error) => return Err(io::Error::new(error.kind(), format!("cannot read `{output}`: {error}"))),
    };
    anstream::eprintln!("error: `{output}` {stale}\nhelp: run the command without `--check` and commit the file");
    Ok(ExitCode::FAILURE)
}

/// Compares a file with what it should be; a line may end in CR LF, as git writes it on Windows.
fn is_same(file: &[u8], text: &str) -> bool {
    let lines = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    lines(file) == lines(text.as_bytes())
}
