"""What is held against what (Yang diperiksa): each identity with how often it held, and its rows in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from generator.compute.shared.judgement import Verdict
from generator.compute.verification.identities import IdentityRow, Side
from generator.compute.verification.terms import Gap
from generator.domain.registers.register import Entry
from generator.domain.shared.reference import Unit
from generator.domain.verification.identity import Identity, Relation
from generator.languages.translation import theirs
from generator.loading.registers.registers import REGISTERS
from generator.record import page_addresses
from generator.record.identity_anchors import row_addresses, row_anchors
from generator.record.record import OfficeRecord
from generator.record.summary import IdentityCount
from generator.values.shared.mention import mentions
from generator.values.shared.number import WIDE, decimals_of, rounded
from generator.values.verification.interval import Interval
from generator.views.registers.area_marks import Mark
from generator.views.shared import numbers

VERDICTS: Final[Mapping[Verdict, str]] = MappingProxyType(
    {
        Verdict.SAME: "cocok",
        Verdict.ROUNDING: "cocok bila masukannya sudah dibulatkan",
        Verdict.DIFFERENT: "berbeda",
        Verdict.NOTHING_TO_COMPARE: "tidak dapat dibandingkan",
    }
)
AREAS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "anggaran": "Anggaran",
        "pnbp": "PNBP",
        "layanan": "Layanan",
        "survei": "Survei",
        "pegawai": "Pegawai",
        "evaluasi": "Evaluasi",
        "kinerja": "Kinerja",
        "informasi": "Informasi publik",
        "dokumen": "Dokumen",
        "narasi": "Narasi",
        "pembanding": "Daftar semua unit",
    }
)
_RELATIONS: Final[Mapping[Relation, str]] = MappingProxyType(
    {
        Relation.EQUAL: "seharusnya sama dengan",
        Relation.AT_MOST: "seharusnya paling banyak",
        Relation.AT_LEAST: "seharusnya paling sedikit",
        Relation.BETWEEN: "seharusnya di antara",
    }
)
_GAPS: Final[Mapping[Gap, str]] = MappingProxyType(
    {
        Gap.NO_FIGURE: "sebagian angkanya tidak ada",
        Gap.NO_ROW: "sebagian barisnya tidak ada",
        Gap.BY_ZERO: "pembaginya nol",
    }
)
_MOST_PLACES: Final = 4
_OFFICES: Final = "data/satker/"
_DATA: Final = "data/"
_INDICATOR: Final = "indikator"
# The notes of so many rows are read; of more only what names the other figure.
_FEW: Final = 2


# What stands in the unit of an indicator's card, and what is a percentage without a column of its own.
_OF_CARDS: Final = frozenset({"realisasi", "hasil", "perjanjian", "renstra", "target-antara"})
_CARD_COLUMNS: Final = frozenset({"realisasi", "target"})
_PERCENTAGES: Final = frozenset({"fisik", "target_fisik", "capaian"})
_RUPIAH: Final = "rupiah"
_YEARS: Final = frozenset({"dinilai"})
# Rows that are made of a register have its columns.
_SOURCES: Final = MappingProxyType(
    {"triwulan-kumulatif": "anggaran-triwulan", "perjanjian-anggaran": "anggaran-dipa"}
)
_UNITS: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        (kind.id, column.name): column.figures.unit
        for kind in REGISTERS
        for column in kind.columns
        if column.figures
    }
)


@dataclass(frozen=True, slots=True)
class Card:
    """What an indicator is called, and its unit."""

    name: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """Where a figure stands: the file below its office, its path and line, and how many more rows there are.

    ``href`` is the page of the file.
    """

    name: str
    path: str
    href: str
    more: str


@dataclass(frozen=True, slots=True)
class RowView:
    """One identity at one place, as words: what, both figures with their places, and what differs.

    ``span`` says what both figures can have been where they may be rounded, else it is empty.
    """

    anchor: str
    name: str
    key: str
    of: str
    left: str
    relation: str
    right: str
    verdict: str
    difference: str
    span: str
    places: tuple[ListedPlace, ...]
    note: str


@dataclass(frozen=True, slots=True)
class IdentityView:
    """One identity with its meaning and basis; ``counts`` by verdict in the order of `VERDICTS`."""

    name: str
    meaning: str
    basis: str
    counts: tuple[str, ...]
    href: str


@dataclass(frozen=True, slots=True)
class AreaView:
    """The identities of one area; those of which nothing is held are only counted, by ``idle``."""

    key: str
    title: str
    identities: tuple[IdentityView, ...]
    idle: str


@dataclass(frozen=True, slots=True)
class CheckedIdentities:
    """All identities of an office or of the portal, by area, with a sentence that counts them."""

    lead: str
    columns: tuple[str, ...]
    areas: tuple[AreaView, ...]


def identities_view(identities: Iterable[Identity], counts: Iterable[IdentityCount]) -> CheckedIdentities:
    """Return the identities that are held somewhere, with how often each held and failed."""
    totals: dict[str, Counter[Verdict]] = {}
    for each in counts:
        totals.setdefault(each.key, Counter()).update(dict(each.verdicts))
    by_area: dict[str, list[Identity]] = {}
    for identity in identities:
        by_area.setdefault(identity.area, []).append(identity)
    areas = (_area(area, by_area.pop(area), totals) for area in (*AREAS, *tuple(by_area)) if area in by_area)
    columns = tuple(each.capitalize() for each in VERDICTS.values())
    return CheckedIdentities(tally(sum(totals.values(), Counter())), columns, tuple(areas))


def tally(verdicts: Mapping[Verdict, int]) -> str:
    """Count rows by verdict: ``1.980 cocok, 45 cocok bila masukannya sudah dibulatkan, 43 berbeda``."""
    return ", ".join(
        f"{numbers.count(verdicts[verdict])} {word}"
        for verdict, word in VERDICTS.items()
        if verdicts.get(verdict)
    )


def _area(area: str, identities: Sequence[Identity], totals: Mapping[str, Counter[Verdict]]) -> AreaView:
    held = [each for each in identities if code_of(each) in totals]
    idle = len(identities) - len(held)
    return AreaView(
        area,
        AREAS.get(area, area.capitalize()),
        tuple(_identity(each, totals[code_of(each)]) for each in held),
        f"{numbers.count(idle)} hubungan lain belum ada datanya." if idle else "",
    )


def _identity(identity: Identity, verdicts: Mapping[Verdict, int]) -> IdentityView:
    return IdentityView(
        identity.name,
        identity.meaning,
        identity.basis,
        tuple(numbers.count(verdicts.get(verdict, 0)) for verdict in VERDICTS),
        page_addresses.data_file(identity.at.path, identity.at.line),
    )


def code_of(identity: Identity) -> str:
    """Return the key of an identity with its area, which no other identity has."""
    return f"{identity.area}/{identity.key}"


def rows_of_indicator(record: OfficeRecord, indicator: str) -> Iterator[Mark]:
    """Yield the rows that differ in which figures of an indicator stand, each with the way to it."""
    cards, page = cards_of(record), page_addresses.checked(record.office.slug)
    differing = [row for row in record.shown_rows if row.verdict is Verdict.DIFFERENT]
    for row, address in zip(differing, row_addresses(differing, page), strict=True):
        entries = (entry for side in (row.left, *row.right) for entry in side.entries)
        if any(entry.labels.get(_INDICATOR) == indicator for entry in entries):
            view = _row(row, "", cards)
            text = f"{view.name}: {row.of[0]}: {view.left}, {view.relation} {view.right}"
            yield Mark(theirs(text), address)


def row_views(
    rows: Iterable[IdentityRow], verdicts: Iterable[Verdict], cards: Mapping[str, Card] = MappingProxyType({})
) -> Iterator[RowView]:
    """Yield the rows of some verdicts in words, in their order; ``cards`` are of indicators by their keys."""
    wanted = frozenset(verdicts)
    found = [row for row in rows if row.verdict in wanted]
    return (_row(row, anchor, cards) for row, anchor in zip(found, row_anchors(found), strict=True))


def cards_of(record: OfficeRecord) -> Mapping[str, Card]:
    """Return name and unit of the indicators of an office."""
    return {card.id: Card(card.name, record.units[card.unit]) for card in record.indicators}


def _row(row: IdentityRow, anchor: str, cards: Mapping[str, Card]) -> RowView:
    labels = (
        cards[label].name if name == _INDICATOR and label in cards else label
        for name, label in zip(row.identity.by, row.of, strict=True)
    )
    notes = (_GAPS[row.gap] if row.gap else "", *_notes(row))
    others = tuple(dict.fromkeys(_written(row, each.value) for each in row.right))
    is_between = row.identity.relation is Relation.BETWEEN
    return RowView(
        anchor,
        row.identity.name,
        code_of(row.identity),
        " · ".join(theirs(each) for each in (*labels, row.column.replace("_", " ")) if each),
        _written(row, row.left.value),
        _RELATIONS[Relation.EQUAL if len(others) == 1 and is_between else row.identity.relation],
        " dan ".join(others),
        VERDICTS[row.verdict],
        _difference(row, cards) if row.verdict is Verdict.DIFFERENT else "",
        _span(row) if row.right else "",
        tuple(place for each in (row.left, *row.right) for place in _places(each)),
        theirs(numbers.unbroken("; ".join(dict.fromkeys(filter(None, notes))))),
    )


def _written(row: IdentityRow, value: Decimal) -> str:
    """Write a figure of a row; years have no thousands."""
    return str(value) if row.column in _YEARS else _figure(value)


def _figure(value: Decimal) -> str:
    """Write a figure with its decimals; the endless ones of a division are cut to a few."""
    return numbers.number(value) if decimals_of(value) <= _MOST_PLACES else numbers.exact(value, _MOST_PLACES)


def _difference(row: IdentityRow, cards: Mapping[str, Card]) -> str:
    other = min(row.right, key=lambda each: abs(row.left.value - each.value)).value
    text = numbers.with_sign(row.difference, _in_unit(row, cards))
    if row.column in _YEARS:
        return f"{text} tahun"
    if not other:
        return text
    share = rounded(abs(row.difference / other * 100), numbers.PERCENT_PLACES)
    return f"{text} ({numbers.percent(share) if share else 'kurang dari 0,01%'})"


def _in_unit(row: IdentityRow, cards: Mapping[str, Card]) -> str:
    """Write how far figures lie apart in the unit of the left one: of its column, or of its indicator."""
    term, value = row.identity.left, abs(row.difference)
    column = (*term.columns, row.column)[0]
    places = min(decimals_of(value), _MOST_PLACES)
    if term.register in _OF_CARDS and column in _CARD_COLUMNS:
        card = next(
            (cards[key] for each in row.left.entries if (key := each.labels[_INDICATOR]) in cards), None
        )
        return numbers.distance(value, card.unit, places) if card else _figure(value)
    unit = _UNITS.get((_SOURCES.get(term.register, term.register), column), "")
    if unit == numbers.PERCENT or column in _PERCENTAGES:
        return numbers.points(value, places)
    return f"Rp\u00a0{_figure(value)}" if unit == _RUPIAH else _figure(value)


def _span(row: IdentityRow) -> str:
    """Say what the figures can have been before they were rounded, where they may have been."""
    sides = (row.left, *row.right)
    if all(each.interval.is_exact for each in sides):
        return ""
    return f"Sebelum dibulatkan {' dan '.join(_ends(each.interval) for each in sides)}"


def _ends(interval: Interval) -> str:
    low, high = (_figure(as_decimal(end)) for end in (interval.low, interval.high))
    return low if low == high else f"{low} sampai {high}"


def as_decimal(end: Fraction) -> Decimal:
    """Write the end of an interval with a few decimals, without zeros at its end."""
    value = rounded(WIDE.divide(Decimal(end.numerator), Decimal(end.denominator)), _MOST_PLACES)
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()


def _notes(row: IdentityRow) -> Iterator[str]:
    """Yield what the rows say themselves; of many rows only those that name the other figure."""
    sides = (row.left, *row.right)
    for side in sides:
        others = [each.value for each in sides if each is not side]
        for entry in side.entries:
            is_shown = len(side.entries) <= _FEW or any(mentions(entry.note, each) for each in others)
            yield entry.note if is_shown else ""


def _places(side: Side) -> Iterator[ListedPlace]:
    if side.entries:
        first: Entry = side.entries[0]
        path = first.at.path
        short = path.split("/", 3)[-1] if path.startswith(_OFFICES) else path.removeprefix(_DATA)
        more = len(side.entries) - 1
        href = page_addresses.data_file(first.at.path, first.at.line)
        where = f", baris {first.at.line}"
        yield ListedPlace(
            f"{short}{where}", f"{path}{where}", href, f"dan {numbers.count(more)} baris lain" if more else ""
        )
