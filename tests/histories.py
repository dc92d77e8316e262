"""Portals with a history, for tests of what changes between two of its commits."""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.small import FILES, write

_WHO: Final = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.go.id", "-c", "commit.gpgsign=false")


def git(folder: Path, *words: str) -> str:
    """Run git in a folder and return what it answers."""
    command = ("git", *_WHO, "-C", str(folder), *words)
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def begun(root: Path, texts: Mapping[str, str] = FILES) -> Path:
    """Write a portal and commit it on the branch ``main``."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "--quiet", "--initial-branch=main")
    write(root, {".gitignore": ".cache/\n", **texts})
    committed(root, "Awal")
    return root


def committed(root: Path, subject: str = "Ubah") -> str:
    """Commit all that stands in a portal, and return the commit."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", subject)
    return git(root, "rev-parse", "HEAD")
