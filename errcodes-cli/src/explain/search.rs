//! Search: which rows are meant by words, and how surely.

use errcodes_table::nearest;
use serde::Serialize;

use super::fold::Folded;
use crate::reference::{Row, Tables};

/// Words, as they are compared.
pub(super) struct Query {
    text: String,
    folded: Folded,
    status: Option<u16>,
    words: Vec<Folded>,
}

/// By what a row is found. The first is the surest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum By {
    Code,
    Name,
    Variant,
    Status,
    Text,
}

/// A row that is found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match<'t> {
    pub(super) by: By,
    pub(super) row: Row<'t>,
}

impl Query {
    pub(super) fn new(words: &[String]) -> Self {
        let text = words.join(" ").trim().to_owned();
        let words = text.split_whitespace().map(Folded::of).collect();
        Self { folded: Folded::of(&text), status: text.parse().ok(), words, text }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns the rows that are found, the surest first, else in table order.
    pub(super) fn find<'t>(&self, tables: &'t Tables) -> Vec<Match<'t>> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<Match<'t>> =
            tables.rows().filter_map(|row| Some(Match { by: self.by(row)?, row })).collect();
        found.sort_by_key(|found| found.by);
        found
    }

    /// Returns by what the row is found, if it is.
    fn by(&self, row: Row<'_>) -> Option<By> {
        let is = |text: &str| self.folded.is(text);
        let code = row.code();
        if code.as_deref().is_some_and(is) || row.has_code(&self.text) {
            return Some(By::Code);
        }
        if row.field("name").is_some_and(|name| name.has_text(is)) {
            return Some(By::Name);
        }
        // Of a path, the last part is the variant.
        let variant = self.text.rsplit("::").next().unwrap_or_default();
        if row.variant().is_some_and(|known| known.eq_ignore_ascii_case(variant)) {
            return Some(By::Variant);
        }
        if self.status.is_some_and(|wanted| row.statuses().any(|status| status == wanted)) {
            return Some(By::Status);
        }
        let occurs = |word: &Folded| {
            let is_there = |text: &str| word.occurs_in(text);
            row.variant().is_some_and(is_there) || row.all_fields().any(|field| field.has_text(is_there))
        };
        self.words.iter().all(occurs).then_some(By::Text)
    }

    /// Returns the code, name or variant that was probably meant.
    pub(super) fn nearest(&self, tables: &Tables) -> Option<String> {
        let codes = tables.rows().filter_map(Row::code);
        let names = tables.rows().filter_map(Row::name);
        let known: Vec<_> = codes.chain(names).collect();
        let variants = tables.rows().filter_map(Row::variant);
        nearest(&self.text, known.iter().map(|text| &**text).chain(variants)).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::{By, Query};
    use crate::config;
    use crate::reference::{Table, Tables};

    const SHOP: &str = "\
code:u32,name,http_status,hint@en,hint@de
31,GONE,404,Nothing is left,Nichts ist übrig
404,LOST,409,Look again,Suche noch einmal
7,SOLD_OUT,404,,\n";

    fn tables() -> Tables {
        let (table, _) = Table::read(&config::Table::of("shop.csv"), &errcodes_table::Selection::inline(SHOP));
        Tables(table.into_iter().collect())
    }

    fn found(words: &[&str]) -> Vec<(By, String)> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let tables = tables();
        let found = Query::new(&words).find(&tables);
        found.into_iter().map(|found| (found.by, found.row.key().to_owned())).collect()
    }

    #[test]
    fn the_surest_is_first() {
        let own = |by: By, key: &str| (by, key.to_owned());
        assert_eq!(found(&["404"]), [own(By::Code, "404"), own(By::Status, "31"), own(By::Status, "7")]);
        assert_eq!(found(&["0x1f"]), [own(By::Code, "31")]);
        assert_eq!(found(&["sold_out"]), [own(By::Name, "7")]);
        assert_eq!(found(&["shop::ShopError::SoldOut"]), [own(By::Variant, "7")]);
        assert_eq!(found(&["ÜBRIG", "nothing"]), [own(By::Text, "31")]);
        assert_eq!(found(&["suche", "nothing"]), []);
        assert_eq!(found(&[" "]), []);
    }

    #[test]
    fn a_pattern_has_many_codes() {
        let find = |table: &str, word: &str| {
            let read = Table::read(&config::Table::of("t.csv"), &errcodes_table::Selection::inline(table)).0;
            let tables = Tables(read.into_iter().collect());
            let found = Query::new(&[word.to_owned()]).find(&tables);
            found
                .into_iter()
                .map(|found| (found.by, found.row.name().unwrap_or_default().into_owned()))
                .collect::<Vec<_>>()
        };
        let ranges = "code:i32:range,name\n4000-4099,SMALL\n-5--1,NEGATIVE\n";
        assert_eq!(find(ranges, "4042"), [(By::Code, "SMALL".to_owned())]);
        assert_eq!(find(ranges, "-3"), [(By::Code, "NEGATIVE".to_owned())]);
        assert_eq!(find(ranges, "4100"), []);
        let patterns = "code:template,name\nlimit.{n}.x,LIMIT\n";
        assert_eq!(find(patterns, "limit.7.x"), [(By::Code, "LIMIT".to_owned())]);
        assert_eq!(find(patterns, "limit..x"), []);
    }

    #[test]
    fn a_slip_has_a_near_name() {
        let nearest = |word: &str| Query::new(&[word.to_owned()]).nearest(&tables());
        assert_eq!(nearest("SOLD_OTU").as_deref(), Some("SOLD_OUT"));
        assert_eq!(nearest("completely different"), None);
    }
}
