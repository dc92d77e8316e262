"""Promises as marks, by year and of the newest year."""

from generator.views.performance.office import PromiseLine, by_status, newest_promises, promises_by_year
from tests.published import office_of
from tests.tiny import tiny

KEPT = tiny(agreed={2022: "4", 2023: "4"}, results={(2022, 4): "2", (2023, 4): "4"})


def _said(line: PromiseLine) -> tuple[str, str, str, list[str]]:
    return line.title, line.when, line.count, [mark.status.key for mark in line.marks]


def test_each_year_is_a_line_of_marks() -> None:
    """A broken promise and a kept one, the oldest year first, each leading to its scorecard."""
    lines = promises_by_year(office_of(KEPT))
    assert [_said(line) for line in lines] == [
        ("2022", "", "0 dari 1", ["belum"]),
        ("2023", "", "1 dari 1", ["tercapai"]),
    ]
    assert [line.path for line in lines] == ["satker/balai-uji/2022/", "satker/balai-uji/2023/"]
    (mark,) = lines[1].marks
    assert mark.path.startswith("satker/balai-uji/indikator/")


def test_a_year_that_runs_says_so() -> None:
    """A year that is not over says until when it has come."""
    (line,) = promises_by_year(office_of(tiny(agreed={2023: "4"}, results={(2023, 2): "2"})))
    assert line.when == "s.d. Triwulan II"


def test_a_year_with_nothing_but_targets_has_no_marks() -> None:
    """What has only been promised is not judged."""
    office = office_of(tiny(agreed={2023: "4"}, results={}))
    assert promises_by_year(office) == ()
    assert _said(newest_promises(office)) == ("Balai Uji", "", "belum dinilai", [])


def test_the_newest_promises_are_under_the_name_of_the_office() -> None:
    """The front page names the office and the year."""
    assert _said(newest_promises(office_of(KEPT))) == ("Balai Uji", "tahun 2023", "1 dari 1", ["tercapai"])


def test_promises_are_counted_by_how_they_stand() -> None:
    """The best come first, each with its count in words."""
    counts = by_status(promises_by_year(office_of(KEPT)))
    assert [each.counted.words for each in counts] == ["1 tercapai", "1 belum tercapai"]
