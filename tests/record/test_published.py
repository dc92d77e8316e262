"""What of an office is published, told without building it, is what is built."""

import pytest

from generator.record.published import pages
from tests.published import demo, demo_record, office_of
from tests.small import FILES, PORTAL, PROFILE, SOURCES, UNITS


@pytest.mark.demo
def test_the_pages_of_every_office_are_told_beforehand() -> None:
    """The addresses that checks hold others against are those of the built portal, no more and no less."""
    for office in demo_record().published:
        folder = f"satker/{office.office.slug}/"
        built = [*(page.path for page in demo().pages), *(file.path for file in demo().documents)]
        assert set(pages(office)) == {path for path in built if path.startswith(folder)}


def test_an_office_of_which_little_is_known_has_one_page() -> None:
    """Without goals, years, documents and lists there is the office alone."""
    texts = {path: text for path, text in FILES.items() if path in {PORTAL, UNITS, PROFILE, SOURCES}}
    assert set(pages(office_of(texts))) == {"satker/balai-uji/"}
