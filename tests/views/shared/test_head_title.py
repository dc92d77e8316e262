"""Titles that tabs, search results and messengers show whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.views.shared.head_title import MOST, head_title

NAME = "Persentase penggunaan Produk Dalam Negeri dalam pengadaan barang dan/atau jasa pemerintah"


@pytest.mark.parametrize(
    ("title", "site", "shown"),
    [
        ("Kinerja tahun 2023 · Balai", "Portal", "Kinerja tahun 2023 · Balai · Portal"),
        ("", "Portal", "Portal"),
        (f"{'a ' * 34}a", "Portal", f"{'a ' * 34}a"),
        (
            f"{NAME} · Balai Agro",
            "Portal",
            "Persentase penggunaan Produk Dalam…atau jasa pemerintah · Balai Agro",
        ),
        ("data/satker/b/2024/a.csv · Realisasi", "Portal", "data/satker/b/2024/a.csv · Realisasi · Portal"),
        (f"data/{'x/' * 40}a.csv · Realisasi", "Portal", f"…{('x/' * 40 + 'a.csv')[-69:]}"),
        (f"data/{'x/' * 20}a.csv · Angka tercetak dari tabel", "Portal", f"data/{'x/' * 20}a.csv"),
        (
            " · ".join(["kantor"] * 12),
            "Portal",
            "kantor · kantor · kantor · kantor…kantor · kantor · kantor",
        ),
    ],
)
def test_a_title_keeps_what_tells_it_from_others(title: str, site: str, shown: str) -> None:
    """The site goes first, then the middle of what is longest; a file keeps the end of its path."""
    assert head_title(title, site) == shown
    assert len(shown) <= MOST


@given(st.text(max_size=200), st.text(max_size=100))
def test_no_title_is_too_long(title: str, site: str) -> None:
    """Whatever a page and a portal are called, at most 70 characters are shown."""
    shown = head_title(title, site)
    assert len(shown) <= MOST
    assert bool(shown) == bool(title or site)
