"""A page of an office that is made without the others is the same page."""

from generator.loading.portal.ledger import files_by_office
from generator.pages.portal.site import drafts_around, office_drafts
from tests.published import record_of
from tests.small import as_files
from tests.surroundings import alone
from tests.whole import TWO_OFFICES


def test_each_page_is_the_same_when_it_is_made_without_the_others() -> None:
    """Every page of an office, also English ones and those of files, says the same without the others."""
    record, files = record_of(TWO_OFFICES), files_by_office(as_files(TWO_OFFICES))
    office = record.published[0]
    own, of_office = alone(record, office), files[office.office.slug]
    drafts = tuple(office_drafts(own, office, of_office))
    made = 0
    for draft in drafts:
        near = tuple(drafts_around(draft.page.path, own, office, of_office))
        made += len(near)
        (found,) = (each for each in near if each.page.path == draft.page.path)
        drawn = dict.fromkeys(draft.pictures)
        assert found.finished(drawn) == draft.finished(drawn)
        assert found.pictures == draft.pictures
    assert made < len(drafts) ** 2 / 3


def test_no_page_is_none() -> None:
    """An address that an office does not have is not among the pages around it."""
    record = record_of(TWO_OFFICES)
    office = record.published[0]
    path = f"satker/{office.office.slug}/1999/"
    near = drafts_around(path, alone(record, office), office, ())
    assert path not in {each.page.path for each in near}
