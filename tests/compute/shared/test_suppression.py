"""What is withheld cannot be worked out from what is shown, and no more is withheld than that takes."""

from collections.abc import Mapping
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compute.shared.suppression import FEWEST, Hidden, Relation, suppressed

Cell = tuple[int, int]
TOTAL = -1
SMALL, COMPLEMENT = Hidden.SMALL, Hidden.COMPLEMENT


def _table(rows: list[list[int]]) -> tuple[dict[Cell, int], list[Relation[Cell]]]:
    """Make a table with the sums of its rows and columns."""
    cells = {(row, column): value for row, values in enumerate(rows) for column, value in enumerate(values)}
    width, height = range(len(rows[0])), range(len(rows))
    cells |= {(row, TOTAL): sum(rows[row]) for row in height}
    cells |= {(TOTAL, column): sum(values[column] for values in rows) for column in (*width,)}
    cells[TOTAL, TOTAL] = sum(map(sum, rows))
    relations = [Relation((row, TOTAL), tuple((row, column) for column in width)) for row in (*height, TOTAL)]
    relations += [
        Relation((TOTAL, column), tuple((row, column) for row in height)) for column in (*width, TOTAL)
    ]
    return cells, relations


TABLES = st.integers(1, 3).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 9, 20]), min_size=width, max_size=width),
        min_size=1,
        max_size=4,
    )
)


@given(TABLES)
@settings(deadline=None, max_examples=50)
def test_no_sum_gives_a_withheld_figure_away(rows: list[list[int]]) -> None:
    """No sum is left with a single withheld member."""
    cells, relations = _table(rows)
    hidden = suppressed(cells, relations, cells)
    assert 1 not in {sum(each in hidden for each in relation.members) for relation in relations}


@given(TABLES)
@settings(deadline=None, max_examples=50)
def test_small_figures_are_withheld_and_zeros_stay(rows: list[list[int]]) -> None:
    """Every protected figure from 1 to 4 is withheld as small, larger ones beside it only, zeros never."""
    cells, relations = _table(rows)
    hidden = suppressed(cells, relations, cells)
    for cell, value in cells.items():
        small = 0 < value < FEWEST
        assert (hidden.get(cell) is SMALL) == small
        assert value or cell not in hidden
    if SMALL not in hidden.values():
        assert hidden == {}


@pytest.mark.parametrize(
    "rows", [[[5, 1], [0, 3]], [[6, 2], [4, 9]], [[3, 0], [0, 3]], [[1, 1, 9], [6, 0, 5]], [[4, 4], [9, 0]]]
)
def test_no_withheld_figure_has_a_single_possible_value(rows: list[list[int]]) -> None:
    """Whoever tries every table that fits what is shown finds at least two values for what is withheld."""
    cells, relations = _table(rows)
    inner = [cell for cell in cells if TOTAL not in cell]
    hidden = suppressed(cells, relations, cells)
    tried = [cell for cell in inner if cell in hidden]
    possible: dict[Cell, set[int]] = {cell: set() for cell in hidden}
    for values in product(*(_range(hidden[cell], cells) for cell in tried)):
        guess = cells | dict(zip(tried, values, strict=True))
        guess |= _sums(relations, guess)
        if all(_fits(cell, guess[cell], cells, hidden) for cell in cells):
            for cell in hidden:
                possible[cell].add(guess[cell])
    assert all(len(each) > 1 for each in possible.values())


def _range(why: Hidden, cells: Mapping[Cell, int]) -> range:
    return range(1, FEWEST) if why is SMALL else range(FEWEST, max(cells.values()) + FEWEST)


def _sums(relations: list[Relation[Cell]], guess: dict[Cell, int]) -> dict[Cell, int]:
    for relation in relations:
        guess[relation.whole] = sum(guess[each] for each in relation.parts)
    return guess


def _fits(cell: Cell, value: int, cells: Mapping[Cell, int], hidden: Mapping[Cell, Hidden]) -> bool:
    if cell not in hidden:
        return value == cells[cell]
    return 0 < value < FEWEST if hidden[cell] is SMALL else value >= FEWEST


def test_the_smallest_figure_beside_goes_with_it() -> None:
    """Of three figures under a sum the smallest but one goes with the small one."""
    cells = {"a": 2, "b": 7, "c": 9, "sum": 18}
    hidden = suppressed(cells, [Relation("sum", ("a", "b", "c"))], {"a"})
    assert hidden == {"a": SMALL, "b": COMPLEMENT}


def test_what_is_worth_more_stays() -> None:
    """Where readers need one figure more than another, the other goes."""
    cells = {"a": 2, "b": 7, "c": 9, "sum": 18}
    hidden = suppressed(cells, [Relation("sum", ("a", "b", "c"))], {"a"}, worth={"b": 1, "sum": 1})
    assert hidden == {"a": SMALL, "c": COMPLEMENT}


def test_a_small_figure_that_is_not_protected_stays() -> None:
    """That three requests came tells of nobody."""
    assert suppressed({"came": 3}, [], set()) == {}


@pytest.mark.parametrize("one", [1, 4])
def test_two_small_figures_that_come_to_the_least_or_the_most_are_known(one: int) -> None:
    """Two figures from 1 to 4 that come to 2, or to 8, are no secret; something else goes with them."""
    cells = {"a": one, "b": one, "c": 30, "sum": 2 * one + 30}
    hidden = suppressed(cells, [Relation("sum", ("a", "b", "c"))], {"a", "b"})
    assert hidden == {"a": SMALL, "b": SMALL, "c": COMPLEMENT}


def test_sums_can_be_subtracted() -> None:
    """What came less what was answered is what was withdrawn, though no sum says so by itself."""
    cells = {"came": 30, "yes": 20, "no": 7, "gone": 3, "done": 27}
    relations = [Relation("came", ("yes", "no", "gone")), Relation("done", ("yes", "no"))]
    hidden = suppressed(cells, relations, {"gone", "no"}, worth={"came": 1})
    assert hidden == {"gone": SMALL, "no": COMPLEMENT, "yes": COMPLEMENT, "done": COMPLEMENT}


def test_a_sum_that_is_not_right_tells_nothing() -> None:
    """With a member that is not known, or a whole that is not their sum, nothing can be worked out."""
    cells = {"a": 2, "b": 7, "sum": 12}
    relations = [Relation("sum", ("a", "b")), Relation("sum", ("a", "unknown"))]
    assert suppressed(cells, relations, {"a"}) == {"a": SMALL}


def test_what_follows_from_withheld_figures_alone_cannot_be_helped() -> None:
    """Four small figures with a small sum are 1, 1, 1 and 1: nothing shown is left to withhold."""
    cells = {"a": 1, "b": 1, "c": 1, "d": 1, "sum": 4}
    relations = [Relation("sum", ("a", "b", "c", "d"))]
    assert suppressed(cells, relations, cells) == dict.fromkeys(cells, SMALL)
