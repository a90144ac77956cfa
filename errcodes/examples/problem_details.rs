//! Problem details (RFC 9457): an error as the body of an HTTP response, in the language of the request.
//!
//! ```text
//! content-type: application/problem+json
//! content-language: ja
//! title: Conflict
//! detail: 在庫切れです。
//! code: 101
//! ```

use errcodes::{AcceptLanguage, ErrorCatalog as _, Problem, catalog};

catalog! {
    /// The errors of the shop.
    #[catalog(spec = "examples/tables/shop.csv")]
    pub enum ShopError {}
}

fn main() -> serde_json::Result<()> {
    let request = AcceptLanguage::new("fr, ja;q=0.8");
    let locales = ShopError::CATALOG.locales.iter().copied();
    let language = request.choose(locales).unwrap_or_default();

    let body = serde_json::to_string(&Problem::of(&ShopError::OutOfStock, language))?;
    println!("content-type: {}\ncontent-language: {language}", Problem::MEDIA_TYPE);

    // What a client reads from it.
    let problem: Problem = serde_json::from_str(&body)?;
    println!("title: {}", problem.title.unwrap_or_default());
    println!("detail: {}", problem.detail.unwrap_or_default());
    if let Some(code) = problem.code {
        println!("code: {code}");
    }
    Ok(())
}
