"""Files of an office as they would be with some cells and rows changed; nothing is written here."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from generator.exchange.shared.documents import sheet_kind_of
from generator.exchange.shared.office import OfficeState, findings_of, judged_with
from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.loading.portal.kinds import kind_of
from generator.sources.shared.files import TextFile, decoded
from generator.sources.shared.rewrite import RewrittenTable, TableEdit, rewritten
from generator.sources.shared.table import Table, read_table
from generator.values.shared.number import NumberStyle

_LINE: Final = re.compile(r"\bbaris (\d{1,6})\b")


def readable_table(path: str, content: bytes) -> Table | None:
    """Return a table, one of no bytes with the columns of its kind; ``None`` for what can't be read.

    Documents have the path of their sheet.
    """
    match = sheet_kind_of(path)
    if not content:
        return Table(path, match[0].names, (), NumberStyle.COMMA) if match else None
    read = decoded(content, path)
    if not isinstance(read, TextFile):
        return None
    outcome = read_table(read)
    has_errors = any(each.severity is Severity.ERROR and each.code < "D" for each in outcome.diagnostics)
    return None if has_errors else outcome.value


def with_edit(path: str, content: bytes, edit: TableEdit) -> RewrittenTable | None:
    """Return a table with an edit carried out, or a new one; ``None`` where a column is gone."""
    match = kind_of(path)
    if not content and match:
        kind = match[0]
        filled = {name for row in edit.added for name, text in row.items() if text}
        names = [name for name in kind.names if name in kind.own_names or name in filled]
        content = (";".join(names) + "\n").encode()
    return rewritten(content, edit)


def findings_with(state: OfficeState, contents: Mapping[str, bytes]) -> Iterator[tuple[Diagnostic, bool]]:
    """Yield what the checks find with files changed, and whether they don't find it as the files are."""
    before = Counter(map(_likeness, findings_of(state, judged_with(state, {}))))
    for each in findings_of(state, judged_with(state, contents)):
        yield each, before[_likeness(each)] <= 0
        before[_likeness(each)] -= 1


def _likeness(each: Diagnostic) -> tuple[str, str, str, str]:
    """Return what makes a finding the same before and after an edit: all but its line."""
    return each.code, each.at.path, each.at.field, each.message


def with_lines_named(text: str, name: Callable[[int], str]) -> str:
    """Put other names in the place of the lines that a finding names; what it quotes stays.

    A line for which ``name`` returns nothing is said to be one of the file.
    """

    def named(match: re.Match[str]) -> str:
        return name(int(match[1])) or f"{match[0]} berkasnya"

    pieces = text.split("`")
    return "`".join(each if number % 2 else _LINE.sub(named, each) for number, each in enumerate(pieces))
