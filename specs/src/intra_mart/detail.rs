//! A detail with its values, and its kind.

use errcodes::{ErrorCatalog, FillError};

use super::{AuthFault, FaultDetailKind};

/// Every distinct line that the document shows as the detail of a fault, with its values.
///
/// `Display` is the message in the language of the document, and `message()` has it in both; [`line`](Self::line) is
/// the whole line as Java writes it.
///
/// ```
/// use errcodes_specs::intra_mart::{AuthFault, FaultDetail};
///
/// let detail = FaultDetail::AccountLocked { user_code: "aoyagi" };
/// assert_eq!(detail.fault(), AuthFault::FailedAuthentication);
/// assert_eq!(detail.to_string(), "アカウントがロックされています。 ユーザCD = aoyagi");
/// assert_eq!(detail.message().in_locale("en").to_string(), "The account is locked. User code = aoyagi");
/// ```
#[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[catalog(
    spec = "intra-mart-details.csv",
    link(fault = AuthFault in "intra-mart.csv"),
    display = "message",
    require_locales("ja", "en")
)]
pub enum FaultDetail<'a> {
    /// There is no user information.
    UserInfoNotFound,
    /// An element of the user information is null.
    NullElement,
    /// No module authenticates in this way.
    AuthModuleNotFound {
        /// The authentication type of the user information.
        authentication_type: &'a str,
    },
    /// The password of the user information is not a WSSE string.
    InvalidWsseString,
    /// Java's text for a WSSE string that it could not match: the only line without an id.
    NoMatchFound,
    /// The WSSE string is too old.
    Expired,
    /// The WSSE string was used before.
    ReceivedMoreThanOnce {
        /// The time at which it was made, as it says itself.
        created: &'a str,
    },
    /// The line above each of the following five, which does not name the cause.
    AuthenticationFailed {
        /// The user who was to be authenticated.
        user_code: &'a str,
    },
    /// There is no such account.
    AccountNotRegistered {
        /// The user who was to be authenticated.
        user_code: &'a str,
    },
    /// The account has no license.
    AccountLicenseNotRegistered {
        /// The user who was to be authenticated.
        user_code: &'a str,
    },
    /// The account is no longer valid.
    AccountExpired {
        /// The user who was to be authenticated.
        user_code: &'a str,
    },
    /// The account is locked.
    AccountLocked {
        /// The user who was to be authenticated.
        user_code: &'a str,
    },
    /// The password is wrong.
    WrongPassword {
        /// The user who was to be authenticated.
        user_code: &'a str,
    },
    /// The user may not execute the operation.
    AccessDenied {
        /// The web service.
        service: &'a str,
        /// Its operation.
        operation: &'a str,
    },
    /// There is no tenant id where the operation was called.
    TenantIdNotResolved,
    /// The user information has no login group.
    NullLoginGroupId,
    /// The tenant where the operation was called is not that of the user information.
    TenantIdMismatch {
        /// The tenant where the operation was called.
        resolved_tenant_id: &'a str,
        /// The tenant of the user information.
        requested_tenant_id: &'a str,
    },
    /// The user may not be switched to another tenant.
    TenantSwitchNotAllowed,
}

impl FaultDetail<'_> {
    /// Returns the kind of the line, without its values.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::{FaultDetail, FaultDetailKind};
    /// assert_eq!(FaultDetail::AccountLocked { user_code: "aoyagi" }.kind(), FaultDetailKind::AccountLocked);
    /// ```
    #[must_use]
    pub const fn kind(&self) -> FaultDetailKind {
        use FaultDetailKind as Kind;

        match self {
            Self::UserInfoNotFound => Kind::UserInfoNotFound,
            Self::NullElement => Kind::NullElement,
            Self::AuthModuleNotFound { .. } => Kind::AuthModuleNotFound,
            Self::InvalidWsseString => Kind::InvalidWsseString,
            Self::NoMatchFound => Kind::NoMatchFound,
            Self::Expired => Kind::Expired,
            Self::ReceivedMoreThanOnce { .. } => Kind::ReceivedMoreThanOnce,
            Self::AuthenticationFailed { .. } => Kind::AuthenticationFailed,
            Self::AccountNotRegistered { .. } => Kind::AccountNotRegistered,
            Self::AccountLicenseNotRegistered { .. } => Kind::AccountLicenseNotRegistered,
            Self::AccountExpired { .. } => Kind::AccountExpired,
            Self::AccountLocked { .. } => Kind::AccountLocked,
            Self::WrongPassword { .. } => Kind::WrongPassword,
            Self::AccessDenied { .. } => Kind::AccessDenied,
            Self::TenantIdNotResolved => Kind::TenantIdNotResolved,
            Self::NullLoginGroupId => Kind::NullLoginGroupId,
            Self::TenantIdMismatch { .. } => Kind::TenantIdMismatch,
            Self::TenantSwitchNotAllowed => Kind::TenantSwitchNotAllowed,
        }
    }
}

impl FaultDetailKind {
    /// Returns the detail of this kind, with the values that `value` has for its placeholders.
    ///
    /// ```
    /// # use errcodes::FillError;
    /// # use errcodes_specs::intra_mart::{FaultDetail, FaultDetailKind};
    /// let locked = FaultDetailKind::AccountLocked;
    /// let detail = locked.with_values(|name| (name == "user_code").then_some("aoyagi"))?;
    /// assert_eq!(detail, FaultDetail::AccountLocked { user_code: "aoyagi" });
    /// assert_eq!(locked.with_values(|_| None), Err(FillError::Missing("user_code")));
    /// # Ok::<(), FillError<'_>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`FillError::Missing`] with the first placeholder without a value.
    pub fn with_values<'a>(
        self,
        mut value: impl FnMut(&'static str) -> Option<&'a str>,
    ) -> Result<FaultDetail<'a>, FillError<'static>> {
        use FaultDetail as Detail;

        let mut value = |name| value(name).ok_or(FillError::Missing(name));
        Ok(match self {
            Self::UserInfoNotFound => Detail::UserInfoNotFound,
            Self::NullElement => Detail::NullElement,
            Self::AuthModuleNotFound => {
                Detail::AuthModuleNotFound { authentication_type: value("authentication_type")? }
            }
            Self::InvalidWsseString => Detail::InvalidWsseString,
            Self::NoMatchFound => Detail::NoMatchFound,
            Self::Expired => Detail::Expired,
            Self::ReceivedMoreThanOnce => Detail::ReceivedMoreThanOnce { created: value("created")? },
            Self::AuthenticationFailed => Detail::AuthenticationFailed { user_code: value("user_code")? },
            Self::AccountNotRegistered => Detail::AccountNotRegistered { user_code: value("user_code")? },
            Self::AccountLicenseNotRegistered => Detail::AccountLicenseNotRegistered { user_code: value("user_code")? },
            Self::AccountExpired => Detail::AccountExpired { user_code: value("user_code")? },
            Self::AccountLocked => Detail::AccountLocked { user_code: value("user_code")? },
            Self::WrongPassword => Detail::WrongPassword { user_code: value("user_code")? },
            Self::AccessDenied => Detail::AccessDenied { service: value("service")?, operation: value("operation")? },
            Self::TenantIdNotResolved => Detail::TenantIdNotResolved,
            Self::NullLoginGroupId => Detail::NullLoginGroupId,
            Self::TenantIdMismatch => Detail::TenantIdMismatch {
                resolved_tenant_id: value("resolved_tenant_id")?,
                requested_tenant_id: value("requested_tenant_id")?,
            },
            Self::TenantSwitchNotAllowed => Detail::TenantSwitchNotAllowed,
        })
    }
}
