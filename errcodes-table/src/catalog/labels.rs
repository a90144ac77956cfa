//! Labels: what each row is called where no two rows may have one name, such as in the anchors of a page.

use std::collections::{HashMap, HashSet};

use crate::catalog::{Catalog, Row};

impl Catalog {
    /// Returns the label of each row: its code, or its identifier if it has none or shares it. No two rows have one label.
    ///
    /// ```
    /// use errcodes_table::{Selection, read};
    ///
    /// let labels = |table: &str| read(&Selection::inline(table)).catalog.map(|catalog| catalog.labels()).unwrap_or_default();
    /// assert_eq!(labels("code:u16,name\n1,A\n2,B\n"), ["1", "2"]);
    /// assert_eq!(labels("code:index,variant\n1,A\n1,B\n2,C\n"), ["A", "B", "2"]);
    /// ```
    #[must_use]
    pub fn labels(&self) -> Vec<String> {
        let mut rows_of: HashMap<String, usize> = HashMap::new();
        for code in self.rows().filter_map(Row::code) {
            *rows_of.entry(code.into_owned()).or_default() += 1;
        }
        let mut taken: HashSet<String> =
            rows_of.iter().filter(|(_, rows)| **rows == 1).map(|(code, _)| code.clone()).collect();
        let label = |row: Row<'_>| {
            if let Some(code) = row.code().filter(|code| rows_of.get(&**code) == Some(&1)) {
                return code.into_owned();
            }
            // A row without an identifier was reported.
            let identifier = row.identifier().map_or_else(|| format!("line-{}", row.line()), str::to_owned);
            // It may be the code of another row.
            let with_line = format!("{identifier}-{}", row.line());
            if taken.insert(identifier.clone()) { identifier } else { with_line }
        };
        self.rows().map(label).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::{Selection, read};

    fn labels(text: &str) -> Vec<String> {
        read(&Selection::inline(text)).catalog.expect("the header can be read").labels()
    }

    #[test]
    fn a_row_is_called_by_its_code_alone() {
        assert_eq!(labels("code:u16,name\n1,A\n2,B\n"), ["1", "2"]);
        assert_eq!(labels("name\nA_B\n"), ["A_B"]);
        // A repeated code names neither row, and a blank one nothing.
        assert_eq!(labels("code:index,variant\n1,A\n1,B\n2,C\n"), ["A", "B", "2"]);
        assert_eq!(labels("variant,text\nA,x\nB,y\n"), ["A", "B"]);
    }

    #[test]
    fn no_two_rows_have_one_name() {
        // The identifier of the first row is the code of the third.
        assert_eq!(labels("code:index,variant\n1,A\n1,B\nA,C\n"), ["A-2", "B", "A"]);
    }
}
