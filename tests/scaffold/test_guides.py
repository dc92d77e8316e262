"""The guides are followed to the letter: each command, and each change of a file, in their order."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from generator import cli
from generator.exchange.shared.layout import FIRST_ROW
from tests import small
from tests.small import FILES, FORMULAS, PORTAL, STATUS, UNITS

HELP = Path(__file__).parents[2] / "content/bantuan"
# In the order of an office's life: each guide goes on where the one before ended.
GUIDES = ("menambah-kantor", "memperbaiki-angka", "memulai-tahun", "melaporkan-triwulan")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$|Berkas `(data/[^`]+)`", re.MULTILINE | re.DOTALL)
# What shows the portal until it is stopped.
UNENDING = {"sajikan"}


def _steps(text: str) -> Iterator[tuple[str, str]]:
    """Yield the language and content of each block of code, and each path of a file to be changed."""
    for step in BLOCK.finditer(text):
        yield (step[1], step[2]) if step[1] else ("path", step[3])


def _follow(root: Path, guide: str) -> None:
    path, before = root, ""
    for kind, content in _steps((HELP / f"{guide}.md").read_text("utf-8")):
        if kind == "path":
            path, before = root / content, ""
        elif kind == "sh":
            for command in content.splitlines():
                _run(command)
        elif before:
            text = path.read_text("utf-8")
            assert before in text, f"{guide}: {path.name} does not hold {before!r}"
            path.write_text(text.replace(before, content), "utf-8")
            before = ""
        else:
            before = content


def _run(command: str) -> None:
    program, *words = shlex.split(command)
    assert program == "kinerja"
    assert words[0] in cli.main.commands
    if words[0] not in UNENDING:
        result = CliRunner().invoke(cli.main, words, prog_name="kinerja")
        assert result.exit_code == 0, f"{command}\n{result.output}"
    if words == ["lembar", "balai-contoh", "2026"]:
        _report_a_quarter(Path("masuk/balai-contoh-2026.xlsx"))


def _report_a_quarter(path: Path) -> None:
    """Type a result of the first quarter into the workbook, as the guide says between its commands."""
    book = load_workbook(path)
    sheet = book["Realisasi TW1"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    assert "[kepuasan-masyarakat]" in sheet.cell(FIRST_ROW + 1, columns["indikator"]).value
    sheet.cell(FIRST_ROW + 1, columns["realisasi"]).value = 3.58
    book.save(path)


def test_the_guides_lead_from_nothing_to_the_next_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who does just what the guides say has an office with results, mends one and begins the next year."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772409600")  # in March 2026
    shared = {path: FILES[path] for path in (PORTAL, UNITS, STATUS, FORMULAS)}
    monkeypatch.chdir(small.whole(small.write(tmp_path, shared)))
    for guide in GUIDES:
        _follow(tmp_path, guide)
    result = CliRunner().invoke(cli.main, ["periksa"], prog_name="kinerja")
    assert "0 galat, 0 peringatan." in result.output, result.output
    assert "2026/realisasi/tw1/realisasi.csv" in result.output
    results = (tmp_path / "data/satker/balai-contoh/2026/realisasi/tw1/realisasi.csv").read_text("utf-8")
    assert "2026;1;kepuasan-masyarakat;;3,58;" in results
    profile = (tmp_path / "data/satker/balai-contoh/satker.yml").read_text("utf-8")
    assert "belum diisi" not in profile.partition("\n")[2]
