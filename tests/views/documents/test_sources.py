"""Every source has a place that says what it is, where it can be had, and which files cite it."""

from hashlib import sha256
from pathlib import Path

from tests import paper, small
from tests.paper import pdf, row
from tests.published import built, office_of, page_at, pages_of, section, seen
from tests.small import FILES, OFFICE, RESULT, SOURCES
from tests.tiny import OFFICE_PATH, tiny
from tests.tiny import PAGE as INDICATOR

PAGE = f"{OFFICE_PATH}sumber/"
PLACE = "sumber-laporan"
ROW = "laporan;Laporan Kinerja 2023;lakin;2023;2024-01-31;Balai Uji;"
ELSEWHERE = "https://contoh.go.id/lakin-2023.pdf"
TINY = tiny(agreed={2023: "3"}, results={(2023, 4): "4"})


def _at(address: str) -> dict[str, str]:
    """Return a portal whose report is at an address outside."""
    assert ROW in TINY[SOURCES]
    text = TINY[SOURCES].replace("penerbit;rujukan", "penerbit;rujukan;alamat")
    return TINY | {SOURCES: text.replace(ROW, f"{ROW};{address}")}


def test_a_source_that_is_nowhere_says_so() -> None:
    """Its title, date and publisher stand there, and in words that it cannot be had here."""
    words = section(pages_of(TINY)[PAGE].body, PLACE)
    assert words.startswith("Laporan Kinerja 2023 Balai Uji · 31 Januari 2024 ")
    assert "Dokumen ini tidak diterbitkan di portal ini." in words


def test_a_source_leads_to_where_its_publisher_has_it() -> None:
    """An address in the list of sources is a link out of the portal, and is labelled as such."""
    body = pages_of(_at(ELSEWHERE))[PAGE].body
    assert f'<a href="{ELSEWHERE}" rel="noopener external">Buka di situs penerbitnya</a>' in body
    assert "tidak diterbitkan" not in body


def test_an_address_that_leads_nowhere_is_told() -> None:
    """Words in the column of the address are a finding, and no link."""
    codes = [each.code for each in small.findings(_at("laci kedua"))]
    assert codes == ["R343"]


def test_a_document_of_the_library_with_the_same_key_is_the_source(tmp_path: Path) -> None:
    """Its file is downloaded from there; what the library has elsewhere is opened."""
    content = pdf("Satu")
    rows = row("laporan", file="lapor.pdf", digest=sha256(content).hexdigest())
    body = page_at(PAGE, built(paper.portal(tmp_path, {"lapor.pdf": content}, rows))).body
    assert '<a href="/satker/balai-uji/dokumen/lapor.pdf">Unduh dokumennya</a>' in body


def test_files_that_cite_a_source_are_named_and_counted() -> None:
    """Each data file leads to its page, with how many entries it takes from the document."""
    text = seen(pages_of(FILES)[PAGE].body)
    assert "2023/realisasi/tw4/laporan.csv" in text
    count = sum(fact.at.path == RESULT for fact in office_of(FILES).ledger.citing())
    assert count
    assert f"2023/realisasi/tw4/laporan.csv {count} isian" in text


def test_a_figure_leads_to_its_document_and_its_row() -> None:
    """The page of an indicator leads to the document; the raw row is one step behind."""
    body = pages_of(TINY)[INDICATOR].body
    assert f'<a href="/{PAGE}#{PLACE}">LAKIN 2023, halaman 7</a>' in body
    assert f'<a href="/{PAGE}#{PLACE}">Laporan Kinerja 2023</a>' in body
    assert ">lihat barisnya</a>" in body


def test_a_table_says_its_documents_and_a_row_leads_to_what_explains_it() -> None:
    """The name of an indicator leads to its page, its row is below it; the document is told once, above."""
    path = f"{OFFICE}2023/anggaran/indikator.csv"
    texts = TINY | {path: "indikator;pagu;realisasi;sumber;letak;catatan\nukuran;100;90;laporan;halaman 8;\n"}
    body = pages_of(texts)[f"{OFFICE_PATH}anggaran/"].body
    assert f'<a href="/{INDICATOR}">Ukuran contoh</a>' in body
    assert f'Diambil dari <a href="/{PAGE}#{PLACE}">LAKIN 2023</a>.' in body
    assert '<a href="/berkas/satker/balai-uji/2023/anggaran/indikator.csv/#b2">lihat barisnya</a>' in body
