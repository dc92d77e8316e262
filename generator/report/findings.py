"""Findings for the terminal, for a forge's annotations and as JSON."""

import json
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Final

from generator.findings.catalog import CAUSES
from generator.findings.diagnostic import Diagnostic, Severity

Lines = Mapping[str, tuple[str, ...]]
_LONGEST_EXCERPT: Final = 160
_FORGE_LEVEL: Final = {Severity.ERROR: "error", Severity.WARNING: "warning"}


class Format(Enum):
    """How findings are written out."""

    TEXT = "teks"
    GITHUB = "github"
    JSON = "json"


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by file, row and column, so that a clerk can work from top to bottom."""
    return tuple(sorted(diagnostics, key=lambda each: (each.at, each.code, each.message)))


def written(diagnostics: Iterable[Diagnostic], lines: Lines, style: Format) -> str:
    """Write all findings in one of the formats; ``lines`` are the files as read, by path."""
    ordered = in_order(diagnostics)
    if style is Format.JSON:
        return json.dumps([_as_data(each) for each in ordered], ensure_ascii=False, indent=2)
    if style is Format.GITHUB:
        return "\n".join(_annotation(each) for each in ordered)
    blocks = [_block(each, lines) for each in ordered]
    return "\n\n".join([*blocks, summary(ordered)])


def summary(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Say in one line how many errors and warnings there are."""
    errors = sum(each.severity is Severity.ERROR for each in diagnostics)
    warnings = len(diagnostics) - errors
    if not diagnostics:
        return "Semua data dapat diterbitkan: tidak ada galat, tidak ada peringatan."
    told = f"{errors} galat, {warnings} peringatan."
    if errors:
        return f"{told} Belum diterbitkan; perbaiki dahulu yang bertanda galat. Penjelasan: kinerja jelaskan KODE"
    return f"{told} Data dapat diterbitkan; peringatan ikut terbit. Penjelasan: kinerja jelaskan KODE"


def _block(each: Diagnostic, lines: Lines) -> str:
    head = f"{each.severity.value}[{each.code}]: {each.message}"
    return "\n".join([head, f" --> {each.at}", *_excerpt(each, lines), f"  = saran: {each.help}"])


def _excerpt(each: Diagnostic, lines: Lines) -> list[str]:
    file = lines.get(each.at.path, ())
    if not 0 < each.at.line <= len(file):
        return []
    line = file[each.at.line - 1]
    if not line.strip() or len(line) > _LONGEST_EXCERPT:
        return []
    number = str(each.at.line)
    shown = [f"{number} | {line}".replace("\t", "→")]
    start = _start(each, line)
    if start >= 0:
        shown.append(f"{' ' * len(number)} | {' ' * start}{'^' * max(1, len(each.mark))}")
    return shown


def _start(each: Diagnostic, line: str) -> int:
    """Find the meant part of the line: in its own cell where the column is known."""
    if not each.mark:
        return -1
    offset = 0
    if each.at.path.endswith(".csv") and each.at.column > 1:
        delimiter = max(";\t,", key=line.count)
        offset = sum(len(cell) + 1 for cell in line.split(delimiter)[: each.at.column - 1])
    return line.find(each.mark, offset)


def _annotation(each: Diagnostic) -> str:
    level = _FORGE_LEVEL[each.severity]
    title = _property(f"{each.code} {CAUSES[each.code].title}")
    spot = f"file={_property(each.at.path)},line={max(each.at.line, 1)},title={title}"
    column = f" Kolom {each.at.field}." if each.at.field else ""
    return f"::{level} {spot}::{_data(f'{each.message}.{column} Saran: {each.help}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _as_data(each: Diagnostic) -> dict[str, str | int]:
    return {
        "kode": each.code,
        "tingkat": each.severity.value,
        "judul": CAUSES[each.code].title,
        "berkas": each.at.path,
        "baris": each.at.line,
        "kolom": each.at.field,
        "nomor_kolom": each.at.column,
        "pesan": each.message,
        "saran": each.help,
    }
