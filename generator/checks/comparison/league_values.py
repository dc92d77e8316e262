"""R371: what an office writes of a score is what the league of all units has, or a note names the other."""

from collections.abc import Iterator, Mapping

from generator.checks.registers.contradictions import differing
from generator.compute.comparison.league import MEASURES_OF_CARDS, TOTAL
from generator.compute.comparison.peer_figures import REGISTER
from generator.domain.portal.ledger import Ledger, Portal
from generator.domain.registers.register import Entry
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.mention import mentions, spelt
from generator.values.shared.period import YEAR_END
from generator.values.shared.place import Place

Scores = Mapping[tuple[str, int, str], Entry]


def check(portal: Portal) -> Iterator[Diagnostic]:
    """Find scores of units and results of offices that differ from the league's of the same year."""
    scores = {
        (each.register.removeprefix("pembanding-"), each.year, each.labels["unit"]): each
        for each in portal.league.scores
        if each.labels["komponen"] == TOTAL
    }
    units = {peer.office: peer.id for peer in portal.league.peers if peer.office}
    for ledger in portal.ledgers:
        yield from _of_others(ledger, scores)
        yield from _of_own(ledger, scores, units.get(ledger.office.slug, ""))


def _of_others(ledger: Ledger, scores: Scores) -> Iterator[Diagnostic]:
    for each in ledger.rows(REGISTER):
        measure = MEASURES_OF_CARDS.get(each.labels["indikator"], "")
        score = scores.get((measure, each.year, each.labels["unit"]))
        other = score.figures["nilai"] if score else None
        if score is None or other is None or each.figures["realisasi"] in {None, other}:
            continue
        if not mentions(each.note, other):
            yield differing(each, "realisasi", f"realisasi `{each.labels['unit']}`", other, score.at)


def _of_own(ledger: Ledger, scores: Scores, unit: str) -> Iterator[Diagnostic]:
    for each in ledger.measurements:
        measure = MEASURES_OF_CARDS.get(each.indicator, "")
        score = scores.get((measure, each.period.year, unit))
        other = score.figures["nilai"] if score else None
        if score is None or other is None or each.actual is None or each.actual == other or each.part:
            continue
        if each.period.quarter == YEAR_END and not mentions(each.note, other):
            message = f"realisasi tertulis {spelt(each.actual)}, tetapi di `{score.at.path}` {spelt(other)}"
            remedy = f"periksa keduanya di sumber; bila memang dua angka, sebut `{spelt(other)}` di `catatan`"
            yield finding("R371", Place(each.at.path, each.at.line, 0, "realisasi"), message, remedy)
