//! `targets`: what a table costs rustc, called directly and not through cargo, more than the bare enum with its docs. All
//! compilations are in turns, and each line says whether the target is met.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, io};

use errcodes_benches::report::{self, Bound, Target, circumstances, figure, median, publish};
use errcodes_benches::table::{Codes, csv, rows};
use errcodes_benches::wide::wide_csv;

use crate::Options;
use crate::builds::{Cargo, Mode};
use crate::cold::processor_time;
use crate::contenders::{CATALOG, Contender};
use crate::packages::{self, TINY};
use crate::wrapper;

/// A kind of compilation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Check,
    Release,
    /// A check with incremental compilation, after nothing has changed.
    Untouched,
}

const STEPS: [Step; 3] = [Step::Check, Step::Release, Step::Untouched];

impl Step {
    fn label(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Release => "release library",
            Self::Untouched => "check again, nothing changed",
        }
    }

    fn profile(self) -> &'static str {
        if self == Self::Release { "release" } else { "debug" }
    }
}

/// One table as one contender: the processor seconds and the peak memory of each compilation.
struct Series {
    step: Step,
    rows: usize,
    is_wide: bool,
    is_ours: bool,
    seconds: Vec<f64>,
    megabytes: Vec<f64>,
}

pub(crate) fn run(options: &Options) -> io::Result<()> {
    let root = packages::root()?.with_file_name("errcodes-benches-targets");
    let member = Contender::Catalog.package(TINY);
    packages::workspace(&root, std::slice::from_ref(&member))?;
    packages::write_as(&root, &member, Contender::Catalog, &rows(TINY, Codes::Scattered))?;
    let cargo = Cargo::new(&root, options.limit);
    for mode in [Mode::Check, Mode::Release] {
        cargo.again(&member, mode)?;
    }
    let mut all = Vec::new();
    for &rows in &options.rows {
        for is_wide in [false, true] {
            // The wide table is measured at one size.
            if is_wide && rows != 1_000 {
                continue;
            }
            for step in STEPS {
                for is_ours in [false, true] {
                    let (seconds, megabytes) = (Vec::new(), Vec::new());
                    all.push(Series { step, rows, is_wide, is_ours, seconds, megabytes });
                }
            }
        }
    }
    for series in all.iter().filter(|series| series.step == Step::Check) {
        series.write(&root)?;
    }
    for run in 0..options.runs {
        for series in &mut all {
            // The largest tables are slow, and disturbances small in comparison.
            if series.rows > 10_000 && run > 0 {
                continue;
            }
            series.compile(&root)?;
            eprintln!(
                "run {}: {}: {}",
                run + 1,
                series.label(),
                series.seconds.last().copied().map(figure).unwrap_or_default()
            );
        }
    }
    let text = format!("{}\n{}\n{}", circumstances(&[]), report::targets(&targets(&all)), table(&all));
    publish("targets", &text, options.write)
}

impl Series {
    fn folder(&self, root: &Path) -> PathBuf {
        let kind = if self.is_wide { "wide" } else { "narrow" };
        let who = if self.is_ours { "catalog" } else { "floor" };
        root.join(format!("{who}_{kind}_{}", self.rows))
    }

    fn label(&self) -> String {
        let kind = if self.is_wide { "14 columns" } else { "4 columns" };
        let who = if self.is_ours { "`catalog!`" } else { "bare enum" };
        format!("{}, {} rows, {kind}, {who}", self.step.label(), self.rows)
    }

    fn write(&self, root: &Path) -> io::Result<()> {
        let folder = self.folder(root);
        fs::create_dir_all(&folder)?;
        let rows = rows(self.rows, Codes::Scattered);
        let library = match (self.is_ours, self.is_wide) {
            (true, _) => CATALOG.to_owned(),
            (false, true) => Contender::wide_floor(&rows),
            (false, false) => Contender::Floor.library(&rows),
        };
        fs::write(folder.join("table.csv"), if self.is_wide { wide_csv(&rows) } else { csv(&rows) })?;
        fs::write(folder.join("lib.rs"), library)
    }

    fn compile(&mut self, root: &Path) -> io::Result<()> {
        let folder = self.folder(root);
        let deps = root.join("target").join(self.step.profile()).join("deps");
        let incremental = folder.join("incremental");
        if self.step == Step::Untouched && self.seconds.is_empty() {
            let _ = fs::remove_dir_all(&incremental);
            self.rustc(&folder, &deps, Some(&incremental))?;
        }
        // The kernel counts hundredths of a second.
        let times = if self.rows <= 1_000 { 5 } else { 1 };
        let (before, mut peak) = (processor_time()?, 0);
        for _ in 0..times {
            peak = peak.max(self.rustc(&folder, &deps, (self.step == Step::Untouched).then_some(&incremental))?);
        }
        self.seconds.push((processor_time()? - before) / f64::from(times));
        #[allow(clippy::cast_precision_loss, reason = "kilobytes")]
        self.megabytes.push(peak as f64 / 1024.0);
        Ok(())
    }

    /// Runs rustc, and returns its peak memory in KB.
    fn rustc(&self, folder: &Path, deps: &Path, incremental: Option<&PathBuf>) -> io::Result<u64> {
        let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        rustc.current_dir(folder).env("CARGO_MANIFEST_DIR", folder);
        rustc.args(["--edition=2024", "--crate-type=lib", "--crate-name=table", "lib.rs", "--out-dir", "out"]);
        match self.step {
            Step::Release => rustc.args(["-Copt-level=3", "--emit=metadata,link"]),
            Step::Check | Step::Untouched => rustc.arg("--emit=metadata"),
        };
        if let Some(incremental) = incremental {
            let mut argument = std::ffi::OsString::from("-Cincremental=");
            argument.push(incremental);
            rustc.arg(argument);
        }
        if self.is_ours {
            let ending = if self.step == Step::Release { ".rlib" } else { ".rmeta" };
            let library = fs::read_dir(deps)?.filter_map(|entry| Some(entry.ok()?.path())).find(|path| {
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                name.starts_with("liberrcodes-") && name.ends_with(ending)
            });
            let library = library.ok_or_else(|| io::Error::other("errcodes was not compiled"))?;
            rustc.arg("-L").arg(format!("dependency={}", deps.display()));
            rustc.arg("--extern").arg(format!("errcodes={}", library.display()));
        }
        let mut child = rustc.stdout(Stdio::null()).spawn()?;
        let (status, peak) = wrapper::watch(&mut child, std::time::Instant::now(), std::time::Duration::from_secs(600));
        match status {
            Some(status) if status.success() => Ok(peak),
            _ => Err(io::Error::other(format!("{}: rustc failed", self.label()))),
        }
    }
}

fn find(all: &[Series], step: Step, rows: usize, is_wide: bool, is_ours: bool) -> Option<&Series> {
    all.iter().find(|s| s.step == step && s.rows == rows && s.is_wide == is_wide && s.is_ours == is_ours)
}

fn targets(all: &[Series]) -> Vec<Target> {
    let seconds = |step, rows, is_wide, is_ours| median(find(all, step, rows, is_wide, is_ours)?.seconds.clone());
    let ratio = |step, rows| Some(seconds(step, rows, false, true)? / seconds(step, rows, false, false)?);
    let more =
        |step, rows, is_wide| Some((seconds(step, rows, is_wide, true)? - seconds(step, rows, is_wide, false)?) * 1e3);
    let memory = |is_ours| median(find(all, Step::Check, 10_000, false, is_ours)?.megabytes.clone());
    let growth = |step, is_ours| Some(seconds(step, 100_000, false, is_ours)? / seconds(step, 10_000, false, is_ours)?);
    let mut targets = Vec::new();
    let mut target = |what: String, bound: f64, value: Option<f64>, note: &str| {
        // A size that the arguments leave out has no line.
        if value.is_some() {
            targets.push(Target { what, bound: Bound::AtMost(bound), value, note: note.to_owned() });
        }
    };
    let steps = [(Step::Check, 15.0, 1.7, 4.0, 100.0), (Step::Release, 30.0, 2.0, 4.5, 150.0)];
    for (step, small, thousand, ten, wide) in steps {
        let label = step.label();
        for rows in [20, 100] {
            target(format!("{label}, {rows} rows, more than the bare enum"), small, more(step, rows, false), "ms");
        }
        target(format!("{label}, 1,000 rows ÷ the bare enum"), thousand, ratio(step, 1_000), "");
        let what = format!("{label}, 1,000 rows of 14 columns, more than the bare enum");
        target(what, wide, more(step, 1_000, true), "ms");
        target(format!("{label}, 10,000 rows ÷ the bare enum"), ten, ratio(step, 10_000), "");
        if let Some(floor) = growth(step, false) {
            let what = format!("{label}, 100,000 rows ÷ 10,000, no worse than the bare enum");
            target(what, (floor * 100.0).round() / 100.0, growth(step, true), "");
        }
    }
    target(
        "peak memory, check, 10,000 rows ÷ the bare enum".to_owned(),
        1.3,
        memory(true).zip(memory(false)).map(|(ours, floor)| ours / floor),
        "",
    );
    let what = format!("{}, 1,000 rows ÷ the bare enum", Step::Untouched.label());
    target(what, 1.5, ratio(Step::Untouched, 1_000), "");
    targets
}

fn table(all: &[Series]) -> String {
    let lines: Vec<Vec<String>> = all
        .iter()
        .filter(|series| series.is_ours)
        .filter_map(|ours| {
            let floor = find(all, ours.step, ours.rows, ours.is_wide, false)?;
            let cell = |series: &Series| {
                Some(format!(
                    "{} s, {:.0} MB",
                    figure(median(series.seconds.clone())?),
                    median(series.megabytes.clone())?
                ))
            };
            let label = ours.label();
            let what = label.rsplit_once(", ").map_or(label.as_str(), |(what, _)| what);
            Some(vec![what.to_owned(), cell(floor)?, cell(ours)?])
        })
        .collect();
    report::table(&["rustc called directly", "bare enum", "`catalog!`"].map(str::to_owned), &lines)
}
