//! A base that URIs cannot begin with.

use errcodes::{ErrorCatalog, catalog};

catalog! {
    #[catalog(table = "code\nA1\n", base = "errors.example.com/#shop-")]
    pub enum WithoutScheme {}
}

#[derive(ErrorCatalog, Clone, Copy, Debug)]
#[catalog(table = "code\nA1\n", base = "https://a.example/my shop/")]
pub enum WithSpace {
    A1,
}

catalog! {
    #[catalog(table = "code\nA1\n", base = "/errors/", base = "/errors/")]
    pub enum Twice {}
}

catalog! {
    #[catalog(table = "code\nA1\n", base("/errors/"))]
    pub enum InParentheses {}
}

fn main() {}
