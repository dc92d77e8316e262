"""A401 and R315: every judged year has its rules, and every rule that is named exists."""

import pytest

from tests import small

GRADES = "data/aturan/mutu.yml"
GRADED = "iku: ya\njenjang: mutu"


def _found(texts: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(each.code, str(each.at), each.message) for each in small.findings(texts)]


@pytest.mark.parametrize("path", [small.STATUS, small.FORMULAS])
def test_years_without_a_rule_are_told_together(path: str) -> None:
    """A rule that starts too late is told once, with all the years it lacks."""
    family = path.rpartition("/")[2].removesuffix(".yml")
    texts = small.FILES | {
        path: small.FILES[path].replace("sejak: 2010", "sejak: 2024").replace("sejak: 2015", "sejak: 2024")
    }
    message = f"tidak ada aturan `{family}` yang berlaku untuk tahun 2022, 2023"
    assert _found(texts) == [("A401", f"{small.PLAN}, baris 2, kolom target", message)]


def _graded(since: int, lag: str) -> dict[str, str]:
    card = small.FILES[small.CARD].replace("iku: ya", GRADED + lag)
    rule = small.FILES[small.STATUS].replace("sejak: 2010", f"sejak: {since}")
    return small.FILES | {small.CARD: card, GRADES: rule}


@pytest.mark.parametrize(
    ("since", "lag", "year"),
    [
        (2023, "", None),
        (2024, "", 2023),
        (2022, "\nselisih_tahun_dinilai: 1", None),
        (2023, "\nselisih_tahun_dinilai: 1", 2022),
    ],
)
def test_grades_hold_for_the_year_they_evaluate(since: int, lag: str, year: int | None) -> None:
    """A grade is looked up for the year that the value evaluates."""
    message = f"tidak ada aturan `mutu` yang berlaku untuk tahun {year}"
    place = f"{small.RESULT}, baris 2, kolom realisasi"
    assert _found(_graded(since, lag)) == ([("A401", place, message)] if year else [])


def test_a_value_that_is_missing_needs_no_grade() -> None:
    """Where nothing was measured, no rule is missed."""
    texts = _graded(2024, "")
    texts |= {small.RESULT: texts[small.RESULT].replace("3,63;;", ";dalam-proses;")}
    assert _found(small.unprinted(texts)) == []


@pytest.mark.parametrize(
    ("path", "right", "wrong", "remedy"),
    [
        (small.CARD, "iku: ya", "jenjang: statsu", "tulis `status`"),
        (small.CARD, "iku: ya", "jenjang: xyz", "pilih salah satu: `status`"),
        (small.PROFILE, "blu: tidak", "rumus_capaian: sederhan", "tulis `sederhana`"),
    ],
)
def test_a_rule_that_does_not_exist_is_told(path: str, right: str, wrong: str, remedy: str) -> None:
    """A grade or formula that no rule file has is told where it is named."""
    (finding,) = small.findings(small.changed(path, right, wrong))
    assert (finding.code, finding.at.field, finding.help) == ("R315", wrong.partition(":")[0], remedy)
    assert small.changed(path, right, wrong)[path].split("\n")[finding.at.line - 1] == wrong


def test_an_office_may_choose_its_formula() -> None:
    """An office may name another formula than the one that holds for all."""
    assert _found(small.changed(small.PROFILE, "blu: tidak", "rumus_capaian: sederhana")) == []
