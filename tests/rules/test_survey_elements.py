"""The elements of the satisfaction survey by regulation."""

import pytest

from generator.rules.survey_elements import ELEMENT_KEYS, ELEMENT_LISTS, elements_of
from generator.views.registers.label_words import ELEMENTS, element_label


@pytest.mark.parametrize(
    ("key", "year", "label"),
    [
        ("pengaduan", 2023, "U8 Penanganan pengaduan"),
        ("sarana", 2023, "U9 Sarana dan prasarana"),
        ("pengaduan", 2015, "U9 Penanganan pengaduan"),
        ("maklumat", 2016, "U8 Maklumat pelayanan"),
        ("sarana", 2015, "Sarana dan prasarana"),
        ("persyaratan", 2017, "U1 Persyaratan"),
        ("waktu", 2010, "Waktu pelayanan"),
        ("entah", 2023, "entah"),
    ],
)
def test_an_element_has_the_number_of_its_years_regulation(key: str, year: int, label: str) -> None:
    """The key names the element; the number follows from the regulation of the year."""
    assert element_label(key, year) == label


def test_every_regulation_has_nine_named_elements() -> None:
    """PermenPANRB 16/2014 and 14/2017 ask nine elements each, all of them with a name."""
    assert [len(each.keys) for each in ELEMENT_LISTS] == [9, 9]
    assert {key for each in ELEMENT_LISTS for key in each.keys} == set(ELEMENT_KEYS) == set(ELEMENTS)
    assert elements_of(2013) is None
