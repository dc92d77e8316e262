"""P501 to P504: numbers of persons never enter the portal."""

import pytest

from generator.report.findings import in_order
from tests import small

BIRTH, START = "19000101", "191601"  # nobody in service was born in 1900


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"NIP {BIRTH}{START}1001", "P502"),
        (f"NIP {BIRTH} {START} 1 001", "P502"),
        (f"{BIRTH}.{START}.2.001", "P502"),
        (f"{BIRTH}191621 1 001", "P502"),
        ("9699994101700001", "P501"),
        ("9699990113700001", None),
        ("9699990101700000", None),
        ("0812-0000-0000", "P503"),
        ("+6281200000000", "P503"),
        ("0431-850000", None),
        ("rekening 1234567890", "P504"),
        ("No. Rek. 1234567890", "P504"),
        ("anggaran 1234567890", None),
        ("rekening 123456789", None),
        ("2021-2024, baris 785-804", None),
    ],
)
def test_numbers_of_persons_are_told(text: str, code: str | None) -> None:
    """Numbers of persons are told in their cell; figures, years and the office's own line are not."""
    found = small.findings(small.changed(small.RESULT, ";100;;", f";100;{text};"))
    expected = [(code, 2, 8, "catatan")] if code else []
    assert [(each.code, each.at.line, each.at.column, each.at.field) for each in found] == expected


def test_numbers_in_texts_are_told_by_line() -> None:
    """In a narrative the line is told."""
    (found,) = small.findings(small.changed(small.STORY, "Pelanggan puas.", "Hubungi 0812-0000-0000."))
    assert (found.code, str(found.at)) == ("P503", f"{small.STORY}, baris 7")


def test_a_number_outside_the_columns_is_told_by_row() -> None:
    """In a row with more cells than the header the row is told."""
    found = small.findings(small.changed(small.RESULT, "halaman 7\n", "halaman 7;0812-0000-0000\n"))
    assert [each.code for each in in_order(found)] == ["B108", "P503"]
