"""The audit as text, JSON, CSV and page, and the command that writes them."""

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import cli

REPORT = """LAPORAN KINERJA TAHUN 2025

BAB I PENDAHULUAN

1.1. Latar Belakang Umum

Terdiri dari 3 (empat) program <script>alert(1)</script>.

Tabel 1. Volume <b>layanan</b>

Layanan\tSelesai
Pengujian & lain\t10
Kalibrasi\t20
Total\t31
"""


class Marks(HTMLParser):
    """All elements that a page opens."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.opened: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element; its attributes tell nothing here."""
        self.opened.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]


def run(*words: str) -> Result:
    """Run the program."""
    return CliRunner().invoke(cli.main, ["telaah", *words], prog_name="kinerja")


def written(tmp_path: Path, content: str = REPORT) -> Path:
    """Write a report."""
    path = tmp_path / "laporan.txt"
    path.write_text(content, "utf-8")
    return path


def test_the_text_tells_numbers_findings_and_places(tmp_path: Path) -> None:
    """Findings are no failure, unless one asks for it."""
    path = str(written(tmp_path))
    result = run(path)
    assert result.exit_code == 0
    assert "TEMUAN: 2" in result.output
    assert "baris 14: tercetak 31  [jumlah]" in result.output
    assert "menurut hitungan 30, selisih +1 (+3,33%)" in result.output
    assert run(path, "--gagal-bila-temuan").exit_code == 1


def test_json_and_csv_hold_the_same_rows(tmp_path: Path) -> None:
    """A row for each finding, with line and what follows."""
    path = str(written(tmp_path))
    data = json.loads(run(path, "--format", "json").output)
    rows = list(csv.DictReader(io.StringIO(run(path, "--format", "csv").output)))
    assert [each["baris"] for each in data["temuan"]] == [7, 14]
    assert [int(row["baris"]) for row in rows] == [7, 14]
    assert rows[1]["pembanding"] == "30"


def test_the_page_marks_figures_and_makes_no_markup_of_the_report(tmp_path: Path) -> None:
    """Every relation opens without a script; the words of the report stay words."""
    page = tmp_path / "telaah.html"
    assert run(str(written(tmp_path)), "--html", str(page)).exit_code == 0
    text = page.read_text("utf-8")
    marks = Marks()
    marks.feed(text)
    assert "script" not in marks.opened
    assert "b" not in marks.opened
    assert re.search(r'<summary class="beda"[^>]*>31✗</summary>', text)
    assert 'href="#b' in text
    assert not re.search(r"https?://", text)


def test_a_report_without_findings_says_so(tmp_path: Path) -> None:
    """Nothing found is not the same as nothing to read."""
    result = run(str(written(tmp_path, "Tidak ada angka di sini.\n")))
    assert "Tidak ada pertentangan" in result.output


def test_damaged_and_missing_files_get_one_message(tmp_path: Path) -> None:
    """No traceback, and what to do."""
    damaged = tmp_path / "rusak.txt"
    damaged.write_bytes(b"PK\x03\x04\x00\x00")
    for path in (damaged, tmp_path / "tidak-ada.txt", tmp_path):
        result = run(str(path))
        assert result.exit_code == 2
        assert "Traceback" not in result.output
    assert run(str(written(tmp_path)), "--html", str(tmp_path / "x/y.html")).exit_code == 2


def test_more_figures_than_any_report_has_get_one_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dump of figures is no report."""
    path = str(written(tmp_path))
    monkeypatch.setattr("generator.audit.report._MOST_NUMBERS", 3)
    result = run(path)
    assert result.exit_code == 2
    assert "terlalu banyak angka" in result.output


def test_a_number_longer_than_any_amount_is_no_figure(tmp_path: Path) -> None:
    """Thousands of digits in a row are a row of signs."""
    assert "0 angka dibaca" in run(str(written(tmp_path, "Nomor " + "9" * 6000 + " saja.\n"))).output


def test_places_causes_and_what_a_figure_is_held_against_are_told(tmp_path: Path) -> None:
    """In the text and on the page: another place, a cause, and where else to look."""
    head = "Indikator\tTarget\tRealisasi\tCapaian\n"
    actuals = {"a": 60, "b": 70, "c": 75, "d": 76}
    rows = "".join(
        f"Indeks layanan ke-{sign}\t80\t{value}\t{value / 0.8:.2f}\n" for sign, value in actuals.items()
    )
    wrong = f"Kalimat.\n\n{head}Indeks layanan ke-a\t80\t61\t76.25\n"
    report = f"{head}{rows}Indeks layanan ke-e\t80\t66\t28.50\n\n{wrong}\nTabel 2,5 dan 3.5.\n"
    page = tmp_path / "telaah.html"
    text = run(str(written(tmp_path, report)), "--html", str(page)).output
    assert "menurut hitungan 82,50" in text
    assert "sebabnya: dua angka yang bersebelahan tertukar" in text
    assert "di tempat lain 60" in text
    assert "Menurut hitungan <strong>82,50</strong>" in page.read_text("utf-8")
    assert "Sebabnya: Dua angka yang bersebelahan tertukar." in page.read_text("utf-8")
