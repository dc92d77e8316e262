"""Notes to the scores of a ranking: the notes of its rows, and what the office itself reports."""

from collections.abc import Iterable
from decimal import Decimal

from generator.compute.comparison.league import MEASURES_OF_CARDS, Ranking, Standing
from generator.languages.translation import translate
from generator.record.record import OfficeRecord, Record
from generator.values.shared.number import rounded
from generator.values.shared.period import YEAR_END
from generator.views.shared import numbers

_PLACES = 2


def sentences_of(standing: Standing) -> tuple[str, ...]:
    """Return the sentences of the notes of a unit's rows, each once."""
    notes = (entry.note.rstrip(".") for entry in standing.entries if entry.note)
    return tuple(dict.fromkeys(sentence for note in notes for sentence in note.split(". ")))


def shared_sentences(standings: Iterable[Standing]) -> tuple[str, ...]:
    """Return the sentences that every unit with a report has, so that they can be shown once."""
    sentences = [sentences_of(each) for each in standings if each.entries]
    first = sentences[0] if len(sentences) > 1 else ()
    return tuple(sentence for sentence in first if all(sentence in each for each in sentences))


def office_report_remark(record: Record, ranking: Ranking, standing: Standing) -> str:
    """Return what the office itself reports for the year where that is not the ranking's score."""
    cards = [card for card, measure in MEASURES_OF_CARDS.items() if measure == ranking.measure]
    for office in record.offices:
        if office.office.slug == standing.peer.office and standing.value is not None:
            for card in cards:
                reported = _reported_by_office(office, card, ranking.year)
                if reported is not None and rounded(reported, _PLACES) != rounded(standing.value, _PLACES):
                    return f"kantor ini melaporkan {numbers.number(reported)}"
    return ""


def _reported_by_office(office: OfficeRecord, card: str, year: int) -> Decimal | None:
    judged = (each for each in office.history.get(card, ()) if each.year == year)
    return next((each.actual for each in judged if each.quarter == YEAR_END), None)


def score_words(value: Decimal) -> str:
    """Return in words the score that the list of all units has."""
    return translate(
        "daftar semua unit mencatat {value}", value=numbers.number(rounded(value, _PLACES), _PLACES)
    )
