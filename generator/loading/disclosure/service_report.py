"""The annual report on information services (laporan layanan informasi publik) of an office."""

from decimal import Decimal
from typing import Final

from generator.domain.disclosure.service_report import (
    Recommendation,
    ServiceFacility,
    ServiceReport,
    ServiceStaff,
)
from generator.loading.shared.fields import MapFields
from generator.loading.shared.schema import Column, FileKind, Shape

MOST_STAFF: Final = 99

SERVICE_REPORT: Final = FileKind(
    "ppid-laporan",
    "data/satker/<satker>/ppid/laporan-<tahun>.yml",
    "Laporan layanan informasi publik",
    "Isi laporan tahunan yang tidak ada di register permohonan. Angkanya dihitung portal.",
    Shape.DOCUMENT,
    (
        Column("kebijakan", "gambaran umum kebijakan pelayanan informasi", required=False),
        Column(
            "sarana",
            "daftar sarana dan prasarana",
            required=False,
            many=True,
            keys=(Column("nama", "nama sarana"), Column("kondisi", "keadaannya, singkat")),
        ),
        Column(
            "sdm",
            "daftar petugas menurut kualifikasi, tanpa nama",
            required=False,
            many=True,
            keys=(
                Column("kualifikasi", "pendidikan atau keahlian"),
                Column("jumlah", "banyak orang"),
            ),
        ),
        Column("pagu", "anggaran pelayanan informasi, rupiah penuh", required=False),
        Column("realisasi", "anggaran yang dipakai, rupiah penuh", required=False),
        Column(
            "waktu_klasifikasi", "waktu pelayanan menurut klasifikasi informasi, bila dicatat", required=False
        ),
        Column("tanggapan_keberatan", "tanggapan atas keberatan dan pelaksanaannya", required=False),
        Column("mediasi_ajudikasi", "hasil mediasi atau ajudikasi dan pelaksanaannya", required=False),
        Column("gugatan", "gugatan ke pengadilan, putusan, dan pelaksanaannya", required=False),
        Column("kendala_internal", "daftar kendala dari dalam kantor", required=False, many=True),
        Column("kendala_eksternal", "daftar kendala dari luar kantor", required=False, many=True),
        Column(
            "rekomendasi",
            "daftar rekomendasi dan rencana tindak lanjut",
            required=False,
            many=True,
            keys=(
                Column("isi", "apa yang perlu diperbaiki"),
                Column("tindak_lanjut", "apa yang akan dilakukan", required=False),
                Column("tenggat", "batas waktunya, misalnya `2026-09-30`", required=False),
            ),
        ),
        Column(
            "terbit", "tanggal laporan diumumkan, misalnya `2026-03-20`; kosong bila belum", required=False
        ),
        Column("salinan_ki", "tanggal salinan disampaikan ke Komisi Informasi", required=False),
    ),
)


def service_report(fields: MapFields, parts: dict[str, str]) -> ServiceReport:
    """Read ``laporan-<tahun>.yml``; the year is that of its name."""
    year = int(parts["tahun"])
    published = fields.date("terbit")
    if published is not None and published.year <= year:
        message = (
            f"laporan tahun {year} tidak mungkin terbit `{fields.text('terbit')}`, sebelum tahunnya habis"
        )
        fields.report("D205", "terbit", message, f"tulis tanggal di tahun {year + 1} atau sesudahnya")
    return ServiceReport(
        year,
        fields.text("kebijakan"),
        tuple(
            ServiceFacility(facility.required("nama"), facility.required("kondisi"))
            for facility in fields.maps("sarana")
        ),
        tuple(map(_staff, fields.maps("sdm"))),
        _money(fields, "pagu"),
        _money(fields, "realisasi"),
        fields.text("waktu_klasifikasi"),
        fields.text("tanggapan_keberatan"),
        fields.text("mediasi_ajudikasi"),
        fields.text("gugatan"),
        fields.texts("kendala_internal"),
        fields.texts("kendala_eksternal"),
        tuple(map(_recommendation, fields.maps("rekomendasi"))),
        published,
        fields.date("salinan_ki"),
        fields.at(),
    )


def _staff(fields: MapFields) -> ServiceStaff:
    fields.required("jumlah")
    return ServiceStaff(fields.required("kualifikasi"), fields.count("jumlah", 0, MOST_STAFF))


def _recommendation(fields: MapFields) -> Recommendation:
    return Recommendation(fields.required("isi"), fields.text("tindak_lanjut"), fields.date("tenggat"))


def _money(fields: MapFields, name: str) -> Decimal | None:
    value = fields.number(name)
    if value is not None and value < 0:
        fields.report("D205", name, f"`{fields.text(name)}` lebih kecil daripada 0", "tulis rupiah penuh")
    return value
