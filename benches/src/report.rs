//! Results as Markdown: tables, targets met or missed, and their part of README.md.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, io};

/// A figure with a target.
#[derive(Debug)]
pub struct Target {
    /// The name of the figure.
    pub what: String,
    /// The bound.
    pub bound: Bound,
    /// The measured value; `None` if it was not measured.
    pub value: Option<f64>,
    /// The unit, and where the worst of several figures was found.
    pub note: String,
}

/// The side of the bound.
#[derive(Clone, Copy, Debug)]
pub enum Bound {
    /// At most this.
    AtMost(f64),
    /// At least this.
    AtLeast(f64),
}

impl Target {
    fn cells(&self) -> [String; 4] {
        let (sign, bound) = match self.bound {
            Bound::AtMost(bound) => ("≤", bound),
            Bound::AtLeast(bound) => ("≥", bound),
        };
        let met = self.value.map_or("not measured", |value| {
            let is_met = match self.bound {
                Bound::AtMost(bound) => value <= bound,
                Bound::AtLeast(bound) => value >= bound,
            };
            if is_met { "met" } else { "**missed**" }
        });
        let value = self.value.map_or_else(|| "–".to_owned(), |value| format!("{} {}", figure(value), self.note));
        [self.what.clone(), format!("{sign} {bound}"), value.trim_end().to_owned(), met.to_owned()]
    }
}

/// Formats three digits, or all before the point.
#[must_use]
pub fn figure(value: f64) -> String {
    match value {
        _ if value >= 100.0 => format!("{value:.0}"),
        _ if value >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

/// Returns the targets as a table.
#[must_use]
pub fn targets(targets: &[Target]) -> String {
    let rows: Vec<Vec<String>> = targets.iter().map(|target| target.cells().to_vec()).collect();
    table(&["", "target", "measured", ""].map(str::to_owned), &rows)
}

/// Returns a table; the first column is text, the others are figures.
#[must_use]
pub fn table(header: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule: Vec<String> = (0..header.len()).map(|at| if at == 0 { "---" } else { "---:" }.to_owned()).collect();
    let rows: String = rows.iter().map(|row| line(row)).collect();
    format!("{}{}{rows}", line(header), line(&rule))
}

/// Returns the median.
#[must_use]
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

/// Returns the date, the machine and the versions.
#[must_use]
pub fn circumstances(packages: &[&str]) -> String {
    let lock = fs::read_to_string(workspace().join("Cargo.lock")).unwrap_or_default();
    let version = |package: &&str| {
        // Of several versions the last is the newest, which is the one that the benches declare.
        let entry = lock.rsplit("[[package]]").find(|entry| entry.contains(&format!("name = \"{package}\"\n")))?;
        let version = entry.split("version = \"").nth(1)?.split('"').next()?;
        Some(format!("{package} {version}"))
    };
    let versions: Vec<String> = packages.iter().filter_map(version).collect();
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let rustc = Command::new(rustc).arg("--version").output().map(|output| output.stdout).unwrap_or_default();
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = processor.lines().find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let machine = format!("{cores} cores, {}, {}", processor.unwrap_or("processor unknown"), env::consts::OS);
    let mut about = vec![date(), String::from_utf8_lossy(&rustc).trim().to_owned(), machine];
    if !versions.is_empty() {
        about.push(versions.join(", "));
    }
    format!("{}\n", about.join(" · "))
}

/// Returns today's date in UTC (the algorithm is Howard Hinnant's `civil_from_days`).
fn date() -> String {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / 86_400) + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let (day, month) = (of_year - (153 * shifted + 2) / 5 + 1, if shifted < 10 { shifted + 3 } else { shifted - 9 });
    format!("{:04}-{month:02}-{day:02}", era * 400 + year + u64::from(month <= 2))
}

/// Returns the folder of this package.
#[must_use]
pub fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the root of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    here().join("..")
}

/// Prints a result, and with `--write` puts it between its markers in README.md.
///
/// # Errors
///
/// If README.md cannot be read or written, or has no such markers.
pub fn publish(marker: &str, text: &str, write: bool) -> io::Result<()> {
    println!("{text}");
    if !write {
        return Ok(());
    }
    let path = here().join("README.md");
    let readme = fs::read_to_string(&path)?;
    let (begin, end) = (format!("<!-- {marker} -->\n"), format!("<!-- end of {marker} -->"));
    let parts = readme.split_once(&begin).and_then(|(head, rest)| Some((head, rest.split_once(&end)?.1)));
    let (head, tail) =
        parts.ok_or_else(|| io::Error::other(format!("README.md has no part between `{begin}` and `{end}`")))?;
    fs::write(&path, format!("{head}{begin}\n{}\n\n{end}{tail}", text.trim()))
}
