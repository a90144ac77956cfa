//! What a comparison of two revisions costs: all neighboring revisions of real tables, and tables of up to 200,000 rows.
//!
//! `cargo bench -p errcodes-benches --bench compare` prints the figures; `--quick` stops at 50,000 rows, `--write` puts
//! them into README.md.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs, io};

use errcodes_benches::report::{self, Bound, Target, circumstances, figure, publish};
use errcodes_table::compare::{Revision, compare};
use errcodes_table::{Selection, read};

/// The milliseconds that all pairs of real revisions may take.
const MOST_OF_ALL_PAIRS: f64 = 10_000.0;
const SIZES: [usize; 4] = [25_000, 50_000, 100_000, 200_000];
/// Each time is the best of this number of runs.
const RUNS: usize = 3;
const WORDS: [&str; 16] = [
    "account", "amount", "card", "channel", "currency", "device", "expired", "invalid", "limit", "merchant", "missing",
    "network", "order", "payment", "token", "unknown",
];

/// What happened to a large table: from the number of a row to the numbers of its code and of its name.
type Step = (&'static str, fn(usize) -> (usize, usize));

const STEPS: [Step; 5] = [
    ("nothing changed", |row| (row, row)),
    ("each code is the next one", |row| (row + 1, row)),
    ("each code is new", |row| (row + 1_000_000, row)),
    ("each name is another one", |row| (row, row * 7 + 3)),
    ("each code and each name is new", |row| (row + 1_000_000, row * 7 + 3)),
];

fn main() -> io::Result<()> {
    let is_set = |flag: &str| env::args().any(|argument| argument == flag);
    let sizes = if is_set("--quick") { &SIZES[..2] } else { &SIZES };
    let text = format!("{}\n{}\n{}", circumstances(&[]), report::targets(&[real_tables()]), large_tables(sizes));
    publish("compare", &text, is_set("--write"))
}

fn real_tables() -> Target {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../errcodes-table/tests/change/revisions");
    let mut families: Vec<PathBuf> = paths(&folder).into_iter().filter(|path| path.is_dir()).collect();
    families.sort();
    let revisions: Vec<Vec<Revision>> = families
        .iter()
        .map(|family| {
            let mut files = paths(family);
            files.retain(|file| file.extension().is_some_and(|extension| extension == "csv"));
            files.sort();
            files.iter().map(|file| revision(&Selection::file(file.to_str().expect("UTF-8")))).collect()
        })
        .collect();
    let pairs = || revisions.iter().flat_map(|family| family.windows(2));
    let time = best(|| pairs().for_each(|pair| drop(compare(&pair[0], &pair[1]))));
    Target {
        what: format!("all {} pairs of real revisions", pairs().count()),
        bound: Bound::AtMost(MOST_OF_ALL_PAIRS),
        value: Some(time.as_secs_f64() * 1e3),
        note: "ms".to_owned(),
    }
}

fn large_tables(sizes: &[usize]) -> String {
    let mut header = vec!["µs for each row".to_owned()];
    header.extend(sizes.iter().map(|size| format!("{size} rows")));
    header.push("last ÷ first".to_owned());
    let rows: Vec<Vec<String>> = STEPS
        .into_iter()
        .map(|(step, of_row)| {
            let each: Vec<f64> = sizes.iter().map(|&rows| time_of_a_row(rows, of_row)).collect();
            let growth = each.last().zip(each.first()).map_or(1.0, |(last, first)| last / first);
            [step.to_owned()].into_iter().chain(each.into_iter().chain([growth]).map(figure)).collect()
        })
        .collect();
    report::table(&header, &rows)
}

/// Returns the microseconds that a comparison takes for each row.
fn time_of_a_row(rows: usize, of_row: fn(usize) -> (usize, usize)) -> f64 {
    let (old, new) = (table(rows, |row| (row, row)), table(rows, of_row));
    let time = best(|| drop(compare(&old, &new)));
    time.as_secs_f64() * 1e6 / f64::from(u32::try_from(rows).expect("a size"))
}

/// A table whose names are made of few words, so that each row is a little like many others.
fn table(rows: usize, of_row: fn(usize) -> (usize, usize)) -> Revision {
    let mut text = String::from("code,name,http_status,description\n");
    for row in 0..rows {
        let (code, name) = of_row(row);
        let word = |place: u32| WORDS[(name / 16_usize.pow(place)) % 16];
        let status = 400 + name % 3;
        let words = [0, 1, 2, 3, 4].map(word);
        let [_, subject, owner, state, _] = words;
        let name = words.join("_");
        writeln!(text, "E{code},{name},{status},The {subject} of the {owner} is {state}.").expect("a string");
    }
    revision(&Selection::inline(text.as_str()))
}

fn revision(selection: &Selection) -> Revision {
    Revision::from(&read(selection).catalog.expect("the table has a header"))
}

fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("a folder can be read").path()).collect()
}

fn best(run: impl Fn()) -> Duration {
    let once = || {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..RUNS).map(|_| once()).min().unwrap_or_default()
}
