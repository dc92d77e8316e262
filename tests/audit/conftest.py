"""Writes what the audit finds in the reports of its tests, when it is asked to."""

import pytest

from tests import audit_record


def pytest_sessionfinish(exitstatus: int) -> None:
    """Write the record after a run in which nothing failed."""
    if audit_record.IS_WRITING and exitstatus == pytest.ExitCode.OK:
        audit_record.write()
