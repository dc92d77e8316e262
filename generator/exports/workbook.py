"""Rows of texts as workbooks; what was made once is kept and need not be made again."""

import io
import os
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

from generator.exports.schema import Field

# Makes something, or finds what was made of the same description before.
Keep = Callable[[str, Callable[[], bytes]], bytes]
# Equal rows give equal bytes: a workbook carries no day of its making.
_NO_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
_WIDEST: Final = 60
_WHOLE: Final = b"PK"


def workbook(
    title: str, licence: str, fields: Sequence[Field], rows: Sequence[tuple[str, ...]], kept: Keep
) -> bytes:
    """Write rows as a workbook, or find it in ``kept``."""
    told = (title, licence, fields, rows)
    return kept(repr(told), lambda: xlsx_rows(*told))


def xlsx_rows(title: str, licence: str, fields: Sequence[Field], rows: Iterable[tuple[str, ...]]) -> bytes:
    """Write rows as a workbook: a sheet of texts and figures, and a sheet that says what the columns mean.

    A spreadsheet keeps 15 digits of a figure; the others stand in the CSV and JSON copies.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - most builds find their workbooks made

    out = io.BytesIO()
    workbook = Workbook(out, {"in_memory": True})
    workbook.set_properties({"title": title, "comments": licence, "created": _NO_DAY})
    head = workbook.add_format({"bold": True, "bottom": 1, "valign": "top"})
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    described = [(field.name, field.meaning) for field in fields]
    numbers = frozenset(column for column, field in enumerate(fields) if field.is_number)
    sheets = (
        ("Data", [field.name for field in fields], rows, numbers),
        ("Arti kolom", ["kolom", "arti"], described, frozenset[int]()),
    )
    for name, heads, content, figures in sheets:
        sheet = workbook.add_worksheet(name)
        cells = [heads, *content]
        for line, row in enumerate(cells):
            for column, text in enumerate(row):
                if not text:
                    continue
                if line and column in figures:
                    sheet.write_number(line, column, float(text), wrapped)
                else:
                    sheet.write_string(line, column, text, wrapped if line else head)
        for column, texts in enumerate(zip(*cells, strict=True)):
            sheet.set_column(column, column, min(_WIDEST, max(map(len, texts)) + 2))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(cells) - 1, len(heads) - 1)
    workbook.close()
    return out.getvalue()


def fresh(_: str, make: Callable[[], bytes]) -> bytes:
    """Make anew; nothing is kept."""
    return make()


def kept_in(folder: Path) -> Keep:
    """Keep workbooks in a folder that may be missing and may be deleted at any time.

    Making them, and loading what makes them, takes most of the time of the data; few change at once.
    """
    program = f"{version('xlsxwriter')} {Path(__file__).read_text('utf-8')}"

    def keep(told: str, make: Callable[[], bytes]) -> bytes:
        name = sha256(f"{program}\n{told}".encode("utf-8", "backslashreplace")).hexdigest()
        path = folder / f"{name}.xlsx"
        if path.is_file() and (found := path.read_bytes()).startswith(_WHOLE):
            return found
        made = make()
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f"{name}.{os.getpid()}"
        draft.write_bytes(made)
        draft.replace(path)
        return made

    return keep
