"""Findings are kept up to a number of one kind in one file, and counted beyond it."""

from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.collection import MOST_ALIKE, Findings, summary_of
from generator.values.shared.place import Place


def _many(code: str, path: str, count: int) -> Findings:
    return Findings(finding(code, Place(path, line), "salah", "betulkan") for line in range(1, count + 1))


def test_few_findings_are_all_kept() -> None:
    """Up to the limit every finding is told, and nothing is counted."""
    gathered = _many("D204", "data/a.csv", MOST_ALIKE)
    assert len(gathered.all()) == MOST_ALIKE
    assert not any(each.more for each in gathered.all())


def test_findings_beyond_the_limit_are_counted() -> None:
    """Of very many findings of one kind the first are told, and one says how many others there are."""
    *listed, last = _many("D204", "data/a.csv", MOST_ALIKE + 23_456).all()
    assert len(listed) == MOST_ALIKE
    assert (last.code, last.at, last.more) == ("D204", Place("data/a.csv"), 23_456)
    assert last.message == "… dan 23.456 temuan lain seperti ini di berkas ini"


def test_each_code_and_file_has_its_own_limit() -> None:
    """Many findings of one kind hide none of another code or of another file."""
    gathered = _many("D204", "data/a.csv", MOST_ALIKE + 1)
    gathered.extend(_many("D205", "data/a.csv", 1))
    gathered.extend(_many("D204", "data/b.csv", 1))
    assert {(each.code, each.at.path) for each in gathered} == {
        ("D204", "data/a.csv"),
        ("D205", "data/a.csv"),
        ("D204", "data/b.csv"),
    }


def test_counts_of_two_gatherings_add_up() -> None:
    """What one stage counted is counted on by the next."""
    first = _many("D204", "data/a.csv", MOST_ALIKE + 5)
    both = Findings(first.all())
    both.extend(first.all())
    assert both.all()[-1].more == 5 + MOST_ALIKE + 5


def test_rows_with_errors_are_known_however_many() -> None:
    """A row whose error is only counted is still a row with an error; a warning makes no row wrong."""
    gathered = _many("D204", "data/a.csv", MOST_ALIKE + 5)
    gathered.append(finding("D207", Place("data/b.csv", 1), "spasi", "hapus"))
    assert gathered.is_wrong(Place("data/a.csv", MOST_ALIKE + 5, 3, "nilai"))
    assert not gathered.is_wrong(Place("data/a.csv", MOST_ALIKE + 6))
    assert not gathered.is_wrong(Place("data/b.csv", 1))


def test_a_count_weighs_what_it_stands_for() -> None:
    """A finding that stands for many errors is an error in their file."""
    like = finding("B102", Place("data/a", 7), "asing", "hapus")
    summary = summary_of(like, 3)
    assert (summary.severity, summary.at) == (like.severity, Place("data/a"))


def test_very_many_words_are_quoted_in_part() -> None:
    """A list of known words in a remedy stays readable however many there are."""
    text = quoted(map(str, range(10_000)))
    assert text.startswith("`0`, `1`")
    assert text.endswith("`39`, dan 9.960 lainnya")
    assert quoted(("a", "b")) == "`a`, `b`"
