//! Tests of whole pictures.

use super::{ChartKind, ExportError, PictureFormat, PictureRequest, Sight, page, picture};
use crate::chart::fixture::{all, distinct, dossier, first, synthetic, world};
use crate::chart::{
    Camera, Focus, Lanes, MatrixPlace, Network, Notes, Scene, Shape, Theme, TimeWindow, Timeline,
    network_scene,
};
use crate::dossier::{ActorId, Dossier, Item};
use crate::export::{Ground, Parts, fonts, png, svg};

const CHARTS: [ChartKind; 3] = [ChartKind::Timeline, ChartKind::Network, ChartKind::Matrix];

const fn request(chart: ChartKind, format: PictureFormat) -> PictureRequest {
    PictureRequest {
        chart,
        lanes: Lanes::Leaders,
        format,
        theme: Theme::Light,
        size: (1280.0, 800.0),
        scale: 1.0,
        network: None,
        sight: None,
        parts: Parts::ALL,
    }
}

fn drawn(dossier: &Dossier, request: &PictureRequest) -> Vec<u8> {
    picture(&world(), dossier, &all(dossier), request).unwrap()
}

#[test]
fn svg_can_be_read_and_names_its_sources() {
    let dossier = dossier();
    for chart in CHARTS {
        let bytes = drawn(&dossier, &request(chart, PictureFormat::Svg));
        let svg = String::from_utf8(bytes).unwrap();
        let tree = fonts::tree(&svg).unwrap();
        assert!((tree.size().width() - 1280.0).abs() < 0.1);
        assert!(
            svg.contains("Meetings of 18 leaders, 1985 to 2026"),
            "{chart:?}"
        );
        assert!(svg.contains("19 November 1985 to April 2026"), "{chart:?}");
        assert!(svg.contains("&amp; what &lt;follows&gt;"), "{chart:?}");
        assert!(svg.contains("Erdoğan"), "{chart:?}");
        assert!(svg.contains("Drawn by Rapporteur"), "{chart:?}");
    }
    let svg = drawn(&dossier, &request(ChartKind::Timeline, PictureFormat::Svg));
    assert!(String::from_utf8(svg).unwrap().contains(">Geneva [1, 2]<"));
}

#[test]
fn png_has_the_asked_size_and_is_not_blank() {
    let dossier = first(3);
    for chart in CHARTS {
        let request = PictureRequest {
            size: (1000.0, 700.0),
            scale: 2.0,
            ..request(chart, PictureFormat::Png)
        };
        let bytes = drawn(&dossier, &request);
        let image = image::load_from_memory(&bytes).unwrap().to_rgb8();
        assert_eq!(image.dimensions(), (2000, 1400), "{chart:?}");
        assert!(
            distinct(image.pixels().map(|pixel| pixel.0)) > 50,
            "{chart:?}"
        );
    }
}

#[test]
fn pdf_repeats_byte_for_byte() {
    let dossier = first(5);
    for chart in CHARTS {
        let request = request(chart, PictureFormat::Pdf);
        let bytes = drawn(&dossier, &request);
        assert!(bytes.starts_with(b"%PDF"));
        let fonts = bytes.windows(8).filter(|part| part == b"NotoSans").count();
        assert!(fonts >= 2, "text is text, in {fonts} embedded faces");
        assert!(bytes == drawn(&dossier, &request), "{chart:?}");
    }
}

#[test]
fn nothing_is_cut_at_the_edge_of_the_page() {
    for (dossier, size) in [
        (dossier(), (1280.0, 800.0)),
        (first(1), (500.0, 300.0)),
        (synthetic(300), (1600.0, 900.0)),
        (synthetic(1200), (900.0, 400.0)),
    ] {
        for chart in CHARTS {
            let request = PictureRequest {
                size,
                ..request(chart, PictureFormat::Svg)
            };
            let page = page(&world(), &dossier, &all(&dossier), &request).unwrap();
            assert!((page.scene.width - size.0).abs() < 0.1 && page.scene.height >= size.1);
            for mark in &page.scene.marks {
                let Shape::Text { text, .. } = &mark.shape else {
                    continue;
                };
                let bounds = mark.shape.bounds();
                let inside = bounds.min.x >= 0.0
                    && bounds.min.y >= 0.0
                    && bounds.max.x <= page.scene.width
                    && bounds.max.y <= page.scene.height;
                assert!(inside, "{chart:?} {size:?}: {text} {bounds:?}");
            }
        }
    }
}

#[test]
fn a_network_until_a_day_says_so_and_tells_of_nothing_later() {
    let dossier = dossier();
    let mut network = Network::new(&world(), &dossier, &all(&dossier), None);
    let day = chrono::NaiveDate::from_ymd_opt(1990, 12, 31).unwrap();
    network.set_options(crate::chart::NetworkOptions {
        until: Some(f64::from(chrono::Datelike::num_days_from_ce(&day))),
        ..network.options().clone()
    });
    let mut request = request(ChartKind::Network, PictureFormat::Svg);
    request.network = Some(network);
    let svg = String::from_utf8(drawn(&dossier, &request)).unwrap();
    assert!(svg.contains("as of 31 December 1990"));
    assert!(svg.contains("Meetings of 5 leaders, 1985 to 1990"), "{svg}");
    assert!(svg.contains("older meetings are fainter"));
    assert!(!svg.contains("Putin"));
}

#[test]
fn a_picture_can_go_without_title_legend_sources_and_paper() {
    let dossier = dossier();
    for chart in CHARTS {
        let mut request = request(chart, PictureFormat::Svg);
        let whole = String::from_utf8(drawn(&dossier, &request)).unwrap();
        request.parts = Parts {
            title: false,
            legend: false,
            sources: false,
            ground: Ground::Transparent,
        };
        let bare = String::from_utf8(drawn(&dossier, &request)).unwrap();
        assert!(whole.contains(">Sources</text>") && !bare.contains(">Sources</text>"));
        assert!(bare.len() < whole.len(), "{chart:?}");
        request.format = PictureFormat::Png;
        let image = image::load_from_memory(&drawn(&dossier, &request)).unwrap();
        assert_eq!(image.to_rgba8().get_pixel(2, 2).0[3], 0, "{chart:?}");
        request.parts.ground = Ground::White;
        request.theme = Theme::Dark;
        let image = image::load_from_memory(&drawn(&dossier, &request)).unwrap();
        assert_eq!(image.to_rgba8().get_pixel(2, 2).0, [255; 4], "{chart:?}");
    }
}

#[test]
fn a_stretch_of_time_is_drawn_alone_and_tells_only_of_what_is_in_it() {
    let dossier = dossier();
    let mut request = request(ChartKind::Timeline, PictureFormat::Svg);
    let whole = String::from_utf8(drawn(&dossier, &request)).unwrap();
    let meetings: Vec<_> = dossier.meetings.iter().collect();
    let long_ago = TimeWindow {
        start: 1.0,
        end: 400.0,
    };
    let dated = meetings.iter().filter(|it| !long_ago.holds(it));
    let all = TimeWindow::fit(&meetings);
    let one = TimeWindow::fit(&[*dated.clone().next().unwrap()]);
    let within = meetings.iter().filter(|it| one.holds(it)).count();
    assert!(dated.clone().count() > within && all.span() > one.span());
    request.sight = Some(Sight::Time(one, (0, usize::MAX)));
    let part = String::from_utf8(drawn(&dossier, &request)).unwrap();
    assert!(part != whole);
    let told = format!("{within} meeting");
    assert!(part.contains(&told) && !whole.contains(&told));
    request.sight = Some(Sight::Time(long_ago, (0, usize::MAX)));
    let dated: Vec<_> = dated.copied().collect();
    let nothing = picture(&world(), &dossier, &dated, &request);
    assert!(matches!(nothing, Err(ExportError::Empty)));
}

#[test]
fn what_the_screen_shows_is_drawn_alone_and_tells_only_of_what_is_in_sight() {
    let dossier = dossier();
    let network = Network::new(&world(), &dossier, &all(&dossier), None);
    let screen = (900.0, 600.0);
    let fit = network.fit(screen.0, screen.1);
    let camera = Camera {
        zoom: fit.zoom * 4.0,
        ..fit
    };
    let place = MatrixPlace {
        cell: Some(60.0),
        ..MatrixPlace::default()
    };
    for (chart, sight) in [
        (ChartKind::Network, Sight::Network(camera, screen)),
        (ChartKind::Matrix, Sight::Matrix(place, screen)),
    ] {
        let whole = PictureRequest {
            network: Some(network.clone()),
            ..request(chart, PictureFormat::Svg)
        };
        let part = PictureRequest {
            sight: Some(sight),
            ..whole.clone()
        };
        let page = |request| page(&world(), &dossier, &all(&dossier), request).unwrap();
        let (whole, part) = (page(&whole), page(&part));
        let items = |page: &super::Page| {
            let marks = page.scene.marks.iter();
            marks
                .filter_map(|it| it.item.clone())
                .collect::<std::collections::BTreeSet<_>>()
        };
        let (all, shown) = (items(&whole), items(&part));
        assert!(!shown.is_empty() && shown.len() < all.len(), "{chart:?}");
        for mark in part.scene.marks.iter().filter(|it| it.item.is_some()) {
            let bounds = mark.shape.bounds();
            let inside = bounds.min.x > 26.0 && bounds.max.x < part.scene.width - 26.0;
            assert!(
                inside,
                "{chart:?}: nothing stands in the margin: {bounds:?}"
            );
        }
        assert!(whole.title != part.title, "{chart:?}: {}", part.title);
    }
}

#[test]
fn what_cannot_be_drawn_is_said() {
    let none = Dossier::default();
    for chart in CHARTS {
        let empty = picture(&world(), &none, &[], &request(chart, PictureFormat::Svg));
        assert!(matches!(empty, Err(ExportError::Empty)));
    }
    let request = PictureRequest {
        scale: 40.0,
        ..request(ChartKind::Timeline, PictureFormat::Png)
    };
    let dossier = first(2);
    let large = picture(&world(), &dossier, &all(&dossier), &request);
    assert!(matches!(large, Err(ExportError::TooLarge(51_200, _))));
}

/// Writes pictures to look at: `cargo test --lib look -- --ignored`.
#[test]
#[ignore = "writes files for human eyes"]
fn look() {
    let folder = std::env::temp_dir().join("chart-look");
    std::fs::create_dir_all(&folder).unwrap();
    let sheets = [
        ("3", first(3), (1280.0, 800.0)),
        ("27", dossier(), (1280.0, 800.0)),
        ("27-large", dossier(), (2560.0, 1440.0)),
        ("300", synthetic(300), (1280.0, 800.0)),
    ];
    for (name, dossier, size) in &sheets {
        for (chart, kind) in [
            (ChartKind::Timeline, "timeline"),
            (ChartKind::Network, "network"),
            (ChartKind::Matrix, "matrix"),
        ] {
            for (theme, tone) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
                let request = PictureRequest {
                    theme,
                    size: *size,
                    ..request(chart, PictureFormat::Png)
                };
                let file = folder.join(format!("{kind}-{name}-{tone}.png"));
                std::fs::write(file, drawn(dossier, &request)).unwrap();
            }
        }
    }
    let dossier = dossier();
    let meetings = all(&dossier);
    let write = |name: &str, scene: &Scene, theme: Theme| {
        let svg = svg::svg(scene, theme, name, &|_| None);
        let bytes = png::png(&fonts::tree(&svg).unwrap(), 1.0).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), bytes).unwrap();
    };
    let focus = |item: Item| Focus {
        selected: Some(item),
        hovered: None,
    };
    let geneva = Item::Meeting(meetings[17].id.clone());
    let xi = Item::Actor(ActorId::new("xi-jinping"));
    let timeline = Timeline::new(&world(), &dossier, &meetings);
    let whole = TimeWindow::fit(&meetings);
    let notes = Notes::new();
    let month = TimeWindow {
        start: 737_940.0,
        end: 737_980.0,
    };
    for (name, window, focus, theme) in [
        ("window-geneva", whole, focus(geneva.clone()), Theme::Light),
        ("window-xi", whole, focus(xi.clone()), Theme::Dark),
        (
            "window-years",
            whole.zoomed(0.88, 5.0),
            Focus::default(),
            Theme::Light,
        ),
        ("window-month", month, focus(geneva), Theme::Light),
        (
            "window-1990",
            whole.zoomed(0.13, 12.0),
            Focus::default(),
            Theme::Dark,
        ),
    ] {
        let scene = timeline.scene(window, 0.0, (1100.0, 620.0), &focus, &notes);
        write(name, &scene, theme);
    }
    let network = Network::new(&world(), &dossier, &meetings, None);
    let camera = network.fit(1100.0, 620.0);
    let pair = Item::Pair(ActorId::new("joe-biden"), ActorId::new("vladimir-putin"));
    for (name, focus, theme) in [
        ("net-xi", focus(xi), Theme::Light),
        ("net-pair", focus(pair), Theme::Dark),
    ] {
        let scene = network_scene(&network, camera, 1100.0, 620.0, &focus);
        write(name, &scene, theme);
    }
    let request = request(ChartKind::Timeline, PictureFormat::Pdf);
    std::fs::write(folder.join("timeline.pdf"), drawn(&dossier, &request)).unwrap();
}

#[test]
fn a_picture_of_very_many_stays_within_bounds_and_says_what_it_leaves_out() {
    let dossier = synthetic(1500);
    let mut request = request(ChartKind::Timeline, PictureFormat::Svg);
    request.lanes = Lanes::Pairs;
    request.size = (1920.0, 1080.0);
    let page = page(&world(), &dossier, &all(&dossier), &request).unwrap();
    assert!(page.scene.height < 6000.0, "{}", page.scene.height);
    let note = page.note.unwrap();
    assert!(note.contains("the first 100 of"), "{note}");
    assert!(note.contains("120 of"), "{note}");
    let words: Vec<&str> = page
        .scene
        .marks
        .iter()
        .filter_map(|mark| match &mark.shape {
            Shape::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert!(words.iter().any(|it| it.starts_with("Sources: 120 of ")));
    assert!(words.iter().any(|it| it.starts_with("100 of ")));
    assert!(!words.contains(&"121."), "no number without its source");
}

#[test]
fn the_lanes_in_sight_are_drawn_alone() {
    let dossier = synthetic(200);
    let mut request = request(ChartKind::Timeline, PictureFormat::Svg);
    let timeline = Timeline::new(&world(), &dossier, &all(&dossier));
    let whole = page(&world(), &dossier, &all(&dossier), &request).unwrap();
    assert!(whole.note.is_none());
    request.sight = Some(Sight::Time(timeline.fit(), (4, 9)));
    let part = page(&world(), &dossier, &all(&dossier), &request).unwrap();
    assert!(part.note.is_none(), "what was not asked for is not missed");
    let named = |page: &super::Page, lane: usize| {
        let item = timeline.lane_item(lane).unwrap();
        let mut marks = page.scene.marks.iter();
        marks.any(|mark| mark.item.as_ref() == Some(item))
    };
    for lane in 0..timeline.lane_count() {
        assert!(named(&whole, lane));
        assert_eq!(named(&part, lane), (4..9).contains(&lane), "{lane}");
    }
}
