"""What the first page and the guide for contributors promise is there."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDES = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "benchmarks/README.md",
    "docs/decisions/README.md",
    "docs/adopting.md",
    "docs/pemeriksa-angka.md",
    "docs/skala.md",
)
PICTURE = "docs/tangkapan-layar.png"


@pytest.mark.parametrize("guide", GUIDES)
def test_make_commands_exist(guide: str) -> None:
    """Every `make` command that a guide names is a target of the Makefile."""
    named = re.findall(r"(?:`|^|\n)make (?:\w+=\S+ )?([a-z][a-z-]*)", _text(guide))
    assert set(named) - _targets() == set()


def test_every_public_target_is_explained() -> None:
    """Each target for people has a line in the list that `make` prints."""
    listed = set(re.findall(r"^([a-z-]+):.*## \S", _text("Makefile"), re.MULTILINE))
    assert {"site", "test", "sajikan", "rapi", "ukur", "kunci", "bersih"} <= listed


@pytest.mark.parametrize("guide", GUIDES)
def test_links_lead_somewhere(guide: str) -> None:
    """Every relative link of a guide leads to a file or folder of the project."""
    addresses = set(re.findall(r"\]\(([^)#:]+)\)", _text(guide))) - {PICTURE}
    missing = [each for each in addresses if not ((ROOT / guide).parent / each).exists()]
    assert missing == []


def test_the_picture_is_there() -> None:
    """The picture on the first screen is in the project."""
    assert (ROOT / PICTURE).is_file()


def test_the_folders_of_the_map_exist() -> None:
    """Every folder in the README's map is a folder of the project."""
    folders = re.findall(r"^\| `([\w/-]+)/` \|", _text("README.md"), re.MULTILINE)
    assert [each for each in folders if not (ROOT / each).is_dir()] == []


@pytest.mark.skipif(find_spec("generator.cli") is None, reason="the command line is not written yet")
def test_commands_of_the_guides_exist() -> None:
    """Every `kinerja` command that a guide names is a command of the program."""
    named = {each for guide in GUIDES for each in re.findall(r"\bkinerja ([a-z][a-z-]*)\b", _commands(guide))}
    assert {each for each in named if not _answers(each)} == set()


def test_ci_runs_the_tests() -> None:
    """The forge's entry point is an executable script that runs `make test`."""
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o100
    assert script.read_text(encoding="utf-8").endswith("\nmake test\n")


def test_decisions_are_listed() -> None:
    """Every decision has a line in the list, with its number and its file."""
    pages = {path.name for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md")}
    assert set(re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", _text("docs/decisions/README.md"))) == pages


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", _text("Makefile"), re.MULTILINE))


def _commands(guide: str) -> str:
    fenced = re.findall(r"```\w*\n(.*?)```", _text(guide), re.DOTALL)
    return "\n".join([*fenced, *re.findall(r"`([^`\n]+)`", _text(guide))])


def _answers(command: str) -> bool:
    asked = [sys.executable, "-c", "from generator.cli import main; main()", command, "--help"]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, check=False).returncode == 0
