"""`kinerja salin`, as people call it."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from generator.cli import copying, main
from tests import small
from tests.copied import STAFF, table

Run = Callable[..., Result]
STAFF_TABLE = table(
    "Golongan/Ruang | Jumlah Pegawai", "II/a | 1", "III/a | 12", "Jumlah | 13",
    caption="Tabel 2. Pegawai menurut golongan",
)  # fmt: skip
_TO_STAFF = (
    "--tabel",
    "1",
    "--ke",
    "pegawai",
    "--satker",
    "balai-uji",
    "--sumber",
    "laporan",
    "--tahun",
    "2023",
)
# A number that is no person's, put together so that no line of the project holds one.
_NIP = f"{19800101}{200604}{1001}"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture(name="run")
def _run(tmp_path: Path) -> Run:
    """Run the command on a report beside the small portal."""
    small.write(tmp_path, small.FILES)
    (tmp_path / "lakin.txt").write_text(STAFF_TABLE, "utf-8")

    def run(*words: str, name: str = "lakin.txt", typed: str = "") -> Result:
        call = ["salin", str(tmp_path / name), *words, "--akar", str(tmp_path), "--hari", "2026-06-01"]
        return CliRunner().invoke(main, call, input=typed)

    return run


def test_tables_are_listed_and_shown(run: Run) -> None:
    """Without a table all are listed; one is shown with its columns, rows and the files that it fits."""
    listed = run().output
    assert "lakin.txt: 1 tabel" in listed
    assert "1  baris 4  Tabel 2. Pegawai menurut golongan" in listed
    shown = run("--tabel", "1").output
    assert "2  Jumlah Pegawai" in shown
    assert "--ke pegawai  (Pegawai)" in shown


def test_a_trial_writes_nothing_and_a_call_writes_once(run: Run, tmp_path: Path) -> None:
    """What a trial shows is written by the same call without it; a second one finds its rows there."""
    call = (*_TO_STAFF, "--isi", "susunan=golongan")
    trial = run(*call, "--coba")
    assert (trial.exit_code, "2 baris akan ditulis" in trial.output) == (0, True)
    assert not (tmp_path / STAFF).exists()
    assert "2 baris ditulis" in run(*call).output
    written = (tmp_path / STAFF).read_text("utf-8")
    assert written.splitlines()[1:] == [
        "golongan;II/a;;1;laporan;baris 4;",
        "golongan;III/a;;12;laporan;baris 5;",
    ]
    again = run(*call)
    assert (again.exit_code, "tidak ada baris baru, 2 sudah ada" in again.output) == (0, True)
    assert (tmp_path / STAFF).read_text("utf-8") == written


def test_doubts_are_listed_with_their_answers(run: Run, tmp_path: Path) -> None:
    """Without a terminal one message lists every doubt; nothing is written."""
    result = run(*_TO_STAFF)
    assert (result.exit_code, '--isi "susunan=golongan"' in result.output) == (1, True)
    assert not (tmp_path / STAFF).exists()


def test_doubts_are_asked_at_a_terminal(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer is a number of the list or the answer itself; the call that needs no asking is told."""
    monkeypatch.setattr(copying, "is_terminal", lambda: True)
    result = run(*_TO_STAFF, typed="1\n")
    assert (
        result.exit_code,
        'Jawaban yang sama tanpa bertanya lagi: --isi "susunan=golongan"' in result.output,
    ) == (0, True)
    assert (tmp_path / STAFF).is_file()
    text = table("Jasa Layanan | Hasil | Target", "Uji | sampel | 10.363", "Latih | orang | 9")
    (tmp_path / "volume.txt").write_text(text, "utf-8")
    call = ("--tabel", "1", "--ke", "layanan-volume", *_TO_STAFF[4:])
    result = run(*call, name="volume.txt", typed="entah\ntitik\n")
    assert "pilih 1 sampai 2" in result.output
    assert "10,363" in (tmp_path / small.OFFICE / "layanan-volume.csv").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("--tabel", "9"), "memuat 1 tabel"),
        (("--tabel", "1", "--ke", "pegawaii"), "Maksud Anda pegawai?"),
        (_TO_STAFF[:4], "Sebut kantornya dengan --satker"),
        ((*_TO_STAFF[:4], "--satker", "balai-ujo"), "Maksud Anda balai-uji?"),
        (_TO_STAFF[:6], "laporan (Laporan Kinerja 2023)"),
        ((*_TO_STAFF[:6], "--sumber", "lakin"), "Dokumen lakin tidak ada"),
        ((*_TO_STAFF[:8], "--tahun", "23"), "misalnya 2026"),
        ((*_TO_STAFF, "--isi", "golongan"), "kolom=isian"),
        ((*_TO_STAFF, "--lewati", "satu"), "misalnya 3,7-9"),
        ((*_TO_STAFF, "--kolom", "Pangkat=kelompok"), "tidak menyebut judul atau nomor kolom"),
        (
            ("--tabel", "1", "--ke", "tercetak-tabel", *_TO_STAFF[4:], "--isi", "tabel=pegawaii"),
            "tidak ada untuk kantor",
        ),
    ],
)
def test_a_wrong_call_is_told_with_its_remedy(run: Run, words: tuple[str, ...], part: str) -> None:
    """Each misuse is one message."""
    result = run(*words)
    assert (result.exit_code, part in result.output) == (2, True), result.output


def test_identifiers_of_persons_are_not_shown(run: Run, tmp_path: Path) -> None:
    """A report with the number of a person is shown without it, and its row is refused."""
    text = table("Status Kepegawaian | Jumlah", f"Nomor NIP {_NIP} | 1", "PNS | 12")
    (tmp_path / "nip.txt").write_text(text, "utf-8")
    shown = run("--tabel", "1", name="nip.txt").output
    refused = run(*_TO_STAFF, "--isi", "susunan=status", name="nip.txt")
    assert _NIP not in shown + refused.output
    assert (refused.exit_code, "tidak ada yang ditulis" in refused.output) == (1, True)
    assert not (tmp_path / STAFF).exists()


def _cell(text: str, marks: str = "") -> str:
    return f"<w:tc><w:tcPr>{marks}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def _row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def test_a_word_table_with_merged_cells_is_copied(run: Run, tmp_path: Path) -> None:
    """Heads over two columns and labels over two rows hold for all; people find the place by its number."""
    across, down, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        _row(_cell("Jenis JPT", down), _cell("Penerimaan (ribu)", across)),
        _row(_cell("", on), _cell("2022"), _cell("2023")),
        _row(_cell("Pengujian"), _cell("1.500"), _cell("2.250,5")),
        _row(_cell("Jumlah"), _cell("1.500"), _cell("2.250,5")),
    )
    caption = "<w:p><w:r><w:t>Tabel 3.5 PNBP per layanan</w:t></w:r></w:p>"
    body = f"{caption}<w:tbl>{''.join(rows)}</w:tbl>"
    with zipfile.ZipFile(tmp_path / "lakin.docx", "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
    call = ("--tabel", "1", "--ke", "pnbp-layanan", *_TO_STAFF[4:], "--isi", "jenis=fungsional")
    assert "2 baris ditulis" in run(*call, name="lakin.docx").output
    written = (tmp_path / small.OFFICE / "pnbp-layanan.csv").read_text("utf-8").splitlines()
    assert written[1:] == [
        "2022;fungsional;Pengujian;;;1500000;laporan;tabel 3.5, baris 4;",
        "2023;fungsional;Pengujian;;;2250500;laporan;tabel 3.5, baris 4;",
    ]


def test_a_sheet_is_cited_by_its_name(run: Run, tmp_path: Path) -> None:
    """A table of a workbook has its sheet and lines; a sheet whose name is no place has its lines only."""
    book = Workbook()
    for title in ("Pegawai", "Data pegawai"):
        sheet = book.create_sheet(title)
        for row in (("Golongan", "Jumlah"), (f"II/{title[0].lower()}", 3)):
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "lakin.xlsx")
    words = ("--tabel", "1", "--tabel", "2", *_TO_STAFF[2:], "--isi", "susunan=golongan")
    assert "2 baris ditulis" in run(*words, name="lakin.xlsx").output
    written = (tmp_path / STAFF).read_text("utf-8").splitlines()
    assert [line.split(";")[5] for line in written[1:]] == ["lembar Pegawai, baris 2", "baris 2"]


def test_answers_at_a_terminal_are_tried_at_once(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A year that is none, and a column that the file has not, are told before the next question."""
    monkeypatch.setattr(copying, "is_terminal", lambda: True)
    text = table("Jenis JPT | Target | Target", "Uji | 60.000 | 70.000")
    (tmp_path / "pnbp.txt").write_text(text, "utf-8")
    call = ("--tabel", "1", "--ke", "pnbp-layanan", *_TO_STAFF[4:8])
    result = run(*call, name="pnbp.txt", typed="taget\n1\n23\n2023\n9\n1\n")
    assert result.exit_code == 0, result.output
    assert "Kolom `taget` tidak ada" in result.output
    assert "tulis empat angka" in result.output
    written = (tmp_path / small.OFFICE / "pnbp-layanan.csv").read_text("utf-8").splitlines()
    assert written[1:] == ["2023;fungsional;Uji;;60000;;laporan;baris 2;"]
