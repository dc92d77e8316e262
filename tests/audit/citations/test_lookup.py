"""Figures that cite a document are found at their place, near it, elsewhere, or nowhere."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.audit.citations.lookup import Match, check_citations, totals
from generator.audit.formats.citation_format import citations_as_text
from generator.audit.reading.document import Document, Paragraph, Position
from generator.audit.reading.text import blocks_of
from generator.cli import main
from generator.loading.registers.sources import FINDINGS
from generator.sources.shared.files import TextFile
from generator.sources.shared.table import Table, read_table
from generator.values.shared.text_digest import digest

_REPORT = "Nama\tNilai\nUji\t1.234\nLatih\t12.682.66\n\n9\n" + "\n" * 60 + "Jumlah 98,40 persen\n"


def _document(text: str = _REPORT) -> Document:
    return Document("laporan.txt", "", tuple(blocks_of(text)))


def _table(*rows: str) -> Table:
    return read_table(TextFile("data/a.csv", ("tahun;nilai;sumber;letak", *rows))).value


def _match(row: str) -> Match:
    (citation,) = check_citations(_document(), [_table(row)], "lakin")
    return citation.match


@pytest.mark.parametrize(
    ("row", "match"),
    [
        ("2024;1234;lakin;baris 2", Match.AT_PLACE),
        ("2024;1234000;lakin;baris 2", Match.AT_PLACE),  # printed in thousands
        ("2024;1234;lakin;baris 1-3", Match.AT_PLACE),
        ("2024;98,4;lakin;baris 2, 66", Match.AT_PLACE),
        ("2024;98,4;lakin;baris 2 dan 66", Match.AT_PLACE),
        ("2024;12682669000;lakin;baris 3", Match.AT_PLACE),  # broken over lines
        ("2024;1234;lakin;baris 20", Match.NEAR),
        ("2024;1234;lakin;baris 60", Match.ELSEWHERE),
        ("2024;1234;lakin;", Match.ELSEWHERE),
        ("2024;1235;lakin;baris 2", Match.NOWHERE),
    ],
)
def test_match(row: str, match: Match) -> None:
    """Each figure has the nearest place where it stands."""
    assert _match(row) is match


_SUMS = "Umur\tJumlah\n< 20 tahun\t2\n20-29 tahun\t150\nII/b\t-\n" + "\n" * 60 + "9 8 7\n" * 7


def _noted(row: str, text: str = _SUMS) -> Match:
    table = read_table(TextFile("data/a.csv", ("tahun;nilai;sumber;letak;catatan", row))).value
    (citation,) = check_citations(_document(text), [table], "lakin")
    return citation.match


@pytest.mark.parametrize(
    ("row", "match"),
    [
        ("2024;152;lakin;baris 2-3;Gabungan dua kelompok umur", Match.SUM),
        ("2024;152000;lakin;baris 2, 3;Dijumlahkan", Match.SUM),
        ("2024;152;lakin;baris 2-3;", Match.NOWHERE),  # nothing says that it is a sum
        ("2024;153;lakin;baris 2-3;Jumlah dua kelompok", Match.NOWHERE),
        ("2024;150;lakin;baris 2;Jumlah", Match.NEAR),  # one line has no sum
        ("2024;63;lakin;baris 65-71;Jumlah", Match.NOWHERE),  # seven lines have too many
        ("2024;0;lakin;baris 4;", Match.AT_PLACE),  # a dash in a cell
        ("2024;6,25;lakin;baris 2;Bobot 6,25 menurut peraturan", Match.EXPLAINED),
        ("2024;6,25;lakin;baris 2;Bobot 6,5 menurut peraturan", Match.NOWHERE),
        ("2024;6,25;lakin;baris 2;Tabel 3, baris 6,25", Match.NOWHERE),  # says only where
    ],
)
def test_sums_zeros_and_notes(row: str, match: Match) -> None:
    """A note that calls a figure a sum is tried; one that names a figure which is not printed explains it."""
    assert _noted(row) is match


def test_sums_of_many_figures_are_not_looked_for() -> None:
    """Among very many figures, some would add up to anything."""
    text = "\n".join(" ".join(str(n * 10 ** (4 * line)) for n in range(1, 40)) for line in range(1, 4))
    assert _noted("2024;101;lakin;baris 1-3;Jumlah", text) is Match.NOWHERE


def test_explained_figures_are_told_apart() -> None:
    """What a note explains is listed with the note, and counted apart from what was found."""
    table = read_table(
        TextFile(
            "data/a.csv",
            ("nilai;sumber;letak;catatan", "1234;lakin;baris 2;", "30;lakin;baris 2;Bobot 30 menurut aturan"),
        )
    ).value
    told = citations_as_text(check_citations(_document(), [table], "lakin")).splitlines()
    assert told[1] == (
        "  data/a.csv, baris 3, kolom nilai: 30 tidak tercetak di tempatnya. "
        "Catatannya: Bobot 30 menurut aturan."
    )
    assert told[-1].endswith(
        "1 dari 2 angka ditemukan di tempat yang dikutip. 1 angka lain dijelaskan catatannya."
    )


def test_pages_are_places() -> None:
    """A PDF is cited by its pages; the next page is near."""
    document = Document("a.pdf", "", (Paragraph("Jumlah 77 orang", Position(page=4)),))
    table = _table("2024;77;lakin;halaman 4", "2024;77;lakin;halaman 5", "2024;77;lakin;halaman 9")
    found = check_citations(document, [table], "lakin")
    assert [each.match for each in found] == [Match.AT_PLACE, Match.NEAR, Match.ELSEWHERE]
    assert found[2].found_at == "halaman 4"


def test_only_figures_that_cite_the_document_count() -> None:
    """Rows with another source, empty cells, words and years are passed over."""
    table = _table("2024;1234;lain;baris 2", "2024;;lakin;baris 2", "2024;banyak;lakin;baris 2")
    assert check_citations(_document(), [table], "lakin") == ()
    assert "sumber.csv" in citations_as_text(())


def test_totals_and_text_name_what_is_elsewhere() -> None:
    """A figure that is not at its place is told with file, row, column and where it stands."""
    found = check_citations(
        _document(), [_table("2024;1234;lakin;baris 2", "2024;1234;lakin;baris 60")], "lakin"
    )
    assert totals(found) == {"data/a.csv": {Match.AT_PLACE: 1, Match.ELSEWHERE: 1}}
    text = citations_as_text(found)
    assert "data/a.csv, baris 3, kolom nilai: 1234 (letak: baris 60) ada di baris 2." in text
    assert text.endswith("1 dari 2 angka ditemukan di tempat yang dikutip.")


_PORTAL = (
    "nama: Portal\nringkasan: Uji.\npenerbit: Balai\nlisensi: CC BY 4.0\n"
    "alamat_lisensi: https://creativecommons.org/licenses/by/4.0/\nkontak: loket\n"
)


def test_what_was_found_is_kept_without_text(tmp_path: Path) -> None:
    """The file has a row for each data file with counts and digests; rows of other documents stay."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/portal.yml").write_text(_PORTAL, encoding="utf-8")
    office = tmp_path / "data/satker/balai"
    office.mkdir(parents=True)
    head = "berkas_data;tanggal;sidik_dokumen;sidik_berkas;angka;ditemukan;dijelaskan;sumber;letak;catatan"
    other = "data/satker/balai/b.csv;2025-01-02;aa;bb;3;2;1;renstra;;"
    (office / "pencocokan.csv").write_text(f"{head}\n{other}\n", encoding="utf-8")
    keep = ("--satker", "balai", "--sumber", "lakin", "--simpan", "--hari", "2026-05-04")
    assert _run(tmp_path, *keep)[0] == 0
    code, output = _run(tmp_path, *keep)  # again, and nothing is there twice
    assert code == 0
    assert output.splitlines()[-2:] == [
        "Disimpan: data/satker/balai/pencocokan.csv",
        "Disimpan: data/satker/balai/telaah.csv",
    ]
    lines = (office / "pencocokan.csv").read_text(encoding="utf-8").splitlines()
    document = digest(_REPORT.encode())
    data = digest("nilai;sumber;letak", "1234;lakin;baris 2", "")
    assert lines == [
        head,
        f"data/satker/balai/a.csv;2026-05-04;{document};{data};1;1;0;lakin;;",
        other,
    ]


def test_what_is_not_kept_is_told(tmp_path: Path) -> None:
    """A note whose finding is gone, and a finding whose figure may lead to a person, are said."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/portal.yml").write_text(_PORTAL, encoding="utf-8")
    office = tmp_path / "data/satker/balai"
    office.mkdir(parents=True)
    row = "ya;jumlah;5;;4;;;;;1;cd;lakin;baris 70;Salah ketik\n"
    (office / "telaah.csv").write_text(f"{';'.join(FINDINGS.names)}\n{row}", encoding="utf-8")
    number = int("19780517" + "200501" + "1003")
    sums = f"Layanan\tMasuk\tSelesai\nUji\t20\t{number}\nLatih\t15\t12\nTotal\t35\t{number + 13}\n"
    keep = ("--satker", "balai", "--sumber", "lakin", "--simpan", "--hari", "2026-05-04")
    output = _run(tmp_path, *keep, report=f"Nama\tNilai\nUji\t1.234\n\n{sums}")[1]
    assert "1 temuan tidak disimpan: angkanya mungkin nomor milik seseorang." in output
    assert "Catatan di baris 70 5 tidak lagi punya temuan, dan tidak ikut disimpan: Salah ketik" in output
    assert str(number) not in (office / "telaah.csv").read_text(encoding="utf-8")


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    """A file that leads elsewhere is told of, and left as it is."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/portal.yml").write_text(_PORTAL, encoding="utf-8")
    (tmp_path / "data/satker/balai").mkdir(parents=True)
    (tmp_path / "lain.csv").write_text("", encoding="utf-8")
    (tmp_path / "data/satker/balai/pencocokan.csv").symlink_to(tmp_path / "lain.csv")
    code, output = _run(tmp_path, "--satker", "balai", "--sumber", "lakin", "--simpan")
    assert code != 0
    assert "pintasan" in output
    assert (tmp_path / "lain.csv").read_text(encoding="utf-8") == ""


def test_nothing_is_kept_without_citations(tmp_path: Path) -> None:
    """A key that no figure cites leaves the portal as it is; keeping wants both options."""
    assert _run(tmp_path, "--satker", "balai", "--sumber", "lain", "--simpan")[0] == 0
    assert not (tmp_path / "data/satker/balai/pencocokan.csv").exists()
    assert "dipakai bersama" in _run(tmp_path, "--simpan")[1]


def _run(tmp_path: Path, *options: str, report: str = _REPORT) -> tuple[int, str]:
    folder = tmp_path / "data" / "satker" / "balai"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a.csv").write_text("nilai;sumber;letak\n1234;lakin;baris 2\n", encoding="utf-8")
    document = tmp_path / "laporan.txt"
    document.write_text(report, encoding="utf-8")
    result = CliRunner().invoke(main, ["telaah", str(document), "--akar", str(tmp_path), *options])
    return result.exit_code, result.output


def test_command_tells_citations(tmp_path: Path) -> None:
    """The command reads the office's tables and the report."""
    code, output = _run(tmp_path, "--satker", "balai", "--sumber", "lakin")
    assert (code, output.splitlines()[-1]) == (0, "1 dari 1 angka ditemukan di tempat yang dikutip.")


def test_command_wants_both_options(tmp_path: Path) -> None:
    """One option alone, or an office that is not there, is told of."""
    assert "dipakai bersama" in _run(tmp_path, "--satker", "balai")[1]
    assert "balai" in _run(tmp_path, "--satker", "balay", "--sumber", "lakin")[1]
