"""The journey of one error: a slip of the pen in real data, its message, and its remedy."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.findings.catalog import CAUSES
from generator.findings.diagnostic import Diagnostic, Severity
from generator.portal import check
from generator.report.findings import in_order

pytestmark = pytest.mark.demo

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Case:
    """One slip of the pen: ``wrong`` stands where ``right`` was, and ``remedy`` mends it."""

    code: str
    path: str
    right: str
    wrong: str
    at: tuple[str, int, str]
    remedy: str
    is_of_eleven: bool

    def __str__(self) -> str:
        """Name the case in the report of the tests."""
        return f"{self.code}-{self.path.rpartition('/')[2]}-{self.at[1]}-{self.at[2]}"


def _case(written: dict[str, str]) -> Case:
    return Case(
        code=written["kode"],
        path=written["berkas"],
        right=written["cari"],
        wrong=written["ganti"],
        at=(written.get("di", written["berkas"]), int(written["baris"]), written["kolom"]),
        remedy=written["perbaikan"],
        is_of_eleven=written.get("sebelas") == "true",
    )


def _cases() -> list[Case]:
    text = (ROOT / "tests/cases/galat.yml").read_text("utf-8")
    return [_case(each) for each in yaml.load(text, yaml.BaseLoader)]  # noqa: S506 - makes texts only


CASES = _cases()


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the demo data once."""
    root = tmp_path_factory.mktemp("portal")
    shutil.copytree(ROOT / "data", root / "data")
    return root


@pytest.fixture(scope="module")
def known(portal: Path) -> frozenset[tuple[str, str]]:
    """Remember what the demo data are warned about anyway."""
    return frozenset((each.code, each.message) for each in check(portal).diagnostics)


@pytest.fixture
def slip(portal: Path, request: pytest.FixtureRequest) -> Iterator[Case]:
    """Make one slip in the copy, and undo it afterwards."""
    case: Case = request.param
    file = portal / case.path
    before = file.read_bytes()
    assert before.decode().count(case.right) >= 1, "the data have changed; choose another text to replace"
    file.write_bytes(before.decode().replace(case.right, case.wrong, 1).encode())
    yield case
    file.write_bytes(before)


def _new(root: Path, known: frozenset[tuple[str, str]]) -> list[Diagnostic]:
    found = in_order(check(root).diagnostics)
    return [each for each in found if (each.code, each.message) not in known]


def test_the_demo_data_have_no_errors(portal: Path) -> None:
    """The data of the demo can be published as they are."""
    assert [each for each in check(portal).diagnostics if each.severity is Severity.ERROR] == []


def test_eleven_edits_are_among_the_cases() -> None:
    """The eleven edits of one file that must never slip through are all tried."""
    eleven = [case for case in CASES if case.is_of_eleven]
    assert len(eleven) >= 11
    assert {case.path for case in eleven} == {eleven[0].path}


@pytest.mark.parametrize("slip", CASES, indirect=True, ids=str)
def test_a_slip_is_one_finding_in_its_place(
    slip: Case, portal: Path, known: frozenset[tuple[str, str]]
) -> None:
    """A slip of the pen gives one finding, in its file, row and column, that names a remedy."""
    found = _new(portal, known)
    assert [(each.code, each.at.path, each.at.line, each.at.field) for each in found] == [
        (slip.code, *slip.at)
    ]
    assert found[0].help


@pytest.mark.parametrize("slip", CASES, indirect=True, ids=str)
def test_its_remedy_makes_it_go(slip: Case, portal: Path, known: frozenset[tuple[str, str]]) -> None:
    """Writing what the remedy says makes the finding go away, and brings no other."""
    text = (ROOT / slip.path).read_bytes().decode().replace(slip.right, slip.remedy, 1)
    (portal / slip.path).write_bytes(text.encode())
    assert _new(portal, known) == []


@pytest.mark.parametrize("slip", [case for case in CASES if case.is_of_eleven], indirect=True, ids=str)
def test_the_command_stops_at_errors_only(slip: Case, portal: Path) -> None:
    """The command ends with 1 where there is an error and with 0 where there are warnings only."""
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, portal / name, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", portal)
    result = CliRunner().invoke(main, ["periksa", "--akar", str(portal), "--format", "json"])
    told = json.loads(result.stdout)
    assert slip.code in {each["kode"] for each in told}
    assert result.exit_code == (1 if CAUSES[slip.code].severity is Severity.ERROR else 0)
