//! What several test targets share, and the README compiled as a doctest.

pub mod pages;

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub mod readme {}
