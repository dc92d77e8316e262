"""The latest value compared with its targets and the year before."""

from dataclasses import dataclass
from typing import Final

from generator.compute.shared.judgement import Achievement, IndicatorYear, Unjudged
from generator.domain.performance.plan import AgreedTarget, PlanTarget
from generator.languages.translation import theirs, translatable, translate
from generator.views.shared import numbers, words
from generator.views.shared.components import Shown, Write, absent, optional, ratio

_ABSENT: Final = translatable("belum disajikan")
_NOT_COMPUTED: Final = translatable("tidak dihitung")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The latest value and what it is compared with."""

    against: str
    other: Shown
    result: Shown
    note: str = ""


def comparisons(latest: IndicatorYear | None, write: Write) -> tuple[Comparison, ...]:
    """Return the latest value against the agreement, last year, and the plan's year and end."""
    if latest is None or latest.actual is None:
        return ()
    return (
        _against(
            _named(translate("Target perjanjian kinerja"), latest.agreed),
            latest.agreed,
            latest.achievement,
            write,
        ),
        _against_last_year(latest, write),
        _against(
            _named(translate("Target Renstra"), latest.plan), latest.plan, latest.plan_achievement, write
        ),
        _against(
            words.plan_goal(latest.indicator, latest.plan_end),
            latest.plan_end,
            latest.plan_end_achievement,
            write,
        ),
    )


def _against(
    name: str, target: AgreedTarget | PlanTarget | None, judged: Achievement | Unjudged, write: Write
) -> Comparison:
    if target is None:
        return Comparison(name, absent(_ABSENT), absent(_NOT_COMPUTED))
    return Comparison(name, optional(target.value, write, translate("tidak ditetapkan")), ratio(judged))


def _named(name: str, target: AgreedTarget | PlanTarget | None) -> str:
    return f"{name} {target.year}" if target else name


def _against_last_year(latest: IndicatorYear, write: Write) -> Comparison:
    change = latest.change
    if change is None:
        return Comparison(
            translate("Realisasi {when}", when=words.span(latest.year - 1, latest.quarter)),
            absent(_ABSENT),
            absent(_NOT_COMPUTED),
        )
    previous = Shown(write(change.previous))
    label = translate("Realisasi {when}", when=words.span(change.previous_year, latest.quarter))
    if change.difference is None:
        return Comparison(
            label, previous, absent(translatable("tidak dibandingkan")), theirs(change.break_reason)
        )
    text = numbers.difference(change.difference, write.unit, write.places)
    if change.growth is not None:
        text = f"{text} ({numbers.signed(change.growth, numbers.percent(change.growth))})"
    return Comparison(label, previous, Shown(text))
