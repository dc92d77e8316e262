"""The tables of information services, with what could tell of a requester withheld."""

from decimal import Decimal

from generator.compute.shared.suppression import Hidden
from generator.compute.shared.tables import Line, Table
from tests import small
from tests.published import office_of
from tests.small import FILES, OFFICE

HEAD = (
    "tahun;bulan;masuk;dikabulkan_penuh;dikabulkan_sebagian;ditolak;proses;dicabut;hari_kerja;tepat_waktu\n"
)
ROWS = (
    "2025;1;20;18;0;2;0;0;90;19\n2025;2;12;6;0;6;0;0;50;12\n2025;3;9;8;0;0;1;0;40;8\n2025;4;3;3;0;0;0;0;9;3\n"
)


def _tables(**texts: str) -> dict[str, Table]:
    registers = {f"{OFFICE}ppid/{name.replace('_', '-')}.csv": text for name, text in texts.items()}
    return {table.id: table for table in office_of(FILES | registers).tables}


def _line(table: Table, key: str) -> Line:
    return next(line for line in table.lines if line.key == key)


def test_a_small_refusal_is_withheld_and_the_year_stays() -> None:
    """Two refusals in a month are withheld, another month goes with them; the year is told."""
    table = _tables(permohonan=HEAD + ROWS)["permohonan"]
    january, february = _line(table, "2025 1"), _line(table, "2025 2")
    assert january.hidden["ditolak"] is Hidden.SMALL
    assert january.figures["ditolak"] is None
    assert february.hidden["ditolak"] is Hidden.COMPLEMENT
    whole = _line(table, "2025 semua")
    assert whole.figures["ditolak"] == 8
    assert whole.hidden == {}
    assert table.notes[-1] == "samaran"


def test_what_is_not_protected_stays() -> None:
    """How many came, are under way or were withdrawn is told however few they are; zeros stay as well."""
    rows = HEAD + ROWS.partition("2025;4")[0]
    row = _line(_tables(permohonan=rows)["permohonan"], "2025 3")
    assert [row.figures[name] for name in ("masuk", "proses", "ditolak")] == [9, 1, 0]


def test_averages_go_with_what_they_are_made_from() -> None:
    """Three granted requests are all that came: their number, average and punctuality would tell it."""
    row = _line(_tables(permohonan=HEAD + ROWS)["permohonan"], "2025 4")
    assert row.hidden["dikabulkan_penuh"] is Hidden.SMALL
    gone = {"masuk", "selesai", "rata_hari", "tepat_waktu", "persen"}
    assert {name for name, why in row.hidden.items() if why is Hidden.COMPLEMENT} == gone
    assert row.figures["hari_kerja"] == 9


def test_a_cell_that_is_not_known_is_not_withheld() -> None:
    """An empty cell stays missing: it is neither small nor zero."""
    row = _line(_tables(permohonan=HEAD + "2025;1;20;;0;2;0;0;90;19\n")["permohonan"], "2025 1")
    assert row.figures["dikabulkan_penuh"] is None
    assert "dikabulkan_penuh" not in row.hidden


def test_shares_go_with_their_whole() -> None:
    """A share would give away the small figure, or the sum that was withheld with it."""
    table = _tables(penolakan="tahun;huruf;jumlah\n2025;b;8\n2025;h;3\n")["penolakan"]
    assert [_line(table, key).hidden.get("bagian") for key in ("2025 b", "2025 h", "2025 semua")] == [
        Hidden.COMPLEMENT, Hidden.COMPLEMENT, None,
    ]  # fmt: skip
    whole = _tables(penolakan="tahun;huruf;jumlah\n2025;b;2\n2025;h;1\n")["penolakan"]
    assert _line(whole, "2025 semua").hidden == {"jumlah": Hidden.SMALL, "bagian": Hidden.COMPLEMENT}
    assert _line(whole, "2025 b").hidden["bagian"] is Hidden.COMPLEMENT


def test_refusals_by_reason_and_by_month_do_not_tell_each_other() -> None:
    """Where both registers come to the same, a small total of one is withheld in the other too."""
    rows = HEAD + "2025;1;20;17;0;3;0;0;90;19\n"
    tables = _tables(permohonan=rows, penolakan="tahun;huruf;jumlah\n2025;b;3\n")
    assert _line(tables["penolakan"], "2025 b").hidden["jumlah"] is Hidden.SMALL
    assert _line(tables["permohonan"], "2025 1").hidden["ditolak"] is Hidden.SMALL


def test_who_asked_is_withheld_in_each_list_of_its_own() -> None:
    """One kind of requester alone is withheld, with the smallest beside it; other lists stay."""
    details = (
        "tahun;segi;butir;jumlah\n2025;kanal;Loket;30\n2025;kanal;Surel;14\n"
        "2025;jenis-pemohon;Perorangan;31\n2025;jenis-pemohon;Badan hukum;12\n2025;jenis-pemohon;Kelompok;1\n"
    )
    table = _tables(permohonan_rincian=details, permohonan=HEAD + ROWS)["permohonan-rincian"]
    assert {line.key: line.hidden["jumlah"].value for line in table.lines if line.hidden} == {
        "2025 jenis-pemohon Kelompok": "<5",
        "2025 jenis-pemohon Badan hukum": "disamarkan",
    }
    assert _line(table, "2025 kanal semua").figures["jumlah"] == Decimal(44)


def test_the_cells_of_the_file_are_known_by_their_place() -> None:
    """What is withheld in a table is withheld on the page of the data file."""
    register = OFFICE + "ppid/permohonan.csv"
    withheld = office_of(FILES | {register: HEAD + ROWS}).withheld
    assert withheld[register, 2, "ditolak"] is Hidden.SMALL
    assert withheld[register, 3, "ditolak"] is Hidden.COMPLEMENT
    assert (register, 2, "masuk") not in withheld


def test_a_printed_figure_of_a_withheld_cell_is_not_compared() -> None:
    """That ours differs from a printed 3, or does not, would tell it."""
    register = (
        "tabel;kolom;baris;nilai;sumber\n"
        "permohonan;ditolak;2025 1;3;laporan\npermohonan;masuk;2025 1;20;laporan\n"
    )
    texts = FILES | {
        OFFICE + "ppid/permohonan.csv": HEAD + ROWS,
        OFFICE + "2025/tercetak-tabel.csv": register,
        OFFICE + "ppid/laporan-2025.yml": "terbit: 2026-01-31\n",
    }
    assert [each.asserted.column for each in office_of(texts).cell_checks] == ["masuk"]
    assert small.findings(texts) == ()
