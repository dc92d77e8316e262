"""The page of checks shows what the audit found in the documents themselves."""

from generator.compute.verification.document_findings import AUDIT_VERSION
from generator.views.verification.document_findings import MOST_FINDINGS
from tests import identities, small
from tests.published import pages_of, row_with, seen
from tests.small import OFFICE, PRINTED

_HEAD = (
    "pasti;jenis;tercetak;masukan;pembanding;asal_pembanding;selisih;sebab;letak_lain;versi;sidik_dokumen;"
    "sumber;letak;catatan\n"
)
_SUM = 'ya;jumlah;31;"18; 12";30;menurut hitungan;+1 (+3,33%);{};{};{};ab;laporan;baris 14;{}\n'
_QUESTION = "tidak;angka yang sama;7;;8;di tempat lain;-1;;baris 40;{};ab;laporan;baris {};\n"
YEARLY = "tahun;pagu;realisasi;sumber;letak;catatan\n2023;1000;900;laporan;halaman 4;\n"
KINDS = (
    "sumber_dana;jenis_belanja;pagu;realisasi;sumber;catatan\n"
    "RM;51;600;500;laporan;\nRM;52;400;390;laporan;\n"
)
_MATCHED = (
    "berkas_data;tanggal;sidik_dokumen;sidik_berkas;angka;ditemukan;dijelaskan;sumber;letak;catatan\n"
    f"{PRINTED};2026-05-04;{{}};cd;1;1;0;laporan;;\n"
)


def _sum(cause: str = "", elsewhere: str = "", version: str = str(AUDIT_VERSION), note: str = "") -> str:
    return _SUM.format(cause, elsewhere, version, note)


def _question(line: int = 20) -> str:
    return _QUESTION.format(AUDIT_VERSION, line)


def _page(*rows: str, **others: str) -> str:
    texts = {**small.FILES, OFFICE + "telaah.csv": _HEAD + "".join(rows)}
    texts |= {OFFICE + f"{name}.csv": text for name, text in others.items()}
    return pages_of(texts)["satker/balai-uji/periksa-angka/"].body


def test_a_finding_shows_both_figures_and_leads_to_its_document() -> None:
    """Place, what is printed, what follows from which figures, the difference, and the cause."""
    body = _page(_sum(cause="angka-tertukar", elsewhere="baris 20", note="Salah ketik"), _question())
    assert row_with(body, "baris 14") == (
        "baris 14 Jumlah: lain dari jumlah baris atau kolomnya 31 30 menurut hitungan dari 18; 12 "
        "+1 (+3,33%) Dua angka yang bersebelahan tertukar. Lihat juga baris 20. Catatan: Salah ketik"
    )
    assert '<a href="/satker/balai-uji/sumber/#sumber-laporan">baris 14</a>' in body
    told = seen(body)
    assert "1 pasti, 1 masih pertanyaan." in told
    assert "perlu ditelaah lagi" not in told
    assert "/berkas/satker/balai-uji/telaah.csv/" in body


def test_figures_stand_before_what_has_none_to_hold_against() -> None:
    """A table that is named and not there is told after the sums; an empty cell has no name of its own."""
    reference = f"ya;tabel yang disebut;Tabel 2;;;;;;;{AUDIT_VERSION};ab;laporan;baris 3;\n"
    body = _page(reference, _sum())
    assert body.index(">baris 14</a>") < body.index(">baris 3</a>")
    assert body.count('data-label="Selisih"') == 1


def test_questions_are_folded_apart() -> None:
    """They stand behind a summary that counts them, and no table of firm ones stands without any."""
    body = _page(_question(), _question(30))
    assert "<summary>Pertanyaan yang belum pasti (2)</summary>" in body
    assert body.index("<summary>Pertanyaan") < body.index(">baris 20</a>")
    assert "Yang pasti tidak cocok" not in body
    assert "Pertanyaan yang belum pasti" not in _page(_sum())


def test_old_findings_say_so() -> None:
    """Another copy of the document, or another audit, makes them old."""
    copy = _page(_sum(), pencocokan=_MATCHED.format("lain"))
    assert "Salinan dokumen yang terakhir dicocokkan lain dari yang ditelaah" in copy
    assert "Salinan dokumen" not in _page(_sum(), pencocokan=_MATCHED.format("ab"))
    assert "dari versi telaah yang lain" in _page(_sum(version="0"))


def test_what_the_page_shows_already_is_not_shown_twice() -> None:
    """A figure that differs among the printed ones at its place is counted; with a note it stands."""
    row = f"ya;capaian;102,00;;105;menurut hitungan;;;;{AUDIT_VERSION};ab;laporan;halaman 8;%s\n"
    printed = small.FILES[PRINTED] + "capaian;pengguna;;102;laporan;halaman 8;\n"
    texts = {**small.FILES, PRINTED: printed}

    def body(note: str) -> str:
        files = {**texts, OFFICE + "telaah.csv": _HEAD + row % note + _sum()}
        return pages_of(files)["satker/balai-uji/periksa-angka/"].body

    assert "2 pasti, 0 masih pertanyaan. 1 di antaranya sudah tampak" in seen(body(""))
    assert "halaman 8</a>" not in body("")
    assert "Catatan: Sudah benar" in body("Sudah benar")


def test_what_an_identity_shows_is_not_shown_twice() -> None:
    """Rows that differ stand on the same page; a figure of one of them is not told again at its place."""
    money = {OFFICE + "2023/anggaran/jenis-belanja.csv": KINDS, OFFICE + "anggaran-tahunan.csv": YEARLY}
    found = f"ya;jumlah;900;;890;menurut hitungan;+10;;;{AUDIT_VERSION};ab;laporan;halaman 4;\n"
    texts = {**small.FILES, **identities.LISTS, **money, OFFICE + "telaah.csv": _HEAD + found}
    body = pages_of(texts)["satker/balai-uji/periksa-angka/"].body
    assert "1 pasti, 0 masih pertanyaan. 1 di antaranya sudah tampak" in seen(body)


def test_what_a_printed_table_shows_is_not_shown_twice() -> None:
    """A printed cell that differs from ours stands on the same page."""
    head = "tabel;kolom;baris;nilai;sumber;letak;catatan\n"
    printed = f"{head}anggaran-tahunan;penyerapan;2023;97;laporan;halaman 9;\n"
    found = f"ya;persentase;97,00;;90;menurut hitungan;+7;;;{AUDIT_VERSION};ab;laporan;halaman 9;\n"
    others = {"2023/tercetak-tabel": printed, "anggaran-tahunan": YEARLY}
    assert "1 pasti, 0 masih pertanyaan. 1 di antaranya sudah tampak" in seen(_page(found, **others))


def test_many_findings_are_cut_firm_ones_last() -> None:
    """The page holds so many; the file has the others."""
    body = _page(*(_question(line) for line in range(20, 20 + MOST_FINDINGS)), _sum())
    assert "1 baris lain ada di berkas datanya." in body
    assert ">baris 14</a>" in body
    assert f">baris {18 + MOST_FINDINGS}</a>" in body
    assert f">baris {19 + MOST_FINDINGS}</a>" not in body


def test_words_of_a_file_are_no_markup() -> None:
    """Whoever edits the file writes text; an unknown kind or cause is shown without a meaning."""
    row = f"ya;<b>lain;1;2;;;;apa;;{AUDIT_VERSION};ab;laporan;;\n"
    body = _page(row)
    assert "<b>lain" not in body
    assert row_with(body, "dokumen ini") == "dokumen ini <b>lain 1 di samping 2"


def test_an_office_without_findings_has_no_such_section() -> None:
    """The page of checks is made for findings alone, and not without."""
    path = "satker/balai-uji/periksa-angka/"
    assert "Angka di dokumen sumber kantor ini dicocokkan" in _page(_sum())
    assert path not in pages_of(small.FILES) or "ditemukan mesin" not in pages_of(small.FILES)[path].body
