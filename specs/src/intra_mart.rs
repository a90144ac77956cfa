//! intra-mart Accel Platform: the SOAP faults of web service authentication, and their details.

use errcodes::catalog;

/// The table, as CSV.
pub const TABLE: &str = include_str!("../intra-mart.csv");

catalog_with_key! {
    /// Every SOAP fault that authentication, authorization and login may return.
    ///
    /// The code is the message id in the brackets of the fault's reason: it is the same in every locale.
    ///
    /// ```
    /// use errcodes::QName;
    /// use errcodes_specs::intra_mart::AuthFault;
    ///
    /// let fault = AuthFault::from_code("E.IWP.WEBSERVICE.AXIS2.00001").unwrap();
    /// assert_eq!(fault, AuthFault::FailedAuthentication);
    /// assert_eq!(QName::from(fault).to_string(), "wsse:FailedAuthentication");
    /// assert_eq!(fault.reason().texts().get("en"), "Authentication failed.");
    /// ```
    #[catalog(spec = "intra-mart.csv", require_locales("ja", "en"))]
    pub enum AuthFault {}
}

catalog! {
    /// The kind of a detail line, without its values: to [`FaultDetail`] what `io::ErrorKind` is to `io::Error`.
    ///
    /// ```
    /// use errcodes_specs::intra_mart::{AuthFault, FaultDetailKind};
    ///
    /// assert_eq!(FaultDetailKind::AccountLocked.fault(), AuthFault::FailedAuthentication);
    /// // One message id has two texts.
    /// let twice = FaultDetailKind::from_message_id("E.IWP.WEBSERVICE.AUTH.00018");
    /// assert_eq!(twice, [FaultDetailKind::Expired, FaultDetailKind::ReceivedMoreThanOnce]);
    /// assert!(FaultDetailKind::AccountLocked.message().placeholders().eq(["user_code"]));
    /// ```
    #[catalog(
        spec = "intra-mart-details.csv",
        link(fault = AuthFault in "intra-mart.csv"),
        require_locales("ja", "en")
    )]
    pub enum FaultDetailKind {}
}

#[cfg(feature = "soap")]
mod builder;
mod detail;
#[cfg(feature = "soap")]
mod fault_message;
mod line;

#[cfg(feature = "soap")]
pub use self::{
    builder::{FaultMessageBuilder, InvalidFaultMessage},
    fault_message::FaultMessage,
};
pub use self::{detail::FaultDetail, line::DetailLine};
