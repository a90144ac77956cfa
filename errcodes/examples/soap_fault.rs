//! SOAP faults: written in either version, read back, and recognized by their qualified name.
//!
//! ```text
//! SOAP 1.1: Das Token T-1 ist ungültig.
//! it is InvalidToken, about the token T-1 (de)
//! ```

use errcodes::soap::{Fault, ReadError, Reason, Shape, Version};
use errcodes::{ErrorCatalog as _, catalog};

catalog! {
    /// The faults of the gateway.
    #[catalog(spec = "examples/tables/gateway.csv")]
    pub enum GatewayFault {}
}

fn write(token: &str) -> String {
    let error = GatewayFault::InvalidToken;
    let text = match error.reason().with("token", &token).fill() {
        Ok(message) => message.in_locale("de").to_string(),
        Err(missing) => missing.to_string(),
    };
    Fault::from_entry(error.entry(), Reason::new("de", text)).to_xml(Version::V11, Shape::Standard)
}

fn main() -> Result<(), ReadError> {
    let fault = Fault::from_xml(write("T-1").as_bytes())?;
    println!("SOAP 1.1: {}", fault.reason());

    let name = fault.application_code();
    let error = GatewayFault::ALL.iter().find(|error| Some(error.soap_fault()) == name);
    if let Some(error) = error
        && let Some(reading) = error.reason().read(fault.reason())
    {
        let token = reading.get("token").unwrap_or_default();
        println!("it is {error:?}, about the token {token} ({})", reading.locale());
    }
    Ok(())
}
