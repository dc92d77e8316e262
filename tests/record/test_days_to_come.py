"""What carries a day to come leads no list until the day has come."""

from dataclasses import replace
from datetime import date

import pytest

from generator.compute.disclosure.public_information import Presence
from generator.pages.shared.figure import credit_of
from generator.record import page_addresses
from generator.record.news import as_of, to_come
from generator.record.record import Record, judge_portal
from generator.record.summary import NewsKind
from generator.views.disclosure.public_information import disclosure_view
from generator.views.documents.library import library_view
from generator.views.portal.home import HomeView, home_view, news_to_come
from generator.views.portal.overview import portal_overview
from tests import small
from tests.published import feeds, newest_in, news_in, pages_of, seen, unpacked, whole_data_of
from tests.small import EARLIER, FILES, OFFICE, RESULT, REVISIONS, SOURCES, TODAY, changed

ITEMS = {
    "data/acuan/ppid-butir.csv": "kode;kelas;induk;judul;bukti;dasar;keyakinan\n"
    "bahaya;serta-merta;;Bahaya;;UU 14/2008;sumber-publik\n"
    "profil;berkala;;Profil;;UU 14/2008;sumber-publik\n"
}
_EVENT = "bahaya;terdampak;evakuasi;menghindari;bantuan;pengumum;pengumuman;penanggulangan"
_SAID = ";".join("isi" for _ in _EVENT.split(";"))


def _announcements(*days: str) -> dict[str, str]:
    rows = "".join(f"{day};bahaya;Banjir {day};{_SAID};\n" for day in days)
    return ITEMS | {OFFICE + "ppid/serta-merta.csv": f"tanggal;butir;judul;{_EVENT};sampai\n{rows}"}


def _documents(*days: str) -> dict[str, str]:
    rows = "".join(
        f"d{day};Rencana {day};renstra;{day[:4]};{day};TU;;https://a.go.id/b.pdf\n" for day in days
    )
    return {OFFICE + "dokumen.csv": f"kunci;judul;jenis;tahun;tanggal;pemilik;berkas;alamat\n{rows}"}


def _report(day: str) -> dict[str, str]:
    return ITEMS | {OFFICE + "ppid/laporan-2025.yml": f"kebijakan: Di loket.\nterbit: {day}\n"}


def _record(texts: dict[str, str], today: date = TODAY) -> Record:
    loaded = small.loaded(FILES | texts).value
    return judge_portal(loaded.portal, loaded.rules, today=today)


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (_announcements("2027-01-05"), NewsKind.ANNOUNCED),
        (_announcements("2026-06-02"), NewsKind.ANNOUNCED),
        (_documents("2062-05-01"), NewsKind.LISTED),
        (changed(REVISIONS, "2023-01-02", "2032-01-02"), NewsKind.AGREED),
        (_report("2026-06-02"), NewsKind.REPORTED),
    ],
)
def test_what_carries_a_day_to_come_is_no_news(texts: dict[str, str], kind: NewsKind) -> None:
    """It is in no feed, not on the front page and not the day of the data; on its day it is news."""
    record = _record(texts)
    assert kind not in {each.kind for each in newest_in(record.offices)}
    assert as_of(news_in(record.offices), record.today) == date(2023, 12, 31)
    (own, whole) = sorted(feeds(record), key=lambda each: len(each.path), reverse=True)
    assert b"2023-12-31T00:00:00Z" in own.content
    assert all(f'term="{kind.value}"'.encode() not in each.content for each in (own, whole))
    later = _record(texts, date(2062, 5, 1))
    assert newest_in(later.offices)[0].kind is kind
    assert to_come(news_in(later.offices), later.today) == ()


def test_today_has_come() -> None:
    """An announcement of today is news today."""
    (newest, *_) = newest_in(_record(_announcements(TODAY.isoformat())).offices)
    assert (newest.kind, newest.day) == (NewsKind.ANNOUNCED, TODAY)


def test_a_source_of_days_to_come_tells_nothing() -> None:
    """An office that is told by its sources is silent about one of next year, also in citations."""
    files = {path: text for path, text in FILES.items() if "/2023/" not in path}
    files[SOURCES] = files[SOURCES].replace("2024-01-31", "2027-01-31").replace(";2023;", ";2027;")
    loaded = small.loaded(files).value
    record = judge_portal(loaded.portal, loaded.rules, today=TODAY)
    assert list(feeds(record)) == []
    (office,) = record.offices
    assert credit_of(record.portal, "", office).dated == {}
    assert credit_of(record.portal, "", replace(office, today=date(2027, 2, 1))).dated != {}


def test_a_quarter_is_news_when_it_has_ended() -> None:
    """Within the fourth quarter the third is the newest result; at its end the fourth is."""
    during, after = (
        newest_in(_record({}, day).offices)[0] for day in (date(2023, 12, 30), date(2023, 12, 31))
    )
    assert [(each.kind, each.quarter) for each in (during, after)] == [
        (NewsKind.MEASURED, 3),
        (NewsKind.MEASURED, 4),
    ]
    without = {path: text for path, text in FILES.items() if path != EARLIER}
    loaded = small.loaded(without).value
    record = judge_portal(loaded.portal, loaded.rules, today=date(2023, 12, 30))
    assert NewsKind.MEASURED not in {each.kind for each in newest_in(record.offices)}


def _home(record: Record) -> HomeView:
    whole = portal_overview(record)
    rows = tuple(each.row for each in whole.offices)
    return home_view(whole.portal, rows, whole.news, news_to_come(whole.to_come, whole.today))


def test_the_front_page_says_what_waits() -> None:
    """A front page that will change by itself says as of when it speaks; any other does not."""
    waiting, others = (
        _home(record)
        for record in (_record(_documents("2026-05-01", "2062-05-01")), _record(_documents("2026-05-01")))
    )
    assert (
        waiting.to_come == "Keadaan per 1 Juni 2026: 1 kabar bertanggal sesudah itu, jadi belum ditampilkan."
    )
    assert [each.title for each in waiting.news] == [each.title for each in others.news]
    assert others.to_come == ""
    pages = pages_of(FILES | _documents("2062-05-01"))
    assert waiting.to_come in seen(pages[""].body)
    assert "Keadaan per 1 Juni 2026: hari yang belum tiba" in seen(pages["data/"].body)
    assert "As of 1 June 2026: days that have not come" in seen(pages["en/data/"].body)


def test_the_version_of_data_is_of_a_day_that_has_come() -> None:
    """A slip of the year does not stand in the version of the data."""
    assert whole_data_of(_record(_documents("2062-05-01")), unpacked).version.startswith("2023-12-31+")


def test_the_list_of_documents_begins_with_what_has_come() -> None:
    """A document of 2062 stands last and says that its day has not come; the newest is one that has."""
    record = _record(_documents("2062-05-01", "2026-05-01", "2025-05-01"))
    view = library_view(record, record.offices[0])
    assert view is not None
    (group,) = view.groups
    assert [each.title for each in group.lines] == [
        f"Rencana {day}" for day in ("2026-05-01", "2025-05-01", "2062-05-01")
    ]
    assert ["tanggal itu belum tiba" in each.facts for each in group.lines] == [False, False, True]
    assert "Yang terbaru per 1 Mei 2026. Keadaan per 1 Juni 2026: 1 bertanggal sesudah itu." in view.answer


def test_announcements_begin_with_what_has_happened() -> None:
    """One for next year stands last, with the day that it is for, and is no evidence yet."""
    record = _record(_announcements("2027-01-05", "2026-03-05"))
    (office,) = record.offices
    announcements = disclosure_view(record, office).announcements
    assert [(each.title, each.when) for each in announcements] == [
        ("Banjir 2026-03-05", "5 Maret 2026, masih berlangsung"),
        ("Banjir 2027-01-05", "untuk 5 Januari 2027, masih berlangsung; tanggal itu belum tiba"),
    ]
    assert office.disclosures[0].dated == date(2026, 3, 5)
    (alone,) = _record(_announcements("2027-01-05")).offices
    assert alone.disclosures[0].presence is Presence.MISSING


@pytest.mark.parametrize("day", ["2026-06-02", "2062-01-01"])
def test_a_statement_of_a_day_to_come_proves_no_freshness(day: str) -> None:
    """What says that it was updated on a day to come has no day, so nothing is called fresh by it."""
    path = OFFICE + "ppid/kelengkapan.csv"
    text = f"butir;keadaan;alasan;alamat;pemilik;diperbarui;catatan\nprofil;ada;;https://a.go.id/;TU;{day};\n"
    (office,) = _record(ITEMS | {path: text}).offices
    assert [(each.item.code, each.dated) for each in office.disclosures][-1] == ("profil", None)


def test_an_office_leads_with_a_year_that_has_begun() -> None:
    """An agreement in the folder of a year to come is not the office's latest, unless it is the only one."""
    moved = {
        path.replace("/2023/", "/2027/"): text for path, text in FILES.items() if "/2023/perjanjian" in path
    }
    latest = _record(moved).offices[0].latest
    assert latest is not None
    assert latest.year == 2023
    only = {path: text for path, text in FILES.items() if "/2023/" not in path} | moved
    loaded = small.loaded(only).value
    alone = judge_portal(loaded.portal, loaded.rules, today=TODAY).offices[0].latest
    assert alone is not None
    assert alone.year == 2027


def test_a_page_of_a_quarter_claims_no_day_to_come() -> None:
    """A scorecard of a quarter that has not ended does not say that its data reach the quarter's end."""
    texts = {
        path.replace("/2023/", "/2026/"): text.replace("2023;", "2026;")
        for path, text in FILES.items()
        if path in {RESULT, EARLIER, small.AGREEMENT, REVISIONS}
    }
    pages = pages_of(FILES | texts)
    assert pages[page_addresses.year("balai-uji", 2026)].dated is None
    assert pages[page_addresses.year("balai-uji", 2023)].dated == date(2023, 12, 31)
