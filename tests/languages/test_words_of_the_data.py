"""English pages show the English of names where the data give it, and mark what stays Indonesian."""

from generator.languages.translation import Language, theirs, use_language
from tests import small
from tests.published import pages_of
from tests.small import CARD, FILES, PORTAL


def test_english_pages_show_english_names_unmarked() -> None:
    """Where the data give the English it stands as it is, elsewhere the Indonesian text is marked."""
    name = FILES[CARD].splitlines()[0].removeprefix("nama: ")
    plain = pages_of()["en/satker/balai-uji/indikator/kepuasan/"]
    assert f'<span lang="id">{name}</span>' in plain.body
    texts = {**FILES, CARD: FILES[CARD] + "nama_en: Public satisfaction & trust\n"}
    page = pages_of(texts)["en/satker/balai-uji/indikator/kepuasan/"]
    assert "<h1>Public satisfaction &amp; trust</h1>" in page.body
    assert page.title == "Indicator: Public satisfaction & trust · Balai Uji"
    assert name not in page.body
    assert name in pages_of(texts)["satker/balai-uji/indikator/kepuasan/"].body


def test_the_portal_says_what_it_is_in_english() -> None:
    """The settings of a portal are data like others."""
    texts = {**FILES, PORTAL: FILES[PORTAL] + "ringkasan_en: What our office promised.\n"}
    portal = small.loaded(texts).value.portal
    with use_language(Language.ENGLISH):
        assert theirs(portal.summary) == "What our office promised."
