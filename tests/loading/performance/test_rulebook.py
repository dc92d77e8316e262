"""A rule of trends is read as it is written, and what cannot be meant is told."""

import pytest

from tests import small
from tests.small import FILES

TREND = "data/aturan/tren.yml"
WRITTEN = """\
jenis: tren
nama: Tren antartahun
penjelasan: Naik, tetap, atau turun.
versi:
  - id: tren-2010
    sejak: 2010
    sampai:
    tahun_paling_sedikit: 3
    rentang_tahun: 5
    toleransi: "0,5"
    dasar: Contoh
    keyakinan: belum-dikonfirmasi
"""
BARE = "tulis bilangan bulat, misalnya `2`"


def told(old: str, new: str) -> list[tuple[str, str, str]]:
    """Return the findings about a rule in which a text was replaced: code, column and remedy."""
    assert old in WRITTEN
    findings = small.findings(FILES | {TREND: WRITTEN.replace(old, new)})
    return [(each.code, each.at.field, each.help) for each in findings]


def test_a_trend_is_read_as_written() -> None:
    """Counts, the tolerance and its basis arrive as they stand there."""
    (rule,) = small.loaded(FILES | {TREND: WRITTEN}).value.rules.trends
    assert (rule.fewest, rule.span, str(rule.tolerance), rule.legal_basis) == (3, 5, "0.5", "Contoh")
    assert (rule.since, rule.until, rule.name, rule.at.path) == (2010, None, "Tren antartahun", TREND)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("sedikit: 3", "sedikit: 6", ("A402", "tahun_paling_sedikit", "isi paling banyak 5")),
        ("sedikit: 3", "sedikit: 1", ("A402", "tahun_paling_sedikit", "isi 2 atau lebih")),
        ('"0,5"', '"-0,5"', ("A402", "toleransi", "isi nol atau lebih")),
        ("rentang_tahun: 5", "rentang_tahun: lima", ("D206", "rentang_tahun", BARE)),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_told_once(old: str, new: str, expected: tuple[str, str, str]) -> None:
    """A span that is too short, a course of one year, a tolerance below zero, a word for a number."""
    assert told(old, new) == [expected]


@pytest.mark.parametrize("line", ["tahun_paling_sedikit: 3", "rentang_tahun: 5", 'toleransi: "0,5"'])
def test_what_a_trend_needs_must_be_there(line: str) -> None:
    """Each of its three figures must be stated."""
    assert [code for code, _, _ in told(f"    {line}\n", "")] == ["D208"]


def test_two_trends_may_not_hold_at_once() -> None:
    """Versions of a trend follow each other as those of other rules do."""
    again = (
        WRITTEN.split("versi:\n")[1].replace("tren-2010", "tren-2015").replace("sejak: 2010", "sejak: 2015")
    )
    assert [code for code, _, _ in told(WRITTEN, WRITTEN + again)] == ["A402"]
