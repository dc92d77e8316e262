"""The documents that an office keeps in the portal: files that are published as they are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file in an office's folder of documents: its path in the portal, its bytes counted and digested.

    A file that may not be published as it is (a link, a wrong name, damaged) has no digest.
    """

    path: str
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """The name without its folder, which is also the last step of its address."""
        return self.path.rpartition("/")[2]

    @property
    def office(self) -> str:
        """The slug of the office that keeps it."""
        return self.path.split("/")[2]

    @property
    def is_sound(self) -> bool:
        """Whether the file can be published."""
        return bool(self.sha256)
