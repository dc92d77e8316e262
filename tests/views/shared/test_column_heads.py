"""Units in the heads of tables."""

from decimal import Decimal

from generator.languages.translation import Language, use_language
from generator.views.shared import numbers
from generator.views.shared.column_heads import Head, headed
from generator.views.shared.components import Shown
from tests.views.shared.test_numbers import PERCENT, RUPIAH, USERS

ABSENT = Shown("belum disajikan", is_known=False)


def test_a_unit_of_all_figures_stands_in_the_head() -> None:
    """Cells below it show the bare figure; a cell that says why there is none stays as it is."""
    values = (Shown("Rp\u00a01.234"), ABSENT, Shown("Rp\u00a0-5"))
    head = headed("Pagu", values)
    assert (str(head), head.unit) == ("Pagu (Rp)", "Rp")
    assert [head.cell(value).text for value in values] == ["1.234", "belum disajikan", "-5"]


def test_units_that_differ_stay_with_their_figures() -> None:
    """So do figures beside words, and columns in which nothing is known."""
    for values in (
        (Shown("3,63\u00a0Indeks"), Shown("16,85%")),
        (Shown("16,85%"), Shown("10 dari 17")),
        (Shown("104,50% (diperhitungkan 100,00%)"), Shown("98,00%")),
        (Shown("12"), Shown("7%")),
        (Shown("100,00%"), Shown("+1\u00a0perusahaan")),
        (Shown("50,00%"), Shown("-1\u00a0poin persen")),
        (Shown("Rp\u00a05"), Shown("1\u00a0orang")),
        (Shown("-47,00\u00a0Indeks (-94,00%)"),),
        (ABSENT,),
        (),
    ):
        head = headed("Realisasi", values)
        assert head == Head("Realisasi")
        assert str(head) == "Realisasi"
        assert [head.cell(value) for value in values] == list(values)


def test_one_of_many_has_the_head_of_many() -> None:
    """English counts one user, but several users."""
    with use_language(Language.ENGLISH):
        one, many = (Shown(numbers.amount(Decimal(count), USERS, 0)) for count in (1, 20600))
        assert headed("Actual", (one, many)).cell(one).text == "1"
        assert headed("Actual", (one, many)).unit == numbers.split_unit(many.text)[1]
        assert headed("Actual", (one,)).unit == numbers.split_unit(one.text)[1]


def test_a_change_of_one_is_no_per_cent() -> None:
    """A change of one company below percentages keeps its unit, in English too."""
    for language, one in ((Language.INDONESIAN, "+1\u00a0perusahaan"), (Language.ENGLISH, "+1\u00a0company")):
        with use_language(language):
            head = headed("Hasil", (Shown("100.00%"), Shown("200.00%"), Shown(one)))
            assert (str(head), head.cell(Shown(one)).text) == ("Hasil", one)


def test_each_way_of_writing_an_amount_can_be_parted() -> None:
    """Figure and unit, with the sign where it is written."""
    for unit, sign in ((PERCENT, "%"), (RUPIAH, "Rp"), (USERS, "pengguna")):
        for value in (Decimal(-3), Decimal(0), Decimal(1234567)):
            figure = numbers.number(value)
            assert numbers.split_unit(numbers.amount(value, unit, 0)) == (figure, sign)
            signed = numbers.signed(value, numbers.amount(value, unit, 0))
            assert numbers.split_unit(signed) == (numbers.signed(value, figure), sign)
    assert numbers.split_unit(numbers.difference(Decimal(2), PERCENT, 0)) == ("+2", "poin persen")
    assert numbers.split_unit("Rp\u00a01,2\u00a0miliar") == ("Rp\u00a01,2\u00a0miliar", "")
