"""Check of the addresses of a build: none is used twice, and every link has a target."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import InclusionLevel, get_files

from generator.pages.shared.links import BrokenLink, broken_links
from generator.pages.shared.page import CopiedFile, Page, PublishedFile
from generator.plugin.refusals import UNCHANGED

_MOST_LISTED: Final = 20


def check_addresses(
    pages: tuple[Page, ...],
    files: tuple[PublishedFile | CopiedFile, ...],
    declared: frozenset[str],
    config: MkDocsConfig,
) -> None:
    """Stop a build in which two things have one address, or a link of a page or menu has no target.

    ``declared`` are addresses of this portal that people wrote in the data. Raises ``Abort``.
    """
    written = (*_written_addresses(config), *(page.path for page in pages), *(file.path for file in files))
    published = Counter(written)
    if duplicates := sorted(path for path, times in published.items() if times > 1):
        lines = [f"/{path}" for path in duplicates]
        raise Abort(_listed("Dua halaman atau berkas memakai alamat yang sama:", lines))
    addresses = published.keys() | set(_assets(config))
    if unreachable := (*broken_links(pages, addresses, declared), *_broken_menu(config, addresses)):
        lines = [f"{link.page} → {link.address}" for link in unreachable]
        raise Abort(_listed("Ada tautan yang tidak menuju ke mana-mana (halaman → tautan):", lines))


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
