"""Links from each page to the same page of other offices and of other years."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link

_OF_OFFICE: Final = re.compile(r"satker/([^/]+)/(.*)")
_YEAR: Final = re.compile(r"(?<=/)(20\d\d)(?=/)")


def with_siblings(drafts: Iterable[Draft], names: Mapping[str, str]) -> Iterator[Draft]:
    """Yield the pages with links to those whose addresses differ in the office only, or in the year only.

    ``names`` are the short names of the offices by slug, in the order of the links; other offices have none.
    """
    written = tuple(drafts)
    offices: dict[str, dict[str, str]] = {}
    years: dict[str, dict[str, str]] = {}
    for path in (draft.page.path for draft in written):
        match = _OF_OFFICE.fullmatch(path)
        if match and match[1] in names:
            offices.setdefault(match[2], {})[match[1]] = path
        if _YEAR.search(path):
            years.setdefault(_YEAR.sub("*", path), {})[_YEAR.findall(path)[0]] = path
    for draft in written:
        path = draft.page.path
        match = _OF_OFFICE.fullmatch(path)
        same = offices.get(match[2], {}) if match and match[1] in names else {}
        others = tuple(Link(names[slug], same[slug]) for slug in names if same.get(slug, path) != path)
        # A page with a switch of its own needs no second one.
        is_dated = _YEAR.search(path) and "years" not in draft.context
        turns = years[_YEAR.sub("*", path)] if is_dated else {}
        ways = tuple(Link(year, turns[year]) for year in sorted(turns)) if len(turns) > 1 else ()
        yield replace(draft, page=replace(draft.page, elsewhere=others, years=ways))
