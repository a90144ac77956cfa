//! [`HttpStatus`] in other crates: `http::StatusCode`, and a number for serde.

#[cfg(any(feature = "http", feature = "serde"))]
use super::HttpStatus;

#[cfg(feature = "http")]
impl From<HttpStatus> for http::StatusCode {
    fn from(status: HttpStatus) -> Self {
        match Self::from_u16(status.as_u16()) {
            Ok(code) => code,
            // It takes 100 to 999; all of them are tried in a test below.
            Err(_) => unreachable!(),
        }
    }
}

#[cfg(feature = "http")]
impl TryFrom<http::StatusCode> for HttpStatus {
    type Error = super::InvalidHttpStatus;

    fn try_from(code: http::StatusCode) -> Result<Self, Self::Error> {
        Self::try_from(code.as_u16())
    }
}

#[cfg(feature = "serde")]
impl serde_core::Serialize for HttpStatus {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde_core::Deserialize<'de> for HttpStatus {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde_core::de::{Error as _, Unexpected};

        let number = u16::deserialize(deserializer)?;
        Self::from_u16(number).ok_or_else(|| {
            D::Error::invalid_value(Unexpected::Unsigned(number.into()), &"an HTTP status from 100 to 599")
        })
    }
}

#[cfg(all(test, feature = "http"))]
mod http_tests {
    use http::StatusCode;

    use super::HttpStatus;

    #[test]
    fn there_and_back() {
        for number in 100..1000 {
            let code = StatusCode::from_u16(number).unwrap();
            match HttpStatus::try_from(code) {
                Ok(status) => assert_eq!(StatusCode::from(status), code),
                Err(_) => assert!(number >= 600),
            }
        }
    }

    #[test]
    fn knows_the_statuses_that_http_knows() {
        for status in (100..600).filter_map(HttpStatus::from_u16) {
            let known = StatusCode::from(status).canonical_reason().is_some();
            // The registry has 418 as "(Unused)".
            assert_eq!(status.reason_phrase().is_some(), known && status != 418, "{status}");
        }
    }
}

#[cfg(all(test, feature = "serde"))]
mod serde_tests {
    use std::string::ToString as _;

    use super::HttpStatus;

    #[test]
    fn is_a_number() {
        assert_eq!(serde_json::to_string(&HttpStatus::NOT_FOUND).unwrap(), "404");
        assert_eq!(serde_json::from_str::<HttpStatus>("404").unwrap(), HttpStatus::NOT_FOUND);
        for wrong in ["99", "600", "65940", "-404", "404.0", "\"404\"", "null"] {
            assert!(serde_json::from_str::<HttpStatus>(wrong).is_err(), "{wrong}");
        }
        let error = serde_json::from_str::<HttpStatus>("600").unwrap_err().to_string();
        assert!(error.contains("`600`, expected an HTTP status from 100 to 599"), "{error}");
    }
}
