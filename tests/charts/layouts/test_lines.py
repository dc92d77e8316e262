"""The trend over years and the path over quarters."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.charts import Picture, QuarterPath
from generator.charts.drawing import AMBER, BLUE, PAPER
from generator.charts.inputs import AnyChart
from generator.languages.translation import Language, use_language
from tests.charts.pictures import (
    GROWTH,
    QUARTERS,
    SATISFACTION,
    SVG,
    parsed,
    path,
    paths,
    rules,
    trend,
    words,
    year,
)

Draw = Callable[[AnyChart], Picture]


def dots(picture: Picture) -> int:
    """Count the filled dots of the realisation, without the one in the key."""
    return len(paths(picture, fill=BLUE)) - 1


def squares(picture: Picture) -> int:
    """Count the hollow squares of the target, without the one in the key."""
    return len(paths(picture, stroke=AMBER, fill=PAPER)) - 1


def test_every_value_is_printed_with_a_decimal_comma(draw: Draw) -> None:
    """Each figure of a trend stands beside its point as Indonesians write it."""
    assert {"3,50", "3,52", "3,60", "3,63", "3,55", "3,57"} <= set(words(draw(SATISFACTION)))


def test_a_fall_is_printed_and_drawn_below_zero(draw: Draw) -> None:
    """A negative growth keeps its sign, and the zero line is in the picture."""
    assert {"-59,86", "86,70", "0"} <= set(words(draw(GROWTH)))


def test_thousands_are_parted_by_dots(draw: Draw) -> None:
    """A large count reads 20.600, at its point and on the axis."""
    texts = words(draw(trend(year("2022", "20000", "9800"), year("2023", "20600", "20600"), places=0)))
    assert "20.600" in texts
    assert "20.000" in texts


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        ("4320000000", "miliar Indeks", "4,32"),
        ("1250000", "juta Indeks", "1,25"),
        ("999999", "Indeks", "999.999"),
    ],
)
def test_millions_and_more_are_shortened_in_words(draw: Draw, value: str, unit: str, printed: str) -> None:
    """Large amounts are drawn in juta, miliar or triliun, and the unit says so."""
    assert {unit, printed} <= set(words(draw(trend(year("2023", "", value), places=0))))


def test_halves_are_rounded_up(draw: Draw) -> None:
    """The picture rounds exact decimals half up, as the tables do."""
    assert "2,68" in words(draw(trend(year("2023", "", "2.675"))))


def test_a_missing_value_is_a_gap_and_not_a_zero(draw: Draw) -> None:
    """A year without a figure has no point, parts the line and pulls no axis to zero."""
    picture = draw(
        trend(year("2021", "", "90"), year("2022"), year("2023", "", "95"), year("2024", "", "94"))
    )
    assert dots(picture) == 3
    assert len(paths(picture, stroke=BLUE, stroke_width="3")) == 2
    assert "0" not in words(picture)


def test_a_zero_is_a_value(draw: Draw) -> None:
    """A realisation of nought is drawn and printed."""
    picture = draw(trend(year("2022", "", "0"), year("2023", "", "5"), places=0))
    assert dots(picture) == 2
    assert words(picture).count("0") == 2


def test_targets_alone_read_well(draw: Draw) -> None:
    """An office that has only planned shows its targets and says that there is no realisation."""
    picture = draw(trend(year("2021"), year("2022", "70"), year("2023", "75")))
    assert (dots(picture), squares(picture)) == (-1, 2)
    assert "realisasi: belum ada angka" in words(picture)


def test_realisation_alone_reads_well(draw: Draw) -> None:
    """Years before any target show their realisation and say that there is no target."""
    picture = draw(trend(year("2022", "", "70"), year("2023", "", "75")))
    assert (dots(picture), squares(picture)) == (2, -1)
    assert "target: belum ada angka" in words(picture)


def test_nothing_at_all_is_said_in_words(draw: Draw) -> None:
    """An indicator without a single figure shows its years and the words, and draws no point."""
    picture = draw(trend(year("2022"), year("2023", break_before=True)))
    assert words(picture) == ["2022", "2023", "belum ada angka"]
    assert paths(picture) == []


def test_no_years_at_all_is_said_in_words(draw: Draw) -> None:
    """A chart without years is a sentence, not a failure."""
    assert words(draw(trend())) == ["belum ada angka"]


def test_one_year_starts_at_zero(draw: Draw) -> None:
    """A single year is shown against zero, as there is nothing else to compare it with."""
    assert "0" in words(draw(trend(year("2025", "85", "82"))))


def test_an_axis_that_leaves_out_zero_says_so(draw: Draw) -> None:
    """A reader is told when the upright axis does not start at nought."""
    assert "Sumbu bertanda // tidak mulai dari 0." in words(draw(SATISFACTION))
    assert "Sumbu bertanda // tidak mulai dari 0." not in words(draw(GROWTH))


def test_a_broken_series_is_not_joined(draw: Draw) -> None:
    """Where the way of measuring changed the lines stop, and a dashed rule says why."""
    points = (year("2019", "70", "72"), year("2020", "71", "73"), year("2021", "60", "61", break_before=True))
    picture = draw(trend(*points, year("2022", "61", "62")))
    assert "cara ukur berganti" in words(picture)
    assert len(paths(picture, stroke=BLUE, stroke_width="3")) == 2
    assert 'stroke-dasharray="5,4"' in picture.svg


def test_two_breaks_share_one_note(draw: Draw) -> None:
    """Several breaks are marked by one short word each, explained below."""
    picture = draw(
        trend(
            year("2021", "", "1"),
            year("2022", "", "2", break_before=True),
            year("2023", "", "3", break_before=True),
        )
    )
    assert words(picture).count("ganti") == 2
    assert any(word.startswith("ganti = cara ukur berganti") for word in words(picture))


def test_a_provisional_year_is_marked_in_shape_and_word(draw: Draw) -> None:
    """A figure that is not final has a hollow dot, a star and a note."""
    picture = draw(trend(year("2024", "", "70"), year("2025", "", "42.5", provisional=True)))
    assert dots(picture) == 1
    assert {"2025*", "* lingkaran kosong = angka sementara"} <= set(words(picture))


def test_the_two_series_differ_in_more_than_colour(draw: Draw) -> None:
    """Realisation is a solid line with dots and bold figures, target a dashed one with hollow squares."""
    picture = draw(SATISFACTION)
    assert {line.get("stroke-dasharray") for line in rules(picture, stroke=BLUE)} == {None}
    assert {line.get("stroke-dasharray") for line in rules(picture, stroke=AMBER)} == {"5,4"}
    assert not paths(picture, stroke=BLUE, stroke_dasharray="5,4")
    assert len(paths(picture, stroke=AMBER, stroke_dasharray="5,4")) == 1
    assert (dots(picture), squares(picture)) == (4, 3)


def test_labels_stay_apart_in_a_long_series(draw: Draw) -> None:
    """Where labels would touch, only every second or third year is labelled, always with the last."""
    years = tuple(year(str(number), "", f"{number - 1930}.25") for number in range(2010, 2026))
    texts = words(draw(trend(*years)))
    assert "2025" in texts
    assert "2024" not in texts
    assert dots(draw(trend(*years))) == 16


def test_a_quarter_path_starts_at_zero_and_names_both_lines(draw: Draw) -> None:
    """The cumulative path shows interim target and realisation of each quarter from nought up."""
    expected = {"0", "realisasi", "target antara", "TW I", "TW IV", "30,00", "25,00", "70,00", "75,00"}
    assert expected <= set(words(draw(QUARTERS)))


def test_a_quarter_not_yet_reported_is_left_open(draw: Draw) -> None:
    """In the middle of a year the plan runs on while the realisation stops."""
    picture = draw(
        path(("TW I", "10", "8.5"), ("TW II", "40", "42.25"), ("TW III", "75", ""), ("TW IV", "100", ""))
    )
    assert (dots(picture), squares(picture)) == (2, 4)


def test_long_names_of_the_lines_stand_one_under_the_other(draw: Draw) -> None:
    """The key never runs out of the picture."""
    chart = QuarterPath(
        "a", "b", "%", QUARTERS.points, 0, "target antara kemajuan fisik", "kemajuan fisik nyata"
    )
    spots = {
        element.text: (element.get("x"), element.get("y"))
        for element in parsed(draw(chart)).iter(f"{SVG}text")
    }
    assert spots["target antara kemajuan fisik"] == ("36", "33")


def test_counted_things_have_no_fractions_on_the_axis(draw: Draw) -> None:
    """An axis of things that are counted steps by whole numbers."""
    texts = words(draw(trend(year("2022", "1"), year("2023", "1"), places=0)))
    assert {"0", "1"} <= set(texts)
    assert not any("," in word for word in texts)


def test_a_picture_speaks_the_language_in_which_it_was_thought_of(draw: Draw) -> None:
    """Its words and numbers, those of the axis too, are of that language, whoever draws it and when."""
    with use_language(Language.ENGLISH):
        english = replace(trend(year("2022", "5", "1234.5"), year("2023", "6", "")), places=1)
    drawn = draw(english)
    assert {"actual", "target", "1,234.5", "1,000"} <= set(words(drawn))
    assert {"realisasi", "1.234,5"} <= set(words(draw(replace(english, language=Language.INDONESIAN))))
