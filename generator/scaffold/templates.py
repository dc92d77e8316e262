"""Texts of new data files, made from the descriptions that the reader of files uses."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from generator.loading.portal.examples import EXAMPLES
from generator.loading.portal.kinds import KINDS
from generator.loading.shared.schema import Column, FileKind
from generator.sources.shared.table import delimiter_of, header_of
from generator.sources.shared.yaml_rewrite import yaml_text
from generator.values.shared.open_cell import OPEN

Cells = Mapping[str, str]


def kind_named(name: str) -> FileKind:
    """Return the kind of files with this id; an unknown one is a programmer's ``StopIteration``."""
    return next(kind for kind in KINDS if kind.id == name)


def table_text(kind: FileKind, rows: Iterable[Cells]) -> str:
    """Write a CSV file with the own columns of its kind; what a row does not name stays empty."""
    names = kind.own_names
    return _lines(names, ";", [dict(zip(names, names, strict=True)), *rows])


def with_rows(text: str, rows: Iterable[Cells]) -> str:
    """Add rows below a CSV file, in its own columns, mark between cells, and line ends."""
    header = header_of(tuple(text.splitlines()))[1]
    delimiter = delimiter_of(header)
    names = [name.strip(' "\ufeff') for name in header.split(delimiter)]
    ending = next((each for each in ("\r\n", "\n", "\r") if each in text), "\n")
    above = text if text.endswith(("\n", "\r")) else text + ending
    return above + _lines(names, delimiter, rows).replace("\n", ending)


def _lines(names: Sequence[str], delimiter: str, rows: Iterable[Cells]) -> str:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\n")
    writer.writerows([row.get(name, "") for name in names] for row in rows)
    return written.getvalue()


def document_text(kind: FileKind, title: str, values: Cells, missing: str = OPEN) -> str:
    """Write a YAML file with every key of its kind below its meaning.

    Required keys without a value are open (or ``missing``); the others are commented out, to be used when
    they are needed. What stands there in the example of its kind is named beside the meaning.
    """
    intro = f"# {title} Ganti setiap `{OPEN}`. Baris yang diawali # belum dipakai: hapus tandanya bila diisi."
    stated = {each.name: missing for each in kind.columns if each.required and not each.many} | {
        name: value for name, value in values.items() if value
    }
    keys = (_key(column, stated.get(column.name), example_of(kind.id, column)) for column in kind.columns)
    return "\n".join([intro, *keys, ""])


def example_of(kind: str, column: Column) -> str:
    """Return what stands at a key in the example of its kind, or the first item of its list; else nothing."""
    value = re.search(rf"^{column.name}:(?: (.+)|\n  - (?!\{{)(.+))$", EXAMPLES[kind], re.MULTILINE)
    return (value[1] or value[2]).strip('"') if value and "misalnya" not in column.meaning else ""


def _key(column: Column, value: str | None, example: str) -> str:
    comment = f"# {column.meaning}{f'; misalnya: {example}' if example else ''}"
    comment += " (wajib)" if column.required else ""
    if value is not None:
        return f"{comment}\n{column.name}: {yaml_text(value)}"
    if column.keys:
        first, *others = [f"{key.name}: …" for key in column.keys]
        items = "".join(f"\n#     {line}" for line in others)
        return f"{comment}\n# {column.name}:\n#   - {first}{items}"
    return f"{comment}\n# {column.name}:" + ("\n#   - …" if column.many else "")
