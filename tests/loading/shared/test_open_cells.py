"""Cells that are still to be filled in: nothing is guessed for them, and nothing wrong is said of them."""

import pytest

from generator.domain.portal.ledger import Ledger
from generator.report.findings import Format, format_findings, in_order
from generator.values.shared.open_cell import is_open
from tests import small
from tests.published import office_of, pages_of, seen
from tests.small import AGREEMENT, CARD, FILES, PROFILE, SOURCES, TREE

NEXT = small.OFFICE + "2027/"
PROMISE = "revisi;kode;indikator;induk;target;sumber;letak;catatan\n"


def _ledger(texts: dict[str, str]) -> Ledger:
    return small.loaded(texts).value.portal.ledgers[0]


def _codes(texts: dict[str, str]) -> set[str]:
    return {each.code for each in small.findings(texts)}


@pytest.mark.parametrize("text", ["belum diisi", "Belum diisi", "belum-diisi", "BELUM DIISI"])
def test_a_cell_says_that_it_is_open(text: str) -> None:
    """Capitals and hyphens don't matter; an empty cell and other words are no open cell."""
    assert is_open(text)
    assert not is_open("")
    assert not is_open("belum")


@pytest.mark.parametrize("field", range(7))
def test_a_row_with_an_open_cell_waits(field: int) -> None:
    """Whichever cell of a promise is open, the promise is not published, and that is all that is found."""
    cells = ["0", "I", "kepuasan", "S1", "3,6", "laporan", "halaman 1", ""]
    cells[field] = "belum diisi"
    revisions = "revisi;sumber\n0;laporan\n"
    texts = FILES | {
        f"{NEXT}perjanjian-revisi.csv": revisions,
        f"{NEXT}perjanjian.csv": PROMISE + ";".join(cells) + "\n",
    }
    assert [each for each in _ledger(texts).agreed_targets if each.year == 2027] == []
    assert _codes(texts) - _codes(FILES) == {"D264"}


def test_an_office_shows_its_open_words_as_they_are() -> None:
    """Who the office belongs to is not known yet, and its page says so; the source may wait too."""
    profile = FILES[PROFILE].replace("Badan Contoh", "belum diisi").replace("laporan", "belum diisi")
    texts = small.unprinted(FILES) | {PROFILE: profile}
    assert office_of(texts).office.parent == "belum diisi"
    assert "belum diisi" in seen(pages_of(texts)["satker/balai-uji/"].body)
    assert [each.at.field for each in small.findings(texts) if each.code == "D265"] == ["induk", "sumber"]


def test_names_and_titles_may_wait_where_others_refer_to_them() -> None:
    """An objective without its name, or a document without its title, is there for those that name it."""
    texts = FILES | {
        TREE: FILES[TREE].replace("Pelanggan puas", "belum diisi"),
        SOURCES: FILES[SOURCES].replace("Laporan Kinerja 2023", "belum diisi"),
    }
    ledger = _ledger(texts)
    assert [each.name for each in ledger.nodes] == ["Layanan makin baik", "belum diisi"]
    assert [each.title for each in ledger.documents] == ["belum diisi"]


@pytest.mark.parametrize("key", ["satuan: indeks", "arah: maksimum", "akumulasi: nilai-terakhir"])
def test_an_indicator_waits_with_all_its_figures(key: str) -> None:
    """While a card can't be judged, nothing that speaks of its indicator is published; no error is found."""
    card = FILES[CARD].replace(key, f"{key.partition(':')[0]}: belum diisi")
    texts = small.unprinted(FILES) | {CARD: card, AGREEMENT: FILES[AGREEMENT]}
    ledger = _ledger(texts)
    assert [each.id for each in ledger.indicators] == ["antrean", "pengguna"]
    assert "kepuasan" not in {each.indicator for each in ledger.agreed_targets}
    assert "kepuasan" not in {each.indicator for each in ledger.measurements}
    assert _codes(texts) - _codes(small.unprinted(FILES)) == {"D264", "D265"}


def test_other_words_of_a_card_may_wait() -> None:
    """An open definition keeps no figure from being published."""
    texts = FILES | {CARD: f"{FILES[CARD]}definisi: belum diisi\n"}
    assert "kepuasan" in {each.id for each in _ledger(texts).indicators}


def test_a_document_of_its_own_waits_for_every_key() -> None:
    """Of an information service with an open address nothing is published yet."""
    path = small.OFFICE + "ppid/layanan-informasi.yml"
    text = "kontak:\n  - {unit: Loket, jabatan: Kepala, surel: belum diisi}\n"
    assert _ledger(FILES | {path: text}).information_service is None


def test_a_result_may_wait_and_a_printed_figure_may_not() -> None:
    """A row of results waits like any other; what a report does not print has no row."""
    texts = small.changed(small.RESULT, ";3,63;", ";belum diisi;")
    assert [each.indicator for each in _ledger(texts).measurements if each.period.quarter == 4] == [
        "pengguna"
    ]
    assert _codes(small.unprinted(texts)) == {"D264", "D265"}
    assert "D204" in _codes(small.changed(small.PRINTED, ";103,71;", ";belum diisi;"))


def test_an_empty_cell_stays_an_error() -> None:
    """What was deleted by mistake is never taken for work that waits."""
    assert "D208" in _codes(small.changed(AGREEMENT, ";3,5;", ";;"))


def test_work_is_listed_by_file_below_the_faults() -> None:
    """The list names file, lines and column once for equal cells, with what belongs there."""
    rows = "".join(f"kepuasan;{quarter};belum diisi;;laporan;\n" for quarter in (1, 2, 3))
    texts = {f"{NEXT}target-antara.csv": f"indikator;triwulan;target;target_fisik;sumber;letak\n{rows}"}
    found = [each for each in small.findings(FILES | texts) if each.code == "D264"]
    text = format_findings(found, {}, Format.TEXT)
    assert text.startswith("Yang masih perlu diisi (tidak menghalangi penerbitan); ganti `belum diisi`")
    assert f"  {NEXT}target-antara.csv\n    baris 2-4, `target`: target kumulatif" in text
    assert text.endswith(
        "0 galat, 0 peringatan. 3 isian masih perlu diisi. Data dapat diterbitkan. "
        "Penjelasan: kinerja jelaskan KODE"
    )
    assert format_findings(found, {}, Format.GITHUB).startswith("::notice ")
    assert len(in_order([*found, *found])) == 3


def test_long_lists_of_lines_are_cut() -> None:
    """Lines that follow each other are one range; of very many the first ten, and how many are left."""
    rows = "".join(
        f"kepuasan;1;{'Rapat' if page % 2 else 'belum diisi'};laporan;halaman {page}\n" for page in range(25)
    )
    texts = {f"{NEXT}rencana-aksi.csv": f"indikator;triwulan;kegiatan;sumber;letak\n{rows}"}
    found = [each for each in small.findings(FILES | texts) if each.code == "D264"]
    assert "baris 2, 4, 6, 8, 10, 12, 14, 16, 18, 20 dan 3 lagi, `kegiatan`" in format_findings(
        found, {}, Format.TEXT
    )


def test_a_slip_in_the_words_is_told_as_one() -> None:
    """Where nearly these words stand, the remedy names them; it is an error as long as it isn't mended."""
    (wrong,) = small.loaded(small.changed(AGREEMENT, ";3,5;", ";belum disi;")).diagnostics
    assert wrong.code == "D204"
    assert wrong.help.startswith("tulis `belum diisi` bila isinya belum diketahui; bila sudah, ")


def test_a_slip_in_the_words_of_a_source_is_told_too() -> None:
    """A source that is nearly these words is no unknown document that one would add to the list."""
    wrong = [
        each
        for each in small.findings(small.changed(CARD, ": laporan", ": belum disi"))
        if each.code == "R304"
    ]
    assert [each.help for each in wrong] == ["tulis `belum diisi`"]
