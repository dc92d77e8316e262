"""Strips of the same indicator in all offices: in the table of many, as a grid where few stand together."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.pages.comparison.side_by_side import comparison_page
from generator.pages.comparison.strips import Strips, strips_of
from generator.record.record import Record
from generator.record.summary import OfficeSummary
from generator.record.surroundings import MOST_TOGETHER, summary_of
from generator.views.comparison.side_by_side import Comparison, compare_view, compared_office
from generator.views.portal.overview import portal_overview
from tests.many import many
from tests.published import record_of
from tests.rules.rulebook import scale
from tests.tiny import tiny

RESULTS = {(2021, 4): "1", (2022, 4): "2", (2023, 4): "4"}
PATH = "bandingkan/indikator/ukuran/"
BROKEN = "deret_putus:\n  - tahun: 2023\n    alasan: Rumus diganti\n"


def _compared(record: Record) -> tuple[Comparison, list[OfficeSummary]]:
    summaries = [*map(summary_of, record.offices)]
    view = compare_view([*map(compared_office, record.offices)], summaries)
    assert view is not None
    return view.comparisons[0], summaries


def _of(texts: dict[str, str], count: int = 3) -> Strips:
    strips = strips_of(*_compared(many(record_of(texts), count)))
    assert strips is not None
    return strips


def _only(summary: OfficeSummary, *years: int, by: str = "1") -> OfficeSummary:
    """Return a summary with some of its years, their values times ``by``."""
    kept = {
        key: tuple(replace(each, actual=each.actual * Decimal(by)) for each in course if each.year in years)
        for key, course in summary.comparable.items()
    }
    return replace(summary, comparable=kept)


def test_each_office_has_a_line_that_says_its_values() -> None:
    """Who listens hears all values that are drawn; who looks reads the first beside the newest ones."""
    strips = _of(tiny(results=RESULTS))
    assert list(strips.offices) == [f"balai-{number:04}" for number in range(3)]
    (words,) = {each.words for each in strips.offices.values()}
    assert words == "2021 1,00; 2022 2,00; 2023 4,00"
    assert {(each.first, each.last) for each in strips.offices.values()} == {("2021: 1,00", "4,00")}
    assert strips.span == "2021 sampai 2023"


def test_the_middle_is_of_the_years_that_several_offices_have() -> None:
    """It is told with its values; what one office alone has is no middle."""
    comparison, summaries = _compared(many(record_of(tiny(results=RESULTS)), 3))
    parts = [_only(summaries[0], 2021, 2022, 2023), _only(summaries[1], 2022, 2023, by="2")]
    strips = strips_of(comparison, [*parts, _only(summaries[2])])
    assert strips is not None
    assert "(2022 3,00; 2023 6,00)" in " ".join(strips.notes)
    assert list(strips.offices) == ["balai-0000", "balai-0001"]
    alone = strips_of(comparison, [parts[0], _only(summaries[1]), _only(summaries[2])])
    assert alone is not None
    assert alone.middle == ""
    assert "nilai tengah" not in " ".join(alone.notes)


def test_years_that_are_not_comparable_are_not_joined() -> None:
    """A change of the way of measuring parts the line, as it does in the picture of the indicator."""
    joined, parted = (
        _of(tiny(card=card, results=RESULTS)).offices["balai-0000"].line for card in ("", BROKEN)
    )
    assert joined.count("M") == 1
    assert parted.count("M") == 2


def test_the_scale_is_said() -> None:
    """A rate begins at zero, an index that lies high does not, and that is marked and said."""
    high = {(2022, 4): "90", (2023, 4): "91"}
    rate, index = _of(tiny(card="satuan: persen\n", results=high)), _of(tiny(results=high))
    assert (rate.is_cut, index.is_cut) == (False, True)
    assert "Skala dari 0,00% di bawah sampai 100,00% di atas." in rate.notes
    assert any("tidak mulai dari 0" in note for note in index.notes)


def test_an_index_lies_over_its_grades() -> None:
    """The grades that all values touch are drawn behind each line and named once."""
    comparison, summaries = _compared(many(record_of(tiny(results={(2022, 4): "3,2", (2023, 4): "3,7"})), 2))
    graded = strips_of(replace(comparison, scale=scale("3,5", "3", "1")), summaries)
    assert graded is not None
    assert len(graded.bands) == 1
    assert any(": 3,5, 3." in note for note in graded.notes)


def test_one_year_is_a_figure_and_no_line() -> None:
    """Where the offices have a single year there are no strips, and the table says all."""
    assert strips_of(*_compared(many(record_of(tiny(results={(2023, 4): "3"})), 3))) is None
    (page,) = _pages(tiny(results={(2023, 4): "3"}), MOST_TOGETHER + 1, PATH)
    assert '<svg class="strip"' not in page


def _pages(texts: dict[str, str], count: int, path: str) -> list[str]:
    drafts = comparison_page(portal_overview(many(record_of(texts), count)))
    return [
        draft.finished(dict.fromkeys(draft.pictures)).body
        for draft in drafts
        if draft.page.path == path or draft.page.path.startswith(f"halaman/{path}")
    ]


@pytest.mark.parametrize("count", [MOST_TOGETHER + 1, 45])
def test_every_office_of_a_long_list_has_its_line_in_the_table(count: int) -> None:
    """All sheets have the same scale, so that rows of one can stand among those of another."""
    pages = _pages(tiny(results=RESULTS), count, PATH)
    assert sum(page.count('<use href="#skala"/>') for page in pages) == count
    grounds = {re.search(r'<g id="skala">.*?</g>', page)[0] for page in pages}  # type: ignore[index]
    assert len(grounds) == 1
    assert all(page.count('id="skala"') == 1 for page in pages)


def test_a_line_costs_little() -> None:
    """An office has less than 400 bytes more than without its line."""
    pages = _pages(tiny(results=RESULTS), MOST_TOGETHER + 1, PATH)
    cells = [
        each for page in pages for each in re.findall(r'<td data-label="2021 sampai 2023">.*?</td>', page)
    ]
    assert len(cells) == MOST_TOGETHER + 1
    assert max(map(len, cells)) < 400


def test_few_offices_have_a_grid_where_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Comparisons beyond those with a picture show each office small, which a choice can narrow."""
    (drawn,) = _pages(tiny(results=RESULTS), 3, "bandingkan/")
    assert '<ul class="strips">' not in drawn
    monkeypatch.setattr("generator.pages.comparison.pictures._MOST_DRAWN", 0)
    (page,) = _pages(tiny(results=RESULTS), 3, "bandingkan/")
    grid = page.partition('<ul class="strips">')[2].partition("</ul>")[0]
    assert re.findall(r'<li data-satker="(.*?)"', grid) == [f"balai-{number:04}" for number in range(3)]
    assert "<b>4,00</b>" in grid
    assert grid.count('<use href="#indikator-ukuran-skala"/>') == 3
    assert page.count('id="indikator-ukuran-skala"') == 1
