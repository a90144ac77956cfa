//! A peer may send codes that the table does not have: `Received` keeps them.
//!
//! ```text
//! 205 -> wait and retry
//! 206 -> unknown, passed on as 206
//! "206" -> not a number: invalid type: string "206", expected u16
//! ```

use errcodes::{Received, catalog};
use serde::{Deserialize, Serialize};

catalog! {
    /// The errors of the shop, as JSON numbers.
    #[catalog(spec = "examples/tables/shop.csv", impls(serde))]
    pub enum ShopError {}
}

#[derive(Deserialize, Serialize)]
#[serde(transparent)]
struct Answer(Received<ShopError, u16>);

fn react(json: &str) -> Result<String, serde_json::Error> {
    let answer: Answer = serde_json::from_str(json)?;
    Ok(match answer.0 {
        Received::Known(ShopError::OutOfStock | ShopError::SoldOut) => "cancel the order".to_owned(),
        Received::Known(ShopError::TooManyRequests) => "wait and retry".to_owned(),
        Received::Unknown(_) => format!("unknown, passed on as {}", serde_json::to_string(&answer)?),
    })
}

fn main() {
    for json in ["205", "206", "\"206\""] {
        match react(json) {
            Ok(reaction) => println!("{json} -> {reaction}"),
            Err(error) => println!("{json} -> not a number: {}", error.to_string().replace(" at line 1 column 5", "")),
        }
    }
}
