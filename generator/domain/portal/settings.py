"""What a portal's settings say: where it is published, its menus, and what is published as it is."""

from dataclasses import dataclass

from generator.values.shared.place import Place


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """An address that a menu, the foot of the pages or the search names, as written there."""

    address: str
    at: Place


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file below ``content`` that the settings let pass as it is, whatever its kind."""

    path: str
    at: Place


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a portal, as far as checking needs them.

    ``extensions`` are those of Markdown with their options, in the order in which they are named.
    """

    site_url: str = ""
    menu: tuple[MenuEntry, ...] = ()
    files: tuple[NamedFile, ...] = ()
    extensions: tuple[tuple[str, tuple[tuple[str, object], ...]], ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """The paths of the files that are published as they are."""
        return tuple(each.path for each in self.files)
