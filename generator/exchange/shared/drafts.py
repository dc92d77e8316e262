"""Files of an office as they would be with some cells and rows changed; nothing is written here."""

from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.loading.portal.kinds import kind_of
from generator.sources.shared.files import TextFile, decoded
from generator.sources.shared.rewrite import RewrittenTable, TableEdit, rewritten
from generator.sources.shared.table import Table, read_table
from generator.values.shared.number import NumberStyle


def readable_table(path: str, content: bytes) -> Table | None:
    """Return a table, one of no bytes with the columns of its kind; ``None`` for what can't be read."""
    match = kind_of(path)
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
        content = (";".join(match[0].names) + "\n").encode()
    return rewritten(content, edit)


def likeness(each: Diagnostic) -> tuple[str, str, str, str]:
    """Return what makes a finding the same before and after an edit: all but its line."""
    return each.code, each.at.path, each.at.field, each.message
