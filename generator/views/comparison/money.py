"""Money through the year: what each office planned to use and used up to each quarter, beside all others."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from generator.compute.registers.absorption import OFFICE, TABLE, WEIGHTED
from generator.compute.shared.tables import EVERYTHING, Line, Table
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.record.summary import OfficeName
from generator.values.shared.period import YEAR_END
from generator.views.registers.area_figures import figure
from generator.views.shared import numbers
from generator.views.shared.components import Shown

QUARTERS: Final = range(1, YEAR_END + 1)
_CUMULATIVE: Final = "kumulatif"
_QUARTER, _BASIS = 2, 3
_WHOLE: Final = Decimal(100)
_PLACES: Final = 2
_ABSENT: Final = Shown("belum disajikan", is_known=False)
_ONLY_PARTS: Final = "Per triwulan hanya menurut keluaran atau bagian tahun, jadi tidak dijumlahkan di sini."
_IS_WEIGHTED: Final = "Per triwulan: rata-rata keluaran, ditimbang dengan pagunya."


@dataclass(frozen=True, slots=True)
class MoneyQuarter:
    """Money used up to a quarter, and what was planned, in words: shares of the ceiling (pagu).

    ``used_part`` and ``planned_part`` are how far bar and mark go, from 0 to 100; empty where not known.
    """

    used: Shown = _ABSENT
    planned: str = ""
    used_part: str = ""
    planned_part: str = ""
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class MoneyYear:
    """Money of one office in one year: up to each quarter, and in the whole year.

    ``against`` says of how much the whole year's share is; ``notes`` how the figures are made. ``path`` leads
    to the budget of the office.
    """

    quarters: tuple[MoneyQuarter, ...]
    whole: Shown
    against: str
    notes: tuple[str, ...]
    path: str

    @property
    def is_through_the_year(self) -> bool:
        """Whether at least one quarter has a figure."""
        return any(each.used.is_known or each.planned for each in self.quarters)


@dataclass(frozen=True, slots=True)
class OfficeMoney:
    """What the page of a year says of an office; ``money`` is ``None`` where nothing is published."""

    office: OfficeName
    path: str
    money: MoneyYear | None


@dataclass(frozen=True, slots=True)
class MoneyView:
    """One year: a line for each office, and in words how many of them have what."""

    year: int
    offices: tuple[OfficeMoney, ...]
    summary: str


@dataclass(slots=True)
class _Found:
    quarters: dict[int, MoneyQuarter] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    whole: Shown = _ABSENT
    against: str = ""


def money_years(record: OfficeRecord) -> dict[int, MoneyYear]:
    """Return the money of an office by year, for years of which anything is published."""
    found: dict[int, _Found] = {}
    for table in record.tables:
        if table.id == TABLE:
            of_year = found.setdefault(table.year, _Found())
            of_year.quarters |= _quarters(table)
            of_year.notes += _notes(table)
        for year, line in _whole_years(table):
            if found.setdefault(year, _Found()).whole is _ABSENT:
                found[year].whole, found[year].against = _whole(table, line)
    path = page_addresses.area(record.office.slug, "anggaran")
    return {
        year: MoneyYear(
            tuple(each.quarters.get(quarter, MoneyQuarter()) for quarter in QUARTERS),
            each.whole,
            each.against,
            tuple(dict.fromkeys(each.notes)),
            path,
        )
        for year, each in sorted(found.items())
        if each.quarters or each.notes or each.whole.is_known or each.against
    }


def money_views(offices: Iterable[tuple[OfficeName, str, Mapping[int, MoneyYear]]]) -> tuple[MoneyView, ...]:
    """Return a view of each year that any office has, the newest first.

    Given are the name of each office, its page, and its money by year.
    """
    listed = tuple(offices)
    years = sorted({year for _, _, money in listed for year in money}, reverse=True)
    return tuple(
        _view(year, tuple(OfficeMoney(name, path, money.get(year)) for name, path, money in listed))
        for year in years
    )


def _view(year: int, offices: tuple[OfficeMoney, ...]) -> MoneyView:
    through = sum(1 for each in offices if each.money and each.money.is_through_the_year)
    having = sum(1 for each in offices if each.money)
    parts = [f"{through} dari {len(offices)} kantor menyajikan uangnya per triwulan"]
    if having > through:
        parts.append(f"{having - through} hanya angka setahun")
    if len(offices) > having:
        parts.append(f"{len(offices) - having} belum menyajikannya")
    return MoneyView(year, offices, f"{', '.join(parts)}.")


def _of_office(table: Table) -> Iterator[Line]:
    """Yield the lines of the whole office, as reported or else weighted, that count from January on."""
    cumulative = [line for line in table.lines if line.labels[_BASIS] == _CUMULATIVE]
    reported = [line for line in cumulative if line.labels[0] == OFFICE]
    yield from reported or (line for line in cumulative if line.labels[0] == WEIGHTED)


def _quarters(table: Table) -> dict[int, MoneyQuarter]:
    return {int(line.labels[_QUARTER]): _quarter(line) for line in _of_office(table)}


def _quarter(line: Line) -> MoneyQuarter:
    planned, used = (line.figures.get(f"{what}_keuangan") for what in ("rencana", "realisasi"))
    return MoneyQuarter(
        _ABSENT if used is None else Shown(_share(used)),
        "" if planned is None else _share(planned),
        _part(used),
        _part(planned),
        is_cut=used is not None and used > _WHOLE,
    )


def _share(value: Decimal) -> str:
    return numbers.percent(value, _PLACES)


def _part(value: Decimal | None) -> str:
    """Return how far a bar goes, of 100, in a tenth; what is above is cut."""
    if value is None:
        return ""
    return f"{min(max(value, Decimal(0)), _WHOLE):.1f}".removesuffix(".0")


def _notes(table: Table) -> Iterator[str]:
    """Say how the figures of the quarters are made, in the words of the program and of the office."""
    lines = tuple(_of_office(table))
    if table.lines and not lines:
        yield _ONLY_PARTS
    for line in lines:
        if line.labels[0] == WEIGHTED:
            yield _IS_WEIGHTED
        else:
            yield from (entry.note for entry in line.entries if entry.note)


def _whole_years(table: Table) -> Iterator[tuple[int, Line]]:
    """Yield the lines that say what a whole year had and used."""
    if table.id == "anggaran-tahunan":
        yield from ((int(line.labels[0]), line) for line in table.lines)
    elif table.id == "anggaran-jenis":
        yield from ((table.year, line) for line in table.lines if line.key == EVERYTHING)


def _whole(table: Table, line: Line) -> tuple[Shown, str]:
    """Say the share used of the ceiling, and both amounts; what is not stated is said so."""
    columns = {column.id: column for column in table.columns}
    texts = {
        name: figure(value, columns[name])
        for name in ("pagu", "realisasi", "penyerapan")
        if (value := line.figures.get(name)) is not None
    }
    used = texts.get("realisasi", "realisasi belum disajikan")
    ceiling = texts.get("pagu", "pagu belum disajikan")
    share = Shown(texts["penyerapan"]) if "penyerapan" in texts else _ABSENT
    return share, f"{used} dari {ceiling}" if texts else ""
