"""``docs/cakupan.md``: every table and formula of the reports is where the document says, or has a reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.published import ROOT, demo

pytestmark = pytest.mark.demo

ABSENT = "tidak ditampilkan"
ADDRESS = re.compile(r"`(/?[a-z0-9][^`\s]*/(?:#[^`]+)?|#[^`]+)`")


@dataclass(frozen=True)
class Row:
    """One row of the document with the office that its addresses start from."""

    office: str
    cells: tuple[str, ...]

    def __str__(self) -> str:
        """Name the case."""
        return f"{self.office} {self.cells[0]}"


def _rows() -> Iterator[Row]:
    office = ""
    for line in (ROOT / "docs" / "cakupan.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            office = (re.findall(r"`([^`]+)`", line) or [""])[0]
        cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
        if line.startswith("| ") and not line.startswith(("| Tabel", "| Rumus")):
            yield Row(office, cells)


@pytest.mark.parametrize("row", list(_rows()), ids=str)
def test_a_table_of_a_report_is_where_the_document_says(row: Row) -> None:
    """Each row leads to a section of a published page, or says why nothing is shown."""
    _, what, where, why = row.cells
    assert what
    if where == ABSENT:
        assert why
        return
    pages = {page.path: page.body for page in demo().pages}
    addresses = ADDRESS.findall(where)
    assert addresses
    for address in addresses:
        path, _, anchor = address.partition("#")
        full = path[1:] if path.startswith("/") else row.office + path
        assert full in pages, full
        assert not anchor or f'id="{anchor}"' in pages[full], address


def test_the_document_speaks_of_all_reports() -> None:
    """No report is left out, and nothing is put off."""
    rows = list(_rows())
    offices = {row.office.removeprefix("satker/").rstrip("/") for row in rows}
    assert offices == {"", "bspji-manado", "bbspji-agro", "bspji-palembang", "bspji-pekanbaru"}
    assert not any(row.cells[2] in {"", "–", "belum"} for row in rows)
