"""Notes to the scores of a ranking: the notes of its rows, and what the office itself reports."""

from collections.abc import Iterable
from decimal import Decimal

from generator.compute.comparison.league import MEASURES_OF_CARDS, Ranking, Standing
from generator.languages.translation import translate
from generator.record.summary import OfficeSummary
from generator.values.shared.number import rounded
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


def office_report_remark(reported: Iterable[OfficeSummary], ranking: Ranking, standing: Standing) -> str:
    """Return what the office itself reports for the year where that is not the ranking's score.

    ``reported`` are the summaries of all real offices.
    """
    cards = [card for card, measure in MEASURES_OF_CARDS.items() if measure == ranking.measure]
    for office in reported:
        if office.office.slug == standing.peer.office and standing.value is not None:
            for card in cards:
                value = _reported_by_office(office, card, ranking.year)
                if value is not None and rounded(value, _PLACES) != rounded(standing.value, _PLACES):
                    return f"kantor ini melaporkan {numbers.number(value)}"
    return ""


def _reported_by_office(office: OfficeSummary, card: str, year: int) -> Decimal | None:
    return next((each.actual for each in office.comparable.get(card, ()) if each.year == year), None)


def score_words(value: Decimal) -> str:
    """Return in words the score that the list of all units has."""
    return translate(
        "daftar semua unit mencatat {value}", value=numbers.number(rounded(value, _PLACES), _PLACES)
    )
