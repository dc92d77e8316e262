"""What may be published although it looks like the data of a person, and why."""

from dataclasses import dataclass

from generator.values.personal import Identity, Sighting
from generator.values.place import Place


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

    def covers(self, seen: Sighting, path: str) -> bool:
        """Whether this leave is for what was seen in the file at ``path``."""
        is_here = not self.office or path.startswith(f"data/satker/{self.office}/") or path == self.at.path
        return is_here and self.identity in {None, seen.identity} and seen.is_written(self.value)
