"""The years that evaluations speak of, as rows (``tahun-dinilai``): as the card says, and as notes do.

What is received in a year often evaluates the year before. ``asal`` is who says so: ``kartu``, ``hasil``,
``komponen`` or ``daftar`` (the list of all units).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from generator.compute.comparison.league import CARDS_OF_MEASURES
from generator.compute.performance.grades import evaluated_year
from generator.compute.shared.judgement import JudgedOffice
from generator.domain.registers.register import Entry

EVALUATED: Final = "tahun-dinilai"
_YEAR: Final = "tahun"
_EVALUATED: Final = "dinilai"
# "Menilai tahun 2022", "Menilai laporan tahun 2023", "Nilai sementara atas SAKIP tahun 2024".
_EVALUATES: Final = re.compile(
    r"\b(?:menilai(?: [a-z]+){0,2}|nilai(?: sementara)? atas(?: \w+){1,2}) tahun (?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def years_of_scores(scores: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the years that the notes of scores tell."""
    return _in_notes(scores, {"asal": "daftar"})


def evaluated_years(
    judged: JudgedOffice, components: Iterable[Entry], results: Iterable[Entry], scores: Iterable[Entry]
) -> Iterator[Entry]:
    """Yield the years that an office's evaluations speak of, by all who say so."""
    for of_year in judged.years:
        for indicator in of_year.indicators:
            card = indicator.indicator
            if indicator.actual is not None:
                labels = {_YEAR: str(of_year.year), "indikator": card.id, "asal": "kartu"}
                figures = {_EVALUATED: Decimal(evaluated_year(card, of_year.year))}
                yield Entry(EVALUATED, of_year.year, (), labels, figures, "", card.at, card.cited)
    yield from _in_notes(results, {"asal": "hasil"})
    for component in components:
        card_key = CARDS_OF_MEASURES.get(component.labels["instrumen"], "")
        yield from _in_notes((component,), {"indikator": card_key, "asal": "komponen"})
    yield from years_of_scores(scores)


def _in_notes(rows: Iterable[Entry], labels: Mapping[str, str]) -> Iterator[Entry]:
    """Yield the year that the note of each row tells; a note that tells several is not understood."""
    for row in rows:
        years = {match["year"] for match in _EVALUATES.finditer(row.note)}
        if len(years) == 1:
            figures = {_EVALUATED: Decimal(years.pop())}
            yield replace(row, register=EVALUATED, labels={**row.labels, **labels}, figures=figures)
