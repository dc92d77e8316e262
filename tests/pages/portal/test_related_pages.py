"""The same page of other offices and years is one step away."""

from generator.pages.portal.related_pages import with_siblings
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page
from generator.record.summary import OfficeName, Surroundings

HERE = Surroundings(same_page={"anggaran/": (OfficeName("a", "Balai A"), OfficeName("d", "Balai D"))})


def _pages(*paths: str, **context: object) -> dict[str, Page]:
    drafts = (Draft(Page(path, path, "", ""), "portal/file_kinds.html", context) for path in paths)
    return {draft.page.path: draft.page for draft in with_siblings(drafts, HERE)}


def test_a_page_leads_to_itself_of_other_offices() -> None:
    """Offices with the same page are offered; a page that no other office has leads to none."""
    pages = _pages("satker/b/anggaran/", "satker/b/pnbp/")
    assert pages["satker/b/anggaran/"].elsewhere == (
        Link("Balai A", "satker/a/anggaran/"),
        Link("Balai D", "satker/d/anggaran/"),
    )
    assert pages["satker/b/pnbp/"].elsewhere == ()


def test_a_page_leads_to_itself_in_other_years() -> None:
    """All years of a page are offered, its own too; a page of one year has nothing to offer."""
    paths = ("satker/a/2023/tw3/", "satker/a/2022/tw3/", "satker/a/2022/tw1/", "perbandingan/ikm/2021/")
    pages = _pages(*paths)
    both = (Link("2022", "satker/a/2022/tw3/"), Link("2023", "satker/a/2023/tw3/"))
    assert [pages[path].years for path in paths] == [both, both, (), ()]


def test_a_switch_of_its_own_is_enough() -> None:
    """Where a page offers its years already there is no second switch."""
    assert _pages("satker/a/2023/", "satker/a/2022/", years=())["satker/a/2023/"].years == ()


def test_pages_without_office_and_year_lead_nowhere() -> None:
    """The front page stands alone."""
    assert _pages("")[""].elsewhere == ()
