"""Addresses that pages had under the keys that an office or an indicator had before."""

import re
from collections.abc import Iterator
from typing import Final

from generator.record.record import OfficeRecord

# Where the pages of an office stand: in either language, views of pictures for other sites, and data files.
_BEFORE: Final = r"(?:sematan/)?(?:en/)?(?:berkas/)?satker/"
_CARD: Final = "indikator/"


def former_addresses(record: OfficeRecord, path: str) -> Iterator[str]:
    """Yield every address that the page of an office at ``path`` had before; none for pages of others."""
    place = re.match(f"({_BEFORE}){re.escape(record.office.slug)}/", path)
    if not place:
        return
    below = path[place.end() :]
    for slug in record.office.keys:
        for suffix in _below(record, below):
            former = f"{place[1]}{slug}/{suffix}"
            if former != path:
                yield former


def _below(record: OfficeRecord, below: str) -> Iterator[str]:
    """Yield how a page's address goes on below its office, with every key that its indicator has had."""
    folder, _, page = below.removeprefix(_CARD).partition("/")
    card = next((each for each in record.ledger.indicators if each.id == folder), None)
    keys = card.keys if card and below.startswith(_CARD) else ()
    yield from (f"{_CARD}{key}/{page}" for key in keys)
    if not keys:
        yield below
