"""Pages lead to the lists that they are made of, whoever has written these."""

import pytest

from generator.values.shared.place import Place
from generator.views.shared.reference_lists import ListPlace, list_place

OWN, BROUGHT = "data/acuan/a.csv", "bawaan/data/acuan/a.csv"


@pytest.mark.parametrize(
    ("paths", "place"),
    [
        ((OWN,), ListPlace(OWN, "berkas/acuan/a.csv/", "")),
        ((BROUGHT,), ListPlace(OWN, "", "berkas/bawaan/data/acuan/a.csv/")),
        ((OWN, BROUGHT), ListPlace(OWN, "berkas/acuan/a.csv/", "berkas/bawaan/data/acuan/a.csv/")),
    ],
    ids=["own", "brought", "both"],
)
def test_a_list_has_its_place(paths: tuple[str, ...], place: ListPlace) -> None:
    """A list of the portal's own, one that is brought, and both joined are told apart."""
    assert list_place(Place(path, 2) for path in paths) == place
