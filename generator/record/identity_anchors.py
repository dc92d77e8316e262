"""The anchors of rows of identities on the page of checks, for links to single rows."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.compute.verification.identities import IdentityRow


def row_anchors(rows: Iterable[IdentityRow]) -> Iterator[str]:
    """Yield the anchor of each row that differs on the page of checks.

    It is numbered within its identity, so that a new row of one changes no address of another's.
    """
    numbers: Counter[str] = Counter()
    for row in rows:
        key = f"{row.identity.area}-{row.identity.key}"
        numbers[key] += 1
        yield f"hubungan-{key}-{numbers[key]}"
