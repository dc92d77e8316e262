"""Small reports that tests make up, and what an audit finds in them."""

import pytest

from generator.audit.formats.rows import FindingRow, rows_of
from generator.audit.model import Audit
from generator.audit.reading.document import Document
from generator.audit.reading.text import blocks_of
from generator.audit.report import audit_of
from tests.audit_record import changed


def audit(text: str) -> Audit:
    """Check a report that a test has made up; fails where its findings are no longer those of the version."""
    done = audit_of(Document("laporan.txt", "0" * 64, tuple(blocks_of(text))))
    if message := changed(text, done):
        pytest.fail(message, pytrace=False)
    return done


def firm(text: str) -> list[FindingRow]:
    """Return the firm findings of a report."""
    return [row for row in rows_of(audit(text)) if row.is_certain]


def told(text: str) -> list[tuple[str, str, str]]:
    """Return kind, what is printed and what follows, of everything that is found, firm or not."""
    return [(row.kind, row.printed, row.follows) for row in rows_of(audit(text))]


def table(*rows: str, caption: str = "Tabel 1. Volume layanan") -> str:
    """Return a table with tabs for the bars of its rows."""
    return "\n".join([caption, *(row.replace("|", "\t") for row in rows), "", ""])
