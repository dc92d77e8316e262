"""R354: the days off of a year are all there; a year with a few of them makes every deadline wrong."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.domain.calendar import Holiday, HolidayKind
from generator.domain.ledger import Portal
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.place import Place

# Of every year since 2016, whatever the moon says: New Year, Labour Day, Pancasila, independence, Christmas.
_FIXED: Final = {
    (1, 1): "1 Januari",
    (5, 1): "1 Mei",
    (6, 1): "1 Juni",
    (8, 17): "17 Agustus",
    (12, 25): "25 Desember",
}


def check(portal: Portal) -> Iterator[Diagnostic]:
    """Find years of which the list of days off knows some days, but lacks those that every year has."""
    years: defaultdict[int, list[Holiday]] = defaultdict(list)
    for holiday in portal.holidays:
        years[holiday.day.year].append(holiday)
    if date.min.year in years:  # the stand-in of a day that could not be read, which may be any of them
        return
    for year, days in sorted(years.items()):
        known = {(each.day.month, each.day.day) for each in days if each.kind is HolidayKind.NATIONAL}
        missing = [name for day, name in _FIXED.items() if day not in known]
        if missing:
            yield _incomplete(year, days, missing)


def _incomplete(year: int, days: list[Holiday], missing: list[str]) -> Diagnostic:
    message = (
        f"hari libur tahun {year} belum lengkap: {len(days)} hari tertulis, {', '.join(missing)} tidak ada"
    )
    remedy = f"periksa apakah {year} salah ketik tahun lain; bila benar, lengkapi menurut keputusan bersama "
    at = Place(days[0].at.path, days[0].at.line, 0, "tanggal")
    return found("R354", at, message, f"{remedy}tiga menteri, sebab tenggat tahun itu dihitung darinya")
