"""``kinerja periksa``: one line counts what stands against itself in documents, and all rows on request."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from generator import cli
from generator.compute.verification.document_findings import AUDIT_VERSION
from tests import small
from tests.small import OFFICE

_PATH = OFFICE + "telaah.csv"
_ROWS = (
    "pasti;jenis;tercetak;masukan;pembanding;asal_pembanding;selisih;sebab;letak_lain;versi;sidik_dokumen;"
    "sumber;letak;catatan\n"
    'ya;jumlah;31;"18; 12";30;menurut hitungan;+1 (+3,33%);;baris 20;'
    f"{AUDIT_VERSION};ab;laporan;baris 14;Ketik\n"
    f"ya;tabel yang disebut;Tabel 2;;;;;;;{AUDIT_VERSION};ab;laporan;baris 15;\n"
    f"tidak;nama berbeda;;;;;;;;{AUDIT_VERSION};ab;laporan;baris 16;\n"
)


def _run(root: Path, *words: str, rows: str = _ROWS) -> Result:
    small.write(root, {**small.FILES, _PATH: rows})
    return CliRunner().invoke(cli.main, ["periksa", *words, "--akar", str(root)], prog_name="kinerja")


def test_one_line_counts_by_document(tmp_path: Path) -> None:
    """It stops nothing, is left out of other formats, and says what is to be audited anew."""
    result = _run(tmp_path, "balai-uji")
    line = (
        "perlu dilihat: Tidak cocok di dalam dokumennya sendiri: balai-uji laporan 2 pasti dan 1 pertanyaan. "
        "Semua barisnya: kinerja periksa --telaah semua"
    )
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, line)
    assert "dokumennya" not in _run(tmp_path, "balai-uji", "--format", "json").stdout
    old = _run(tmp_path, rows=_ROWS.replace(f";{AUDIT_VERSION};ab", ";0;ab")).stdout
    assert (
        "Temuan yang disimpan dari versi telaah atau salinan dokumen yang lain: balai-uji laporan. Angkanya "
        "tetap tampil. Perbarui dengan laporannya: "
        "kinerja telaah BERKAS --satker balai-uji --sumber laporan --simpan\n"
    ) in old
    assert "versi telaah" not in result.stdout


def test_all_rows_are_shown_on_request(tmp_path: Path) -> None:
    """Firm ones alone, or questions too; each with its row in the file and its place in the document."""
    sure = _run(tmp_path, "--telaah", "pasti").stdout.splitlines()
    assert sure == [
        (
            f"{_PATH}:2: pasti: laporan, baris 14: jumlah: tercetak 31, menurut hitungan 30 dari 18; 12, "
            "selisih +1 (+3,33%), lihat juga baris 20, catatan: Ketik"
        ),
        f"{_PATH}:3: pasti: laporan, baris 15: tabel yang disebut: tercetak Tabel 2",
    ]
    assert _run(tmp_path, "balai-uji", "--telaah", "semua").stdout.splitlines() == [
        *sure,
        f"{_PATH}:4: pertanyaan: laporan, baris 16: nama berbeda: tercetak tanpa angka",
    ]
    rows = json.loads(_run(tmp_path, "--telaah", "semua", "--format", "json").stdout)
    assert [row["baris"] for row in rows] == [2, 3, 4]
    assert (rows[0]["tercetak"], rows[0]["letak"], rows[0]["catatan"]) == ("31", "baris 14", "Ketik")


def test_nothing_kept_is_said(tmp_path: Path) -> None:
    """A portal without such files has no line, and says so on request; two requests at once are refused."""
    bare = _ROWS.partition("\n")[0] + "\n"
    assert "Tidak ada temuan yang disimpan." in _run(tmp_path, "--telaah", "semua", rows=bare).stdout
    assert "dokumennya" not in _run(tmp_path, rows=bare).stdout
    both = _run(tmp_path, "--telaah", "semua", "--hubungan", "semua")
    assert both.exit_code
    assert "satu per satu" in both.output


def test_many_documents_are_counted(tmp_path: Path) -> None:
    """A portal of many documents names some, and how many more there are."""
    keys = [f"laporan-{number}" for number in range(10)]
    documents = "".join(f"{key};Laporan;lakin;2023;;Balai Uji;\n" for key in keys)
    rows = _ROWS.partition("\n")[0] + "\n"
    rows += "".join(f"ya;jumlah;1;;2;;;;;{AUDIT_VERSION};ab;{key};baris 1;\n" for key in keys)
    texts = {**small.FILES, _PATH: rows, small.SOURCES: small.FILES[small.SOURCES] + documents}
    small.write(tmp_path, texts)
    result = CliRunner().invoke(cli.main, ["periksa", "balai-uji", "--akar", str(tmp_path)])
    assert "laporan-7 1 pasti dan 0 pertanyaan; dan 2 dokumen lain." in result.stdout
