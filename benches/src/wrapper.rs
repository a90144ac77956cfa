//! This program as rustc's wrapper: it runs rustc, stops it at a limit of time or memory, and records time and peak memory.

use std::env;
use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::process::{Child, Command, ExitCode, ExitStatus};
use std::time::{Duration, Instant};

/// The variable with the file that records compilations; if it is set, this program is the wrapper.
pub(crate) const LOG: &str = "ERRCODES_BENCH_LOG";
/// How many seconds rustc may take.
pub(crate) const LIMIT: &str = "ERRCODES_BENCH_LIMIT";
/// rustc is stopped at this many KB too: build machines have 16 GB or less.
const MOST_MEMORY: u64 = 12_000_000;
/// The entry in the log for a rustc that was stopped.
pub(crate) const STOPPED: &str = "stopped";

/// Returns rustc's exit code, or `None` if this program is not called as the wrapper.
pub(crate) fn run() -> Option<ExitCode> {
    let log = env::var_os(LOG)?;
    let limit = env::var(LIMIT).ok().and_then(|limit| limit.parse().ok()).map_or(Duration::MAX, Duration::from_secs);
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let (rustc, rest) = arguments.split_first()?;
    let start = Instant::now();
    let mut child = Command::new(rustc).args(rest).spawn().ok()?;
    let (status, peak) = watch(&mut child, start, limit);
    let name = rest.iter().skip_while(|argument| *argument != "--crate-name").nth(1);
    if let Some(name) = name.and_then(|name| name.to_str()) {
        let end = if status.is_some() { "done" } else { STOPPED };
        let line = format!("{name} {} {peak} {end}\n", start.elapsed().as_millis());
        let file = OpenOptions::new().create(true).append(true).open(log);
        // One write: cargo may run several wrappers at once.
        let _ = file.and_then(|mut file| file.write_all(line.as_bytes()));
    }
    let code = status.and_then(|status| status.code()).and_then(|code| u8::try_from(code).ok());
    Some(ExitCode::from(code.unwrap_or(1)))
}

/// Waits for rustc. Its peak memory is polled, since it cannot be read after the process has ended.
pub(crate) fn watch(child: &mut Child, start: Instant, limit: Duration) -> (Option<ExitStatus>, u64) {
    let path = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        if let Ok(Some(status)) = child.try_wait() {
            return (Some(status), peak);
        }
        let status = fs::read_to_string(&path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        peak = peak.max(kilobytes.unwrap_or(0));
        if start.elapsed() > limit || peak > MOST_MEMORY {
            let _ = child.kill();
            let _ = child.wait();
            return (None, peak);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}
