"""What the audit of this version finds in the small reports of its tests, as digests.

``telaah.csv`` of an office says by which version of the audit its rows were found. So that nobody forgets to
raise it, the findings in every report that a test of the audit makes up are recorded under their version.
Where they change, the test fails until the version is raised and the record is written anew::

    TELAAH_RECORD=1 pytest -n 0 tests/audit

It holds digests of what would be saved, not of the program, so a refactoring needs nothing.
"""

import csv
import os
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Final

from generator.audit.formats.findings_table import findings_table
from generator.audit.model import Audit
from generator.compute.verification.document_findings import AUDIT_VERSION
from generator.values.shared.text_digest import digest

RECORD: Final = Path(__file__).parent / "audit" / "findings_of_version.txt"
IS_WRITING: Final = bool(os.environ.get("TELAAH_RECORD"))
# Twelve signs of a digest tell some hundred reports apart.
_SIGNS: Final = 12
_CHANGED: Final = (
    "The audit finds something else in the report of this test than version {} did:\n{}\n"
    "Where that is meant: raise AUDIT_VERSION in generator/compute/verification/document_findings.py, so "
    "that portals can tell that their saved findings are old, then write the record anew: "
    "TELAAH_RECORD=1 pytest -n 0 tests/audit"
)
_seen: dict[str, str] = {}


@cache
def recorded() -> tuple[int, dict[str, str]]:
    """Return the version of the record, and the digest of the findings in each report by that of its text."""
    version, *lines = RECORD.read_text("utf-8").splitlines()
    return int(version), dict(line.split() for line in lines)


def changed(text: str, found: Audit) -> str:
    """Say that a report has other findings than the record of this version says; empty where it has not."""
    rows = saved_rows(found, text)
    key, value = digest(text)[:_SIGNS], digest(rows)[:_SIGNS]
    _seen[key] = value
    version, findings = recorded()
    is_other = version == AUDIT_VERSION and findings.get(key, value) != value
    return _CHANGED.format(version, rows) if is_other else ""


def saved_rows(found: Audit, text: str) -> str:
    """Return the rows that would be saved, without the version of the audit."""
    rows = csv.DictReader(
        StringIO(findings_table(None, found, ("laporan", text.encode())).text), delimiter=";"
    )
    return "\n".join(
        "; ".join(f"{name} {cell}" for name, cell in row.items() if cell and name not in _OF_THE_RUN)
        for row in rows
    )


_OF_THE_RUN: Final = {"versi", "sidik_dokumen", "sumber"}


def write() -> None:
    """Write the record of the reports that this run has audited."""
    lines = [str(AUDIT_VERSION), *(f"{key} {value}" for key, value in sorted(_seen.items()))]
    RECORD.write_text("\n".join(lines) + "\n", "utf-8")
