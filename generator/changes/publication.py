"""What a program published of a commit, to be held against what another program makes of the same data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator import __version__
from generator.changes.changes import Cause, Reason
from generator.changes.published_rows import PublishedRow
from generator.changes.state import OfficeState, State
from generator.phases.digests import content_digest, program_digest
from generator.sources.shared.bundled import bundled_files

# What the program brings that judges: rules of the law and lists.
_JUDGING: Final = "data/"


@dataclass(frozen=True, slots=True)
class Program:
    """A program: its release, the digest of its code and libraries, and those of the rules that it brings."""

    release: str
    digest: str
    brought: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Publication:
    """Offices by slug, and the rows that all share, as ``program`` published them of a commit on a day."""

    commit: str
    day: date
    program: Program
    offices: Mapping[str, OfficeState]
    shared: tuple[PublishedRow, ...] = ()


def this_program() -> Program:
    """Return the program that runs."""
    brought = {
        path: content_digest(file) for path, file in bundled_files().items() if path.startswith(_JUDGING)
    }
    return Program(__version__, program_digest(), brought)


def publication_of(state: State, commit: str, day: date) -> Publication:
    """Return what this program publishes of a judged state."""
    return Publication(commit, day, this_program(), state.offices, state.shared)


def program_reason(before: Program, after: Program) -> Reason:
    """Return the cause of what only another program changes: the releases, and the rules they bring."""
    step = (
        f"kinerja-terbuka {before.release} → {after.release}"
        if before.release != after.release
        else f"kinerja-terbuka {after.release} dengan kode atau pustaka lain"
    )
    return Reason(Cause.PROGRAM, (step, *sorted(_differing(before.brought, after.brought))))


def _differing(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    for path in {*before, *after}:
        if before.get(path) != after.get(path):
            yield path
