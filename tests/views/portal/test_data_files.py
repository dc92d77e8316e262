"""The pages of data files say whose files they are."""

import pytest

from generator import RELEASE
from generator.sources.shared.files import TextFile
from generator.views.portal.data_files import file_view
from tests.published import pages_of, seen
from tests.small import OFFICE
from tests.tiny import CARD, OFFICE_PATH, PAGE, tiny


@pytest.mark.parametrize(
    ("path", "lines"),
    [("data/acuan/satuan.csv", ("id;nama", "kapal;Kapal")), ("data/aturan/status.yml", ("nama: Status",))],
)
def test_a_file_that_is_brought_names_the_release(path: str, lines: tuple[str, ...]) -> None:
    """A reader sees which release of the program a rule or a list comes from; the portal's own name none."""
    own, brought = (file_view(TextFile(name, lines), ()) for name in (path, f"bawaan/{path}"))
    assert (own.release, brought.release) == ("", RELEASE)
    assert (own.title, own.rows, own.lines) == (brought.title, brought.rows, brought.lines)
    assert brought.page == f"berkas/bawaan/{path}/"


def _page(texts: dict[str, str], path: str) -> str:
    return pages_of(texts)[f"berkas/{path.removeprefix('data/')}/"].body


MONEY = OFFICE + "2023/anggaran/jenis-belanja.csv"
TEXTS = tiny(agreed={2023: "3"}, results={(2023, 4): "4"}) | {
    MONEY: "sumber_dana;jenis_belanja;pagu_awal;pagu;realisasi;sumber;letak;catatan\n"
    "RM;51;;100;90;laporan;halaman 8;\n"
}


@pytest.mark.parametrize(
    ("path", "title", "address"),
    [
        (MONEY, "Anggaran Balai Uji", f"{OFFICE_PATH}anggaran/"),
        (CARD, "Ukuran contoh", PAGE),
        (OFFICE + "2023/perjanjian.csv", "Kinerja 2023 Balai Uji", f"{OFFICE_PATH}2023/"),
        (OFFICE + "sumber.csv", "Balai Uji", OFFICE_PATH),
    ],
)
def test_a_data_file_leads_back_to_the_page_of_its_figures(path: str, title: str, address: str) -> None:
    """Whoever came to a raw row finds the page that shows it: area, indicator, year or office."""
    assert f'<a href="/{address}">Kembali ke {title}</a>' in _page(TEXTS, path)


def test_a_shared_file_leads_back_to_no_office() -> None:
    """A list of all offices is shown by no page of one."""
    assert "Kembali ke" not in _page(TEXTS, "data/acuan/satuan.csv")


def test_codes_stand_in_words() -> None:
    """Codes of the lists, keys of indicators and of documents have their words below them, and lead on."""
    text = seen(_page(TEXTS, MONEY))
    assert "RM Rupiah murni (RM) 51 51 Belanja pegawai" in text
    assert "laporan LAKIN 2023" in text
    body = _page(TEXTS, OFFICE + "2023/perjanjian.csv")
    assert f'ukuran <span class="where"><a href="/{PAGE}">Ukuran contoh</a></span>' in body
    assert '<a href="/satker/balai-uji/sumber/#sumber-laporan">LAKIN 2023</a>' in body


def test_a_code_has_its_words_where_it_differs_from_the_row_above() -> None:
    """A column that says the same row for row explains it once."""
    rows = (
        "RM;51;;100;90;laporan;halaman 8;\nRM;52;;80;70;laporan;halaman 8;\nPNBP;52;;8;7;laporan;halaman 8;\n"
    )
    head = TEXTS[MONEY].partition("\n")[0]
    text = seen(_page(TEXTS | {MONEY: f"{head}\n{rows}"}, MONEY))
    assert text.count("Rupiah murni (RM)") == text.count("LAKIN 2023") == 1
    assert text.count("Belanja barang") == 1
    assert "PNBP PNBP 52 8 7" in text
