//! What `compare` says about real revisions of real tables, and about faults that are put into them.

mod faults;
mod load;
mod pairs;
mod snapshot;
