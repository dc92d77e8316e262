"""What the evidence map of the self-assessment says."""

from tests.published import links, pages_of, seen
from tests.small import FILES, OFFICE
from tests.views.disclosure.test_public_information import ITEMS, STATEMENTS

PAGE = "satker/balai-uji/ppid/saq/"
ASKED = (
    "kode;indikator;pertanyaan;butir;dasar;keyakinan\n"
    "profil;Jenis informasi;Ada profil?;profil;PERKI 1/2021;belum-dikonfirmasi\n"
    "kinerja;Jenis informasi;Ada kinerja?;kinerja;PERKI 1/2021;sumber-publik\n"
    "meja;Sarana;Ada meja?;;Monev KI;sumber-publik\n"
    "surat;Sarana;Ada surat?;;Monev KI;sumber-publik\n"
    "bencana;Sarana;Ada bencana?;bencana;Monev KI;sumber-publik\n"
)
OWN = (
    "pertanyaan;alamat;pemilik;diperbarui;catatan\n"
    "meja;https://contoh.go.id/meja;Tata Usaha;2026-02-01;Lantai satu\n"
    "surat;/ppid/;;;Di lemari\n"
)


def _page(statements: str = STATEMENTS) -> str:
    texts = FILES | {
        "data/acuan/ppid-butir.csv": ITEMS,
        "data/acuan/ppid-saq.csv": ASKED,
        OFFICE + "ppid/kelengkapan.csv": statements,
        OFFICE + "ppid/bukti-saq.csv": OWN,
    }
    return pages_of(texts)[PAGE].body


def test_each_question_leads_to_its_evidence() -> None:
    """Evidence has its name, its day and its owner; what is out of date says so."""
    body = _page()
    text = seen(body)
    assert "3 dari 4 pertanyaan sudah punya bukti lengkap" in text
    assert "Ada profil? Profil kantor Tanpa tanggal LHKPN Keadaan 30 Mei 2026, Tata Usaha" in text
    assert "PERKI 1/2021 (belum dikonfirmasi)" in text
    assert "Keadaan 31 Desember 2023, perlu pemutakhiran" in text
    assert "Ada meja? Bukti kantor Diperbarui 1 Februari 2026, Tata Usaha, Lantai satu" in text
    assert "Ada surat? Bukti kantor Tanpa tanggal, Di lemari" in text
    assert "Tidak berlaku Ada bencana?" in text
    assert {"/satker/balai-uji/", "https://contoh.go.id/lhkpn", "https://contoh.go.id/meja"} <= set(
        links(body)
    )


def test_what_is_missing_is_named() -> None:
    """A question that is answered in part names the rest."""
    assert "Belum dinyatakan: LHKPN." in seen(_page(STATEMENTS.replace("profil-harta", "renstra-lama", 1)))
