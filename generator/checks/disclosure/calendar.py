"""R354, R374: the list of days off and the years of which it states to have every one agree."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from generator.compute.disclosure.working_days import missing_holidays
from generator.domain.portal.ledger import Portal
from generator.domain.shared.calendar import Holiday, HolidayYear
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.months import MONTH_NAMES
from generator.values.shared.place import Place

_DAYS: Final = "data/acuan/hari-libur.csv"
_YEARS: Final = "data/acuan/hari-libur-tahun.csv"
_Days = Mapping[int, list[Holiday]]


def check(portal: Portal) -> Iterator[Diagnostic]:
    """Find years stated to be complete that are not, and days off of years that are not stated."""
    if any({_DAYS, _YEARS} & ledger.doubtful for ledger in portal.ledgers):
        return
    days: defaultdict[int, list[Holiday]] = defaultdict(list)
    for holiday in portal.holidays:
        days[holiday.day.year].append(holiday)
    stated = {each.year for each in portal.holiday_years}
    unstated = {year: holidays for year, holidays in sorted(days.items()) if year not in stated}
    explained: set[int] = set()
    for holiday_year in portal.holiday_years:
        missing = missing_holidays(portal, holiday_year.year)
        if missing and holiday_year.year in days:
            misdated_year = _year_with(missing, unstated)
            yield (
                _strayed(holiday_year.year, unstated[misdated_year])
                if misdated_year
                else _incomplete(holiday_year, missing, days)
            )
            explained.update({misdated_year} if misdated_year else ())
        elif missing:
            suggestion = _year_with(missing, unstated)
            yield _without_days(holiday_year, suggestion)
            explained.update({suggestion} if suggestion else ())
    for year, holidays in unstated.items():
        if year not in explained:
            yield _unstated(year, holidays)


def _year_with(missing: tuple[date, ...], unstated: _Days) -> int | None:
    """Return the unstated year that has the days a stated year lacks: one typing error, so one finding."""
    days = {(day.month, day.day) for day in missing}
    matching_years = (
        year
        for year, holidays in unstated.items()
        if days <= {(each.day.month, each.day.day) for each in holidays}
    )
    return next(matching_years, None)


def _incomplete(year: HolidayYear, missing: tuple[date, ...], days: _Days) -> Diagnostic:
    names = ", ".join(f"{day.day} {MONTH_NAMES[day.month]}" for day in missing)
    message = f"hari libur tahun {year.year} dinyatakan lengkap, padahal dari {len(days[year.year])} hari di "
    message += f"`{_DAYS}` tidak ada {names}"
    remedy = f"lengkapi `{_DAYS}` menurut keputusan bersama tiga menteri; sampai lengkap, hapus baris "
    return finding(
        "R354", _at_year(year), message, f"{remedy}{year.year} di sini supaya tenggatnya tidak dikira pasti"
    )


def _without_days(year: HolidayYear, suggestion: int | None) -> Diagnostic:
    message = f"hari libur tahun {year.year} dinyatakan lengkap, padahal `{_DAYS}` tidak memuat satu pun"
    remedy = f"periksa apakah {year.year} salah ketik; bila benar, muat hari liburnya dahulu di `{_DAYS}`"
    remedy = (
        f"tulis `{suggestion}`, yang hari liburnya ada, bila itu yang dimaksud; bila bukan, {remedy}"
        if suggestion
        else remedy
    )
    return finding("R354", _at_year(year), message, remedy)


def _strayed(stated: int, days: list[Holiday]) -> Diagnostic:
    day = days[0].day
    message = f"hari libur tahun {day.year} tertulis di sini, sedangkan tahun {stated} kekurangan hari itu"
    remedy = f"bila salah ketik, ganti {day.year} menjadi {stated}; bila benar, lengkapi hari libur {stated} "
    return finding("R374", _at_day(days), message, f"{remedy}menurut keputusan bersama tiga menteri")


def _unstated(year: int, days: list[Holiday]) -> Diagnostic:
    message = f"ada {len(days)} hari libur tahun {year}, tetapi tahun itu tidak dinyatakan lengkap, jadi "
    remedy = f"periksa apakah {year} salah ketik tahun lain; bila benar dan semua hari libur {year} sudah "
    remedy += f"dimuat, tambahkan baris `{year}` dengan keputusan yang dicocokkan di `{_YEARS}`"
    return finding("R374", _at_day(days), f"{message}tenggatnya belum pasti", remedy)


def _at_year(year: HolidayYear) -> Place:
    return Place(year.at.path, year.at.line, 0, "tahun")


def _at_day(days: list[Holiday]) -> Place:
    return Place(days[0].at.path, days[0].at.line, 0, "tanggal")
