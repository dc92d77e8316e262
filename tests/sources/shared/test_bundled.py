"""The program brings the same files from the repository as from its wheel."""

import tomllib
from pathlib import Path

import pytest

from generator.sources.shared import bundled
from generator.sources.shared.bundled import BROUGHT, bundled_files, bundled_folder, how_to_get
from tests.guarded.sitecustomize import OPEN

ROOT = Path(__file__).parents[3]
WHEEL = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"][
    "wheel"
]


def test_the_wheel_takes_what_the_repository_brings() -> None:
    """The list of the program and that of the wheel are one, and each of its folders is moved."""
    assert WHEEL["only-include"] == ["generator", *BROUGHT]
    assert WHEEL["sources"] == {
        name: f"generator/bawaan/{name}" for name in dict.fromkeys(each.partition("/")[0] for each in BROUGHT)
    }


def test_everything_on_the_list_is_there() -> None:
    """Nothing is listed that is not there, and nothing is brought that is hidden or compiled."""
    files = bundled_files()
    assert [
        each for each in BROUGHT if not any(name == each or name.startswith(f"{each}/") for name in files)
    ] == []
    assert all(place.is_file() for place in files.values())
    assert {"content/tentang.md", "pengaturan.yml", "theme/base.html", "deploy/nginx.conf"} <= files.keys()
    assert not any(part.startswith((".", "__")) for name in files for part in name.split("/"))


def test_tests_of_the_program_may_read_what_it_brings() -> None:
    """What is brought is part of the program, so the guard of the demo portal lets it be read."""
    closed = {f"{ROOT}/{name}" for name in BROUGHT if name.startswith(("content", "data"))}
    assert closed == set(OPEN)


def test_an_installed_program_has_all_in_one_folder(tmp_path: Path) -> None:
    """Beside an installed program nothing is looked for: what lies there is somebody else's."""
    program = tmp_path / "generator"
    for name in (
        "generator/bawaan/theme/base.html",
        "generator/bawaan/data/aturan/a.yml",
        "theme/asing.html",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert dict(bundled._files_of(program)) == {  # noqa: SLF001
        "theme/base.html": program / "bawaan/theme/base.html",
        "data/aturan/a.yml": program / "bawaan/data/aturan/a.yml",
    }


def test_a_folder_of_the_program_is_found() -> None:
    """The theme lies beside the program in its repository; what is in no portal, within it."""
    assert bundled_folder("theme") == ROOT / "theme"
    assert bundled_folder("content") == ROOT / "generator/bawaan/content"


@pytest.mark.demo
def test_every_list_and_rule_is_brought_or_of_the_demo_alone() -> None:
    """A list that is added to the repository is either of the law, for all portals, or of these offices."""
    listed = {f"data/acuan/{path.name}" for path in (ROOT / "data/acuan").iterdir()}
    assert listed - set(BROUGHT) == {"data/acuan/ppid-saluran.csv", "data/acuan/unit.csv"}


def test_what_the_program_would_bring_is_missing_by_a_setting() -> None:
    """The remedy for a page or list that is brought names the setting; another file is to be written."""
    for name in ("content/bantuan", "theme/base.html", "content/tentang.md"):
        remedy = how_to_get(name, "tulis sendiri")
        assert remedy == "hapus `bawaan: false` di mkdocs.yml supaya program membawanya, atau tulis sendiri"
    assert how_to_get("data/portal.yml", "tulis sendiri") == "tulis sendiri"
