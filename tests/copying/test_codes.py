"""Codes of budget trees as reports print them."""

from generator.copying.codes import Codes

KNOWN = {
    "EC": "Program",
    "EC.6077": "Kegiatan",
    "EC.6077.AEC.002.051": "Kerja sama",
    "WA.6042.EBA": "Dukungan",
}


def test_a_code_of_many_steps_that_one_code_ends_with_is_that_one_whatever_its_name() -> None:
    """A code of one or two steps needs its name, or the rows above it."""
    assert Codes(KNOWN).full("6077.AEC.002.051", "kerjasama dengan industri") == "EC.6077.AEC.002.051"
    assert Codes(KNOWN).full("AEC.002.051.", "lain") == "EC.6077.AEC.002.051"
    assert Codes(KNOWN).full("051", "kerja sama") == "EC.6077.AEC.002.051"
    codes = Codes(KNOWN)
    assert codes.full("EC", "Program") == "EC"
    assert not isinstance(codes.full("051", "lain"), str)
    assert not isinstance(codes.full("tanpa kode!", "lain"), str)
