"""The command that tells what a change of the data changes in what is published."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.changes import differences
from generator.cli import main
from generator.phases.judging import ChangedError
from tests.histories import begun
from tests.small import FILES, RESULT, unprinted


def run(root: Path, *words: str) -> Result:
    """Run the command in a portal."""
    return CliRunner().invoke(main, ["beda", "--akar", str(root), "--hari", "2026-06-01", *words])


def test_a_comparison_that_is_shown_again(tmp_path: Path) -> None:
    """What was compared once can be shown in every form without being judged again."""
    begun(tmp_path, unprinted(FILES))
    (tmp_path / RESULT).write_text(FILES[RESULT].replace("3,63", "3,4"), encoding="utf-8")
    written = run(tmp_path, "--format", "json")
    assert written.exit_code == 0
    assert json.loads(written.output)["angka"][0]["angka"][0]["sesudah"] == "3,40\u00a0Indeks"
    kept = tmp_path / "beda.json"
    kept.write_text(written.output, encoding="utf-8")
    shown = run(tmp_path, "--baca", str(kept), "--format", "markdown", "--pratinjau", "https://contoh.go.id/")
    assert "(https://contoh.go.id/satker/balai-uji/indikator/kepuasan/index.html)" in shown.output
    assert "Sebab: sel" in run(tmp_path, "--baca", str(kept)).output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--pratinjau", "javascript:alert(1)"), "Alamat --pratinjau tidak dapat dipakai."),
        (("--baca", "data/portal.yml"), "portal.yml bukan hasil"),
        (("--baca", "tidak-ada.json"), "tidak dapat dibaca"),
        (("main",), "tidak dicatat git"),
        (("--", "-x"), "tidak dicatat git"),
    ],
)
def test_wrong_use_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    """Every wrong use ends with a sentence and its remedy, never with a traceback."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data/portal.yml").write_text("nama: x\n", encoding="utf-8")
    result = run(tmp_path, *words)
    assert said in result.stderr
    assert result.exit_code in {1, 2}
    assert isinstance(result.exception, SystemExit)


def test_files_that_change_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where files change while they are compared, the command asks to be repeated."""

    def changing(*_: object) -> None:
        slug = "balai-uji"
        raise ChangedError(slug)

    monkeypatch.setattr(differences, "differences", changing)
    (tmp_path / "data").mkdir()
    result = run(tmp_path)
    assert result.exit_code == 1
    assert "Ulangi perintahnya" in result.stderr
