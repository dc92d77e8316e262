"""The pictures of areas and rankings: bars, steps, and how units lie."""

from collections.abc import Callable
from decimal import Decimal

from generator.charts import Picture
from generator.charts.drawing import BLUE, NARROW, WIDE
from generator.charts.inputs import AnyChart, Bar, BarChart, Dot, QuarterPath, QuarterPoint, Spread
from generator.charts.layouts import bars
from generator.charts.layouts.axis import CUT_AXIS_NOTE
from generator.charts.layouts.dot_plot import lay_out
from tests.charts.pictures import paths, words

Draw = Callable[[AnyChart], Picture]
D = Decimal


def _spread(*dots: tuple[str, str]) -> Spread:
    dots_made = tuple(Dot(name, D(value), value) for name, value in dots)
    return Spread("Nilai", "Sebaran.", dots_made, D(50), "50,00")


def test_a_bar_is_as_long_as_its_number(draw: Draw) -> None:
    """Bars start at nought; nought and what is below it have no bar, but keep name and number."""
    bars = (Bar("Uji", D(200), "200"), Bar("Kalibrasi", D(100), "100"), Bar("Pengembalian", D(-5), "-5"))
    picture = draw(BarChart("Penerimaan", "Menurut layanan.", bars))
    drawn = [float(path.split("h")[1].split("v")[0]) for path in paths(picture, fill=BLUE)]
    assert len(drawn) == 2
    assert abs(drawn[0] / drawn[1] - 2) < 0.01
    assert {"Uji", "200", "Pengembalian", "-5"} <= set(words(picture))


def test_bars_of_nothing_are_names_and_numbers(draw: Draw) -> None:
    """Where every value is nought, no bar is drawn."""
    assert paths(draw(BarChart("T", "D", (Bar("A", D(0), "0"),))), fill=BLUE) == []


def test_a_ceiling_holds_until_the_next_one(draw: Draw) -> None:
    """A step line runs level, then upright; and without a plan the key speaks of one thing."""
    points = tuple(QuarterPoint(str(at), None, D(value)) for at, value in enumerate((10, 20, 30)))
    picture = draw(QuarterPath("Revisi", "Pagu.", "rupiah", points, 2, "", "pagu", steps=True))
    straight = draw(QuarterPath("Revisi", "Pagu.", "rupiah", points, 2, "", "pagu"))
    (stepped,) = paths(picture, stroke=BLUE, stroke_width="3")[-1:]
    (direct,) = paths(straight, stroke=BLUE, stroke_width="3")[-1:]
    assert stepped.count("L") + stepped.count("H") + stepped.count("V") > direct.count("L")
    assert "pagu" in words(picture)
    assert not any("belum ada angka" in word for word in words(picture))


def test_every_unit_is_a_dot_and_own_offices_have_names(draw: Draw) -> None:
    """Units lie along one axis; those of the portal are named, with lowest, highest and mean."""
    picture = draw(_spread(("", "10"), ("Manado", "45"), ("", "45"), ("Agro", "47"), ("", "90")))
    assert {"Manado 45", "Agro 47", "10", "90", "rata-rata 50,00"} <= set(words(picture))


def test_equal_units_stand_above_one_another() -> None:
    """No dot hides another, and no rule of a name runs down through the words of another."""
    drawing = lay_out(
        _spread(("Manado", "45"), ("", "45"), ("Agro", "45.1"), ("", "90"), ("Padang", "89")), NARROW
    )
    spots = [(row["x"], row["y"]) for row in drawing.rows["marks"]]
    assert len(set(spots)) == len(spots)
    named = [row for row in drawing.rows["texts"] if row["weight"] == "bold"]
    assert [str(row["text"]).split()[0] for row in named] == ["Padang", "Manado", "Agro"]
    assert [row["align"] for row in named] == ["right", "left", "left"]


def test_a_spread_of_one_value_is_in_the_middle() -> None:
    """Where all units have one value it is told once."""
    drawing = lay_out(_spread(("", "50"), ("", "50")), NARROW)
    assert [row["text"] for row in drawing.rows["texts"]] == ["50", "rata-rata 50,00", CUT_AXIS_NOTE]
    assert {row["x"] for row in drawing.rows["marks"]} == {150.0}


def test_names_stay_inside_the_picture() -> None:
    """Near the edges a name stands on the side where there is room."""
    drawing = lay_out(_spread(("BSPJI Manado", "10"), ("BBSPJI Agro", "11"), ("BSPJI Padang", "90")), NARROW)
    sides = {
        str(row["text"]).split()[1]: row["align"] for row in drawing.rows["texts"] if "BS" in str(row["text"])
    }
    assert sides == {"Manado": "left", "Agro": "left", "Padang": "right"}


def test_bars_begin_beside_their_names_on_a_desk() -> None:
    """Names get no more than they need, and long ones no more than half."""
    short, long = (
        bars.lay_out(BarChart("T", "D", (Bar(name, D(2), "2"), Bar("B", D(1), "1"))), WIDE)
        for name in ("Uji", "Pengujian dan kalibrasi alat ukur industri " * 4)
    )
    starts = [{float(row["x"]) for row in drawing.rows["bars"]} for drawing in (short, long)]
    assert starts[1] == {WIDE.width / 2}
    assert max(starts[0]) < WIDE.width / 8
    first, second = long.rows["bars"]
    assert float(second["y"]) - float(first["y"]) > 40
