"""Parts in brackets behind their names."""

import pytest

from tests.reports import told

SAID = "Nilai sebesar {} terdiri dari Revisi DIPA (10), UP (9,89), Deviasi (11,07) dan Output ({}).\n"


@pytest.mark.parametrize(
    ("whole", "last", "asked"),
    [
        ("55,96", "25", []),
        ("45,96", "25", [("jumlah dalam kalimat", "45,96", "55,96")]),
        # Another figure is meant, and a part that stands in no brackets ends them.
        ("5,96", "25", []),
        ("45,96", "25 dari 30", []),
    ],
)
def test_parts_come_to_a_figure_or_are_asked(
    whole: str, last: str, asked: list[tuple[str, str, str]]
) -> None:
    """The figure nearest to their sum is meant."""
    assert told(SAID.format(whole, last)) == asked
