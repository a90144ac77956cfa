//! The wide table: the same rows with ten more columns, of most kinds.

use std::fmt::Write as _;

use crate::table::Row;

/// Returns the rows as CSV.
#[must_use]
pub fn wide_csv(rows: &[Row]) -> String {
    let mut csv = String::from(
        "code:u32,name,http_status,category:enum,severity:enum,retry:bool,retry_after:u32:optional,deprecated,title@en,\
         description@en,description@ja,resolution@en,note:optional,reason:template@en\n",
    );
    for (number, row) in rows.iter().enumerate() {
        let Row { code, name, status, description } = row;
        let pick = |words: &[&'static str]| words.get(number % words.len()).copied().unwrap_or_default();
        let category = pick(&["order", "payment", "card", "user", "security", "setup", "general"]);
        let severity = pick(&["low", "middle", "high"]);
        let retry_after = if number.is_multiple_of(2) { (number % 99).to_string() } else { String::new() };
        let deprecated = if number % 20 == 7 { "gone" } else { "" };
        let [title, japanese, resolution, note, reason] = texts(row, number);
        let _ = writeln!(
            csv,
            "{code},{name},{status},{category},{severity},{},{retry_after},{deprecated},{title},{description},{japanese},{resolution},{note},{reason}",
            number.is_multiple_of(3)
        );
    }
    csv
}

/// Returns the other texts of a wide row, as [`wide_csv`] writes them: title, Japanese, resolution, note, reason.
#[must_use]
pub fn texts(row: &Row, number: usize) -> [String; 5] {
    let name = row.name.to_lowercase().replace('_', " ");
    [
        name.clone(),
        format!("説明 {number} {name} {name}"),
        format!("Check the {name} and send the request once more; ask support if it happens again."),
        if number.is_multiple_of(2) { format!("see page {number}") } else { String::new() },
        format!("Order {{id}} failed: {name}"),
    ]
}
