"""At a terminal, commands that begin something ask for what was not said; elsewhere they never ask."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main, questions, scaffolding
from tests import small
from tests.small import FILES, OFFICE

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in the smallest portal, with what is typed at a terminal."""
    small.write(tmp_path, small.unprinted(FILES))
    for module in (questions, scaffolding):
        monkeypatch.setattr(module, "is_terminal", lambda: True)

    def run(*words: str, typed: str = "") -> Result:
        return CliRunner().invoke(main, [*words, "--akar", str(tmp_path)], input=typed)

    return run


def test_an_office_is_asked_for(run: Run, tmp_path: Path) -> None:
    """Its folder, then what was not said; a fault is told at once, and Enter leaves a cell open."""
    result = run(
        "kantor",
        "--nama",
        "Balai Ambon",
        typed="Balai Ambon\nbalai-ambon\n\n12\n654321\n\n\nAmbon\n\nLAKIN 2024\n",
    )
    assert result.exit_code == 0, result.output
    assert "Maksud Anda balai-ambon?" in result.output
    assert "Nama yang biasa dipakai (misalnya Balai Contoh)" in result.output
    assert "kode satker `12` bukan enam angka" in result.output
    profile = (tmp_path / "data/satker/balai-ambon/satker.yml").read_text("utf-8")
    assert "nama: Balai Ambon\n" in profile
    assert "kode: '654321'\n" in profile
    assert "nama_pendek: belum diisi\n" in profile
    assert "kedudukan: Ambon\n" in profile
    assert "sumber: lakin-2024\n" in profile


def test_nothing_is_asked_where_nothing_can_be_begun(run: Run) -> None:
    """Who names an office that is there is told so before the first question."""
    result = run("kantor", "balai-uji")
    assert result.exit_code == 2
    assert "sudah ada" in result.output
    assert "misalnya" not in result.output.partition("sudah ada")[0]


def test_a_year_is_asked_for_with_its_plan(run: Run, tmp_path: Path) -> None:
    """The office is chosen by its folder, and the years of a plan only where none holds the year."""
    result = run("tahun", typed="balai-uju\nbalai-uji\n30\n2030\n2025-2029\n\n")
    assert result.exit_code == 0, result.output
    assert "Nama folder kantor: balai-uji:" in result.output
    assert "buat dahulu: kinerja kantor balai-uju" in result.output
    assert "Tulis empat angka" in result.output
    assert "Renstra 2025-2029 tidak memuat tahun 2030" in result.output
    assert "Masa Renstra yang memuat 2030 [2030-2034]" in result.output
    assert (tmp_path / f"{OFFICE}sasaran-2030-2034.csv").is_file()
    assert "Masa Renstra" not in run("tahun", "balai-uji", "2024").output


def test_an_indicator_is_asked_for(run: Run, tmp_path: Path) -> None:
    """Each answer is tried as soon as it is given: an unknown unit or a point in a number is asked anew."""
    typed = ["lama-antre", "Lama antrean", "indek", "indeks", "naik", "minimum", "nilai-terakhir"]
    typed += ["", "", "2", "ya", "", "", "", "S9", "S1", "3.5", "3,5"]
    result = run("indikator", "balai-uji", typed="\n".join([*typed, ""]))
    assert result.exit_code == 0, result.output
    for told in ("Maksud Anda indeks?", "`naik` bukan pilihan yang dikenal", "Sasaran S9", "tulis `3,5`"):
        assert told in result.output
    card = (tmp_path / f"{OFFICE}indikator/lama-antre.yml").read_text("utf-8")
    assert "arah: minimum\n" in card
    assert "# definisi:\n" in card
    rows = (tmp_path / f"{OFFICE}2023/perjanjian.csv").read_text("utf-8").splitlines()
    assert "lama-antre" in rows[-1]
    assert "3,5" in rows[-1]


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        (["kantor"], "SLUG"),
        (["tahun"], "SATKER"),
        (["tahun", "balai-uji"], "TAHUN"),
        (["indikator"], "SATKER"),
    ],
    ids=str,
)
def test_without_a_terminal_nothing_is_asked(tmp_path: Path, words: list[str], missing: str) -> None:
    """A script that forgets something is told what, and never waits for an answer."""
    small.write(tmp_path, small.unprinted(FILES))
    result = CliRunner().invoke(main, [*words, "--akar", str(tmp_path)], input="balai-baru\n")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Isian {missing} belum diisi.")
