//! What passes which filter.

use super::*;
use crate::dossier::model::ActorId;
use crate::dossier::testing::{about, at, loaded, report, world};
use crate::extract::{Mode, Status, Tone, ToneLabel};

fn dossier() -> Dossier {
    let mut geneva = about(
        at(
            report(
                &[("joe-biden", "USA"), ("vladimir-putin", "RUS")],
                "2021-06-16",
            ),
            "Geneva",
            "CHE",
        ),
        "cyber",
    );
    geneva.facts.confidence = 0.95;
    geneva.facts.tone = Some(Tone {
        label: ToneLabel::Warm,
        score: 0.5,
        cues: Vec::new(),
    });
    let paris = at(
        report(
            &[("emmanuel-macron", "FRA"), ("vladimir-putin", "RUS")],
            "2019-12",
        ),
        "Paris",
        "FRA",
    );
    let wire = loaded(
        "a.txt",
        "GENEVA, June 17, 2021 (Wire) — They met there.",
        vec![geneva],
    );
    let mut call = report(&[("xi-jinping", "CHN"), ("vladimir-putin", "RUS")], "");
    call.facts.mode = Mode::Phone;
    let other = loaded("b.txt", "They met in the Élysée.", vec![paris, call]);
    Dossier::build(world(), vec![wire, other])
}

fn shown(change: impl FnOnce(&mut Filter)) -> Vec<String> {
    let mut filter = Filter::default();
    change(&mut filter);
    let dossier = dossier();
    let world = world();
    assert_eq!(
        filter.describe(world, &dossier).is_empty(),
        filter.is_empty()
    );
    let chosen = Index::new(world, &dossier).choose(&filter);
    let passing = chosen.passing.iter();
    passing
        .map(|&at| dossier.meetings[at].title.clone())
        .collect()
}

fn with(chips: &[Chip]) -> usize {
    shown(|filter| filter.chips.extend(chips.iter().cloned())).len()
}

fn actor(id: &str) -> Chip {
    Chip::Actor(ActorId::new(id))
}

fn country(code: &str) -> Chip {
    Chip::Country(code.to_owned())
}

#[test]
fn a_chip_narrows_what_is_shown() {
    assert_eq!(with(&[]), 3);
    assert_eq!(with(&[actor("joe-biden")]), 1);
    assert_eq!(with(&[actor("nobody")]), 0);
    assert_eq!(with(&[country("CHE")]), 1);
    assert_eq!(with(&[Chip::Place("Paris".to_owned())]), 1);
    assert_eq!(with(&[Chip::Topic("cyber".to_owned())]), 1);
    assert_eq!(with(&[Chip::Outlet("Wire".to_owned())]), 1);
    assert_eq!(with(&[Chip::Mode(Mode::Video)]), 0);
    assert_eq!(with(&[Chip::Status(Status::Held)]), 3);
    assert_eq!(with(&[Chip::Tone(ToneLabel::Warm)]), 1);
    assert_eq!(with(&[Chip::Sureness(Sureness::Sure)]), 1);
    assert_eq!(with(&[Chip::Sureness(Sureness::Unsure)]), 0);
    let pair = Chip::Pair(ActorId::new("joe-biden"), ActorId::new("vladimir-putin"));
    assert_eq!(with(&[pair]), 1);
}

#[test]
fn chips_of_one_kind_are_alternatives_and_kinds_are_added() {
    assert_eq!(with(&[actor("joe-biden"), actor("xi-jinping")]), 2);
    assert_eq!(with(&[actor("joe-biden"), country("FRA")]), 0);
    assert_eq!(
        with(&[actor("joe-biden"), actor("emmanuel-macron"), country("FRA")]),
        1
    );
}

#[test]
fn what_is_hidden_is_not_shown() {
    assert_eq!(shown(|filter| filter.hide(actor("joe-biden"))).len(), 2);
    assert_eq!(
        shown(|filter| {
            filter.toggle(actor("vladimir-putin"));
            filter.hide(country("FRA"));
        })
        .len(),
        2
    );
    let mut filter = Filter::of(actor("joe-biden"));
    filter.hide(actor("joe-biden"));
    assert!(filter.chips.is_empty(), "it cannot be both");
    filter.toggle(actor("joe-biden"));
    assert!(filter.hidden.is_empty());
}

#[test]
fn time_takes_a_month_for_all_its_days() {
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    assert_eq!(shown(|filter| filter.from = day("2019-12-20")).len(), 2);
    assert_eq!(shown(|filter| filter.to = day("2019-11-30")).len(), 0);
}

#[test]
fn words_are_found_without_accents_and_case() {
    assert_eq!(
        shown(|filter| filter.text = "ELYSEE macron".to_owned()),
        ["Macron and Putin in Paris"]
    );
    assert_eq!(
        shown(|filter| filter.text = "putin russia".to_owned()).len(),
        3
    );
    assert_eq!(
        shown(|filter| filter.text = "macron geneva".to_owned()).len(),
        0
    );
    assert_eq!(with(&[Index::words_chip(" élysée  Macron ")]), 1);
    assert_eq!(
        with(&[Index::words_chip("macron"), Index::words_chip("geneva")]),
        2
    );
}

#[test]
fn each_part_can_be_taken_away() {
    let mut filter = Filter {
        text: "x".to_owned(),
        chips: [actor("joe-biden"), country("RUS"), Chip::Mode(Mode::Video)].into(),
        hidden: [Chip::Status(Status::Held)].into(),
        from: NaiveDate::from_ymd_opt(2021, 1, 1),
        to: NaiveDate::from_ymd_opt(2022, 12, 31),
    };
    let parts = filter.describe(world(), &dossier());
    let labels: Vec<_> = parts.iter().map(|(_, label)| label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "“x”",
            "2021–2022",
            "Joe Biden",
            "Russia",
            "by video",
            "not held"
        ]
    );
    for (part, _) in parts {
        filter.remove(&part);
    }
    assert!(filter.is_empty());
}

#[test]
fn a_period_is_said_as_shortly_as_it_can_be() {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    assert_eq!(period(day(2021, 1, 1), None), "from 2021");
    assert_eq!(period(None, day(2021, 12, 31)), "until 2021");
    assert_eq!(period(day(2021, 1, 1), day(2021, 12, 31)), "2021");
    assert_eq!(
        period(day(2021, 1, 1), day(2021, 6, 30)),
        "1 Jan 2021–30 Jun 2021"
    );
}

#[test]
fn when_nothing_passes_it_is_known_which_part_is_to_blame() {
    let dossier = dossier();
    let index = Index::new(world(), &dossier);
    let mut filter = Filter::of(actor("vladimir-putin"));
    filter.toggle(Chip::Mode(Mode::Video));
    filter.toggle(Chip::Place("Paris".to_owned()));
    filter.toggle(Chip::Place("Geneva".to_owned()));
    let chosen = index.choose(&filter);
    assert!(chosen.passing.is_empty());
    let blamed: Vec<_> = chosen
        .relaxed
        .iter()
        .map(|it| (it.parts.clone(), it.meetings))
        .collect();
    assert_eq!(
        blamed,
        [(vec![Part::Only(Chip::Mode(Mode::Video))], 2)],
        "without the other parts nothing would pass either"
    );
    assert!(index.choose(&Filter::default()).relaxed.is_empty());
}

#[test]
fn counts_tell_what_another_value_would_show() {
    let dossier = dossier();
    let index = Index::new(world(), &dossier);
    let chosen = index.choose(&Filter::of(actor("joe-biden")));
    // Of its own kind all alternatives count, of other kinds only what is shown.
    assert_eq!(index.count(&chosen, &actor("vladimir-putin")), 3);
    assert_eq!(index.count(&chosen, &country("RUS")), 1);
    assert_eq!(index.count(&chosen, &country("FRA")), 0);
    let all: Vec<_> = index.terms(ChipKind::Leader);
    assert_eq!(all[0].label, "Vladimir Putin");
    assert_eq!(all[0].count, 3);
}

#[test]
fn suggestions_come_by_kind_and_by_beginnings_of_words() {
    let dossier = dossier();
    let index = Index::new(world(), &dossier);
    let labels = |text: &str| -> Vec<String> {
        let found = index.suggest(text);
        found.iter().map(|it| it.term.label.clone()).collect()
    };
    assert_eq!(labels("PUT"), ["Vladimir Putin"]);
    assert_eq!(labels("vla put"), ["Vladimir Putin"]);
    assert_eq!(labels("rus"), ["Russia"]);
    assert_eq!(labels("american"), ["United States"]);
    assert_eq!(labels("gen"), ["Geneva"]);
    assert!(labels("utin").is_empty(), "a word is typed from its start");
    assert!(labels(" ").is_empty());
}

#[test]
fn items_are_followed_into_another_dossier() {
    let mut filter = Filter::of(actor("joe-biden"));
    filter.hide(actor("gone"));
    filter.follow(|item| match item {
        Item::Actor(id) if id.as_str() == "joe-biden" => {
            Some(Item::Actor(ActorId::new("joseph-biden")))
        }
        _ => None,
    });
    assert!(filter.chips.contains(&actor("joseph-biden")));
    assert!(filter.hidden.contains(&actor("gone")));
}
