"""The pages of what is checked: of an office, of the portal, and the rows that differ on Periksa angka."""

import re

from generator.record.published import addresses_of
from tests import identities, small
from tests.cli.test_identities import FILES, KINDS, MONEY
from tests.published import office_of, pages_of, seen

OFFICE = "satker/balai-uji/"
UNITS = {
    "data/acuan/unit.csv": "id;nama;nama_pendek;jenis;satker\nlain;Balai Lain;Lain;balai;\n",
    "data/pembanding/sumber.csv": "id;judul;jenis;tahun\nlakin;L;lakin;2023\n",
    "data/pembanding/2023/nka.csv": (
        "unit;komponen;nilai;sumber\nlain;;80;lakin\nlain;perencanaan;90;lakin\nlain;pelaksanaan;60;lakin\n"
    ),
}


def test_an_office_lists_what_is_checked() -> None:
    """Each identity has its meaning, its basis and how often it held; those without data are counted."""
    pages = pages_of(FILES)
    text = seen(pages[OFFICE + "yang-diperiksa/"].body)
    assert "dicocokkan satu sama lain: 3 cocok, 1 berbeda, 1 tidak dapat dibandingkan." in text
    assert "Anggaran setahun = jumlah menurut jenis belanja" in text
    assert "Dasar: PMK 62/2023; setiap rupiah punya satu jenis belanja." in text
    assert "16 hubungan lain belum ada datanya." in text
    assert f'href="/{OFFICE}periksa-angka/"' in pages[OFFICE + "yang-diperiksa/"].body


def test_rows_that_differ_stand_on_the_page_of_checks() -> None:
    """An office without printed figures has the page too; a note explains a row and never hides it."""
    page = pages_of(FILES)[OFFICE + "periksa-angka/"].body
    text = seen(page)
    assert "Anggaran setahun = jumlah menurut jenis belanja 2023 · pagu" in text
    assert "+Rp 10 (1,01%)" in text
    assert "Setahun 1.000" in text
    assert 'href="/data/satker/balai-uji/anggaran-tahunan.csv/#' in page or "anggaran-tahunan.csv" in page
    assert f'href="/{OFFICE}yang-diperiksa/"' in page
    same = FILES | {KINDS: MONEY[KINDS].replace("390;;", "400;400;")}
    assert "Semua angka cocok satu sama lain." in seen(pages_of(same)[OFFICE + "periksa-angka/"].body)


def test_the_portal_counts_all_offices_and_the_league() -> None:
    """One page for all offices, however many, with the units that are compared."""
    pages = pages_of(FILES | UNITS)
    text = seen(pages["yang-diperiksa/"].body)
    assert "Yang berbeda di daftar semua unit" in text
    assert "seharusnya sama dengan 75" in text
    assert 'href="/yang-diperiksa/"' in pages[""].body


def test_without_lists_there_are_no_such_pages() -> None:
    """A portal that brings no list of identities says nothing of them."""
    pages = pages_of(small.FILES)
    assert {"yang-diperiksa/", OFFICE + "yang-diperiksa/", OFFICE + "periksa-angka/"}.isdisjoint(pages)
    assert not office_of(small.FILES).is_checked


def test_the_pages_are_among_the_addresses() -> None:
    """What is published is known before it is made."""
    addresses = addresses_of(office_of(small.FILES | identities.LISTS | MONEY), ())
    assert {OFFICE + "yang-diperiksa/", OFFICE + "periksa-angka/"} <= set(addresses)


def test_a_difference_is_told_in_its_unit() -> None:
    """Money in rupiah, per cent in points, results in the unit of their card, each with its sign."""
    plan = small.PLAN
    files = FILES | {
        KINDS: MONEY[KINDS].replace("390;;", "700;;"),
        plan: small.FILES[plan].replace("antrean;II;S1;2023;40", "kepuasan;I;S1;2023;3,6"),
        small.OFFICE + "2023/target-antara.csv": (
            "triwulan;indikator;target;target_fisik;sumber\n4;kepuasan;3,5;99;laporan\n"
        ),
    }
    text = seen(pages_of(files)[OFFICE + "periksa-angka/"].body).replace("\u00a0", " ")
    for shown in ("−Rp 300 (23,08%)", "−0,1 Indeks", "−1 poin persen"):
        assert shown in text, shown


def test_a_mark_of_an_area_leads_to_the_row_that_shows_both() -> None:
    """The words beside the figure are a link, and the row has its anchor."""
    pages = pages_of(FILES)
    leading = rf'<a href="/{OFFICE}periksa-angka/#(hubungan-anggaran-[a-z-]+-1)">tidak cocok: '
    anchors = re.findall(leading, pages[OFFICE + "anggaran/"].body)
    assert anchors
    assert all(f'id="{anchor}"' in pages[OFFICE + "periksa-angka/"].body for anchor in anchors)
