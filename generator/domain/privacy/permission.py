"""What may be published although it looks like the data of a person, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from generator.values.privacy.identity import Identity, Sighting, canonical_form
from generator.values.shared.place import Place

# What a permission covers: the canonical identifier, its kind (``None``: any), its office (empty: all).
Scope = tuple[str, Identity | None, str]


@dataclass(frozen=True, slots=True)
class Permission:
    """Permission to publish one identifier, or all mail addresses of one domain, with its reason.

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
        """What this permission covers; permissions that say the same have equal scopes."""
        return canonical_form(self.value), self.identity, self.office


class Permissions:
    """All permissions, indexed by scope: lookup takes the same time however many there are."""

    __slots__ = ("_in_any_office", "_scopes")

    def __init__(self, permissions: Iterable[Permission]) -> None:
        """Index the permissions."""
        self._scopes = frozenset(each.scope for each in permissions)
        self._in_any_office = frozenset((value, identity) for value, identity, _ in self._scopes)

    def granted(self, sighting: Sighting, path: str) -> tuple[Scope, ...]:
        """Return the scopes that permit ``sighting`` in the file at ``path``; empty where none does."""
        offices = {"", _office(path)}
        candidates = product(sighting.canonical_forms, (None, sighting.identity), offices)
        return tuple(scope for scope in candidates if scope in self._scopes)

    def __contains__(self, sighting: Sighting) -> bool:
        """Whether any permission, of whichever office, covers ``sighting``."""
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
