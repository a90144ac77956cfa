//! Compile time against the number of rows, both logarithmic, as SVG.

use std::fmt::Write as _;

use crate::builds::Mode;
use crate::contenders::{self, Contender};
use crate::outcome::Outcome;

const WIDTH: f64 = 380.0;
const HEIGHT: f64 = 300.0;
/// Seconds, as powers of ten: from 0.1 to 1,000.
const TIMES: std::ops::RangeInclusive<i32> = -1..=3;
/// Rows, likewise: from 100 to 100,000.
const ROWS: std::ops::RangeInclusive<i32> = 2..=5;

/// Returns the position of a value between the first and the last power, from 0 to 1.
fn place(value: f64, powers: &std::ops::RangeInclusive<i32>) -> f64 {
    let (first, last) = (f64::from(*powers.start()), f64::from(*powers.end()));
    (value.log10() - first) / (last - first)
}

fn color(contender: Contender) -> &'static str {
    match contender {
        Contender::Floor => "#666666",
        Contender::Catalog => "#d1495b",
        Contender::Derive => "#edae49",
        Contender::BuildScript => "#9c6644",
        Contender::Derives => "#00798c",
        Contender::Matches => "#30638e",
    }
}

/// Returns two charts, for `check` and for release, with a legend.
pub(crate) fn svg(outcome: &Outcome) -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 460\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"900\" height=\"460\" fill=\"white\"/>\n",
    );
    for (mode, left) in [(Mode::Check, 50.0), (Mode::Release, 500.0)] {
        chart(&mut svg, outcome, mode, left);
    }
    for (at, contender) in (0_u32..).zip(contenders::ALL) {
        let (x, y) = (50.0 + f64::from(at % 3) * 280.0, 405.0 + f64::from(at / 3) * 24.0);
        let color = color(contender);
        let label = contender.label().replace('`', "");
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"14\" height=\"4\" fill=\"{color}\"/><text x=\"{}\" y=\"{}\">{label}</text>",
            x + 20.0,
            y + 6.0
        );
    }
    svg + "</svg>\n"
}

fn chart(svg: &mut String, outcome: &Outcome, mode: Mode, left: f64) {
    let top = 40.0;
    let across = |rows: f64| left + place(rows, &ROWS) * WIDTH;
    let up = |seconds: f64| top + HEIGHT - place(seconds, &TIMES).clamp(0.0, 1.0) * HEIGHT;
    let _ = writeln!(svg, "<text x=\"{left}\" y=\"24\" font-weight=\"bold\">{}</text>", mode.label());
    for power in TIMES {
        let (value, y) = (10_f64.powi(power), up(10_f64.powi(power)));
        let _ = writeln!(
            svg,
            "<line x1=\"{left}\" y1=\"{y}\" x2=\"{}\" y2=\"{y}\" stroke=\"#ddd\"/><text x=\"{}\" y=\"{}\" text-anchor=\"end\">{value} s</text>",
            left + WIDTH,
            left - 4.0,
            y + 4.0
        );
    }
    for power in ROWS {
        let (value, x) = (10_f64.powi(power), across(10_f64.powi(power)));
        let _ = writeln!(
            svg,
            "<line x1=\"{x}\" y1=\"{top}\" x2=\"{x}\" y2=\"{}\" stroke=\"#ddd\"/><text x=\"{x}\" y=\"{}\" text-anchor=\"middle\">{value} rows</text>",
            top + HEIGHT,
            top + HEIGHT + 18.0
        );
    }
    for contender in contenders::ALL {
        let color = color(contender);
        let mut points = String::new();
        for rows in outcome.sizes() {
            let Some(figure) = outcome.figure(contender, mode, rows) else { continue };
            let x = across(f64::from(u32::try_from(rows).unwrap_or(u32::MAX)));
            if let Some(seconds) = figure.seconds {
                let y = up(seconds);
                let _ = write!(points, "{x:.1},{y:.1} ");
                let _ = writeln!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"{color}\"/>");
            } else {
                let limit = u32::try_from(outcome.limit).unwrap_or(u32::MAX);
                let y = up(f64::from(limit));
                let _ = writeln!(
                    svg,
                    "<text x=\"{x:.1}\" y=\"{y:.1}\" fill=\"{color}\" text-anchor=\"middle\">stopped</text>"
                );
            }
        }
        let _ = writeln!(svg, "<polyline points=\"{points}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>");
    }
}
