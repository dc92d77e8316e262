"""The picture of all promises on the front page."""

from dataclasses import replace

from generator.record.summary import OfficeName
from generator.record.surroundings import MOST_TOGETHER
from generator.views.performance.office import PromiseLine, newest_promises
from generator.views.portal.home import all_promises
from generator.views.shared.sheets import MOST_GROUPS
from tests.published import office_of, pages_of, section
from tests.tiny import tiny

LINE = newest_promises(office_of(tiny(agreed={2023: "4"}, results={(2023, 4): "4"})))
UNJUDGED = PromiseLine("Balai", "satker/balai/", "", "belum dinilai", ())


def _offices(count: int, bodies: int, *, unjudged: int = 0) -> list[tuple[OfficeName, PromiseLine]]:
    """Make so many offices under so many bodies; the last of them not judged."""
    return [
        (
            OfficeName(f"balai-{number}", f"Balai {number}", (f"Badan {number % bodies:03}", "Kementerian")),
            UNJUDGED if number >= count - unjudged else replace(LINE, title=f"Balai {number}"),
        )
        for number in range(count)
    ]


def test_a_few_offices_have_a_mark_for_each_promise() -> None:
    """Twelve offices are twelve lines, and no body is told."""
    view = all_promises(_offices(MOST_TOGETHER, 3))
    assert view is not None
    assert (len(view.lines), view.bodies) == (MOST_TOGETHER, ())
    assert [each.words for each in view.tally] == [f"{MOST_TOGETHER} tercapai"]


def test_many_offices_are_a_share_of_their_body() -> None:
    """Beyond that each body is one line, with all its promises, and those that are not judged named."""
    view = all_promises(_offices(80, 4, unjudged=3))
    assert view is not None
    assert view.lines == ()
    assert [body.name for body in view.bodies] == ["Badan 000", "Badan 001", "Badan 002", "Badan 003"]
    assert [body.count for body in view.bodies] == [
        "20 janji dari 20 kantor",
        *["19 janji dari 19 kantor; 1 kantor belum dinilai"] * 3,
    ]
    (share,) = view.bodies[0].shares
    assert (share.start, share.count, view.bodies[0].total) == (0, 20, 20)
    assert all(body.path.startswith("induk/") for body in view.bodies)


def test_shares_follow_each_other() -> None:
    """Each share begins where the one before ends."""
    broken = newest_promises(office_of(tiny(agreed={2023: "4"}, results={(2023, 4): "1"})))
    offices = _offices(20, 1)
    view = all_promises([*offices[:15], *((name, broken) for name, _ in offices[15:])])
    assert view is not None
    assert [(each.status.key, each.start, each.count) for each in view.bodies[0].shares] == [
        ("tercapai", 0, 15),
        ("belum", 15, 5),
    ]


def test_too_many_bodies_are_one_line() -> None:
    """A thousand offices under more bodies than a page lists are told together."""
    view = all_promises(_offices(1000, MOST_GROUPS + 1))
    assert view is not None
    assert [(body.name, body.path, body.count) for body in view.bodies] == [
        ("Semua kantor", "", "1.000 janji dari 1.000 kantor")
    ]


def test_a_body_of_unjudged_offices_says_so() -> None:
    """No share is drawn where nothing has been judged."""
    judged, unjudged = _offices(13, 1), (OfficeName("lain", "Lain", ("Zeta", "Kementerian")), UNJUDGED)
    view = all_promises([*judged, unjudged])
    assert view is not None
    last = view.bodies[-1]
    assert (last.name, last.path, last.count, last.shares) == ("Zeta", "", "belum ada yang dinilai", ())


def test_nothing_judged_is_no_picture() -> None:
    """A portal without any judged promise has no picture."""
    assert all_promises([(OfficeName("a", "A", ("B", "C")), UNJUDGED)]) is None


def test_each_mark_is_a_link_with_its_words() -> None:
    """The picture is complete without scripts: a mark says indicator and status, and leads there."""
    body = pages_of(tiny(agreed={2023: "4"}, results={(2023, 4): "4"}))[""].body
    assert "1 dari 1 · tahun 2023" in section(body, "semua-janji")
    start = body.index('<ol class="cells">')
    mark = body[start : body.index("</ol>", start)]
    assert 'href="/satker/balai-uji/indikator/' in mark
    assert ": Tercapai</span></a>" in mark
