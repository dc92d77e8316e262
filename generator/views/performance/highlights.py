"""The figures and notices that stand at the top of an indicator page."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.compute.shared.judgement import Achievement, IndicatorYear
from generator.domain.performance.indicator import Indicator, SeriesBreak
from generator.languages.translation import theirs, translatable, translate
from generator.record.record import OfficeRecord
from generator.record.status import judged_of, promise_of
from generator.views.performance.trend import TrendView
from generator.views.registers.survey_figures import survey_notice
from generator.views.shared import numbers, words
from generator.views.shared.components import Shown, Write, absent, optional, ratio, status

Notice = tuple[str, str]
_NOT_COMPUTED: Final = translatable("tidak dihitung")


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure that stands out, with what it means."""

    label: str
    value: Shown
    note: str

    @property
    def sentence(self) -> str:
        """The same as a sentence to be read aloud."""
        return translate("{label}: {value}, {note}.", label=self.label, value=self.value.text, note=self.note)


def tiles(
    latest: IndicatorYear | None, newest: IndicatorYear | None, trend: TrendView | None, write: Write
) -> tuple[Tile, ...]:
    """Return the latest value, its achievement, its change, its trend, and how far the plan has come."""
    if latest is None:
        return _planned_tiles(newest, write)
    candidates = (
        _actual(latest, write),
        _achieved(latest),
        _changed(latest, write),
        _course(trend),
        _ahead(latest, write),
    )
    return tuple(tile for tile in candidates if tile)


def _actual(latest: IndicatorYear, write: Write) -> Tile:
    missing = words.missing(latest.absence)
    promise = promise_of(latest)
    target = translate("tanpa target")
    if promise is not None:
        target = translate(
            "target {value}", value=optional(promise.value, write, translate("tidak ditetapkan")).text
        )
    when = words.in_sentence(words.period(latest.year, latest.quarter))
    apart = partial(write.distinct_from, other=promise.value if promise else None)
    return Tile(translate("Realisasi {when}", when=when), optional(latest.actual, apart, missing), target)


def _achieved(latest: IndicatorYear) -> Tile:
    judged = judged_of(latest)
    if isinstance(judged, Achievement):
        note = translate("terhadap {target}", target=words.BASES[judged.basis])
    else:
        note = words.in_sentence(status(latest.indicator, judged, latest.absence, latest.quarter).words)
    value = ratio(judged, latest.absence)
    if note in value.text:
        # Why there is no ratio is told once.
        value = absent(_NOT_COMPUTED)
    return Tile(translate("Capaian"), value, note)


def _changed(latest: IndicatorYear, write: Write) -> Tile | None:
    change = latest.change
    if change is None or change.difference is None:
        return None
    difference = Shown(numbers.difference(change.difference, write.unit, write.places))
    when = words.in_sentence(words.period(change.previous_year, latest.quarter))
    previous = translate("{when}: {value}", when=when, value=write(change.previous))
    return Tile(
        translate("Dibanding {when}", when=words.span(change.previous_year, latest.quarter)),
        difference,
        previous,
    )


def _course(trend: TrendView | None) -> Tile | None:
    if trend is None:
        return None
    return Tile(translate("Tren {span}", span=trend.span), Shown(trend.words, trend.is_known), trend.note)


def _ahead(latest: IndicatorYear, write: Write) -> Tile | None:
    end = latest.plan_end
    if end is not None and end.value is not None:
        progress = translate("kemajuan {ratio}", ratio=ratio(latest.plan_end_achievement).text)
        return Tile(words.plan_goal(latest.indicator, end), Shown(write(end.value)), progress)
    if latest.physical is None:
        return None
    done = Shown(numbers.percent(latest.physical, 0))
    return Tile(translate("Kemajuan fisik"), done, translate("sampai triwulan itu, dari 100%"))


def _planned_tiles(newest: IndicatorYear | None, write: Write) -> tuple[Tile, ...]:
    if newest is None:
        return ()
    promise = promise_of(newest)
    target = optional(promise.value if promise else None, write, translate("tidak ditetapkan"))
    return (
        Tile(translate("Target {year}", year=newest.year), target, translate("menurut dokumen perencanaan")),
        Tile(
            translate("Realisasi"),
            Shown(translate("belum disajikan"), is_known=False),
            translate("dokumen yang dimuat hanya menetapkan target"),
        ),
    )


def notices(record: OfficeRecord, card: Indicator, latest: IndicatorYear | None) -> tuple[Notice, ...]:
    """Return what changes how the figures are to be read: lag, breaks, predecessor, successor."""
    names = {each.id: each.name for each in record.ledger.indicators}
    candidates = [_lag(latest)] if card.year_lag and latest else []
    differing = survey_notice(record, latest) if latest else None
    candidates += [differing] if differing else []
    candidates += [_break(each) for each in card.breaks]
    if card.predecessor in names:
        sentence = translate("Indikator ini melanjutkan “{name}”.", name=theirs(names[card.predecessor]))
        candidates.append((translate("Menggantikan indikator lama"), sentence))
    if card.successor in names:
        sentence = translate("Indikator ini diteruskan oleh “{name}”.", name=theirs(names[card.successor]))
        candidates.append((translate("Sudah diganti"), sentence))
    return tuple(candidates)


def _lag(latest: IndicatorYear) -> Notice:
    sentence = translate(
        "Nilai yang diterima pada {year} menilai tahun {evaluated}. Tabel memakai tahun nilai diterima.",
        year=latest.year,
        evaluated=latest.evaluated_year,
    )
    return translate("Nilai ini menilai tahun sebelumnya"), sentence


def _break(broken: SeriesBreak) -> Notice:
    reason = theirs(f"{broken.reason.rstrip('.')}.")
    sentence = translate("Angka sebelum dan sesudahnya tidak disambung.")
    return translate("Deret terputus sejak {year}", year=broken.year), f"{reason} {sentence}"
