"""R314: every revision that an agreement's row names is described."""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find revision numbers without a row in ``perjanjian-revisi.csv``."""
    known = {(each.year, each.number) for each in context.ledger.revisions}
    for fact in context.ledger.agreed_targets:
        stated = (fact.year, fact.revision) in known
        if not stated and not context.doubts(f"/{fact.year}/perjanjian-revisi.csv"):
            at = Place(fact.at.path, fact.at.line, 0, "revisi")
            message = f"revisi {fact.revision} tidak ada di `perjanjian-revisi.csv` tahun {fact.year}"
            remedy = f"tambahkan revisi `{fact.revision}` ke `perjanjian-revisi.csv`, atau perbaiki nomornya"
            yield found("R314", at, message, remedy, mark=str(fact.revision))
