"""Choosing an office for a page that many offices have: for each kind of page, who has it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.record import page_addresses
from generator.record.summary import OfficeName
from generator.record.surroundings import MOST_NAMED
from generator.views.portal.explore import ExploreRow, indicator_names
from generator.views.registers import area_words
from generator.views.shared import words

# So many offices to choose from stand on one page.
MOST_CHOICES: Final = 400
_NAMES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (re.compile(r"(\d+)/"), lambda found: f"Kinerja {found[1]}"),
    (
        re.compile(r"(\d+)/tw([1-4])/"),
        lambda found: f"Kinerja {words.until(int(found[1]), int(found[2]))}",
    ),
    (re.compile(r"(\d+)/angka-tercetak/"), lambda found: f"Angka tercetak {found[1]}"),
    (
        re.compile(r"ppid/laporan/(\d+)/"),
        lambda found: f"Laporan layanan informasi publik {found[1]}",
    ),
)
_PAGES: Final = {
    "pohon-kinerja/": "Pohon kinerja",
    "dokumen/": "Dokumen",
    "tenggat/": "Tenggat lapor",
    "periksa-angka/": "Periksa angka",
    "yang-diperiksa/": "Yang diperiksa",
    "ppid/": "Informasi publik",
    "ppid/layanan/": "Pelayanan informasi",
    "ppid/daftar/": "Daftar Informasi Publik",
    "ppid/dikecualikan/": "Informasi yang dikecualikan",
    "ppid/saq/": "Peta bukti SAQ",
}


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """An office that has the page, and where."""

    office: OfficeName
    path: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind of page with the offices that have it."""

    title: str
    path: str
    lines: tuple[ChoiceLine, ...]


def choices(rows: Iterable[ExploreRow]) -> Iterator[Choice]:
    """Yield the kinds of pages that more offices have than such a page names, but the page of the office."""
    listed = tuple(rows)
    names = indicator_names(listed)
    having: dict[str, list[OfficeName]] = {}
    for row in listed:
        for page in row.pages:
            having.setdefault(page, []).append(row.office)
    for below in sorted(having):
        if below and len(having[below]) > MOST_NAMED + 1:
            lines = (ChoiceLine(each, f"{page_addresses.office(each.slug)}{below}") for each in having[below])
            yield Choice(kind_of(below, names), page_addresses.choice(below), tuple(lines))


def kind_of(below: str, names: Mapping[str, str]) -> str:
    """Name a kind of page by its address below an office; ``names`` are those of indicators, by key."""
    if below in _PAGES:
        return _PAGES[below]
    for pattern, name in _NAMES:
        if found := pattern.fullmatch(below):
            return name(found)
    key = below.rstrip("/").rpartition("/")[2]
    if below.startswith("indikator/"):
        return names.get(key, key)
    return area_words.AREAS[key][0] if key in area_words.AREAS else key
