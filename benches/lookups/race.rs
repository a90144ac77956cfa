//! Contenders take turns, batch by batch, so that whatever else the machine does happens to all of them.

use std::hint::black_box;
use std::time::{Duration, Instant};

use errcodes_benches::report::median;

/// How many keys are looked up in one batch.
pub(crate) const BATCH: usize = 8_192;

/// One way to look something up, with the keys to look up.
pub(crate) struct Contender<'q> {
    name: &'static str,
    batch: Box<dyn Fn() -> Duration + 'q>,
}

/// The call is generic and not by pointer: each contender may be inlined, as in a program.
pub(crate) fn contender<'q, Q, R>(
    name: &'static str,
    queries: &'q [Q],
    find: impl Fn(&'q Q) -> R + 'q,
) -> Contender<'q> {
    let batch = move || {
        let start = Instant::now();
        for query in queries {
            black_box(find(black_box(query)));
        }
        start.elapsed()
    };
    Contender { name, batch: Box::new(batch) }
}

/// Nanoseconds for one call, each the median of many batches.
pub(crate) fn race(contenders: &[Contender<'_>], batches: usize) -> Vec<(&'static str, f64)> {
    let mut times = vec![Vec::new(); contenders.len()];
    for round in 0..batches + 3 {
        for turn in 0..contenders.len() {
            // Another one begins each round.
            let at = (turn + round) % contenders.len();
            if let (Some(contender), Some(times)) = (contenders.get(at), times.get_mut(at)) {
                let time = (contender.batch)();
                // The first rounds warm up.
                if round >= 3 {
                    times.push(time.as_secs_f64() * 1e9);
                }
            }
        }
    }
    let names = contenders.iter().map(|contender| contender.name);
    let batch = f64::from(u32::try_from(BATCH).unwrap_or(u32::MAX));
    names.zip(times.into_iter().map(|times| median(times).unwrap_or_default() / batch)).collect()
}
