"""A build has nothing to do only where nothing at all has changed."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.phases.whole_inputs import whole_digest
from generator.sources.portal import bundled
from generator.values.shared.moment import Clock
from tests.small import whole, write

CLOCK = Clock(datetime(2026, 6, 1, tzinfo=UTC), date(2026, 6, 1))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write a whole portal."""
    return whole(write(tmp_path))


def test_what_stands_still_has_one_digest(root: Path) -> None:
    """Whatever lies beside the sources does not count, and neither does the hour of the day."""
    before = whole_digest(root, CLOCK)
    (root / "site").mkdir()
    (root / "catatan.txt").write_text("x")
    assert whole_digest(root, CLOCK) == before
    hours = [Clock(datetime(2026, 6, 1, hour, tzinfo=UTC)) for hour in (1, 9)]
    assert len({whole_digest(root, clock) for clock in hours}) == 1


@pytest.mark.parametrize("path", ["data/portal.yml", "content/panduan.md", "theme/base.html", "mkdocs.yml"])
def test_every_source_counts(root: Path, path: str) -> None:
    """A byte more, a file less."""
    digests = {whole_digest(root, CLOCK)}
    with (root / path).open("a") as file:
        file.write("\n")
    digests.add(whole_digest(root, CLOCK))
    (root / path).rename(root / f"{path}.baru")
    digests.add(whole_digest(root, CLOCK))
    assert len(digests) == 3
    assert ("" in digests) == (path == "mkdocs.yml")


def test_hidden_files_links_day_and_options_count(root: Path) -> None:
    """A link is told from a file of the same content, and another day or option is another site."""
    digests = [whole_digest(root, CLOCK), whole_digest(root, CLOCK, "mampat")]
    digests.append(whole_digest(root, Clock(CLOCK.moment, date(2026, 6, 2))))
    (root / "content/.tersembunyi").write_text("x")
    digests.append(whole_digest(root, CLOCK))
    (root / "content/tautan.md").symlink_to("panduan.md")
    digests.append(whole_digest(root, CLOCK))
    (root / "content/tautan.md").unlink()
    (root / "content/tautan.md").write_bytes((root / "content/panduan.md").read_bytes())
    digests.append(whole_digest(root, CLOCK))
    assert len(set(digests)) == len(digests)


def test_what_the_program_brings_counts(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A portal needs no theme and no pages of its own; those of the program are looked at like its own."""
    (root / "mkdocs.yml").write_text("site_name: Portal\nplugins: [kinerja]\n")
    for name in ("theme", "content"):
        shutil.rmtree(root / name)
    brought = tmp_path / "istilah.md"
    brought.write_text("# Istilah\n")
    monkeypatch.setattr(bundled, "bundled_files", lambda: {"content/istilah.md": brought})
    before = whole_digest(root, CLOCK)
    brought.write_text("# Kata\n")
    assert len({"", before, whole_digest(root, CLOCK)}) == 3
