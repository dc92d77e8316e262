"""Long tables along time as a matrix."""

from generator.views.registers.area import AreaSection, area_views
from generator.views.registers.area_matrix import AreaMatrix
from tests.published import office_of, pages_of, seen
from tests.small import FILES, OFFICE

BUDGET = f"{OFFICE}2023/anggaran/"
REVISIONS = "revisi;tanggal;pengesah;alasan;sumber_dana;pagu;sumber;letak\n"
OUTPUTS = "revisi;kode;pagu;sumber;letak\n"
QUARTERS = (
    "kode;nama;triwulan;dasar;rencana_keuangan;realisasi_keuangan;rencana_fisik;realisasi_fisik;"
    "sumber;letak;catatan\n"
)


def _section(name: str, text: str, table: str) -> AreaSection:
    office = office_of(FILES | {f"{BUDGET}{name}.csv": text})
    (area,) = [each for each in area_views(office) if each.id == "anggaran"]
    return next(each for each in area.sections if each.table.id == table)


def _matrix(name: str, text: str, table: str) -> AreaMatrix:
    matrix = _section(name, text, table).matrix
    assert matrix is not None
    return matrix


def _seen(matrix: AreaMatrix) -> dict[str, list[str]]:
    return {
        row.name: [f"{each.change} {each.value.value.text}".strip() if each else "-" for each in row.cells]
        for row in matrix.rows
    }


def _outputs(revisions: int, codes: int) -> str:
    rows = [
        f"{revision};AA.1.{code};{100 + (revision if code == 0 else 0)};laporan;halaman 1\n"
        for revision in range(revisions)
        for code in range(codes)
    ]
    return OUTPUTS + "".join(rows)


def test_the_ceilings_of_all_revisions_stand_in_one_matrix() -> None:
    """Outputs are rows and revisions columns; what has risen since the revision before says so."""
    matrix = _matrix("dipa-kro", _outputs(6, 3), "anggaran-dipa-kro")
    assert [each.name for each in matrix.columns] == ["DIPA awal", *(f"Revisi {at}" for at in range(1, 6))]
    found = _seen(matrix)
    assert found["AA.1.0"][:3] == ["Rp\u00a0100", "naik Rp\u00a0101", "naik Rp\u00a0102"]
    assert found["AA.1.1"] == ["Rp\u00a0100"] * 6
    assert matrix.has_changes
    assert not matrix.stacks
    assert next(row for row in matrix.rows if row.name == "Jumlah").is_closing


def test_an_output_that_a_revision_does_not_have_is_no_zero() -> None:
    """An output that comes later has an empty place before, and its own first figure is no change."""
    text = _outputs(5, 3) + "4;AA.1.9;50;laporan;halaman 1\n" + "3;AA.1.8;70;laporan;halaman 1\n"
    text = text.replace("4;AA.1.0;104", "4;AA.1.0;90")
    found = _seen(_matrix("dipa-kro", text, "anggaran-dipa-kro"))
    assert found["AA.1.9"] == ["-", "-", "-", "-", "Rp\u00a050"]
    assert found["AA.1.0"][-1] == "turun Rp\u00a090"


def test_each_figure_leads_to_its_row() -> None:
    """The first figure of a line is the way to its row in the file."""
    matrix = _matrix("dipa-kro", _outputs(6, 3), "anggaran-dipa-kro")
    cell = matrix.rows[0].cells[0]
    assert cell is not None
    assert cell.href.endswith("dipa-kro.csv/#b2")


def test_revisions_that_say_more_of_themselves_are_rows() -> None:
    """Day, authority and reason stand with the revision; sources of money are the columns."""
    rows = [
        f"{at};2023-0{at + 1}-05;DJA;Alasan {at};{fund};{100 + at};laporan;halaman 2\n"
        for at in range(8)
        for fund in ("RM", "PNBP")
    ]
    matrix = _matrix("dipa", REVISIONS + "".join(rows), "anggaran-dipa")
    assert [row.name for row in matrix.rows][:2] == ["DIPA awal", "Revisi 1"]
    assert matrix.rows[1].details[:3] == ("5 Februari 2023", "DJA", "Alasan 1")
    assert matrix.stacks
    assert _seen(matrix)["Revisi 1"][0] == "naik Rp\u00a0101"


def test_plan_and_spending_of_each_quarter_stand_side_by_side() -> None:
    """Every quarter has its figures, in the order of the year; notes stand below the matrix."""
    rows = [
        f"AA.{code};Keluaran {code};{quarter};kumulatif;{quarter * 10};{quarter * 9};;;laporan;halaman 3;"
        f"{'Dibulatkan' if (code, quarter) == (0, 2) else ''}\n"
        for code in range(5)
        for quarter in (4, 1, 2, 3)
    ]
    text = QUARTERS + "".join(rows)
    matrix = _matrix("triwulan", text, "anggaran-triwulan")
    assert [each.name for each in matrix.columns][:2] == [
        "triwulan 1: rencana uang (%)",
        "triwulan 1: realisasi uang (%)",
    ]
    assert len(matrix.columns) == 8
    assert _seen(matrix)["AA.0 Keluaran 0"][2:4] == ["20,00%", "18,00%"]
    assert matrix.note == "dihitung sejak awal tahun"
    assert matrix.notes == (("AA.0 Keluaran 0, triwulan 2", "Dibulatkan"),)
    body = pages_of(FILES | {f"{BUDGET}triwulan.csv": text})["satker/balai-uji/anggaran/"].body
    assert "Catatan 1 angka AA.0 Keluaran 0, triwulan 2 Dibulatkan" in seen(body)
    assert "20,00 * ada catatan" in seen(body)


def test_what_follows_no_time_is_no_matrix() -> None:
    """A short table, and one whose lines hardly share a time, stay as they were."""
    assert _section("dipa-kro", _outputs(2, 3), "anggaran-dipa-kro").matrix is None
    scattered = OUTPUTS + "".join(f"{at // 4};AA.{at};{at + 1};laporan;halaman 1\n" for at in range(24))
    assert _section("dipa-kro", scattered, "anggaran-dipa-kro").matrix is None
