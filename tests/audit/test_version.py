"""The version that saved findings name can't be forgotten when the audit finds something else."""

import pytest

from generator.compute.verification.document_findings import AUDIT_VERSION
from generator.values.shared.text_digest import digest
from tests import audit_record
from tests.reports import audit, table

_REPORT = table("Layanan|Selesai", "Pengujian|10", "Kalibrasi|20", "Sertifikasi|30", "Total|61")


def test_the_record_is_of_this_version() -> None:
    """A version that was raised says what it finds, or nothing would hold it."""
    assert audit_record.recorded()[0] == AUDIT_VERSION or audit_record.IS_WRITING, (
        "AUDIT_VERSION was raised. Write the record anew: TELAAH_RECORD=1 pytest -n 0 tests/audit"
    )
    assert len(audit_record.recorded()[1]) > 400 or audit_record.IS_WRITING, (
        "The record holds fewer reports than the tests of the audit make up. Run all of tests/audit."
    )


def test_a_report_with_other_findings_than_recorded_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message shows the rows that would be saved, and says what to raise and to run; new reports pass."""
    key = digest(_REPORT)[:12]
    monkeypatch.setattr(audit_record, "recorded", lambda: (AUDIT_VERSION, {}))
    done = audit(_REPORT)
    assert not audit_record.changed(_REPORT, done)
    monkeypatch.setattr(audit_record, "recorded", lambda: (AUDIT_VERSION, {key: "0" * 12}))
    told = audit_record.changed(_REPORT, done)
    assert "pasti ya; jenis jumlah; tercetak 61; " in told
    assert "raise AUDIT_VERSION" in told
    assert "TELAAH_RECORD=1 pytest" in told
    with pytest.raises(pytest.fail.Exception, match="finds something else"):
        audit(_REPORT)
    monkeypatch.setattr(audit_record, "recorded", lambda: (AUDIT_VERSION - 1, {key: "0" * 12}))
    assert not audit_record.changed(_REPORT, done)  # one test says that the record is to be written
