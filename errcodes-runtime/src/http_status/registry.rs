//! The statuses that IANA has registered permanently, with the phrases of the registry.

use super::HttpStatus;

macro_rules! registered {
    ($($number:literal $name:ident $phrase:literal $rule:literal;)+) => {
        /// The registered statuses, by the names that the `http` crate gives them.
        ///
        /// 104, whose registration is temporary, and 306 and 418, which the registry calls unused, are not among them.
        impl HttpStatus {
            $(
                #[doc = concat!("`", $number, " ", $phrase, "` (", $rule, ").")]
                pub const $name: Self = Self::from_u16($number).unwrap();
            )+

            /// Returns the phrase that the [IANA registry] has for this status, or `None` if it is not registered.
            ///
            /// It is for people only: HTTP/2 and later do not send it (RFC 9110 §15.1). The names are those of RFC
            /// 9110, such as `Content Too Large` and `Unprocessable Content`.
            ///
            /// ```
            /// # use errcodes::HttpStatus;
            /// assert_eq!(HttpStatus::CONFLICT.reason_phrase(), Some("Conflict"));
            /// assert_eq!(HttpStatus::from_u16(599).unwrap().reason_phrase(), None);
            /// ```
            ///
            /// [IANA registry]: https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml
            #[must_use]
            pub const fn reason_phrase(self) -> Option<&'static str> {
                match self.as_u16() {
                    $($number => Some($phrase),)+
                    _ => None,
                }
            }
        }

        #[cfg(all(test, feature = "http"))]
        #[test]
        fn names_are_those_of_http() {
            $(assert_eq!(http::StatusCode::$name.as_u16(), $number);)+
        }
    };
}

registered! {
    100 CONTINUE "Continue" "RFC 9110 §15.2.1";
    101 SWITCHING_PROTOCOLS "Switching Protocols" "RFC 9110 §15.2.2";
    102 PROCESSING "Processing" "RFC 2518 §10.1";
    103 EARLY_HINTS "Early Hints" "RFC 8297 §2";

    200 OK "OK" "RFC 9110 §15.3.1";
    201 CREATED "Created" "RFC 9110 §15.3.2";
    202 ACCEPTED "Accepted" "RFC 9110 §15.3.3";
    203 NON_AUTHORITATIVE_INFORMATION "Non-Authoritative Information" "RFC 9110 §15.3.4";
    204 NO_CONTENT "No Content" "RFC 9110 §15.3.5";
    205 RESET_CONTENT "Reset Content" "RFC 9110 §15.3.6";
    206 PARTIAL_CONTENT "Partial Content" "RFC 9110 §15.3.7";
    207 MULTI_STATUS "Multi-Status" "RFC 4918 §11.1";
    208 ALREADY_REPORTED "Already Reported" "RFC 5842 §7.1";
    226 IM_USED "IM Used" "RFC 3229 §10.4.1";

    300 MULTIPLE_CHOICES "Multiple Choices" "RFC 9110 §15.4.1";
    301 MOVED_PERMANENTLY "Moved Permanently" "RFC 9110 §15.4.2";
    302 FOUND "Found" "RFC 9110 §15.4.3";
    303 SEE_OTHER "See Other" "RFC 9110 §15.4.4";
    304 NOT_MODIFIED "Not Modified" "RFC 9110 §15.4.5";
    305 USE_PROXY "Use Proxy" "RFC 9110 §15.4.6, deprecated";
    307 TEMPORARY_REDIRECT "Temporary Redirect" "RFC 9110 §15.4.8";
    308 PERMANENT_REDIRECT "Permanent Redirect" "RFC 9110 §15.4.9";

    400 BAD_REQUEST "Bad Request" "RFC 9110 §15.5.1";
    401 UNAUTHORIZED "Unauthorized" "RFC 9110 §15.5.2";
    402 PAYMENT_REQUIRED "Payment Required" "RFC 9110 §15.5.3";
    403 FORBIDDEN "Forbidden" "RFC 9110 §15.5.4";
    404 NOT_FOUND "Not Found" "RFC 9110 §15.5.5";
    405 METHOD_NOT_ALLOWED "Method Not Allowed" "RFC 9110 §15.5.6";
    406 NOT_ACCEPTABLE "Not Acceptable" "RFC 9110 §15.5.7";
    407 PROXY_AUTHENTICATION_REQUIRED "Proxy Authentication Required" "RFC 9110 §15.5.8";
    408 REQUEST_TIMEOUT "Request Timeout" "RFC 9110 §15.5.9";
    409 CONFLICT "Conflict" "RFC 9110 §15.5.10";
    410 GONE "Gone" "RFC 9110 §15.5.11";
    411 LENGTH_REQUIRED "Length Required" "RFC 9110 §15.5.12";
    412 PRECONDITION_FAILED "Precondition Failed" "RFC 9110 §15.5.13";
    413 PAYLOAD_TOO_LARGE "Content Too Large" "RFC 9110 §15.5.14";
    414 URI_TOO_LONG "URI Too Long" "RFC 9110 §15.5.15";
    415 UNSUPPORTED_MEDIA_TYPE "Unsupported Media Type" "RFC 9110 §15.5.16";
    416 RANGE_NOT_SATISFIABLE "Range Not Satisfiable" "RFC 9110 §15.5.17";
    417 EXPECTATION_FAILED "Expectation Failed" "RFC 9110 §15.5.18";
    421 MISDIRECTED_REQUEST "Misdirected Request" "RFC 9110 §15.5.20";
    422 UNPROCESSABLE_ENTITY "Unprocessable Content" "RFC 9110 §15.5.21";
    423 LOCKED "Locked" "RFC 4918 §11.3";
    424 FAILED_DEPENDENCY "Failed Dependency" "RFC 4918 §11.4";
    425 TOO_EARLY "Too Early" "RFC 8470 §5.2";
    426 UPGRADE_REQUIRED "Upgrade Required" "RFC 9110 §15.5.22";
    428 PRECONDITION_REQUIRED "Precondition Required" "RFC 6585 §3";
    429 TOO_MANY_REQUESTS "Too Many Requests" "RFC 6585 §4";
    431 REQUEST_HEADER_FIELDS_TOO_LARGE "Request Header Fields Too Large" "RFC 6585 §5";
    451 UNAVAILABLE_FOR_LEGAL_REASONS "Unavailable For Legal Reasons" "RFC 7725 §3";

    500 INTERNAL_SERVER_ERROR "Internal Server Error" "RFC 9110 §15.6.1";
    501 NOT_IMPLEMENTED "Not Implemented" "RFC 9110 §15.6.2";
    502 BAD_GATEWAY "Bad Gateway" "RFC 9110 §15.6.3";
    503 SERVICE_UNAVAILABLE "Service Unavailable" "RFC 9110 §15.6.4";
    504 GATEWAY_TIMEOUT "Gateway Timeout" "RFC 9110 §15.6.5";
    505 HTTP_VERSION_NOT_SUPPORTED "HTTP Version Not Supported" "RFC 9110 §15.6.6";
    506 VARIANT_ALSO_NEGOTIATES "Variant Also Negotiates" "RFC 2295 §8.1";
    507 INSUFFICIENT_STORAGE "Insufficient Storage" "RFC 4918 §11.5";
    508 LOOP_DETECTED "Loop Detected" "RFC 5842 §7.2";
    510 NOT_EXTENDED "Not Extended" "RFC 2774 §7, obsoleted";
    511 NETWORK_AUTHENTICATION_REQUIRED "Network Authentication Required" "RFC 6585 §6";
}
