"""What may be published although it looks like the data of a person, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from generator.values.privacy.identity import Identity, Sighting, essence
from generator.values.shared.place import Place

# What a leave is for: the identifier without grouping, its kind (``None``: any), its office (empty: all).
Scope = tuple[str, Identity | None, str]


@dataclass(frozen=True, slots=True)
class Permission:
    """Leave to publish one identifier, or all addresses of one domain, with its reason.

    ``office`` is the slug of the only office whose files may hold it, empty for all files; ``identity`` is
    ``None`` where the list names none that is known.
    """

    value: str
    identity: Identity | None
    reason: str
    office: str
    at: Place

    @property
    def scope(self) -> Scope:
        """What this leave is for; leaves that say the same have the same scope."""
        return essence(self.value), self.identity, self.office


class Permissions:
    """All leaves, ordered by what they are for: asking takes the same time however many there are."""

    __slots__ = ("_scopes", "_wherever")

    def __init__(self, permissions: Iterable[Permission]) -> None:
        """Order the leaves."""
        self._scopes = frozenset(each.scope for each in permissions)
        self._wherever = frozenset((value, identity) for value, identity, _ in self._scopes)

    def granted(self, seen: Sighting, path: str) -> tuple[Scope, ...]:
        """Return the leaves for what was seen in the file at ``path``."""
        offices = {"", _office(path)}
        wanted = product(seen.essences, (None, seen.identity), offices)
        return tuple(scope for scope in wanted if scope in self._scopes)

    def __contains__(self, seen: Sighting) -> bool:
        """Whether there is a leave for what was seen in any file at all."""
        return any(scope in self._wherever for scope in product(seen.essences, (None, seen.identity)))


def _office(path: str) -> str:
    """Return the slug of the office whose file is at ``path``, empty where it is nobody's."""
    steps = path.split("/")
    return (
        steps[2] if steps[:2] == ["data", "satker"] and len(steps) > len(("data", "satker", "slug")) else ""
    )
