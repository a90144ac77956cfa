//! Reads the published documents and checks the tables in `specs/` against them, cell by cell.
//!
//! The documents belong to their publishers and are not part of this repository: `ERRCODES_DOCUMENTS` names the
//! folder of their texts. Without it these tests report that they did not run.

mod activeserver;
mod cafe24;
mod english;
mod folder;
mod google_payments;
mod intra_mart;
mod table;
