"""Small reports whose tables are copied to the small portal, read as text without a file."""

from collections.abc import Iterable
from pathlib import Path

from generator.audit.reading.document import Document
from generator.audit.reading.text import blocks_of
from generator.copying.answers import Answers
from generator.copying.copying import Copying, copying_of, kind_named
from generator.copying.report_table import ReportTable, report_tables
from generator.exchange.shared.office import OfficeState
from tests import small
from tests.exchange_books import state_of

STAFF = small.OFFICE + "2023/pegawai.csv"
REVENUE = small.OFFICE + "pnbp-layanan.csv"


def report(text: str, name: str = "lakin.txt") -> Document:
    """Read a text with tables whose cells are parted by bars, as people see them in a test."""
    return Document(name, "", tuple(blocks_of(text)))


def table(*rows: str, caption: str = "") -> str:
    """Write a table with tabs between cells, below its caption."""
    lines = (row.replace(" | ", "\t") for row in rows)
    return "\n".join([*([caption, ""] if caption else []), *lines, ""])


def only_table(text: str) -> ReportTable:
    """Return the single table of a report."""
    (found,) = report_tables(report(text))
    return found


def office(root: Path, texts: dict[str, str] | None = None) -> OfficeState:
    """Write the small portal with further files and read its office."""
    return state_of(small.write(root, {**small.FILES, **(texts or {})}))


def copied(
    state: OfficeState, text: str, kind: str, answers: Answers | None = None, numbers: Iterable[int] = ()
) -> Copying:
    """Copy the tables of a report (all, or those of these numbers) to a kind of files."""
    document = report(text)
    tables = [each for each in report_tables(document) if not numbers or each.number in set(numbers)]
    return copying_of(state, document, tables, kind_named(kind), "laporan", answers or Answers(year="2023"))


def new_lines(copying: Copying) -> list[str]:
    """Return the lines that copying adds to its files."""
    return [
        line
        for draft in copying.files
        for line in draft.content.decode().splitlines()[draft.first_line - 1 :][: len(draft.rows)]
    ]
