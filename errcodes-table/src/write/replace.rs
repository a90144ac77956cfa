//! Replaces a file as a whole.

use std::io::{self, Write as _};
use std::path::Path;

/// Replaces the contents of a file, or makes the file: a program that reads it sees the old text or the new one.
///
/// The text is written to a temporary file in the same folder, which then gets the name. What a symbolic link leads to
/// is replaced, and not the link; the permissions of the file are kept.
///
/// # Errors
///
/// The folder or the file cannot be written; the old file is unchanged.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    let target = if path.exists() { path.canonicalize()? } else { path.to_owned() };
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => Path::new(".").to_owned(),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".errcodes-");
    // Those of a file that is made in the usual way; a temporary file is private.
    #[cfg(unix)]
    let new = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    #[cfg(unix)]
    builder.permissions(new);
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    if let Ok(old) = target.metadata() {
        file.as_file().set_permissions(old.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::replace;

    #[test]
    fn a_file_is_made_and_replaced() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let file = folder.path().join("t.csv");
        for text in ["a\n", "b\n"] {
            replace(&file, text).expect("the folder can be written");
            assert_eq!(fs::read_to_string(&file).expect("the file is there"), text);
        }
        assert_eq!(fs::read_dir(folder.path()).expect("the folder can be listed").count(), 1, "nothing is left behind");
        assert!(replace(Path::new("no-such-folder/t.csv"), "a\n").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn links_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};

        let folder = tempfile::tempdir().expect("a folder for the test");
        let (file, link) = (folder.path().join("t.csv"), folder.path().join("link.csv"));
        fs::write(&file, "a\n").expect("the file can be written");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("permissions can be set");
        symlink("t.csv", &link).expect("a link can be made");
        replace(&link, "b\n").expect("the folder can be written");
        assert!(link.symlink_metadata().expect("the link is there").is_symlink());
        assert_eq!(fs::read_to_string(&file).expect("the file is there"), "b\n");
        assert_eq!(file.metadata().expect("the file is there").permissions().mode() & 0o777, 0o640);
    }
}
