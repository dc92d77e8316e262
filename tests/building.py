"""A whole portal made in this process and held in memory; the program makes it office by office instead."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.exports.portal.written_file import Store
from generator.findings.shared.diagnostic import Outcome, has_errors
from generator.pages.shared.page import PublishedFile
from generator.phases.office_pages import show_office
from generator.phases.publication import Publication
from generator.portal import prepare
from generator.values.shared.moment import Clock


@contextmanager
def a_store() -> Iterator[Store]:
    """Give a place for the files of the whole data, which are deleted in the end."""
    numbers = count()
    with TemporaryDirectory() as folder:

        def store(pieces: Iterable[bytes]) -> Path:
            place = Path(folder) / str(next(numbers))
            place.write_bytes(b"".join(pieces))
            return place

        yield store


def build(
    root: Path, host: str = "", clock: Clock | None = None, *, is_whole: bool = False
) -> Outcome[Publication]:
    """Return every page and file of the portal in ``root``; none where the data or any page have errors.

    The files of the whole data are among the others, with their bytes.
    """
    prepared = prepare(root, host, clock, is_whole=is_whole)
    if prepared.value is None:
        return Outcome(Publication(), prepared.diagnostics)
    offices = tuple(show_office(each.load(), prepared.value.caches) for each in prepared.value.offices)
    with a_store() as store:
        portal = prepared.value.published(offices, store)
        tables = [PublishedFile(file.path, file.source.read_bytes()) for file in portal.value.tables]
    findings = (*prepared.diagnostics, *portal.diagnostics)
    if has_errors(portal.diagnostics):
        return Outcome(Publication(), findings)
    whole = portal.value
    files = (*whole.files, *tables, *chain.from_iterable(office.files for office in offices))
    pages = (*whole.pages, *chain.from_iterable(office.pages for office in offices))
    clearance = replace(whole.clearance, made=frozenset(file.path for file in files))
    return Outcome(replace(whole, pages=pages, files=files, tables=(), clearance=clearance), findings)
