"""Markdown files of people: a YAML head and sections under second-level headings."""

import re
from dataclasses import dataclass
from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic, Outcome, has_errors
from generator.sources.shared.confusables import encoding_damage
from generator.sources.shared.files import TextFile
from generator.sources.shared.yaml_document import Mapping, read_document
from generator.values.shared.place import Place

_FENCE: Final = "---"
_HEADING: Final = re.compile(r"##(?!#)|#\s")
_LIKE_HEADING: Final = re.compile(r"(?:#+|\*\*|__)\s*([^#*_:]+)[*_:]*\s*$")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the Markdown below it, trimmed, which begins at the line ``first``."""

    title: str
    text: str
    at: Place
    sign: str = "##"
    first: int = 1


@dataclass(frozen=True, slots=True)
class Prose:
    """A Markdown file: its head, ``None`` where it can't be read, and its sections in order."""

    head: Mapping | None
    sections: tuple[Section, ...]
    at: Place


def read_prose(file: TextFile) -> Outcome[Prose]:
    """Read a head between two ``---`` lines and the sections that follow it.

    A missing head, and text before the first heading, are findings. Never raises.
    """
    end = _head_end(file.lines)
    if not end and file.lines[0].strip() == _FENCE:
        remedy = "tulis baris `---` sesudah isian `letak:`, sebelum judul bagian pertama"
        problem = finding("B111", Place(file.path, 1), "kepala berkas tidak ditutup", remedy)
        return Outcome(Prose(None, _sections(file, 0)[0], Place(file.path)), (problem,))
    if not end:
        remedy = "awali berkas dengan baris `---`, isian `sumber:` dan `letak:`, lalu baris `---`"
        problem = finding("B111", Place(file.path, 1), "kepala berkas tidak ditemukan", remedy)
        return Outcome(Prose(None, _sections(file, 0)[0], Place(file.path)), (problem,))
    head = read_document(file, 2, lines=file.lines[1:end])
    sections, stray = _sections(file, end + 1)
    readable_head = None if has_errors(head.diagnostics) else head.value
    damaged = tuple(
        wrong
        for number, line in enumerate(file.lines[end + 1 :], end + 2)
        for wrong in encoding_damage(line.strip(), Place(file.path, number))
    )
    return Outcome(Prose(readable_head, sections, Place(file.path)), (*head.diagnostics, *stray, *damaged))


def _head_end(lines: tuple[str, ...]) -> int:
    if lines[0].strip() != _FENCE:
        return 0
    return next((number for number, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), 0)


def _sections(file: TextFile, start: int) -> tuple[tuple[Section, ...], tuple[Diagnostic, ...]]:
    """Cut the lines from ``start`` (counted from 0) at the headings."""
    headings = [number for number, line in enumerate(file.lines) if number >= start and _HEADING.match(line)]
    ends = [*headings, len(file.lines)]
    sections = tuple(_section(file, *span) for span in zip(headings, ends[1:], strict=True))
    stray = next((number for number in range(start, ends[0]) if file.lines[number].strip()), None)
    return sections, () if stray is None else (_stray(file, stray + 1),)


def _section(file: TextFile, heading: int, end: int) -> Section:
    title = file.lines[heading].lstrip("#").strip()
    lines = file.lines[heading + 1 : end]
    empty = next((number for number, line in enumerate(lines) if line.strip()), 0)
    sign = "##" if file.lines[heading].startswith("##") else "#"
    return Section(title, "\n".join(lines).strip(), Place(file.path, heading + 1), sign, heading + 2 + empty)


def _stray(file: TextFile, line: int) -> Diagnostic:
    at = Place(file.path, line)
    title = _LIKE_HEADING.match(file.lines[line - 1])
    if title:
        message = "judul bagian tidak diawali `##`"
        return finding("B117", at, message, f"tulis `## {title[1].strip()}`", mark=title[0])
    remedy = "letakkan teks ini di bawah judul `## Analisis`, `## Kendala`, atau `## Tindak lanjut`"
    return finding("B117", at, "ada teks sebelum judul bagian pertama", remedy)
