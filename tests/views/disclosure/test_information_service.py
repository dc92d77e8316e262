"""What the page of an office's information service says, and the way to ask."""

import pytest

from generator.exports.disclosure.information_service import service_copies
from tests.exports.portal.test_files import COLUMNS
from tests.loading.disclosure.test_information_service import CHANNELS, LIST, PATH, STANDARDS, WHOLE
from tests.published import (
    data_of,
    demo,
    file_at,
    links,
    page_at,
    pages_of,
    record_of,
    row_with,
    rows_of,
    section,
    seen,
    structure,
)
from tests.small import FILES

HOME = "satker/balai-uji/"
PAGE = f"{HOME}ppid/layanan/"
ITEMS = (
    "kode;kelas;induk;judul;keterangan;bukti;dasar;keyakinan\n"
    "alamat;berkala;;Alamat lengkap;;alamat;PERKI 1/2021;sumber-publik\n"
    "kontak;berkala;;Kontak;;kontak;PERKI 1/2021;sumber-publik\n"
    "adu;berkala;;Pengaduan;;pengaduan;PERKI 1/2021;sumber-publik\n"
    "wbs;berkala;;WBS;;wbs;PERKI 1/2021;sumber-publik\n"
    "lapor;berkala;;LAPOR;;lapor;PERKI 1/2021;sumber-publik\n"
)
SHARED = (
    "kode;jenis;nama;alamat;keterangan;kementerian;dasar;keyakinan\n"
    "minta;permohonan;PPID Contoh;https://ppid.contoh.id;;Kementerian Contoh;Situs;belum-dikonfirmasi\n"
    "lain;permohonan;PPID Lain;https://ppid.lain.id;;Kementerian Lain;Situs;sumber-publik\n"
    "lapor;pengaduan;LAPOR;https://lapor.contoh.id;Nasional;;Perpres;sumber-publik\n"
    "wbs;pengaduan;WBS Contoh;;;;Permen;belum-dikonfirmasi\n"
    "ki;sengketa;Komisi;https://ki.contoh.id;;;UU 14/2008;sumber-publik\n"
)
LIMITS = (
    "kode;tahap;langkah;keterangan;batas;dasar;keyakinan\n"
    "jawaban;Permintaan;PPID menjawab;Tertulis.;10;UU 14/2008;sumber-publik\n"
)
LAW = {
    "data/acuan/ppid-butir.csv": ITEMS,
    "data/acuan/ppid-tenggat.csv": LIMITS,
    STANDARDS: LIST + "keberatan;Keberatan;;PERKI 1/2021;belum-dikonfirmasi\n",
    CHANNELS: SHARED,
}


@pytest.fixture(scope="module")
def stated() -> dict[str, str]:
    """Write the pages of an office that states everything."""
    return {path: page.body for path, page in pages_of(FILES | LAW | {PATH: WHOLE}).items()}


@pytest.fixture(scope="module")
def silent() -> dict[str, str]:
    """Write the pages of an office that states nothing."""
    return {path: page.body for path, page in pages_of(FILES | LAW).items()}


def test_all_that_is_stated_is_shown(stated: dict[str, str]) -> None:
    """Every part of the file stands on the page, with dates and money as people write them."""
    body = stated[PAGE]
    assert "Kantor ini menyatakan 9 dari 9 bagian pelayanan" in seen(body)
    assert "Memuat 6 dari 6 isi wajib, ditetapkan 2 Januari 2026." in section(body, "maklumat")
    assert "Evaluasi kinerja pelaksana Survei" in section(body, "maklumat")
    assert row_with(body, "Senin") == "Senin sampai Kamis 09.00 sampai 15.00 12.00 sampai 13.00"
    assert row_with(body, "Penggandaan") == "Penggandaan Rp 500 per lembar"
    assert "kursi roda Di pintu depan" in section(body, "aksesibilitas")
    assert "Penanggung jawab Kepala Subbagian Tata Usaha" in section(body, "kontak")
    assert "mailto:ppid@contoh.go.id" in links(body)
    assert section(body, "sumber") == "Dari mana keterangan ini Diperbarui 30 Mei 2026. Rutin"


def test_a_cost_that_is_not_stated_is_not_free(stated: dict[str, str]) -> None:
    """Nothing, zero and five hundred are three different statements."""
    assert row_with(stated[PAGE], "Rekaman") == "Rekaman belum dinyatakan –"
    free = pages_of(FILES | LAW | {PATH: "biaya:\n  - {apa: Salinan, tarif: '0'}\n"})[PAGE].body
    assert row_with(free, "Salinan") == "Salinan gratis –"


def test_each_standard_says_whether_it_is_there(stated: dict[str, str]) -> None:
    """A standard that the office has set leads to it; the others are not yet stated."""
    text = section(stated[PAGE], "standar")
    assert "1 dari 2 standar sudah ditunjukkan kantor." in text
    assert "Ada Permintaan Isi SOP 1 . Berlaku sejak 1 Juni 2025. PERKI 1/2021" in text
    assert "Belum dinyatakan Keberatan PERKI 1/2021 (belum dikonfirmasi)" in text


def test_nothing_is_guessed_for_an_office_that_states_nothing(silent: dict[str, str]) -> None:
    """One sentence names every part that is not stated; the shared channels are open anyway."""
    body = silent[PAGE]
    assert "Kantor ini belum menyatakan apa pun tentang pelayanan informasinya" in seen(body)
    assert (
        "Belum dinyatakan kantor ini: maklumat pelayanan, standar layanan, biaya, jam pelayanan, kontak, "
        "formulir, alamat permintaan daring, saluran pengaduan, sarana bagi penyandang disabilitas."
    ) in seen(body)
    for part in ("jam", "biaya", "formulir", "aksesibilitas", "maklumat", "kontak"):
        assert not section(body, part), part
        assert f'href="#{part}"' not in body
    assert "LAPOR" in section(body, "pengaduan")
    assert not section(body, "unduh")
    assert not section(body, "sumber")


def test_a_file_may_state_less(silent: dict[str, str]) -> None:
    """A pledge without a day, hours without a pause, and a standard without a day are shown as they are."""
    text = (
        "maklumat: {prosedur: Loket}\n"
        "jam:\n  - {hari: Senin, buka: '8.00', tutup: '12.00'}\n"
        "standar:\n  - {kunci: permintaan, alamat: https://sop.contoh.id}\n"
        "sumber: laporan\nletak: halaman 2\n"
    )
    body = pages_of(FILES | LAW | {PATH: text})[PAGE].body
    assert "Memuat 1 dari 6 isi wajib." in section(body, "maklumat")
    assert row_with(body, "Senin") == "Senin 08.00 sampai 12.00 belum dinyatakan"
    assert "Permintaan (keluar dari portal ini ke sop.contoh.id)" in section(body, "standar")
    assert "Diambil dari LAKIN 2023, halaman 2." in section(body, "sumber")
    assert not section(body, "standar").count("Berlaku sejak")
    assert section(body, "standar") != section(silent[PAGE], "standar")


def test_a_link_that_leaves_the_portal_says_so(stated: dict[str, str]) -> None:
    """Its site is named, and an address that nobody confirmed or knows is told."""
    text = section(stated[PAGE], "permohonan")
    assert "Permintaan daring kantor ini (keluar dari portal ini ke ppid.contoh.go.id)" in text
    assert "ke ppid.contoh.id) Alamat ini belum dikonfirmasi" in text
    assert "WBS Contoh Alamatnya belum kami ketahui." in section(stated[PAGE], "pengaduan")
    outside = [each for each in stated[PAGE].split("<a ") if each.startswith('href="https://')]
    assert outside
    assert all('rel="noopener external"' in each for each in outside)


def test_channels_of_another_ministry_are_not_offered(stated: dict[str, str]) -> None:
    """An office shows those of its own ministry; the way to ask shows all."""
    assert "PPID Lain" not in seen(stated[PAGE])
    assert "PPID Lain" in section(stated["ppid/cara/"], "kirim")


def test_the_way_to_ask_leads_to_every_office(silent: dict[str, str]) -> None:
    """It says where to send a request, where to complain and where to bring a dispute."""
    body = silent["ppid/cara/"]
    assert f"/{PAGE}" in links(body)
    assert "Portal ini tidak dapat menerima permintaan." in section(body, "kirim")
    assert "LAPOR" in section(body, "mengadu")
    assert "Komisi (keluar dari portal ini ke ki.contoh.id)" in section(body, "mengadu")
    assert "PPID menjawab paling lama 10 hari kerja Tertulis." in seen(body)


def test_without_shared_lists_the_pages_are_whole() -> None:
    """A portal without standards and channels shows what there is."""
    lists = {path: text for path, text in LAW.items() if path not in {STANDARDS, CHANNELS}}
    pages = pages_of(FILES | lists)
    assert "alamat permintaan daring" in seen(pages[PAGE].body)
    assert not section(pages[PAGE].body, "standar")
    assert not section(pages["ppid/cara/"].body, "mengadu")


def test_what_is_stated_fulfils_its_items(stated: dict[str, str], silent: dict[str, str]) -> None:
    """An item of the law counts as there only where the office states that very part."""
    assert "4 dari 5 butir" in seen(stated[f"{HOME}ppid/"])
    assert f"/{PAGE}#kontak" in links(stated[f"{HOME}ppid/"])
    assert f"/{PAGE}#pengaduan" in links(stated[f"{HOME}ppid/"])
    assert "Keadaan 30 Mei 2026" in seen(stated[f"{HOME}ppid/"])
    assert "0 dari 5 butir" in seen(silent[f"{HOME}ppid/"])


@pytest.mark.parametrize(
    "text",
    ["kontak: {alamat: Jalan Contoh 1}\n", "kontak: {telepon: 0431}\n", "aksesibilitas: {sarana: [audio]}\n"],
)
def test_a_part_of_a_contact_is_not_the_whole(text: str) -> None:
    """An address alone, or a telephone alone, is no full address and no one who answers."""
    assert "0 dari 5 butir" in seen(pages_of(FILES | LAW | {PATH: text})[f"{HOME}ppid/"].body)


def test_no_text_of_the_file_becomes_markup(stated: dict[str, str]) -> None:
    """Whatever an office writes is shown as written, with the very elements of any other text."""
    hostile = WHOLE
    for word in (
        "Loket",
        "SOP 1",
        "Penggandaan",
        "Senin sampai",
        "Jalan Contoh 1",
        "Kotak saran",
        "kursi roda",
    ):
        hostile = hostile.replace(word, "'<b>x</b><script>'" if word in {"Loket", "SOP 1"} else "<b>x</b>", 1)
    body = pages_of(FILES | LAW | {PATH: hostile})[PAGE].body
    assert structure(body) == structure(stated[PAGE])
    assert seen(body).count("<b>x</b>") == 7


def test_the_copies_hold_all_that_is_stated() -> None:
    """A machine gets every part as rows: what nobody states is empty, times and days are ISO."""
    copies = dict(service_copies(record_of(FILES | LAW | {PATH: WHOLE})))
    rows = {tuple(row.values())[1:] for row in rows_of(copies[f"{PAGE}data.csv"].decode())}
    assert rows >= {
        ("maklumat", "evaluasi", "Survei", "", "", "2026-01-02"),
        ("standar", "permintaan", "SOP 1", "/satker/", "", "2025-06-01"),
        ("biaya", "Penggandaan", "500", "", "per lembar", ""),
        ("biaya", "Rekaman", "", "", "", ""),
        ("jam", "Senin sampai Kamis", "09:00-15:00", "", "istirahat 12:00-13:00", ""),
        ("kontak", "pejabat", "Kepala Subbagian Tata Usaha", "", "", ""),
        ("formulir", "Permintaan", "", "https://contoh.go.id/formulir.pdf", "", ""),
        ("permohonan_daring", "", "", "https://ppid.contoh.go.id", "", ""),
        ("pengaduan", "wbs", "WBS", "https://wbs.contoh.go.id", "", ""),
        ("aksesibilitas", "sarana", "kursi roda", "", "Di pintu depan", ""),
    }
    assert len(rows) == 20
    little = "maklumat: {prosedur: Loket}\njam:\n  - {hari: Senin, buka: '8.00', tutup: '12.00'}\n"
    few = dict(service_copies(record_of(FILES | LAW | {PATH: little})))
    assert [tuple(row.values())[1:] for row in rows_of(few[f"{PAGE}data.csv"].decode())] == [
        ("maklumat", "prosedur", "Loket", "", "", ""),
        ("jam", "Senin", "08:00-12:00", "", "", ""),
    ]
    assert dict(service_copies(record_of(FILES | {PATH: WHOLE}))) == {}


@pytest.mark.demo
def test_the_demo_states_what_the_report_prints() -> None:
    """One office has an address from its report; the copies hold the same."""
    path = "satker/bspji-palembang/ppid/layanan/"
    assert "Sukarame, Palembang 30152" in section(page_at(path).body, "kontak")
    rows = rows_of(file_at(f"{path}data.csv"))
    assert ("kontak", "telepon", "(0711) 412482") in [
        (row["bagian"], row["butir"], row["isi"]) for row in rows
    ]
    same = [{name: cell or None for name, cell in row.items()} for row in rows]
    assert data_of(file_at(f"{path}data.json")) == same
    assert tuple(rows[0]) == COLUMNS["layanan/data"]
    assert "satker/bspji-manado/ppid/layanan/" in {page.path for page in demo().pages}
