//! What both commands of this package share: the measured tables, and the presentation of results.

pub mod peers;
pub mod report;
pub mod revision;
pub mod table;
pub mod wide;
