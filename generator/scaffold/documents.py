"""Source documents that new files name: found in the office's list, or added to it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.domain.shared.reference import SourceDocument
from generator.loading.shared.source_kinds import OTHER, likely_source_kind
from generator.scaffold.templates import Cells

_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row of the list of source documents: a new one where ``cells`` are given."""

    id: str
    cells: Cells | None = None


def described(title: str, year: int, taken: Iterable[str] = ()) -> SourceRow:
    """Return a new row for a document by its title, from which its kind and year are read.

    ``year`` is that of a title that names none or several. ``taken`` are keys that it can't have.
    """
    years = set(_YEAR.findall(title))
    stated = int(next(iter(years))) if len(years) == 1 else year
    kind = likely_source_kind(title) or OTHER
    name = f"{kind}-{stated}"
    others = set(taken)
    key = next(each for each in (name, *(f"{name}-{count}" for count in range(2, 100))) if each not in others)
    return SourceRow(key, {"id": key, "judul": title, "jenis": kind, "tahun": str(stated)})


def document_of(documents: Iterable[SourceDocument], kind: str, year: int, title: str) -> SourceRow:
    """Return the document of a kind and year, a new one with ``title`` where none is listed."""
    known = tuple(documents)
    same = [each for each in known if each.kind == kind and each.year == year]
    if same:
        return SourceRow(same[0].id)
    key = f"{kind.removesuffix('-kinerja')}-{year}"
    taken = {each.id for each in known}
    key = next(each for each in (key, *(f"{key}-{count}" for count in range(2, 100))) if each not in taken)
    return SourceRow(key, {"id": key, "judul": title, "jenis": kind, "tahun": str(year)})
