//! Who held which office when, asked in the words of the press; the facts are checked by hand.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use rapporteur::world::{World, who};

fn people(query: &str, on: Option<&str>) -> Vec<String> {
    let on = on.map(|day| day.parse().unwrap());
    let answers = who(World::bundled(), query, on);
    let mut people: Vec<String> = answers.into_iter().map(|it| it.person).collect();
    people.dedup();
    people
}

/// Query, day, the only holder.
const CHECKS: &[(&str, &str, &str)] = &[
    // Europe
    ("president of France", "1985-06-01", "Francois Mitterrand"),
    ("British prime minister", "1989-12-01", "Margaret Thatcher"),
    ("Downing Street", "2003-03-20", "Tony Blair"),
    ("West German chancellor", "1989-11-09", "Helmut Kohl"),
    ("Italian premier", "2001-07-21", "Silvio Berlusconi"),
    ("the Kremlin", "2010-04-08", "Dmitry Medvedev"),
    (
        "Soviet foreign minister",
        "1987-12-08",
        "Eduard Shevardnadze",
    ),
    ("Quai d'Orsay", "2003-02-14", "Dominique de Villepin"),
    (
        "prime minister of Norway",
        "1993-09-13",
        "Gro Harlem Brundtland",
    ),
    ("Finnish president", "1990-09-09", "Mauno Koivisto"),
    ("Ukraine's president", "2022-02-24", "Volodymyr Zelensky"),
    ("taoiseach", "1998-04-10", "Bertie Ahern"),
    ("Hungarian prime minister", "1990-06-07", "Jozsef Antall"),
    ("Serbian president", "1999-03-24", "Slobodan Milosevic"),
    ("the pope", "1989-12-01", "John Paul II"),
    // North and Latin America
    ("American foreign minister", "1991-10-30", "James Baker"),
    ("the White House", "1986-10-11", "Ronald Reagan"),
    ("Pentagon chief", "2003-04-01", "Donald Rumsfeld"),
    (
        "national security adviser of the United States",
        "1972-01-01",
        "",
    ),
    (
        "U.S. national security adviser",
        "2009-06-01",
        "James Jones",
    ),
    ("Canadian prime minister", "1997-12-03", "Jean Chretien"),
    ("president of Mexico", "1992-12-17", "Carlos Salinas"),
    (
        "Brazilian president",
        "2009-06-16",
        "Luiz Inacio Lula da Silva",
    ),
    ("President of Argentina", "2005-11-04", "Nestor Kirchner"),
    ("Cuban president", "2014-12-17", "Raul Castro"),
    ("Costa Rican president", "1987-08-07", "Oscar Arias"),
    ("Chilean president", "1988-10-05", "Augusto Pinochet"),
    // Africa
    ("South African president", "1994-05-10", "Nelson Mandela"),
    ("Egyptian president", "1990-08-10", "Hosni Mubarak"),
    ("president of Zaire", "1989-06-22", "Mobutu Sese Seko"),
    ("Nigerian president", "2001-01-01", "Olusegun Obasanjo"),
    ("prime minister of Ethiopia", "2018-07-09", "Abiy Ahmed"),
    ("Kenyan president", "2008-02-28", "Mwai Kibaki"),
    ("Libyan leader", "2004-03-25", "Muammar Gaddafi"),
    ("king of Morocco", "1986-07-22", "Hassan II"),
    // The Middle East
    ("Israeli prime minister", "1993-09-13", "Yitzhak Rabin"),
    (
        "foreign minister of Iran",
        "2015-07-14",
        "Mohammad Javad Zarif",
    ),
    ("king of Saudi Arabia", "2017-10-05", "Salman bin Abdulaziz"),
    ("president of Turkey", "1991-01-15", "Turgut Ozal"),
    ("Iraqi president", "1990-08-02", "Saddam Hussein"),
    ("Damascus", "2005-01-01", "Bashar al-Assad"),
    // Asia
    ("Japanese prime minister", "1989-02-24", "Noboru Takeshita"),
    ("Chinese foreign minister", "2001-04-11", "Tang Jiaxuan"),
    ("prime minister of India", "2005-07-18", "Manmohan Singh"),
    ("president of Pakistan", "2001-09-15", "Pervez Musharraf"),
    ("Vietnamese prime minister", "2008-06-24", "Nguyen Tan Dung"),
    ("Blue House", "2000-06-13", "Kim Dae-jung"),
    ("Indonesian president", "1994-11-15", "Suharto"),
    ("Philippine president", "1986-03-01", "Corazon Aquino"),
    ("Kazakh president", "1995-01-01", "Nursultan Nazarbayev"),
    // Oceania
    ("Australian prime minister", "2003-10-23", "John Howard"),
    (
        "New Zealand's prime minister",
        "2019-03-15",
        "Jacinda Ardern",
    ),
    ("prime minister of Fiji", "2015-01-01", "Frank Bainimarama"),
    // Organisations
    (
        "UN secretary-general",
        "1991-01-12",
        "Javier Perez de Cuellar",
    ),
    ("NATO chief", "2011-03-31", "Anders Fogh Rasmussen"),
    (
        "European Commission president",
        "1992-02-07",
        "Jacques Delors",
    ),
    ("head of the IAEA", "2003-02-14", "Mohamed ElBaradei"),
    ("PLO chairman", "1993-09-13", "Yasser Arafat"),
];

#[test]
fn the_press_would_find_them() {
    let mut wrong = Vec::new();
    for (query, day, expected) in CHECKS {
        let found = people(query, Some(day)).join(" + ");
        if found != *expected {
            wrong.push(format!("{query} on {day}: {found}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn without_a_day_all_are_told_by_date() {
    assert_eq!(
        people("presidents of France", None)[..3],
        ["Francois Mitterrand", "Jacques Chirac", "Nicolas Sarkozy"]
    );
    assert_eq!(
        people("the Kremlin", None)[0],
        "Konstantin Chernenko",
        "the Soviet Union before Russia"
    );
}

#[test]
fn a_name_tells_its_terms() {
    let terms = |query| -> Vec<String> {
        let answers = who(World::bundled(), query, None);
        answers.iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        terms("merkel"),
        ["Angela Merkel, chancellor, Germany, 2005-11-22 to 2021-12-08"]
    );
    assert_eq!(terms("MITTERRAND").len(), 1);
    assert_eq!(
        people("Chancellor Merkel", Some("2010-01-01")),
        ["Angela Merkel"]
    );
    assert_eq!(
        people("President Bush", Some("2002-01-01")),
        ["George W. Bush"]
    );
    assert!(terms("Vladimir Putin").len() >= 4);
}

#[test]
fn both_hold_an_office_on_the_day_of_a_handover() {
    assert_eq!(
        people("French president", Some("1995-05-17")),
        ["Francois Mitterrand", "Jacques Chirac"]
    );
}

#[test]
fn what_is_not_known_is_not_guessed() {
    for query in [
        "",
        "nobody at all",
        "prime minister",
        "president of Atlantis",
        "queen of Jordan",
    ] {
        assert!(people(query, None).is_empty(), "{query}");
    }
    assert!(people("Soviet president", Some("2005-01-01")).is_empty());
}

fn rapporteur(home: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(args)
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home.join("config"))
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn the_command_writes_one_answer_a_line() {
    let home = tempfile::tempdir().unwrap();
    let output = rapporteur(
        home.path(),
        &["who", "Japanese prime minister", "--on", "1989-02-24"],
    );
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        text(&output.stdout),
        "Noboru Takeshita, prime minister, Japan, 1987-11-06 to 1989-06-03\n"
    );
    let nobody = rapporteur(home.path(), &["who", "king of France"]);
    assert_eq!(nobody.status.code(), Some(1));
    assert_eq!(
        text(&nobody.stderr),
        "rapporteur: nobody is known for `king of France`\n"
    );
    assert!(nobody.stdout.is_empty());
    let usage = rapporteur(home.path(), &["who", "Merkel", "--on", "yesterday"]);
    assert_eq!(usage.status.code(), Some(2));
}

/// Where settings lie differs; on Linux a test can say where.
#[cfg(target_os = "linux")]
#[test]
fn the_users_own_tables_are_read_and_their_mistakes_told() {
    let home = tempfile::tempdir().unwrap();
    let roster = home.path().join("config/rapporteur/world/roster");
    fs::create_dir_all(&roster).unwrap();
    let table = "country | office | person | from | to\nFRA | king | Louis XX | 2040 |\n\
                 FRA | wizard | Merlin | 2040 |\n";
    fs::write(roster.join("mine.psv"), table).unwrap();
    let output = rapporteur(
        home.path(),
        &["who", "king of France", "--on", "2041-01-01"],
    );
    assert_eq!(text(&output.stdout), "Louis XX, king, France, since 2040\n");
    let complaint = text(&output.stderr);
    assert!(
        complaint.ends_with("roster/mine.psv, line 3: no office `wizard`\n"),
        "{complaint}"
    );
    assert_eq!(output.status.code(), Some(0));
    let article = home.path().join("wire.txt");
    fs::write(
        &article,
        "Talks\nThe Wire, 2041-06-17\n\nKing Louis XX met Angela Merkel.\n",
    )
    .unwrap();
    let read = rapporteur(home.path(), &["mentions", &article.display().to_string()]);
    assert!(
        text(&read.stdout).contains("louis-xx"),
        "{}",
        text(&read.stdout)
    );
}
