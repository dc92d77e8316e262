"""Versions of a rule along the years."""

from hypothesis import given
from hypothesis import strategies as st

from generator.rules.book import Scale
from generator.rules.versions import VersionFault, VersionFaultKind, in_force, version_faults
from tests.rules.rulebook import scale


def version(since: int, until: int | None = None) -> Scale:
    """Build a version named after its first year."""
    return scale("0", id=str(since), since=since, until=until)


def test_versions_that_follow_one_another_have_no_seam() -> None:
    """A version that starts the year after the last one ends leaves neither gap nor overlap."""
    assert version_faults("x", [version(2017), version(2014, 2016)]) == ()


def test_no_versions_have_no_seam() -> None:
    """A family without versions has no seams."""
    assert version_faults("x", []) == ()


def test_overlap_names_the_years_both_hold() -> None:
    """Two versions that share years are listed with those years."""
    assert version_faults("x", [version(2014, 2018), version(2017, 2020)]) == (
        VersionFault(VersionFaultKind.OVERLAP, "x", "2014", "2017", 2017, 2018),
    )


def test_two_versions_still_in_force_overlap_without_end() -> None:
    """A version that was never ended overlaps its successor for good."""
    assert version_faults("x", [version(2014), version(2017)]) == (
        VersionFault(VersionFaultKind.OVERLAP, "x", "2014", "2017", 2017, None),
    )


def test_gap_names_the_years_none_holds() -> None:
    """Years between two versions are listed as a gap."""
    assert version_faults("x", [version(2010, 2013), version(2017)]) == (
        VersionFault(VersionFaultKind.GAP, "x", "2010", "2017", 2014, 2016),
    )


def test_a_long_version_covers_the_gap_after_a_short_one() -> None:
    """A year covered by an older, longer version is no gap."""
    kinds = {
        each.kind for each in version_faults("x", [version(2010, 2020), version(2012, 2013), version(2021)])
    }
    assert kinds == {VersionFaultKind.OVERLAP}


def test_an_endless_version_leaves_no_gap() -> None:
    """After a version still in force there is no gap."""
    kinds = {each.kind for each in version_faults("x", [version(2010), version(2012, 2013), version(2021)])}
    assert kinds == {VersionFaultKind.OVERLAP}


def test_the_youngest_of_overlapping_versions_holds() -> None:
    """Until an overlap is mended the younger version is used, so pages can still be shown."""
    version_in_force = in_force([version(2014), version(2017)], 2018)
    assert version_in_force is not None
    assert version_in_force.id == "2017"


years = st.integers(2000, 2030)


@given(st.lists(st.tuples(years, st.integers(0, 8)), max_size=5), years)
def test_a_year_in_force_twice_is_an_overlap(spans: list[tuple[int, int]], year: int) -> None:
    """Whenever two versions hold in a year, an overlap that covers the year is listed."""
    versions = [version(since, since + length) for since, length in spans]
    holding = [each for each in versions if each.since <= year <= (each.until or 0)]
    overlapping = [each for each in version_faults("x", versions) if each.kind is VersionFaultKind.OVERLAP]
    listed = any(each.since <= year <= (each.until or 0) for each in overlapping)
    assert listed == (len(holding) > 1)
    assert (in_force(versions, year) is None) == (not holding)
