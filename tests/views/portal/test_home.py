"""What the front page says of all offices together."""

import pytest

from tests.published import demo, page_at, pages_of, row_with, section, seen
from tests.small import FILES, OFFICE

ITEMS = (
    "kode;kelas;induk;judul;bukti;dasar;keyakinan\nprofil;berkala;;Profil;profil;UU 14/2008;sumber-publik\n"
)


@pytest.mark.demo
def test_every_office_stands_in_one_row() -> None:
    """Promises kept, money, satisfaction and openness of each office, each with its period."""
    body = page_at("", demo()).body
    assert row_with(body, "BSPJI Manado 12") == (
        "BSPJI Manado 12 dari 12 Tahun 2023 99,65% 2023 3,63 2023 13% butir tidak ada"
    )
    text = row_with(body, "BSPJI Pekanbaru belum dinilai")
    assert "realisasi, pemakaian anggaran, penerimaan PNBP, hasil survei" in text


def test_the_newest_comes_first() -> None:
    """Quarters, announcements and documents stand in the order of their days."""
    event = "bahaya;terdampak;evakuasi;menghindari;bantuan;pengumum;pengumuman;penanggulangan"
    cells = ";".join("isi" for _ in event.split(";"))
    documents = "kunci;judul;jenis;tahun;tanggal;pemilik;berkas;alamat\n"
    documents += "renstra;Renstra;renstra;2021;2021-05-01;TU;;https://contoh.go.id/a.pdf\n"
    texts = FILES | {
        "data/acuan/ppid-butir.csv": ITEMS,
        OFFICE
        + "ppid/serta-merta.csv": f"tanggal;butir;judul;{event};sampai\n2026-03-05;profil;Banjir;{cells};\n",
        OFFICE + "dokumen.csv": documents,
    }
    text = section(pages_of(texts)[""].body, "terbaru")
    news = ["Balai Uji: Banjir 5 Maret 2026", "Balai Uji: hasil 2023", "Balai Uji: Renstra 1 Mei 2021"]
    places = [text.index(each) for each in news]
    assert places == sorted(places)


def test_a_portal_without_figures_says_so() -> None:
    """An office of which nothing is measured is no empty row, and nothing is called new."""
    texts = {path: text for path, text in FILES.items() if "/2023/" not in path and "renstra" not in path}
    body = pages_of(texts)[""].body
    assert "belum dinilai belum disajikan belum disajikan belum disajikan" in row_with(body, "Balai Uji")
    assert "Data terbaru" not in seen(body)
