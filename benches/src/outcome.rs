//! The cost of the builds: as tables, and compared with the targets.

use errcodes_benches::report::{self, Bound, Target, figure};

use crate::builds::Mode;
use crate::contenders::{self, Contender};

/// The median of one contender's builds.
pub(crate) struct Figure {
    pub(crate) contender: Contender,
    pub(crate) mode: Mode,
    pub(crate) rows: usize,
    /// `None` if it was stopped.
    pub(crate) seconds: Option<f64>,
    /// In MB.
    pub(crate) peak: f64,
}

/// All of them.
pub(crate) struct Outcome {
    /// In seconds.
    pub(crate) limit: u64,
    pub(crate) figures: Vec<Figure>,
}

impl Outcome {
    pub(crate) fn figure(&self, contender: Contender, mode: Mode, rows: usize) -> Option<&Figure> {
        let is_meant = |figure: &&Figure| figure.contender == contender && figure.mode == mode && figure.rows == rows;
        self.figures.iter().find(is_meant)
    }

    fn seconds(&self, contender: Contender, mode: Mode, rows: usize) -> Option<f64> {
        self.figure(contender, mode, rows)?.seconds
    }

    /// Returns whether it took too long for a smaller table.
    pub(crate) fn is_stopped(&self, contender: Contender, mode: Mode) -> bool {
        let mut figures = self.figures.iter();
        figures.any(|figure| figure.contender == contender && figure.mode == mode && figure.seconds.is_none())
    }

    /// The sizes, from small to large.
    pub(crate) fn sizes(&self) -> Vec<usize> {
        let mut sizes: Vec<usize> = self.figures.iter().map(|figure| figure.rows).collect();
        sizes.sort_unstable();
        sizes.dedup();
        sizes
    }

    pub(crate) fn table(&self, mode: Mode) -> String {
        let sizes = self.sizes();
        let mut header = vec![format!("`{}`: seconds (÷ floor), MB", mode.label())];
        header.extend(sizes.iter().map(|size| format!("{size} rows")));
        header.extend(sizes.windows(2).filter_map(|pair| match pair {
            [smaller, larger] => Some(format!("{larger} ÷ {smaller}")),
            _ => None,
        }));
        let cell = |contender: Contender, rows: usize| match self.figure(contender, mode, rows) {
            Some(Figure { seconds: Some(seconds), peak, .. }) => {
                let floor = self.seconds(Contender::Floor, mode, rows);
                let ratio = floor.map_or_else(|| "–".to_owned(), |floor| figure(seconds / floor));
                format!("{} ({ratio}), {peak:.0}", figure(*seconds))
            }
            Some(Figure { seconds: None, peak, .. }) => format!("> {} s, {peak:.0}", self.limit),
            None => "–".to_owned(),
        };
        let growth = |contender: Contender, pair: &[usize]| match pair {
            [smaller, larger] => {
                let time = |rows: usize| self.seconds(contender, mode, rows);
                time(*larger).zip(time(*smaller)).map_or_else(|| "–".to_owned(), |(a, b)| figure(a / b))
            }
            _ => String::new(),
        };
        let row = |contender: &Contender| {
            let mut row = vec![contender.label().to_owned()];
            row.extend(sizes.iter().map(|&size| cell(*contender, size)));
            row.extend(sizes.windows(2).map(|pair| growth(*contender, pair)));
            row
        };
        report::table(&header, &contenders::ALL.iter().map(row).collect::<Vec<_>>())
    }

    /// Returns the targets for `catalog!` at 10,000 rows.
    pub(crate) fn targets(&self) -> Vec<Target> {
        const ROWS: usize = 10_000;
        let ratio = |a: Option<f64>, b: Option<f64>| Some(a? / b?);
        let against_floor = |contender: Contender, mode: Mode| {
            ratio(self.seconds(contender, mode, ROWS), self.seconds(Contender::Floor, mode, ROWS))
        };
        let target = |what: &str, bound: Bound, value: Option<f64>, note: &str| Target {
            what: what.to_owned(),
            bound,
            value,
            note: note.to_owned(),
        };
        let ours = self.seconds(Contender::Catalog, Mode::Release, ROWS);
        let (theirs, note) = match self.figure(Contender::Derives, Mode::Release, ROWS) {
            Some(Figure { seconds: Some(seconds), .. }) => (Some(*seconds), ""),
            #[allow(clippy::cast_precision_loss, reason = "a few seconds")]
            Some(Figure { seconds: None, .. }) => (Some(self.limit as f64), "at least: it was stopped"),
            None => (None, ""),
        };
        let peak = |mode: Mode| {
            let peak = |contender| Some(self.figure(contender, mode, ROWS)?.peak).filter(|peak| *peak > 0.0);
            ratio(peak(Contender::Catalog), peak(Contender::Floor))
        };
        let growth = |contender: Contender| {
            ratio(self.seconds(contender, Mode::Check, 100_000), self.seconds(contender, Mode::Check, ROWS))
        };
        let floor = growth(Contender::Floor).map(|growth| format!("(the bare enum: {})", figure(growth)));
        vec![
            target(
                "`cargo check`, `catalog!` ÷ floor",
                Bound::AtMost(1.6),
                against_floor(Contender::Catalog, Mode::Check),
                "",
            ),
            target(
                "`cargo build --release`, `catalog!` ÷ floor",
                Bound::AtMost(2.0),
                against_floor(Contender::Catalog, Mode::Release),
                "",
            ),
            target(
                "`cargo build --release`, strum + num_enum + thiserror ÷ `catalog!`",
                Bound::AtLeast(20.0),
                ratio(theirs, ours),
                note,
            ),
            target(
                "`cargo check`, `catalog!`, 100,000 rows ÷ 10,000",
                Bound::AtMost(12.0),
                growth(Contender::Catalog),
                floor.as_deref().unwrap_or_default(),
            ),
            target("peak memory of rustc, `check`, `catalog!` ÷ floor", Bound::AtMost(2.0), peak(Mode::Check), ""),
            target("peak memory of rustc, release, `catalog!` ÷ floor", Bound::AtMost(2.0), peak(Mode::Release), ""),
        ]
    }
}
