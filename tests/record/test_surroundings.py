"""What an office shows of others: bounded, and the nearest of its kind."""

from dataclasses import replace
from decimal import Decimal

from generator.compute.shared.judgement import Unjudged
from generator.domain.shared.reference import Unit
from generator.record.summary import ComparableYear, OfficeName, OfficeSummary, PromiseYear
from generator.record.surroundings import (
    MOST_NAMED,
    MOST_TOGETHER,
    MOST_YEARS_DRAWN,
    comparison_keys,
    summary_of,
    surroundings_of,
    surroundings_with,
)
from generator.values.shared.place import Place
from tests.many import many
from tests.published import record_of
from tests.surroundings import alone
from tests.whole import TWO_OFFICES

UNIT = Unit("indeks", "Indeks", "", False, None, None, Place("data/acuan/satuan.csv"))  # noqa: FBT003


def _office(slug: str, *pages: str, unit: str = "indeks", parent: str = "badan") -> OfficeSummary:
    name = OfficeName(slug, slug.upper(), (parent, "kementerian"))
    year = ComparableYear(name, "ikm", 2023, UNIT, 2, None, Decimal("3.6"), Unjudged.NO_TARGET)
    own = frozenset(pages)
    return OfficeSummary(
        name, own, own, {"ikm": unit}, {"ikm": (year,)}, (), is_checked=False, is_sample=False
    )


def test_offices_with_the_same_page_are_named() -> None:
    """In the order of the lists, without the office itself; a page of one office alone names nobody."""
    offices = [_office("a", "pnbp/", "dokumen/"), _office("b", "pnbp/"), _office("c", "pnbp/")]
    around = surroundings_of(offices)
    assert [each.slug for each in around["b"].same_page["pnbp/"]] == ["a", "c"]
    assert "dokumen/" not in around["a"].same_page


def test_no_page_names_more_offices_than_its_reader_can_use() -> None:
    """The nearest are named: those under the same bodies, then the next in the list."""
    strangers = [_office(f"a{number:02}", "pnbp/", parent="lain") for number in range(30)]
    kin = [_office(f"b{number:02}", "pnbp/") for number in range(20)]
    around = surroundings_of([*strangers, *kin])
    named = [each.slug for each in around["b03"].same_page["pnbp/"]]
    assert named == [f"b{number:02}" for number in (0, 1, 2, 4, 5, 6, 7, 8)]
    assert len(named) == MOST_NAMED
    compared = {each.office.slug for each in around["b03"].comparable["ikm"]}
    assert compared == set(named)


def test_others_are_shown_in_the_newest_year_that_is_shared() -> None:
    """What another office has in an older year, or in another unit, is not shown and not known."""
    own, other = _office("a"), _office("b")
    (year,) = other.comparable["ikm"]
    earlier, later = replace(year, year=2022), replace(year, year=2024)
    other = replace(other, comparable={"ikm": (earlier, year, later)})
    assert surroundings_of([own, other])["a"].comparable["ikm"] == (year,)
    elsewhere = replace(other, comparable={"ikm": (replace(year, unit=replace(UNIT, id="persen")),)})
    assert surroundings_of([own, elsewhere])["a"].comparable["ikm"] == ()


def test_promises_of_others_are_those_of_the_newest_shared_year() -> None:
    """Older years, and years that nobody else has, are not shown; nor is anything to whom has none."""
    offices = [_office(slug) for slug in "abc"]
    a, b, c = (
        replace(
            each,
            promises=tuple(PromiseYear(each.office, year, 1, 2, None, None) for year in years),
        )
        for each, years in zip(offices, ((2022, 2023, 2024), (2022, 2023), ()), strict=True)
    )
    around = surroundings_of([a, b, c])
    assert around["a"].promises == b.promises[-1:]
    assert around["b"].promises == a.promises[1:2]
    assert around["c"].promises == ()
    other = replace(b, promises=(PromiseYear(b.office, 2020, 1, 2, None, None),))
    assert surroundings_of([a, other])["a"].promises == ()


def test_what_has_one_unit_is_compared_under_its_key() -> None:
    """Indicators of the same key in two units are two comparisons; what one office measures alone is none."""
    offices = [_office("a"), _office("b"), _office("c", unit="persen"), _office("d", unit="persen")]
    assert set(comparison_keys(offices).values()) == {"ikm-indeks", "ikm-persen"}
    assert surroundings_of(offices)["c"].compared == {"ikm": "ikm-persen"}
    assert comparison_keys(offices[:3]) == {("ikm", "indeks"): "ikm"}
    assert surroundings_of(offices[:1])["a"].compared == {}


def test_an_office_alone_knows_nothing_of_others() -> None:
    """Its record holds its own ledger and what it shows of others; so nothing else can be written into it."""
    record = record_of()
    (office,) = record.offices
    own = alone(replace(record, offices=(office, office)), office)
    assert own.offices == (office,)
    assert own.portal.ledgers == (office.ledger,)
    assert own.surroundings.keys() == {office.office.slug}
    ledger = replace(office.ledger, office=replace(office.office, is_sample=True))
    sample = replace(office, judged=replace(office.judged, ledger=ledger))
    assert alone(replace(record, surroundings={}), sample).samples == (sample,)


def test_a_summary_names_the_pages_and_whole_years() -> None:
    """Pages are named below the office's folder; years that have ended and have a value can be compared."""
    (office,) = record_of().offices
    summary = summary_of(office)
    assert {"", "2023/", "indikator/kepuasan/"} <= summary.pages
    assert all(page == "" or page.endswith("/") for page in summary.pages)
    assert set(summary.comparable) <= set(summary.units)


def test_a_page_says_that_more_offices_have_it() -> None:
    """Nine offices name one another; of ten, one is left over, and is found on the list of all."""
    nine, ten = ([_office(f"a{number}", "", "pnbp/") for number in range(count)] for count in (9, 10))
    assert surroundings_of(nine)["a3"].has_more == ()
    assert surroundings_of(ten)["a3"].has_more == ("", "pnbp/")


def test_much_is_compared_on_pages_of_its_own() -> None:
    """Either the offices or their years are too many for one page, even where they share no indicator."""
    few = [_office(f"a{number}") for number in range(MOST_TOGETHER)]
    assert not surroundings_of(few)["a0"].is_compared_apart
    strangers = [_office(f"a{number}", unit=f"u{number}") for number in range(MOST_TOGETHER + 1)]
    assert surroundings_of(strangers)["a0"].is_compared_apart
    years = tuple(replace(few[0].comparable["ikm"][0], year=year) for year in range(1900, 2020))
    long = [replace(each, comparable={"ikm": years}) for each in few[:2]]
    assert surroundings_of(long)["a0"].is_compared_apart


def test_the_nearest_are_found_without_looking_at_all() -> None:
    """Of offices under many bodies the nearest are those that a comparison with each would find."""
    offices = [
        replace(each, office=replace(each.office, kin=(f"badan {number % 7}", f"kementerian {number % 3}")))
        for number, each in enumerate(_office(f"a{number:02}", "pnbp/") for number in range(60))
    ]
    around = surroundings_of(offices)
    for position, each in enumerate(offices):
        distances = [
            (
                sum(one != another for one, another in zip(each.office.kin, other.office.kin, strict=True)),
                abs(at - position),
                at,
            )
            for at, other in enumerate(offices)
            if at != position
        ]
        nearest = sorted(at for _, _, at in sorted(distances)[:MOST_NAMED])
        named = [name.slug for name in around[each.office.slug].same_page["pnbp/"]]
        assert named == [offices[at].office.slug for at in nearest]


def test_one_office_that_has_changed_sees_the_others_as_all_do() -> None:
    """The surroundings of one office alone are those among all, also after its own summary has changed."""
    summaries = [summary_of(each) for each in many(record_of(TWO_OFFICES), 14).offices]
    for at, summary in enumerate(summaries):
        changed = replace(summary, comparable={}, pages=frozenset(sorted(summary.pages)[::2]))
        after = [*summaries[:at], changed, *summaries[at + 1 :]]
        assert surroundings_with(changed, summaries) == surroundings_of(after)[changed.office.slug]
    stranger = replace(summaries[0], office=replace(summaries[0].office, slug="lain"))
    assert surroundings_with(stranger, summaries) is None


def test_the_courses_of_others_are_in_the_newest_years_of_an_office() -> None:
    """Values in years that the office has too, in its unit of that year, of the offices that are named."""
    own, other = _office("a"), _office("b")
    (year,) = own.comparable["ikm"]
    span = tuple(replace(year, year=2023 - back) for back in range(MOST_YEARS_DRAWN + 2, -1, -1))
    own = replace(own, comparable={"ikm": span})
    foreign = replace(span[-2], unit=replace(UNIT, id="persen"))
    other = replace(
        other, comparable={"ikm": (*(replace(each, office=other.office) for each in span[:-2]), foreign)}
    )
    (course,) = surroundings_of([own, other])["a"].courses["ikm"]
    assert course.office == other.office
    assert [number for number, _ in course.values] == [2018, 2019, 2020, 2021]
    assert surroundings_of([own, replace(other, comparable={"ikm": (foreign,)})])["a"].courses["ikm"] == ()
