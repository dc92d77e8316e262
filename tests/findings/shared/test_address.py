"""What is wrong with an address is told in a sentence."""

import pytest

from generator.findings.shared.address import unusable_address
from generator.values.shared.address import Destination
from generator.values.shared.place import Place

AT = Place("data/portal.yml", 3)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("javascript:alert(1)", "`javascript:` tidak boleh dipakai"),
        ("//lain.example/", "awalannya `//` menuju situs lain"),
        ("https://contoh.go.id/a b", "ada spasi, tanda kutip, "),
        ("https://nama:sandi@contoh.go.id/", "nama dan kata sandi tidak boleh ditulis"),
        ("contoh", "bukan alamat web yang dapat dibuka"),
    ],
)
def test_an_address_that_leads_nowhere_says_why(text: str, reason: str) -> None:
    """Each wrong sign has words of its own."""
    finding = unusable_address("R343", AT, text, (Destination.WEB,))
    assert finding is not None
    assert reason in finding.message


def test_an_address_that_leads_where_it_may_is_no_finding() -> None:
    """A web address is fine where the web is allowed."""
    assert unusable_address("R343", AT, "https://contoh.go.id/", (Destination.WEB,)) is None
