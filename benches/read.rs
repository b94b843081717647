//! How fast articles are read, on one core.
//!
//! `cargo bench --bench read -- FOLDER`; without a folder the samples are read. Prints
//!
//! - the time for reading all articles of the folder, as a multiple of the time that it takes
//!   to go through their words with `unicode-segmentation` in the same run, so that figures of
//!   different machines compare;
//! - how the time grows when each article is two and four times as long;
//! - the time for loading the tables of the world.
//!
//! Each figure is the median of several runs. Files are in memory before the clock starts.

#![allow(clippy::print_stdout, reason = "the figures are what it is run for")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on stops")]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rapporteur::article::{self, Article};
use rapporteur::extract;
use rapporteur::world::{World, tables_in};
use unicode_segmentation::UnicodeSegmentation as _;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Reading may take so many times as long as going through the words.
const RATIO_MARK: f64 = 15.0;

/// Loading the world may take so long, in milliseconds.
const WORLD_MARK: f64 = 15.0;

/// Runs for each figure; an odd number has a middle.
const RUNS: usize = 9;

fn main() {
    // Before anything else, as when the program starts.
    let (first, world) = timed(World::bundled);
    // `cargo bench` adds flags of its own.
    let folder = std::env::args_os()
        .skip(1)
        .find(|it| !it.to_string_lossy().starts_with('-'));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = folder.map_or_else(|| root.join("assets/samples"), PathBuf::from);
    let files = files(&folder);
    if cfg!(debug_assertions) {
        println!("a debug build: the figures say nothing");
    }
    let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
    println!(
        "{}: {} articles, {:.1} MB, {RUNS} runs on one core",
        folder.display(),
        files.len(),
        bytes as f64 / 1e6
    );
    reading(world, &files);
    length(world, &files);
    loading(first);
}

/// Reading against going through the words.
fn reading(world: &World, files: &[(PathBuf, String)]) {
    let mut times = Times::default();
    // One after the other in each run, so that a busy moment slows all of them.
    for _ in 0..RUNS {
        let (words, count) = timed(|| words(files));
        let (parse, articles) = timed(|| articles(files));
        let (extract, meetings) = timed(|| meetings(world, &articles));
        times.words.push(words);
        times.parse.push(parse);
        times.extract.push(extract);
        times.total.push(parse + extract);
        times.counts = (count, meetings);
    }
    let Times { counts, .. } = times;
    let words = median(times.words);
    line("words", words, &format!("{} words", counts.0));
    line("articles", median(times.parse), "title, date, furniture");
    line(
        "extraction",
        median(times.extract),
        &format!("{} meetings", counts.1),
    );
    let total = median(times.total);
    let ratio = total.as_secs_f64() / words.as_secs_f64();
    line(
        "both",
        total,
        &against(ratio, RATIO_MARK, "times the words"),
    );
}

/// The times of all runs.
#[derive(Default)]
struct Times {
    words: Vec<Duration>,
    parse: Vec<Duration>,
    extract: Vec<Duration>,
    total: Vec<Duration>,
    /// Words and meetings; the same in each run.
    counts: (usize, usize),
}

/// Each article once, twice, and four times as long.
fn length(world: &World, files: &[(PathBuf, String)]) {
    let single = articles(files);
    let mut once = None;
    for times in [1, 2, 4] {
        let longer: Vec<_> = single
            .iter()
            .map(|article| repeated(article, times))
            .collect();
        let runs = (0..RUNS).map(|_| timed(|| meetings(world, &articles(&longer))).0);
        let time = median(runs.collect());
        let once = *once.get_or_insert(time);
        let growth = time.as_secs_f64() / once.as_secs_f64();
        line(
            &format!("{times} x length"),
            time,
            &format!("{growth:.2} times as long"),
        );
    }
}

/// The story of an article, several times one after the other.
fn repeated(article: &Article, times: usize) -> (PathBuf, String) {
    let read = article.blocks.iter().filter(|block| block.kind.is_read());
    let story: Vec<&str> = read.map(|block| block.span.of(&article.text)).collect();
    let path = article.path.with_extension("txt");
    (path, vec![story.join("\n\n"); times].join("\n\n"))
}

/// Loading the bundled world, at the start and again, and reading its tables, as the build does.
fn loading(first: Duration) {
    let again = || timed(|| World::from_digest(World::bundled_digest())).0;
    let again = median((0..RUNS).map(|_| again()).collect());
    let (tables, _) = tables_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/world"));
    let tables: Vec<(&str, &str)> = tables
        .iter()
        .map(|(name, text)| (&**name, &**text))
        .collect();
    let read = || timed(|| World::from_tables(&tables)).0;
    let read = median((0..RUNS).map(|_| read()).collect());
    line(
        "world, first",
        first,
        &against(milliseconds(first), WORLD_MARK, "ms"),
    );
    line("world, again", again, "");
    line("world, tables", read, "when the program is built");
}

/// All articles of a folder with their bytes as text; those that give nothing are left out.
fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let (paths, _) = article::collect(&[folder.to_owned()]);
    let texts = paths.into_iter().map(|path| {
        let text = fs::read_to_string(&path).ok()?;
        article::from_text(&path, &text, None).ok()?;
        Some((path, text))
    });
    let files: Vec<_> = texts.flatten().collect();
    assert!(!files.is_empty(), "no article in {}", folder.display());
    files
}

fn words(files: &[(PathBuf, String)]) -> usize {
    let texts = files.iter().map(|(_, text)| text.unicode_words());
    texts.map(|words| words.map(black_box).count()).sum()
}

fn articles(files: &[(PathBuf, String)]) -> Vec<Article> {
    let read = files
        .iter()
        .map(|(path, text)| article::from_text(path, text, None));
    read.filter_map(Result::ok).collect()
}

fn meetings(world: &World, articles: &[Article]) -> usize {
    let read = articles
        .iter()
        .map(|article| black_box(extract::extract(article, world)));
    read.map(|extraction| extraction.reports.len()).sum()
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = black_box(work());
    (start.elapsed(), result)
}

fn median(mut runs: Vec<Duration>) -> Duration {
    runs.sort_unstable();
    runs[runs.len() / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn against(figure: f64, mark: f64, unit: &str) -> String {
    let verdict = if figure <= mark { "within" } else { "ABOVE" };
    format!("{figure:.1} {unit}; {verdict} the mark of {mark}")
}

fn line(name: &str, time: Duration, note: &str) {
    println!("{name:13} {:9.2} ms   {note}", milliseconds(time));
}
