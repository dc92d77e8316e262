"""The page of offices side by side."""

import gzip
import re

import pytest

from generator.record.surroundings import summary_of
from generator.views.comparison.side_by_side import compare_view, compared_office
from tests.published import demo, demo_record, page_at, pages_of, record_of, seen
from tests.small import OFFICE, PROFILE
from tests.tiny import PAGE, tiny

OTHER = "data/satker/balai-lain/"
PATH = "bandingkan/"


def _two(first: dict[str, str], second: dict[str, str]) -> dict[str, str]:
    """Return the files of a portal of two offices."""
    others = {path.replace(OFFICE, OTHER): text for path, text in second.items() if path.startswith(OFFICE)}
    profile = PROFILE.replace(OFFICE, OTHER)
    others[profile] = others[profile].replace("nama_pendek: Balai Uji", "nama_pendek: Balai Lain")
    return first | others


def _body(first: dict[str, str], second: dict[str, str]) -> str:
    return pages_of(_two(first, second))[PATH].body


def test_one_office_is_compared_with_nobody() -> None:
    """A portal of one office has no page of comparisons and nothing that leads there."""
    pages = pages_of(tiny(agreed={2023: "3"}, results={(2023, 4): "3"}))
    assert PATH not in pages
    assert all("/bandingkan/" not in page.body for page in pages.values())


@pytest.mark.parametrize(
    ("card", "text"),
    [
        ("akumulasi: jumlah\n", ""),
        ("akumulasi: rata-rata\n", "Balai Lain: rata-rata nilai triwulan; makin tinggi makin baik."),
        (
            "akumulasi: nilai-terakhir\n",
            "Balai Lain: nilai terakhir yang diketahui; makin tinggi makin baik.",
        ),
        (
            "arah: minimum\nakumulasi: jumlah\n",
            "Balai Lain: nilai triwulan dijumlahkan; makin rendah makin baik.",
        ),
    ],
)
def test_figures_that_are_made_in_different_ways_are_told(card: str, text: str) -> None:
    """A sum beside a mean, or a limit beside a goal, is not left to look alike."""
    results = {(2023, quarter): "3" for quarter in (1, 2, 3, 4)}
    summed, other = (tiny(card=each, results=results) for each in ("akumulasi: jumlah\n", card))
    body = seen(_body(summed, other))
    warning = "Angka kantor-kantor ini dihitung dengan cara yang berbeda"
    assert (warning in body) is bool(text)
    assert text in body
    ours = "Balai Uji: nilai triwulan dijumlahkan; makin tinggi makin baik."
    assert (ours in body) is bool(text)


def test_two_offices_stand_side_by_side_year_by_year() -> None:
    """Target, result, achievement and status of each office stand in one row, the newest year first."""
    body = _body(
        tiny(agreed={2023: "4"}, results={(2022, 4): "2", (2023, 4): "3"}),
        tiny(agreed={2023: "2"}, results={(2023, 4): "3"}),
    )
    text = seen(body.partition('data-indikator="ukuran"')[2])
    assert (
        "Tahun Balai Lain Balai Uji "
        "2023 3,00 Indeks target 2,00 Indeks capaian 150,00% Tercapai "
        "3,00 Indeks target 4,00 Indeks capaian 75,00% Belum tercapai "
        "2022 belum disajikan 2,00 Indeks Tanpa target"
    ) in text


def test_a_running_year_says_how_far_it_goes() -> None:
    """A value of a quarter is not taken for the whole year's."""
    same = tiny(agreed={2023: "4"}, results={(2023, 2): "1"})
    assert "Menuju target s.d. Triwulan II 2023." in seen(_body(same, same))


def test_a_broken_series_is_marked() -> None:
    """Where a way of measuring changed, the years are not joined here either."""
    card = "deret_putus:\n  - tahun: 2023\n    alasan: Rumus diganti\n"
    broken = tiny(card=card, results={(2022, 4): "50", (2023, 4): "3"})
    assert "Tidak disambung dengan tahun sebelumnya." in seen(_body(broken, tiny(results={(2023, 4): "3"})))


def test_other_units_are_not_compared() -> None:
    """The same key in two units is two things; offices still stand side by side at a glance."""
    results = {(2023, 4): "3"}
    body = _body(tiny(results=results), tiny(card="satuan: persen\n", results=results))
    assert "data-indikator" not in body
    assert "Balai Lain" in seen(body)


def test_two_comparisons_of_one_key_are_told_apart() -> None:
    """Where pairs of offices measure one key in two units, each comparison has its own place."""
    results = {(2023, 4): "3"}
    texts = _two(tiny(results=results), tiny(results=results))
    in_per_cent = tiny(card="satuan: persen\n", results=results)
    for number in (1, 2):
        third = {
            path.replace(OFFICE, f"data/satker/balai-{number}/"): text.replace("Balai Uji", f"Balai {number}")
            for path, text in in_per_cent.items()
            if path.startswith(OFFICE)
        }
        texts |= third
    record = record_of(texts)
    view = compare_view([*map(compared_office, record.offices)], [*map(summary_of, record.offices)])
    assert view is not None
    assert [each.key for each in view.comparisons] == ["ukuran-persen", "ukuran-indeks"]


def test_an_office_with_its_own_name_for_an_indicator_keeps_it() -> None:
    """The name that most use is the heading; another one is told below the table."""
    results = {(2023, 4): "3"}
    body = _body(tiny(results=results), tiny(card="nama: Ukuran lain\n", results=results))
    assert "Balai Uji menyebutnya “Ukuran contoh”." in seen(body)


def test_what_is_missing_is_a_word() -> None:
    """An office without figures is there with words, never with a zero."""
    body = _body(tiny(agreed={2023: "4"}), tiny())
    row = re.findall(r'<tr data-satker="balai-uji">.*?</tr>', body, re.DOTALL)[0]
    assert seen(row).startswith("Balai Uji belum disajikan 1 indikator dijanjikan untuk 2023;")
    assert not re.search(r"\b0\b", seen(row))


def test_an_indicator_leads_to_its_comparison() -> None:
    """The section on neighbours leads to the place of the indicator among the comparisons."""
    same = tiny(results={(2023, 4): "3"})
    assert 'href="/bandingkan/#indikator-ukuran"' in pages_of(_two(same, same))[PAGE].body


@pytest.mark.demo
def test_the_demo_compares_what_its_offices_share() -> None:
    """All offices at a glance, what they share, samples left out, and light for a phone."""
    page = page_at(PATH)
    offices = len(demo_record().offices)
    assert page.body.count("data-indikator=") >= 12
    assert page.body.count("<tr data-satker=") == offices >= 4
    assert 'data-satker="contoh"' not in page.body
    assert "3,63 Indeks target 3,60 Indeks capaian 100,83% Tercapai" in seen(page.body)
    assert len(gzip.compress(page.body.encode())) < 3_750 * offices
    assert any("/bandingkan/" in each.body for each in demo().pages if each.path == "")
