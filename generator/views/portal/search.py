"""What can be found in the portal, and the index from A to Z, as finished strings."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import Final

from generator.record import page_addresses
from generator.record.surroundings import MOST_NAMED
from generator.views.shared.components import PageLink

# What has no office is named so beside pages of offices with the same title.
_WHOLE: Final = "seluruh portal"
OTHER: Final = "0–9"
# Long lists that stand on pages of their own are found by searching, and need no second list.
_LISTED_ELSEWHERE: Final = ("ITEM", "FINDING")
_PLACE: Final = "Tempat"


class Kind(Enum):
    """What is found, in the words and the order in which results are grouped."""

    OFFICE = "Kantor"
    INDICATOR = "Indikator"
    YEAR = "Kinerja per periode"
    TOPIC = "Topik"
    DOCUMENT = "Dokumen"
    DISCLOSURE = "Informasi publik"
    ITEM = "Butir informasi publik"
    COMPARISON = "Perbandingan"
    RULE = "Aturan"
    TERM = "Istilah"
    PAGE = "Halaman lain"
    DATA = "Data terbuka"
    CHECK = "Pemeriksaan data"
    STAFF = "Untuk pengelola data"
    FINDING = "Kode temuan"


# How much each kind is wanted, in hundredths; what only those who keep the data need (0) always comes last.
WEIGHTS: Final = MappingProxyType(
    {
        Kind.OFFICE: 120,
        Kind.INDICATOR: 115,
        Kind.YEAR: 105,
        Kind.TOPIC: 120,
        Kind.DOCUMENT: 90,
        Kind.DISCLOSURE: 120,
        Kind.ITEM: 50,
        Kind.COMPARISON: 100,
        Kind.RULE: 80,
        Kind.TERM: 90,
        Kind.PAGE: 110,
        Kind.DATA: 60,
        Kind.CHECK: 60,
        Kind.STAFF: 0,
        Kind.FINDING: 0,
    }
)


_ANCHORS: Final = MappingProxyType({OTHER: "angka", Kind.STAFF.value: "pengelola"})


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose pages they are: an office below ``path``, or the portal itself, which has no name here.

    ``seats`` are the places that it is in, as people look for it; ``area`` is where it serves.
    """

    path: str = ""
    name: str = ""
    full_name: str = ""
    is_sample: bool = False
    seats: tuple[str, ...] = ()
    area: str = ""

    @property
    def places(self) -> str:
        """The words of all places that lead to it."""
        return " ".join(filter(None, (*self.seats, self.area)))


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One entry of the search: what it is, and its address below each of its owners.

    Offices that publish the same share one entry.
    """

    kind: Kind
    title: str
    summary: str
    below: str
    owners: tuple[Owner, ...]


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A title in the index; ``ways`` lead to it, one for each office that has it."""

    title: str
    kind: str
    links: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The lines of the index that start with one letter."""

    name: str
    anchor: str
    lines: tuple[IndexLine, ...]


def joined(entries: Iterable[SearchEntry]) -> tuple[SearchEntry, ...]:
    """Return the entries, those that several offices share joined into one; by kind and title.

    Of the owners of an entry real offices come first.
    """
    groups: dict[tuple[Kind, str, str, str], list[Owner]] = {}
    for entry in entries:
        groups.setdefault((entry.kind, entry.title, entry.summary, entry.below), []).extend(entry.owners)
    order = list(Kind)
    keys = sorted(groups, key=lambda key: (order.index(key[0]), _sorting(key[1]), *key[2:]))
    return tuple(SearchEntry(*key, tuple(sorted(groups[key], key=_sample_last))) for key in keys)


def letters(entries: Iterable[SearchEntry]) -> tuple[Letter, ...]:
    """Return the index from A to Z, without the kinds that have lists of their own.

    Places lead to the offices there; what only those who keep the data need stands behind all letters.
    """
    listed = joined(replace(each, summary="") for each in entries if each.kind.name not in _LISTED_ELSEWHERE)
    lines: dict[tuple[str, str], list[SearchEntry]] = {}
    for entry in listed:
        lines.setdefault((entry.title, entry.kind.value), []).append(entry)
    made = [IndexLine(title, kind, tuple(_ways(lines[title, kind]))) for title, kind in lines]
    by_letter: dict[str, list[IndexLine]] = {}
    for line in sorted((*made, *_places(listed)), key=lambda each: (_sorting(each.title), each.kind)):
        name = line.kind if line.kind == Kind.STAFF.value else _letter(line.title)
        by_letter.setdefault(name, []).append(line)
    behind = (OTHER, Kind.STAFF.value)
    names = sorted(by_letter, key=lambda each: (behind.index(each) + 1 if each in behind else 0, each))
    return tuple(Letter(name, _ANCHORS.get(name, name.lower()), tuple(by_letter[name])) for name in names)


def _places(entries: Iterable[SearchEntry]) -> Iterator[IndexLine]:
    """Yield a line for each place that an office is in."""
    at_place: dict[str, list[SearchEntry]] = {}
    for entry in entries:
        for seat in entry.owners[0].seats if entry.kind is Kind.OFFICE else ():
            at_place.setdefault(seat, []).append(replace(entry, title=seat))
    for seat, offices in at_place.items():
        yield IndexLine(seat, _PLACE, tuple(_ways(offices)))


def _ways(entries: Sequence[SearchEntry]) -> Iterator[PageLink]:
    """Yield the ways to what has one title; where many offices have it, the list of all of them."""
    pairs: list[tuple[Owner, str]] = []
    is_only = sum(len(each.owners) for each in entries) == 1
    for each in entries:
        real = [owner for owner in each.owners if owner.name and not owner.is_sample]
        is_many = len(real) > MOST_NAMED + 1
        if is_many:
            page = each.below.partition("#")[0]
            yield PageLink(f"{len(real)} kantor", page_addresses.choice(page))
        pairs += [(owner, each.below) for owner in each.owners if not (is_many and owner in real)]
    for owner, below in sorted(pairs, key=lambda pair: _sample_last(pair[0])):
        # A way that is the only one is named by the title; of several, each needs a name of its own.
        name = "" if is_only and owner.name == entries[0].title else owner.name
        name = name or ("" if is_only else _WHOLE)
        yield PageLink(f"{name} (contoh)".strip() if owner.is_sample else name, owner.path + below)


def _sample_last(owner: Owner) -> tuple[bool, str]:
    return owner.is_sample, owner.name


def _sorting(title: str) -> str:
    """Write a title as it is put in order: without signs, accents and capitals."""
    letters_only = unicodedata.normalize("NFKD", title).casefold()
    return "".join(each for each in letters_only if each.isalnum() or each == " ").strip()


def _letter(title: str) -> str:
    first = _sorting(title)[:1].upper()
    return first if "A" <= first <= "Z" else OTHER


def shortened(text: str, longest: int = 200) -> str:
    """Return a text cut at a word to at most ``longest`` characters and an ellipsis."""
    words = " ".join(text.split())
    return words if len(words) <= longest else f"{words[:longest].rpartition(' ')[0]}…"
