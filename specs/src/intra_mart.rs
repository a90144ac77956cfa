//! intra-mart Accel Platform: the SOAP faults of web service authentication, and what they carry as detail.

use errcodes_runtime::catalog;

catalog_with_key! {
    /// Every SOAP fault that authentication, authorisation and login may return.
    ///
    /// The code is the message id in the brackets of the fault's reason: it is the same in every locale.
    ///
    /// ```
    /// use errcodes_runtime::QName;
    /// use errcodes_specs::intra_mart::AuthFault;
    ///
    /// let fault = AuthFault::from_code("E.IWP.WEBSERVICE.AXIS2.00001").unwrap();
    /// assert_eq!(fault, AuthFault::FailedAuthentication);
    /// assert_eq!(QName::from(fault).to_string(), "wsse:FailedAuthentication");
    /// ```
    #[catalog(spec = "intra-mart.csv")]
    pub enum AuthFault {}
}

catalog! {
    /// Every distinct line that the document shows as detail of a fault.
    ///
    /// ```
    /// use errcodes_specs::intra_mart::{AuthFault, FaultDetail};
    ///
    /// assert_eq!(FaultDetail::AccountLocked.fault(), AuthFault::FailedAuthentication);
    /// // One message id has two texts.
    /// let twice = FaultDetail::from_message_id("E.IWP.WEBSERVICE.AUTH.00018");
    /// assert_eq!(twice, [FaultDetail::Expired, FaultDetail::ReceivedMoreThanOnce]);
    /// ```
    #[catalog(spec = "intra-mart-details.csv", link(fault = AuthFault in "intra-mart.csv"))]
    pub enum FaultDetail {}
}

#[cfg(feature = "soap")]
mod builder;
#[cfg(feature = "soap")]
mod detail;
#[cfg(feature = "soap")]
mod fault_message;
#[cfg(feature = "soap")]
mod template;

#[cfg(feature = "soap")]
pub use self::{
    builder::{FaultMessageBuilder, InvalidFaultMessage},
    fault_message::FaultMessage,
};
