"""R311: what is counted up to a quarter does not fall."""

import pytest

from tests import small
from tests.tiny import tiny


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
    (finding,) = small.findings(small.unprinted(small.changed(path, right, wrong)))
    assert (finding.code, finding.at.field or "", message in finding.message) == (
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


def _cells(
    accumulation: str,
    *values: str,
    target: str = "92",
    printed: str = "",
    note: str = "",
    unit: str = "orang",
) -> list[str]:
    """Return the messages about four quarters' cells of a card."""
    texts = tiny(
        card=f"akumulasi: {accumulation}\nsatuan: {unit}\n",
        agreed={2023: target},
        results={(2023, quarter): value for quarter, value in enumerate(values, 1)},
    )
    last = f"{small.OFFICE}2023/realisasi/tw{len(values)}/laporan.csv"
    texts[last] = (
        texts[last].replace(";laporan;halaman 7", f";{note};laporan;halaman 7").replace(";;;;;", ";;;;")
    )
    texts[last] = texts[last].replace(f";;;;{note};laporan", f";;;{note};laporan")
    if printed:
        head = "ukuran;butir;triwulan;nilai;sumber;letak;catatan\n"
        texts[f"{small.OFFICE}2023/tercetak.csv"] = f"{head}realisasi;ukuran;4;{printed};laporan;halaman 8;\n"
    return [each.message for each in small.findings(texts) if each.code == "R363"]


@pytest.mark.parametrize(
    ("values", "target", "printed", "unit"),
    [
        (("20", "45", "65", "92"), "92", "", "orang"),
        (("22,5", "47", "71", "95,5"), "100", "", "indeks"),
        (("10", "10", "10"), "9", "", "orang"),
        (("1", "2", "40"), "500", "40", "orang"),
    ],
)
def test_summed_cells_that_are_sums_already_are_told(
    values: tuple[str, ...], target: str, printed: str, unit: str
) -> None:
    """What the card adds up is a sum already, as the year's target or a report's figure shows."""
    (message,) = _cells("jumlah", *values, target=target, printed=printed, unit=unit)
    assert "tampak sudah kumulatif" in message


@pytest.mark.parametrize(
    ("values", "target", "printed"),
    [
        (("20", "25", "20", "27"), "92", ""),
        (("20", "21", "22", "23"), "92", "86"),
        (("50", "40", "60"), "160", ""),
    ],
)
def test_single_cells_that_are_taken_for_sums_are_told(
    values: tuple[str, ...], target: str, printed: str
) -> None:
    """What is taken as the year so far is one quarter's only, as the target or a printed figure shows."""
    (message,) = _cells("nilai-terakhir", *values, target=target, printed=printed)
    assert "tampak per triwulan" in message


@pytest.mark.parametrize(
    ("accumulation", "values", "target", "printed", "note"),
    [
        ("jumlah", ("20", "25", "20", "27"), "92", "", ""),
        ("jumlah", ("20", "45"), "45", "", ""),
        ("jumlah", ("20", "45", "65", "92"), "92", "", "Angka per triwulan"),
        ("jumlah", ("20", "45", "65", "92"), "92", "222", ""),
        ("jumlah", ("20", "22", "24", "26"), "92", "", ""),
        ("jumlah", ("20", "45", "65", "92"), "N/A", "", ""),
        ("rata-rata", ("20", "45", "65", "92"), "92", "", ""),
        ("nilai-terakhir", ("20", "45", "65", "92"), "92", "", ""),
        ("nilai-terakhir", ("10", "20", "30", "40"), "100", "", ""),
        ("nilai-terakhir", ("20", "25", "20", "27"), "92", "", "Sudah kumulatif"),
    ],
)
def test_cells_that_agree_with_their_card_are_not_told(
    accumulation: str, values: tuple[str, ...], target: str, printed: str, note: str
) -> None:
    """Two quarters show nothing, means are no sums, and a clerk may confirm what looks odd."""
    assert [
        cell
        for cell in _cells(accumulation, *values, target=target, printed=printed, note=note)
        if "tampak" in cell
    ] == []


def test_an_index_is_no_sum() -> None:
    """Values of an index, which can't be added up, are never taken for one quarter's share."""
    assert _cells("nilai-terakhir", "3,5", "3,4", "3,6", target="10", unit="indeks") == []
