//! Notices as text: equal to what annotate-snippets renders, except where that is wrong.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Shown, Origin, Renderer, Snippet};
use errcodes_table::{Level, Notice, Spot, render};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::{Index, select};

/// What both renderers are given.
#[derive(Clone, Debug)]
struct Problem {
    level: Level,
    rule: Option<&'static str>,
    title: String,
    parts: Vec<Part>,
}

#[derive(Clone, Debug)]
enum Part {
    Excerpt { first_line: usize, text: String, places: Vec<Place> },
    Origin(Option<(usize, usize)>),
    Note(String),
    Help(String),
}

#[derive(Clone, Debug)]
struct Place {
    start: usize,
    end: usize,
    label: String,
    is_main: bool,
}

const NAME: &str = "specs/a.csv";

fn ours(problems: &[Problem], color: bool) -> String {
    let notices = problems.iter().map(|problem| {
        let notice = Notice::new(problem.level, problem.title.as_str());
        let notice = problem.rule.into_iter().fold(notice, Notice::rule);
        problem.parts.iter().fold(notice, |notice, part| match part {
            Part::Excerpt { first_line, text, places } => {
                let spots = places.iter().map(|place| {
                    let new = if place.is_main { Spot::main } else { Spot::context };
                    new(place.start..place.end, place.label.as_str())
                });
                notice.excerpt(NAME, text.as_str(), *first_line, spots.collect())
            }
            Part::Origin(None) => notice.origin(NAME),
            Part::Origin(Some((line, column))) => notice.origin(format!("{NAME}:{line}:{column}")),
            Part::Note(text) => notice.note(text.as_str()),
            Part::Help(text) => notice.help(text.as_str()),
        })
    });
    render(&notices.collect::<Vec<_>>(), color)
}

fn theirs(problems: &[Problem], color: bool) -> String {
    let groups = problems.iter().map(|problem| {
        let level = match problem.level {
            Level::Error => Shown::ERROR,
            Level::Warning => Shown::WARNING,
            _ => Shown::NOTE,
        };
        let title = level.primary_title(problem.title.as_str());
        let title = match problem.rule {
            Some(rule) => title.id(rule),
            None => title,
        };
        problem.parts.iter().fold(Group::with_title(title), |group, part| match part {
            Part::Excerpt { first_line, text, places } => {
                // It shows the control characters of C1 as they are. These have as many bytes.
                let text = text.replace(|char| matches!(char, '\u{80}'..='\u{9f}'), "¿");
                let places = places.iter().map(|place| -> Annotation<'_> {
                    let kind = if place.is_main { AnnotationKind::Primary } else { AnnotationKind::Context };
                    let label = Some(place.label.as_str()).filter(|label| !label.is_empty());
                    kind.span(place.start..place.end).label(label)
                });
                group.element(Snippet::source(text).path(NAME).line_start(*first_line).annotations(places))
            }
            Part::Origin(None) => group.element(Origin::path(NAME)),
            Part::Origin(Some((line, column))) => group.element(Origin::path(NAME).line(*line).char_column(*column)),
            Part::Note(text) => group.element(Shown::NOTE.message(text.as_str())),
            Part::Help(text) => group.element(Shown::HELP.message(text.as_str())),
        })
    });
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&groups.collect::<Vec<_>>())
}

/// What the lines of a table are made of: narrow, wide, joined, empty and dangerous characters.
const PIECES: [&str; 24] = [
    "4007,RATE_LIMITED",
    ",",
    "ab",
    " ",
    "    ",
    "\t",
    "受信",
    "エラー",
    "é",
    "e\u{301}",
    "ก็",
    "🙂",
    "👩\u{200d}🚒",
    "\u{1b}[31m",
    "\0",
    "\u{7f}",
    "\u{9b}2J",
    "\u{202e}",
    "\u{2066}",
    "\u{ad}",
    "\u{feff}",
    "{name}",
    "\r",
    "ＡＢ",
];

/// A text, and for each place its line, where on it it begins and ends (in thousandths of its characters), and how.
fn excerpt(
    line: impl Strategy<Value = String>,
    most_places: usize,
    label: impl Strategy<Value = String>,
) -> impl Strategy<Value = Part> {
    let place = (any::<Index>(), 0..=1000_usize, 0..=1000_usize, label, any::<bool>());
    let end = select(vec!["\n", "\r\n"]);
    let first_line = select(vec![1_usize, 2, 7, 95, 998]);
    (vec(line, 1..7), vec(place, 1..=most_places), end, first_line).prop_map(|(lines, places, end, first_line)| {
        // An empty place at the beginning of a later line is what `line_numbers_have_room` is about.
        let or_x = |line: String| if line.is_empty() { "x".to_owned() } else { line };
        let lines: Vec<String> = lines.into_iter().map(or_x).collect();
        let mut starts = vec![0];
        for line in &lines {
            starts.push(starts[starts.len() - 1] + line.len() + end.len());
        }
        let places = places.into_iter().map(|(line, one, other, label, is_main)| {
            let at = line.index(lines.len());
            let boundaries: Vec<usize> = lines[at].char_indices().map(|(at, _)| at).chain([lines[at].len()]).collect();
            let byte = |part: usize| starts[at] + boundaries[part * (boundaries.len() - 1) / 1000];
            let (start, mut stop) = (byte(one.min(other)), byte(one.max(other)));
            if start == stop && at > 0 && start == starts[at] {
                stop += lines[at].chars().next().map_or(0, char::len_utf8);
            }
            Place { start, end: stop, label, is_main }
        });
        Part::Excerpt { first_line, places: places.collect(), text: lines.join(end) }
    })
}

fn short_line() -> impl Strategy<Value = String> {
    vec(select(PIECES.to_vec()), 0..9).prop_map(|pieces| pieces.concat().trim_end_matches('\r').to_owned())
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just(String::new()),
        3 => "[a-z]{1,6}",
        1 => "[a-z ]{7,30}",
        1 => Just("das hier heißt `受信`".to_owned()),
    ]
}

fn part() -> impl Strategy<Value = Part> {
    let text = select(vec!["rename it", "write\n  code:u16\nor `code`", "受信\nok", ""]).prop_map(str::to_owned);
    prop_oneof![
        4 => excerpt(short_line(), 5, label()),
        1 => option::of((1..2000_usize, 1..2000_usize)).prop_map(Part::Origin),
        1 => text.clone().prop_map(Part::Note),
        2 => text.prop_map(Part::Help),
    ]
}

fn problem() -> impl Strategy<Value = Problem> {
    let level = select(vec![Level::Error, Level::Warning, Level::Note, Level::Hidden]);
    let title = select(vec!["duplicate code `1`", "two\nlines", "no code 受信", "x"]).prop_map(str::to_owned);
    let rule = option::of(select(vec!["duplicate-key", "a"]));
    (level, rule, title, vec(part(), 0..5)).prop_map(|(level, rule, title, parts)| Problem {
        level,
        rule,
        title,
        parts,
    })
}

fn alone(part: Part) -> Vec<Problem> {
    vec![Problem { level: Level::Error, rule: None, title: "x".to_owned(), parts: vec![part] }]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn notices_are_equal(problems in vec(problem(), 1..4)) {
        prop_assert_eq!(ours(&problems, false), theirs(&problems, false));
        prop_assert_eq!(ours(&problems, true), theirs(&problems, true));
    }

    #[test]
    fn labels_are_where_they_are(part in excerpt("[a-z]{0,24}", 12, label())) {
        let problems = alone(part);
        prop_assert_eq!(ours(&problems, true), theirs(&problems, true));
    }

    #[test]
    fn long_lines_are_cut_where_they_are(part in excerpt(long_line(), 4, label())) {
        let problems = alone(part);
        // A wide place that is not alone on its line, see `a_wide_place_with_another_one_is_not_cut`.
        let shown = theirs(&problems, false);
        if !["^...", "-..."].iter().any(|cut| shown.contains(cut)) {
            prop_assert_eq!(ours(&problems, true), theirs(&problems, true));
        }
    }

    #[test]
    fn wide_places_are_cut_where_they_are(
        before in "[a-z]{0,400}",
        marked in "[a-z]{250,600}",
        after in "[a-z]{0,400}",
        label in label(),
        is_main in any::<bool>(),
    ) {
        let (start, end) = (before.len(), before.len() + marked.len());
        let text = before + &marked + &after;
        let problems = alone(Part::Excerpt { first_line: 2, text, places: vec![Place { start, end, label, is_main }] });
        prop_assert_eq!(ours(&problems, true), theirs(&problems, true));
    }
}

/// Combining characters are only where nothing is cut: with them, annotate-snippets may leave a part of what it cuts.
fn long_line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => select(PIECES.to_vec()).prop_map(str::to_owned),
        2 => "[a-z ,]{20,90}",
        1 => " {20,60}",
        1 => "(受|信){10,40}",
    ];
    let is_whole = |char: char| !matches!(char, '\u{301}' | '\u{e47}' | '\u{200d}' | '\u{feff}' | '\u{ad}');
    vec(piece, 0..12).prop_map(move |pieces| {
        let line: String = pieces.concat().chars().filter(|&char| is_whole(char)).collect();
        line.trim_end_matches('\r').to_owned()
    })
}

/// annotate-snippets takes the width of line numbers from the line before such a place.
#[test]
fn line_numbers_have_room() {
    let place = Place { start: 2, end: 2, label: String::new(), is_main: true };
    let problems = alone(Part::Excerpt { first_line: 9, text: "a\nb".to_owned(), places: vec![place] });
    assert_eq!(ours(&problems, false), "error: x\n  --> specs/a.csv:10:1\n   |\n10 | b\n   | ^");
    assert!(theirs(&problems, false).ends_with("\n10| b\n  | ^"), "{}", theirs(&problems, false));
}

/// annotate-snippets cuts the middle of a wide place out of the line and out of its marks, but not out of the rows below,
/// so that a label is elsewhere than what it is about.
#[test]
fn a_wide_place_with_another_one_is_not_cut() {
    let place = |start, end, label: &str| Place { start, end, label: label.to_owned(), is_main: label.is_empty() };
    let places = vec![place(0, 300, ""), place(280, 283, "here")];
    let problems = alone(Part::Excerpt { first_line: 1, text: "ab".repeat(160), places });
    let column = |shown: String, what: &str| shown.lines().find_map(|row| row.find(what));
    assert_eq!(column(ours(&problems, false), "---"), Some(4 + 280));
    assert_eq!(column(ours(&problems, false), "here"), Some(4 + 280));
    assert_ne!(column(theirs(&problems, false), "---"), column(theirs(&problems, false), "here"));
}

/// A label takes a row, and each row is as long as the label is far to the right.
#[test]
fn a_thousand_places_are_not_a_thousand_labels() {
    let text = "1234,受信\t".repeat(1_000);
    let label = "x".repeat(400);
    let place = |at: usize| Place { start: 12 * at, end: 12 * at + 4, label: label.clone(), is_main: at == 0 };
    let problems = alone(Part::Excerpt { first_line: 1, text, places: (0..1_000).map(place).collect() });
    let shown = ours(&problems, false);
    assert_eq!(shown.matches(&label).count(), 20);
    assert!(shown.ends_with("= note: and 980 more places"), "{shown}");
}
