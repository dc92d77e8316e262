"""Columns that a sheet only shows: last year's figures, and what the portal computes."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.compute.shared.judgement import Achievement, IndicatorYear, OfficeYear
from generator.exchange.shared.choices import Named
from generator.exchange.shared.columns import Content, content_of, heading, row_key
from generator.exchange.shared.plan import Cells, SheetPlan

_LAST_YEAR_CONTENT: Final = frozenset({Content.FIGURE, Content.AMOUNT, Content.PRINTED})
_COMPUTED: Final = " (dihitung portal)"
_QUARTER_KINDS: Final = frozenset({"realisasi"})
_YEAR_KINDS: Final = frozenset({"perjanjian"})
_MEASURED: Final = frozenset({"realisasi", "perjanjian", "target-antara", "renstra"})


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column that is only shown: its heading, what it means, and its texts by row key of the sheet.

    A text is a number with a decimal comma, or words.
    """

    heading: str
    meaning: str
    texts: Mapping[tuple[str, ...], str]


def shown_columns(sheet: SheetPlan, known: Named, year: OfficeYear | None) -> tuple[ShownColumn, ...]:
    """Return what is shown beside the rows of a sheet; ``year`` is the judged year, if it could be judged."""
    return (*_units(sheet, known), *_computed(sheet, year), *_last_year(sheet))


def key_of(sheet: SheetPlan, cells: Cells) -> tuple[str, ...]:
    """Return the key of a row, empty where rows of this kind may repeat; years and quarters are left out."""
    return tuple(cells.get(name, "") for name in row_key(sheet.kind) if name != "revisi")


def _units(sheet: SheetPlan, known: Named) -> tuple[ShownColumn, ...]:
    if sheet.kind.id not in _MEASURED:
        return ()
    texts = {
        key_of(sheet, row): known.units.get(row.get("indikator", ""), "")
        for row in (*(each.cells for each in sheet.rows), *sheet.suggestions)
    }
    return (ShownColumn("Satuan", "satuan indikator menurut kartunya; tidak diisi di sini", texts),)


def _computed(sheet: SheetPlan, year: OfficeYear | None) -> tuple[ShownColumn, ...]:
    if year is None or sheet.kind.id not in _QUARTER_KINDS | _YEAR_KINDS:
        return ()
    by_indicator = {each.indicator.id: each for each in year.indicators}
    targets: dict[tuple[str, ...], str] = {}
    achievements: dict[tuple[str, ...], str] = {}
    quarter = int(sheet.parts.get("tw", "tw0").removeprefix("tw"))
    for row in (*(each.cells for each in sheet.rows), *sheet.suggestions):
        judged = by_indicator.get(row.get("indikator", ""))
        if judged is None:
            continue
        key = key_of(sheet, row)
        targets[key] = _text(judged.agreed.value) if judged.agreed else ""
        achieved = _achievement(judged, quarter)
        achievements[key] = _text(round(achieved.ratio, 2)) if achieved else ""
    capaian = ShownColumn(
        f"Capaian persen{_COMPUTED}", "dihitung portal sewaktu buku kerja ini dibuat", achievements
    )
    target = ShownColumn("Target setahun", "target perjanjian kinerja yang berlaku", targets)
    return (target, capaian) if sheet.kind.id in _QUARTER_KINDS else (capaian,)


def _achievement(judged: IndicatorYear, quarter: int) -> Achievement | None:
    """Return the achievement against the year's target up to a quarter, or of the whole year (0)."""
    states = [each.against_year for each in judged.quarters if each.quarter == quarter]
    found = states[0] if states else judged.achievement if not quarter else None
    return found if isinstance(found, Achievement) else None


def _last_year(sheet: SheetPlan) -> tuple[ShownColumn, ...]:
    if not sheet.last_year or not row_key(sheet.kind) or "tahun" not in sheet.parts:
        return ()
    year = int(sheet.parts["tahun"]) - 1
    columns = []
    for name in sheet.names:
        texts = {key_of(sheet, row): row.get(name, "") for row in sheet.last_year}
        if content_of(sheet.kind, name) in _LAST_YEAR_CONTENT and any(texts.values()):
            meaning = f"isian tahun {year}, untuk dibandingkan; tidak diubah di sini"
            columns.append(ShownColumn(f"{heading(name)} {year}", meaning, texts))
    return tuple(columns)


def _text(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}".replace(".", ",")
