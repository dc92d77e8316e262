"""R317 and R304: compared units stand in ``unit.csv``, their sources in ``pembanding/sumber.csv``."""

from collections.abc import Iterator

from generator.domain.ledger import Portal
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.key import Suggestions
from generator.values.place import Place


def check(portal: Portal) -> Iterator[Diagnostic]:
    """Find league figures of unknown units or documents, and units of offices that are not here."""
    league = portal.league
    units = {peer.id: peer for peer in league.peers}
    documents = {document.id: document for document in league.documents}
    likely_units, likely_documents = Suggestions(units), Suggestions(documents)
    named = [each for ledger in portal.ledgers for each in ledger.entries if "unit" in each.labels]
    for each in (*league.scores, *named):
        unit = each.labels["unit"]
        if unit and unit not in units:
            close = likely_units.nearest(unit)
            remedy = f"tulis `{close}`" if close else f"tambahkan `{unit}` ke `data/acuan/unit.csv`"
            at = Place(each.at.path, each.at.line, 0, "unit")
            yield found("R317", at, f"unit `{unit}` tidak ada di daftar unit", remedy, mark=unit)
    for each in league.scores:
        document = each.cited.document
        if document and document not in documents:
            close = likely_documents.nearest(document)
            remedy = (
                f"tulis `{close}`" if close else f"tambahkan `{document}` ke `data/pembanding/sumber.csv`"
            )
            at = Place(each.at.path, each.at.line, 0, "sumber")
            message = f"dokumen `{document}` tidak ada di `data/pembanding/sumber.csv`"
            yield found("R304", at, message, remedy, mark=document)
    offices = {ledger.office.slug: ledger for ledger in portal.ledgers}
    likely = Suggestions(offices)
    for peer in league.peers:
        if peer.office and peer.office not in offices:
            close = likely.nearest(peer.office)
            remedy = f"tulis `{close}`" if close else "kosongkan `satker` bila kantornya belum terbit di sini"
            at = Place(peer.at.path, peer.at.line, 0, "satker")
            yield found(
                "R317", at, f"kantor `{peer.office}` tidak ada di portal ini", remedy, mark=peer.office
            )
