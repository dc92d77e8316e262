"""The rule book by fiscal year."""

from generator.rules.book import ARITHMETIC, FORMULA, STATUS, TREND, MissingRule, RuleBook
from tests.rules.rulebook import choice, formula_set, scale, trend_rule

PLAIN = formula_set("biasa")
CAPPED = formula_set("dibatasi")
OLD = scale("80", "0", id="status-2010", family=STATUS, since=2010, until=2016)
NEW = scale("90", "0", id="status-2017", family=STATUS, since=2017)
BOOK = RuleBook((OLD, NEW), (PLAIN, CAPPED), (choice("biasa", 2015, 2020), choice("hilang", 2021)))


def test_the_version_of_the_year_is_used() -> None:
    """The last year of a version and the first year of the next have different bands."""
    assert BOOK.at(2016).status == OLD
    assert BOOK.at(2017).status == NEW


def test_a_year_without_a_rule_names_family_and_year() -> None:
    """No nearest year is taken: the absence says which family and year it is about."""
    assert BOOK.at(2009).status == MissingRule(STATUS, 2009)
    assert BOOK.at(2023).grade("spbe") == MissingRule("spbe", 2023)


def test_the_formula_set_of_the_year() -> None:
    """Without a choice of its own an office is judged by the formula set of the year."""
    assert BOOK.at(2015).formula() == PLAIN


def test_an_office_may_choose_its_formula_set() -> None:
    """An office's own choice wins over the set of the year, even in a year that has none."""
    assert BOOK.at(2015).formula("dibatasi") == CAPPED
    assert BOOK.at(1999).formula("dibatasi") == CAPPED


def test_an_unknown_formula_set_is_missing_by_name() -> None:
    """A choice of a set that is not in the book names that set."""
    assert BOOK.at(2015).formula("karangan") == MissingRule(FORMULA, 2015, "karangan")
    assert BOOK.at(2021).formula() == MissingRule(FORMULA, 2021, "hilang")


def test_a_year_without_a_choice_has_no_formula() -> None:
    """A year before the first choice of a formula set has none."""
    assert BOOK.at(2014).formula() == MissingRule(FORMULA, 2014)


def test_the_choice_itself_can_be_shown() -> None:
    """The selection of a formula set is kept for its legal basis."""
    assert BOOK.at(2015).choice == BOOK.choices[0]


def test_families_keep_their_order() -> None:
    """Families are listed once, in the order they were written."""
    book = RuleBook((OLD, scale("0", family="ipp"), NEW), (), ())
    assert book.families() == (STATUS, "ipp")
    assert book.versions(STATUS) == (OLD, NEW)


def test_seams_of_bands_and_of_the_choice() -> None:
    """Gaps of bands and of the choice of formula set are listed together."""
    late = scale("0", family=STATUS, since=2012)
    book = RuleBook((OLD, late), (PLAIN,), (choice("biasa", 2010, 2011), choice("biasa", 2013)))
    assert [(each.family, each.since, each.until) for each in book.version_faults()] == [
        (STATUS, 2012, 2016),
        (FORMULA, 2012, 2012),
    ]


def test_the_trend_of_the_year() -> None:
    """The rule of trends is dated as the others are; a year without one tells no trend."""
    earlier, later = trend_rule(2010, 2019), trend_rule(2021)
    book = RuleBook((), (), (), (earlier, later))
    assert (book.at(2019).trend, book.at(2020).trend, book.at(2021).trend) == (earlier, None, later)
    assert [(each.family, each.since) for each in book.version_faults()] == [(TREND, 2020)]


def test_the_published_choice_of_names_is_closed() -> None:
    """A formula set can name five kinds of arithmetic."""
    assert len(ARITHMETIC) == 5
