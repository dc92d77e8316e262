"""Figures that another program has published are told apart from those that the data change."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.changes.changes import Cause, Changes, FigureChange
from generator.changes.differences import differences_from, publication
from generator.changes.formats.publication_format import publication_text, read_publication
from generator.changes.formats.strict_json import UnreadableJsonError
from generator.changes.pairs import figure_changes
from generator.changes.publication import Program, program_reason
from generator.changes.published_rows import Figure, KeptFigure, PublishedRow
from generator.changes.row_kinds import KINDS
from generator.cli import main
from generator.clock import system_clock
from tests.histories import begun, committed, git
from tests.small import FILES, OFFICE, RESULT, TODAY, unprinted, write

ROOT = Path(__file__).parents[2]
BEFORE = unprinted(FILES)
# Another program: it takes every value of a ratio for one per cent more than it is.
OTHER = """
_ratio = FORMULAS["rasio"]
FORMULAS = MappingProxyType({**FORMULAS, "rasio": lambda actual, target: _ratio(actual, target) + 1})
"""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Let another program keep the figures of a portal; return the portal and the file."""
    place = tmp_path_factory.mktemp("lama")
    portal = begun(place / "portal", BEFORE)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generator", place / "generator", ignore=ignored)
    with (place / "generator/compute/shared/formulas.py").open("a", encoding="utf-8") as stream:
        stream.write(OTHER)
    module = place / "generator/__init__.py"
    module.write_text(module.read_text("utf-8") + '\n__version__ = "0.9.0"\n', "utf-8")
    call = ["beda", "--akar", str(portal), "--simpan", str(place / "angka.json"), "--hari", TODAY.isoformat()]
    subprocess.run(
        [sys.executable, "-c", f"from generator.cli import main; main({call!r})"],
        env={**os.environ, "PYTHONPATH": str(place)},
        cwd=place,
        check=True,
        capture_output=True,
    )
    return portal, place / "angka.json"


@pytest.fixture
def portal(kept: tuple[Path, Path], tmp_path: Path) -> Path:
    """Copy the portal."""
    return shutil.copytree(kept[0], tmp_path / "portal")


Compare = Callable[..., Changes]


@pytest.fixture
def compare(kept: tuple[Path, Path], portal: Path) -> Compare:
    """Compare what the other program has kept with what this one makes of a commit, or of the folder."""

    def compare(after: str = "") -> Changes:
        published = read_publication(kept[1].read_text("utf-8"))
        return differences_from(published, portal, system_clock(), after)

    return compare


def _of(changes: Changes, subject: str) -> FigureChange:
    return next(each for each in changes.figures if each.subject == subject)


def test_what_only_the_program_changes_is_told_as_such(compare: Compare) -> None:
    """The data are those that were published: every figure that differs has the program as its only cause."""
    changes = compare()
    assert changes.before.startswith("terbitan kinerja-terbuka 0.9.0 (")
    change = _of(changes, "Indeks kepuasan masyarakat")
    values = {each.column: (each.before, each.after) for each in change.values}
    assert values["capaian_persen"] == ("104,71%", "103,71%")
    assert "realisasi" not in values
    causes = {reason for each in changes.figures for reason in each.reasons}
    assert {reason.cause for reason in causes} == {Cause.PROGRAM}
    assert {reason.places[0] for reason in causes} == {"kinerja-terbuka 0.9.0 → 1.0.0"}


def test_a_cell_and_the_program_are_told_apart(compare: Compare, portal: Path) -> None:
    """A figure that both change names both; one that only the cell changes names the cell."""
    write(portal, {**BEFORE, RESULT: FILES[RESULT].replace("3,63", "3,4")})
    change = _of(compare(), "Indeks kepuasan masyarakat")
    assert {each.column for each in change.values} >= {"realisasi", "capaian_persen"}
    assert [(each.cause, each.places[0]) for each in change.reasons] == [
        (Cause.PROGRAM, "kinerja-terbuka 0.9.0 → 1.0.0"),
        (Cause.CELL, f"{RESULT}:2"),
    ]
    committed(portal)
    assert _of(compare("HEAD"), change.subject) == change


def test_what_the_data_alone_change_is_not_the_program_s(compare: Compare, portal: Path) -> None:
    """A budget has no ratio that the other program takes otherwise."""
    (portal / f"{OFFICE}2023/anggaran").mkdir()
    table = "indikator;pagu;realisasi;sumber\nkepuasan;35;14;laporan\n"
    (portal / f"{OFFICE}2023/anggaran/indikator.csv").write_text(table, "utf-8")
    changes = compare()
    of_data = [each for each in changes.figures if each.table == KINDS["tabel"].title]
    assert {reason.cause for each in of_data for reason in each.reasons} <= {Cause.CELL, Cause.FILE}
    assert of_data


def test_the_same_program_changes_nothing(portal: Path) -> None:
    """What this program keeps is read as it was written, and equals what it makes now."""
    published = publication(portal, system_clock(TODAY))
    again = read_publication(publication_text(published))
    assert publication_text(again) == publication_text(published)
    assert differences_from(again, portal, system_clock()).is_empty


def test_an_office_that_comes_or_goes_is_no_fault_of_the_program(portal: Path) -> None:
    """Offices are compared by what was published, whatever lies in the folder now."""
    published = publication(portal, system_clock(TODAY))
    shutil.copytree(portal / OFFICE, portal / "data/satker/balai-baru")
    arrivals = differences_from(published, portal, system_clock()).arrivals
    assert [each.is_new for each in arrivals if each.kind == "Kantor"] == [True]


def test_rules_that_the_program_brings_are_named() -> None:
    """Who updates the program learns which rules of the law came with it; the same release may differ too."""
    old = Program("1.0.0", "a", {"data/aturan/status.yml": "1"})
    new = replace(old, digest="b", brought={"data/aturan/status.yml": "2", "data/aturan/baru.yml": "1"})
    assert program_reason(old, new).places == (
        "kinerja-terbuka 1.0.0 dengan kode atau pustaka lain",
        "data/aturan/baru.yml",
        "data/aturan/status.yml",
    )


def test_another_rounding_on_pages_is_a_change() -> None:
    """A program that prints the same figure with other decimals has changed what people read."""
    kept_row, row = (
        PublishedRow("kinerja", ("a",), "A", "2023", "", {"realisasi": figure})
        for figure in (KeptFigure("3.63", "3,6", "3,63"), Figure("3.630", places=2))
    )
    printed, plain = figure_changes((kept_row, row))
    assert [(each.before, each.after) for each in printed] == [("3,6", "3,63")]
    assert plain == ()


@pytest.mark.parametrize(
    "change",
    [
        {"versi": 2},
        {"hari": "kemarin"},
        {"commit": 1},
        {"bawaan": []},
        {"kantor": {}},
        {"bersama": [{"tabel": "tidak-ada"}]},
        {"bersama": [{"tabel": "satuan", "angka": {"a": ["1"]}}]},
        {"bersama": [{"tabel": "satuan", "angka": {"a": "123"}}]},
    ],
    ids=str,
)
def test_a_file_that_is_another_is_refused(portal: Path, change: dict[str, object]) -> None:
    """Only what this command has written is read."""
    whole = json.loads(publication_text(publication(portal, system_clock(TODAY))))
    with pytest.raises(UnreadableJsonError):
        read_publication(json.dumps({**whole, **change}))


def _run(portal: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["beda", "--akar", str(portal), *words])


def test_the_command_keeps_and_compares(kept: tuple[Path, Path], portal: Path, tmp_path: Path) -> None:
    """`--simpan` never replaces a file, and `--dari` tells the program in every format."""
    file = tmp_path / "angka.json"
    assert "1 kantor dari commit" in _run(portal, "--simpan", str(file)).output
    refused = _run(portal, "--simpan", str(file))
    assert (refused.exit_code, "sudah ada" in refused.stderr) == (2, True)
    told = _run(portal, "--dari", str(kept[1]))
    assert "Sebab: program kinerja-terbuka 0.9.0 → 1.0.0" in told.output
    written = json.loads(_run(portal, "--dari", str(kept[1]), "--format", "json").output)
    assert written["angka"][0]["sebab"][0]["jenis"] == "program"


def test_wrong_use_is_told(kept: tuple[Path, Path], portal: Path, tmp_path: Path) -> None:
    """Two ways at once, a file of another kind, or one of another repository end with a sentence each."""
    for words, told in (
        (("--dari", str(kept[1]), "--simpan", "a"), "Pakai salah satu saja"),
        (("main", "HEAD", "--dari", str(kept[1])), "paling banyak satu cabang"),
        (("--dari", str(portal / "data/portal.yml")), "bukan hasil `kinerja beda --simpan`"),
        (("--simpan", str(tmp_path / "b"), "tidak-ada"), "tidak"),
    ):
        result = _run(portal, *words)
        assert result.exit_code == 2, words
        assert told in result.stderr
    shutil.rmtree(portal / ".git")
    begun(portal, {"lain.txt": ""})
    assert git(portal, "rev-parse", "HEAD")[:10] in git(portal, "log", "--format=%H")
    assert _run(portal, "--dari", str(kept[1])).exit_code == 2
