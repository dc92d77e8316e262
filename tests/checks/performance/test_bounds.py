"""D205 and D206: values keep to the bounds of their unit and card."""

import pytest

from generator.report.findings import in_order
from tests import small
from tests.tiny import tiny


@pytest.mark.parametrize(
    ("path", "right", "wrong", "code", "message"),
    [
        (
            small.RESULT,
            "3,63",
            "999999",
            "D205",
            "`999999` di luar batas `kepuasan` (paling kecil 1, paling besar 4)",
        ),
        (
            small.RESULT,
            "3,63",
            "-50",
            "D205",
            "`-50` di luar batas `kepuasan` (paling kecil 1, paling besar 4)",
        ),
        (small.RESULT, ";42;", ";-1,5;", "D205", "`-1,5` di luar batas `pengguna` (paling kecil 0)"),
        (small.RESULT, ";42;", ";42,5;", "D206", "`42,5` bukan bilangan bulat, padahal satuannya orang"),
        (
            small.PLAN,
            ";3,4;",
            ";4,01;",
            "D205",
            "`4,01` di luar batas `kepuasan` (paling kecil 1, paling besar 4)",
        ),
        (
            small.AGREEMENT,
            ";3,5;",
            ";0;",
            "D205",
            "`0` di luar batas `kepuasan` (paling kecil 1, paling besar 4)",
        ),
    ],
)
def test_values_out_of_bounds_are_told(path: str, right: str, wrong: str, code: str, message: str) -> None:
    """A target or result outside the bounds of sense, or half a person, is told once."""
    (finding,) = in_order(small.findings(small.changed(path, right, wrong)))
    assert (finding.code, finding.message, finding.at.path) == (code, message, path)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (small.OFFICE + "data-awal.csv", "indikator;tahun;nilai;sumber\nkepuasan;2020;5;laporan\n"),
        (small.OFFICE + "2023/target-antara.csv", "indikator;triwulan;target;sumber\nkepuasan;1;5;laporan\n"),
    ],
)
def test_baselines_and_interim_targets_have_bounds_too(path: str, text: str) -> None:
    """The starting value and the targets of the quarters keep to the same bounds."""
    (finding,) = small.findings(small.FILES | {path: text})
    assert (finding.code, finding.at.line, finding.at.column) == ("D205", 2, 3)


def test_only_an_upper_bound_may_be_set() -> None:
    """A card may state only one of the two bounds."""
    texts = small.changed(small.CARD, 'minimum: "1"\nmaksimum: "4"', 'maksimum: "3,61"')
    (finding,) = small.findings(texts)
    assert "(paling besar 3,61)" in finding.message


@pytest.mark.parametrize(
    ("right", "wrong", "field"),
    [('maksimum: "4"', 'maksimum: "3"', "maksimum"), ('minimum: "1"', 'minimum: "3,8"', "minimum")],
)
def test_a_wrong_bound_is_told_once_in_its_card(right: str, wrong: str, field: str) -> None:
    """Where most values of an indicator lie outside a bound of its card, the bound is told once."""
    (finding,) = small.findings(small.changed(small.CARD, right, wrong))
    assert (finding.code, finding.at.path, finding.at.field) == ("D205", small.CARD, field)
    assert finding.message.startswith(f"3 angka melewati `{field}`")


def test_bounds_the_wrong_way_round_are_told_in_their_file() -> None:
    """A least value above the greatest is told where both are written, and judges no value."""
    (card,) = small.findings(small.changed(small.CARD, 'minimum: "1"', 'minimum: "5"'))
    assert (card.code, card.at.path, card.at.field, card.mark) == ("D205", small.CARD, "maksimum", "4")
    (unit,) = small.findings(small.changed(small.UNITS, ";ya;0;", ";ya;9;1"))
    assert (unit.code, unit.at.path, unit.at.line, unit.at.field) == ("D205", small.UNITS, 3, "maksimum")


@pytest.mark.parametrize(
    ("wrong", "remedy"),
    [
        ("1,917", "tulis `1917` bila komanya pemisah ribuan; bila bukan, periksa sumbernya"),
        ("42,5", "periksa sumbernya, lalu tulis bilangan bulatnya; jangan membulatkan sendiri"),
        ("0,917", "periksa sumbernya, lalu tulis bilangan bulatnya; jangan membulatkan sendiri"),
    ],
)
def test_a_fraction_is_never_cut_off(wrong: str, remedy: str) -> None:
    """Only a comma that may stand for thousands is answered with a number."""
    (finding,) = in_order(small.findings(small.changed(small.RESULT, ";42;", f";{wrong};")))
    assert (finding.code, finding.help) == ("D206", remedy)


def test_without_bounds_every_value_goes() -> None:
    """A card and a unit without bounds take any value; one of another scale is only asked about."""
    texts = small.changed(small.CARD, 'minimum: "1"\nmaksimum: "4"\n', "")
    texts |= {small.RESULT: texts[small.RESULT].replace("3,63", "999999")}
    assert [each.code for each in small.findings(small.unprinted(texts))] == ["R353"]


@pytest.mark.parametrize(
    ("target", "result", "is_asked"),
    [
        ("3,6", "36,8", True),
        ("0,95", "100", True),
        ("95", "0,95", True),
        ("30", "77,89", False),
        ("5", "25,05", False),
        ("3,6", "-36,8", False),
        ("2", "25", False),
    ],
)
def test_in_a_first_year_a_result_is_held_against_its_target(
    target: str, result: str, *, is_asked: bool
) -> None:
    """With nothing else to compare, a comma in the wrong place is asked about, a good result is not."""
    texts = tiny(card="satuan: persen\n", agreed={2023: target}, results={(2023, 4): result})
    found = [each.code for each in small.findings(texts) if each.code == "R353"]
    assert found == ["R353"] * is_asked
