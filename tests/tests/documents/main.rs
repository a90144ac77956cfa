//! Reads the published documents themselves and holds the tables in `specs/` against them, cell by cell.
//!
//! The documents belong to their publishers and are not part of this repository: `ERRCODES_DOCUMENTS` names the
//! folder that holds their text. Without it these tests say that they did not run.

mod activeserver;
mod cafe24;
mod english;
mod folder;
mod google_payments;
mod intra_mart;
mod table;
