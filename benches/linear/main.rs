//! Whether time and memory are linear: every reader on inputs of one, ten and a hundred times a size, with the exponent
//! of a fit through the three. An exponent of 1 is linear, one of 2 is quadratic; what a call costs anyway makes it less.
//!
//! `cargo bench -p errcodes-benches --bench linear` prints the figures; a word selects the readers whose name has it.

mod inputs;

use std::fs;
use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

use allocation_counter::measure;

use inputs::READERS;

/// How many times the smallest size the inputs have.
const TIMES: [usize; 3] = [1, 10, 100];
/// Less than this is allocated anyway, in bytes.
const LEAST: f64 = 1_000.0;
/// Beyond this a reader is not linear: the rest is noise, and sorting.
const MOST: f64 = 1.2;
/// Each time is the mean of the runs that fit in this.
const LONG: Duration = Duration::from_millis(300);

/// A reader with inputs that it reads to the end.
struct Reader {
    name: &'static str,
    /// The size of the smallest input, in whatever the input has many of.
    size: usize,
    input: fn(usize) -> String,
    read: fn(&str),
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    println!(
        "| reader | KB | ms | exponent | peak MB | exponent | |\n| --- | ---: | ---: | ---: | ---: | ---: | --- |"
    );
    for reader in READERS {
        if words.is_empty() || words.iter().any(|word| reader.name.contains(word.as_str())) {
            println!("{}", row(reader));
        }
    }
}

fn row(reader: &Reader) -> String {
    let inputs = TIMES.map(|times| (reader.input)(reader.size * times));
    let [sizes, times, peaks] = [
        inputs.each_ref().map(|input| of(input.len())),
        inputs.each_ref().map(|input| time(|| (reader.read)(black_box(input))).as_secs_f64()),
        inputs.each_ref().map(|input| {
            let peak = measure(|| (reader.read)(black_box(input))).bytes_max;
            of(usize::try_from(peak).unwrap_or(usize::MAX)).max(LEAST)
        }),
    ];
    let (steps, memory) = (exponent(sizes, times), exponent(sizes, peaks));
    let verdict = if steps.max(memory) <= MOST { "linear" } else { "**more than linear**" };
    let figures = |values: [f64; 3], scale: f64| values.map(|value| format!("{:.3}", value * scale)).join(", ");
    let kb = sizes.map(|size| format!("{:.1}", size / 1e3)).join(", ");
    let (ms, mb) = (figures(times, 1e3), figures(peaks, 1e-6));
    format!("| {} | {kb} | {ms} | {steps:.2} | {mb} | {memory:.2} | {verdict} |", reader.name)
}

/// Returns the slope of the line of least squares through the logarithms.
fn exponent(sizes: [f64; 3], values: [f64; 3]) -> f64 {
    let (sizes, values) = (sizes.map(f64::ln), values.map(|value| value.max(1e-9).ln()));
    let mean = |of: [f64; 3]| of.iter().sum::<f64>() / 3.0;
    let (middle, height) = (mean(sizes), mean(values));
    let products = sizes.iter().zip(values).map(|(size, value)| (size - middle) * (value - height));
    products.sum::<f64>() / sizes.iter().map(|size| (size - middle).powi(2)).sum::<f64>()
}

fn of(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX))
}

/// Returns the mean of as many runs as fit in `LONG`.
fn time(run: impl Fn()) -> Duration {
    let (start, before, mut runs) = (Instant::now(), on_the_processor(), 0);
    while runs == 0 || start.elapsed() < LONG {
        run();
        runs += 1;
    }
    let elapsed = start.elapsed();
    before.zip(on_the_processor()).map_or(elapsed, |(before, after)| after.saturating_sub(before)) / runs
}

/// Returns what this thread has had of the processor, as Linux counts it, so that other programs do not matter much.
fn on_the_processor() -> Option<Duration> {
    // It is counted when the thread gives way.
    thread::yield_now();
    let counted = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    counted.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
