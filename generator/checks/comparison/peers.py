"""R317, R304, R350, R351: units, documents and measures that are compared stand in the shared lists."""

from collections.abc import Iterator

from generator.domain.portal.ledger import League, Portal
from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.registers.comparison import MEASURES
from generator.values.shared.key import Suggestions, nearest
from generator.values.shared.place import Place


def check(portal: Portal) -> Iterator[Diagnostic]:
    """Find compared figures of unknown units, measures or documents."""
    league = portal.league
    units = {peer.id: peer for peer in league.peers}
    documents = {document.id: document for document in league.documents}
    likely_units, likely_documents = Suggestions(units), Suggestions(documents)
    named = [each for ledger in portal.ledgers for each in ledger.entries if "unit" in each.labels]
    scores = (*league.scores, *league.other_sources)
    for score in (*scores, *named):
        unit = score.labels["unit"]
        if unit and unit not in units:
            suggestion = likely_units.nearest(unit)
            remedy = f"tulis `{suggestion}`" if suggestion else f"tambahkan `{unit}` ke `data/acuan/unit.csv`"
            at = Place(score.at.path, score.at.line, 0, "unit")
            yield finding("R317", at, f"unit `{unit}` tidak ada di daftar unit", remedy, mark=unit)
    yield from _unknown_measures(league)
    for score in scores:
        document = score.cited.document
        if document and document not in documents:
            suggestion = likely_documents.nearest(document)
            remedy = (
                f"tulis `{suggestion}`"
                if suggestion
                else f"tambahkan `{document}` ke `data/pembanding/sumber.csv`"
            )
            at = Place(score.at.path, score.at.line, 0, "sumber")
            message = f"dokumen `{document}` tidak ada di `data/pembanding/sumber.csv`"
            yield finding("R304", at, message, remedy, mark=document)


def check_offices(portal: Portal) -> Iterator[Diagnostic]:
    """Find units whose office is not in the portal, and offices that no unit names."""
    league = portal.league
    yield from _unlisted(portal)
    offices = {ledger.office.slug: ledger for ledger in portal.ledgers}
    suggestions = Suggestions(offices)
    for peer in league.peers:
        if peer.office and peer.office not in offices:
            suggestion = suggestions.nearest(peer.office)
            remedy = (
                f"tulis `{suggestion}`"
                if suggestion
                else "kosongkan `satker` bila kantornya belum terbit di sini"
            )
            at = Place(peer.at.path, peer.at.line, 0, "satker")
            yield finding(
                "R317", at, f"kantor `{peer.office}` tidak ada di portal ini", remedy, mark=peer.office
            )


def _unknown_measures(league: League) -> Iterator[Diagnostic]:
    """Find files of figures whose name is no measure: it would be published as the name of one."""
    for path in sorted({each.at.path for each in league.scores}):
        folder, _, name = path.rpartition("/")
        measure = name.removesuffix(".csv")
        if measure not in MEASURES:
            suggestion = nearest(measure, MEASURES)
            is_free = f"{folder}/{suggestion}.csv" not in {each.at.path for each in league.scores}
            advice = f"beri nama menurut ukurannya: {quoted(f'{each}.csv' for each in MEASURES)}"
            remedy = f"ganti nama berkas ini menjadi `{suggestion}.csv`" if suggestion and is_free else advice
            yield finding("R350", Place(path), f"ukuran `{measure}` tidak dikenal", remedy)


def _unlisted(portal: Portal) -> Iterator[Diagnostic]:
    """Find offices that are published here and not named by the list of units, so compared with none."""
    peers = portal.league.peers
    suggestions = Suggestions(ledger.office.slug for ledger in portal.ledgers)
    # A misspelt folder is reported at its own place.
    named = {suggestions.nearest(peer.office) or peer.office for peer in peers}
    for office in (ledger.office for ledger in portal.ledgers):
        if peers and office.slug not in named and not office.is_sample:
            same = [
                peer
                for peer in peers
                if office.name == peer.name or (office.code and office.code == peer.code)
            ]
            remedy = f"tambahkan baris dengan `satker` `{office.slug}`"
            remedy = f"tulis `{office.slug}` di kolom `satker` baris {same[0].at.line}" if same else remedy
            message = f"kantor `{office.slug}` terbit di sini, tetapi tidak disebut di daftar unit"
            yield finding(
                "R351", Place(peers[0].at.path, same[0].at.line if same else 0, 0, "satker"), message, remedy
            )
