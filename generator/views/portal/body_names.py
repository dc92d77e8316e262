"""The bodies above offices by name: how many offices each has, and where its page is."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.record import page_addresses
from generator.record.summary import OfficeName
from generator.record.surroundings import FEWEST
from generator.views.shared.sheets import MOST_GROUPS


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body with how many offices are under it; ``path`` is its page, empty where it has one office."""

    ministry: str
    name: str
    count: int
    path: str


def body_lines(offices: Iterable[OfficeName]) -> tuple[BodyLine, ...]:
    """Return the bodies above some offices; nothing where there are more of them than a page can list."""
    under: dict[str, list[OfficeName]] = {}
    for office in sorted(offices, key=lambda each: tuple(reversed(each.kin))):
        under.setdefault(body_path(office), []).append(office)
    lines = tuple(
        BodyLine(group[0].kin[1], group[0].kin[0], len(group), path if len(group) >= FEWEST else "")
        for path, group in under.items()
    )
    return lines if len(lines) <= MOST_GROUPS else ()


def body_paths(offices: Iterable[OfficeName]) -> dict[tuple[str, ...], str]:
    """Return the addresses of the bodies that have pages, by name and ministry."""
    listed = tuple(offices)
    counts: dict[str, int] = {}
    for office in listed:
        counts[body_path(office)] = counts.get(body_path(office), 0) + 1
    return {each.kin: body_path(each) for each in listed if counts[body_path(each)] >= FEWEST}


def body_path(office: OfficeName) -> str:
    """Return the address of the body above an office, whether or not it has a page."""
    parent, ministry = office.kin
    return page_addresses.body(ministry, parent or ministry)
