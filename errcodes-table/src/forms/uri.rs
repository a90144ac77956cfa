//! URIs: what a text that URIs begin with looks like.

/// Returns `true` if the text is the beginning of URIs (RFC 3986): a scheme and more, or a path from the root, in the
/// characters that a URI may have.
///
/// ```
/// use errcodes_table::is_uri_beginning;
///
/// assert!(is_uri_beginning("https://errors.example.com/#shop-"));
/// assert!(is_uri_beginning("/errors/"));
/// assert!(!is_uri_beginning("errors.example.com/#shop-"));
/// assert!(!is_uri_beginning("https://errors.example.com/my shop/"));
/// ```
#[must_use]
pub fn is_uri_beginning(text: &str) -> bool {
    let is_scheme = |text: &str| {
        text.starts_with(|first: char| first.is_ascii_alphabetic())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
    };
    let begins = text.starts_with('/')
        || text.split_once(':').is_some_and(|(scheme, rest)| is_scheme(scheme) && !rest.is_empty());
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
    let mut encoded = text.split('%').skip(1);
    let is_encoded = |rest: &str| rest.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
    begins && text.bytes().all(is_allowed) && encoded.all(is_encoded) && text.matches('#').count() < 2
}

#[cfg(test)]
mod tests {
    use super::is_uri_beginning;

    #[test]
    fn beginnings_of_uris() {
        for good in
            ["https://a.example/#", "urn:example:shop:", "/", "tag:a.example,2026:x-", "https://a.example/%C3%A9?q="]
        {
            assert!(is_uri_beginning(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "#shop-",
            "1:x",
            "https:",
            "https://a.example/é",
            "/%",
            "/%4",
            "/%g0",
            "/a#b#",
            "/\n",
            "/\"<>",
            ":x",
        ] {
            assert!(!is_uri_beginning(bad), "{bad}");
        }
    }
}
