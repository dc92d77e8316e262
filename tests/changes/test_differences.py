"""Two states of a portal are found in its history, or one of them in its folder."""

from dataclasses import replace
from pathlib import Path

from generator.changes.changes import Changes, FigureChange
from generator.changes.differences import differences
from generator.clock import system_clock
from tests.histories import begun, committed, git
from tests.small import FILES, RESULT, TODAY, unprinted, write

BEFORE = unprinted(FILES)


def changes_between(root: Path, before: str = "", after: str = "") -> Changes:
    """Compare two states of a portal."""
    return differences(root, system_clock(TODAY), before, after)


def of(changes: Changes, subject: str) -> FigureChange:
    """Return what differs of one subject."""
    return next(each for each in changes.figures if each.subject == subject)


def test_two_commits_are_compared_without_the_folder(tmp_path: Path) -> None:
    """What stands in the folder does not matter where two commits are named; git finds renamed branches."""
    begun(tmp_path, BEFORE)
    git(tmp_path, "checkout", "-q", "-b", "perbaikan")
    write(tmp_path, {**BEFORE, RESULT: FILES[RESULT].replace("3,63", "3,4")})
    committed(tmp_path)
    write(tmp_path, {**BEFORE, RESULT: "rusak"})
    changes = changes_between(tmp_path, "main", "perbaikan")
    assert of(changes, "Indeks kepuasan masyarakat").values[0].after == "3,40\u00a0Indeks"
    back = changes_between(tmp_path, "perbaikan", "main")
    assert of(back, "Indeks kepuasan masyarakat").values[0].after == "3,63\u00a0Indeks"


def test_other_files_are_noted(tmp_path: Path) -> None:
    """Texts and the version of the program are no figures: what else has changed is named."""
    begun(tmp_path, BEFORE)
    for name in ("content/a.md", "requirements.lock"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x\n", encoding="utf-8")
    committed(tmp_path)
    changes = changes_between(tmp_path, "HEAD~1", "HEAD")
    assert changes.is_empty
    assert [("requirements.lock" in note, "content/a.md" in note) for note in changes.notes] == [
        (True, False),
        (False, True),
    ]


def test_a_portal_in_a_folder_of_a_repository(tmp_path: Path) -> None:
    """A portal may stand below the top of its repository; what stands beside it does not matter."""
    begun(tmp_path, {"baca.txt": "x\n", **{f"portal/{path}": text for path, text in BEFORE.items()}})
    path = tmp_path / "portal" / RESULT
    path.write_text(FILES[RESULT].replace("3,63", "3,4"), encoding="utf-8")
    changes = changes_between(tmp_path / "portal")
    assert of(changes, "Indeks kepuasan masyarakat").reasons[0].places == (f"{RESULT}:2",)
    committed(tmp_path)
    assert replace(changes_between(tmp_path / "portal", "HEAD~1", "HEAD"), before="", after="") == replace(
        changes, before="", after=""
    )


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    """The folder of the earlier state is deleted."""
    begun(tmp_path, BEFORE)
    (tmp_path / RESULT).write_text(FILES[RESULT].replace("3,63", "3,4"), encoding="utf-8")
    assert not changes_between(tmp_path).is_empty
    assert not list((tmp_path / ".cache").glob("beda-*"))


def test_what_the_program_brings_is_brought_to_commits_too(tmp_path: Path) -> None:
    """A portal whose rules come with the program is judged by them in its commits as in its folder."""
    own = {path: text for path, text in BEFORE.items() if not path.startswith("data/aturan/")}
    begun(tmp_path, {**own, "mkdocs.yml": "site_name: A\nplugins: [kinerja]\n"})
    (tmp_path / RESULT).write_text(FILES[RESULT].replace("3,63", "3,4"), encoding="utf-8")
    changes = changes_between(tmp_path)
    assert of(changes, "Indeks kepuasan masyarakat").values[0].before == "3,63\u00a0Indeks"
    assert changes.findings == ()
