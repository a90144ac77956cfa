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
    /// From other builds: errcodes and phf.
    others: [Option<(f64, f64)>; 2],
}

/// Another build, whose figures are compared with those of phf in the same build.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Build {
    /// With phf's feature `ptrhash`.
    Ptrhash,
    /// An earlier revision.
    Before,
}

impl Line {
    pub(crate) fn new(keys: &'static str, size: usize, hit: bool, times: Vec<(&'static str, f64)>) -> Self {
        Self { keys, size, hit, times, others: [None; 2] }
    }

    fn time(&self, name: &str) -> Option<f64> {
        if name == "phf ptrhash" {
            return self.others[Build::Ptrhash as usize].map(|(_, phf)| phf);
        }
        self.times.iter().find(|(known, _)| *known == name).map(|(_, time)| *time)
    }

    /// Returns the time of a contender divided by that of errcodes, within one run.
    fn ratio(&self, name: &str) -> Option<f64> {
        match self.others[Build::Ptrhash as usize] {
            Some((errcodes, phf)) if name == "phf ptrhash" => Some(phf / errcodes),
            _ => Some(self.time(name)? / self.time("errcodes")?),
        }
    }

    /// Returns the time of errcodes divided by that of the earlier revision, each measured by phf in the same run.
    fn growth(&self) -> Option<f64> {
        let (errcodes, phf) = self.others[Build::Before as usize]?;
        Some((phf / errcodes) / self.ratio("phf")?)
    }

    fn id(&self) -> String {
        format!("{}, {}, N = {}", self.keys, if self.hit { "hit" } else { "miss" }, self.size)
    }
}

/// All lines.
pub(crate) struct Results(pub(crate) Vec<Line>);

impl Results {
    /// Returns what [`add`](Self::add) reads.
    pub(crate) fn to_lines(&self) -> String {
        let mut text = String::new();
        for line in &self.0 {
            let time = |name| line.time(name).unwrap_or_default();
            let _ = writeln!(text, "{};{};{}", line.id(), time("errcodes"), time("phf"));
        }
        text
    }

    pub(crate) fn add(&mut self, build: Build, lines: &str) {
        for line in lines.lines() {
            let mut fields = line.split(';');
            let id = fields.next().unwrap_or_default();
            let times = fields.map(|field| field.parse().unwrap_or_default()).collect::<Vec<f64>>();
            if let (Some(known), [errcodes, phf]) = (self.0.iter_mut().find(|known| known.id() == id), &*times) {
                known.others[build as usize] = Some((*errcodes, *phf));
            }
        }
    }

    pub(crate) fn table(&self, before: Option<&str>) -> String {
        let before = before.map(|revision| format!("errcodes ÷ {revision}"));
        let header = std::iter::once("keys").chain(COLUMNS).chain(["phf ÷ errcodes"]).map(str::to_owned);
        let header: Vec<String> = header.chain(before.clone()).collect();
        let shown = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), figure);
        let row = |line: &Line| {
            let times = COLUMNS.iter().map(|name| shown(line.time(name)));
            let cells = std::iter::once(line.id()).chain(times).chain([shown(line.ratio("phf"))]);
            cells.chain(before.as_ref().map(|_| shown(line.growth()))).collect()
        };
        report::table(&header, &self.0.iter().map(row).collect::<Vec<_>>())
    }

    /// Returns a figure of each line whose keys begin with this.
    fn of<'r>(
        &'r self,
        keys: &'r str,
        figure: impl Fn(&Line) -> Option<f64> + 'r,
    ) -> impl Iterator<Item = (f64, String)> + 'r {
        let lines = self.0.iter().filter(move |line| line.keys.starts_with(keys));
        lines.filter_map(move |line| Some((figure(line)?, line.id())))
    }

    pub(crate) fn targets(&self) -> Vec<Target> {
        let target = |what: String, bound: Bound, worst: Option<(f64, String)>| Target {
            what,
            bound,
            value: worst.as_ref().map(|(ratio, _)| *ratio),
            note: worst.map(|(_, id)| format!("({id})")).unwrap_or_default(),
        };
        let ahead = |keys: &str, name: &str, bound: f64| {
            let worst =
                self.of(keys, |line| line.ratio(name)).min_by(|(first, _), (second, _)| first.total_cmp(second));
            let what = format!("`from_{}`: {name} ÷ errcodes, the worst of all", keys.trim_end_matches('s'));
            target(what, Bound::AtLeast(bound), worst)
        };
        let growth = |keys: &str, bound: f64| {
            let worst = self.of(keys, Line::growth).max_by(|(first, _), (second, _)| first.total_cmp(second));
            let what =
                format!("`from_{}`: errcodes ÷ the earlier revision, the worst of all", keys.trim_end_matches('s'));
            target(what, Bound::AtMost(bound), worst)
        };
        vec![
            growth("codes", 1.1),
            growth("names", 1.2),
            ahead("names", "phf", 2.4),
            ahead("names", "phf ptrhash", 2.0),
            ahead("names", "match", NOISE),
            ahead("names", "hashbrown + foldhash", 0.83),
            ahead("codes", "phf", 2.4),
            ahead("codes", "phf ptrhash", 2.4),
            ahead("codes", "match", NOISE),
            ahead("codes", "binary search", NOISE),
        ]
    }
}
