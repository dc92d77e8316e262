"""The anchors of rows of identities on the page of checks, for links to single rows."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from generator.compute.verification.identities import IdentityRow

# So many rows that differ stand on the page of checks; of further ones it says how many there are.
MOST_ROWS: Final = 200


def row_anchors(rows: Iterable[IdentityRow]) -> Iterator[str]:
    """Yield the anchor of each row that differs on the page of checks.

    It is numbered within its identity, so that a new row of one changes no address of another's.
    """
    numbers: Counter[str] = Counter()
    for row in rows:
        key = f"{row.identity.area}-{row.identity.key}"
        numbers[key] += 1
        yield f"hubungan-{key}-{numbers[key]}"


def row_addresses(rows: Iterable[IdentityRow], page: str) -> Iterator[str]:
    """Yield where each row that differs stands on the page of checks, the page for what it leaves out."""
    for number, anchor in enumerate(row_anchors(rows)):
        yield f"{page}#{anchor}" if number < MOST_ROWS else page
