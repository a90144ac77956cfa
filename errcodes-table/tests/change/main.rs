//! What `compare` says about real revisions of real tables, and about faults that are put into them.

mod arbitrary;
mod cases;
mod faults;
mod load;
mod pairs;
mod rules;
mod scale;
mod snapshot;
