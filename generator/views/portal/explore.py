"""Links to all pages of the offices, grouped by topic, by year and by indicator."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.record.summary import OfficeName
from generator.record.surroundings import MOST_NAMED, name_of, pages_below
from generator.views.registers import area_words
from generator.views.shared.components import PageLink


@dataclass(frozen=True, slots=True)
class ExploreRow:
    """The pages of an office by their addresses below its own folder, and its cards: key and name."""

    office: OfficeName
    pages: frozenset[str]
    cards: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """One topic, year or indicator, and links to the offices that have something about it.

    Where these are many there are none, and ``all`` leads to the list of all of them.
    """

    title: str
    lead: str
    links: tuple[PageLink, ...]
    all: PageLink | None = None


@dataclass(frozen=True, slots=True)
class ExploreView:
    """The groups of links of all real offices: by topic, by year, by indicator."""

    topics: tuple[LinkGroup, ...]
    years: tuple[LinkGroup, ...]
    indicators: tuple[LinkGroup, ...]


def explore_row(record: OfficeRecord) -> ExploreRow:
    """Return what the ways through the portal know of an office."""
    cards = tuple((card.id, card.name) for card in record.indicators)
    return ExploreRow(name_of(record), pages_below(record), cards)


def explore_view(rows: Iterable[ExploreRow]) -> ExploreView:
    """Return the links to the pages of all real offices."""
    listed = tuple(rows)
    years = sorted({page for row in listed for page in row.pages if is_year(page)}, reverse=True)
    return ExploreView(
        tuple(group for group in _topics(listed) if group.links or group.all),
        tuple(_group(listed, year.rstrip("/"), "", year) for year in years),
        tuple(_indicators(listed)),
    )


def is_year(page: str) -> bool:
    """Whether a page below the folder of an office is the scorecard of a year."""
    return page.rstrip("/").isdecimal()


def _topics(rows: tuple[ExploreRow, ...]) -> Iterator[LinkGroup]:
    scored = tuple(row for row in rows if any(map(is_year, row.pages)))
    yield _group(scored, "Kinerja", "Apa yang dijanjikan, apa hasilnya.", "")
    for area, (title, lead) in area_words.AREAS.items():
        yield _group(rows, title, lead, _below(partial(page_addresses.area, key=area)))
    yield _group(rows, "Pohon kinerja", "Dari tujuan sampai indikator.", _below(page_addresses.cascade))
    yield _group(rows, "Dokumen", "Laporan, keputusan, dan formulir.", _below(page_addresses.library))
    yield _group(rows, "Tenggat lapor", "Yang wajib dilaporkan, dan kapan.", _below(page_addresses.duties))
    reason = "Yang diminta undang-undang dari setiap kantor."
    yield _group(rows, "Informasi publik (PPID)", reason, _below(page_addresses.disclosure))


def _below(address: Callable[[str], str]) -> str:
    """Return a page below the folder of any office; ``address`` returns it for a slug."""
    return address("x").removeprefix(page_addresses.office("x"))


def _group(rows: Iterable[ExploreRow], title: str, lead: str, below: str) -> LinkGroup:
    having = [row.office for row in rows if below in row.pages]
    if len(having) > MOST_NAMED + 1:
        return LinkGroup(title, lead, (), PageLink(f"{len(having)} kantor", page_addresses.choice(below)))
    links = (PageLink(each.short_name, f"{page_addresses.office(each.slug)}{below}") for each in having)
    return LinkGroup(title, lead, tuple(links))


def indicator_names(rows: Iterable[ExploreRow]) -> Mapping[str, str]:
    """Return the commonest name of the indicators of each key."""
    names: dict[str, list[str]] = {}
    for row in rows:
        for key, name in row.cards:
            names.setdefault(key, []).append(name)
    return {key: max(variants, key=variants.count) for key, variants in names.items()}


def _indicators(rows: tuple[ExploreRow, ...]) -> Iterator[LinkGroup]:
    """Bring the indicators of a key together under their commonest name, in alphabetical order."""
    titles = indicator_names(rows)
    having: dict[str, list[ExploreRow]] = {}
    for row in rows:
        for key, _ in row.cards:
            having.setdefault(key, []).append(row)
    for key in sorted(titles, key=lambda each: titles[each].casefold()):
        below = _below(partial(page_addresses.indicator, key=key))
        yield _group(having[key], titles[key], "", below)
