"""Check of the addresses of a build: none is used twice, and every link has a target."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import InclusionLevel, get_files

from generator.pages.shared.links import BrokenLink, Targets, broken_links, marks_of, still_broken
from generator.pages.shared.page import Page
from generator.phases.finished_office import OfficeShare
from generator.phases.publication import Publication
from generator.plugin.refusals import UNCHANGED

_MOST_LISTED: Final = 20


def check_addresses(portal: Publication, offices: Sequence[OfficeShare], config: MkDocsConfig) -> None:
    """Stop a build in which two things have one address, or a link of a page or menu has no target.

    ``offices`` are finished ones, with pages and files of their own. Raises ``Abort``.
    """
    published = Counter(_written_addresses(config))
    published.update(portal.paths)
    for office in offices:
        published.update(office.paths)
    if duplicates := sorted(path for path, times in published.items() if times > 1):
        lines = [f"/{path}" for path in duplicates]
        raise Abort(_listed("Dua halaman atau berkas memakai alamat yang sama:", lines))
    addresses = published.keys() | set(_assets(config))
    targets = Targets(addresses, _Marks(portal.pages, offices), portal.declared)
    outward = (link for office in offices for link in office.outward)
    if unreachable := (
        *broken_links(portal.pages, targets),
        *still_broken(outward, targets),
        *_broken_menu(config, addresses),
    ):
        lines = [f"{link.page} → {link.address}" for link in unreachable]
        raise Abort(_listed("Ada tautan yang tidak menuju ke mana-mana (halaman → tautan):", lines))


class _Marks(Mapping[str, frozenset[str]]):
    """The ids of all pages; those of an office are read when one of its pages is asked for."""

    def __init__(self, pages: Iterable[Page], offices: Sequence[OfficeShare]) -> None:
        """Take the pages of the portal, and note which office has which page."""
        self._marks = marks_of(pages)
        self._owners = {path: office for office in offices for path in office.paths if path.endswith("/")}

    def __getitem__(self, path: str) -> frozenset[str]:
        """Return the ids of a page, if need be of all pages of its office."""
        if path not in self._marks:
            self._marks |= self._owners[path].marks()
        return self._marks[path]

    def __iter__(self) -> Iterator[str]:
        """Yield the paths of all pages."""
        return iter(self._marks.keys() | self._owners.keys())

    def __len__(self) -> int:
        """Count the pages."""
        return len(self._marks.keys() | self._owners.keys())


def _listed(problem: str, lines: list[str]) -> str:
    more = [f"... dan {len(lines) - _MOST_LISTED} lagi"] if len(lines) > _MOST_LISTED else []
    return "\n  ".join([problem, *lines[:_MOST_LISTED], *more]) + f"\n{UNCHANGED}"


def _written_addresses(config: MkDocsConfig) -> Iterator[str]:
    return (
        file.url.removeprefix("./")
        for file in get_files(config)
        if file.inclusion.value > InclusionLevel.DRAFT.value
    )


def _assets(config: MkDocsConfig) -> Iterator[str]:
    folder = Path(config.theme.custom_dir or config.docs_dir)
    return (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _broken_menu(config: MkDocsConfig, paths: Container[str]) -> Iterator[BrokenLink]:
    english = cast("Mapping[str, Any]", config.extra.get("inggris") or {})
    menu = cast("Iterable[Mapping[str, str]]", (*config.extra.get("menu", ()), *english.get("menu", ())))
    addresses = [*(entry["alamat"] for entry in menu), *filter(None, (config.extra.get("cari"),))]
    return (
        BrokenLink("menu di mkdocs.yml", address)
        for address in addresses
        if address.partition("#")[0] not in paths
    )
