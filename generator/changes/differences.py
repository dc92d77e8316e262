"""What differs between two commits of a portal, or between a commit and its folder as it stands."""

import re
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from generator.changes.changes import Changes
from generator.changes.publication import Publication, publication_of
from generator.changes.repository import (
    DATA,
    Repository,
    StoredBlob,
    below_data,
    changed_between,
    open_repository,
)
from generator.changes.snapshot import temporary_folder, write_snapshot
from generator.changes.state import State, judged_state
from generator.changes.state_changes import state_changes
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.offices import SHARED, office_of
from generator.phases.one_office import slugs_of
from generator.sources.portal.settings import SETTINGS
from generator.values.shared.moment import Clock

HERE: Final = "isi folder sekarang"
_SHORT: Final = 10
# Files that say which version of the program a portal is built with.
_OF_PROGRAM: Final = re.compile(r"requirements[^/]*\.(?:lock|txt)|[^/]*\.lock|pyproject\.toml|generator/.+")
_MOST_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class _Commit:
    """A commit and its files by path; ``None`` for the folder as it stands."""

    label: str
    files: Mapping[str, StoredBlob] | None


def differences(root: Path, clock: Clock, before: str = "", after: str = "") -> Changes:
    """Return what differs between the commits ``before`` and ``after`` of the portal in ``root``.

    Without ``after`` it is the folder as it stands, without ``before`` the last commit that it shares with
    the main branch. Raises ``HistoryError`` where git can't tell, ``ChangedError`` where files change
    meanwhile.
    """
    repository = open_repository(root)
    start, name = (repository.commit(before), before) if before else repository.base()
    old = _Commit(f"{name} ({start[:_SHORT]})", repository.files(start))
    new, paths = _later(repository, old, start, after)
    changed = frozenset(below_data(paths))
    notes = tuple(_notes(paths - changed))
    if not changed:
        return Changes(old.label, new.label, notes=notes)
    with ExitStack() as stack:
        states = _states(stack, root, repository, (old, new), changed, clock)
        return state_changes((old.label, new.label), states, changed, notes)


def publication(root: Path, clock: Clock, name: str = "HEAD") -> Publication:
    """Return what this program publishes of a commit. Raises as `differences` does."""
    repository = open_repository(root)
    commit = repository.commit(name)
    stored = _Commit(name, repository.files(commit))
    with ExitStack() as stack:
        state = _state(stack, root, repository, stored, _everywhere(root, [stored]), clock)
        return publication_of(state, commit, clock.day(state.judgements.loaded.portal.zone))


def differences_from(published: Publication, root: Path, clock: Clock, after: str = "") -> Changes:
    """Return what differs between a publication and what this program makes of a commit, or of the folder.

    Both are judged as of the publication's day. Raises as `differences` does.
    """
    repository = open_repository(root)
    start = repository.commit(published.commit)
    release = f"terbitan kinerja-terbuka {published.program.release}"
    old = _Commit(f"{release} ({start[:_SHORT]})", repository.files(start))
    new, paths = _later(repository, old, start, after)
    changed = frozenset(below_data(paths))
    others = [path for path in paths - changed if not _OF_PROGRAM.fullmatch(path)]
    with ExitStack() as stack:
        slugs, day = _everywhere(root, (old, new)), replace(clock, named=published.day)
        states = [_state(stack, root, repository, commit, slugs, day) for commit in (old, new)]
        labels = (old.label, new.label)
        return state_changes(labels, (states[0], states[1]), changed, tuple(_notes(others)), published)


def _later(repository: Repository, old: _Commit, start: str, name: str) -> tuple[_Commit, frozenset[str]]:
    """Return the later commit, or the folder where none is named, and the paths that differ."""
    if not name:
        return _Commit(HERE, None), repository.changed_here(start)
    end = repository.commit(name)
    new = _Commit(f"{name} ({end[:_SHORT]})", repository.files(end))
    return new, changed_between(old.files or {}, new.files or {})


def _states(
    stack: ExitStack,
    root: Path,
    repository: Repository,
    commits: tuple[_Commit, _Commit],
    changed: frozenset[str],
    clock: Clock,
) -> tuple[State, State]:
    """Judge the offices that differ in both commits; their files lie in folders that ``stack`` deletes."""
    slugs = _differing(root, commits, changed)
    old, new = (_state(stack, root, repository, commit, slugs, clock) for commit in commits)
    return old, new


def _state(
    stack: ExitStack,
    root: Path,
    repository: Repository,
    commit: _Commit,
    slugs: frozenset[str],
    clock: Clock,
) -> State:
    if commit.files is None:
        return judged_state(root, slugs, clock, root)
    wanted = [path for path in below_data(commit.files) if office_of(path) in {SHARED, *slugs}]
    if SETTINGS in commit.files:  # which say whether the program brings lists and rules to this portal
        wanted.append(SETTINGS)
    folder = stack.enter_context(temporary_folder(root))
    (folder / DATA).mkdir()
    unread: tuple[Diagnostic, ...] = write_snapshot(repository, commit.files, wanted, folder)
    return judged_state(folder, slugs, clock, root, unread)


def _differing(root: Path, commits: Iterable[_Commit], changed: frozenset[str]) -> frozenset[str]:
    """Return the offices whose files differ; all of them where something that they share does."""
    slugs = frozenset(map(office_of, changed))
    return slugs if SHARED not in slugs else _everywhere(root, commits) | (slugs - {SHARED})


def _everywhere(root: Path, commits: Iterable[_Commit]) -> frozenset[str]:
    """Return all offices of commits, and those of the folder where one of them is the folder."""
    known = tuple(commits)
    stored = {
        office_of(path) for commit in known if commit.files is not None for path in below_data(commit.files)
    }
    here = slugs_of(root) if any(commit.files is None for commit in known) else ()
    return frozenset({*stored, *here} - {SHARED})


def _notes(paths: Iterable[str]) -> Iterable[str]:
    """Say what else has changed that this comparison can't show."""
    known = sorted(paths)
    program = [path for path in known if _OF_PROGRAM.fullmatch(path)]
    others = [path for path in known if path not in program]
    if program:
        yield (
            f"Program atau versinya juga berubah ({_named(program)}). Kedua keadaan dinilai oleh program "
            "yang sedang terpasang; angka yang berubah karena program saja tidak tampak di sini. Agar tampak:"
            " kinerja beda --simpan angka.json dengan program lama, lalu kinerja beda --dari angka.json."
        )
    if others:
        yield f"Di luar data/ berubah juga: {_named(others)}. Lihat hasilnya di pratinjau."


def _named(paths: list[str]) -> str:
    more = f" dan {len(paths) - _MOST_NAMED} lagi" if len(paths) > _MOST_NAMED else ""
    return f"{', '.join(paths[:_MOST_NAMED])}{more}"
