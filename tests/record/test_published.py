"""What of an office is published, told without building it, is what is built."""

from generator.record.published import pages
from tests.published import demo, demo_record


def test_the_pages_of_every_office_are_told_beforehand() -> None:
    """The addresses that checks hold others against are those of the built portal, no more and no less."""
    for office in demo_record().published:
        folder = f"satker/{office.office.slug}/"
        built = [*(page.path for page in demo().pages), *(file.path for file in demo().documents)]
        assert set(pages(office)) == {path for path in built if path.startswith(folder)}
