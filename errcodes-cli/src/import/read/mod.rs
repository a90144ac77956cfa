//! One reader for each form; each makes grids, sections or a tree of a document.

pub(crate) mod html;
pub(crate) mod markdown;
pub(crate) mod members;
pub(crate) mod record;
pub(crate) mod separated;
pub(crate) mod sheet;
pub(crate) mod xml;
pub(crate) mod yaml;
