"""Badges of figures: final or provisional, computed by the portal, printed otherwise in a report."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.compute.shared.judgement import Achievement, IndicatorYear, Verdict
from generator.languages.translation import translate
from generator.record.status import judged_of
from generator.values.shared.period import YEAR_END


@dataclass(frozen=True, slots=True)
class Badge:
    """A small label; ``anchor`` is the place on the page that says more, or empty."""

    key: str
    words: str
    anchor: str = ""


def badges(year: IndicatorYear) -> tuple[Badge, ...]:
    """Return the labels of the figures of an indicator in a year."""
    return tuple(_badges(year))


def firmness(quarter: int) -> Badge:
    """Return the label that says whether figures up to a quarter are those of a whole year."""
    return (
        Badge("final", translate("final"))
        if quarter == YEAR_END
        else Badge("sementara", translate("sementara"))
    )


def _badges(year: IndicatorYear) -> Iterator[Badge]:
    if year.actual is not None:
        yield firmness(year.quarter)
    if isinstance(judged_of(year), Achievement):
        yield Badge("terhitung", translate("terhitung"))
    if any(verification.verdict is Verdict.DIFFERENT for verification in year.verifications):
        yield Badge("berbeda", translate("tercetak berbeda"), "tercetak")
