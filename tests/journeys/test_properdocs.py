"""The demo portal by ProperDocs, the maintained successor of MkDocs: the same files, the same strictness."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publication.files import MARK

ROOT = Path(__file__).parents[2]
# An environment in which ProperDocs stands in the place of MkDocs, which is not there.
PYTHON = ROOT / ".cache/properdocs/bin/python"
DAY = "1780272000"  # 2026-06-01
SOURCES = ("content", "data", "theme")
BUILD = ("build", "--strict", "--quiet")
# A warning of the builder, which `kinerja periksa` would find first in any text.
WARNING = """
import logging
from generator.plugin import KinerjaPlugin, site_builder

def warn(_, env, **__):
    said = "Doc file 'a.md' contains a link 'b.md', but the target is not found among documentation files."
    logging.getLogger(f"{site_builder.NAME}.structure.pages").warning(said)
    return KinerjaPlugin.usual(_, env)

KinerjaPlugin.usual, KinerjaPlugin.on_env = KinerjaPlugin.on_env, warn
"""

pytestmark = [
    pytest.mark.demo,
    pytest.mark.skipif(not PYTHON.exists(), reason="`make uji-properdocs` installs ProperDocs"),
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the demo portal to a folder of its own."""
    folder = tmp_path_factory.mktemp("portal")
    for name in SOURCES:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def test_properdocs_gives_the_same_site(root: Path) -> None:
    """By `properdocs build --strict` and by `kinerja bangun` on it, every file is that of MkDocs."""
    expected = _built(root, sys.executable, "-m", "mkdocs", *BUILD)
    assert len(expected) > 1000
    assert _built(root, PYTHON, "-m", "properdocs", *BUILD) == expected
    assert _built(root, PYTHON, "-c", "from generator.cli import main; main()", "bangun") == expected


@pytest.mark.parametrize(
    ("code", "words", "told"),
    [
        (
            "from properdocs.__main__ import cli; cli()",
            ("build", "--strict"),
            "Doc file 'a.md' contains a link 'b.md'",
        ),
        ("from generator.cli import main; main()", ("bangun",), "content/a.md: tautan b.md tidak menuju"),
    ],
    ids=["properdocs", "kinerja"],
)
def test_properdocs_is_as_strict(root: Path, code: str, words: tuple[str, ...], told: str) -> None:
    """What the builder alone finds fault with is told, stops the build and publishes nothing."""
    done = _run(root, PYTHON, "-c", f"{WARNING}\n{code}", *words)
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert told in said
    assert "Ada peringatan pada teks di content/ (lihat di atas)." in said
    assert not (root / "site").exists()


def _built(root: Path, *command: Path | str) -> dict[str, bytes]:
    """Build with no office at hand that another builder has finished; return the site and remove it."""
    shutil.rmtree(root / ".cache/kantor", ignore_errors=True)
    done = _run(root, *command)
    assert done.returncode == 0, done.stderr
    site = root / "site"
    files = (path for path in site.rglob("*") if path.is_file() and path.name != MARK)
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in files}
    shutil.rmtree(site)
    return found


def _run(root: Path, *command: Path | str) -> subprocess.CompletedProcess[str]:
    day = {"SOURCE_DATE_EPOCH": DAY, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        command, cwd=root, env=os.environ | day, capture_output=True, text=True, check=False
    )
