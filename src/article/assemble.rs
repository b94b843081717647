//! From a draft to an article: sorts its paragraphs and settles when it was published.

use std::path::Path;

use chrono::NaiveDate;

use super::blocks;
use super::dateline;
use super::dates::{self, Day};
use super::draft::Draft;
use super::error::LoadError;
use super::ident;
use super::model::{Article, BlockKind, DateSource, Published};
use super::outlet;
use crate::text::Span;

/// Paragraphs of the story in which a dateline may stand; a standfirst may precede it.
const DATELINE_ZONE: usize = 4;

/// Makes the article.
pub(super) fn assemble(
    name: &Path,
    draft: Draft,
    given: Option<NaiveDate>,
) -> Result<Article, LoadError> {
    let sorted = blocks::sort(&draft);
    if !sorted.blocks.iter().any(|block| block.kind.is_read()) {
        return Err(LoadError::NoText);
    }
    let opening = sorted
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Body)
        .take(DATELINE_ZONE)
        .find_map(|block| dateline::find(&draft.text, block.span));
    let (dateline, dateline_day) = match opening {
        Some(found) => (Some(found.dateline), found.day),
        None => (None, None),
    };
    let published = settle(&Candidates {
        given,
        stated: draft.stated,
        head: sorted.head_day,
        dateline: dateline_day,
        stamp: sorted.stamp,
        file: file_date(name),
    });
    let agency = dateline
        .as_ref()
        .and_then(|dateline| dateline.agency.as_deref());
    Ok(Article {
        id: ident::of(&draft.text),
        path: name.to_owned(),
        title: sorted.title,
        outlet: draft
            .outlet
            .or(sorted.outlet)
            .or_else(|| agency.map(outlet::outlet_name)),
        url: draft.url.or(sorted.url),
        published,
        dateline,
        blocks: sorted.blocks,
        text: draft.text,
    })
}

struct Candidates {
    given: Option<NaiveDate>,
    stated: Option<(NaiveDate, Option<Span>)>,
    head: Option<Day>,
    dateline: Option<Day>,
    stamp: Option<Day>,
    file: Option<NaiveDate>,
}

/// Given, head, dateline, stamp, file name, in this order. A dateline without a year takes the
/// one that brings it nearest to the others.
fn settle(all: &Candidates) -> Option<Published> {
    let published = |date, source, span| Some(Published { date, source, span });
    if let Some(date) = all.given {
        return published(date, DateSource::Given, None);
    }
    if let Some((date, span)) = all.stated {
        return published(date, DateSource::Head, span);
    }
    let dated = |day: Option<Day>| day.and_then(|day| Some((day.date()?, day.span)));
    if let Some((date, span)) = dated(all.head) {
        return published(date, DateSource::Head, Some(span));
    }
    let stamp = dated(all.stamp);
    if let Some(day) = all.dateline {
        let reference = stamp.map(|(date, _)| date).or(all.file);
        let date = day.date().or_else(|| day.near(reference?));
        if let Some(date) = date {
            return published(date, DateSource::Dateline, Some(day.span));
        }
    }
    if let Some((date, span)) = stamp {
        return published(date, DateSource::Stamp, Some(span));
    }
    published(all.file?, DateSource::FileName, None)
}

/// The day in a file name such as `2021-02-10-readout.md`, `20210210.txt` or `x_2021_02_10.txt`.
fn file_date(name: &Path) -> Option<NaiveDate> {
    let stem = name.file_stem()?.to_str()?.replace('_', "-");
    let day = dates::days(&stem, Span::new(0, stem.len()))
        .into_iter()
        .find_map(Day::date);
    day.or_else(|| {
        stem.split(|c: char| !c.is_ascii_digit())
            .filter(|digits| digits.len() == 8)
            .find_map(|digits| NaiveDate::parse_from_str(digits, "%Y%m%d").ok())
            .filter(|date| (1900..2200).contains(&chrono::Datelike::year(date)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_file_names_are_read() {
        for (name, want) in [
            ("2021-02-10-readout.md", Some("2021-02-10")),
            ("wire_1986_10_12.txt", Some("1986-10-12")),
            ("20210616.txt", Some("2021-06-16")),
            ("12345678.txt", None),
            ("006_fbis-translation.txt", None),
        ] {
            assert_eq!(
                file_date(Path::new(name))
                    .map(|date| date.to_string())
                    .as_deref(),
                want,
                "{name}"
            );
        }
    }
}
