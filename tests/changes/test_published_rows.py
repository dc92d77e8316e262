"""Every published table is compared, by a key that its rows keep."""

from collections import Counter

from generator.changes.published_rows import Figure, published_rows, shared_rows
from generator.changes.row_kinds import KINDS, LISTED, MEANS, PRINTED
from generator.domain.shared.reference import Unit
from generator.exports.portal.datasets import TABLES
from generator.values.shared.place import Place
from tests.published import office_of
from tests.whole import WHOLE

# The description of all columns, which is not about data.
NOT_COMPARED = {"kolom"}


def test_every_table_is_compared() -> None:
    """A table of the open data that nobody compares would hide its changes."""
    tables = {table.name: [field.name for field in table.fields] for table in TABLES}
    assert {*KINDS} - {MEANS, PRINTED} == {*tables} - NOT_COMPARED
    assert {*LISTED} <= {*KINDS}
    for name, kind in KINDS.items():
        columns = tables.get(name, [])
        known = {*kind.key, *kind.subject, *kind.statuses, *kind.figures, *kind.left_out}
        assert not columns or known <= {*columns}, name


def test_rows_of_a_whole_office_are_told_apart() -> None:
    """Rows have keys of their own but where an office itself states one twice; each names its subject."""
    rows = tuple(published_rows(office_of(WHOLE), "CC BY 4.0"))
    keys = Counter((row.table, row.key) for row in rows)
    assert {table for (table, _), count in keys.items() if count > 1} <= {"tabel", "dokumen"}
    assert all(row.subject for row in rows)
    assert {row.table for row in rows} >= {"kinerja", "tabel", MEANS, "satker", "indikator", "sumber"}
    assert all(row.page.endswith("/") for row in rows)
    assert any(row.figures for row in rows if row.table == "tabel")


def test_rankings_are_told_without_an_office() -> None:
    """A ranking names its unit and its measure."""
    cells = ("sakip", "2023", "bspji", "BSPJI", "", "71.5", "3", "BB", "", "data/acuan/x.csv:2")
    (row,) = shared_rows("perbandingan", [cells])
    assert (row.subject, row.period, row.page) == ("BSPJI, sakip", "Tahun 2023", "perbandingan/sakip/2023/")
    assert row.figures["nilai"].printed == "71,5"
    assert row.places == ("data/acuan/x.csv:2",)


def test_figures_as_pages_print_them() -> None:
    """A figure is printed with its unit, and shown whole where that is asked for."""
    unit = Unit("indeks", "Indeks", "Indeks", whole=False, minimum=None, maximum=None, at=Place("a"))
    assert Figure("3.6", unit, 2).printed == "3,60\u00a0Indeks"
    assert Figure("1234.5", "rupiah", 0).printed == "Rp\u00a01.235"
    assert Figure("1234.5", "rupiah", 0).exact == "Rp\u00a01.234,5"
    assert Figure("33.333", "persen", 2).printed == "33,33%"
    assert Figure("2026-03-02").printed == Figure("2026-03-02").exact == "2026-03-02"
    assert Figure("12").printed == "12"
