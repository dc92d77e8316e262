"""Links from each page to the same page of other offices and of other years."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from generator.languages.translation import translate
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link
from generator.record import page_addresses
from generator.record.summary import Surroundings

_OF_OFFICE: Final = re.compile(r"satker/[^/]+/(.*)")
NOBODY: Final = Surroundings()
_YEAR: Final = re.compile(r"(?<=/)(20\d\d)(?=/)")


def with_siblings(
    drafts: Iterable[Draft], surroundings: Surroundings = NOBODY, addresses: Iterable[str] = ()
) -> Iterator[Draft]:
    """Yield the pages with links to those whose addresses differ in the office only, or in the year only.

    ``surroundings`` say which other offices have the same pages; where there are more of them than are named,
    the last link leads to all of them. ``addresses`` are those of further pages, which are not made.
    """
    written = tuple(drafts)
    years: dict[str, dict[str, str]] = {}
    for path in (*(draft.page.path for draft in written), *addresses):
        if _YEAR.search(path):
            years.setdefault(_YEAR.sub("*", path), {})[_YEAR.findall(path)[0]] = path
    for draft in written:
        path = draft.page.path
        below = _OF_OFFICE.fullmatch(path)
        others = surroundings.same_page.get(below[1], ()) if below else ()
        # A page with a switch of its own needs no second one.
        is_dated = _YEAR.search(path) and "years" not in draft.context
        turns = years[_YEAR.sub("*", path)] if is_dated else {}
        ways = tuple(Link(year, turns[year]) for year in sorted(turns)) if len(turns) > 1 else ()
        elsewhere = tuple(
            Link(each.short_name, f"{page_addresses.office(each.slug)}{below[1]}") for each in others if below
        )
        if below and below[1] in surroundings.has_more:
            elsewhere += (Link(translate("Kantor lain…"), page_addresses.choice(below[1])),)
        yield replace(draft, page=replace(draft.page, elsewhere=elsewhere, years=ways))
