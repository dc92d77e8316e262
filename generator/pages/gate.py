"""P512: the last gate. What leads to a person is looked for in finished pages and files, as they are read.

Two harmless texts can become somebody's number where a template puts them side by side; here that is seen.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.findings.catalog import CAUSES, found
from generator.findings.diagnostic import Diagnostic, Severity
from generator.findings.personal import PERMISSIONS, code_of, name_of
from generator.pages.page import Page, PublishedFile
from generator.record import addresses
from generator.sources.extraction.markup import written
from generator.values.personal import KnownIdentifiers, Sighting, sightings
from generator.values.place import Place

_BETWEEN: Final = {"csv": ',;"', "json": '"', "jsonld": '"', "ttl": '"'}
_MARKUP: Final = frozenset({"svg", "html", "xml", "atom"})
_REMEDY: Final = (
    "hapus atau ubah isian yang tampil di halaman itu; "
    f"bila ini milik kantor, beri izin dengan alasan di `{PERMISSIONS}`"
)


def leaks(
    pages: Iterable[Page], files: Iterable[PublishedFile], excused: Iterable[str] = ()
) -> tuple[Diagnostic, ...]:
    """Find what would be published and leads to a person: each once, with the first page that holds it.

    ``excused`` are the identifiers that may be published. What only deserves a warning was told of the data.
    """
    known = KnownIdentifiers(excused)
    places: dict[tuple[str, str], list[tuple[str, Sighting]]] = {}
    for address, text in _published(pages, files):
        for seen in sightings(text):
            is_error = CAUSES[code_of(seen.identity)].severity is Severity.ERROR
            if is_error and seen not in known:
                places.setdefault((seen.identity.value, seen.text), []).append((address, seen))
    return tuple(_leak(held[0][1], [address for address, _ in held]) for held in places.values())


def _leak(seen: Sighting, addresses: list[str]) -> Diagnostic:
    others = len(set(addresses)) - 1
    more = f" dan {others} halaman atau berkas lain" if others else ""
    message = f"`{addresses[0]}`{more} akan memuat {name_of(seen)}; tidak ada yang diterbitkan"
    return found("P512", Place(addresses[0]), message, _REMEDY)


def _published(pages: Iterable[Page], files: Iterable[PublishedFile]) -> Iterator[tuple[str, str]]:
    for page in pages:
        ways = [*page.crumbs, *filter(None, (page.previous, page.following))]
        titles = [*(each.title for each in ways), *(each.title for each in page.copies)]
        words = (page.title, page.short, page.description, *titles)
        yield f"/{page.path}", "\n".join((*words, written(page.body)))
    every = tuple(files)
    paths = {file.path for file in every}
    # A copy as JSON holds the cells of the copy as CSV beside it.
    told = (file for file in every if f"{file.path.removesuffix('.json')}.csv" not in paths)
    for file in told:
        yield f"/{file.path}", _text(file)


def _text(file: PublishedFile) -> str:
    ending = file.path.rpartition(".")[2]
    if file.path.endswith(addresses.EXCEL):
        return ""  # the same cells as its CSV, but behind a decimal comma any digits look like a number
    try:
        text = file.content.decode("utf-8")
    except UnicodeDecodeError:
        return ""  # a workbook says what its CSV says
    if ending in _MARKUP:
        return written(text)
    for sign in ("\\n", *_BETWEEN.get(ending, "")):
        text = text.replace(sign, "\n")
    return text
