//! Messages with values, in the language that the reader asks for.
//!
//! ```text
//! en: Only 3 of tea left.
//! ja: tea は残り 3 個です。
//! fr, ja;q=0.8 chooses ja: tea は残り 3 個です。
//! placeholder `left` has no value
//! ```

use errcodes::{FillError, catalog};

catalog! {
    /// An error whose text has two values.
    #[catalog(
        table = "
name,message:template@en,message:template@ja
SOLD_OUT,Only {left} of {item} left.,{item} は残り {left} 個です。
",
        require_locales("en", "ja")
    )]
    pub enum ShopError {}
}

fn main() -> Result<(), FillError<'static>> {
    let template = ShopError::SoldOut.message();
    let message = template.with("item", &"tea").with("left", &3).fill()?;
    println!("en: {message}");
    println!("ja: {}", message.in_locale("ja-JP"));

    let header = "fr, ja;q=0.8";
    let text = message.accept_language(header);
    println!("{header} chooses {}: {text}", text.locale());

    if let Err(FillError::Missing(name)) = template.with("item", &"tea").fill() {
        println!("placeholder `{name}` has no value");
    }
    Ok(())
}
