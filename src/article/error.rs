//! Why a file gave no article, in words that say what to do about it.

use std::path::PathBuf;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 20 * 1024 * 1024;

/// Why something could not be read as an article.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The path leads nowhere.
    #[error("no such file or folder; check the spelling of the path")]
    NotFound,
    /// The system refuses.
    #[error("permission denied; make the file readable and try again")]
    Denied,
    /// A folder where a file is needed.
    #[error("this is a folder; name a file in it or add the folder as a whole")]
    Folder,
    /// The disk or the network failed.
    #[error("cannot be read ({0}); see whether the disk or the network is there and try again")]
    Io(#[source] std::io::Error),
    /// Nothing in it.
    #[error("the file is empty; save the article again")]
    Empty,
    /// More than an article can be.
    #[error("{} MB are more than the {} MB that are read; cut the file into articles", .0.div_ceil(1024 * 1024), MAX_BYTES / (1024 * 1024))]
    TooLarge(u64),
    /// Pictures, archives, office files.
    #[error("this is {0}, not text; save the article as plain text or HTML")]
    Binary(&'static str),
    /// A page with nothing but furniture.
    #[error("no article text was found in it; save the whole page or paste its text")]
    NoText,
    /// Another language.
    #[error("the text seems to be {0}; only English is read so far, so bring an English version")]
    NotEnglish(String),
}

impl From<std::io::Error> for LoadError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::NotFound,
            std::io::ErrorKind::PermissionDenied => Self::Denied,
            std::io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Io(error),
        }
    }
}

/// A path that was brought and gave nothing, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path, as it was given.
    pub path: PathBuf,
    /// What is wrong and what to do.
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use super::LoadError;

    #[test]
    fn each_error_says_what_is_wrong_and_what_to_do() {
        let io = std::io::Error::other("no medium");
        for error in [
            LoadError::NotFound,
            LoadError::Denied,
            LoadError::Folder,
            LoadError::Io(io),
            LoadError::Empty,
            LoadError::TooLarge(99 << 20),
            LoadError::Binary("a picture"),
            LoadError::NoText,
            LoadError::NotEnglish("French".to_owned()),
        ] {
            let text = error.to_string();
            let (wrong, what) = text.split_once("; ").unwrap();
            assert!(!wrong.is_empty() && what.len() > 10, "{text}");
        }
    }
}
