"""The English of texts of the data, in a column or key of its own: read, and refused where it is no text.

Nobody has to give any, so nothing is said of what is missing.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.shared.schema import Column, FileKind
from generator.sources.shared.table import Row, Table
from generator.sources.shared.yaml_document import Listing, Node, Scalar
from generator.values.shared.bilingual import Bilingual
from generator.values.shared.open_cell import is_open
from generator.values.shared.place import Place

CODE: Final = "D216"
# What stands in a cell to say that there is nothing to say.
_NOTHING: Final = frozenset({"n/a", "na", "nan", "tbd", "null", "none"})


def with_english(text: str, english: str) -> str:
    """Return a text with its English, or as it is where there is none (yet)."""
    return Bilingual(text, english) if text and _is_text(english) and not is_open(english) else text


def _is_text(text: str) -> bool:
    return text.lower() not in _NOTHING and any(letter.isalpha() for letter in text)


def english_faults(table: Table, row: Row, kind: FileKind) -> Iterator[Diagnostic]:
    """Yield D216 for each English text of a row that is none."""
    columns = {column.name: column for column in kind.columns if column.english_of}
    for number, (name, cell) in enumerate(zip(table.header, row.cells, strict=True), 1):
        if name in columns and cell and not _is_text(cell):
            yield _no_text(Place(table.path, row.line, number, name), columns[name], cell)


def english_key_faults(entries: Mapping[str, Node], columns: Sequence[Column]) -> Iterator[Diagnostic]:
    """Yield D216 for each English text of a document that is none, and for lists that do not match."""
    for column in columns:
        node = entries.get(column.name) if column.english_of else None
        for each in node.items if isinstance(node, Listing) else (node,):
            if isinstance(each, Scalar) and each.text and not _is_text(each.text):
                at = Place(each.at.path, each.at.line, each.at.column, column.name)
                yield _no_text(at, column, each.text)
        if isinstance(node, Listing):
            yield from _unequal(node, column, entries.get(column.english_of))


def _no_text(at: Place, column: Column, text: str) -> Diagnostic:
    remedy = f"tulis isi `{column.english_of}` dalam bahasa Inggris, atau kosongkan `{column.name}`"
    return finding(CODE, at, f"`{text}` bukan teks berbahasa Inggris", remedy, mark=text)


def _unequal(node: Listing, column: Column, own: Node | None) -> Iterator[Diagnostic]:
    """Yield D216 where the items of a list can't be told to be those of its English.

    What is no list where one is wanted is another finding, whose remedy comes first.
    """
    if own is not None and not isinstance(own, Listing):
        return
    count = len(own.items) if own else 0
    if len(node.items) != count:
        message = f"`{column.name}` memuat {len(node.items)} butir, `{column.english_of}` {count}"
        remedy = f"tulis butirnya sebanyak dan seurut `{column.english_of}`, atau hapus `{column.name}`"
        yield finding(CODE, Place(node.at.path, node.at.line, node.at.column, column.name), message, remedy)
