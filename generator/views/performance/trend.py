"""The trend of an indicator in words: which way, whether that is wanted, over which years."""

from dataclasses import dataclass
from typing import Final

from generator.compute.shared.judgement import Trend, TrendStatus
from generator.languages.translation import Words, translatable, translate
from generator.record import page_addresses
from generator.rules.book import TREND
from generator.views.shared import numbers, words

# Up is not always good: both words, so that nobody has to know which way is better.
_BETTER: Final = Words(
    {
        TrendStatus.RISING: translatable("Naik, membaik"),
        TrendStatus.FALLING: translatable("Turun, membaik"),
    }
)
_WORSE: Final = Words(
    {
        TrendStatus.RISING: translatable("Naik, memburuk"),
        TrendStatus.FALLING: translatable("Turun, memburuk"),
    }
)


@dataclass(frozen=True, slots=True)
class TrendView:
    """A trend in words; ``span`` are its first and last year with a value, ``path`` the page of its rule.

    ``verdict`` is the word that counts it: better or worse, or the trend itself where neither is wanted.
    """

    words: str
    span: str
    note: str
    path: str
    is_known: bool
    verdict: str

    @property
    def phrase(self) -> str:
        """The words as they stand inside a sentence."""
        return words.in_sentence(self.words)

    @property
    def sentence(self) -> str:
        """The trend in one sentence."""
        if not self.is_known:
            return translate("Tren: {trend}.", trend=self.phrase)
        return translate("Tren {span}: {trend}.", span=self.span, trend=self.phrase)


def trend_view(trend: Trend) -> TrendView:
    """Return a trend in words, with the page of the rule that tells what they mean."""
    said = words.TRENDS if trend.is_better is None else _BETTER if trend.is_better else _WORSE
    first, last = trend.years[0], trend.years[-1]
    span = str(last) if first == last else f"{first}–{last}"
    verdict = words.in_sentence(words.TRENDS[trend.status])
    if trend.is_better is not None:
        verdict = translate("membaik") if trend.is_better else translate("memburuk")
    return TrendView(
        said[trend.status],
        span,
        _note(trend),
        page_addresses.rule(TREND),
        trend.growth is not None,
        verdict,
    )


def _note(trend: Trend) -> str:
    if trend.growth is None:
        return translate(
            "baru {count} tahun bernilai, perlu {fewest}", count=len(trend.years), fewest=trend.rule.fewest
        )
    return translate("{growth} setahun", growth=numbers.signed(trend.growth, numbers.percent(trend.growth)))
