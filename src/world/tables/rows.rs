//! Cuts the text of a table into lines and fields; knows nothing of what they mean.

use memchr::memchr_iter;

use super::date::{Date, Stretch};

/// The most columns that a table has.
const MOST: usize = 12;

/// The fields of one line, trimmed; those that are not there are empty.
pub(crate) struct Row<'a>([&'a str; MOST]);

/// The lines of a table with their numbers, counted from 1, without comments and empty lines.
/// The first of them names the columns.
pub(crate) fn rows(text: &str) -> impl Iterator<Item = (u64, Row<'_>)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    (1..)
        .zip(lines(text))
        .filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty())
        .map(|(number, line)| (number, Row::of(line)))
}

/// As [`str::lines`], but quicker; the carriage return that may end a line is trimmed with the
/// field it stands behind.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let ends = memchr_iter(b'\n', text.as_bytes()).chain([text.len()]);
    ends.scan(0, move |start, end| {
        let line = text.get(*start..end);
        *start = end + 1;
        line
    })
}

/// How many lines a table has, about.
pub(crate) fn count(text: &str) -> usize {
    memchr_iter(b'\n', text.as_bytes()).count()
}

impl<'a> Row<'a> {
    fn of(line: &'a str) -> Self {
        let mut fields = [""; MOST];
        let ends = memchr_iter(b'|', line.as_bytes()).chain([line.len()]);
        let mut start = 0;
        for (field, end) in fields.iter_mut().zip(ends) {
            *field = trimmed(&line[start..end]);
            start = end + 1;
        }
        Self(fields)
    }

    pub(crate) fn text(&self, index: usize) -> &'a str {
        self.0.get(index).copied().unwrap_or_default()
    }

    /// The values of a field that holds several.
    pub(crate) fn values(&self, index: usize) -> impl Iterator<Item = &'a str> {
        self.text(index)
            .split(';')
            .map(trimmed)
            .filter(|value| !value.is_empty())
    }

    pub(crate) fn list(&self, index: usize) -> Vec<String> {
        self.values(index).map(str::to_owned).collect()
    }

    pub(crate) fn option(&self, index: usize) -> Option<String> {
        Some(self.text(index))
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    }

    pub(crate) fn required(&self, index: usize, what: &str) -> Result<&'a str, String> {
        match self.text(index) {
            "" => Err(format!("no {what}")),
            text => Ok(text),
        }
    }

    pub(crate) fn date(&self, index: usize) -> Result<Option<Date>, String> {
        date(self.text(index))
    }

    /// Stretches of time: `always`, or `1988..1999; 2008..`, either end open.
    pub(crate) fn stretches(&self, index: usize) -> Result<Vec<Stretch>, String> {
        self.values(index)
            .map(|value| {
                if value == "always" {
                    return Ok((None, None));
                }
                let (from, to) = value
                    .split_once("..")
                    .ok_or_else(|| format!("`{value}` is no stretch of time"))?;
                Ok((date(from)?, date(to)?))
            })
            .collect()
    }
}

/// As [`str::trim`], quicker where the text has plain ends.
fn trimmed(text: &str) -> &str {
    let text = text.trim_ascii();
    match text.as_bytes() {
        [] => text,
        [first, .., last] if first.is_ascii() && last.is_ascii() => text,
        _ => text.trim(),
    }
}

fn date(text: &str) -> Result<Option<Date>, String> {
    match text.trim() {
        "" => Ok(None),
        text => Date::parse(text)
            .map(Some)
            .ok_or_else(|| format!("`{text}` is no date")),
    }
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn comments_are_skipped_but_counted() {
        let lines: Vec<(u64, String)> = rows("\u{feff}a | b\r\n# c\r\n\r\n d |e; f\r\n")
            .map(|(number, row)| (number, row.list(1).join("+")))
            .collect();
        assert_eq!(lines, [(1, "b".to_owned()), (4, "e+f".to_owned())]);
    }
}
