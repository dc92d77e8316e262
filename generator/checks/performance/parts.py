"""R312: parts of a value need a stated way to be joined, and exclude a whole value of the same period."""

from collections import defaultdict
from collections.abc import Iterator

from generator.checks.shared.context import Context
from generator.domain.performance.result import Measurement
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.period import Period
from generator.values.shared.place import Place


def check(context: Context) -> Iterator[Diagnostic]:
    """Find parts whose card does not say how to join them, and whole values where parts are stated."""
    cards = context.indicators
    groups: defaultdict[tuple[str, Period], list[Measurement]] = defaultdict(list)
    for fact in context.ledger.measurements:
        groups[fact.indicator, fact.period].append(fact)
    unjoined: set[str] = set()
    for (indicator, _), facts in sorted(groups.items()):
        parts = [fact for fact in facts if fact.part]
        card = cards.get(indicator)
        is_unjoined = card and card.composition is None and not context.doubts_card(indicator)
        if parts and is_unjoined and indicator not in unjoined:
            unjoined.add(indicator)
            remedy = "tambahkan `gabungan: rata-rata` atau `gabungan: jumlah` ke kartu indikator ini"
            message = f"`{indicator}` memakai rincian, tetapi kartunya tidak menyebut cara menggabungkan"
            yield finding("R312", _at(parts[0]), message, remedy)
        if parts and len(parts) < len(facts):
            whole = next(fact for fact in facts if not fact.part)
            message = f"`{indicator}` punya nilai utuh dan rincian sekaligus dalam triwulan yang sama"
            remedy = "hapus baris tanpa rincian; nilainya dihitung dari rincian"
            yield finding("R312", _at(whole), message, remedy)


def _at(fact: Measurement) -> Place:
    return Place(fact.at.path, fact.at.line, 0, "rincian")
