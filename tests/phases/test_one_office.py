"""One office is checked by itself: all that its own files say, and nothing of other offices."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.phases.one_office import check_one, slugs_of
from generator.portal import check
from generator.values.shared.moment import Clock
from tests.small import TODAY, write
from tests.whole import TWO_OFFICES

CLOCK = Clock(datetime(2026, 6, 1, tzinfo=UTC), TODAY)
FIRST, SECOND = "data/satker/balai-uji/", "data/satker/balai-dua/"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write the data of two offices with a file of every kind."""
    return write(tmp_path, TWO_OFFICES)


def _spoil(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("satker.yml", "blu: tidak", "blu: mungkin"),
        ("2023/realisasi/tw4/laporan.csv", "2023;", "2O23;"),
        ("indikator/kepuasan.yml", "satuan: indeks", "satuan: index"),
    ],
)
def test_its_findings_are_those_of_the_whole_check(root: Path, file: str, old: str, new: str) -> None:
    """A wrong cell, year or unit is told alike, and only by the check of its own office."""
    before = set(check(root, CLOCK).diagnostics)
    _spoil(root, f"{FIRST}{file}", old, new)
    whole = {each for each in check(root, CLOCK).diagnostics if each not in before}
    own = set(check_one(root, "balai-uji", CLOCK))
    assert {each for each in whole if each.at.path.startswith(FIRST)} <= own
    assert not any(each.at.path.startswith(SECOND) for each in own)
    assert not any(each.at.path.startswith(FIRST) for each in check_one(root, "balai-dua", CLOCK))


def test_a_wrong_shared_list_is_told_with_every_office(root: Path) -> None:
    """What all offices share is checked with each."""
    _spoil(root, "data/acuan/satuan.csv", "indeks;", "indeks;;")
    for slug in slugs_of(root):
        assert any(each.at.path == "data/acuan/satuan.csv" for each in check_one(root, slug, CLOCK))


def test_the_command_names_the_office_and_what_it_left_out(root: Path) -> None:
    """Exit codes as for the whole check; an unknown folder gets a suggestion."""
    run = CliRunner()
    result = run.invoke(main, ["periksa", "balai-uji", "--akar", str(root), "--hari", TODAY.isoformat()])
    assert result.exit_code == 0
    assert "Hanya balai-uji dan daftar bersama" in result.stderr
    _spoil(root, f"{SECOND}satker.yml", "blu: tidak", "blu: mungkin")
    assert run.invoke(main, ["periksa", "balai-uji", "--akar", str(root)]).exit_code == 0
    wrong = run.invoke(main, ["periksa", "balai-dua", "--akar", str(root), "--format", "json"])
    assert wrong.exit_code == 1
    assert wrong.stdout.startswith(("[", "{"))
    unknown = run.invoke(main, ["periksa", "balai-uj", "--akar", str(root)])
    assert unknown.exit_code == 2
    assert "Maksud Anda balai-uji?" in unknown.stderr


def test_a_portal_without_offices_has_none_to_check(tmp_path: Path) -> None:
    """Nothing is listed where nothing stands."""
    assert slugs_of(tmp_path) == ()
