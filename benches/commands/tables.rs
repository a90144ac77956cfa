//! The documents and tables that commands are measured with.

use std::fmt::Write as _;

/// The rows of the document.
pub(crate) const IMPORTED: usize = 20_000;
pub(crate) const RECIPE: &str = "#! from = \"manual.html\"\n#! [columns]\n#! \"code:u32\" = \"Code\"\n#! name = \"Name\"\n\
    #! http_status = { from = \"HTTP\", take = '^\\d{3}' }\n#! \"description@en\" = \"Meaning\"\n";

/// Returns an HTML page with a table.
pub(crate) fn html() -> String {
    let mut page = String::from("<h2>Errors</h2><table><tr><th>Code<th>Name<th>HTTP<th>Meaning</tr>\n");
    for row in 0..IMPORTED {
        let (code, status) = (100_000 + row, 400 + row % 40);
        writeln!(
            page,
            "<tr><td>{code}</td><td>ERROR_{code}</td><td>{status} Refused</td>\
             <td>The request of the <b>merchant</b> was refused&nbsp;because of rule {row}.<br>Send it again.</td></tr>"
        )
        .expect("writing to a string succeeds");
    }
    page + "</table>"
}

/// The languages of a table, each with a text.
pub(crate) const LANGUAGES: [(&str, &str); 4] = [
    ("en", "The request of the merchant is not valid, since the card that it names is not known here"),
    ("ja", "取引の加盟店が無効です。リクエストを確認してください"),
    ("de", "Die Anfrage des Händlers ist nicht gültig, weil die Karte hier nicht bekannt ist"),
    ("fr", "La requête du commerçant n'est pas valide, car la carte n'est pas connue ici"),
];

/// Returns a table with texts in these languages.
pub(crate) fn csv(rows: usize, languages: &[(&str, &str)]) -> String {
    let header = languages.iter().map(|(language, _)| format!(",description@{language}"));
    let mut table = format!("code:u16,name,http_status,kind:enum{}\n", header.collect::<String>());
    for row in 0..rows {
        let (status, kind) = (400 + row % 20, ["a", "b", "c"][row % 3]);
        let texts = languages.iter().map(|(_, text)| format!(",\"{text} ({row}).\""));
        writeln!(table, "{row},ERROR_{row}_OF_SHOP,{status},{kind}{}", texts.collect::<String>())
            .expect("writing to a string succeeds");
    }
    table
}
