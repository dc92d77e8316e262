"""The list of duties as it is read, and every pair of cells in it that contradict each other."""

import pytest

from generator.domain.portal.duty import Proof, Recurrence, Term, TermStart, TermUnit
from tests.duties import AGREEMENT, LIST, QUARTERLY, REPORT, ROLLING, listed
from tests.small import FILES, findings, loaded


def _codes(**changes: str) -> list[tuple[str, str]]:
    found = findings(FILES | {LIST: listed(changes)})
    return [(each.code, each.at.field) for each in found if each.at.path == LIST]


def test_a_duty_is_read_with_its_term_its_proof_and_its_law() -> None:
    """Every column of the list arrives."""
    duties = loaded(FILES | {LIST: listed(AGREEMENT, QUARTERLY, REPORT, ROLLING)}).value.portal.duties
    assert [each.code for each in duties] == ["perjanjian-kinerja", "pp39", "laporan-kinerja", "dip"]
    agreement, quarterly, report, rolling = duties
    assert agreement.term == Term(1, TermUnit.MONTHS, TermStart.BEGINNING)
    assert (agreement.since, agreement.until, agreement.late_months) == (2015, None, 12)
    assert (agreement.owner, agreement.recipient, agreement.at.line) == ("Kepala kantor", "Atasan", 2)
    assert quarterly.term == Term(5, TermUnit.WORKING_DAYS, TermStart.END)
    assert (report.proof, report.document_kind) == (Proof.DOCUMENT, "laporan-kinerja")
    assert (rolling.recurrence, rolling.term.start) == (Recurrence.ROLLING, None)


def test_a_short_list_leaves_out_what_need_not_be_there() -> None:
    """Columns that may be empty may be missing."""
    names = "kode;judul;pelaku;periode;batas;satuan_batas;sejak;dasar;keyakinan"
    row = "dip;DIP;PPID;bergulir;6;bulan;2021;PERKI;sumber-publik"
    outcome = loaded(FILES | {LIST: f"{names}\n{row}\n"})
    assert not [each for each in outcome.diagnostics if each.at.path == LIST]
    (duty,) = outcome.value.portal.duties
    assert (duty.proof, duty.late_months, duty.until) == (None, 12, None)


def test_a_day_of_the_month_and_years_are_read() -> None:
    """A duty may end on a day of its last month, and with a year."""
    text = listed({"tanggal_ke": "15", "sampai": "2026", "lama_terlambat": "6"})
    (duty,) = loaded(FILES | {LIST: text}).value.portal.duties
    assert (duty.term.day_of_month, duty.until, duty.late_months) == (15, 2026, 6)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"batas": "setengah"}, ("D204", "batas")),
        ({"batas": "1,5"}, ("D206", "batas")),
        ({"batas": "25"}, ("D206", "batas")),
        ({"batas": "-1"}, ("D206", "batas")),
        ({"batas": "251", "satuan_batas": "hari-kerja"}, ("D206", "batas")),
        ({"batas": ""}, ("D208", "batas")),
        ({"satuan_batas": "minggu"}, ("D209", "satuan_batas")),
        ({"periode": "bulan"}, ("D209", "periode")),
        ({"periode": ""}, ("D208", "periode")),
        ({"dihitung_dari": ""}, ("D208", "dihitung_dari")),
        ({"dihitung_dari": "tengah"}, ("D209", "dihitung_dari")),
        (ROLLING | {"dihitung_dari": "akhir"}, ("D215", "dihitung_dari")),
        ({"tanggal_ke": "32"}, ("D206", "tanggal_ke")),
        ({"tanggal_ke": "0"}, ("D206", "tanggal_ke")),
        ({"tanggal_ke": "5", "satuan_batas": "hari"}, ("D215", "tanggal_ke")),
        (ROLLING | {"tanggal_ke": "5"}, ("D215", "tanggal_ke")),
        ({"bukti": "foto"}, ("D209", "bukti")),
        ({"bukti": "foto", "jenis_dokumen": "sop"}, ("D209", "bukti")),
        ({"bukti": "dip"}, ("D215", "bukti")),
        ({"periode": "triwulan"}, ("D215", "bukti")),
        (ROLLING | {"bukti": "realisasi"}, ("D215", "bukti")),
        ({"jenis_dokumen": "sop"}, ("D215", "jenis_dokumen")),
        (REPORT | {"jenis_dokumen": ""}, ("D208", "jenis_dokumen")),
        (REPORT | {"jenis_dokumen": "foto"}, ("D209", "jenis_dokumen")),
        ({"sampai": "2014"}, ("D215", "sampai")),
        ({"sejak": "dulu"}, ("D211", "sejak")),
        ({"sampai": "nanti"}, ("D211", "sampai")),
        ({"lama_terlambat": "setahun"}, ("D206", "lama_terlambat")),
        ({"kode": "Laporan Kinerja"}, ("D212", "kode")),
        ({"judul": ""}, ("D208", "judul")),
        ({"dasar": ""}, ("D208", "dasar")),
        ({"keyakinan": "yakin"}, ("D209", "keyakinan")),
    ],
)
def test_each_wrong_cell_is_one_finding(changes: dict[str, str], expected: tuple[str, str]) -> None:
    """A cell that can't be read, or contradicts another one, is named once."""
    assert _codes(**changes) == [expected]


def test_two_rows_of_one_key_contradict_each_other() -> None:
    """The key of a duty stands once, so that a calendar can name it for good."""
    found = findings(FILES | {LIST: listed(AGREEMENT, {"batas": "2"})})
    assert [each.code for each in found if each.at.path == LIST] == ["R302"]


def test_a_remedy_makes_the_row_right() -> None:
    """Following the remedy of a contradiction leaves nothing to say."""
    assert _codes(periode="triwulan", bukti="") == []
    assert _codes(**(ROLLING | {"dihitung_dari": ""})) == []
