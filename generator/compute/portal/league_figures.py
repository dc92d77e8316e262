"""The scores of all units as rows, and what the identities between them say.

Beside ``pembanding``, the scores as they are, rows are made of them: ``smart-tertimbang`` are components with
their weights, ``predikat`` scores with a printed grade, rounded as the scale of their year rounds them,
``jenjang-bawah`` and ``jenjang-atas`` the ends of the bands of that scale, and ``tahun-dinilai`` the years
that the notes of scores say they evaluate.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from generator.compute.comparison.league import CARDS_OF_MEASURES, GRADES, SMART_WEIGHTS
from generator.compute.portal.evaluated_years import EVALUATED, years_of_scores
from generator.compute.verification.identities import IdentityRow, evaluate
from generator.domain.portal.ledger import League, Portal
from generator.domain.registers.register import Entry
from generator.domain.verification.identity import LEAGUE_AREA, STANDS
from generator.rules.book import MissingRule, RuleBook, Scale
from generator.values.shared.number import WIDE, decimals_of, rounded

SCORES: Final = "pembanding"
OTHER_SOURCES: Final = "pembanding-lain"
_YEAR: Final = "tahun"
_VALUE: Final = "nilai"
_BOUND: Final = "batas"
_ONE: Final = Decimal(1)
_THIRD: Final = 3
_EFFICIENCY: Final = "efisiensi"
# PMK 22/PMK.02/2021: NE = 50 + E / 20 x 50, with E from -20 to 20.
_MOST_EFFICIENCY: Final = Decimal(20)
_OF_EFFICIENCY: Final = Decimal(250)
_HUNDRED: Final = Decimal(100)


def rows_of_league(portal: Portal, rules: RuleBook) -> tuple[IdentityRow, ...]:
    """Return what the identities say of the units that are compared."""
    identities = [each for each in portal.identities if each.area == LEAGUE_AREA]
    if not identities:
        return ()
    scores = list(league_figures(portal.league))
    first = [score for score in scores if score.register == SCORES]
    facts: dict[str, Sequence[Entry]] = {
        SCORES: first,
        OTHER_SOURCES: [score for score in scores if score.register == OTHER_SOURCES],
        "smart-tertimbang": list(_weighted(first)),
        EVALUATED: list(years_of_scores(scores)),
        **_graded(first, rules),
    }
    return evaluate(identities, facts)


def league_figures(league: League, office: str = "") -> Iterator[Entry]:
    """Yield the scores of all units; ``indikator`` is the card that a score belongs to.

    Scores of a second document, which count nowhere else, are rows of ``pembanding-lain``.
    """
    own = {peer.id for peer in league.peers if peer.office and peer.office == office}
    places = _places_of_lists(league.scores + league.other_sources)
    for register, scores in ((SCORES, league.scores), (OTHER_SOURCES, league.other_sources)):
        for score in scores:
            value, least = score.figures[_VALUE], places[score.register, score.year]
            measure = score.register.removeprefix("pembanding-")
            labels = {
                **score.labels,
                _YEAR: str(score.year),
                "ukuran": measure,
                "indikator": CARDS_OF_MEASURES.get(measure, ""),
                "sendiri": yes_or_no(score.labels["unit"] in own),
            }
            figures = {_VALUE: value if value is None else rounded(value, max(least, decimals_of(value)))}
            yield replace(score, register=register, labels=labels, figures=figures)


def _places_of_lists(scores: Iterable[Entry]) -> Mapping[tuple[str, int], int]:
    """Return the decimals that the figures of each list were printed with.

    Files drop zeros at the end, so ``18`` beside ``18,25`` was printed as ``18,00``: it counts as exact to
    two decimals where a third of the list is written so.
    """
    written: dict[tuple[str, int], list[int]] = defaultdict(list)
    for score in scores:
        value = score.figures[_VALUE]
        key = score.register, score.year
        written[key] += [] if value is None else [decimals_of(value)]
    return {
        key: sorted(found, reverse=True)[(len(found) - 1) // _THIRD] if found else 0
        for key, found in written.items()
    }


def yes_or_no(is_so: bool) -> str:  # noqa: FBT001
    """Write what holds or not as a label."""
    return "ya" if is_so else "tidak"


def _weighted(scores: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the components of SMART scores with their weights in per cent.

    Efficiency E, of which no more than 20 % count, has the weight that its value NE = 50 + 2,5 E gives it.
    """
    weights = {name: weight * _HUNDRED for name, weight in SMART_WEIGHTS.items()}
    for score in scores:
        component, value = score.labels["komponen"], score.figures[_VALUE]
        if score.labels["ukuran"] == "smart" and value is not None:
            if component in weights:
                yield replace(score, figures={"bobot": weights[component], _VALUE: value})
            elif component == _EFFICIENCY:
                counted = max(-_MOST_EFFICIENCY, min(_MOST_EFFICIENCY, value))
                yield replace(score, figures={"bobot": _OF_EFFICIENCY, _VALUE: counted})


def _graded(scores: Sequence[Entry], rules: RuleBook) -> Mapping[str, Sequence[Entry]]:
    """Return the scores with a printed grade beside the ends of the bands that their scale has.

    A score received in a year is graded by the scale of the year that it evaluates.
    """
    graded, lower, upper = [], [], []
    printed = [score for score in scores if score.labels["predikat"]]
    for measure, year in dict.fromkeys((score.labels["ukuran"], score.year) for score in printed):
        family, lag = GRADES.get(measure, ("", 0))
        scale = rules.at(year - lag).grade(family)
        if isinstance(scale, MissingRule):
            continue
        rows = [each for each in printed if (each.labels["ukuran"], each.year) == (measure, year)]
        for row in rows:
            value = row.figures[_VALUE]
            if value is not None:
                figures = {_VALUE: rounded(value, scale.places), STANDS: _ONE}
                labels = {**row.labels, "predikat": _label(row.labels["predikat"], scale)}
                graded.append(replace(row, register="predikat", labels=labels, figures=figures))
        ends = _ends(scale)
        for position, (label, least) in enumerate(ends):
            labels = {_YEAR: str(year), "ukuran": measure, "predikat": label}
            band = replace(rows[0], labels=labels, note="", at=scale.at)
            lower.append(replace(band, register="jenjang-bawah", figures={_BOUND: least, STANDS: _ONE}))
            if position:
                upper.append(replace(band, register="jenjang-atas", figures={_BOUND: ends[position - 1][1]}))
    return {"predikat": graded, "jenjang-bawah": lower, "jenjang-atas": upper}


def _label(printed: str, scale: Scale) -> str:
    """Return the label of the band that a printed grade names, by its label or its name in words."""
    wanted = printed.casefold()
    for band in scale.bands:
        if wanted in {band.label.casefold(), band.name.casefold()}:
            return band.label
    return printed


def _ends(scale: Scale) -> list[tuple[str, Decimal]]:
    """Return the label and the least value of each band of a scale, at its decimals, greatest first."""
    step = _ONE.scaleb(-scale.places)
    *upper, lowest = scale.bands
    ends = [(band.label, band.lower if scale.inclusive else WIDE.add(band.lower, step)) for band in upper]
    return [*ends, (lowest.label, lowest.lower)]
