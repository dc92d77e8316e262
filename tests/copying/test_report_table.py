"""Places of printed cells as data files cite them."""

import pytest

from generator.audit.reading.document import Document, Position
from generator.copying.report_table import PrintedCell, ReportTable, cited


@pytest.mark.parametrize(
    ("name", "caption", "spots", "place"),
    [
        ("a.txt", "Tabel 2. Pegawai", [Position(7), Position(5), Position(6), Position(9)], "baris 5-7, 9"),
        ("a.docx", "Tabel 3. 10  Pegawai", [Position(7)], "tabel 3.10, baris 7"),
        ("a.docx", "", [Position(7)], "baris 7"),
        ("a.pdf", "Tabel 2", [Position(page=12), Position(page=13)], "halaman 12-13"),
        ("a.xlsx", "", [Position(4, sheet="PNBP", cell="C4")], "lembar PNBP, baris 4"),
        ("a.xlsx", "", [Position(4, sheet="PNBP 2023", cell="C4")], "baris 4"),
    ],
)
def test_places_are_lines_pages_or_sheets(name: str, caption: str, spots: list[Position], place: str) -> None:
    """Each form of a report is cited by what people can find in it."""
    table = ReportTable(1, caption, spots[0], (), ())
    assert cited(Document(name, "", ()), table, [PrintedCell("", position) for position in spots]) == place
