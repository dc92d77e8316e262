"""The shared list of days off (SKB tiga menteri), and the years of which it states to have every one."""

from datetime import date
from typing import Final

from generator.domain.shared.calendar import Holiday, HolidayKind, HolidayYear
from generator.loading.shared.columns import CONFIDENCE
from generator.loading.shared.fields import RowFields
from generator.loading.shared.schema import Column, FileKind, Shape, words

HOLIDAYS: Final = FileKind(
    "hari-libur",
    "data/acuan/hari-libur.csv",
    "Hari libur",
    "Hari libur nasional dan cuti bersama, untuk menghitung hari kerja.",
    Shape.TABLE,
    (
        Column("tanggal", "tanggal libur, misalnya `2026-03-19`"),
        Column("nama", "nama hari libur"),
        Column("jenis", "`libur-nasional` atau `cuti-bersama`", options=words(HolidayKind)),
        Column("dasar", "keputusan yang menetapkannya"),
        CONFIDENCE,
    ),
)

HOLIDAY_YEARS: Final = FileKind(
    "hari-libur-tahun",
    "data/acuan/hari-libur-tahun.csv",
    "Tahun yang hari liburnya lengkap",
    "Tahun yang seluruh hari liburnya sudah dimuat; tenggat di tahun lain belum pasti.",
    Shape.TABLE,
    (
        Column("tahun", "tahun yang seluruh hari liburnya sudah dimuat, misalnya `2026`"),
        Column("dasar", "keputusan bersama tiga menteri yang dicocokkan"),
        CONFIDENCE,
    ),
)


def holiday(row: RowFields, parts: dict[str, str]) -> Holiday:  # noqa: ARG001
    """Read one day off."""
    day = row.date("tanggal") if row.required("tanggal") else None
    confidence = row.confidence()
    return Holiday(
        day or date.min, row.required("nama"), row.chosen("jenis", HolidayKind) or HolidayKind.NATIONAL,
        row.required("dasar"), confidence, row.at(),
    )  # fmt: skip


def holiday_year(row: RowFields, parts: dict[str, str]) -> HolidayYear:  # noqa: ARG001
    """Read one year of which the list has every day off."""
    confidence = row.confidence()
    return HolidayYear(row.year("tahun") or 0, row.required("dasar"), confidence, row.at())
