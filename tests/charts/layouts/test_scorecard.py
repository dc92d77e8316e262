"""The picture of all achievements of an office."""

from collections.abc import Callable

from generator.charts import Picture, ScorecardChart, ScoreRow
from generator.charts.drawing import AMBER, BLUE, GREEN, INK, NARROW, PAPER, RED, WIDE
from generator.charts.inputs import AnyChart
from generator.charts.layouts.scorecard import CUT_NOTE, lay_out
from tests.charts.pictures import MANADO, is_near, paths, rules, score, scorecard, shape_of, words

Draw = Callable[[AnyChart], Picture]


def bars(picture: Picture, colour: str) -> list[str]:
    """List the bars of one colour: what is filled and rectangular."""
    return [outline for outline in paths(picture, fill=colour) if "h" in outline]


def test_an_extreme_bar_is_cut_and_keeps_its_number(draw: Draw) -> None:
    """933,33% is drawn no longer than 150%, marked as cut, explained, and printed in full."""
    picture = draw(scorecard(score("933.33"), score("150")))
    extreme, longest = bars(picture, GREEN)
    assert extreme.split("h")[1].split("v")[0] == longest.split("h")[1].split("v")[0]
    assert "933,33%" in words(picture)
    assert CUT_NOTE in " ".join(words(picture))
    assert len(rules(picture, stroke=PAPER, stroke_width="3")) == 2


def test_a_scorecard_without_extremes_has_no_note(draw: Draw) -> None:
    """Nothing is said about cut bars when none is cut."""
    assert "dipotong" not in draw(scorecard(score("150"), score("99", "hampir"))).svg


def test_a_missing_value_is_a_word_and_not_a_bar(draw: Draw) -> None:
    """An indicator that cannot be judged has a dashed empty place with the reason in it."""
    picture = draw(scorecard(score("", "kosong", "belum dilaporkan")))
    assert "belum dilaporkan" in words(picture)
    assert not any(bars(picture, colour) for colour in (GREEN, AMBER, RED))
    assert len(paths(picture, stroke_dasharray="5,4")) == 1


def test_nought_is_a_row_with_its_number(draw: Draw) -> None:
    """An achievement of nought keeps its foot, its number and its word, other than a missing one."""
    picture = draw(scorecard(score("0", "belum", "belum tercapai")))
    assert {"0%", "belum tercapai"} <= set(words(picture))
    assert bars(picture, RED) == []
    assert paths(picture, stroke_dasharray="5,4") == []


def test_an_achievement_below_zero_points_left(draw: Draw) -> None:
    """A negative achievement is a pointer at the foot of the bar, explained below."""
    picture = draw(scorecard(score("-598.6", "belum", "belum tercapai")))
    assert "-598,6%" in words(picture)
    assert "Segitiga di pangkal batang" in " ".join(words(picture))
    (pointer,) = paths(picture, fill="currentColor", stroke="currentColor")
    assert is_near(pointer, 10, 66)


def test_status_is_told_by_word_and_figure(draw: Draw) -> None:
    """Each status has its word and a figure of its own beside its colour."""
    rows = (score("100"), score("90", "hampir", "hampir tercapai"), score("10", "belum", "belum tercapai"))
    drawn = [paths(draw(scorecard(row))) for row in rows]
    figures = [{shape_of(path) for path in each if is_near(path, 181, 75)} for each in drawn]
    assert all(figures)
    assert figures[0] != figures[1] != figures[2] != figures[0]
    assert {"tercapai", "hampir tercapai", "belum tercapai"} <= set(words(draw(scorecard(*rows))))


def test_the_target_line_is_labelled(draw: Draw) -> None:
    """The upright line at 100% is explained, and every measured row has it."""
    picture = draw(MANADO)
    assert "target = 100%" in words(picture)
    assert len(rules(picture, stroke_width="2")) == 1 + 3


def test_a_long_name_is_wrapped_and_never_cut(draw: Draw) -> None:
    """Every word of the longest name is in the picture."""
    name = (
        "Persentase rekomendasi hasil pengawasan internal yang telah ditindaklanjuti oleh satuan kerja " * 2
    )
    assert name.strip() in " ".join(words(draw(scorecard(score("100", name=name)))))


def test_a_long_reason_makes_its_place_larger() -> None:
    """The reason for a missing value is wrapped inside its place, and the next row moves down."""
    long = "belum dilaporkan karena penilaian dari luar terbit pada tahun berikutnya"
    plain, larger = (
        lay_out(scorecard(score("", "kosong", word), score("100")), NARROW).height for word in ("belum", long)
    )
    assert larger == plain + 18


def test_rows_keep_their_order(draw: Draw) -> None:
    """Indicators stand in the order in which they are handed in."""
    texts = words(draw(scorecard(score("1", name="Zeta"), score("2", name="Alfa"))))
    assert texts.index("Zeta") < texts.index("Alfa")


def test_an_indicator_without_status_has_a_plain_bar(draw: Draw) -> None:
    """An achievement that no rule judges is drawn, in neither green nor red."""
    picture = draw(
        scorecard(ScoreRow("", "Tanpa aturan", score("80").ratio, "kosong", "tidak dinilai", "80%"))
    )
    assert not any(bars(picture, colour) for colour in (GREEN, AMBER, RED, INK))
    assert {"80%", "tidak dinilai"} <= set(words(picture))


def test_no_indicators_make_an_empty_picture(draw: Draw) -> None:
    """A scorecard without rows is drawn without failing."""
    assert words(draw(ScorecardChart("Kosong", "Belum ada.", ()))) == ["target = 100%"]


def test_a_running_year_has_a_colour_and_a_figure_of_its_own(draw: Draw) -> None:
    """A value on its way to the target of a year that isn't over is neither red nor without a sign."""
    picture = draw(scorecard(score("51.12", "berjalan", "menuju target")))
    assert len(bars(picture, BLUE)) == 1
    assert bars(picture, RED) == []
    assert len(paths(picture, stroke=BLUE)) == 2


def test_names_stand_beside_their_bars_on_a_desk() -> None:
    """A desk has room for both, so that a scorecard of twenty indicators is no strip of several windows."""
    rows = tuple(score("100", name="Persentase rekomendasi yang telah ditindaklanjuti") for _ in range(20))
    narrow, wide = (lay_out(scorecard(*rows), size) for size in (NARROW, WIDE))
    assert wide.height < narrow.height * 2 / 3
    assert {row["x"] for row in wide.rows["tracks"]} == {WIDE.width / 2}
    assert {row["x"] for row in narrow.rows["tracks"]} == {0}


def test_a_long_name_beside_a_bar_moves_the_next_row_down() -> None:
    """Rows never overlap, whichever of name and words is higher."""
    long = (
        "Persentase rekomendasi hasil pengawasan internal yang telah ditindaklanjuti oleh satuan kerja " * 2
    )
    plain, larger = (
        lay_out(scorecard(score("100", name=name), score("", "kosong", "belum")), WIDE).height
        for name in ("Kepuasan", long)
    )
    assert larger > plain + 18
