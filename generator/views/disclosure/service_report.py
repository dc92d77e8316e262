"""The annual report on information services as a page: six blocks, each figure and statement in its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from types import MappingProxyType
from typing import Final

from generator.compute.disclosure.report_content import BLOCKS, ReportItem, Value, content_of
from generator.compute.disclosure.service_reports import ReportStanding, ServiceYear
from generator.compute.disclosure.small_cells import NOTE, OUTCOMES
from generator.compute.shared.suppression import Hidden
from generator.languages.translation import translatable, translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.registers import area_words, label_words, note_words
from generator.views.shared import numbers
from generator.views.shared.components import PageLink, Shown, Status

TITLE: Final = "Laporan layanan informasi publik"
_NOTHING: Final = Shown("belum dinyatakan", is_known=False)
_BLOCKS: Final = MappingProxyType(
    {
        1: "Gambaran umum kebijakan pelayanan informasi",
        2: "Pelaksanaan pelayanan informasi",
        3: "Rincian pelayanan informasi",
        4: "Keberatan dan sengketa",
        5: "Kendala",
        6: "Rekomendasi dan rencana tindak lanjut",
    }
)
_NAMES: Final = MappingProxyType(
    {
        "kebijakan": "Kebijakan",
        "pagu": "Anggaran pelayanan informasi",
        "realisasi": "Anggaran yang dipakai",
        "penyerapan": "Bagian anggaran yang dipakai",
        "masuk": "Permohonan masuk",
        "proses": "Masih diproses",
        "dicabut": "Dicabut pemohon",
        "selesai": "Selesai dijawab",
        "rata_hari": "Rata-rata lama menjawab",
        "tepat_waktu": "Dijawab tepat waktu",
        "persen": "Bagian yang tepat waktu",
        "waktu_klasifikasi": "Waktu menurut klasifikasi informasi",
        "keberatan": "Keberatan masuk",
        "ditanggapi": "Keberatan ditanggapi",
        "tanggapan_keberatan": "Tanggapan atas keberatan dan pelaksanaannya",
        "sengketa": "Permohonan sengketa ke Komisi Informasi",
        "putusan": "Sengketa diputus",
        "dilaksanakan": "Putusan dilaksanakan",
        "mediasi_ajudikasi": "Hasil mediasi atau ajudikasi dan pelaksanaannya",
        "gugatan": "Gugatan ke pengadilan",
        "kendala_internal": "Dari dalam kantor",
        "kendala_eksternal": "Dari luar kantor",
    }
)
# Statements that stand in a table of their own: its title and the heads of its columns.
_GRIDS: Final = MappingProxyType(
    {
        "sarana": (
            "Sarana dan prasarana",
            "Tempat dan alat untuk melayani pemohon, menurut pernyataan kantor.",
            ("Sarana", "Kondisi"),
        ),
        "sdm": (
            "Petugas menurut kualifikasi",
            "Berapa orang yang melayani pemohon, dan keahliannya.",
            ("Kualifikasi", "Banyaknya"),
        ),
        "alasan": (
            "Alasan penolakan (UU 14/2008 pasal 17)",
            "Permohonan yang ditolak, menurut huruf pasal 17 yang menjadi alasannya.",
            ("Alasan", "Ditolak"),
        ),
        "kanal": ("Permohonan menurut kanal", "Lewat mana permohonan datang.", ("Kanal", "Permohonan")),
        "jenis-pemohon": (
            "Permohonan menurut jenis pemohon",
            "Siapa yang memohon informasi.",
            ("Jenis pemohon", "Permohonan"),
        ),
        "topik": ("Permohonan menurut topik", "Informasi apa yang diminta.", ("Topik", "Permohonan")),
        "rekomendasi": (
            "Rekomendasi",
            "Apa yang akan diperbaiki kantor, dan kapan.",
            ("Rekomendasi", "Rencana tindak lanjut", "Tenggat"),
        ),
    }
)
_LISTS: Final = frozenset({"kendala_internal", "kendala_eksternal"})
_DUE: Final = "tenggat"
_DAYS: Final = "\u00a0hari kerja"
_TILES: Final = MappingProxyType(
    {
        "masuk": "permohonan",
        "selesai": "permohonan",
        "rata_hari": "hari kerja sejak masuk",
        "persen": "dari yang selesai",
        "ditolak": "permohonan",
        "keberatan": "keberatan",
    }
)
_STANDINGS: Final = MappingProxyType(
    {
        ReportStanding.ON_TIME: Status("tercapai", translatable("Terbit tepat waktu")),
        ReportStanding.LATE: Status("hampir", translatable("Terbit terlambat")),
        ReportStanding.DUE: Status("belum-jatuh-tempo", translatable("Belum jatuh tempo")),
        ReportStanding.OVERDUE: Status("belum", translatable("Lewat tenggat")),
        ReportStanding.PUBLISHED: Status("tercapai", translatable("Terbit")),
        ReportStanding.PENDING: Status("belum-jatuh-tempo", translatable("Belum terbit")),
    }
)


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure of the year with what it counts."""

    label: str
    value: Shown
    note: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table within a block, with what it means in a sentence; without rows nothing is stated."""

    anchor: str
    title: str
    meaning: str
    columns: tuple[str, ...]
    is_number: bool
    rows: tuple[tuple[str, tuple[Shown, ...]], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One of the six blocks: single statements, lists, and tables."""

    anchor: str
    title: str
    statements: tuple[tuple[str, Shown], ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    grids: tuple[Grid, ...]
    note: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """The report of one year: its status, its key figures, its six blocks."""

    year: int
    path: str
    status: Status
    summary: str
    copied: str
    tiles: tuple[Tile, ...]
    blocks: tuple[Block, ...]
    withheld: str


def report_view(record: OfficeRecord, year: ServiceYear) -> ReportView:
    """Return the report of one year, also where only the registers have something of that year."""
    items = content_of(year, record.tables)
    copied = year.report.copied if year.report else None
    is_withholding = any(isinstance(each.value, Hidden) for each in items)
    return ReportView(
        year.year,
        page_addresses.service_report(record.office.slug, year.year),
        _STANDINGS[year.standing],
        _publication(year),
        f"Salinannya disampaikan ke Komisi Informasi {numbers.long_date(copied)}."
        if copied
        else "Penyampaian salinan ke Komisi Informasi belum dinyatakan.",
        tuple(_tiles(items)),
        tuple(_block(number, items) for number in BLOCKS),
        note_words.NOTES[NOTE] if is_withholding else "",
    )


def report_links(record: OfficeRecord, current: int = 0) -> tuple[PageLink, ...]:
    """Return the links to the reports of all years, the newest first."""
    return tuple(
        PageLink(
            str(report.year),
            page_addresses.service_report(record.office.slug, report.year),
            report.year == current,
        )
        for report in record.service_years
    )


def report_status(year: ServiceYear) -> Status:
    """Return whether the report of a year is published, in time or late, or still to come."""
    standing = _STANDINGS[year.standing]
    return Status(standing.key, translate(standing.words))


def _publication(year: ServiceYear) -> str:
    term = f"; batasnya {numbers.long_date(year.due)}" if year.due else ""
    if year.published:
        return f"Laporan ini terbit {numbers.long_date(year.published)}{term}."
    return f"Laporan ini belum dinyatakan terbit{term}. Yang tampak di sini baru bahannya."


def _tiles(items: Iterable[ReportItem]) -> Iterator[Tile]:
    by_key = {each.key: each for each in items if not each.name}
    for key, note in _TILES.items():
        if by_key[key].value is not None:
            value = _shown(by_key[key])
            # The note below says of what; the large figure stands alone.
            yield Tile(_name(key), replace(value, text=value.text.removesuffix(_DAYS)), note)


def _block(number: int, items: Iterable[ReportItem]) -> Block:
    in_block = [each for each in items if each.block == number]
    due = {each.name: each for each in in_block if each.key == _DUE}
    statements: list[tuple[str, Shown]] = []
    lists: list[tuple[str, tuple[str, ...]]] = []
    grids: list[Grid] = []
    for key, group in groupby((each for each in in_block if each.key != _DUE), lambda each: each.key):
        members = list(group)
        if key in _GRIDS:
            grids.append(_grid(key, members, due))
        elif key in _LISTS:
            lists.append((_name(key), tuple(str(each.value) for each in members if each.value)))
        else:
            statements += [(_name(key), _shown(each)) for each in members]
    note = _sum_of_fates(in_block)
    return Block(f"blok-{number}", _BLOCKS[number], tuple(statements), tuple(lists), tuple(grids), note)


def _grid(key: str, members: list[ReportItem], due: dict[str, ReportItem]) -> Grid:
    title, meaning, columns = _GRIDS[key]
    rows = []
    for item in members:
        cells = (_shown(item), *((_shown(due[item.name]),) if item.name in due else ()))
        name = label_words.LABELS.get(("huruf", item.name), item.name) if key == "alasan" else item.name
        if item.name:
            rows.append((name, cells))
    is_number = all(isinstance(each.value, Decimal | Hidden) for each in members)
    return Grid(f"tabel-{key}", title, meaning, columns, is_number, tuple(rows))


def _sum_of_fates(items: Iterable[ReportItem]) -> str:
    """Write out that every request that came in has its fate, as far as it is published."""
    by_key = {each.key: each for each in items if each.key in {"masuk", *OUTCOMES}}
    if not by_key or any(each.value is None for each in by_key.values()):
        return ""
    fates = " + ".join(f"{_shown(by_key[key]).text} {_name(key).lower()}" for key in OUTCOMES)
    return f"Hitungannya: {_shown(by_key['masuk']).text} masuk = {fates}."


def _name(key: str) -> str:
    return _NAMES.get(key) or area_words.COLUMNS[key]


def _shown(item: ReportItem) -> Shown:
    """Write a statement, or in words why there is none."""
    value: Value = item.value
    if value is None:
        return _NOTHING
    if isinstance(value, Hidden):
        return Shown(value.value, is_known=False)
    if isinstance(value, Decimal):
        return Shown(_figure(value, item.unit))
    return Shown(numbers.long_date(value) if isinstance(value, date) else value)


def _figure(value: Decimal, unit: str) -> str:
    if unit == "rupiah":
        return f"Rp\u00a0{numbers.number(value, 0)}"
    if unit == "persen":
        return numbers.percent(value)
    return f"{numbers.number(value, 1)}{_DAYS}" if unit == "hari" else numbers.number(value, 0)
