"""Versions of a rule along the fiscal years: which one holds, where two clash, where none holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from math import inf
from typing import Protocol, TypeVar


class Dated(Protocol):
    """A version of a rule that holds from ``since`` to ``until`` (inclusive; ``None`` = in force)."""

    @property
    def id(self) -> str:
        """The version's own key."""

    @property
    def since(self) -> int:
        """The first fiscal year."""

    @property
    def until(self) -> int | None:
        """The last fiscal year, ``None`` while in force."""


V = TypeVar("V", bound=Dated)


class VersionFaultKind(Enum):
    """What is wrong between two versions that follow one another."""

    OVERLAP = "tumpang tindih"
    GAP = "celah"


@dataclass(frozen=True, slots=True)
class VersionFault:
    """The fiscal years ``since`` to ``until`` (inclusive) for which two versions hold, or none.

    ``until`` is ``None`` where two versions are both still in force.
    """

    kind: VersionFaultKind
    family: str
    earlier: str
    later: str
    since: int
    until: int | None


def in_force(versions: Iterable[V], year: int) -> V | None:
    """Return the version that holds in ``year``, the youngest where several do, or ``None``."""
    holding = [each for each in versions if each.since <= year and (each.until is None or year <= each.until)]
    return max(holding, key=lambda each: each.since, default=None)


def version_faults(family: str, versions: Iterable[V]) -> tuple[VersionFault, ...]:
    """List every overlap and gap of a family's versions, oldest first."""
    ordered = sorted(versions, key=lambda each: each.since)
    return _overlaps(family, ordered) + _gaps(family, ordered)


def _overlaps(family: str, ordered: Sequence[V]) -> tuple[VersionFault, ...]:
    return tuple(
        VersionFault(
            VersionFaultKind.OVERLAP,
            family,
            one.id,
            other.id,
            other.since,
            _earlier_end(one.until, other.until),
        )
        for position, one in enumerate(ordered)
        for other in ordered[position + 1 :]
        if one.until is None or other.since <= one.until
    )


def _earlier_end(one: int | None, other: int | None) -> int | None:
    return min((each for each in (one, other) if each is not None), default=None)


def _gaps(family: str, ordered: Sequence[V]) -> tuple[VersionFault, ...]:
    gaps = []
    for position, later in enumerate(ordered[1:], start=1):
        earlier = max(ordered[:position], key=_end)
        if earlier.until is not None and later.since > earlier.until + 1:
            gaps.append(
                VersionFault(
                    VersionFaultKind.GAP, family, earlier.id, later.id, earlier.until + 1, later.since - 1
                )
            )
    return tuple(gaps)


def _end(version: Dated) -> float:
    return inf if version.until is None else version.until
