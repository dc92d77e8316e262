"""The pages of duties: of an office, of a portal of a thousand offices, and calendars to subscribe to."""

import re
from dataclasses import replace
from datetime import date

from icalendar import Calendar

from generator.pages.portal.duties import office_duty_calendar, portal_duty_pages
from generator.pages.shared.page import Page
from generator.record.record import OfficeRecord
from generator.record.summary import OfficeName
from generator.views.portal.all_duties import all_duties
from generator.views.portal.overview import portal_overview
from tests import small
from tests.duties import AGREEMENT, LIST, QUARTERLY, REPORT, ROLLING, listed, office_of
from tests.published import pages_of, record_of, seen
from tests.small import FILES, PROFILE

DAY = date(2024, 3, 5)
DUTIES = (REPORT, QUARTERLY, AGREEMENT, ROLLING)
LATE = {
    **FILES,
    LIST: listed(*DUTIES),
    small.SOURCES: FILES[small.SOURCES].replace(";lakin;", ";lainnya;"),
}
OWN = "satker/balai-uji/tenggat/"
MOST_BYTES = 108_000


def _events(office: OfficeRecord) -> dict[str, date]:
    (file,) = office_duty_calendar("Portal Uji", office)
    return {str(each["SUMMARY"]): each.decoded("DTSTART") for each in _read(file.content).walk("VEVENT")}


def _read(content: bytes) -> Calendar:
    calendar = Calendar.from_ical(content.decode())
    assert isinstance(calendar, Calendar)
    return calendar


def test_an_office_says_soberly_what_is_late_and_leads_to_the_explanation() -> None:
    """One line on the page of the office, with the day; the page of duties explains what late means."""
    pages = pages_of(LATE, DAY)
    body = pages["satker/balai-uji/"].body
    assert "Terlambat menurut data portal ini: Laporan Kinerja 2023" in seen(body)
    assert "Keadaan per 5 Maret 2024" in seen(body)
    assert f'href="/{OWN}"' in body
    assert 'href="/satker/balai-uji/tenggat.ics"' in body
    explained = seen(pages[OWN].body)
    assert "Kantor mungkin sudah mengerjakannya" in explained
    assert "Keadaan per 5 Maret 2024" in explained
    assert 'href="/berkas/satker/balai-uji/2023/realisasi/tw4/laporan.csv/#b2"' in pages[OWN].body


def test_the_portal_tells_what_is_due_and_why() -> None:
    """The page of the portal names offices, counts them by duty, and gives each duty its law."""
    pages = pages_of(LATE, DAY)
    text = seen(pages["tenggat/"].body)
    assert "Laporan Kinerja 2023 (lewat 5 hari)" in text
    assert "Laporan PP 39 triwulan I 2024 (31 hari lagi)" in text
    assert "PermenPANRB 53/2014 (belum dikonfirmasi)" in text
    assert 'href="/tenggat/"' in pages[""].body
    assert f'href="/{OWN}"' in pages["jelajah/"].body


def test_a_portal_without_duties_has_none_of_it() -> None:
    """Without a list there is no page, no line, no calendar."""
    pages = pages_of(FILES, DAY)
    assert not any("tenggat" in path for path in pages)
    assert "Tenggat lapor" not in seen(pages["satker/balai-uji/"].body)
    (office,) = record_of(FILES, DAY).published
    assert not list(office_duty_calendar("Portal Uji", office))


def test_a_sample_is_told_apart() -> None:
    """An invented office has its own page and calendar, which say so, and stands on no page of the portal."""
    texts = LATE | {PROFILE: FILES[PROFILE] + "contoh: ya\n"}
    pages = pages_of(texts, DAY)
    assert pages[OWN].is_sample
    assert "tenggat/" not in pages
    (office,) = record_of(texts, DAY).published
    assert set(_events(office)) >= {"Contoh: Laporan Kinerja 2023, Balai Uji"}


def test_a_calendar_holds_what_is_late_or_to_come() -> None:
    """What is done or unknown is not in it; a day that is not certain says so."""
    office = office_of({small.SOURCES: LATE[small.SOURCES]}, DAY, *DUTIES)
    assert _events(office) == {
        "Laporan Kinerja 2023, Balai Uji": date(2024, 2, 29),
        "Laporan PP 39 triwulan I 2024, Balai Uji (tanggal belum pasti)": date(2024, 4, 5),
        "Laporan PP 39 triwulan II 2024, Balai Uji (tanggal belum pasti)": date(2024, 7, 5),
        "Laporan PP 39 triwulan III 2024, Balai Uji (tanggal belum pasti)": date(2024, 10, 7),
        "Laporan PP 39 triwulan IV 2024, Balai Uji (tanggal belum pasti)": date(2025, 1, 7),
        "Perjanjian Kinerja 2025, Balai Uji": date(2025, 1, 31),
        "Laporan Kinerja 2024, Balai Uji": date(2025, 2, 28),
    }


def test_events_keep_their_identity_and_follow_a_renamed_office() -> None:
    """Another day of the portal changes no identity; who came to a former address gets the same."""
    renamed = FILES[PROFILE] + "riwayat:\n  - {sampai: 2022, kunci: balai-lama}\n"
    (before,) = office_duty_calendar("Portal Uji", office_of({}, date(2024, 1, 5), AGREEMENT))
    files = tuple(
        office_duty_calendar("Portal Uji", office_of({PROFILE: renamed}, date(2024, 1, 9), AGREEMENT))
    )
    assert [each.path for each in files] == ["satker/balai-lama/tenggat.ics", "satker/balai-uji/tenggat.ics"]
    assert files[0].content == files[1].content
    (again,) = office_duty_calendar("Portal Uji", office_of({}, date(2024, 1, 9), AGREEMENT))
    names = [
        {str(each["UID"]) for each in _read(content).walk("VEVENT")}
        for content in (before.content, again.content)
    ]
    assert names[0] == names[1]
    assert re.search(rb"DTSTAMP:20240105T000000Z", before.content)


def test_a_thousand_offices_stand_on_pages_of_bounded_length() -> None:
    """Each office is on one sheet; no sheet grows with the portal, and what is told of one is short."""
    whole = portal_overview(record_of(LATE, DAY))
    first = whole.summaries[0]
    late = tuple(each for each in first.duties if each.standing.value == "terlambat")
    many = tuple(
        replace(
            first,
            office=OfficeName(f"balai-{number}", f"Balai {number}", (f"Badan {number % 20}", "Kementerian")),
            duties=(*late * 9, *first.duties),
        )
        for number in range(1000)
    )
    pages: list[Page] = [
        draft.finished({})
        for draft in portal_duty_pages(replace(whole, summaries=many, offices=whole.offices * 1000))
    ]
    assert len(pages) > 1
    assert max(len(page.body.encode()) for page in pages) < MOST_BYTES
    named = [name for page in pages for name in re.findall(r'href="/satker/(balai-\d+)/tenggat/"', page.body)]
    assert sorted(named) == sorted(f"balai-{number}" for number in range(1000))
    assert "6 lainnya" in seen(pages[0].body)


def test_offices_with_nothing_to_tell_are_counted() -> None:
    """A quiet office is a number, and a quiet portal says so."""
    whole = portal_overview(record_of(LATE, DAY))
    quiet = replace(whole.summaries[0], duties=())
    view = all_duties(whole.portal.duties, (*whole.summaries, quiet), DAY)
    assert (len(view.offices), view.quiet) == (1, 1)
    (page,) = portal_duty_pages(replace(whole, summaries=(quiet,)))
    assert "Tidak ada kantor dengan kewajiban" in seen(page.finished({}).body)


def test_renewals_are_counted_under_one_title() -> None:
    """The days of renewals differ, so the count names none."""
    whole = portal_overview(record_of(LATE, DAY))
    view = all_duties(whole.portal.duties, whole.summaries, DAY)
    (renewal,) = (each for each in view.tallies if each.title == "Pemutakhiran DIP")
    assert (renewal.due, renewal.unknown) == ("berbeda tiap kantor", "1")
    (report,) = (each for each in view.tallies if each.title == "Laporan Kinerja 2023")
    assert (report.due, report.late, report.done) == ("29 Februari 2024", "1", "0")
    assert [each.years for each in view.duties] == ["sejak 2015"] * 4
