"""Findings of documents are gathered with their age, and known again where a page shows them already."""

from decimal import Decimal

import pytest

from generator.compute.verification.document_findings import (
    AUDIT_VERSION,
    DocumentFindings,
    findings_by_document,
    is_listed,
    printed_at,
)
from generator.domain.registers.register import Entry
from generator.domain.shared.reference import Citation
from generator.values.shared.place import Place

_CITED = Citation("lakin", "baris 14")


def _finding(
    *,
    certain: str = "ya",
    printed: str = "31",
    other: str = "30",
    version: str = "",
    cited: Citation = _CITED,
    note: str = "",
) -> Entry:
    labels = {
        "pasti": certain,
        "tercetak": printed,
        "pembanding": other,
        "sidik_dokumen": "ab",
        "versi": version or str(AUDIT_VERSION),
    }
    return Entry("telaah", 0, (), labels, {}, note, Place("telaah.csv", 2), cited)


def _matched(digest: str) -> Entry:
    labels = {"sidik_dokumen": digest}
    return Entry("pencocokan", 0, (), labels, {}, "", Place("pencocokan.csv", 2), Citation("lakin", ""))


def test_firm_findings_and_questions_are_parted_by_document() -> None:
    """Each document has its own, in the order of the file."""
    firm, asked, other = (
        _finding(),
        _finding(certain="tidak"),
        _finding(cited=Citation("renstra", "baris 14")),
    )
    assert findings_by_document([asked, other, firm], [_matched("ab")]) == (
        DocumentFindings("lakin", (firm,), (asked,), is_other_copy=False, is_older_audit=False),
        DocumentFindings("renstra", (other,), (), is_other_copy=False, is_older_audit=False),
    )
    assert findings_by_document([], [_matched("ab")]) == ()


@pytest.mark.parametrize(
    ("digests", "other"), [((), False), (("ab",), False), (("cd",), True), (("ab", "cd"), True)]
)
def test_another_copy_is_told_of(digests: tuple[str, ...], other: bool) -> None:  # noqa: FBT001 - a case
    """What was looked up in another copy since makes the findings old; nothing looked up tells nothing."""
    (found,) = findings_by_document([_finding()], map(_matched, digests))
    assert found.is_other_copy is other


def test_findings_of_another_audit_are_old() -> None:
    """One row of another version is enough."""
    (found,) = findings_by_document([_finding(), _finding(version="0")], ())
    assert found.is_older_audit


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("31", "31"),
        ("10.363", "10363"),
        ("10.363", "10.363"),
        ("1,950,509,119", "1950509119"),
        ("-6,67", "-6.67"),
    ],
)
def test_a_figure_is_known_at_its_place(printed: str, value: str) -> None:
    """A mark may stand before thousands or before decimals; zeros at the end count for nothing."""
    listed = printed_at("lakin", "baris 12, 14", (Decimal(value), Decimal(7)))
    assert is_listed(_finding(printed=printed), listed)
    assert not is_listed(_finding(printed=printed, cited=Citation("lakin", "baris 15")), listed)
    assert not is_listed(_finding(printed=printed, cited=Citation("renstra", "baris 14")), listed)
    assert not is_listed(_finding(printed="32"), listed)


def test_what_is_no_figure_or_has_a_note_is_shown() -> None:
    """Words at a place are not compared, and a note is to be read."""
    listed = printed_at("lakin", "baris 14", (Decimal(31),))
    assert not is_listed(_finding(printed="Tabel 31"), listed)
    assert not is_listed(_finding(printed=""), listed)
    assert not is_listed(_finding(note="Salah ketik"), listed)
    assert not is_listed(_finding(other=""), listed)
