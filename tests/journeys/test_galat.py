"""The journey of one error: a slip of the pen in real data, its message, and its remedy."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.findings.shared.catalog import CAUSES
from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.portal import check
from generator.report.findings import in_order
from tests.small import whole

pytestmark = pytest.mark.demo

ROOT = Path(__file__).parents[2]
OFFICES = "data/satker/"
# The last reported year of each office that the cases speak of. What is added later may name the same
# indicators, so that a slip in an older file would be another finding, or none.
LAST_YEARS = {"bspji-manado": 2023, "bspji-pekanbaru": 2024, "bspji-palembang": 2024, "bbspji-agro": 2025}
YEAR_OR_PLAN = re.compile(r"(?:[a-z-]+-(?=20\d\d-))?(20\d\d)(?:/.+|-20\d\d\.csv)")


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

    @property
    def office(self) -> str:
        """The office whose data it is in, like ``bspji-manado``; ``""`` for what all offices share."""
        return self.path.removeprefix(OFFICES).partition("/")[0] if self.path.startswith(OFFICES) else ""

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


@dataclass(frozen=True)
class Portal:
    """A copy of the demo data, with one office or with all, and what is warned about anyway."""

    root: Path
    known: frozenset[tuple[str, str]]

    def findings(self) -> list[Diagnostic]:
        """Check the copy; return what is new."""
        found = in_order(check(self.root).diagnostics)
        return [each for each in found if (each.code, each.message) not in self.known]


def _leave_later_out(offices: Path) -> None:
    """Delete what is of a later year or plan than the cases are, but for the files that they name."""
    named = {case.path.removeprefix(OFFICES) for case in CASES}
    for office, last in LAST_YEARS.items():
        for path in filter(Path.is_file, (offices / office).rglob("*")):
            year = YEAR_OR_PLAN.fullmatch(path.relative_to(offices / office).as_posix())
            if year and int(year[1]) > last and path.relative_to(offices).as_posix() not in named:
                path.unlink()


@pytest.fixture(scope="module")
def portal_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Portal]:
    """Copy the data of an office once, with what all share; its slips do not change what others hold."""

    @cache
    def copy(office: str) -> Portal:
        root = tmp_path_factory.mktemp(office or "semua")
        shutil.copytree(ROOT / "data", root / "data")
        _leave_later_out(root / OFFICES)
        for each in (root / OFFICES).iterdir():
            if office and each.name != office:
                shutil.rmtree(each)
                units = root / "data/acuan/unit.csv"
                units.write_bytes(units.read_bytes().replace(f";{each.name}\n".encode(), b";\n"))
        return Portal(root, frozenset((each.code, each.message) for each in check(root).diagnostics))

    return copy


@contextmanager
def _made(slip: Case, root: Path) -> Iterator[None]:
    """Make one slip in a copy, and undo it afterwards."""
    file = root / slip.path
    before = file.read_bytes()
    assert before.decode().count(slip.right) >= 1, "the data have changed; choose another text to replace"
    file.write_bytes(before.decode().replace(slip.right, slip.wrong, 1).encode())
    yield
    file.write_bytes(before)


def test_the_demo_data_have_no_errors() -> None:
    """The data of the demo can be published as they are."""
    assert [each for each in check(ROOT).diagnostics if each.severity is Severity.ERROR] == []


def test_eleven_edits_are_among_the_cases() -> None:
    """The eleven edits of one file that must never slip through are all tried."""
    eleven = [case for case in CASES if case.is_of_eleven]
    assert len(eleven) >= 11
    assert {case.path for case in eleven} == {eleven[0].path}


@pytest.mark.parametrize("slip", CASES, ids=str)
def test_a_slip_is_one_finding_that_its_remedy_mends(slip: Case, portal_of: Callable[[str], Portal]) -> None:
    """A slip of the pen gives one finding, in its file, row and column; writing its remedy makes it go."""
    portal = portal_of(slip.office)
    with _made(slip, portal.root):
        found = portal.findings()
        text = (ROOT / slip.path).read_bytes().decode().replace(slip.right, slip.remedy, 1)
        (portal.root / slip.path).write_bytes(text.encode())
        left = portal.findings()
    assert [(each.code, each.at.path, each.at.line, each.at.field) for each in found] == [
        (slip.code, *slip.at)
    ]
    assert found[0].help
    assert left == []


@pytest.mark.parametrize("slip", [case for case in CASES if case.is_of_eleven], ids=str)
def test_the_command_stops_at_errors_only(slip: Case, portal_of: Callable[[str], Portal]) -> None:
    """The command ends with 1 where there is an error and with 0 where there are warnings only."""
    root = portal_of(slip.office).root
    whole(root)
    with _made(slip, root):
        result = CliRunner().invoke(main, ["periksa", "--akar", str(root), "--format", "json"])
    told = json.loads(result.stdout)
    assert slip.code in {each["kode"] for each in told}
    assert result.exit_code == (1 if CAUSES[slip.code].severity is Severity.ERROR else 0)
