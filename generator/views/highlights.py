"""The figures and notices that stand at the top of an indicator page."""

from dataclasses import dataclass

from generator.compute.judgement import Achievement, IndicatorYear
from generator.domain.indicator import Indicator, SeriesBreak
from generator.record.record import OfficeRecord
from generator.record.standing import interim_of, judged_of, promise_of
from generator.views import numbers, words
from generator.views.shown import Shown, Write, optional, ratio, status

Notice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure that stands out, with what it means."""

    label: str
    value: Shown
    note: str


def tiles(latest: IndicatorYear | None, newest: IndicatorYear | None, write: Write) -> tuple[Tile, ...]:
    """Show the latest value, its achievement, its change, and how far the plan has come."""
    if latest is None:
        return _planned_tiles(newest, write)
    found = (_actual(latest, write), _achieved(latest), _changed(latest, write), _ahead(latest, write))
    return tuple(tile for tile in found if tile)


def _actual(latest: IndicatorYear, write: Write) -> Tile:
    missing = words.ABSENCE_SENTENCES[latest.absence] if latest.absence else "belum disajikan"
    promise = promise_of(latest)
    target = "tanpa target"
    if promise is not None:
        target = f"target {optional(promise.value, write, 'tidak ditetapkan').text}"
    when = words.in_sentence(words.period(latest.year, latest.quarter))
    return Tile(f"Realisasi {when}", optional(latest.actual, write, missing), target)


def _achieved(latest: IndicatorYear) -> Tile:
    judged = judged_of(latest)
    if isinstance(judged, Achievement):
        note = f"terhadap {words.BASES[judged.basis]}"
    else:
        note = words.in_sentence(status(judged, latest.absence, latest.quarter, interim_of(latest)).words)
    return Tile("Capaian", ratio(judged, latest.absence), note)


def _changed(latest: IndicatorYear, write: Write) -> Tile | None:
    change = latest.change
    if change is None or change.difference is None:
        return None
    difference = Shown(numbers.difference(change.difference, write.unit, write.places))
    previous = f"tahun {change.previous_year}: {write(change.previous)}"
    return Tile(f"Dibanding {change.previous_year}", difference, previous)


def _ahead(latest: IndicatorYear, write: Write) -> Tile | None:
    end = latest.plan_end
    if end is not None and end.value is not None:
        progress = f"kemajuan {ratio(latest.plan_end_achievement).text}"
        return Tile(f"Target akhir Renstra {end.year}", Shown(write(end.value)), progress)
    if latest.physical is None:
        return None
    done = Shown(numbers.percent(latest.physical, 0))
    return Tile("Kemajuan fisik", done, "sampai triwulan itu, dari 100%")


def _planned_tiles(newest: IndicatorYear | None, write: Write) -> tuple[Tile, ...]:
    if newest is None:
        return ()
    promise = promise_of(newest)
    target = optional(promise.value if promise else None, write, "tidak ditetapkan")
    return (
        Tile(f"Target {newest.year}", target, "menurut dokumen perencanaan"),
        Tile(
            "Realisasi", Shown("belum disajikan", known=False), "dokumen yang dimuat hanya menetapkan target"
        ),
    )


def notices(record: OfficeRecord, card: Indicator, latest: IndicatorYear | None) -> tuple[Notice, ...]:
    """Warn of what changes how the figures are to be read: lag, breaks, predecessor, successor."""
    names = {each.id: each.name for each in record.ledger.indicators}
    found = [_lag(latest)] if card.year_lag and latest else []
    found += [_break(each) for each in card.breaks]
    if card.predecessor in names:
        told = f"Indikator ini melanjutkan “{names[card.predecessor]}”."
        found.append(("Menggantikan indikator lama", told))
    if card.successor in names:
        found.append(("Sudah diganti", f"Indikator ini diteruskan oleh “{names[card.successor]}”."))
    return tuple(found)


def _lag(latest: IndicatorYear) -> Notice:
    told = f"Nilai yang diterima pada {latest.year} menilai tahun {latest.evaluated_year}."
    return "Nilai ini menilai tahun sebelumnya", f"{told} Tabel memakai tahun nilai diterima."


def _break(broken: SeriesBreak) -> Notice:
    told = f"{broken.reason.rstrip('.')}. Angka sebelum dan sesudahnya tidak disambung."
    return f"Deret terputus sejak {broken.year}", told
