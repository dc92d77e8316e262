"""R371: what an office writes of a score is what the league of all units has, or a note names the other."""

from collections.abc import Iterator, Mapping

from generator.checks.registers.contradictions import differing
from generator.compute.comparison.league import MEASURES_OF_CARDS, TOTAL
from generator.compute.comparison.peer_figures import REGISTER
from generator.domain.portal.ledger import Ledger, Portal
from generator.domain.registers.register import Entry
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.mention import grouped_digits, mentions
from generator.values.shared.period import YEAR_END
from generator.values.shared.place import Place

Scores = Mapping[tuple[str, int, str], Entry]


def check(portal: Portal) -> Iterator[Diagnostic]:
    """Find scores of units and results of offices that differ from the league's of the same year."""
    scores = {
        (score.register.removeprefix("pembanding-"), score.year, score.labels["unit"]): score
        for score in portal.league.scores
        if score.labels["komponen"] == TOTAL
    }
    units = {peer.office: peer.id for peer in portal.league.peers if peer.office}
    for ledger in portal.ledgers:
        yield from _peer_figures(ledger, scores)
        yield from _office_figures(ledger, scores, units.get(ledger.office.slug, ""))


def _peer_figures(ledger: Ledger, scores: Scores) -> Iterator[Diagnostic]:
    for row in ledger.rows(REGISTER):
        measure = MEASURES_OF_CARDS.get(row.labels["indikator"], "")
        score = scores.get((measure, row.year, row.labels["unit"]))
        other = score.figures["nilai"] if score else None
        if score is None or other is None or row.figures["realisasi"] in {None, other}:
            continue
        if not mentions(row.note, other):
            yield differing(row, "realisasi", f"realisasi `{row.labels['unit']}`", other, score.at)


def _office_figures(ledger: Ledger, scores: Scores, unit: str) -> Iterator[Diagnostic]:
    for measurement in ledger.measurements:
        measure = MEASURES_OF_CARDS.get(measurement.indicator, "")
        score = scores.get((measure, measurement.period.year, unit))
        other = score.figures["nilai"] if score else None
        if (
            score is None
            or other is None
            or measurement.actual is None
            or measurement.actual == other
            or measurement.part
        ):
            continue
        if measurement.period.quarter == YEAR_END and not mentions(measurement.note, other):
            actual, score_value = grouped_digits(measurement.actual), grouped_digits(other)
            message = f"realisasi tertulis {actual}, tetapi di `{score.at.path}` {score_value}"
            remedy = f"periksa keduanya di sumber; bila memang dua angka, sebut `{score_value}` di `catatan`"
            yield finding(
                "R371", Place(measurement.at.path, measurement.at.line, 0, "realisasi"), message, remedy
            )
