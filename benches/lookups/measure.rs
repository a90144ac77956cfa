//! The measurements: every table, every kind of key, hit and miss.

use std::hint::black_box;

use errcodes_benches::report::{self, Bound, Target, figure};
use errcodes_benches::table::{Codes, Row, row, rows};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

use crate::peers;
use crate::race::{BATCH, Contender, Random, contender, race};
use crate::result::{Line, Results};

/// Pseudo-random numbers below `below`, the same in every run.
fn shuffled(below: usize) -> impl Iterator<Item = usize> {
    let mut random = Random::default();
    std::iter::repeat_with(move || random.below(below))
}

/// Names to look up, each allocated separately. Half of the misses are names of other tables, half are misspelled.
fn names(rows: &[Row], hit: bool) -> Vec<String> {
    let slip = |name: &str| name.replacen('E', "3", 1).replacen('A', "4", 1);
    let miss = |at: usize| {
        if at.is_multiple_of(2) {
            row(rows.len() + at, Codes::Scattered).name
        } else {
            slip(&row(at, Codes::Scattered).name)
        }
    };
    let name = |at: usize| if hit { row(at, Codes::Scattered).name } else { miss(at) };
    shuffled(rows.len()).map(name).take(BATCH).collect()
}

/// Codes to look up. Half of the misses are far from the codes of the table, half are in the gaps between them.
fn codes(rows: &[Row], hit: bool) -> Vec<u32> {
    let known: std::collections::HashSet<u32> = rows.iter().map(|row| row.code).collect();
    let miss = |code: u32, at: usize| {
        let near = code.wrapping_add(1);
        if at.is_multiple_of(2) && !known.contains(&near) { near } else { !code }
    };
    let code = |at: usize| rows.get(at).map_or(0, |row| if hit { row.code } else { miss(row.code, at) });
    shuffled(rows.len()).map(code).filter(|code| known.contains(code) == hit).take(BATCH).collect()
}

/// Measures one table and one kind of key. The caller passes the contenders that need their enum compiled.
macro_rules! race_codes {
    ($results:ident, $batches:ident, $only_phf:ident, $label:literal, $shape:ident, $size:literal, $module:ident $(, $num_enum:ident)?) => {{
        use peers::$module::{Error, PHF_CODES, match_code};
        let rows = rows($size, Codes::$shape);
        let map: HashMap<u32, Error, FixedState> = rows.iter().map(|row| row.code).zip(Error::ALL.iter().copied()).collect();
        let mut sorted: Vec<(u32, Error)> = map.iter().map(|(code, error)| (*code, *error)).collect();
        sorted.sort_unstable();
        for hit in [true, false] {
            let queries = codes(&rows, hit);
            assert!(queries.iter().all(|code| Error::from_code(*code).is_some() == hit));
            assert!(queries.iter().all(|code| Error::from_code(*code) == PHF_CODES.get(code).copied()));
            assert!(queries.iter().all(|code| Error::from_code(*code) == match_code(*code)));
            let mut contenders: Vec<Contender<'_>> = vec![
                contender("errcodes", &queries, |code| Error::from_code(*code)),
                contender("phf", &queries, |code| PHF_CODES.get(code).copied()),
            ];
            if !$only_phf {
                contenders.push(contender("match", &queries, |code| match_code(*code)));
                contenders.push(contender("hashbrown + foldhash", &queries, |code| map.get(code).copied()));
                contenders.push(contender("binary search", &queries, |code| {
                    let at = sorted.binary_search_by_key(code, |(code, _)| *code).ok()?;
                    sorted.get(at).map(|(_, error)| *error)
                }));
                $(contenders.push(contender("strum / num_enum", &queries, |code| peers::$module::$num_enum::try_from(*code).ok()));)?
            }
            $results.push(Line::new($label, $size, hit, race(contenders, $batches)));
        }
    }};
}

macro_rules! race_names {
    ($results:ident, $batches:ident, $only_phf:ident, $size:literal, $module:ident $(, $match:ident, $strum:ident)?) => {{
        use peers::$module::{Error, PHF_NAMES};
        let rows = rows($size, Codes::Scattered);
        let map: HashMap<&str, Error, FixedState> =
            rows.iter().map(|row| row.name.as_str()).zip(Error::ALL.iter().copied()).collect();
        let mut sorted: Vec<(&str, Error)> = map.iter().map(|(name, error)| (*name, *error)).collect();
        sorted.sort_unstable();
        for hit in [true, false] {
            let texts = names(&rows, hit);
            let queries: Vec<&str> = texts.iter().map(String::as_str).collect();
            assert!(queries.iter().all(|name| Error::from_name(name).is_some() == hit));
            assert!(queries.iter().all(|name| Error::from_name(name) == PHF_NAMES.get(*name).copied()));
            let mut contenders: Vec<Contender<'_>> = vec![
                contender("errcodes", &queries, |name| Error::from_name(name)),
                contender("phf", &queries, |name| PHF_NAMES.get(*name).copied()),
            ];
            if !$only_phf {
                contenders.push(contender("hashbrown + foldhash", &queries, |name| map.get(name).copied()));
                contenders.push(contender("binary search", &queries, |name| {
                    let at = sorted.binary_search_by_key(name, |(name, _)| name).ok()?;
                    sorted.get(at).map(|(_, error)| *error)
                }));
                $(
                    contenders.push(contender("match", &queries, |name| peers::$module::$match(name)));
                    contenders.push(contender("strum / num_enum", &queries, |name| name.parse::<peers::$module::$strum>().ok()));
                )?
            }
            $results.push(Line::new("names", $size, hit, race(contenders, $batches)));
        }
    }};
}

/// From a key to its variant.
pub(crate) fn lookups(batches: usize, only_phf: bool) -> Results {
    let mut results = Vec::new();
    race_names!(results, batches, only_phf, 11, scattered_11, match_name, Derived);
    race_names!(results, batches, only_phf, 104, scattered_104, match_name, Derived);
    race_names!(results, batches, only_phf, 1_000, scattered_1000, match_name, Derived);
    race_names!(results, batches, only_phf, 10_000, scattered_10000);
    race_codes!(results, batches, only_phf, "codes, scattered", Scattered, 11, scattered_11, Derived);
    race_codes!(results, batches, only_phf, "codes, scattered", Scattered, 104, scattered_104, Derived);
    race_codes!(results, batches, only_phf, "codes, scattered", Scattered, 1_000, scattered_1000, Derived);
    race_codes!(results, batches, only_phf, "codes, scattered", Scattered, 10_000, scattered_10000);
    race_codes!(results, batches, only_phf, "codes, close", Close, 11, close_11, Derived);
    race_codes!(results, batches, only_phf, "codes, close", Close, 104, close_104, Derived);
    race_codes!(results, batches, only_phf, "codes, close", Close, 1_000, close_1000, Derived);
    race_codes!(results, batches, only_phf, "codes, close", Close, 10_000, close_10000);
    Results(results)
}

/// The accessors' times, in nanoseconds.
pub(crate) struct Accessors(Vec<(&'static str, f64)>);

/// What a measurement costs without an accessor.
const NOTHING: &str = "nothing: the loop around it";

impl Accessors {
    pub(crate) fn table(&self) -> String {
        let rows: Vec<Vec<String>> =
            self.0.iter().map(|(name, time)| vec![(*name).to_owned(), figure(*time)]).collect();
        report::table(&["accessors, 10,000 rows".to_owned(), "ns".to_owned()], &rows)
    }

    pub(crate) fn target(&self) -> Target {
        let time = |wanted: &str| self.0.iter().find(|(name, _)| *name == wanted).map(|(_, time)| *time);
        Target {
            what: "`name()` of 10,000 rows, without the loop around it".to_owned(),
            bound: Bound::AtMost(1.5),
            value: time("`name()`").zip(time(NOTHING)).map(|(name, nothing)| name - nothing),
            note: "ns".to_owned(),
        }
    }
}

/// From a variant to its cells, compared with reading an array at that index. The compiler checks that they are `const`.
pub(crate) fn accessors(batches: usize) -> Accessors {
    use peers::scattered_10000::Error;
    const FIRST: Error = Error::ALL[0];
    const _: (u32, &str, u16, &str) =
        (FIRST.code(), FIRST.name(), FIRST.http_status().as_u16(), FIRST.description().as_str());

    let rows = rows(10_000, Codes::Scattered);
    let codes: Vec<u32> = rows.iter().map(|row| row.code).collect();
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    let queries: Vec<Error> = shuffled(rows.len()).filter_map(|at| Error::ALL.get(at).copied()).take(BATCH).collect();
    let (codes, names) = (black_box(codes.as_slice()), black_box(names.as_slice()));
    let times = race(
        vec![
            contender(NOTHING, &queries, |error| *error),
            contender("`code()`", &queries, Error::code),
            contender("an array of integers, read at the variant's number", &queries, |error| {
                codes.get(*error as usize).copied()
            }),
            contender("`name()`", &queries, Error::name),
            contender("an array of texts, read at the variant's number", &queries, |error| {
                names.get(*error as usize).copied()
            }),
            contender("`http_status()`", &queries, Error::http_status),
            contender("`description().as_str()`", &queries, |error| error.description().as_str()),
        ],
        batches,
    );
    Accessors(times)
}
