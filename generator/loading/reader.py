"""Read one file of a known kind: check its columns or keys, then turn each row into a fact."""

from collections.abc import Callable
from typing import TypeVar

from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic, has_errors
from generator.loading.fields import MapFields, RowFields
from generator.loading.kinds import FileKind
from generator.sources.document import Mapping, read_document
from generator.sources.files import TextFile
from generator.sources.table import Table, read_table
from generator.values.key import nearest
from generator.values.place import Place

F = TypeVar("F")
Parts = dict[str, str]


def read_rows(
    file: TextFile,
    kind: FileKind,
    parts: Parts,
    build: Callable[[RowFields, Parts], F | None],
    findings: list[Diagnostic],
) -> list[F]:
    """Return the facts of a CSV file; rows with errors are findings and no facts."""
    outcome = read_table(file)
    findings.extend(outcome.diagnostics)
    table = outcome.value
    if not table.header or not _columns_fit(table, kind, findings):
        return []
    positions = {name: index for index, name in enumerate(table.header)}
    facts: list[F] = []
    for row in table.rows:
        before = len(findings)
        fact = build(RowFields(table, positions, row, findings), parts)
        if fact is not None and not (len(findings) > before and has_errors(findings[before:])):
            facts.append(fact)
    return facts


def _columns_fit(table: Table, kind: FileKind, findings: list[Diagnostic]) -> bool:
    before = len(findings)
    for position, name in enumerate(table.header):
        at = Place(table.path, 1, position + 1, name)
        if name in table.header[:position]:
            findings.append(found("B107", at, f"kolom `{name}` ditulis dua kali", "hapus salah satunya"))
        elif name not in kind.names:
            findings.append(_unknown("B105", "kolom", at, name, kind, table.header))
    for column in kind.columns:
        if column.required and column.name not in table.header:
            remedy = f"tambahkan kolom `{column.name}`: {column.meaning}"
            findings.append(found("B106", Place(table.path, 1), f"kolom `{column.name}` tidak ada", remedy))
    return len(findings) == before


def _unknown(
    code: str, word: str, at: Place, name: str, kind: FileKind, present: tuple[str, ...]
) -> Diagnostic:
    close = nearest(name, [each for each in kind.names if each not in present])
    if close:
        remedy = f"tulis `{close}`"
    else:
        remedy = f"hapus {word} ini; yang dikenal: " + ", ".join(f"`{each}`" for each in kind.names)
    return found(code, at, f"{word} `{name}` tidak dikenal di berkas ini", remedy, mark=name)


def read_map(
    file: TextFile,
    kind: FileKind,
    parts: Parts,
    build: Callable[[MapFields, Parts], F],
    findings: list[Diagnostic],
) -> F | None:
    """Return the fact of a YAML file, or ``None`` when the file has errors."""
    before = len(findings)
    outcome = read_document(file)
    findings.extend(outcome.diagnostics)
    if has_errors(outcome.diagnostics):
        return None
    check_keys(outcome.value, kind, findings)
    fact = build(MapFields(outcome.value, findings), parts)
    return None if has_errors(findings[before:]) else fact


def check_keys(mapping: Mapping, kind: FileKind, findings: list[Diagnostic]) -> None:
    """Report keys that this kind of file does not have, and nodes of the wrong shape."""
    present = tuple(mapping.entries)
    for name, node in mapping.entries.items():
        if name not in kind.names:
            at = Place(node.at.path, node.at.line, node.at.column, name)
            findings.append(_unknown("B113", "kunci", at, name, kind, present))
        elif isinstance(node, Mapping):
            message = f"isian `{name}` seharusnya teks atau daftar"
            remedy = 'tulis isian di baris yang sama; apit dengan tanda kutip bila memuat tanda `:`'
            findings.append(found("B114", node.at, message, remedy))


