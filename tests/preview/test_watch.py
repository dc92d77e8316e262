"""A change in the portal's folders shows, whatever it is."""

import os
from itertools import pairwise
from pathlib import Path

from generator.preview.watch import below, state_of


def test_every_kind_of_change_shows(tmp_path: Path) -> None:
    """A file that is written, comes, goes or is renamed, and a folder that vanishes, is a change."""
    folder, file = tmp_path / "data", tmp_path / "data/a/b.csv"
    states = [state_of([folder])]
    file.parent.mkdir(parents=True)
    states.append(state_of([folder]))
    file.write_text("1")
    states.append(state_of([folder]))
    file.write_text("12")
    states.append(state_of([folder]))
    os.utime(file, ns=(1, 1))
    states.append(state_of([folder]))
    file.rename(file.with_name("c.csv"))
    states.append(state_of([folder]))
    file.with_name("c.csv").unlink()
    states.append(state_of([folder]))
    assert all(before != after for before, after in pairwise(states))
    assert states[0] == {}


def test_without_a_change_nothing_shows(tmp_path: Path) -> None:
    """Two looks at the same files are equal."""
    (tmp_path / "a.md").write_text("1")
    assert state_of([tmp_path, tmp_path / "a.md"]) == state_of([tmp_path, tmp_path / "a.md"])


def test_locks_of_office_programs_are_no_change(tmp_path: Path) -> None:
    """Opening a table in a spreadsheet, or a text in an editor, builds nothing."""
    before = state_of([tmp_path])
    for name in (".~lock.hasil.csv#", "~$hasil.xlsx", ".hasil.csv.swp"):
        (tmp_path / name).write_text("x")
    assert state_of([tmp_path]) == before


def test_links_and_pipes_are_looked_at_but_never_opened(tmp_path: Path) -> None:
    """A pipe does not make the preview wait, a link out of the folder is not followed, a circle ends."""
    os.mkfifo(tmp_path / "pipa")
    (tmp_path / "naik").symlink_to(tmp_path.parent, target_is_directory=True)
    (tmp_path / "putus").symlink_to(tmp_path / "tidak-ada")
    assert {Path(each).name for each in state_of([tmp_path])} == {tmp_path.name, "pipa", "putus", "naik"}


def test_a_folder_can_be_passed_over_or_looked_at_alone(tmp_path: Path) -> None:
    """The state of all but one folder, and that of the folder alone, are the state of all."""
    for name in ("data/a.csv", "data/balai/b.csv", "data/balai-dua/c.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1")
    whole, folder = state_of([tmp_path / "data"]), str(tmp_path / "data/balai")
    rest = state_of([tmp_path / "data"], folder)
    assert below(whole, folder) == state_of([tmp_path / "data/balai"])
    assert (len(below(whole, folder)), len(rest)) == (2, 4)
    assert rest | below(whole, folder) == whole
