//! A table as rows of cells, to make its next revision of.

/// A table as rows of cells, without the lines above the header.
pub(crate) struct Cells {
    pub(crate) head: String,
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Cells {
    pub(crate) fn read(text: &str) -> Self {
        let start = text.lines().take_while(|line| line.starts_with('#')).map(|line| line.len() + 1).sum();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&text.as_bytes()[start..]);
        let mut rows: Vec<Vec<String>> =
            reader.records().map(|row| row.expect("CSV").iter().map(str::to_owned).collect()).collect();
        Self { head: text[..start].to_owned(), header: rows.remove(0), rows }
    }

    pub(crate) fn column(&self, name: &str) -> usize {
        let is_it = |cell: &String| cell.split([':', '@']).next() == Some(name);
        self.header.iter().position(is_it).unwrap_or_else(|| panic!("no column {name}"))
    }

    /// The table as a partner publishes it: without our lines above the header.
    pub(crate) fn text(&self, head: &str) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&self.header).expect("a vector can be written to");
        self.rows.iter().for_each(|row| writer.write_record(row).expect("a vector can be written to"));
        let rows = String::from_utf8(writer.into_inner().expect("a vector can be written to")).expect("UTF-8");
        format!("{head}{rows}")
    }

    /// Gives a row new names in all columns that tell rows apart.
    pub(crate) fn rename(&mut self, row: usize) {
        for (name, value) in
            [("code", "9999"), ("name", "ENTIRELY_NEW"), ("variant", "EntirelyNew"), ("message", "Entirely new.")]
        {
            let at = self.header.iter().position(|cell| cell.split([':', '@']).next() == Some(name));
            if let Some(at) = at.filter(|at| !self.rows[row][*at].is_empty() && !self.header[*at].contains("template"))
            {
                value.clone_into(&mut self.rows[row][at]);
            }
        }
    }
}
