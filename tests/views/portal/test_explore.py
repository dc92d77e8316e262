"""The ways through the portal by topic, by year and by indicator."""

import pytest

from tests.published import demo, links, page_at, pages_of, section, seen
from tests.small import FILES

PAGE = "jelajah/"


@pytest.mark.demo
def test_every_office_page_is_reached_by_topic_year_and_indicator() -> None:
    """Areas, years and indicators of all real offices are led to; an invented office is not."""
    addresses = set(links(page_at(PAGE, demo()).body))
    wanted = {
        "/satker/bspji-manado/anggaran/",
        "/satker/bspji-palembang/ppid/",
        "/satker/bspji-palembang/2024/",
        "/satker/bbspji-agro/indikator/kepuasan-masyarakat/",
        "/satker/bspji-pekanbaru/pohon-kinerja/",
    }
    assert wanted <= addresses
    assert not any("/contoh/" in each for each in addresses)


@pytest.mark.demo
def test_the_same_indicator_of_several_offices_is_one_entry() -> None:
    """One name, and the offices to choose from, the newest year first."""
    body = page_at(PAGE, demo()).body
    text = section(body, "indikator")
    start = text.index("Indeks kepuasan masyarakat")
    named = ("BBSPJI Agro", "BSPJI Manado", "BSPJI Palembang", "BSPJI Pekanbaru")
    places = [text.index(name, start) for name in named]
    assert places == sorted(places)
    assert text.count("Indeks kepuasan masyarakat") == 1
    assert "Jumlah" not in text[start : places[-1]]
    assert section(body, "tahun").index("2025") < section(body, "tahun").index("2022")


def test_a_topic_without_pages_is_left_out() -> None:
    """The smallest portal has performance and a plan, and nothing else is offered."""
    text = seen(pages_of(FILES)[PAGE].body)
    assert "Kinerja Balai Uji" in text
    assert "PNBP" not in text
