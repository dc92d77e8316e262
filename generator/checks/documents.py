"""R304: every figure's source document stands in ``sumber.csv``."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from generator.checks.context import Context
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.key import nearest
from generator.values.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find citations of documents that the office does not list."""
    if context.doubts("/sumber.csv"):
        return
    known = {document.id for document in context.ledger.documents}
    for fact in _cited(context):
        document = fact.cited.document
        if document not in known:
            close = nearest(document, known)
            remedy = f"tulis `{close}`" if close else f"tambahkan `{document}` ke `sumber.csv` kantor ini"
            at = Place(fact.at.path, fact.at.line, 0, "sumber")
            yield found("R304", at, f"dokumen `{document}` tidak ada di `sumber.csv`", remedy, mark=document)


def _cited(context: Context) -> Iterator[Any]:
    yield context.ledger.office
    for field in fields(context.ledger):
        facts = getattr(context.ledger, field.name)
        if isinstance(facts, tuple) and facts and hasattr(facts[0], "cited"):
            yield from facts
