//! `--format github`: one workflow command for each finding, which GitHub Actions shows at the line of the table.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::output::{Finding, Level, Place, Related, Report, Repository, text};

pub(super) fn write(report: &Report, repository: &Repository, out: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        writeln!(out, "{}", annotation(finding, repository))?;
    }
    Ok(())
}

fn annotation(finding: &Finding, repository: &Repository) -> String {
    let command = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let mut properties = Vec::new();
    let mut property = |name: &str, value: &str| properties.push(format!("{name}={}", in_property(value)));
    if let Some(Place { file, region }) = &finding.place {
        property("file", &repository.path(file));
        if let Some(region) = region {
            property("line", &region.line.to_string());
            property("endLine", &region.end_line.to_string());
            // The runner drops columns that belong to different lines.
            if region.line == region.end_line {
                property("col", &region.column.to_string());
                property("endColumn", &region.end_column.to_string());
            }
        }
    }
    property("title", &finding.rule);
    let related = finding.related.iter().map(|Related { message, place }| {
        let line = place.region.map_or_else(String::new, |region| format!(":{}:{}", region.line, region.column));
        format!("{message}: {}{line}", place.file)
    });
    let lines: Vec<String> = std::iter::once(text(finding)).chain(related).collect();
    format!("::{command} {}::{}", properties.join(","), in_message(&lines.join("\n")))
}

/// What would end the command or begin an escape.
fn in_message(text: &str) -> String {
    escaped(text, |char| matches!(char, '%' | '\r' | '\n'))
}

/// What would end a property as well.
fn in_property(text: &str) -> String {
    escaped(text, |char| matches!(char, '%' | '\r' | '\n' | ':' | ','))
}

fn escaped(text: &str, is_special: fn(char) -> bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        if is_special(char) {
            // Writing to a string does not fail.
            let _ = write!(escaped, "%{:02X}", u32::from(char));
        } else {
            escaped.push(char);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{in_message, in_property, write};
    use crate::output::{Repository, tests::report};

    #[test]
    fn each_finding_is_one_line() {
        let mut written = Vec::new();
        write(&report(), &Repository::none(), &mut written).expect("a vector can be written to");
        let expected = "\
::error file=specs/shop%2C 100%25.csv,line=14,endLine=14,col=28,endColumn=31,title=not-a-status::`4OO` is not an HTTP status: expected a number from 100 to 599
::error file=specs/受信.csv,line=31,endLine=31,col=1,endColumn=5,title=duplicate-key::duplicate code `1009`%0Ahelp: if the document really repeats it,%0Awrite the column as `code:u16:index`%0Afirst used here: specs/受信.csv:19:1
::warning file=specs/a.csv,line=2,endLine=4,title=invalid-template::unclosed `{` in \"{name\"
::error file=b.csv,title=file-not-found::no file `b.csv`
::notice title=invalid-locale::`en_US` is not a language tag%0Ahelp: write `en-US`%0Ahelp: or `en`
";
        assert_eq!(String::from_utf8(written).expect("UTF-8"), expected);
    }

    #[test]
    fn no_text_ends_the_command() {
        assert_eq!(in_message("a\r\nb: 100%, c::d"), "a%0D%0Ab: 100%25, c::d");
        assert_eq!(in_property("C:\\a,b%0A\n"), "C%3A\\a%2Cb%250A%0A");
    }
}
