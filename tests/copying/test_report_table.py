"""Places of printed cells as data files cite them."""

import pytest

from generator.audit.reading.document import Document, Spot
from generator.copying.report_table import PrintedCell, ReportTable, cited


@pytest.mark.parametrize(
    ("name", "caption", "spots", "place"),
    [
        ("a.txt", "Tabel 2. Pegawai", [Spot(7), Spot(5), Spot(6), Spot(9)], "baris 5-7, 9"),
        ("a.docx", "Tabel 3. 10  Pegawai", [Spot(7)], "tabel 3.10, baris 7"),
        ("a.docx", "", [Spot(7)], "baris 7"),
        ("a.pdf", "Tabel 2", [Spot(page=12), Spot(page=13)], "halaman 12-13"),
        ("a.xlsx", "", [Spot(4, sheet="PNBP", cell="C4")], "lembar PNBP, baris 4"),
        ("a.xlsx", "", [Spot(4, sheet="PNBP 2023", cell="C4")], "baris 4"),
    ],
)
def test_places_are_lines_pages_or_sheets(name: str, caption: str, spots: list[Spot], place: str) -> None:
    """Each form of a report is cited by what people can find in it."""
    table = ReportTable(1, caption, spots[0], (), ())
    assert cited(Document(name, "", ()), table, [PrintedCell("", spot) for spot in spots]) == place
