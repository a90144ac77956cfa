//! `cold`: from an empty target folder to a checked hello-world with one table of 30 rows, with errcodes, with its
//! alternatives, and with an earlier revision of errcodes.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;
use std::{fs, io};

use errcodes_benches::report::{self, Bound, Target, circumstances, figure, median, publish};
use errcodes_benches::revision::extract;
use errcodes_benches::table::{Codes, csv, rows};
use errcodes_table::count;

use crate::Options;
use crate::builds::command;
use crate::contenders::Contender;
use crate::packages;

/// The rows of the table.
const ROWS: usize = 30;
/// The features that need dependencies of their own.
const FEATURES: &str = "features = [\"http\", \"problem\", \"serde\", \"soap\"]";
/// With resolver 1, the features that a crate has at run time are enabled for the macros as well.
const SETTINGS: [Setting; 3] = [
    Setting { resolver: 3, label: "resolver 3, default features", features: "" },
    Setting { resolver: 1, label: "resolver 1, default features", features: "" },
    Setting { resolver: 1, label: "resolver 1, `serde`, `http`, `soap`, `problem`", features: FEATURES },
];

/// A workspace, and the features of errcodes in it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Setting {
    resolver: usize,
    label: &'static str,
    features: &'static str,
}

/// The package that is built.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hello {
    Now,
    Before,
    Peers,
}

/// One series of builds, with the seconds of each: wall and processor.
struct Series {
    setting: Setting,
    hello: Hello,
    jobs: usize,
    wall: Vec<f64>,
    processor: Vec<f64>,
}

pub(crate) fn run(options: &Options) -> io::Result<()> {
    let root = packages::root()?.with_file_name("errcodes-benches-cold");
    if root.exists() {
        fs::remove_dir_all(&root)?;
    }
    fs::create_dir_all(&root)?;
    let before = options.before.as_deref().map(|revision| extract(&root, revision)).transpose()?;
    let hellos = [Some(Hello::Now), before.is_some().then_some(Hello::Before), Some(Hello::Peers)];
    let mut all = Vec::new();
    for setting in SETTINGS {
        for &jobs in &options.jobs {
            for hello in hellos.into_iter().flatten() {
                all.push(Series { setting, hello, jobs, wall: Vec::new(), processor: Vec::new() });
            }
        }
        for hello in hellos.into_iter().flatten() {
            let source = if hello == Hello::Before { before.clone() } else { None };
            write(&folder(&root, setting, hello), setting, hello, &source.unwrap_or_else(report::workspace))?;
        }
    }
    for run in 0..options.runs {
        for series in &mut all {
            series.build(&root)?;
            let seconds = series.wall.last().copied().map(figure).unwrap_or_default();
            eprintln!("run {}, {} jobs: {}: {seconds} s", run + 1, series.jobs, series.label(options));
        }
    }
    let text = format!(
        "{}\n{}\n{}",
        circumstances(&["strum", "num_enum", "thiserror"]),
        report::targets(&targets(&all)),
        table(&all, options)
    );
    publish("cold", &text, options.write)
}

fn folder(root: &Path, setting: Setting, hello: Hello) -> PathBuf {
    let name = match hello {
        Hello::Now => "now",
        Hello::Before => "before",
        Hello::Peers => "peers",
    };
    let features = if setting.features.is_empty() { "default" } else { "features" };
    root.join(format!("{name}_{}_{features}", setting.resolver))
}

/// Writes a package, and fetches what it depends on. `source` is the workspace whose errcodes and Cargo.lock it uses.
fn write(folder: &Path, setting: Setting, hello: Hello, source: &Path) -> io::Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    let rows = rows(ROWS, Codes::Close);
    // Before there was a facade, the runtime was what users depended on.
    let facade = if source.join("errcodes/Cargo.toml").exists() { "errcodes" } else { "errcodes-runtime" };
    let (dependencies, items) = if hello == Hello::Peers {
        let peers = Contender::Derives;
        let lines = peers.dependencies().iter().map(|name| packages::dependency(name)).collect::<io::Result<String>>();
        (lines?, peers.library(&rows))
    } else {
        let path = source.join(facade).canonicalize()?;
        let features = if setting.features.is_empty() { String::new() } else { format!(", {}", setting.features) };
        let name = facade.replace('-', "_");
        (
            format!("{facade} = {{ path = '{}'{features} }}\n", path.display()),
            format!("{name}::catalog! {{\n    #[catalog(spec = \"table.csv\")]\n    pub enum Error {{}}\n}}\n"),
        )
    };
    let manifest = format!(
        "[package]\nname = \"hello\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\nresolver = \"{}\"\n\n[dependencies]\n{dependencies}",
        setting.resolver
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::copy(source.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    fs::write(folder.join("table.csv"), csv(&rows))?;
    let main = "fn main() {\n    println!(\"{}\", std::mem::size_of::<Error>());\n}\n";
    fs::write(folder.join("src/main.rs"), format!("#![allow(dead_code)]\n{items}\n{main}"))?;
    let output = command(folder).args(["fetch", "--quiet"]).output()?;
    if output.status.success() { Ok(()) } else { Err(failed(folder, &output.stderr)) }
}

fn failed(folder: &Path, stderr: &[u8]) -> io::Error {
    let said = String::from_utf8_lossy(stderr).chars().take(4_000).collect::<String>();
    io::Error::other(format!("`{}` was not built:\n{said}", folder.display()))
}

impl Series {
    /// Cargo never compiles registry crates incrementally. Ours are path dependencies here and would be, for seconds that no
    /// user pays.
    fn build(&mut self, root: &Path) -> io::Result<()> {
        let folder = folder(root, self.setting, self.hello);
        let target = root.join("target");
        let _ = fs::remove_dir_all(&target);
        let mut cargo = command(&folder);
        cargo.args(["check", "--offline", "--quiet", "--config", "build.incremental=false", "--jobs"]);
        cargo.arg(self.jobs.to_string()).env("CARGO_TARGET_DIR", &target).stdout(Stdio::null());
        let (start, before) = (Instant::now(), processor_time()?);
        let output = cargo.output()?;
        if !output.status.success() {
            return Err(failed(&folder, &output.stderr));
        }
        self.wall.push(start.elapsed().as_secs_f64());
        self.processor.push(processor_time()? - before);
        Ok(())
    }

    fn label(&self, options: &Options) -> String {
        let who = match self.hello {
            Hello::Now => "errcodes".to_owned(),
            Hello::Before => format!("errcodes at {}", options.before.as_deref().unwrap_or_default()),
            Hello::Peers => Contender::Derives.label().to_owned(),
        };
        format!("{}: {who}", self.setting.label)
    }
}

/// Returns the processor seconds of all processes that this one has waited for, with theirs in turn.
pub(crate) fn processor_time() -> io::Result<f64> {
    /// What the kernel shows to programs, whatever its own clock is.
    const TICKS_PER_SECOND: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat")?;
    // The program's name, in parentheses, may contain anything; the numbers after it are fields 3, 4, ...
    let fields = stat.rsplit(") ").next().unwrap_or_default();
    let ticks = fields.split(' ').skip(13).take(2).filter_map(|field| field.parse::<f64>().ok()).sum::<f64>();
    Ok(ticks / TICKS_PER_SECOND)
}

fn find(all: &[Series], setting: Setting, hello: Hello, jobs: usize) -> Option<&Series> {
    all.iter().find(|series| series.setting == setting && series.hello == hello && series.jobs == jobs)
}

fn targets(all: &[Series]) -> Vec<Target> {
    let mut targets = Vec::new();
    for setting in SETTINGS {
        for (other, name, bound) in
            [(Hello::Peers, "strum + num_enum + thiserror", 0.9), (Hello::Before, "the earlier revision", 1.05)]
        {
            for (what, wall) in [("wall", true), ("processor", false)] {
                let seconds = |hello| {
                    let series = find(all, setting, hello, 2)?;
                    median(if wall { series.wall.clone() } else { series.processor.clone() })
                };
                let Some(theirs) = seconds(other) else { continue };
                targets.push(Target {
                    what: format!("cold check, {}, errcodes ÷ {name}, {what} seconds", setting.label),
                    bound: Bound::AtMost(bound),
                    value: seconds(Hello::Now).map(|ours| ours / theirs),
                    note: String::new(),
                });
            }
        }
    }
    targets
}

fn table(all: &[Series], options: &Options) -> String {
    let mut lines = Vec::new();
    for setting in SETTINGS {
        for hello in [Hello::Now, Hello::Before, Hello::Peers] {
            let series: Vec<&Series> =
                options.jobs.iter().filter_map(|&jobs| find(all, setting, hello, jobs)).collect();
            let Some(first) = series.first() else { continue };
            let mut line = vec![first.label(options)];
            for series in series {
                for seconds in [&series.wall, &series.processor] {
                    line.push(median(seconds.clone()).map_or_else(|| "–".to_owned(), figure));
                }
            }
            lines.push(line);
        }
    }
    let columns =
        options.jobs.iter().flat_map(|jobs| [format!("{}, wall", count(*jobs, "job")), "processor".to_owned()]);
    let header: Vec<String> = ["cold `cargo check`, seconds".to_owned()].into_iter().chain(columns).collect();
    report::table(&header, &lines)
}
