"""News: whatever carries a day of its own, and nothing else."""

from datetime import date

import pytest

from generator.record.news import as_of, latest, of_one
from generator.record.record import Record
from generator.record.summary import NewsKind
from generator.values.shared.period import end_of
from tests.published import demo_record, newest_in, news_in, record_of
from tests.small import FILES, REVISIONS, changed


def test_a_quarter_ends_on_its_last_day() -> None:
    """The four quarters end in March, June, September and December."""
    days = [end_of(2024, quarter).isoformat() for quarter in (1, 2, 3, 4)]
    assert days == ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]


@pytest.mark.demo
def test_the_sample_office_has_news_of_every_kind() -> None:
    """Figures, agreement, announcements, documents and reports all become news of their own day."""
    news = newest_in(demo_record().samples)
    assert {each.kind for each in news} == {*NewsKind} - {NewsKind.SOURCED}
    assert [each.day for each in news] == sorted((each.day for each in news), reverse=True)
    assert len({(each.kind, each.key) for each in news}) == len(news)


def test_an_agreement_without_a_day_is_no_news() -> None:
    """What nobody has dated is not given a day."""
    record = record_of(changed(REVISIONS, "0;2023-01-02;", "0;;"))
    assert [each.kind for each in newest_in(record.offices)] == [NewsKind.MEASURED]


@pytest.mark.demo
def test_an_office_without_other_news_is_told_by_its_sources() -> None:
    """So its feed exists too; a source without a day tells nothing."""
    office = next(each for each in demo_record().offices if each.office.slug == "bspji-pekanbaru")
    assert [(each.kind, each.title, each.day) for each in of_one(office)] == [
        (NewsKind.SOURCED, "keputusan 2023", date(2023, 11, 1))
    ]
    assert newest_in((office,)) == ()


def test_data_are_as_new_as_their_newest_day() -> None:
    """The portal's data have the day of its newest news; without any they have none."""
    assert _day(record_of()) == date(2023, 12, 31)
    assert _day(record_of({path: text for path, text in FILES.items() if "/2023/" not in path})) is None


def _day(record: Record) -> date | None:
    return as_of(news_in(record.offices), record.today)


@pytest.mark.demo
def test_every_year_is_news_but_only_its_newest_is_latest() -> None:
    """A feed tells all results and agreements; the front page those that nothing newer has followed."""
    office = next(each for each in demo_record().offices if each.office.slug == "bspji-palembang")
    every = newest_in((office,))
    measured = [each.year for each in every if each.kind is NewsKind.MEASURED]
    assert measured == sorted((year.year for year in office.judged.years if year.quarter), reverse=True)
    assert len(measured) > 1
    newest = latest(every)
    assert [each.year for each in newest if each.kind is NewsKind.MEASURED] == measured[:1]
    assert {each.kind for each in newest} == {each.kind for each in every}
    announced = [each for each in every if each.kind not in {NewsKind.MEASURED, NewsKind.AGREED}]
    assert [each for each in newest if each in announced] == announced
