"""Hand-written pages are rendered once, and again when one of them or a setting has changed."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.phases import written_pages
from generator.phases.written_pages import rendered_pages
from generator.sources.prose.html import Extensions, Hypertext, hypertexts
from generator.sources.shared.files import TextFile

PAGE = TextFile("content/a.md", ("# A", "", "[b](b.md) dan `x`"))


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count how many files are rendered."""
    counts: list[int] = []

    def counting(files: Iterable[TextFile], folder: str, extensions: Extensions) -> tuple[Hypertext, ...]:
        held = tuple(files)
        counts.append(len(held))
        return hypertexts(held, folder, extensions)

    monkeypatch.setattr(written_pages, "hypertexts", counting)
    return counts


def test_pages_are_rendered_when_something_has_changed(tmp_path: Path, rendered: list[int]) -> None:
    """The same pages are read from the cache; another line, or another extension, renders all."""
    first = rendered_pages(tmp_path, (PAGE,), "content", ())
    assert first == hypertexts((PAGE,), "content", ())
    assert rendered_pages(tmp_path, (PAGE,), "content", ()) == first
    assert rendered == [1]
    rendered_pages(tmp_path, (TextFile(PAGE.path, ("# B",)),), "content", ())
    rendered_pages(tmp_path, (PAGE,), "content", (("abbr", ()),))
    assert rendered == [1, 1, 1]


def test_a_damaged_entry_costs_time_only(tmp_path: Path, rendered: list[int]) -> None:
    """Whatever stands in the cache, the pages are the same."""
    first = rendered_pages(tmp_path, (PAGE,), "content", ())
    for entry in (tmp_path / ".cache/nilai").iterdir():
        entry.write_bytes(entry.read_bytes()[:-2])
    assert rendered_pages(tmp_path, (PAGE,), "content", ()) == first
    assert rendered == [1, 1]


def test_no_pages_write_nothing(tmp_path: Path) -> None:
    """A folder of data alone has none."""
    assert rendered_pages(tmp_path, (), "content", ()) == ()
    assert list(tmp_path.iterdir()) == []
