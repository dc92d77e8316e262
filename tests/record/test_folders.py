"""Folders above pages: which have no page of their own, and whose they are."""

import pytest

from generator.record.folders import above, is_of_office, office_roots, parent, without_page


def test_what_stands_above_a_page() -> None:
    """The nearest folder comes first, and the front page is not among them."""
    assert [*above("satker/a/2023/tw1/")] == ["satker/a/2023/", "satker/a/", "satker/"]
    assert [*above("satker/a/2023/kinerja.csv")] == ["satker/a/2023/", "satker/a/", "satker/"]
    assert [*above("satker/")] == []
    assert parent("") == ""


def test_folders_without_a_page() -> None:
    """Only folders on the way to something are found, and none at which a page stands in either form."""
    paths = ("", "satker/", "satker/a/", "satker/a/indikator/b/", "c/d/e.csv", "lama/index.html", "lama/x/y/")
    assert without_page(paths) == {"satker/a/indikator/", "c/", "c/d/", "lama/x/"}


@pytest.mark.parametrize("form", ["", "en/", "berkas/", "sematan/", "sematan/en/"])
def test_folders_of_an_office(form: str) -> None:
    """In every form an office has its own folders; those above it are everybody's."""
    assert is_of_office(f"{form}satker/a/", "a")
    assert is_of_office(f"{form}satker/a/2023/", "a")
    assert not is_of_office(f"{form}satker/", "a")
    assert not is_of_office(f"{form}satker/ab/", "a")
    roots = office_roots(["a", "b"], [f"{form}satker/a/", f"{form}satker/a/2023/", "satker/c/"])
    assert [*roots] == [f"{form}satker/a/"]
