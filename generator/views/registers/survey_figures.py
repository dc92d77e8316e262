"""Indices that follow by arithmetic from a survey, and how they differ from the reported one."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.compute.comparison.league import MEASURES_OF_CARDS
from generator.compute.registers.surveys import MEAN_OF_SERVICES, WEIGHTED
from generator.compute.shared.judgement import IndicatorYear
from generator.compute.shared.tables import EVERYTHING, Line
from generator.domain.performance.indicator import Direction
from generator.languages.translation import translatable, translate
from generator.record.record import OfficeRecord
from generator.record.status import promise_of
from generator.values.shared.number import rounded
from generator.values.shared.period import YEAR_END
from generator.views.shared import numbers

_PLACES: Final = 2
_TABLE: Final = "survei-indeks"
_MEASURE: Final = "ikm"
_WAYS: Final = MappingProxyType(
    {
        (EVERYTHING, "hitungan"): translatable("{value} menurut nilai unsurnya"),
        (MEAN_OF_SERVICES, "indeks"): translatable("{value} bila tiap layanan sama berat"),
        (WEIGHTED, "indeks"): translatable("{value} menurut banyaknya responden"),
    }
)


@dataclass(frozen=True, slots=True)
class OtherIndex:
    """An index that the arithmetic gives, and the words that say how."""

    value: Decimal
    words: str


def is_satisfaction(card: str) -> bool:
    """Whether an indicator's card is that of the satisfaction index."""
    return MEASURES_OF_CARDS.get(card) == _MEASURE


def other_indices(record: OfficeRecord, year: int, quarter: int, reported: Decimal) -> tuple[OtherIndex, ...]:
    """Return the indices that follow by arithmetic from the survey of a period.

    Only those that differ from the reported one, rounded as they are written.
    """
    indices = (
        OtherIndex(rounded(value, _PLACES), translate(_WAYS[line.labels[0], column], value=_written(value)))
        for line in _lines(record, year, quarter)
        for column in ("hitungan", "indeks")
        if (line.labels[0], column) in _WAYS and (value := line.figures.get(column)) is not None
    )
    return tuple(each for each in indices if each.value != rounded(reported, _PLACES))


def _lines(record: OfficeRecord, year: int, quarter: int) -> Iterator[Line]:
    for table in record.tables:
        if (table.id, table.year) == (_TABLE, year):
            for line in table.lines:
                quarters = {each.labels.get("triwulan", "") or str(YEAR_END) for each in line.entries}
                if quarters == {str(quarter)}:
                    yield line


def survey_notice(record: OfficeRecord, latest: IndicatorYear) -> tuple[str, str] | None:
    """Return title and text of the notice about indices by arithmetic, ``None`` where none differs.

    The text says also whether the target would be met by them.
    """
    if latest.actual is None or not is_satisfaction(latest.indicator.id):
        return None
    others = other_indices(record, latest.year, latest.quarter, latest.actual)
    if not others:
        return None
    sentence = translate(
        "Yang diterbitkan ialah nilai yang dilaporkan, {reported}. Hitungan portal: {others}.",
        reported=_written(latest.actual),
        others=", ".join(each.words for each in others),
    )
    return translate("Nilai yang dilaporkan berbeda dari hitungan"), " ".join(
        (sentence, *_turned(latest, others))
    )


def _turned(latest: IndicatorYear, others: tuple[OtherIndex, ...]) -> Iterator[str]:
    promise = promise_of(latest)
    target = promise.value if promise else None
    if target is None or latest.actual is None or latest.indicator.direction is not Direction.MAXIMIZE:
        return
    for other in others:
        if (other.value >= target) != (latest.actual >= target):
            message = (
                translatable("Dengan {value}, target {target} tercapai.")
                if other.value >= target
                else translatable("Dengan {value}, target {target} tidak tercapai.")
            )
            yield translate(message, value=_written(other.value), target=numbers.number(target))


def _written(value: Decimal) -> str:
    return numbers.number(value, _PLACES)
