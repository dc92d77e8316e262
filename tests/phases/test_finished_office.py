"""A finished office as bytes: what is read is what was written."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.portal.datasets import office_tables
from generator.pages.shared.links import BrokenLink
from generator.pages.shared.page import CopiedFile
from generator.phases.finished_office import OfficeShare, files_of, marks_json, packed_files
from generator.phases.value_cache import pack, unpack
from generator.views.portal.overview import office_overview
from generator.views.portal.search import Kind, Owner, SearchEntry
from tests.published import office_of
from tests.whole import WHOLE


def test_a_share_survives() -> None:
    """Entries, tables, what pages say of the office, addresses, days, links and ids."""
    office = office_of(WHOLE)
    owner = Owner("satker/a/", "Balai A", "Balai Uji A", is_sample=True)
    share = OfficeShare(
        (SearchEntry(Kind.INDICATOR, "Indeks", "arti", "indikator/ikm/", (owner,)),),
        office_tables(office, "CC BY", []),
        office_overview(office),
        (CopiedFile("satker/a/dokumen/sop.pdf", Path("data/satker/a/dokumen/sop.pdf"), None),),
        ("satker/a/", "satker/a/data.csv"),
        (("satker/a/", date(2026, 1, 2)), ("satker/a/2023/", None)),
        (BrokenLink("/satker/a/", "/b.js", is_foreign=True), BrokenLink("/satker/a/", "/c/")),
        marks_json({"satker/a/": {"isi", "b", "a"}}),
    )
    assert unpack(pack(share), OfficeShare) == share
    assert share.marks() == {"satker/a/": frozenset({"isi", "a", "b"})}


def test_another_value_is_refused() -> None:
    """Whoever asks for a share is never given anything else."""
    with pytest.raises(TypeError, match="OfficeShare"):
        unpack(pack("a"), OfficeShare)


@given(st.dictionaries(st.text(min_size=1), st.binary(max_size=50), max_size=6))
def test_files_survive(files: dict[str, bytes]) -> None:
    """Empty files too, in their order, whatever they are called."""
    read = [(path, bytes(content)) for path, content in files_of(packed_files(files))]
    assert read == list(files.items())


def test_equal_offices_are_equal_bytes() -> None:
    """Sets have no order of their own."""
    one, other = ({"a": frozenset(ids)} for ids in (("x", "y", "z"), ("z", "y", "x")))
    assert marks_json(one) == marks_json(other)
