"""Every wrong value in every cell and key of a portal, and every way to spoil a whole file."""

from collections.abc import Iterator
from typing import Final

import yaml

DEEP: Final = "[" * 1000 + "]" * 1000
# What stands in a cell by mistake, by a spreadsheet, or by ill will.
VALUES: Final = (
    "", "x", "-1", "0", "1", "1e999", "1,5", "1.5", "99999", "20 23", "2023x", "9" * 40, "9" * 10_000,
    "-" + "9" * 39, "0," + "0" * 37 + "1", "NaN", "-Infinity", "null", "[]", "{}", "'", '"',
    ";", "\U0001f642", "a" * 5000,
    "2023-02-30", "9999-12-31", "0001-01-01", "2023-05-05", "2000", "2099", "2023", "4",
    "\u0663", "\u00b2", "\uff11", "ya", "N/A",
    "kepuasan", "pengguna", "balai-uji", "laporan", "S1", "https://contoh.go.id/", "javascript:alert(1)",
    "..", "/", "|", "<b>", "{{ x }}", "%s", "\\", "halaman 1", "halaman " + "9" * 30, "a,b,c", "1,2,3",
)  # fmt: skip
NODES: Final = (
    DEEP, "{a: [b, {c: d}]}", "[1, [2]]", "[[]]", "[{}]", "[{a: b}]", "{<<: *b}",
    "&a [*a]", "*b", "!!python/object:os.system x", "\n---\na: 1",
    "|\n  x", "~", '"\\u0000"', '"1"', '"-1"', '"1,5"', '"2023"', "[ya, ya]", "\tx", "- 1",
)  # fmt: skip


def wrong_tables(text: str) -> Iterator[str]:
    """Yield a table with each cell of its first row wrong, and with whole columns and rows spoilt."""
    header, *rows = (line.split(";") for line in text.splitlines())
    for column in range(len(header)):
        for value in VALUES:
            first = [*rows[0][:column], value, *rows[0][column + 1 :]]
            yield _joined(header, first, *rows[1:])
        for value in ("", "x", "2099"):
            yield _joined(header, *([*row[:column], value, *row[column + 1 :]] for row in rows))
        yield _joined(*([*row[:column], *row[column + 1 :]] for row in (header, *rows)))
        yield _joined(*([*row[: column + 1], *row[column:]] for row in (header, *rows)))
    yield _joined(header)
    yield _joined(*rows)
    yield _joined(header, *rows, *rows)
    yield _joined(header, *rows[::-1])


def _joined(*rows: list[str]) -> str:
    return "\n".join(";".join(row) for row in rows) + "\n"


def wrong_documents(text: str) -> Iterator[str]:
    """Yield a YAML text with each value wrong in every way, and with each key left out and misspelt."""
    for key, value in _entries(yaml.compose(text)):
        start, end = value.start_mark.index, value.end_mark.index
        tail = "\n" if text[start:end].endswith("\n") else ""
        for wrong in (*VALUES, *NODES):
            gap = "" if text[start - 1 : start].isspace() else " "
            yield text[:start] + gap + wrong + tail + text[end:]
        if key is not None:
            yield text[: key.start_mark.index] + text[end:]
            yield text[: key.start_mark.index] + "zzz" + text[key.end_mark.index :]
    yield DEEP
    yield "- a\n"


def _entries(node: yaml.Node | None) -> Iterator[tuple[yaml.Node | None, yaml.Node]]:
    """Yield every value with its key, where it has one."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key, value
            yield from _entries(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value[:1]:
            yield None, item
            yield from _entries(item)


def wrong_prose(text: str) -> Iterator[str]:
    """Yield a Markdown text with its head wrong in every way, and with other bodies."""
    _, head, body = text.split("---\n", 2)
    yield from (f"---\n{wrong}---\n{body}" for wrong in wrong_documents(head))
    for other in (
        "",
        "x",
        "## Analisis",
        "## Analisis\n" * 3,
        "# x",
        "```",
        "> " * 500 + "x",
        "- " * 500 + "x",
        "[" * 500,
        "<b>",
    ):
        yield f"---\n{head}---\n{other}\n"


def wrong_files(path: str, text: str) -> Iterator[str]:
    """Yield every wrong text of a file."""
    shape = path.rpartition(".")[2]
    yield from {"csv": wrong_tables, "yml": wrong_documents, "md": wrong_prose}[shape](text)
    yield from ("", "\n", "\ufeff" + text, text.replace("\n", "\r\n"), text.replace("\n", "\r"), text + "\0")
