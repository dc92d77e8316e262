"""Where a list of reference stands that a page is made of: in the portal, or brought by the program."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.record import page_addresses
from generator.values.portal.bundled import is_bundled, own_path
from generator.values.shared.place import Place


@dataclass(frozen=True, slots=True)
class ListPlace:
    """The file of a list in the portal, and the addresses of the pages that show it and what is brought.

    An address is empty where there is no such file; ``path`` is where a portal has, or would have, its own.
    """

    path: str
    own: str
    brought: str


def list_place(rows: Iterable[Place]) -> ListPlace:
    """Return the place of a list by the places of its rows, of which there are some."""
    paths = sorted({row.path for row in rows})
    pages = {is_bundled(path): page_addresses.data_file(path) for path in paths}
    return ListPlace(own_path(paths[0]), pages.get(False, ""), pages.get(True, ""))
