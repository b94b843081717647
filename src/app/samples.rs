//! The articles that come with the program, for a first look.

use std::path::PathBuf;

use super::worker::Source;

macro_rules! samples {
    ($($name:literal),* $(,)?) => {
        /// Names and bytes, in order of their names.
        const SAMPLES: &[(&str, &[u8])] = &[
            $(($name, include_bytes!(concat!("../../assets/samples/", $name)))),*
        ];
    };
}

samples!(
    "1985-11-21-geneva-fireside-transcript.txt",
    "1985-11-21-geneva-reagan-gorbachev.txt",
    "1986-10-12-reykjavik-wire.txt",
    "1989-12-03-malta-bush-gorbachev.txt",
    "1993-09-13-washington-rabin-arafat.txt",
    "1997-03-21-helsinki-clinton-yeltsin.txt",
    "2000-07-25-camp-david-barak-arafat.txt",
    "2001-06-16-ljubljana-bush-putin.html",
    "2013-09-14-geneva-kerry-lavrov.txt",
    "2016-05-09-football-club-takeover.txt",
    "2018-04-27-panmunjom-kim-moon.txt",
    "2018-06-12-singapore-trump-kim.txt",
    "2018-07-16-helsinki-second-view.txt",
    "2018-07-16-helsinki-trump-putin.html",
    "2018-11-29-buenos-aires-trump-cancels.txt",
    "2019-06-29-osaka-trump-xi.html",
    "2019-12-10-paris-normandy-format.txt",
    "2021-06-16-geneva-biden-putin-readout.md",
    "2021-06-16-geneva-volga-news.txt",
    "2021-11-16-biden-xi-video-readout.md",
    "2022-02-20-macron-putin-call.md",
    "2022-11-15-bali-biden-xi.txt",
    "2023-03-21-moscow-xi-putin.txt",
    "2023-08-18-camp-david-trilateral.txt",
    "2025-02-28-oval-office-trump-zelensky.txt",
    "2025-08-14-anchorage-preview.txt",
    "2025-08-16-anchorage-trump-putin.html",
);

/// All samples, to be read.
pub(super) fn sources() -> Vec<Source> {
    SAMPLES
        .iter()
        .map(|(name, bytes)| Source::Bytes(PathBuf::from(name), bytes.to_vec()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::SAMPLES;

    #[test]
    fn no_sample_is_forgotten() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples");
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|it| it.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        files.sort();
        let names: Vec<_> = SAMPLES.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, files);
    }
}
