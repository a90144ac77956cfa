//! The builder of a fault, from the rows of the tables, which refuses one that breaks a rule.

use alloc::{
    format,
    string::{String, ToString as _},
    vec::Vec,
};
use core::{error::Error, fmt};

use errcodes::{
    ErrorCatalog as _, FillError, Values,
    soap::{Fault, Reason},
};

use super::{AuthFault, FaultDetail, FaultDetailKind, FaultMessage};

/// The builder of a fault, from [`FaultMessage::builder`].
///
/// ```
/// use errcodes_specs::intra_mart::{AuthFault, FaultDetail, FaultMessage};
///
/// let message = FaultMessage::builder(AuthFault::FailedAuthentication)
///     .detail(FaultDetail::AuthenticationFailed { user_code: "aoyagi" })
///     .detail(FaultDetail::AccountLocked { user_code: "aoyagi" })
///     .build()?;
/// assert_eq!(message.fault().reason(), "[E.IWP.WEBSERVICE.AXIS2.00001] 認証に失敗しました。");
/// assert!(message.lines().all(|line| line.ends_with("ユーザCD = aoyagi")));
/// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is made before `build`"]
pub struct FaultMessageBuilder<'a> {
    fault: AuthFault,
    details: Vec<FaultDetail<'a>>,
    values: Vec<(String, String)>,
    language: String,
    /// The language of the texts; that of the document if there is none.
    text_language: Option<String>,
    shows_detail: bool,
}

impl<'a> FaultMessageBuilder<'a> {
    pub(super) fn new(fault: AuthFault) -> Self {
        Self {
            fault,
            details: Vec::new(),
            values: Vec::new(),
            language: FaultMessage::LANGUAGE.into(),
            text_language: None,
            shows_detail: true,
        }
    }

    /// Adds a line of detail: first what was thrown, then its causes.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultDetail, FaultMessage};
    /// let message = FaultMessage::builder(AuthFault::ExpiredData).detail(FaultDetail::Expired).build()?;
    /// assert_eq!(message.lines().count(), 1);
    /// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
    /// ```
    pub fn detail(mut self, detail: FaultDetail<'a>) -> Self {
        self.details.push(detail);
        self
    }

    /// Sets the value of `{name}` in the reason; the details have their own values. Of two values for one name the
    /// later counts.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultMessage};
    /// let message = FaultMessage::builder(AuthFault::FailedTenantSwitch).value("tenant_id", "secondary").build()?;
    /// assert!(message.fault().reason().ends_with("テナントID(secondary)の切り替えに失敗しました。"));
    /// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
    /// ```
    pub fn value(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.retain(|(known, _)| known != name);
        self.values.push((name.into(), value.into()));
        self
    }

    /// Sets the `xml:lang` of the reason, by default [`FaultMessage::LANGUAGE`].
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultMessage};
    /// let message = FaultMessage::builder(AuthFault::BadRequest).language("ja").build()?;
    /// assert_eq!(message.fault().reasons[0].language, "ja");
    /// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
    /// ```
    pub fn language(mut self, tag: impl Into<String>) -> Self {
        self.language = tag.into();
        self
    }

    /// Sets the language of the reason and the details, a BCP 47 tag: by default, and if the table does not have it,
    /// that of the document. It does not change `xml:lang`, which Axis2 sets whatever the language.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultDetail, FaultMessage};
    /// let message = FaultMessage::builder(AuthFault::ExpiredData)
    ///     .detail(FaultDetail::Expired)
    ///     .text_language("en")
    ///     .build()?;
    /// assert!(message.lines().all(|line| line.ends_with("The validity period has expired.")));
    /// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
    /// ```
    pub fn text_language(mut self, tag: impl Into<String>) -> Self {
        self.text_language = Some(tag.into());
        self
    }

    /// Sets `<showSoapFaultDetail>` of the service: if it is false, the client gets no detail, and the five causes of
    /// `FailedAuthentication` cannot be told apart.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultDetail, FaultMessage};
    /// let message = FaultMessage::builder(AuthFault::ExpiredData)
    ///     .detail(FaultDetail::Expired)
    ///     .show_soap_fault_detail(false)
    ///     .build()?;
    /// assert_eq!(message.lines().count(), 0);
    /// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
    /// ```
    pub const fn show_soap_fault_detail(mut self, shows: bool) -> Self {
        self.shows_detail = shows;
        self
    }

    /// Returns the message.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultDetail, FaultDetailKind, FaultMessage, InvalidFaultMessage};
    /// let foreign = FaultMessage::builder(AuthFault::BadRequest).detail(FaultDetail::Expired).build();
    /// assert_eq!(foreign, Err(InvalidFaultMessage::ForeignDetail(FaultDetailKind::Expired)));
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidFaultMessage`]: the rule that it breaks.
    pub fn build(self) -> Result<FaultMessage, InvalidFaultMessage> {
        let reason = self.fault.reason();
        let reader = self.text_language.as_deref().unwrap_or(reason.texts().default_locale());
        let text = reason.fill(Pairs(&self.values)).map_err(InvalidFaultMessage::unfilled)?.in_locale(reader);
        let mut lines = Vec::new();
        for detail in &self.details {
            if detail.fault() != self.fault {
                return Err(InvalidFaultMessage::ForeignDetail(detail.kind()));
            }
            lines.push(detail.line_in(reader).to_string());
        }
        if let Some((name, _)) = self.values.iter().find(|(name, _)| reason.placeholders().all(|known| known != name)) {
            return Err(InvalidFaultMessage::UnusedValue(name.clone()));
        }
        let text = format!("[{}] {text}", self.fault.code());
        let mut fault = Fault::from_entry(self.fault.entry(), Reason::new(self.language, text));
        if self.shows_detail && !lines.is_empty() {
            fault = fault.with_detail(FaultMessage::DETAIL, lines.join("\n"));
        }
        Ok(FaultMessage::from(fault))
    }
}

/// Returns the values for the reason.
struct Pairs<'v>(&'v [(String, String)]);

impl Values for Pairs<'_> {
    fn value(&self, name: &str) -> Option<&dyn fmt::Display> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value as _)
    }
}

/// The rules that a fault can break, so that it is not a [`FaultMessage`].
///
/// ```
/// use errcodes_specs::intra_mart::{AuthFault, FaultMessage};
///
/// let error = FaultMessage::builder(AuthFault::FailedTenantSwitch).build().unwrap_err();
/// assert_eq!(error.to_string(), "placeholder `{tenant_id}` has no value");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvalidFaultMessage {
    /// A detail that belongs to another fault.
    ForeignDetail(FaultDetailKind),
    /// A placeholder of the reason that has no value.
    MissingValue(&'static str),
    /// A value that has no placeholder in the reason.
    UnusedValue(String),
}

impl InvalidFaultMessage {
    fn unfilled(error: FillError<'static>) -> Self {
        match error {
            FillError::Missing(name) => Self::MissingValue(name),
            other => Self::UnusedValue(other.to_string()),
        }
    }
}

impl fmt::Display for InvalidFaultMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ForeignDetail(detail) => write!(f, "`{detail:?}` is a detail of `{:?}`", detail.fault()),
            Self::MissingValue(name) => write!(f, "placeholder `{{{name}}}` has no value"),
            Self::UnusedValue(name) => write!(f, "the reason has no placeholder `{{{name}}}`"),
        }
    }
}

impl Error for InvalidFaultMessage {}
