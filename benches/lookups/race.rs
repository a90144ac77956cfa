//! Contenders take turns, batch by batch, so that other load on the machine affects all of them.

use std::hint::black_box;
use std::time::{Duration, Instant};

use errcodes_benches::report::median;

/// The number of keys in one batch.
pub(crate) const BATCH: usize = 8_192;

/// One way to look something up, with the keys to look up.
pub(crate) struct Contender<'q> {
    name: &'static str,
    batch: Box<dyn FnMut() -> Duration + 'q>,
}

/// The call is generic and not by pointer: each contender may be inlined, as in a program. The keys come in another order
/// in each batch, the same for every contender: the branch predictor learns a fixed order, so that
/// it predicts each branch of a `match`, which no real program sees.
pub(crate) fn contender<'q, Q: Copy, R>(
    name: &'static str,
    queries: &'q [Q],
    find: impl Fn(&Q) -> R + 'q,
) -> Contender<'q> {
    let mut queries = queries.to_vec();
    let mut random = Random::default();
    let batch = move || {
        for at in 1..queries.len() {
            queries.swap(at, random.below(at + 1));
        }
        let start = Instant::now();
        for query in &queries {
            black_box(find(black_box(query)));
        }
        start.elapsed()
    };
    Contender { name, batch: Box::new(batch) }
}

/// Pseudo-random numbers, the same in every run.
pub(crate) struct Random(u64);

impl Default for Random {
    fn default() -> Self {
        Self(0x9e37_79b9)
    }
}

impl Random {
    pub(crate) fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(below).unwrap_or(1)).unwrap_or_default()
    }
}

/// Nanoseconds for one call, each the median of many batches.
pub(crate) fn race(mut contenders: Vec<Contender<'_>>, batches: usize) -> Vec<(&'static str, f64)> {
    let mut times = vec![Vec::new(); contenders.len()];
    for round in 0..batches + 3 {
        for turn in 0..contenders.len() {
            // Another contender begins each round.
            let at = (turn + round) % contenders.len();
            if let (Some(contender), Some(times)) = (contenders.get_mut(at), times.get_mut(at)) {
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
