"""A workbook beside the tables of a page that has no other: one for the page, a sheet for each table."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from generator.exports.shared.cache import FileCache
from generator.exports.shared.workbook import tables_workbook
from generator.languages.translation import Language
from generator.pages.shared.page import Page, PublishedFile
from generator.record import page_addresses

# Tables that hold no figures of an office, a unit or a rule: lines of a file, columns in words, a calendar,
# examples. A script offers them as CSV.
_NO_FIGURES: Final = frozenset(
    {
        "portal/data_file.html",
        "portal/dataset.html",
        "portal/file_kind_columns.html",
        "portal/file_kinds.html",
        "portal/file_topic.html",
        "portal/design.html",
        "disclosure/answer_days.html",
    }
)
_WORKBOOK: Final = ".xlsx"
_TABLE: Final = re.compile(r"<table\b.*?</table>", re.DOTALL)
_END: Final = "</table></div>"


def has_table_book(page: Page, template: str, body: str) -> bool:
    """Whether the tables of a page are offered as a workbook of their own."""
    return (
        _END in body
        and template not in _NO_FIGURES
        and not page.frame
        and page.language is Language.INDONESIAN
        and not has_workbook(page)
    )


def has_workbook(page: Page) -> bool:
    """Whether a page leads to a workbook with its figures."""
    return any(copy.path.endswith(_WORKBOOK) for copy in page.copies)


def with_ways(path: str, body: str) -> str:
    """Put a way to the workbook of a page beside each of its tables."""
    words = "Excel" if body.count(_END) == 1 else "Excel, semua tabel halaman ini"
    way = f'<a class="more copy-table" href="/{page_addresses.tables_of(path)}" download>{words}</a>'
    return body.replace(_END, f"{_END}{way}")


def table_books(pages: Iterable[Page], licence: str, cache: FileCache) -> Iterator[PublishedFile]:
    """Yield the workbook of each page that leads to one; it is made of the tables as they stand there."""
    for page in pages:
        address = page_addresses.tables_of(page.path)
        if f'href="/{address}"' in page.body:
            tables = tuple(_TABLE.findall(page.body))
            yield PublishedFile(address, tables_workbook(page.title, licence, tables, cache))
