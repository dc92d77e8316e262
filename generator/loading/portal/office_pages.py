"""Pages that people write about one office: which office, and what of them is held against its figures.

A page is about the office that its head names (``satker``), or in whose folder it stands:
``content/satker/<satker>/``.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from generator.domain.prose.page import OfficePage
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.page_head import page_head
from generator.sources.portal.content import CONTENT, PAGE_ENDING
from generator.sources.prose.article import body_start, sentences_only
from generator.sources.shared.files import TextFile
from generator.values.shared.key import Suggestions
from generator.values.shared.place import Place

_FOLDER: Final = f"{CONTENT}/satker/"


def pages_by_office(files: Iterable[TextFile]) -> Mapping[str, tuple[TextFile, ...]]:
    """Return the pages about each office, by the folder of the office."""
    pages: dict[str, list[TextFile]] = {}
    for file in files:
        office = office_of_page(file) if file.is_read and file.path.endswith(PAGE_ENDING) else ""
        if office:
            pages.setdefault(office, []).append(file)
    return {office: tuple(found) for office, found in pages.items()}


def office_of_page(file: TextFile) -> str:
    """Return the office that a page is about, empty where it is about none."""
    head = page_head(file, [])
    within = file.path.removeprefix(_FOLDER) if file.path.startswith(_FOLDER) else ""
    return head.office or (within.partition("/")[0] if "/" in within else "")


def office_page(file: TextFile) -> OfficePage:
    """Return a page about an office; faults of its head are told where all pages are read."""
    head = page_head(file, [])
    start = body_start(file.lines)
    text = sentences_only("\n".join(file.lines[start:]))
    return OfficePage(text, Place(file.path, start + 1), head.year, head.apart, file.lines)


def unknown_offices(pages: Iterable[TextFile], slugs: Collection[str]) -> Iterator[Diagnostic]:
    """Find pages that say to be about an office that the portal does not have."""
    suggestions = Suggestions(slugs)
    for page in pages:
        head = page_head(page, [])
        if head.office_at and head.office not in slugs:
            likely = suggestions.nearest(head.office)
            remedy = (
                f"tulis `{likely}`"
                if likely
                else "tulis nama folder kantor di `data/satker/`, atau hapus baris ini"
            )
            message = f"kantor `{head.office}` tidak ada di portal ini"
            yield finding("D209", head.office_at, message, remedy, mark=head.office)
