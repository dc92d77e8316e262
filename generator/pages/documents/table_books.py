"""The workbooks of pages whose tables have no other file: one for each page, a sheet for each table."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from generator.exports.shared.cache import FileCache
from generator.exports.shared.workbook import tables_workbook
from generator.pages.shared.page import Page, PublishedFile
from generator.record import page_addresses

_TABLE: Final = re.compile(r"<table\b.*?</table>", re.DOTALL)


def table_books(pages: Iterable[Page], licence: str, cache: FileCache) -> Iterator[PublishedFile]:
    """Yield the workbook of each page that leads to one; it is made of the tables as they stand there."""
    for page in pages:
        address = page_addresses.tables_of(page.path)
        if f'href="/{address}"' in page.body:
            tables = tuple(_TABLE.findall(page.body))
            yield PublishedFile(address, tables_workbook(page.title, licence, tables, cache))
