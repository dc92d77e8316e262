"""R318: the tree of performance holds together."""

import pytest

from tests import small
from tests.small import FILES, OFFICE

HEAD = "kode;jenjang;jenis;induk;nama;sumber\n"
TOP = "SS1;kementerian;sasaran;;Industri;laporan\n"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (TOP + "S1;satker;sasaran;SS1;Pelanggan puas;laporan\n", []),
        (
            TOP + "S1;satker;sasaran;SS1, SS9;Pelanggan puas;laporan\n",
            [("induk", "tulis kode baris yang benar-benar ada di atasnya")],
        ),
        (TOP + "S1;satker;sasaran;SS1, SS01;Pelanggan puas;laporan\n", [("induk", "tulis `SS1`")]),
        (TOP + "S;satker;sasaran;SS1;Mutu;laporan\n", [("kode", "tulis `S1`")]),
        (
            "SP1;bskji;sasaran;SP2;Mutu;laporan\nSP2;bskji;sasaran;SP1;Mutu;laporan\n",
            [("induk", "tulis kode baris yang benar-benar ada di atasnya")] * 2,
        ),
    ],
)
def test_every_row_hangs_on_one_above_it(rows: str, found: list[tuple[str, str]]) -> None:
    """A parent is a row of the file, no row is above itself, and the office's rows are its objectives."""
    files = FILES | {OFFICE + "pohon-2021-2024.csv": HEAD + rows}
    assert [(each.at.field, each.help) for each in small.findings(files)] == found


def test_a_row_below_a_circle_is_not_in_it() -> None:
    """Only the rows of the circle are told, and the search for it ends."""
    rows = "A;bskji;sasaran;B;A;laporan\nB;bskji;sasaran;A;B;laporan\nC;bskji;sasaran;A;C;laporan\n"
    lines = [each.at.line for each in small.findings(FILES | {OFFICE + "pohon-2021-2024.csv": HEAD + rows})]
    assert lines == [2, 3]
