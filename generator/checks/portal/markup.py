"""B121: pages of prose whose markup is so nested or repeated that converting them would take too long."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.sources.shared.files import TextFile
from generator.values.shared.number import grouped
from generator.values.shared.place import Place

# The builder's Markdown looks ahead from every open mark to the end of its paragraph, and again for each
# definition: its time grows with the square of these.
MOST_IN_PARAGRAPH: Final = 400
MOST_IN_PAGE: Final = 3_000
MOST_DEFINED: Final = 500
# Each level of quotes, lists and indents is a step of its own in the builder.
DEEPEST: Final = 20
WIDEST_INDENT: Final = 80
_ENDINGS: Final = (".md", ".markdown")
_MARKS: Final = re.compile(r"[\[<]")
_DEFINED: Final = re.compile(r"\s*\*?\[[^\]]*\]:")
_LEVELS: Final = re.compile(r"(?:\s{0,3}(?:>|[-*+]\s|\d{1,9}[.)]\s))*")
_LEVEL: Final = re.compile(r">|[-*+]\s|\d[.)]\s")


def check(files: Iterable[TextFile]) -> Iterator[Diagnostic]:
    """Find the first place in each page that is too intricate."""
    for file in files:
        if file.path.endswith(_ENDINGS):
            first = next(_intricate(file), None)
            if first is not None:
                yield first


def _intricate(file: TextFile) -> Iterator[Diagnostic]:
    in_page = in_paragraph = defined = 0
    for number, line in enumerate(file.lines, 1):
        at = Place(file.path, number)
        marks = len(_MARKS.findall(line))
        in_page += marks
        in_paragraph = in_paragraph + marks if line.strip() else 0
        defined += _DEFINED.match(line) is not None
        if in_paragraph > MOST_IN_PARAGRAPH:
            message = f"paragraf ini memuat lebih dari {MOST_IN_PARAGRAPH} tanda `[` atau `<`"
            remedy = "bagi menjadi beberapa paragraf, dengan baris kosong di antaranya"
            yield finding("B121", at, message, remedy)
        if in_page > MOST_IN_PAGE or defined > MOST_DEFINED:
            message = f"halaman ini memuat lebih dari {grouped(MOST_IN_PAGE)} tanda `[` atau `<`"
            message = message if in_page > MOST_IN_PAGE else f"ada lebih dari {MOST_DEFINED} definisi `[…]:`"
            yield finding("B121", at, message, "bagi menjadi beberapa halaman")
        yield from _nested(line, at)


def _nested(line: str, at: Place) -> Iterator[Diagnostic]:
    indent = line.expandtabs(4)
    indent = indent[: len(indent) - len(indent.lstrip(" "))]
    levels = len(_LEVEL.findall(_levels(line)))
    if len(indent) > WIDEST_INDENT and line.strip():
        remedy = "kurangi spasi di awal baris; daftar cukup dua atau tiga tingkat"
        yield finding("B121", at, f"baris ini menjorok lebih dari {WIDEST_INDENT} spasi", remedy)
    elif levels > DEEPEST:
        remedy = "susun ulang; kutipan dan daftar cukup dua atau tiga tingkat"
        yield finding("B121", at, f"ada lebih dari {DEEPEST} tingkat kutipan atau daftar", remedy)


def _levels(line: str) -> str:
    """Return the marks of quotes and lists before a text; a line of marks alone is a rule across the page."""
    begun = _LEVELS.match(line)
    marks = begun[0] if begun else ""
    is_rule = not line[len(marks) :].strip(" -*_\t") and ">" not in marks
    return "" if is_rule else marks
