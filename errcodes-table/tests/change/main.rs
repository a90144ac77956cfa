//! What `compare` says about real revisions of real tables, and about mistakes that are put into them.

mod arbitrary;
mod cases;
mod families;
mod injected;
mod load;
mod merge;
mod pairs;
mod rules;
mod scale;
mod snapshot;
