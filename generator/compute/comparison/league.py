"""Units of one parent compared: a ranking per measure and year, and scores computed again by rule."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.compute.shared.arithmetic import mean
from generator.domain.portal.ledger import League
from generator.domain.registers.register import Entry, Peer
from generator.values.shared.number import WIDE

TOTAL: Final = ""
# What the registers of scores are called, with their measure.
_REGISTER: Final = "pembanding-"
# The measure of the ranking that the own index or score of an indicator's card takes part in.
MEASURES_OF_CARDS: Final = MappingProxyType(
    {
        "akuntabilitas-kinerja": "sakip",
        "kepuasan-masyarakat": "ikm",
        "profesionalitas-asn": "ip-asn",
        "pelayanan-publik": "ipp",
        "laporan-keuangan": "laporan-keuangan",
    }
)
CARDS_OF_MEASURES: Final = MappingProxyType({measure: card for card, measure in MEASURES_OF_CARDS.items()})
# The rule that names a score, and how many years before its own a score evaluates.
GRADES: Final = MappingProxyType(
    {
        "sakip": ("predikat-sakip", 1),
        "ikm": ("mutu-pelayanan", 0),
        "ip-asn": ("ip-asn", 0),
        "ipp": ("ipp", 0),
        "smart": ("kategori-anggaran", 0),
        "nka": ("kategori-anggaran", 0),
    }
)
# Measures whose score is the plain sum of its components.
_SUMS: Final = frozenset({"sakip"})
_TWENTY: Final = Decimal(20)
_FIFTY: Final = Decimal(50)
# PMK 214/2017 and PMK 22/PMK.02/2021, level of a satker, 2018-2023.
SMART_WEIGHTS: Final = MappingProxyType(
    {
        "cro": Decimal("0.435"),
        "nilai-efisiensi": Decimal("0.286"),
        "konsistensi": Decimal("0.182"),
        "penyerapan": Decimal("0.097"),
    }
)
# PMK 62/2023 with PMK 107/2024, from 2024 on.
_NKA: Final = MappingProxyType({"perencanaan": Decimal("0.5"), "pelaksanaan": Decimal("0.5")})


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of one unit in a ranking: ``rank`` counts from 1, ties share it, ``None`` without a report.

    ``computed`` is the score that its components give by the rule of the year, where there is such a rule.
    ``derived`` are components that no report gives, but that follow from the score and the others;
    ``entries`` all rows of the unit; ``others`` the scores that further documents give it.
    """

    peer: Peer
    value: Decimal | None
    rank: int | None
    grade: str
    components: Mapping[str, Decimal | None]
    computed: Decimal | None
    entry: Entry | None
    derived: frozenset[str] = frozenset()
    entries: tuple[Entry, ...] = ()
    others: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """All units in one measure and year, best first, those without a report last; ``middle`` is the mean."""

    measure: str
    year: int
    components: tuple[str, ...]
    standings: tuple[Standing, ...]
    reported: int
    middle: Decimal | None
    lowest: Decimal | None
    highest: Decimal | None


def listed_scores(league: League, office: str) -> dict[tuple[str, int], Decimal]:
    """Return the scores of a published office in the rankings, by key of its indicator card and year."""
    units = {peer.id for peer in league.peers if peer.office == office}
    scores = {
        (score.register.removeprefix(_REGISTER), score.year): score.figures["nilai"]
        for score in league.scores
        if score.labels["unit"] in units and score.labels["komponen"] == TOTAL
    }
    return {
        (card, year): value
        for card, named in MEASURES_OF_CARDS.items()
        for (measure, year), value in scores.items()
        if measure == named and value is not None
    }


def rankings(league: League) -> Iterator[Ranking]:
    """Yield the ranking of the units in every measure and year that has figures, newest year first.

    A unit without a report keeps its line and no rank; it is never counted as zero.
    """
    for measure, year in ranked(league):
        key = f"{_REGISTER}{measure}", year
        rows = [each for each in league.scores if (each.register, each.year) == key]
        others = [each for each in league.other_sources if (each.register, each.year) == key]
        yield _ranking(league, measure, year, rows, others)


def ranked(league: League) -> Iterator[tuple[str, int]]:
    """Yield measure and year of each ranking, newest year first."""
    for negative, register in sorted({(-each.year, each.register) for each in league.scores}):
        yield register.removeprefix(_REGISTER), -negative


def _ranking(league: League, measure: str, year: int, rows: list[Entry], others: Iterable[Entry]) -> Ranking:
    by_unit: dict[str, dict[str, Entry]] = {}
    for row in rows:
        by_unit.setdefault(row.labels["unit"], {})[row.labels["komponen"]] = row
    totals = {unit: parts[TOTAL].figures["nilai"] for unit, parts in by_unit.items() if TOTAL in parts}
    values = sorted((value for value in totals.values() if value is not None), reverse=True)
    of_others: dict[str, list[Entry]] = {}
    for each in others:
        if each.labels["komponen"] == TOTAL:
            of_others.setdefault(each.labels["unit"], []).append(each)
    components = tuple(dict.fromkeys(each.labels["komponen"] for each in rows if each.labels["komponen"]))
    standings = [
        replace(
            _standing(peer, by_unit.get(peer.id, {}), values, components, measure),
            others=tuple(of_others.get(peer.id, ())),
        )
        for peer in league.peers
        if peer.id in by_unit or not peer.is_outside
    ]
    last = len(league.peers) + 1
    standings.sort(key=lambda each: (each.rank or last, each.peer.short_name))
    return Ranking(
        measure, year, components, tuple(standings), len(values), mean(values),
        values[-1] if values else None, values[0] if values else None,
    )  # fmt: skip


def _standing(
    peer: Peer,
    parts: Mapping[str, Entry],
    reported_values: list[Decimal],
    components: Iterable[str],
    measure: str,
) -> Standing:
    entry = parts.get(TOTAL)
    value = entry.figures["nilai"] if entry else None
    rank = reported_values.index(value) + 1 if value is not None else None
    figures = {name: parts[name].figures["nilai"] if name in parts else None for name in components}
    grade = entry.labels["predikat"] if entry else ""
    score = computed(measure, figures)
    following = _following(measure, figures, value)
    return Standing(
        peer, value, rank, grade, figures | following, score, entry,
        frozenset(following), tuple(parts.values()),
    )  # fmt: skip


def _following(
    measure: str, components: Mapping[str, Decimal | None], score: Decimal | None
) -> dict[str, Decimal | None]:
    """Return the one missing component, by name, where the score is the sum of its components."""
    missing = [name for name, value in components.items() if value is None]
    if measure not in _SUMS or score is None or len(missing) != 1 or len(components) == 1:
        return {}
    reported = sum((value for value in components.values() if value is not None), Decimal())
    return {missing[0]: score - reported} if score >= reported else {}


def efficiency_value(efficiency: Decimal) -> Decimal:
    """Return NE = 50 + E / 20 x 50, with E limited to -20 to 20 (PMK 22/PMK.02/2021): 0 to 100."""
    bounded = max(-_TWENTY, min(_TWENTY, efficiency))
    return _FIFTY + WIDE.multiply(WIDE.divide(bounded, _TWENTY), _FIFTY)


def computed(measure: str, components: Mapping[str, Decimal | None]) -> Decimal | None:
    """Return the score that components give: SMART (2018-2023), NKA (from 2024), SAKIP as a sum."""
    figures = dict(components)
    if measure == "smart" and figures.get("efisiensi") is not None:
        efficiency = figures["efisiensi"] or Decimal()
        figures["nilai-efisiensi"] = efficiency_value(efficiency)
    weights: Mapping[str, Decimal]
    if measure in _SUMS and figures:
        weights = dict.fromkeys(figures, Decimal(1))
    else:
        weights = {"smart": SMART_WEIGHTS, "nka": _NKA}.get(measure, {})
    values = [(figures.get(name), weight) for name, weight in weights.items()]
    reported = [(value, weight) for value, weight in values if value is not None]
    if not weights or len(reported) < len(weights):
        return None
    return sum((WIDE.multiply(value, weight) for value, weight in reported), Decimal())
