"""R304: every figure's source document stands in ``sumber.csv``."""

from collections.abc import Iterator

from generator.checks.shared.context import Context
from generator.checks.shared.unlisted_names import misnamed
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.key import Suggestions, likely_key
from generator.values.shared.open_cell import OPEN
from generator.values.shared.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find citations of documents that the office does not list."""
    if context.doubts("/sumber.csv"):
        return
    listed_places = {document.id: document.at for document in context.ledger.documents}
    titles = {document.title: document.id for document in context.ledger.documents}
    cited = [fact for fact in context.ledger.citing() if fact.cited.document]
    misspelt = misnamed((fact.cited.document for fact in cited), listed_places)
    for listed, (name, times) in misspelt.items():
        yield _mislisted(listed, name, times, listed_places[listed])
    reported = {name for name, _ in misspelt.values()}
    keys, names = Suggestions((*listed_places, OPEN)), Suggestions(titles)
    for fact in cited:
        document = fact.cited.document
        if document not in listed_places and document not in reported:
            suggestion = keys.nearest(document) or titles.get(names.nearest(document) or "")
            remedy = f"tulis `{suggestion}`" if suggestion else _addition(document)
            at = Place(fact.at.path, fact.at.line, 0, "sumber")
            yield finding(
                "R304", at, f"dokumen `{document}` tidak ada di `sumber.csv`", remedy, mark=document
            )


def _addition(document: str) -> str:
    """Return the remedy for a document that nothing on the list is like; what is no key is told one."""
    key = likely_key(document) or document
    here = "" if key == document else f", lalu tulis `{key}` di sini"
    return f"tambahkan `{key}` ke `sumber.csv` kantor ini{here}"


def _mislisted(listed: str, name: str, times: int, at: Place) -> Diagnostic:
    message = f"{times} isian menyebut dokumen `{name}`, yang tidak ada di sini; `{listed}` tidak disebut"
    remedy = f"tulis `{name}` di kolom `id` ini; bila dokumennya berbeda, tambahkan barisnya"
    return finding("R304", Place(at.path, at.line, 0, "id"), message, remedy, mark=listed)
