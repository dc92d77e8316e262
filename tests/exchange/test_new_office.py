"""An office that nobody has keyed in yet comes in by one workbook, with no command for its indicators."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from generator.cli import main
from generator.exchange.shared.layout import FIRST_ROW
from tests import small

BOOK = "masuk/balai-baru-2025.xlsx"
OFFICE = "data/satker/balai-baru/"


def call(*words: str) -> Result:
    """Call a command on a day in March 2026."""
    return CliRunner().invoke(main, [*words, "--hari", "2026-03-02"], prog_name="kinerja")


def typed(sheet: Any, row: int, **cells: object) -> None:  # noqa: ANN401 - the library has no types
    """Type into cells of a row, the first below the headings being 0."""
    columns = {cell.value: cell.column for cell in sheet[1]}
    for name, value in cells.items():
        sheet.cell(FIRST_ROW + 1 + row, columns[name]).value = value


def filled(path: Path) -> None:
    """Fill the workbook from a report, as a clerk does."""
    book = load_workbook(path)
    assert book.sheetnames[1:4] == ["Profil kantor", "Dokumen sumber", "Tujuan dan sasaran"]
    (choices,) = [
        each.formula1
        for each in book["Perjanjian kinerja"].data_validations.dataValidation
        if "D5" in each.sqref
    ]
    assert choices.startswith("OFFSET('Kartu indikator'!$B$5")
    source = {"sumber": "lakin-2025", "letak": "halaman 4"}
    typed(
        book["Profil kantor"], 0,
        nama="Balai Baru", nama_pendek="Balai Baru", induk="Badan", kementerian="Kementerian",
        kedudukan="Kota", ringkasan="Balai ini menguji.", layanan="Pengujian\nPelatihan", **source,
    )  # fmt: skip
    typed(book["Dokumen sumber"], 0, id="lakin-2025", judul="LAKIN 2025", jenis="lakin", tahun=2025)
    for row, cells in enumerate((("T1", "tujuan", None, "Percaya"), ("S1", "sasaran", "T1", "Puas"))):
        names = dict(zip(("kode", "jenis", "induk", "nama"), cells, strict=True))
        typed(book["Tujuan dan sasaran"], row, **names, **source)
    typed(book["Revisi perjanjian kinerja"], 0, revisi=0, **source)
    for row, (name, unit, target, result) in enumerate(
        (("Indeks kepuasan", "Indeks", 3.5, 3.61), ("Jumlah peserta", "orang", 40, 52))
    ):
        card = {"nama": name, "satuan": unit, "arah": "maksimum", "akumulasi": "nilai-terakhir"}
        typed(book["Kartu indikator"], row, **card, **source)
        typed(book["Perjanjian kinerja"], row, revisi=0, indikator=name, induk="S1", target=target, **source)
        result_cells = {"tahun": 2025, "triwulan": 4, "indikator": name, "realisasi": result}
        typed(book["Realisasi TW4"], row, **result_cells, **source)
    book.save(path)


def test_an_office_by_workbook_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After its first command an office is typed into the workbook whole, with nothing left over."""
    shared = (small.PORTAL, small.UNITS, small.STATUS, small.FORMULAS)
    monkeypatch.chdir(small.whole(small.write(tmp_path, {path: small.FILES[path] for path in shared})))
    assert "kinerja kantor balai-baru" in call("lembar", "balai-baru", "2025").output
    assert CliRunner().invoke(main, ["kantor", "balai-baru"], prog_name="kinerja").exit_code == 0
    assert call("lembar", "balai-baru", "2025").exit_code == 0
    filled(tmp_path / BOOK)
    trial = call("masukkan", "--coba")
    assert f"{OFFICE}indikator/indeks-kepuasan.yml" in trial.output
    assert not (tmp_path / OFFICE / "indikator").exists()
    taken = call("masukkan")
    assert taken.exit_code == 0, taken.output
    assert sorted(each.name for each in (tmp_path / OFFICE / "indikator").iterdir()) == [
        "indeks-kepuasan.yml", "jumlah-peserta.yml",
    ]  # fmt: skip
    checked = CliRunner().invoke(main, ["periksa"], prog_name="kinerja")
    assert (
        "0 galat, 0 peringatan" in checked.output or "tidak ada galat, tidak ada peringatan" in checked.output
    )
    assert "Yang masih perlu diisi" not in checked.output
    assert "tidak ada perubahan" in call("masukkan").output
