"""A finished office as bytes: what is read is what was written."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.shared.links import BrokenLink
from generator.phases.finished_office import OfficeShare, files_of, marks_json, packed_files, share_of
from generator.views.portal.search import Kind, Owner, SearchEntry

OWNER = Owner("satker/a/", "Balai A", "Balai Uji A", is_sample=True)
SHARE = OfficeShare(
    (SearchEntry(Kind.INDICATOR, "Indeks", "arti", "indikator/ikm/", (OWNER,)),),
    (("a", "3,6", ""),),
    ("satker/a/", "satker/a/data.csv"),
    (("satker/a/", date(2026, 1, 2)), ("satker/a/2023/", None)),
    (BrokenLink("/satker/a/", "/b.js", is_foreign=True), BrokenLink("/satker/a/", "/c/")),
    marks_json({"satker/a/": {"isi", "b", "a"}}),
)


def test_a_share_survives() -> None:
    """Entries, rows, addresses, days, links and ids."""
    assert share_of(SHARE.packed()) == SHARE
    assert share_of(SHARE.packed()).marks() == {"satker/a/": frozenset({"isi", "a", "b"})}


@given(st.dictionaries(st.text(min_size=1), st.binary(max_size=50), max_size=6))
def test_files_survive(files: dict[str, bytes]) -> None:
    """Empty files too, in their order, whatever they are called."""
    read = [(path, bytes(content)) for path, content in files_of(packed_files(files))]
    assert read == list(files.items())


def test_equal_offices_are_equal_bytes() -> None:
    """Sets have no order of their own."""
    one, other = ({"a": frozenset(ids)} for ids in (("x", "y", "z"), ("z", "y", "x")))
    assert marks_json(one) == marks_json(other)
