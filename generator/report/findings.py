"""Findings for the terminal, for a forge's annotations and as JSON."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from generator.findings.shared.catalog import CAUSES
from generator.findings.shared.collection import summary_of
from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.sources.shared.table import delimiter_of, header_of
from generator.values.privacy.search import identifiers, masked
from generator.values.shared.place import Place

Lines = Mapping[str, tuple[str, ...]]
# Far more than anybody reads, or a forge takes.
MOST_TOLD: Final = 2_000
_LONGEST_EXCERPT: Final = 100
_LIKE_ENOUGH: Final = 4
_LONG_NUMBER: Final = re.compile(r"\d(?:[ .-]?\d){8,}")
_PLACES_TOLD: Final = 12
# Findings whose remedy lies in one place however often it shows: what is named does not exist.
_NAMED: Final = frozenset({"R303", "R304", "R305", "R307", "R314", "R315"})
# Habits of a program or a hand that spoil a whole column at once, each cell in its own words.
_HABITS: Final = frozenset({"D201", "D203", "D204", "D207", "D210", "D213", "R306"})
_WORDS: Final = re.compile(r"`[^`]*`|\d+")
_FORGE_LEVEL: Final = {Severity.ERROR: "error", Severity.WARNING: "warning"}


class Format(Enum):
    """How findings are written out."""

    TEXT = "teks"
    GITHUB = "github"
    JSON = "json"


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by file, row and column, so that a clerk can work from top to bottom; one cell, one finding.

    Of several errors about a cell the weightiest is kept, and of those the first that was made; warnings
    of different causes stay beside each other, for who has mended one has not mended the other.
    What repeats a person's number is left out beside the finding about that number, and masked elsewhere.
    """
    kept: dict[object, Diagnostic] = {}
    wrong: set[Place] = set()
    every = sorted(diagnostics, key=_weight)
    private = _private(every)
    for each in every:
        is_told = each.code.startswith("P") or (each.at.path, each.at.line) not in private
        is_error = each.severity is Severity.ERROR
        # Beside an error about its cell a warning may be its echo; beside another warning it is not.
        is_echo = not is_error and each.at in wrong
        if (is_told or not _repeats_number(each)) and not is_echo:
            kept.setdefault(_cell(each), _discreet(each))
        if is_error and each.at.line and each.at.field:
            wrong.add(each.at)
    return tuple(sorted(kept.values(), key=_order))


def _order(each: Diagnostic) -> tuple[str, bool, Place, str, str]:
    """Put what is only counted below everything else of its file."""
    return each.at.path, each.more > 0, each.at, each.code, each.message


def _weight(each: Diagnostic) -> tuple[bool, bool]:
    return not each.code.startswith("P"), each.severity is Severity.WARNING


def _repeats_number(each: Diagnostic) -> bool:
    told = f"{each.message} {each.help}"
    return bool(_LONG_NUMBER.search(told) or identifiers(told))


def _discreet(each: Diagnostic) -> Diagnostic:
    return replace(each, message=masked(each.message), help=masked(each.help))


def _private(diagnostics: Iterable[Diagnostic]) -> set[tuple[str, int]]:
    """Return the lines with numbers of people."""
    return {(each.at.path, each.at.line) for each in diagnostics if each.code.startswith("P")}


def _cell(each: Diagnostic) -> object:
    is_cell = each.at.line and each.at.field and not each.code.startswith("A")
    if is_cell and each.severity is Severity.WARNING:
        return each.at, each.code
    return each.at if is_cell else (each.at, each.code, each.message)


def written(diagnostics: Iterable[Diagnostic], lines: Lines, style: Format) -> str:
    """Write all findings in one of the formats; ``lines`` are the files as read, by path."""
    ordered = in_order(diagnostics)
    told = _alike(ordered)
    if style is Format.JSON:
        return json.dumps([_as_data(each) for each in told], ensure_ascii=False, indent=2)
    if style is Format.GITHUB:
        return "\n".join(_annotation(each) for each in told)
    private = _private(ordered)
    named = {path for path, _ in private}
    shown = {path: _without(private, path, file) if path in named else file for path, file in lines.items()}
    blocks = [_block(each, shown) for each in told]
    return "\n\n".join([*blocks, summary(tuple(each.first for each in told))])


def _without(private: set[tuple[str, int]], path: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out lines with numbers of people: what is printed here is often published."""
    return tuple("" if (path, number) in private else line for number, line in enumerate(lines, 1))


@dataclass(frozen=True, slots=True)
class _Told:
    """A finding, and the other places where the same, or the like, is to be said."""

    first: Diagnostic
    others: tuple[Place, ...] = ()
    is_same: bool = True


def _alike(ordered: tuple[Diagnostic, ...]) -> list[_Told]:
    """Gather findings that have the same remedy, or come of the same habit, where there are many of them."""
    groups: dict[tuple[str, ...], list[Diagnostic]] = {}
    for each in ordered:
        groups.setdefault(_sameness(each), []).append(each)
    told: list[_Told] = []
    for group in groups.values():
        if len(group) >= _LIKE_ENOUGH:
            is_same = len({each.message for each in group}) == 1
            told.append(_Told(group[0], tuple(each.at for each in group[1:]), is_same))
        else:
            told.extend(_Told(each) for each in group)
    return _cut(sorted(told, key=lambda each: _order(each.first)))


def _cut(told: list[_Told]) -> list[_Told]:
    """Keep the first ``MOST_TOLD``; the others are counted in one more, beside the worst of them."""
    left = [each.first for each in told[MOST_TOLD:]]
    if not left:
        return told
    worst = min(left, key=lambda each: each.severity is Severity.WARNING)
    count = sum(each.first.more or 1 + len(each.others) for each in told[MOST_TOLD:])
    return [*told[:MOST_TOLD], _Told(summary_of(worst, count, "di berkas ini dan berkas lain"))]


def _sameness(each: Diagnostic) -> tuple[str, ...]:
    message = _WORDS.sub("``", each.message)
    if each.code in _HABITS:
        return each.at.path, each.code, each.at.field, message, _WORDS.sub("``", each.help)
    steps = each.at.path.split("/")
    scope = "/".join(steps[:3]) if each.code in _NAMED else each.at.path
    return scope, each.code, each.at.field, message, each.help


def _sameness_word(told: _Told) -> str:
    return "sama" if told.is_same else "serupa"


def summary(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Say in one line how many errors and warnings there are."""
    errors = sum(each.more or 1 for each in diagnostics if each.severity is Severity.ERROR)
    warnings = sum(each.more or 1 for each in diagnostics) - errors
    if not diagnostics:
        return "Semua data dapat diterbitkan: tidak ada galat, tidak ada peringatan."
    told = f"{errors} galat, {warnings} peringatan."
    verdict = "Data dapat diterbitkan; peringatan ikut terbit."
    if errors:
        verdict = "Belum diterbitkan; perbaiki dahulu yang bertanda galat."
    return f"{told} {verdict} Penjelasan: kinerja jelaskan KODE"


def _block(told: _Told, lines: Lines) -> str:
    each = told.first
    head = f"{each.severity.value}[{each.code}]: {each.message}"
    rest = [f"  = {_sameness_word(told)} di {_others(told)}"] if told.others else []
    return "\n".join([head, f" --> {each.at}", *_excerpt(each, lines), *rest, f"  = saran: {each.help}"])


def _others(told: _Told) -> str:
    """Tell the other places, rows of the same file in short; of very many the first ones."""
    here = [str(at.line) for at in told.others if at.path == told.first.at.path]
    there = [f"{at.path} baris {at.line}" for at in told.others if at.path != told.first.at.path]
    rows = [f"baris {', '.join(here[:_PLACES_TOLD])}"] if here else []
    told_places = [*rows, *there[: _PLACES_TOLD // 2]]
    left = max(0, len(here) - _PLACES_TOLD) + max(0, len(there) - _PLACES_TOLD // 2)
    return "; ".join([*told_places, *([f"dan {left} tempat lain"] if left else [])])


def _excerpt(each: Diagnostic, lines: Lines) -> list[str]:
    file = lines.get(each.at.path, ())
    if not 0 < each.at.line <= len(file) or not file[each.at.line - 1].strip():
        return []
    line = file[each.at.line - 1]
    start = _start(each, file)
    line, start = _window(line, start)
    number = str(each.at.line)
    shown = [f"{number} | {line}".replace("\t", "→")]
    if start >= 0:
        length = max(1, min(len(each.mark), len(line) - start))
        shown.append(f"{' ' * len(number)} | {' ' * start}{'^' * length}")
    return shown


def _window(line: str, start: int) -> tuple[str, int]:
    """Cut a long line around the meant part."""
    first = max(0, start - _LONGEST_EXCERPT // 2)
    first = max(0, min(first, len(line) - _LONGEST_EXCERPT))
    part = line[first : first + _LONGEST_EXCERPT]
    before, after = "…" if first else "", "…" if first + len(part) < len(line) else ""
    return before + part + after, start - first + len(before) if start >= 0 else -1


def _start(each: Diagnostic, file: tuple[str, ...]) -> int:
    """Find the meant part of the line: in its own cell where the column is known."""
    if not each.mark:
        return -1
    line = file[each.at.line - 1]
    offset = 0
    if each.at.path.endswith(".csv") and each.at.column > 1:
        delimiter = delimiter_of(header_of(file)[1])
        cells = re.findall(rf'(?:"[^"]*"|[^"{delimiter}])*(?:{delimiter}|$)', line)
        offset = sum(map(len, cells[: each.at.column - 1]))
    return line.find(each.mark, offset)


def _annotation(told: _Told) -> str:
    each = told.first
    level = _FORGE_LEVEL[each.severity]
    title = _property(f"{each.code} {CAUSES[each.code].title}")
    spot = f"file={_property(each.at.path)},line={max(each.at.line, 1)},title={title}"
    column = f" Kolom {each.at.field}." if each.at.field else ""
    rest = f" {_sameness_word(told).capitalize()} di {_others(told)}." if told.others else ""
    return f"::{level} {spot}::{_data(f'{each.message}.{column}{rest} Saran: {each.help}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _as_data(told: _Told) -> dict[str, str | int | list[dict[str, str | int]]]:
    each = told.first
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
        "tempat_lain": [{"berkas": at.path, "baris": at.line, "kolom": at.field} for at in told.others],
    }
