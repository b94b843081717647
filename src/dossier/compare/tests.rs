//! The states of rows, on small dossiers made by hand.

use super::{Comparison, Party, Row, State, Subject};
use crate::dossier::testing::{about, at, loaded, report, world};
use crate::dossier::{ActorId, Dossier, Loaded, MeetingId};
use crate::extract::{
    Bound, Claim, ClaimKind, Evidence, LengthValue, Outcome, OutcomeKind, Report, Speech,
    Statement, Status,
};
use crate::text::Span;

const PAIR: &[(&str, &str)] = &[("joe-biden", "USA"), ("vladimir-putin", "RUS")];
const OTHER: &[(&str, &str)] = &[("donald-trump", "USA"), ("vladimir-putin", "RUS")];

fn lasting(mut report: Report, minutes: u32, bound: Bound) -> Report {
    report.facts.length = Some(LengthValue {
        minutes,
        bound,
        phrase: String::new(),
        evidence: Vec::new(),
    });
    report
}

fn agreed(mut report: Report, text: &str) -> Report {
    report.facts.outcomes.push(Outcome {
        kind: OutcomeKind::Agreed,
        text: text.to_owned(),
        evidence: Vec::new(),
    });
    report
}

fn said(mut report: Report, side: &str, text: &str) -> Report {
    report.facts.statements.push(Statement {
        speaker: None,
        side: (!side.is_empty()).then(|| side.to_owned()),
        kind: Speech::Indirect,
        text: text.to_owned(),
        evidence: Vec::new(),
    });
    report
}

/// Evidence in an article of its own.
fn evidence(article: &Loaded, words: &str) -> Vec<Evidence> {
    vec![Evidence {
        article: article.article.id.clone(),
        start: 0,
        end: words.len(),
        quote: words.into(),
        sentence: Span::new(0, words.len()),
        rule: "test",
    }]
}

fn row<'a>(comparison: &'a Comparison, key: &str) -> &'a Row {
    let rows = &comparison.tables.first().unwrap().rows;
    rows.iter().find(|row| row.key == key).unwrap()
}

fn state(comparison: &Comparison, key: &str) -> State {
    row(comparison, key).state.unwrap()
}

/// Geneva of 2021 and Osaka of 2019, each from one article.
fn two_meetings() -> Comparison {
    let geneva = about(
        about(at(report(PAIR, "2021-06-16"), "Geneva", "CHE"), "cyber"),
        "arms_control",
    );
    let geneva = agreed(
        lasting(geneva, 240, Bound::About),
        "The ambassadors return to their posts.",
    );
    let osaka = about(
        at(report(OTHER, "2019-06-28"), "Osaka", "JPN"),
        "arms_control",
    );
    let dossier = Dossier::build(
        world(),
        vec![
            loaded("2021-06-17-a.txt", "One story.", vec![geneva]),
            loaded("2019-06-29-b.txt", "Another one.", vec![osaka]),
        ],
    );
    let ids: Vec<MeetingId> = dossier.meetings.iter().map(|it| it.id.clone()).collect();
    dossier.compare(world(), &Subject::Meetings(ids)).unwrap()
}

#[test]
fn a_meeting_alone_is_the_same_as_nothing() {
    let geneva = at(report(PAIR, "2021-06-16"), "Geneva", "CHE");
    let dossier = Dossier::build(
        world(),
        vec![loaded("2021-06-17-a.txt", "One story.", vec![geneva])],
    );
    let ids = vec![dossier.meetings[0].id.clone()];
    let comparison = dossier.compare(world(), &Subject::Meetings(ids)).unwrap();
    let place = row(&comparison, "place");
    assert_eq!((place.state, &*place.says, &*place.why), (None, "", ""));
    assert_eq!(place.cells[0].state, None);
    assert_eq!(state(&comparison, "length"), State::NotStated);
    assert!(comparison.lead.contains("another meeting"));
}

#[test]
fn each_row_of_two_meetings_has_its_state() {
    let comparison = two_meetings();
    assert_eq!(state(&comparison, "form"), State::Same);
    assert_eq!(state(&comparison, "status"), State::Same);
    assert_eq!(state(&comparison, "place"), State::Differs);
    assert_eq!(state(&comparison, "topics"), State::Differs);
    assert_eq!(state(&comparison, "length"), State::OnlyHere);
    assert_eq!(state(&comparison, "agreed"), State::OnlyHere);
    assert_eq!(state(&comparison, "occasion"), State::NotStated);
    assert_eq!(row(&comparison, "date").why, "1 year 11 months apart");
    assert_eq!(
        row(&comparison, "who").why,
        "United States: Donald Trump (Osaka 2019) and Joe Biden (Geneva 2021); Russia: Vladimir Putin in all"
    );
    assert_eq!(
        row(&comparison, "topics").why,
        "In all: arms_control; only Geneva 2021: cyber"
    );
    let differences = comparison.differences();
    assert!(
        differences
            .tables
            .first()
            .unwrap()
            .rows
            .iter()
            .all(Row::differs)
    );
}

#[test]
fn what_columns_share_stands_first_in_each() {
    let comparison = two_meetings();
    for cell in &row(&comparison, "topics").cells {
        let first = cell.entries.first().unwrap();
        assert!(first.shared && first.text == "arms_control");
    }
    let cells = &row(&comparison, "topics").cells;
    assert!(
        !cells.last().unwrap().entries.last().unwrap().shared,
        "cyber is Geneva's own"
    );
    let silent = row(&comparison, "length").cells.first().unwrap();
    assert_eq!(silent.state, Some(State::NotStated));
    assert_eq!(silent.why, "Left out here; Geneva 2021 states it");
}

fn accounts(texts: [(&str, &str, Report); 3]) -> Comparison {
    let all = texts.map(|(name, text, report)| loaded(name, text, vec![report]));
    let dossier = Dossier::build(world(), all.into());
    assert_eq!(dossier.meetings.len(), 1, "one meeting");
    let id = dossier.meetings.first().unwrap().id.clone();
    dossier.compare(world(), &Subject::Accounts(id)).unwrap()
}

const LONG: &str = "The two presidents met on the lake for four hours and agreed that their ambassadors would go back to work, an official who did not want to be named said on Wednesday evening.";

#[test]
fn sources_that_exclude_each_other_conflict_and_copies_count_once() {
    let here = || at(report(PAIR, "2021-06-16"), "Geneva", "CHE");
    let copy = format!("{LONG} More follows.");
    let comparison = accounts([
        ("2021-06-17-a.txt", LONG, lasting(here(), 240, Bound::Exact)),
        (
            "2021-06-17-b.txt",
            &copy,
            lasting(here(), 240, Bound::Exact),
        ),
        (
            "2021-06-18-c.txt",
            "They sat together for two hours.",
            lasting(report(PAIR, "2021-06"), 120, Bound::Exact),
        ),
    ]);
    let table = comparison.tables.first().unwrap();
    assert_eq!(table.columns.len(), 2, "the copy has no column of its own");
    assert!(
        table
            .columns
            .iter()
            .any(|it| it.notes.iter().any(|note| note.contains("counted once")))
    );
    assert!(
        comparison.lead.contains("is a copy and counts once"),
        "{}",
        comparison.lead
    );
    assert_eq!(state(&comparison, "length"), State::SourcesConflict);
    assert!(
        row(&comparison, "length").why.contains("says 4 hours"),
        "{}",
        row(&comparison, "length").why
    );
    // "June" does not exclude "16 June".
    assert_eq!(state(&comparison, "date"), State::Same);
    assert_eq!(state(&comparison, "place"), State::OnlyHere);
}

#[test]
fn about_four_hours_and_almost_four_hours_agree() {
    let here = |minutes, bound| lasting(report(PAIR, "2021-06-16"), minutes, bound);
    let comparison = accounts([
        ("2021-06-17-a.txt", "One.", here(240, Bound::About)),
        ("2021-06-17-b.txt", "Two.", here(225, Bound::Exact)),
        ("2021-06-18-c.txt", "Three.", here(200, Bound::Over)),
    ]);
    assert_eq!(state(&comparison, "length"), State::Same);
}

#[test]
fn a_conflict_within_one_column_is_told_there() {
    let here = |minutes| lasting(report(PAIR, "2021-06-16"), minutes, Bound::Exact);
    let dossier = Dossier::build(
        world(),
        vec![
            loaded("2021-06-17-a.txt", "One.", vec![here(240)]),
            loaded("2021-06-17-b.txt", "Two.", vec![here(120)]),
            loaded(
                "2019-06-29-b.txt",
                "Three.",
                vec![lasting(report(OTHER, "2019-06-28"), 80, Bound::Exact)],
            ),
        ],
    );
    let ids: Vec<MeetingId> = dossier.meetings.iter().map(|it| it.id.clone()).collect();
    let comparison = dossier.compare(world(), &Subject::Meetings(ids)).unwrap();
    assert_eq!(state(&comparison, "length"), State::SourcesConflict);
    let cells = &row(&comparison, "length").cells;
    assert_eq!(cells.last().unwrap().state, Some(State::SourcesConflict));
    assert_ne!(cells.first().unwrap().state, Some(State::SourcesConflict));
}

#[test]
fn sides_deny_agree_or_speak_alone() {
    let told = said(
        report(PAIR, "2021-06-16"),
        "USA",
        "Biden said that hackers in Moscow had attacked pipelines.",
    );
    let told = said(
        told,
        "RUS",
        "Putin denied that hackers had attacked pipelines.",
    );
    let told = said(
        told,
        "USA",
        "Biden said the ambassadors would return to their posts.",
    );
    let told = said(
        told,
        "RUS",
        "The ambassadors return to their posts, Putin said.",
    );
    let told = said(
        told,
        "RUS",
        "Putin complained about the weather over the lake.",
    );
    let told = said(told, "", "Journalists jostled at the gate of the villa.");
    let dossier = Dossier::build(
        world(),
        vec![loaded("2021-06-17-a.txt", "Story.", vec![told])],
    );
    let id = dossier.meetings.first().unwrap().id.clone();
    let comparison = dossier.compare(world(), &Subject::Sides(id)).unwrap();
    let says: Vec<&str> = comparison
        .tables
        .first()
        .unwrap()
        .rows
        .iter()
        .map(|it| it.says.as_str())
        .collect();
    assert_eq!(
        says,
        [
            "Russia denies",
            "said by both",
            "Russia only",
            "reporter only"
        ]
    );
}

fn over_time(claim: Option<ClaimKind>, between: bool) -> Comparison {
    let first = agreed(
        report(PAIR, "2016-05-01"),
        "The ambassadors return to their posts in spring.",
    );
    let first = loaded("2016-05-02-a.txt", "First story.", vec![first]);
    let middle = loaded(
        "2018-05-02-b.txt",
        "Second story.",
        vec![report(PAIR, "2018-05-01")],
    );
    let mut last = said(
        report(PAIR, "2021-06-16"),
        "RUS",
        "The ambassadors have returned to their posts, Putin said.",
    );
    let own = loaded("2021-06-17-c.txt", "Third story.", Vec::new());
    for it in &mut last.facts.statements {
        it.evidence = evidence(&own, "Third");
    }
    last.facts.claims = claim
        .map(|kind| Claim {
            kind,
            value: Some(if kind == ClaimKind::Nth { "2" } else { "2016" }.to_owned()),
            text: "their first meeting since 2016".to_owned(),
            evidence: evidence(&own, "Third"),
        })
        .into_iter()
        .collect();
    let mut all = vec![
        first,
        loaded("2021-06-17-c.txt", "Third story.", vec![last]),
    ];
    if between {
        all.push(middle);
    }
    let dossier = Dossier::build(world(), all);
    let party = |id: &str| Party::Actor(ActorId::new(id));
    let subject = Subject::Pair(party("joe-biden"), party("vladimir-putin"));
    dossier.compare(world(), &subject).unwrap()
}

fn verdict(comparison: &Comparison) -> State {
    let table = comparison
        .tables
        .iter()
        .find(|it| it.title == "Claims of history")
        .unwrap();
    table.rows.first().and_then(|it| it.state).unwrap()
}

#[test]
fn claims_of_history_are_checked() {
    let since = Some(ClaimKind::FirstSince);
    assert_eq!(verdict(&over_time(since, false)), State::Supported);
    assert_eq!(verdict(&over_time(since, true)), State::Contradicted);
    assert_eq!(
        verdict(&over_time(Some(ClaimKind::FirstEver), false)),
        State::Contradicted
    );
    assert_eq!(
        verdict(&over_time(Some(ClaimKind::Nth), false)),
        State::Supported
    );
    assert_eq!(
        verdict(&over_time(Some(ClaimKind::Nth), true)),
        State::Contradicted
    );
}

#[test]
fn promises_are_followed_to_later_meetings() {
    let comparison = over_time(None, true);
    let ledger = comparison
        .tables
        .iter()
        .find(|it| it.title == "What was promised")
        .unwrap();
    let promise = ledger.rows.first().unwrap();
    assert_eq!(promise.state, Some(State::TakenUp));
    assert!(promise.why.starts_with("16 June 2021"), "{}", promise.why);
    let history = comparison.history.unwrap();
    assert_eq!(history.moments.len(), 3);
}

#[test]
fn a_meeting_that_was_planned_only_takes_nothing_up() {
    let first = agreed(
        report(PAIR, "2016-05-01"),
        "The ambassadors return to their posts in spring.",
    );
    let mut plan = report(PAIR, "2021-06-16");
    plan.facts.status = Status::Planned;
    let dossier = Dossier::build(
        world(),
        vec![
            loaded("2016-05-02-a.txt", "First.", vec![first]),
            loaded("2021-06-01-b.txt", "Plan.", vec![plan]),
        ],
    );
    let party = |id: &str| Party::find(world(), &dossier, id).unwrap();
    let comparison = dossier
        .compare(world(), &Subject::Pair(party("Biden"), party("Russia")))
        .unwrap();
    let ledger = comparison
        .tables
        .iter()
        .find(|it| it.title == "What was promised")
        .unwrap();
    assert_eq!(ledger.rows.first().unwrap().state, Some(State::CannotTell));
}

#[test]
fn similar_meetings_are_suggested() {
    let dossier = Dossier::build(
        world(),
        vec![
            loaded("2021-06-17-a.txt", "One.", vec![report(PAIR, "2021-06-16")]),
            loaded("2016-05-02-b.txt", "Two.", vec![report(PAIR, "2016-05-01")]),
        ],
    );
    let last = dossier.meetings.last().unwrap().id.clone();
    let similar = dossier.similar(&[last]);
    assert_eq!(similar.first().map(|it| it.reason), Some("the time before"));
}
