"""A unit that is compared with itself."""

from tests.reports import told

SAID = "Dari tabel terlihat bahwa realisasi BSPJI Padang lebih tinggi dibandingkan realisasi dari {}.\n"


def test_a_unit_that_is_compared_with_itself_is_asked() -> None:
    """Another unit, and the unit's own target, are left alone."""
    assert told(SAID.format("BSPJI\nPadang")) == [("dibandingkan sendiri", "BSPJI Padang", "")]
    assert told(SAID.format("BSPJI Palembang")) == []
    assert told(SAID.format("target")) == []
