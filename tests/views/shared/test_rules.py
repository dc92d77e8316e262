"""The rule pages are made from the same rules that judge."""

from tests.published import pages_of, row_with, seen
from tests.small import STATUS
from tests.tiny import tiny

OPEN_BANDS = """\
jenis: jenjang
nama: Predikat contoh
penjelasan: Sebutan nilai.
versi:
  - {id: lama, sejak: 2010, sampai: 2019, desimal: 0, termasuk_batas: tidak, dasar: Dasar Lama, keyakinan: dikonfirmasi, catatan: Sudah diganti, jenjang: [{label: A, nama: Baik, batas: "80"}, {label: B, nama: Cukup, batas: "0"}]}
  - {id: baru, sejak: 2020, sampai: , desimal: 2, termasuk_batas: ya, dasar: Dasar Baru, keyakinan: sumber-publik, jenjang: [{label: A, nama: Baik, batas: "90"}, {label: B, nama: Cukup, batas: "0"}]}
"""  # noqa: E501 - one version is one line


def _pages() -> dict[str, str]:
    texts = tiny() | {"data/aturan/contoh.yml": OPEN_BANDS}
    return {path: page.body for path, page in pages_of(texts).items()}


def test_every_family_of_rules_has_a_page() -> None:
    """The list of rules leads to the formulas and to each family of bands."""
    pages = _pages()
    assert {"aturan/capaian/", "aturan/status/", "aturan/contoh/"} <= pages.keys()
    assert "Predikat contoh Sebutan nilai." in seen(pages["aturan/"])


def test_versions_stand_newest_first_with_their_years() -> None:
    """Each version of a rule says its years, its legal basis, how sure we are, and its file and line."""
    words = seen(_pages()["aturan/contoh/"])
    assert words.index("sejak 2020") < words.index("2010–2019")
    assert "Dasar Dasar Baru Keyakinan diambil dari sumber publik" in words
    assert "Catatan Sudah diganti Berkas data/aturan/contoh.yml, baris" in words


def test_bounds_say_whether_they_belong() -> None:
    """A bound is told as "mulai" or "di atas"; the lowest band always has its bound."""
    words = seen(_pages()["aturan/contoh/"])
    assert "A Baik mulai 90 B Cukup mulai 0" in words
    assert "A Baik di atas 80 B Cukup mulai 0" in words
    assert "Batas bawah ikut dihitung tidak, kecuali jenjang terbawah" in words


def test_formulas_are_told_in_words_and_signs() -> None:
    """Each formula set says its arithmetic for every direction, its limits, and when it holds."""
    words = seen(_pages()["aturan/capaian/"])
    assert "Realisasi dibagi target (dipakai sejak 2015)" in words
    assert "Dibatasi 0 sampai 120 persen (tersedia, tidak dipakai sebagai bawaan)" in words
    assert "Makin tinggi makin baik Realisasi dibagi target: R ÷ T × 100%" in words
    assert "Target nol dihitung dari nilai terburuk yang disepakati Batas atas 120% Batas bawah 0%" in words
    assert "Target negatif tidak dihitung Target nol 120% bila realisasi di atas nol" in words
    assert "Target nol tidak dihitung Batas atas tidak ada Batas bawah tidak ada" in words


def test_the_status_page_shows_the_bounds_that_judge() -> None:
    """The page about the status has the very bounds of the rule file."""
    assert STATUS in tiny()
    body = _pages()["aturan/status/"]
    assert row_with(body, "hampir") == "hampir Hampir tercapai mulai 80"
