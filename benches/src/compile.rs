//! The measurement: every contender at every size, in turns.

use std::{fs, io};

use errcodes_benches::report::{self, circumstances, here, median, publish};

use crate::Options;
use crate::builds::{Build, Cargo, Mode};
use crate::contenders::{self, Contender};
use crate::outcome::{Figure, Outcome};
use crate::packages::{self, TINY};
use crate::{extras, plot};

/// A build that takes longer than this many seconds is not repeated: disturbances are small in comparison.
const LONG: f64 = 12.0;

pub(crate) fn run(options: &Options) -> io::Result<()> {
    let root = packages::root()?;
    let sizes = options.rows.iter().copied().chain([TINY]);
    let members: Vec<String> = sizes
        .flat_map(|size| contenders::ALL.map(|contender| contender.package(size)))
        .chain(extras::packages())
        .collect();
    packages::workspace(&root, &members)?;
    packages::contenders(&root, &options.rows)?;
    extras::write(&root)?;
    let cargo = Cargo::new(&root, options.limit);
    for contender in contenders::ALL {
        for mode in [Mode::Check, Mode::Release] {
            cargo.again(&contender.package(TINY), mode)?;
        }
    }

    let mut outcome = Outcome { limit: options.limit.as_secs(), figures: Vec::new() };
    for mode in [Mode::Check, Mode::Release] {
        for &rows in &options.rows {
            measure(&cargo, mode, rows, options.runs, &mut outcome)?;
        }
    }
    let extras = extras::measure(&cargo, options.runs)?;
    let targets: Vec<_> = outcome.targets().into_iter().chain(extras.targets).collect();
    let about = circumstances(&["strum", "num_enum", "thiserror"]);
    let tables = [outcome.table(Mode::Check), outcome.table(Mode::Release), extras.tables].join("\n");
    let text = format!("{about}\n{}\n{tables}", report::targets(&targets));
    if options.write {
        fs::write(here().join("compile-time.svg"), plot::svg(&outcome))?;
    }
    publish("compile", &text, options.write)
}

/// One mode at one size: A, B, C, then A, B, C again.
fn measure(cargo: &Cargo, mode: Mode, rows: usize, runs: usize, outcome: &mut Outcome) -> io::Result<()> {
    let mut builds: Vec<(Contender, Vec<Build>)> = contenders::ALL
        .into_iter()
        .filter(|&contender| !outcome.is_stopped(contender, mode))
        .map(|contender| (contender, Vec::new()))
        .collect();
    for run in 0..runs {
        for (contender, builds) in &mut builds {
            if builds.iter().any(|build: &Build| build.seconds.is_none_or(|seconds| seconds > LONG)) {
                continue;
            }
            let build = cargo.fresh(&contender.package(rows), mode)?;
            let shown = build.seconds.map_or_else(|| "stopped".to_owned(), |seconds| format!("{seconds:.2} s"));
            eprintln!("{} {rows} rows, run {}: {}: {shown}", mode.label(), run + 1, contender.label());
            builds.push(build);
        }
    }
    for (contender, builds) in builds {
        let seconds = builds.iter().map(|build| build.seconds).collect::<Option<Vec<f64>>>().and_then(median);
        let peak = median(builds.iter().map(|build| build.peak).collect()).unwrap_or_default();
        outcome.figures.push(Figure { contender, mode, rows, seconds, peak });
    }
    Ok(())
}
