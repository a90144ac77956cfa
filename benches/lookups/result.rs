//! The results: the table of times, and the worst ratio of each kind with its target.

use std::fmt::Write as _;

use errcodes_benches::report::{self, Bound, Target, figure};

/// "Never slower" allows five percent for the noise of a run.
const NOISE: f64 = 0.95;

/// The contenders, in the order of the columns.
const COLUMNS: [&str; 7] =
    ["errcodes", "phf", "phf ptrhash", "strum / num_enum", "match", "hashbrown + foldhash", "binary search"];

/// One line: the same keys, looked up by every contender.
pub(crate) struct Line {
    pub(crate) keys: &'static str,
    pub(crate) size: usize,
    pub(crate) hit: bool,
    /// Nanoseconds.
    pub(crate) times: Vec<(&'static str, f64)>,
    /// From the run with that feature: errcodes and phf.
    ptrhash: Option<(f64, f64)>,
}

impl Line {
    pub(crate) fn new(keys: &'static str, size: usize, hit: bool, times: Vec<(&'static str, f64)>) -> Self {
        Self { keys, size, hit, times, ptrhash: None }
    }

    fn time(&self, name: &str) -> Option<f64> {
        if name == "phf ptrhash" {
            return self.ptrhash.map(|(_, phf)| phf);
        }
        self.times.iter().find(|(known, _)| *known == name).map(|(_, time)| *time)
    }

    /// Returns the time of a contender divided by that of errcodes, within one run.
    fn ratio(&self, name: &str) -> Option<f64> {
        match self.ptrhash {
            Some((errcodes, phf)) if name == "phf ptrhash" => Some(phf / errcodes),
            _ => Some(self.time(name)? / self.time("errcodes")?),
        }
    }

    fn id(&self) -> String {
        format!("{}, {}, N = {}", self.keys, if self.hit { "hit" } else { "miss" }, self.size)
    }
}

/// All lines.
pub(crate) struct Results(pub(crate) Vec<Line>);

impl Results {
    /// Returns what [`add_ptrhash`](Self::add_ptrhash) reads.
    pub(crate) fn to_lines(&self) -> String {
        let mut text = String::new();
        for line in &self.0 {
            let time = |name| line.time(name).unwrap_or_default();
            let _ = writeln!(text, "{};{};{}", line.id(), time("errcodes"), time("phf"));
        }
        text
    }

    pub(crate) fn add_ptrhash(&mut self, lines: &str) {
        for line in lines.lines() {
            let mut fields = line.split(';');
            let id = fields.next().unwrap_or_default();
            let times = fields.map(|field| field.parse().unwrap_or_default()).collect::<Vec<f64>>();
            if let (Some(known), [errcodes, phf]) = (self.0.iter_mut().find(|known| known.id() == id), &*times) {
                known.ptrhash = Some((*errcodes, *phf));
            }
        }
    }

    pub(crate) fn table(&self) -> String {
        let header: Vec<String> =
            std::iter::once("keys").chain(COLUMNS).chain(["phf ÷ errcodes"]).map(str::to_owned).collect();
        let shown = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), figure);
        let row = |line: &Line| {
            let times = COLUMNS.iter().map(|name| shown(line.time(name)));
            std::iter::once(line.id()).chain(times).chain([shown(line.ratio("phf"))]).collect()
        };
        report::table(&header, &self.0.iter().map(row).collect::<Vec<_>>())
    }

    /// Returns the worst ratio to a contender, over all lines whose keys begin with this.
    fn worst(&self, keys: &str, name: &str) -> Option<(f64, String)> {
        let lines = self.0.iter().filter(|line| line.keys.starts_with(keys));
        lines
            .filter_map(|line| Some((line.ratio(name)?, line.id())))
            .min_by(|(first, _), (second, _)| first.total_cmp(second))
    }

    pub(crate) fn targets(&self) -> String {
        let target = |keys: &str, name: &str, bound: f64| {
            let worst = self.worst(keys, name);
            Target {
                what: format!("`from_{}`: {name} ÷ errcodes, the worst of all", keys.trim_end_matches('s')),
                bound: Bound::AtLeast(bound),
                value: worst.as_ref().map(|(ratio, _)| *ratio),
                note: worst.map(|(_, id)| format!("({id})")).unwrap_or_default(),
            }
        };
        report::targets(&[
            target("names", "phf", 2.0),
            target("names", "phf ptrhash", 2.0),
            target("names", "match", NOISE),
            target("names", "hashbrown + foldhash", 0.83),
            target("codes", "phf", 2.5),
            target("codes", "phf ptrhash", 2.5),
            target("codes", "match", NOISE),
            target("codes", "binary search", NOISE),
        ])
    }
}
