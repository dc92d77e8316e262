"""D209 and R372: survey rows name elements, those of their year, all of them."""

import pytest

from generator.rules.survey_elements import ELEMENT_LISTS
from tests import small
from tests.small import FILES, OFFICE

NEW, OLD = ELEMENT_LISTS[1].keys, ELEMENT_LISTS[0].keys


def _survey(*keys: str, note: str = "") -> str:
    rows = "".join(f"Uji;{key};3;laporan;{note}\n" for key in keys)
    return "layanan;unsur;nilai;sumber;catatan\n" + rows


def _found(year: int, text: str) -> list[tuple[str, int, str]]:
    findings = small.findings(FILES | {f"{OFFICE}{year}/survei/skm.csv": text})
    return [(each.code, each.at.line, each.help) for each in findings]


@pytest.mark.parametrize("number", ["U8", "U9", "8", "unsur 9"])
def test_a_number_names_no_element(number: str) -> None:
    """Reports number the elements differently, so a number is refused and the names are offered."""
    ((code, line, remedy),) = _found(2023, _survey(*NEW[:8], number))
    assert (code, line) == ("D209", 10)
    assert remedy.startswith("tulis unsurnya menurut namanya di laporan, karena nomornya berbeda")
    assert "`pengaduan`, `sarana`" in remedy


def test_a_slip_in_a_name_is_told_with_the_nearest() -> None:
    """A mistyped element is no number: the nearest name is offered."""
    ((code, line, remedy),) = _found(2023, _survey(*NEW[:8], "sarna"))
    assert (code, line, remedy.partition(";")[0]) == ("D209", 10, "tulis `sarana`")


@pytest.mark.parametrize(
    ("year", "keys", "said"),
    [
        (2023, NEW, ""),
        (2023, tuple(reversed(NEW)), ""),
        (2015, OLD, ""),
        (2012, NEW[:3], ""),
        (2023, NEW[:8], "tambahkan `sarana`, atau jelaskan di `catatan` setiap baris mengapa tidak ada"),
        (2015, NEW, "tulis salah satu unsur tahun 2015: "),
        (2023, OLD, "tulis salah satu unsur tahun 2023: "),
    ],
)
def test_a_survey_asks_what_its_year_asks(year: int, keys: tuple[str, ...], said: str) -> None:
    """Each regulation has its own nine elements; in any order, but all, and no other."""
    findings = _found(year, _survey(*keys))
    assert [(code, remedy[: len(said)]) for code, _, remedy in findings] == ([("R372", said)] if said else [])


def test_a_survey_that_asked_less_says_so() -> None:
    """A note at each row says that an element was not asked."""
    assert _found(2023, _survey(*NEW[:8], note="Sarana tidak ditanyakan")) == []
