"""The demo portal by MkDocs alone, and by `kinerja bangun` on a cluster: equal files to the last byte."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publication.files import MARK

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.demo
DAY = "1780272000"  # 2026-06-01
SOURCES = ("content", "data", "theme")


def _files(site: Path) -> dict[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file() and path.name != MARK)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_mkdocs_and_a_cluster_give_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`mkdocs build --strict` and `kinerja bangun --kluster lokal` publish equal files on one day."""
    root = tmp_path / "portal"
    for name in SOURCES:
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    site = root / "site"
    _run(root, "-m", "mkdocs", "build", "--strict", "--quiet")
    alone = _files(site)
    shutil.rmtree(site)
    shutil.rmtree(root / ".cache/kantor")
    _run(
        root, "-c", "from generator.cli import main; main()", "bangun", "--kluster", "lokal", "--proses", "2"
    )
    assert _files(site) == alone
    assert len(alone) > 1000


def _run(folder: Path, *words: str) -> None:
    subprocess.run([sys.executable, *words], cwd=folder, check=True)
