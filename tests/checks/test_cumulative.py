"""R311: what is counted up to a quarter does not fall."""

import pytest

from tests import small


@pytest.mark.parametrize(
    ("path", "right", "wrong", "field", "message"),
    [
        (small.RESULT, ";42;;100", ";20;;100", "realisasi", "turun dari 30 (triwulan 3) menjadi 20"),
        (small.EARLIER, ";30;;75", ";30;;100,5", "", ""),
        (small.RESULT, ";42;;100", ";42;;70,5", "fisik", "turun dari 75 (triwulan 3) menjadi 70,5"),
    ],
)
def test_a_fall_is_told(path: str, right: str, wrong: str, field: str, message: str) -> None:
    """People served and physical progress can't grow less in the course of a year."""
    (found,) = small.findings(small.changed(path, right, wrong))
    assert (found.code, found.at.field or "", message in found.message) == (
        "R311" if field else "D205",
        field or "fisik",
        True,
    )


def test_an_index_may_fall() -> None:
    """An index, which is no count, may fall from quarter to quarter."""
    texts = small.changed(small.EARLIER, "2023;3;pengguna;;30;;75;", "2023;3;kepuasan;;3,9;;75;")
    assert small.findings(texts) == ()


def test_a_gap_is_no_fall() -> None:
    """A quarter without a figure is passed over."""
    assert small.findings(small.changed(small.EARLIER, ";30;;75;", ";;dalam-proses;75;")) == ()
