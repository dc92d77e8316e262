"""Each office is read, checked and judged by itself, and again only when what it rests on has changed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.phases import judging
from generator.phases.judging import JudgingTask, judge
from generator.portal import check
from tests.small import write
from tests.whole import TWO_OFFICES

FIRST = "data/satker/balai-uji/"
SECOND = "data/satker/balai-dua/"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write the data of two offices with a file of every kind."""
    return write(tmp_path, TWO_OFFICES)


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which offices a check reads and checks."""
    slugs: list[str] = []

    def noting(task: JudgingTask) -> judging.JudgedOffice:
        slugs.append(task.source.slug)
        return judge(task)

    monkeypatch.setattr(judging, "judge", noting)
    return slugs


def _change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")


def test_what_has_not_changed_is_not_checked_again(root: Path, judged: list[str]) -> None:
    """The findings and the record are the same, from the cache or not."""
    first = check(root)
    record = first.value.judged()
    assert judged == ["balai-dua", "balai-uji"]
    judged.clear()
    again = check(root)
    assert again.diagnostics == first.diagnostics
    assert again.value.judged() == record
    assert judged == []


def test_only_the_office_that_changed_is_checked_again(root: Path, judged: list[str]) -> None:
    """One cell costs one office; a list that all share costs all."""
    check(root).value.judged()
    judged.clear()
    _change(root, f"{FIRST}satker.yml", "menguji contoh.", "menguji contoh apa pun.")
    checked = check(root)
    assert [each.office.summary for each in checked.value.judged().offices] == [
        "Balai ini menguji contoh.",
        "Balai ini menguji contoh apa pun.",
    ]
    assert judged == ["balai-uji"]
    judged.clear()
    _change(root, "data/portal.yml", "nama: ", "nama: Lain ")
    check(root)
    assert judged == ["balai-dua", "balai-uji"]


def test_offices_that_contradict_each_other_are_found_whatever_is_cached(root: Path) -> None:
    """A name that two offices have is found though only one was read again; so is what only others need."""
    _change(root, f"{FIRST}satker.yml", "kode: 123456", "kode: 654321")
    before = check(root).diagnostics
    _change(root, f"{FIRST}satker.yml", "kode: 654321", "kode: 123456")
    found = set(check(root).diagnostics) - set(before)
    assert {each.code for each in found} == {"R352"}


def test_an_office_with_errors_is_checked_every_time(root: Path, judged: list[str]) -> None:
    """Nothing wrong is ever cached, so that its findings always name the lines as they stand."""
    _change(root, f"{FIRST}satker.yml", "blu: tidak", "blu: mungkin")
    first = check(root)
    judged.clear()
    assert check(root).diagnostics == first.diagnostics
    assert judged == ["balai-uji"]


def test_an_office_that_changes_while_it_is_read_is_not_cached(
    root: Path, judged: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read is not what the digest stands for, so the next check reads it again."""
    noting = judging.judge

    def changing(task: JudgingTask) -> judging.JudgedOffice:
        if task.source.slug == "balai-uji" and "balai-uji" not in judged:
            _change(root, f"{FIRST}satker.yml", "menguji contoh.", "menguji apa pun.")
        return noting(task)

    monkeypatch.setattr(judging, "judge", changing)
    _change(root, f"{SECOND}satker.yml", "menguji contoh.", "menguji dua.")
    check(root)
    monkeypatch.setattr(judging, "judge", noting)
    _change(root, f"{FIRST}satker.yml", "menguji apa pun.", "menguji contoh.")
    judged.clear()
    check(root)
    assert judged == ["balai-uji"]


def _cut(entry: Path) -> None:
    entry.write_bytes(entry.read_bytes()[:-1])


def _empty(entry: Path) -> None:
    entry.write_bytes(b"")


def _folder(entry: Path) -> None:
    entry.unlink()
    entry.mkdir()


@pytest.mark.parametrize("harm", [_cut, _empty, _folder, Path.unlink])
def test_a_damaged_cache_costs_time_only(root: Path, judged: list[str], harm: Callable[[Path], None]) -> None:
    """Whatever happens to an entry, the office is checked and judged again to the same result."""
    first = check(root)
    record = first.value.judged()
    for entry in (root / ".cache/nilai").iterdir():
        harm(entry)
    judged.clear()
    again = check(root)
    assert (again.diagnostics, again.value.judged()) == (first.diagnostics, record)
    assert judged == ["balai-dua", "balai-uji"]


def test_many_offices_are_checked_in_processes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What other processes send back is what this one finds, the records too."""
    here = check(root)
    record = here.value.judged()
    shutil.rmtree(root / ".cache")
    monkeypatch.setattr(judging, "_MANY", 2)
    monkeypatch.setattr("generator.phases.executor.cores", lambda: 2)
    monkeypatch.setattr(judging, "judge", lambda _: pytest.fail("judged in this process"))
    apart = check(root)
    assert (apart.diagnostics, apart.value.judged()) == (here.diagnostics, record)
