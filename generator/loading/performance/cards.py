"""Documents of one thing with attributes: the portal, the office, the indicator card."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.domain.performance.indicator import (
    Accumulation,
    Composition,
    Direction,
    Indicator,
    SeriesBreak,
)
from generator.domain.shared.history import Former
from generator.domain.shared.office import Office
from generator.loading.shared.fields import MapFields
from generator.values.shared.address import Destination
from generator.values.shared.moment import Zone
from generator.values.shared.prose_figures import figures_in

DEFAULT_PLACES: Final = 2
MOST_PLACES: Final = 6
LONGEST_LAG: Final = 5


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the portal says about itself."""

    name: str
    summary: str
    publisher: str
    licence: str
    licence_url: str
    contact: str
    works_on_joint_leave: bool = False
    zone: Zone = Zone.WESTERN
    report_to: str = ""


def masthead(fields: MapFields, parts: dict[str, str]) -> Masthead:  # noqa: ARG001
    """Read ``portal.yml``."""
    return Masthead(
        name=fields.required("nama"),
        summary=fields.required("ringkasan"),
        publisher=fields.required("penerbit"),
        licence=fields.required("lisensi"),
        licence_url=fields.address("alamat_lisensi", Destination.WEB, is_required=True),
        contact=fields.required("kontak"),
        works_on_joint_leave=fields.yes("cuti_bersama_hari_kerja"),
        zone=fields.choice("zona_waktu", Zone) or Zone.WESTERN,
        report_to=fields.address("laporan_kesalahan", Destination.MAILBOX, Destination.WEB),
    )


def office(fields: MapFields, parts: dict[str, str]) -> Office:
    """Read ``satker.yml``; the folder's name is the office's slug."""
    code = fields.text("kode")
    if code and not (code.isdigit() and code.isascii() and len(code) == 6):  # noqa: PLR2004
        message = f"kode satker `{code}` bukan enam angka"
        fields.report("D212", "kode", message, "tulis enam angka, misalnya `247246`")
    return Office(
        slug=parts["satker"],
        name=fields.required("nama"),
        short_name=fields.required("nama_pendek"),
        code=code,
        parent=fields.required("induk"),
        ministry=fields.required("kementerian"),
        is_blu=fields.yes("blu"),
        seat=fields.required("kedudukan"),
        service_area=fields.text("wilayah_layanan"),
        summary=fields.required("ringkasan"),
        duty=fields.text("tugas"),
        functions=fields.texts("fungsi"),
        services=fields.texts("layanan"),
        legal_basis=fields.texts("dasar_hukum"),
        formula_set=fields.text("rumus_capaian"),
        at=fields.at(),
        cited=fields.citation(),
        is_sample=fields.yes("contoh"),
        history=_history(fields, "nama", "nama_pendek"),
        data_until=fields.date("dimuat_sampai"),
        apart=figures_in(fields.text("angka_lain")),
    )


def indicator(fields: MapFields, parts: dict[str, str]) -> Indicator:
    """Read an indicator card; the file's name is the indicator's key."""
    low, high = fields.bounds()
    accumulation = fields.chosen("akumulasi", Accumulation) or Accumulation.LAST
    history = _history(fields, "nama", "satuan")
    stated = tuple(each for each in map(_series_break, fields.maps("deret_putus")) if each)
    return Indicator(
        id=parts["indikator"],
        name=fields.required("nama"),
        unit=fields.required("satuan"),
        direction=fields.chosen("arah", Direction) or Direction.MAXIMIZE,
        accumulation=accumulation,
        places=fields.count("desimal", DEFAULT_PLACES, MOST_PLACES),
        minimum=low,
        maximum=high,
        worst=fields.number("terburuk"),
        is_key=fields.yes("iku"),
        has_card=fields.yes("kartu"),
        definition=fields.text("definisi"),
        method=fields.text("cara_menghitung"),
        data_source=fields.text("sumber_data"),
        owner=fields.text("penanggung_jawab"),
        grade=fields.text("jenjang"),
        year_lag=fields.count("selisih_tahun_dinilai", 0, LONGEST_LAG),
        composition=fields.choice("gabungan", Composition),
        predecessor=fields.text("pendahulu"),
        successor=fields.text("penerus"),
        breaks=(*stated, *_changes_of_unit(history, stated)),
        at=fields.at(),
        cited=fields.citation(),
        plan_accumulation=fields.choice("akumulasi_renstra", Accumulation) or accumulation,
        history=history,
    )


def _history(fields: MapFields, *stated: str) -> tuple[Former, ...]:
    """Read what was called otherwise before; ``stated`` are the keys that may have changed."""
    return tuple(each for each in (_former(own, stated) for own in fields.maps("riwayat")) if each)


def _former(fields: MapFields, stated: tuple[str, ...]) -> Former | None:
    until = fields.year("sampai")
    if not any(fields.text(name) for name in (*stated, "kunci")):
        names = ", ".join(f"`{name}`" for name in stated)
        message = f"riwayat sampai {fields.text('sampai') or '?'} tidak menyebut apa yang dahulu berbeda"
        fields.report("D208", "sampai", message, f"isi {names}, atau `kunci` yang lama")
    key = fields.required_key("kunci") if fields.text("kunci") else ""
    if not until:
        return None
    return Former(
        until, key, fields.text("nama"), fields.text("nama_pendek"), fields.text("satuan"), fields.at()
    )


def _changes_of_unit(history: tuple[Former, ...], stated: tuple[SeriesBreak, ...]) -> Iterator[SeriesBreak]:
    """Part the series where the unit changed, for values of two units are never joined."""
    broken = {each.year for each in stated}
    for former in history:
        if former.unit and former.until + 1 not in broken:
            yield SeriesBreak(former.until + 1, "Satuannya berubah.")


def _series_break(fields: MapFields) -> SeriesBreak | None:
    year = fields.year("tahun")
    reason = fields.required("alasan")
    return SeriesBreak(year, reason) if year else None
