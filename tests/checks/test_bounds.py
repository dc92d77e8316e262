"""D205 and D206: values keep to the bounds of their unit and card."""

import pytest

from generator.report.findings import in_order
from tests import small


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
    (found,) = in_order(small.findings(small.changed(path, right, wrong)))
    assert (found.code, found.message, found.at.path) == (code, message, path)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (small.OFFICE + "data-awal.csv", "indikator;tahun;nilai;sumber\nkepuasan;2020;5;laporan\n"),
        (small.OFFICE + "2023/target-antara.csv", "indikator;triwulan;target;sumber\nkepuasan;1;5;laporan\n"),
    ],
)
def test_baselines_and_interim_targets_have_bounds_too(path: str, text: str) -> None:
    """The starting value and the targets of the quarters keep to the same bounds."""
    (found,) = small.findings(small.FILES | {path: text})
    assert (found.code, found.at.line, found.at.column) == ("D205", 2, 3)


def test_only_an_upper_bound_may_be_set() -> None:
    """A card may state only one of the two bounds."""
    texts = small.changed(small.CARD, 'minimum: "1"\nmaksimum: "4"', 'maksimum: "3"')
    assert "(paling besar 3)" in small.findings(texts)[0].message


def test_without_bounds_every_value_goes() -> None:
    """A card and a unit without bounds take any value."""
    texts = small.changed(small.CARD, 'minimum: "1"\nmaksimum: "4"\n', "")
    assert small.findings(texts | {small.RESULT: texts[small.RESULT].replace("3,63", "999999")}) == ()
