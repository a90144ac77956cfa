//! Trees: JSON, YAML and XML as maps, lists and texts, and the paths that pick rows and cells out of them.

mod build;
mod candidates;
mod find;
mod node;
mod path;

pub(crate) use build::Builder;
pub(crate) use candidates::Candidate;
pub(crate) use node::{Kind, Tree};
