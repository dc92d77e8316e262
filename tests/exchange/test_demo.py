"""Every table of the demo offices goes into a workbook and comes back as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.clock import system_clock
from generator.exchange.shared.columns import Content, content_of
from generator.exchange.shared.documents import KEY, document_path, sheet_kind_of
from generator.exchange.shared.layout import FIRST_ROW
from generator.exchange.shared.office import office_state
from generator.exchange.shared.origin import unpacked_origin
from generator.exchange.taking.reading import CellType, TypedCell, read_workbook
from generator.exchange.writing.workbook import office_workbook
from generator.loading.portal.offices import OFFICES
from generator.phases.one_office import slugs_of
from tests.exchange_books import Filled

pytestmark = pytest.mark.demo

ROOT = Path(__file__).parents[2]
CLOCK = system_clock()


@pytest.mark.parametrize("slug", slugs_of(ROOT))
def test_every_file_comes_back_as_it_was(slug: str) -> None:
    """A workbook of each year brings no change; one cell edited in each sheet is one line of its file."""
    state = office_state(ROOT, slug, CLOCK)
    assert state is not None
    seen = set()
    for year in _years(slug):
        filled = Filled(read_workbook(office_workbook(state, year)))
        taking = filled.taken(ROOT)
        assert (taking.changes, taking.findings) == ((), ())
        edited = list(_edited(filled))
        taking = filled.taken(ROOT)
        assert sorted(taking.drafts) == sorted(edited)
        for path, content in taking.drafts.items():
            before, after = state.contents[path].split(b"\n"), content.split(b"\n")
            assert len(before) == len(after)
            assert sum(one != two for one, two in zip(before, after, strict=True)) == 1
        seen |= set(edited)
    tables = {
        path for path, content in state.contents.items() if path.endswith(".csv") and content.count(b"\n") > 1
    }
    assert {path for path in seen if path.endswith(".csv")} == tables
    assert f"{OFFICES}{slug}/satker.yml" in seen
    assert any("/indikator/" in path for path in seen)


def _years(slug: str) -> Iterator[int]:
    """Yield the years of the folders of an office, and those of its strategic plans."""
    names = {path.name for path in (ROOT / OFFICES / slug).iterdir() if path.name.isdigit()}
    spans = {
        part for path in (ROOT / OFFICES / slug).glob("*-20??-20??.csv") for part in path.stem[-9:].split("-")
    }
    yield from sorted(map(int, names | spans))


def _edited(filled: Filled) -> Iterator[str]:
    """Edit one cell of every sheet, and yield the paths of their files."""
    hidden = filled.sheets["_kinerja"]
    origin = unpacked_origin(hidden[row, 1].text for row in sorted(at[0] for at in hidden))
    for sheet in origin.sheets.values():
        cells = filled.sheets[sheet.title]
        match = sheet_kind_of(sheet.path)
        assert match
        row = next(
            (at[0] for at in sorted(cells) if at[0] > FIRST_ROW and at[1] == 1 and cells[at].text.isdigit()),
            0,
        )
        for name in ("kegiatan", "catatan", "judul", "nama", "keterangan", "letak"):
            if row and name in match[0].names and content_of(match[0], name) is Content.TEXT:
                filled.put(sheet.title, row, **{name: TypedCell(CellType.TEXT, "Diubah lewat buku kerja")})
                is_document = match[0].key == (KEY,)
                key = cells[row, filled.column(sheet.title, KEY)].text if is_document else ""
                yield document_path(sheet.path, key) if is_document else sheet.path
                break
