"""Warnings that did not stop publication stand beside the figures they are about."""

from tests.published import pages_of, seen
from tests.small import OFFICE
from tests.tiny import PAGE, tiny


def test_a_warning_is_a_footnote_of_its_indicator() -> None:
    """A warning about a row of an indicator is said on its page, with the way to that row."""
    texts = tiny(agreed={2023: "3"}, interim={(2023, 1): "1"}, results={(2023, 1): "1"})
    plain = pages_of(texts)[PAGE].body
    del texts[f"{OFFICE}2023/perjanjian-revisi.csv"]
    body = pages_of(texts)[PAGE].body
    assert "Revisi 0 tidak ada di perjanjian-revisi.csv tahun 2023." in seen(body)
    assert 'href="/berkas/satker/balai-uji/2023/perjanjian.csv/#b2"' in body
    assert "Revisi 0 tidak ada" not in seen(plain)
