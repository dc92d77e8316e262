"""The history of a portal, read from git: nothing that stands in it is run, and no file is checked out.

Git is asked for names and contents of objects only. Attributes, filters, hooks and further repositories that
a contribution may name have no effect.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from generator.values.shared.key import nearest

DATA: Final = "data"
# What a branch or commit may be called at most; git itself takes no longer ones.
_LONGEST_NAME: Final = 250
_MAIN_BRANCHES: Final = (
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master",
)
_PLAIN: Final = frozenset({"100644", "100755", "100664"})
_OPTIONS: Final = (
    "--no-replace-objects",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.quotePath=false",
)
# Settings of other programs; where the repository is must follow from the folder alone.
_PASSED_ON: Final = ("GIT_CONFIG_", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM")


class HistoryError(Exception):
    """The history can't be read; the message is for people, in Indonesian."""


@dataclass(frozen=True, slots=True)
class StoredBlob:
    """A file of a commit: the name of its content, and whether it is a plain file."""

    id: str
    is_plain: bool


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that a portal lies in: the folder of the portal, and that folder below the top."""

    root: Path
    prefix: str

    def commit(self, name: str) -> str:
        """Return the commit that a branch or tag points to; raise ``HistoryError`` where there is none."""
        if name.startswith("-") or len(name) > _LONGEST_NAME or not name.isprintable() or not name.strip():
            message = f"`{name[:40]}` bukan nama cabang atau commit. Contoh: kinerja beda origin/main"
            raise HistoryError(message)
        found = self._one("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if not found:
            raise HistoryError(self._unknown(name))
        return found

    def base(self) -> tuple[str, str]:
        """Return the commit that the folder is compared with where nobody names one, and what it is called.

        It is the last commit that it shares with the main branch; without a main branch the last commit.
        """
        head = self._one("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        if not head:
            message = (
                "Portal ini belum punya commit, jadi belum ada yang dibandingkan. Simpan dahulu: git commit"
            )
            raise HistoryError(message)
        for branch in _MAIN_BRANCHES:
            if self._one("rev-parse", "--verify", "--quiet", f"{branch}^{{commit}}"):
                shared = self._one("merge-base", branch, head)
                if shared:
                    return shared, branch.removeprefix("refs/remotes/").removeprefix("refs/heads/")
                message = (
                    f"Titik temu dengan {branch.removeprefix('refs/remotes/')} tidak ditemukan. "
                    f"{self._shallow_hint() or 'Sebutkan commit pembandingnya: kinerja beda COMMIT'}"
                )
                raise HistoryError(message)
        return head, "HEAD"

    def files(self, commit: str) -> Mapping[str, StoredBlob]:
        """Return the files of a commit by their path below the folder of the portal, if it has that."""
        folder = self._one("rev-parse", "--verify", "--quiet", f"{commit}:{self.prefix.rstrip('/')}")
        if not folder:
            return {}
        listing = self._run("ls-tree", "-r", "-z", "--full-tree", folder)
        found = {}
        for entry in filter(None, listing.split(b"\0")):
            head, _, path = entry.partition(b"\t")
            mode, kind, blob = head.decode().split(" ")
            found[os.fsdecode(path)] = StoredBlob(blob, kind == "blob" and mode in _PLAIN)
        return found

    def changed_here(self, commit: str) -> frozenset[str]:
        """Return the paths that differ between a commit and the folder as it stands, new data files too."""
        tracked = self._run(
            "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative",
            "--ignore-submodules=none", commit, "--",
        )  # fmt: skip
        # Also what git is told to ignore: the program reads all that lies in data/.
        untracked = self._run("ls-files", "--others", "-z", "--", DATA)
        names = (*tracked.split(b"\0"), *untracked.split(b"\0"))
        return frozenset(os.fsdecode(name) for name in names if name)

    @contextmanager
    def contents(self) -> Iterator["Contents"]:
        """Open the contents of files; each is asked for by the name of its content."""
        with subprocess.Popen(  # noqa: S603 - git itself, with fixed words
            self._command("cat-file", "--batch"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        ) as process:
            if process.stdin is None or process.stdout is None:  # pragma: no cover - both are pipes
                raise AssertionError
            yield Contents(process.stdin, process.stdout)
            process.stdin.close()

    def _unknown(self, name: str) -> str:
        branches = self._run("for-each-ref", "--format=%(refname:short)").decode("utf-8", "replace").split()
        close = nearest(name, branches)
        hint = f"Maksud Anda {close}?" if close else self._shallow_hint()
        return f"Commit atau cabang {name} tidak ada di klon ini. {hint}".strip()

    def _shallow_hint(self) -> str:
        is_shallow = self._one("rev-parse", "--is-shallow-repository") == "true"
        return (
            "Riwayat di klon ini tidak lengkap; lengkapi dahulu: git fetch --unshallow" if is_shallow else ""
        )

    def _one(self, *words: str) -> str:
        """Return the one line that git answers, or nothing where it refuses."""
        done = _started(self._command(*words))
        return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""

    def _run(self, *words: str) -> bytes:
        done = _started(self._command(*words))
        if done.returncode:
            reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
            message = f"Riwayat portal ini tidak dapat dibaca git: {reason[0] if reason else words[0]}"
            raise HistoryError(message)
        return done.stdout

    def _command(self, *words: str) -> Sequence[str]:
        return (_git(), *_OPTIONS, "-C", str(self.root), *words)


@dataclass(frozen=True, slots=True)
class Contents:
    """Contents of files, asked for one after the other."""

    asking: IO[bytes]
    answering: IO[bytes]

    def pieces(self, blob: str, size_of_piece: int = 1 << 20) -> Iterator[bytes]:
        """Yield the content of a file in pieces, all of which must be taken."""
        self.asking.write(blob.encode() + b"\n")
        self.asking.flush()
        head = self.answering.readline().split()
        if len(head) != 3 or head[1] != b"blob":  # noqa: PLR2004 - name, kind and size
            message = "Isi sebuah berkas tidak ada di klon ini. Lengkapi dahulu: git fetch --refetch"
            raise HistoryError(message)
        left = int(head[2])
        while left:
            piece = self.answering.read(min(left, size_of_piece))
            if not piece:
                message = "Git berhenti sebelum semua berkas terbaca. Ulangi perintahnya."
                raise HistoryError(message)
            left -= len(piece)
            yield piece
        self.answering.readline()


def open_repository(root: Path) -> Repository:
    """Open the repository that the portal in ``root`` lies in; raise ``HistoryError`` where there is none."""
    command = (_git(), *_OPTIONS, "-C", str(root), "rev-parse", "--is-inside-work-tree", "--show-prefix")
    done = _started(command)
    answer = done.stdout.decode("utf-8", "replace").split("\n")
    if done.returncode == 0 and answer[0] == "true":
        return Repository(root, answer[1] if len(answer) > 1 else "")
    if b"dubious ownership" in done.stderr:
        message = (
            "Git menolak folder ini karena pemiliknya pengguna lain. Bila folder ini memang milik Anda: "
            f"git config --global --add safe.directory {root.resolve()}"
        )
        raise HistoryError(message)
    message = (
        "Folder ini tidak dicatat git, jadi tidak ada keadaan lain untuk dibandingkan. "
        "Mulai mencatat: git init, lalu git add . dan git commit"
    )
    raise HistoryError(message)


def changed_between(before: Mapping[str, StoredBlob], after: Mapping[str, StoredBlob]) -> frozenset[str]:
    """Return the paths whose content differs between two commits, or that only one of them has."""
    return frozenset(path for path in {*before, *after} if before.get(path) != after.get(path))


def below_data(paths: Iterable[str]) -> Iterator[str]:
    """Yield the paths that lie in the folder of data."""
    return (path for path in paths if path.startswith(f"{DATA}/"))


def _git() -> str:
    found = shutil.which("git")
    if found is None:
        message = (
            "Perintah ini memerlukan git, yang belum terpasang di komputer ini. Pasang git, lalu ulangi."
        )
        raise HistoryError(message)
    return found


def _started(command: Sequence[str]) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(  # noqa: S603 - git itself, with fixed words and names that were looked at
        command, check=False, capture_output=True, stdin=subprocess.DEVNULL, env=_environment()
    )


def _environment() -> Mapping[str, str]:
    """Return an environment in which git goes by the folder alone, asks nothing and fetches nothing."""
    unchanged = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith(_PASSED_ON)
    }
    return unchanged | {
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "LC_ALL": "C",
    }
