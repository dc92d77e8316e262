"""A workbook beside the tables of pages that have no other."""

import io
from functools import lru_cache

from openpyxl import load_workbook

from generator.exports.shared.cache import no_cache
from generator.pages.documents.table_books import table_books
from generator.pages.portal.site import office_drafts
from generator.pages.shared.page import Page
from generator.record import page_addresses
from tests.published import pages_of, record_of
from tests.surroundings import alone
from tests.whole import TWO_OFFICES, WHOLE

DUTIES = "satker/balai-uji/tenggat/"
SCRIPT = "salin-tabel.js"


@lru_cache(maxsize=1)
def _pages() -> tuple[Page, ...]:
    """Return the pages of one office with a row of every kind."""
    record = record_of(WHOLE)
    (office,) = record.offices
    drafts = office_drafts(alone(record, office), office, ())
    return tuple(draft.finished(dict.fromkeys(draft.pictures)) for draft in drafts)


def test_every_table_of_a_page_without_files_leads_to_one_workbook() -> None:
    """The way stands beside each table and the script stays away; the workbook has the tables as sheets."""
    (page,) = [page for page in _pages() if page.path == DUTIES]
    address = page_addresses.tables_of(DUTIES)
    assert page.body.count(f'href="/{address}" download') == page.body.count("<table")
    assert SCRIPT not in page.scripts
    (book,) = table_books([page], "CC BY 4.0", no_cache)
    assert book.path == address
    sheets = load_workbook(io.BytesIO(book.content)).worksheets
    assert len(sheets) == page.body.count("<table")
    assert all(sheet.max_row > 2 for sheet in sheets)


def test_each_workbook_that_is_led_to_is_made_and_no_other() -> None:
    """Pages with a workbook of their figures have no second one; every page with a table has one way."""
    books = {book.path for book in table_books(_pages(), "CC BY 4.0", no_cache)}
    for page in _pages():
        address = page_addresses.tables_of(page.path)
        assert (f'href="/{address}"' in page.body) is (address in books)
        if any(copy.path.endswith(".xlsx") for copy in page.copies):
            assert address not in books
        if '<table class="table' in page.body and not page.path.startswith("en/"):
            ways = [
                address in books,
                SCRIPT in page.scripts,
                any(c.path.endswith(".xlsx") for c in page.copies),
            ]
            assert sum(ways) == 1, page.path


def test_tables_without_figures_have_no_workbook() -> None:
    """Lines of a data file, columns in words, examples and calendars are offered by the script alone."""
    pages = pages_of(TWO_OFFICES)
    for path in ("desain/", "bantuan/berkas/"):
        page = pages.get(path)
        if page and "<table" in page.body:
            assert page_addresses.tables_of(path) not in page.body
            assert SCRIPT in page.scripts
    of_files = [page for path, page in pages.items() if path.startswith("berkas/") and "<table" in page.body]
    assert of_files
    assert not [page.path for page in of_files if page_addresses.tables_of(page.path) in page.body]
