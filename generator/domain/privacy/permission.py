"""What may be published although it looks like the data of a person, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from generator.values.privacy.identity import Identity, Sighting, canonical_form
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
        return canonical_form(self.value), self.identity, self.office


class Permissions:
    """All leaves, ordered by what they are for: asking takes the same time however many there are."""

    __slots__ = ("_in_any_office", "_scopes")

    def __init__(self, permissions: Iterable[Permission]) -> None:
        """Order the leaves."""
        self._scopes = frozenset(each.scope for each in permissions)
        self._in_any_office = frozenset((value, identity) for value, identity, _ in self._scopes)

    def granted(self, sighting: Sighting, path: str) -> tuple[Scope, ...]:
        """Return the leaves for what was seen in the file at ``path``."""
        offices = {"", _office(path)}
        wanted = product(sighting.canonical_forms, (None, sighting.identity), offices)
        return tuple(scope for scope in wanted if scope in self._scopes)

    def __contains__(self, sighting: Sighting) -> bool:
        """Whether there is a leave for what was seen in any file at all."""
        return any(
            scope in self._in_any_office
            for scope in product(sighting.canonical_forms, (None, sighting.identity))
        )


def _office(path: str) -> str:
    """Return the slug of the office whose file is at ``path``, empty where it is nobody's."""
    steps = path.split("/")
    return (
        steps[2] if steps[:2] == ["data", "satker"] and len(steps) > len(("data", "satker", "slug")) else ""
    )
