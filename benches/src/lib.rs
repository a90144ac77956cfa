//! What both commands of this package share: the tables that are measured, and how results are shown.

pub mod peers;
pub mod report;
pub mod table;
