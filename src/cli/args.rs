//! What may stand on the command line.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use rapporteur::chart::{Lanes, Theme};
use rapporteur::export::{ChartKind, PictureFormat};

const EXAMPLES: &str = "\
Examples:
  rapporteur                                    open the window
  rapporteur articles/                          open it with a folder of articles
  rapporteur extract articles/ -o meetings.json write all meetings as JSON
  rapporteur extract wire.txt --published 1989-12-04 | jq '.meetings[].title'
  rapporteur chart timeline articles/ -o timeline.svg
  rapporteur chart network articles/ -o network.png --theme dark --scale 2
  rapporteur chart matrix articles/ -o matrix.pdf
  rapporteur compare articles/ --pair \"Putin,Biden\" -o pair.html
  rapporteur who \"foreign minister of Iran\" --on 2015-07-14

A file named like a command is opened with `rapporteur -- extract`.
Exit status: 0 done, 1 nothing could be read or done, 2 wrong arguments.";

/// Who met whom, when, where and about what, with the sentence that says so.
///
/// Reads articles about diplomacy (plain text, Markdown, saved web pages) on this machine,
/// without network, and finds the meetings they tell of. Without a command, the window opens.
#[derive(Debug, Parser)]
#[command(name = "rapporteur", version, after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    /// What to do instead of opening the window.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// Articles, or folders of articles, to open in the window.
    #[arg(value_name = "PATHS")]
    pub(crate) paths: Vec<PathBuf>,
    /// The day on which the articles were published.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) published: Option<NaiveDate>,
    /// Save a picture of the window once all is read, and close; for tests.
    #[arg(long, hide = true, value_name = "FILE")]
    pub(crate) smoke: Option<PathBuf>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write the meetings that the articles tell of.
    #[command(
        after_help = "Examples:\n  rapporteur extract articles/ -o meetings.json\n  rapporteur extract wire.txt --published 1989-12-04"
    )]
    Extract(Extract),
    /// Write the people, offices, countries, places and dates that were seen in the articles.
    #[command(
        after_help = "Example:\n  rapporteur mentions wire.txt | jq '.articles[].mentions[] | .text'"
    )]
    Mentions(Extract),
    /// Draw the meetings as a picture.
    #[command(
        after_help = "Examples:\n  rapporteur chart timeline articles/ -o timeline.pdf\n  rapporteur chart timeline articles/ -o pairs.svg --lanes pair\n  rapporteur chart network articles/ -o network.png --theme dark --size 1600x1000 --scale 2"
    )]
    Chart(Chart),
    /// Compare meetings, the accounts or the sides of one, or the meetings of two over time.
    #[command(
        after_help = "Examples:\n  rapporteur compare articles/ --pair \"Putin,Biden\" --format html -o putin-biden.html\n  rapporteur compare articles/ --list | grep Geneva\n  rapporteur compare articles/ --meetings m0dce9e79fc1b,md4e17984af01 --differences\n  rapporteur compare articles/ --accounts md4e17984af01 -o geneva.pdf"
    )]
    Compare(Compare),
    /// Say how well a folder of annotated articles is read.
    ///
    /// Each NAME.txt of the folder has a NAME.gold.json beside it with the meetings that it
    /// tells of. Articles are read as by `extract`: the day of publication in the annotation is
    /// not told to the reader.
    #[command(
        after_help = "Examples:\n  rapporteur evaluate annotated/\n  rapporteur evaluate annotated/ --verbose | grep MISSED"
    )]
    Evaluate(Evaluate),
    /// Say who held an office, or which offices a person held.
    #[command(
        after_help = "Examples:\n  rapporteur who \"Japanese prime minister\" --on 1989-02-24\n  rapporteur who \"the Kremlin\"\n  rapporteur who Mitterrand"
    )]
    Who(Who),
}

/// Which articles.
#[derive(Debug, Args)]
pub(crate) struct Source {
    /// Articles, or folders of articles.
    #[arg(required = true, value_name = "PATHS")]
    pub(crate) paths: Vec<PathBuf>,
    /// The day on which the articles were published, as YYYY-MM-DD; wins over what they say.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) published: Option<NaiveDate>,
}

/// `extract` and `mentions`.
#[derive(Debug, Args)]
pub(crate) struct Extract {
    #[command(flatten)]
    pub(crate) source: Source,
    /// How to write them.
    #[arg(long, value_enum, default_value_t = DataFormat::Json)]
    pub(crate) format: DataFormat,
    /// The file to write; `-` is standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// How data are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DataFormat {
    /// One JSON object, schema rapporteur/1.
    Json,
    /// A table, a line for each meeting; for spreadsheets.
    Csv,
    /// Words: how each sentence was read, and why a rule was silent.
    Trace,
}

/// `chart`.
#[derive(Debug, Args)]
pub(crate) struct Chart {
    /// Which chart.
    #[arg(value_enum)]
    pub(crate) kind: Kind,
    #[command(flatten)]
    pub(crate) source: Source,
    /// The file to write, ending in .svg, .png or .pdf.
    #[arg(short, long, value_name = "FILE", value_parser = picture_file)]
    pub(crate) output: PathBuf,
    /// What has a lane on the timeline.
    #[arg(long, value_enum, default_value_t = LaneKind::Leader)]
    pub(crate) lanes: LaneKind,
    /// Light or dark.
    #[arg(long, value_enum, default_value_t = Look::Light)]
    pub(crate) theme: Look,
    /// Width and least height in points.
    #[arg(long, value_name = "WxH", value_parser = size, default_value = "1400x900")]
    pub(crate) size: (f32, f32),
    /// Pixels for a point, in a PNG.
    #[arg(long, value_name = "N", value_parser = scale, default_value = "1")]
    pub(crate) scale: f32,
}

/// `compare`.
#[derive(Debug, Args)]
pub(crate) struct Compare {
    #[command(flatten)]
    pub(crate) source: Source,
    #[command(flatten)]
    pub(crate) what: CompareWhat,
    /// How to write it; else by the ending of the file, else Markdown.
    #[arg(long, value_enum)]
    pub(crate) format: Option<CompareFormat>,
    /// Only what differs.
    #[arg(long)]
    pub(crate) differences: bool,
    /// The file to write; `-` is standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Light or dark, for pictures.
    #[arg(long, value_enum, default_value_t = Look::Light)]
    pub(crate) theme: Look,
    /// Width in points, for pictures.
    #[arg(long, value_name = "N", value_parser = width, default_value = "1400")]
    pub(crate) width: f32,
    /// Pixels for a point, in a PNG.
    #[arg(long, value_name = "N", value_parser = scale, default_value = "1")]
    pub(crate) scale: f32,
}

/// What is compared.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct CompareWhat {
    /// Two leaders or two countries, over time.
    #[arg(long, value_name = "A,B")]
    pub(crate) pair: Option<String>,
    /// Meetings, by the ids of `extract` or `--list`.
    #[arg(long, value_name = "ID,ID", value_delimiter = ',')]
    pub(crate) meetings: Vec<String>,
    /// The articles that tell of a meeting.
    #[arg(long, value_name = "ID")]
    pub(crate) accounts: Option<String>,
    /// What the sides of a meeting say.
    #[arg(long, value_name = "ID")]
    pub(crate) sides: Option<String>,
    /// Print the ids, days and titles of all meetings.
    #[arg(long)]
    pub(crate) list: bool,
}

/// How a comparison is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CompareFormat {
    /// Markdown.
    Md,
    /// A page of HTML.
    Html,
    /// A line for each value.
    Csv,
    /// One JSON object.
    Json,
    /// A picture that can be scaled.
    Svg,
    /// A picture of pixels.
    Png,
    /// A page for print.
    Pdf,
}

/// `evaluate`.
#[derive(Debug, Args)]
pub(crate) struct Evaluate {
    /// The folder.
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// How to write the figures.
    #[arg(long, value_enum, default_value_t = FigureFormat::Text)]
    pub(crate) format: FigureFormat,
    /// Name every meeting that was missed or made up, and every value that differs.
    #[arg(long)]
    pub(crate) verbose: bool,
}

/// How figures are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FigureFormat {
    /// A table.
    Text,
    /// One JSON object.
    Json,
}

/// `who`.
#[derive(Debug, Args)]
pub(crate) struct Who {
    /// An office with its country, a house that speaks for a government, or a name.
    pub(crate) query: String,
    /// Only whoever held it on this day, as YYYY-MM-DD; all by date without it.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) on: Option<NaiveDate>,
}

/// Which chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// A lane for each leader, a tie for each meeting.
    Timeline,
    /// Leaders as discs, meetings as edges.
    Network,
    /// Leader by leader, a cell for each two who met.
    Matrix,
}

impl From<Kind> for ChartKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Timeline => Self::Timeline,
            Kind::Network => Self::Network,
            Kind::Matrix => Self::Matrix,
        }
    }
}

/// What has a lane on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LaneKind {
    /// Each leader.
    Leader,
    /// Each state or organisation.
    Country,
    /// Each two who met, most frequent first.
    Pair,
}

impl From<LaneKind> for Lanes {
    fn from(kind: LaneKind) -> Self {
        match kind {
            LaneKind::Leader => Self::Leaders,
            LaneKind::Country => Self::Countries,
            LaneKind::Pair => Self::Pairs,
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Look {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl From<Look> for Theme {
    fn from(look: Look) -> Self {
        match look {
            Look::Light => Self::Light,
            Look::Dark => Self::Dark,
        }
    }
}

fn day(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|error| format!("{error}; write it as 2021-06-16"))
}

fn picture_file(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    match PictureFormat::of(&path) {
        Some(_) => Ok(path),
        None => Err("name the file with .svg, .png or .pdf at its end".to_owned()),
    }
}

fn size(text: &str) -> Result<(f32, f32), String> {
    let side = |text: &str| {
        text.trim()
            .parse::<f32>()
            .ok()
            .filter(|side| (100.0..=20_000.0).contains(side))
    };
    text.split_once(['x', 'X', '×'])
        .and_then(|(width, height)| Some((side(width)?, side(height)?)))
        .ok_or_else(|| "write it as 1400x900, each side from 100 to 20000".to_owned())
}

fn width(text: &str) -> Result<f32, String> {
    text.parse::<f32>()
        .ok()
        .filter(|width| (480.0..=10_000.0).contains(width))
        .ok_or_else(|| "give a number from 480 to 10000".to_owned())
}

fn scale(text: &str) -> Result<f32, String> {
    text.parse::<f32>()
        .ok()
        .filter(|scale| (0.25..=8.0).contains(scale))
        .ok_or_else(|| "give a number from 0.25 to 8".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_arguments_make_sense() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_path_named_like_a_command_needs_dashes() {
        let window = Arguments::try_parse_from(["rapporteur", "--", "extract"]).unwrap();
        assert!(window.command.is_none());
        assert_eq!(window.paths, [PathBuf::from("extract")]);
        assert!(Arguments::try_parse_from(["rapporteur", "extract"]).is_err());
        let paths = Arguments::try_parse_from(["rapporteur", "a.txt", "b.txt"]).unwrap();
        assert_eq!(paths.paths.len(), 2);
    }

    #[test]
    fn sizes_and_days_are_checked() {
        assert_eq!(size("800x600"), Ok((800.0, 600.0)));
        assert!(size("800").is_err() && size("0x600").is_err() && size("NaNx600").is_err());
        assert!(scale("2").is_ok() && scale("inf").is_err());
        assert!(day("2021-02-30").is_err());
    }
}
