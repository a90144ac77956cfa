//! `targets`: what a table costs rustc, called directly and not through cargo, more than the bare enum with its docs. All
//! compilations are in turns, and each line says whether the target is met.

use std::path::{Path, PathBuf};
use std::{fs, io};

use errcodes_benches::report::{self, Bound, Target, circumstances, figure, median, publish};
use errcodes_benches::table::{Codes, csv, rows};
use errcodes_benches::wide::wide_csv;
use errcodes_codegen::Settings;

use crate::Options;
use crate::builds::{Cargo, Mode};
use crate::cold::processor_time;
use crate::contenders::{self, Contender};
use crate::packages::{self, TINY};
use crate::rustc::{self, STEPS, Step};

/// What the alternatives depend on.
const PEERS: [&str; 3] = ["strum", "num_enum", "thiserror"];

/// One table as one contender: the processor seconds and the peak memory of each compilation.
struct Series {
    step: Step,
    rows: usize,
    is_wide: bool,
    who: Contender,
    seconds: Vec<f64>,
    megabytes: Vec<f64>,
}

pub(crate) fn run(options: &Options) -> io::Result<()> {
    let root = packages::root()?.with_file_name("errcodes-benches-targets");
    let members = [Contender::Catalog, Contender::Derives].map(|who| who.package(TINY));
    packages::workspace(&root, &members)?;
    for (who, member) in [Contender::Catalog, Contender::Derives].into_iter().zip(&members) {
        packages::write_as(&root, member, who, &rows(TINY, Codes::Scattered))?;
    }
    let cargo = Cargo::new(&root, options.limit);
    for mode in [Mode::Check, Mode::Release] {
        for member in &members {
            cargo.again(member, mode)?;
        }
    }
    let mut all = Vec::new();
    for &rows in &options.rows {
        for is_wide in [false, true] {
            for step in STEPS {
                let who = contenders::ALL.into_iter().filter(|who| is_measured(*who, step, rows, is_wide));
                all.extend(who.map(|who| Series {
                    step,
                    rows,
                    is_wide,
                    who,
                    seconds: Vec::new(),
                    megabytes: Vec::new(),
                }));
            }
        }
    }
    for series in all.iter().filter(|series| series.step == Step::Check) {
        series.write(&root, "")?;
    }
    for run in 0..options.runs {
        for series in &mut all {
            // The largest tables are slow, and disturbances small in comparison.
            if series.is_slow() && run > 0 {
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
    let text = format!("{}\n{}\n{}", circumstances(&PEERS), report::targets(&targets(&all)), table(&all));
    publish("targets", &text, options.write)
}

/// The wide table is measured at one size; the alternatives where rustc compiles them in reasonable time.
fn is_measured(who: Contender, step: Step, rows: usize, is_wide: bool) -> bool {
    if matches!(who, Contender::Floor | Contender::Catalog) {
        return !is_wide || rows == 1_000;
    }
    let most = if matches!(who, Contender::Derive | Contender::BuildScript) { 10_000 } else { 1_000 };
    !is_wide && !step.is_incremental() && rows <= most
}

impl Series {
    fn folder(&self, root: &Path) -> PathBuf {
        let kind = if self.is_wide { "wide" } else { "narrow" };
        root.join(format!("direct_{}_{kind}", self.who.package(self.rows)))
    }

    fn is_slow(&self) -> bool {
        self.rows > 10_000 || self.rows > 1_000 && !matches!(self.who, Contender::Floor | Contender::Catalog)
    }

    fn what(&self) -> String {
        let kind = if self.is_wide { "14 columns" } else { "4 columns" };
        format!("{}, {} rows, {kind}", self.step.label(), self.rows)
    }

    fn label(&self) -> String {
        format!("{}, {}", self.what(), self.who.label())
    }

    /// Writes the library, with `edit` in its first text.
    fn write(&self, root: &Path, edit: &str) -> io::Result<()> {
        let folder = self.folder(root);
        fs::create_dir_all(&folder)?;
        let mut rows = rows(self.rows, Codes::Scattered);
        if let Some(first) = rows.first_mut() {
            first.description.push_str(edit);
        }
        let table = if self.is_wide { wide_csv(&rows) } else { csv(&rows) };
        let library = match (self.who, self.is_wide) {
            (Contender::Floor, true) => Contender::wide_floor(&rows),
            // What the build script writes, without the script.
            (Contender::BuildScript, _) => {
                let generated = Settings::inline("Error", &table).generate();
                generated.source().map_err(|diagnostics| io::Error::other(diagnostics.to_string()))?
            }
            (who, _) => who.library(&rows),
        };
        // Some derives look there for the name of their crate.
        fs::write(folder.join("Cargo.toml"), "[package]\nname = \"table\"\n\n[dependencies]\nnum_enum = \"*\"\n")?;
        fs::write(folder.join("table.csv"), table)?;
        fs::write(folder.join("lib.rs"), library)
    }

    fn compile(&mut self, root: &Path) -> io::Result<()> {
        let folder = self.folder(root);
        let compile = || rustc::compile(root, &folder, self.step, self.who.dependencies());
        if self.step.is_incremental() {
            // What is measured is the second time.
            let _ = fs::remove_dir_all(folder.join("incremental"));
            self.write(root, "")?;
            compile()?;
        }
        // The kernel counts hundredths of a second.
        let times = if self.rows <= 1_000 { 5 } else { 1 };
        let (mut seconds, mut peak) = (0.0, 0);
        for time in 0..times {
            let edit = format!(" Edited {time} times.");
            if self.step == Step::Edited {
                self.write(root, &edit)?;
            }
            let before = processor_time()?;
            peak = peak.max(compile()?);
            seconds += processor_time()? - before;
        }
        self.seconds.push(seconds / f64::from(times));
        #[allow(clippy::cast_precision_loss, reason = "kilobytes")]
        self.megabytes.push(peak as f64 / 1024.0);
        Ok(())
    }
}

fn find(all: &[Series], step: Step, rows: usize, is_wide: bool, who: Contender) -> Option<&Series> {
    all.iter().find(|s| s.step == step && s.rows == rows && s.is_wide == is_wide && s.who == who)
}

fn targets(all: &[Series]) -> Vec<Target> {
    let (ours, bare) = (Contender::Catalog, Contender::Floor);
    let seconds = |step, rows, is_wide, who| median(find(all, step, rows, is_wide, who)?.seconds.clone());
    let ratio = |step, rows| Some(seconds(step, rows, false, ours)? / seconds(step, rows, false, bare)?);
    let more =
        |step, rows, is_wide| Some((seconds(step, rows, is_wide, ours)? - seconds(step, rows, is_wide, bare)?) * 1e3);
    let memory = |who| median(find(all, Step::Check, 10_000, false, who)?.megabytes.clone());
    let growth = |step, who| Some(seconds(step, 100_000, false, who)? / seconds(step, 10_000, false, who)?);
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
        if let Some(floor) = growth(step, bare) {
            let what = format!("{label}, 100,000 rows ÷ 10,000, no worse than the bare enum");
            target(what, (floor * 100.0).round() / 100.0, growth(step, ours), "");
        }
    }
    target(
        "peak memory, check, 10,000 rows ÷ the bare enum".to_owned(),
        1.3,
        memory(ours).zip(memory(bare)).map(|(ours, floor)| ours / floor),
        "",
    );
    let what = format!("{}, 1,000 rows ÷ the bare enum", Step::Untouched.label());
    target(what, 1.5, ratio(Step::Untouched, 1_000), "");
    targets
}

/// All compilations: a line for each table, a column for each contender.
fn table(all: &[Series]) -> String {
    let cell = |series: &Series| {
        Some(format!("{} s, {:.0} MB", figure(median(series.seconds.clone())?), median(series.megabytes.clone())?))
    };
    let line = |floor: &Series| {
        let found = |who| find(all, floor.step, floor.rows, floor.is_wide, who).and_then(cell);
        let cells = contenders::ALL.map(|who| found(who).unwrap_or_else(|| "–".to_owned()));
        [floor.what()].into_iter().chain(cells).collect()
    };
    let lines: Vec<Vec<String>> = all.iter().filter(|series| series.who == Contender::Floor).map(line).collect();
    let head = ["rustc called directly"].into_iter().chain(contenders::ALL.map(Contender::label));
    report::table(&head.map(str::to_owned).collect::<Vec<_>>(), &lines)
}
