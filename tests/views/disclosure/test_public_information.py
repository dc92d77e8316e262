"""What the pages of public information say."""

import pytest

from tests.published import demo, links, pages_of, row_with, seen
from tests.small import FILES, OFFICE, loaded

HOME = "satker/balai-uji/"
ITEMS = (
    "kode;kelas;induk;judul;keterangan;bukti;dasar;keyakinan\n"
    "profil;berkala;;Profil;Siapa kami;;UU 14/2008 pasal 9;sumber-publik\n"
    "profil-tugas;berkala;profil;Tugas;;profil;PERKI 1/2021;belum-dikonfirmasi\n"
    "profil-harta;berkala;profil;LHKPN;;;PERKI 1/2021;sumber-publik\n"
    "satuan;berkala;profil;Satuan kerja;;satuan;PERKI 1/2021;sumber-publik\n"
    "kinerja;berkala;;Kinerja;;kinerja;PERKI 1/2021;sumber-publik\n"
    "renstra;setiap-saat;;Renstra;;renstra;UU 14/2008 pasal 11;sumber-publik\n"
    "bencana;serta-merta;;Bencana alam;;;UU 14/2008 pasal 10;sumber-publik\n"
)
STATEMENTS = (
    "butir;keadaan;alasan;alamat;pemilik;diperbarui;catatan\n"
    "profil-harta;ada;;https://contoh.go.id/lhkpn;Tata Usaha;2026-05-30;Rutin\n"
    "bencana;tidak-berlaku;Tidak ada kejadian;;;;\n"
)
LIST = (
    "tahun;nomor;ringkasan;pejabat;penanggung_jawab;pembuatan;bentuk;retensi;kelas;alamat\n"
    "2025;1;Lama;TU;TU;2025;PDF;5 tahun;berkala;\n"
    "2026;10;Sepuluh;TU;TU;2026;PDF;5 tahun;berkala;\n"
    "2026;2;Dua;TU;TU;2026;PDF;5 tahun;berkala;/satker/\n"
    "2026;A-1;Lain;TU;TU;2026;PDF;5 tahun;berkala;\n"
)
EXEMPT = (
    "konten;dasar_hukum;huruf;akibat_dibuka;akibat_ditutup;jangka_waktu\n"
    "Data pelanggan;UU 14/2008 pasal 17;b;Rugi;Aman;5 tahun\n"
)


def _pages() -> dict[str, str]:
    texts = FILES | {
        "data/acuan/ppid-butir.csv": ITEMS,
        OFFICE + "ppid/kelengkapan.csv": STATEMENTS,
        OFFICE + "ppid/dip.csv": LIST,
        OFFICE + "ppid/dik.csv": EXEMPT,
    }
    return {path: page.body for path, page in pages_of(texts).items()}


def test_each_item_says_how_it_stands_and_where_it_is() -> None:
    """An item leads to the page that fulfils it, or to the address that the office gives."""
    body = _pages()[f"{HOME}ppid/"]
    text = seen(body)
    assert "5 dari 5 butir yang diminta undang-undang sudah ada, atau 100%" in text
    assert "Tugas Profil kantor. PERKI 1/2021 (belum dikonfirmasi)" in text
    assert "LHKPN Buka. Keadaan 30 Mei 2026. Tata Usaha. Rutin." in text
    assert "Tidak ada kejadian" in text
    assert {"https://contoh.go.id/lhkpn", "/satker/", "/satker/balai-uji/2023/"} <= set(links(body))
    assert 'rel="noopener external"' in body


def test_an_address_that_is_none_stops_the_publication() -> None:
    """Only addresses of the web and of this portal are read as addresses."""
    wrong = OFFICE + "ppid/kelengkapan.csv"
    texts = FILES | {"data/acuan/ppid-butir.csv": ITEMS, wrong: f"{STATEMENTS}renstra;ada;;javascript:x;;;\n"}
    (finding,) = (each for each in loaded(texts).diagnostics if each.severity.value == "galat")
    assert (finding.at.path, finding.at.line, finding.at.column) == (wrong, 4, 4)


def test_the_lists_are_sorted_and_complete() -> None:
    """The list of public information is numbered by year, newest first; the exempt one has its reasons."""
    pages = _pages()
    listed = seen(pages[f"{HOME}ppid/daftar/"])
    assert listed.index("Lain") < listed.index("Dua") < listed.index("Sepuluh") < listed.index("Lama")
    row = row_with(pages[f"{HOME}ppid/dikecualikan/"], "Data pelanggan")
    assert row == "Data pelanggan Pasal 17 huruf b UU 14/2008 pasal 17 Rugi Aman 5 tahun"


def test_a_number_that_is_none_does_not_keep_the_list_from_being_shown() -> None:
    """A raised or endless number is a matter for the checks; its row stands before those with a number."""
    head, row = LIST.splitlines()[:2]
    rows = "".join(
        f"{row.replace(';1;Lama', f';{expected}')}\n"
        for expected in ("1;Satu", "²;Kuadrat", f"{'9' * 5000};Besar")
    )
    texts = FILES | {"data/acuan/ppid-butir.csv": ITEMS, OFFICE + "ppid/dip.csv": f"{head}\n{rows}"}
    listed = seen(pages_of(texts)[f"{HOME}ppid/daftar/"].body)
    assert max(listed.index("Kuadrat"), listed.index("Besar")) < listed.index("Satu")


def test_a_row_says_more_than_the_law_asks() -> None:
    """Class, item, file, day and decree of a row stand below its name."""
    columns = LIST.splitlines()[0] + ";butir;format;ukuran;diperbarui;sk;catatan\n"
    row = "2026;1;Renstra;TU;TU;2026;PDF;5 tahun;setiap-saat;;renstra;PDF;1 MB;2026-02-01;SK 1/2026;Ringkas\n"
    exempt = EXEMPT.replace("jangka_waktu\n", "jangka_waktu;sampai;uji;sk\n").replace(
        "5 tahun\n", "5 tahun;2099-12-31;Uji 1;SK 2\n"
    )
    texts = FILES | {
        "data/acuan/ppid-butir.csv": ITEMS,
        OFFICE + "ppid/dip.csv": columns + row,
        OFFICE + "ppid/dik.csv": exempt,
    }
    pages = pages_of(texts)
    text = "Setiap saat. Renstra. PDF, 1 MB. Diperbarui 1 Februari 2026. Penetapan: SK 1/2026. Ringkas"
    assert text in row_with(pages[f"{HOME}ppid/daftar/"].body, "Renstra")
    text = "Sampai 31 Desember 2099. Uji konsekuensi: Uji 1. Penetapan: SK 2"
    assert text in row_with(pages[f"{HOME}ppid/dikecualikan/"].body, "Data pelanggan")


def test_only_a_long_list_can_be_narrowed() -> None:
    """More than ten rows bring the fields; the table is whole without them."""
    texts = FILES | {"data/acuan/ppid-butir.csv": ITEMS}
    head, row = LIST.splitlines()[:2]
    for count in (10, 11):
        rows = "".join(f"{row.replace(';1;', f';{number};')}\n" for number in range(1, count + 1))
        page = pages_of({**texts, OFFICE + "ppid/dip.csv": f"{head}\n{rows}"})[f"{HOME}ppid/daftar/"]
        assert page.body.count('data-kelas="berkala"') == count
        assert ("data-saring" in page.body) is (count > 10)


def test_without_lists_the_page_says_so() -> None:
    """An office that has not published its lists is shown as it is."""
    body = pages_of(FILES | {"data/acuan/ppid-butir.csv": ITEMS})[f"{HOME}ppid/"].body
    assert "Daftar Informasi Publik (DIP): belum disajikan" in seen(body)
    assert "LHKPN PERKI 1/2021" in seen(body)
    assert "Belum dinyatakan" in seen(body)


@pytest.mark.demo
def test_all_offices_stand_side_by_side() -> None:
    """The page of the portal counts every office of the demo portal."""
    text = seen({page.path: page.body for page in demo().pages}["ppid/"])
    for name in ("BBSPJI Agro", "BSPJI Manado", "BSPJI Palembang", "BSPJI Pekanbaru"):
        assert name in text


def test_an_announcement_has_its_eight_contents() -> None:
    """What happened stands with all that people must know, and its item leads to it."""
    fields = "bahaya;terdampak;evakuasi;menghindari;bantuan;pengumum;pengumuman;penanggulangan"
    names = fields.split(";")
    head = f"tanggal;butir;judul;{fields};sampai\n"
    contents = ";".join(f"isi {name}" for name in names)
    rows = f"2026-03-05;bencana;Banjir;{contents};2026-03-07\n2026-04-01;bencana;Gempa;{contents};\n"
    rows += f"2026-02-01;bencana;Padam;{contents};2026-02-01\n"
    texts = FILES | {"data/acuan/ppid-butir.csv": ITEMS, OFFICE + "ppid/serta-merta.csv": head + rows}
    body = pages_of(texts)[f"{HOME}ppid/"].body
    text = seen(body)
    newest = text.index("Gempa 1 April 2026, masih berlangsung")
    assert newest < text.index("Banjir 5 Maret 2026 sampai 7 Maret 2026")
    assert "Padam 1 Februari 2026 Bahaya" in text
    assert all(text.count(f"isi {name}") >= 2 for name in names)
    assert "ppid/#pengumuman-" in body


def test_nothing_to_announce_is_said_with_the_day() -> None:
    """An empty list of announcements is no blank page."""
    body = pages_of(FILES | {"data/acuan/ppid-butir.csv": ITEMS})[f"{HOME}ppid/"].body
    assert "Tidak ada pengumuman serta merta yang dimuat sampai" in seen(body)


def test_the_procedure_is_told_stage_by_stage() -> None:
    """From request to ruling each step has its time limit and where it comes from."""
    limits = (
        "kode;tahap;langkah;keterangan;batas;dasar;keyakinan\n"
        "jawaban;Permintaan;PPID menjawab;Tertulis.;10;UU 14/2008 pasal 22;sumber-publik\n"
        "keberatan;Keberatan;Anda mengajukan keberatan;;30;UU 14/2008;belum-dikonfirmasi\n"
    )
    items = ITEMS + "cara;berkala;;Tata cara;;prosedur;UU 14/2008;sumber-publik\n"
    pages = pages_of(FILES | {"data/acuan/ppid-butir.csv": items, "data/acuan/ppid-tenggat.csv": limits})
    text = seen(pages["ppid/cara/"].body)
    assert "1. Permintaan PPID menjawab paling lama 10 hari kerja Tertulis. UU 14/2008 pasal 22" in text
    assert "paling lama 30 hari kerja UU 14/2008 (belum dikonfirmasi)" in text
    assert "/ppid/cara/" in links(pages[f"{HOME}ppid/"].body)
