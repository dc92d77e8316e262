"""R373: a ceiling that is the spending."""

import pytest

from tests import small
from tests.small import FILES, OFFICE


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        ("Belanja modal;249;86;163;laporan;", ["pagu"]),
        ("Belanja modal;249;249;;laporan;", ["pagu"]),
        ("Belanja modal;250;86;163;laporan;", []),
        ("Belanja modal;249;86;163;laporan;Pagu 249 tercetak di Tabel 48", []),
        ("Belanja modal;249;86;163;laporan;Sesuai laporan", ["pagu"]),
        ("Belanja modal;0;0;0;laporan;", []),
        ("Belanja modal;249;;;laporan;", []),
        ("Belanja modal;;86;163;laporan;", []),
    ],
)
def test_a_ceiling_is_not_the_spending(row: str, fields: list[str]) -> None:
    """Equal to the rupiah is told, unless nothing was spent or a note names the figure as printed."""
    text = f"uraian;pagu;dalam_negeri;impor;sumber;catatan\n{row}\n"
    findings = small.findings(FILES | {OFFICE + "2023/layanan/p3dn.csv": text})
    assert [(each.code, each.at.field) for each in findings] == [("R373", field) for field in fields]
