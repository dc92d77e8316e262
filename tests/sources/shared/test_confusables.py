"""Signs that are seen wrongly, or not at all."""

import pytest

from generator.sources.shared.confusables import cleaned, repaired
from generator.values.shared.place import Place
from tests import small
from tests.small import CARD, FILES, PROFILE, RESULT, SOURCES

AT = Place("data/a.csv", 2, 3, "judul")
WRONG = ("cp1252", "mac_roman", "cp437", "cp850")


def _as_opened(text: str, encoding: str) -> str:
    """Return what a program makes of UTF-8 that it takes for another encoding."""
    return "".join(
        bytes([code]).decode(encoding, "replace").replace("\ufffd", chr(code)) for code in text.encode()
    )


@pytest.mark.parametrize("encoding", WRONG)
@pytest.mark.parametrize("text", ["Juli–September", "“Baik”", "30°C", "naïve café", "±3 × 2", "≥ 90", "• a"])
def test_text_that_was_opened_in_another_encoding_is_read_back(text: str, encoding: str) -> None:
    """What Windows, macOS or a command line made of dashes, quotation marks and accents is known."""
    assert repaired(_as_opened(text, encoding)) == text


def test_text_that_was_spoilt_twice_is_read_back() -> None:
    """A file that was opened and saved wrongly twice is read back as well."""
    assert repaired(_as_opened(_as_opened("Juli–September", "cp1252"), "cp1252")) == "Juli–September"


@pytest.mark.parametrize(
    "text",
    ["Juli–September", "“à la” « oui »", "√9 ≥ 3", "½ × ² • …", "Ä–Ö", "30 °C", "β Γ ┬ ├", "Â", "Ã£"[:1]],
)
def test_signs_that_belong_there_stay(text: str) -> None:
    """Accents, dashes and signs of mathematics that people write are not taken for damage."""
    assert cleaned(text, AT) == (text, ())


def _only(path: str, right: str, wrong: str) -> tuple[str, str, str, str]:
    (finding,) = small.findings(small.changed(path, right, wrong))
    return finding.code, finding.at.field, finding.message, finding.help


@pytest.mark.parametrize(
    ("path", "right", "wrong", "field"),
    [
        (SOURCES, "Laporan Kinerja 2023", "Laporan Juliâ€“September", "judul"),
        (CARD, "Indeks kepuasan masyarakat", "Indeks â€œpuasâ€\x9d"[:14], "nama"),
        (PROFILE, "Balai ini menguji contoh", "Suhu 30Â°C", "ringkasan"),
        (RESULT, "100;;laporan", "100;Naik Â± 2;laporan", "catatan"),
    ],
)
def test_damaged_text_is_one_finding(path: str, right: str, wrong: str, field: str) -> None:
    """Damaged text in a table or document is told once, in its cell, with the text as it was."""
    code, at, message, remedy = _only(path, right, wrong)
    assert (code, at) == ("D262", field)
    assert message.startswith("huruf rusak: ")
    assert remedy.endswith("lalu simpan sebagai UTF-8")


def test_a_damaged_sentence_is_told_in_its_line() -> None:
    """A damaged sentence of a narrative is told in its line; a sign that nobody sees is left alone."""
    texts = small.changed(small.STORY, "Pelanggan puas.", "Pelanggan\u00ad puas.\n\nJuliâ€“September naik.")
    (finding,) = small.findings(texts)
    assert (finding.code, finding.at.path, finding.at.line) == ("D262", small.STORY, 9)
    assert finding.help == "tulis `Juli–September naik.`, lalu simpan sebagai UTF-8"


@pytest.mark.parametrize(
    ("wrong", "half"), [("Juliâ€September", "â€"), ("RpÂ 5", "Â"), ("30Â", "Â"), ("iniÃ itu", "Ã")]
)
def test_what_is_left_of_a_damaged_sign_is_told(wrong: str, half: str) -> None:
    """Where a byte of a spoilt sign was lost as well, it can't be read back, so it is asked for."""
    code, at, message, remedy = _only(RESULT, "100;;laporan", f"100;{wrong};laporan")
    assert (code, at) == ("D262", "catatan")
    assert message == f"ada sisa huruf yang rusak, kini tertulis `{half}`, di `{wrong}`"
    assert remedy.startswith("ketik ulang")


def test_a_lost_letter_is_asked_for() -> None:
    """A letter that is lost for good is asked for, and never guessed."""
    code, at, _, remedy = _only(SOURCES, "Laporan Kinerja", "Laporan Kin\ufffdrja")
    assert (code, at) == ("D262", "judul")
    assert remedy == "ketik ulang huruf yang hilang menurut sumbernya"


@pytest.mark.parametrize(
    ("path", "right", "wrong", "field", "expected_message"),
    [
        (RESULT, "3,63", "3,\u200b63", "realisasi", "U+200B (spasi selebar nol), sesudah `3,`"),
        (RESULT, "2023;4;pengguna", "2023;4;peng\u00adguna", "indikator", "U+00AD (tanda hubung lunak)"),
        (RESULT, "2023;4;pengguna", "\u200e2023;4;pengguna", "tahun", "(penanda arah tulisan), di awalnya"),
        (CARD, "satuan: indeks", "satuan: in\u2060deks", "satuan", "U+2060 (penyambung kata)"),
        (RESULT, "halaman 7", "halaman\u2063 7", "letak", "U+2063 (tanpa lebar)"),
    ],
)
def test_a_sign_that_nobody_sees_is_named(
    path: str, right: str, wrong: str, field: str, expected_message: str
) -> None:
    """A sign without width is the one finding about its cell, named, with what to type."""
    code, at, message, remedy = _only(path, right, wrong)
    assert (code, at) == ("D261", field)
    assert expected_message in message
    assert remedy.startswith("hapus isian ini, lalu ketik ulang: ")


def test_joiners_of_other_scripts_stay() -> None:
    """A sign that joins letters of another script or parts of a picture is no damage."""
    assert cleaned("\u0646\u200c\u0645", AT).findings == ()
    assert [each.code for each in cleaned("a\u200cb", AT).findings] == ["D261"]


def test_a_header_with_a_hidden_sign_is_one_finding() -> None:
    """A sign without width in the name of a column is told as that, not as an unknown column."""
    (finding,) = small.findings(FILES | {RESULT: FILES[RESULT].replace("realisasi", "rea\u200blisasi")})
    assert (finding.code, finding.at.line, finding.at.field) == ("D261", 1, "realisasi")
