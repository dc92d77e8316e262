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
from generator.loading.portal.kinds import kind_of
from generator.record import page_addresses
from generator.report.work import list_of_work
from generator.sources.shared.table import delimiter_of, header_of
from generator.values.privacy.search import identifiers, masked
from generator.values.shared.place import Place
from generator.values.shared.text_digest import digest

Lines = Mapping[str, tuple[str, ...]]
# More than anybody reads, or a forge takes.
MAX_GROUPS: Final = 2_000
_MAX_EXCERPT: Final = 100
_MIN_GROUP: Final = 4
_LONG_NUMBER: Final = re.compile(r"\d(?:[ .-]?\d){8,}")
_MAX_PLACES: Final = 12
# Findings whose remedy lies in one place however often it shows: what is named does not exist.
_MISSING_REFERENCES: Final = frozenset({"R303", "R304", "R305", "R307", "R314", "R315"})
# Mistakes that people or programs make in a whole column at once, with another text in each cell.
_REPEATED_MISTAKES: Final = frozenset({"D201", "D203", "D204", "D207", "D210", "D213", "R306"})
# Findings about names of columns and keys, which a page of the portal explains.
_OF_NAMES: Final = frozenset({"B105", "B106", "B113"})
_WORDS: Final = re.compile(r"`[^`]*`|\d+")
_QUALITY: Final = {Severity.ERROR: "blocker", Severity.WARNING: "minor", Severity.OPEN: "info"}
_FORGE_LEVEL: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.OPEN: "notice"}
_BY_WEIGHT: Final = (Severity.ERROR, Severity.WARNING, Severity.OPEN)


class Format(Enum):
    """How findings are written out."""

    TEXT = "teks"
    GITHUB = "github"
    GITLAB = "gitlab"
    JSON = "json"


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings by file, row and column, with one error for a cell.

    Of several errors about a cell the gravest is returned, and of those the first that was made; warnings
    with different codes are all returned, for a remedy of one is not a remedy of the other.
    A finding that repeats a person's number is left out in a line with a finding about that number;
    in other lines the number is masked.
    """
    by_cell: dict[object, Diagnostic] = {}
    cells_with_errors: set[Place] = set()
    open_cells: set[Place] = set()
    by_weight = sorted(diagnostics, key=_weight)
    private_lines = _private_lines(by_weight)
    for finding in by_weight:
        may_repeat_number = (
            finding.code.startswith("P") or (finding.at.path, finding.at.line) not in private_lines
        )
        is_error = finding.severity is Severity.ERROR
        # A warning may say the same as an error about its cell; it never says the same as another warning.
        # That a cell is open says less than any other finding about it.
        reported_cells = open_cells if finding.severity is Severity.OPEN else cells_with_errors
        repeats_another = not is_error and finding.at in reported_cells
        if (may_repeat_number or not _repeats_number(finding)) and not repeats_another:
            by_cell.setdefault(_cell(finding), _masked_finding(finding))
        if finding.at.line and finding.at.field:
            open_cells.add(finding.at)
            if is_error:
                cells_with_errors.add(finding.at)
    return tuple(sorted(by_cell.values(), key=_order))


def _order(finding: Diagnostic) -> tuple[str, bool, Place, str, str]:
    """Return the sorting key of a finding; those that only count others come last in their file."""
    return finding.at.path, finding.more > 0, finding.at, finding.code, finding.message


def _weight(finding: Diagnostic) -> tuple[bool, int]:
    return not finding.code.startswith("P"), _BY_WEIGHT.index(finding.severity)


def _repeats_number(finding: Diagnostic) -> bool:
    text = f"{finding.message} {finding.help}"
    return bool(_LONG_NUMBER.search(text) or identifiers(text))


def _masked_finding(finding: Diagnostic) -> Diagnostic:
    return replace(finding, message=masked(finding.message), help=masked(finding.help))


def _private_lines(diagnostics: Iterable[Diagnostic]) -> set[tuple[str, int]]:
    """Return the lines with numbers of people."""
    return {(each.at.path, each.at.line) for each in diagnostics if each.code.startswith("P")}


def _cell(finding: Diagnostic) -> object:
    is_cell = finding.at.line and finding.at.field and not finding.code.startswith("A")
    if is_cell and finding.severity is not Severity.ERROR:
        return finding.at, finding.code
    return finding.at if is_cell else (finding.at, finding.code, finding.message)


def format_findings(diagnostics: Iterable[Diagnostic], lines: Lines, style: Format) -> str:
    """Return all findings as one text in a format; ``lines`` are the lines of the files as read, by path."""
    ordered = in_order(diagnostics)
    groups = _grouped(ordered)
    if style is Format.JSON:
        return json.dumps([_as_data(each) for each in groups], ensure_ascii=False, indent=2)
    if style is Format.GITLAB:
        return json.dumps([_as_quality(each) for each in groups], ensure_ascii=False, indent=2)
    if style is Format.GITHUB:
        return "\n".join(_annotation(each) for each in groups)
    private_lines = _private_lines(ordered)
    private_paths = {path for path, _ in private_lines}
    visible_lines = {
        path: _without_lines(private_lines, path, file) if path in private_paths else file
        for path, file in lines.items()
    }
    reported = [each for each in groups if each.first.severity is not Severity.OPEN]
    blocks = [_block(each, visible_lines) for each in reported]
    still_open = tuple(each for each in ordered if each.severity is Severity.OPEN)
    counted = (*(each.first for each in reported), *still_open)
    return "\n\n".join([*blocks, *list_of_work(still_open), summary(counted)])


def _without_lines(private_lines: set[tuple[str, int]], path: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out lines with numbers of people: what is printed here is often published."""
    return tuple("" if (path, number) in private_lines else line for number, line in enumerate(lines, 1))


@dataclass(frozen=True, slots=True)
class _FindingGroup:
    """A finding, and the other places of findings with the same message (``is_same``) or a similar one."""

    first: Diagnostic
    others: tuple[Place, ...] = ()
    is_same: bool = True


def _grouped(ordered: tuple[Diagnostic, ...]) -> list[_FindingGroup]:
    """Group findings that have the same remedy, or are the same mistake, where there are many of them."""
    groups: dict[tuple[str, ...], list[Diagnostic]] = {}
    for each in ordered:
        groups.setdefault(_grouping_key(each), []).append(each)
    reported: list[_FindingGroup] = []
    for group in groups.values():
        if len(group) >= _MIN_GROUP:
            is_same = len({each.message for each in group}) == 1
            reported.append(_FindingGroup(group[0], tuple(each.at for each in group[1:]), is_same))
        else:
            reported.extend(_FindingGroup(each) for each in group)
    return _truncated(sorted(reported, key=lambda each: _order(each.first)))


def _truncated(groups: list[_FindingGroup]) -> list[_FindingGroup]:
    """Keep the first ``MOST_TOLD``; the others are counted in one more, at the place of the gravest."""
    omitted = [each.first for each in groups[MAX_GROUPS:]]
    if not omitted:
        return groups
    gravest = min(omitted, key=lambda each: _BY_WEIGHT.index(each.severity))
    count = sum(each.first.more or 1 + len(each.others) for each in groups[MAX_GROUPS:])
    return [*groups[:MAX_GROUPS], _FindingGroup(summary_of(gravest, count, "di berkas ini dan berkas lain"))]


def _grouping_key(finding: Diagnostic) -> tuple[str, ...]:
    message = _WORDS.sub("``", finding.message)
    if finding.code in _REPEATED_MISTAKES:
        return finding.at.path, finding.code, finding.at.field, message, _WORDS.sub("``", finding.help)
    steps = finding.at.path.split("/")
    scope = "/".join(steps[:3]) if finding.code in _MISSING_REFERENCES else finding.at.path
    return scope, finding.code, finding.at.field, message, finding.help


def _likeness(group: _FindingGroup) -> str:
    return "sama" if group.is_same else "serupa"


def summary(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Return one line with the numbers of errors, warnings and cells that are still to be filled in."""
    errors, warnings, still_open = (
        sum(each.more or 1 for each in diagnostics if each.severity is severity) for severity in _BY_WEIGHT
    )
    if not diagnostics:
        return "Semua data dapat diterbitkan: tidak ada galat, tidak ada peringatan."
    work = f" {still_open} isian masih perlu diisi." if still_open else ""
    counts = f"{errors} galat, {warnings} peringatan.{work}"
    verdict = "Data dapat diterbitkan; peringatan ikut terbit."
    if not warnings:
        verdict = "Data dapat diterbitkan."
    if errors:
        verdict = "Belum diterbitkan; perbaiki dahulu yang bertanda galat."
    return f"{counts} {verdict} Penjelasan: kinerja jelaskan KODE"


def _block(group: _FindingGroup, lines: Lines) -> str:
    finding = group.first
    heading = f"{finding.severity.value}[{finding.code}]: {finding.message}"
    other_places = [f"  = {_likeness(group)} di {_other_places(group)}"] if group.others else []
    return "\n".join(
        [
            heading,
            f" --> {finding.at}",
            *_excerpt(finding, lines),
            *other_places,
            f"  = saran: {finding.help}",
            *([f"  = arti setiap nama: {page}"] if (page := _dictionary_page(finding)) else []),
        ]
    )


def _dictionary_page(finding: Diagnostic) -> str:
    """Return the page that explains the columns of the file of a finding about them, else nothing."""
    match = kind_of(finding.at.path) if finding.code in _OF_NAMES else None
    return page_addresses.file_kind(match[0]) if match else ""


def _other_places(group: _FindingGroup) -> str:
    """Name the other places, rows of the same file in short; of very many the first ones."""
    rows_here = [str(at.line) for at in group.others if at.path == group.first.at.path]
    places_elsewhere = [f"{at.path} baris {at.line}" for at in group.others if at.path != group.first.at.path]
    listed_rows = [f"baris {', '.join(rows_here[:_MAX_PLACES])}"] if rows_here else []
    listed = [*listed_rows, *places_elsewhere[: _MAX_PLACES // 2]]
    omitted = max(0, len(rows_here) - _MAX_PLACES) + max(0, len(places_elsewhere) - _MAX_PLACES // 2)
    return "; ".join([*listed, *([f"dan {omitted} tempat lain"] if omitted else [])])


def _excerpt(finding: Diagnostic, lines: Lines) -> list[str]:
    file = lines.get(finding.at.path, ())
    if not 0 < finding.at.line <= len(file) or not file[finding.at.line - 1].strip():
        return []
    line = file[finding.at.line - 1]
    start = _mark_start(finding, file)
    line, start = _window(line, start)
    number = str(finding.at.line)
    excerpt = [f"{number} | {line}".replace("\t", "→")]
    if start >= 0:
        length = max(1, min(len(finding.mark), len(line) - start))
        excerpt.append(f"{' ' * len(number)} | {' ' * start}{'^' * length}")
    return excerpt


def _window(line: str, start: int) -> tuple[str, int]:
    """Cut a long line around the marked part, and return it with the new start of that part."""
    first = max(0, start - _MAX_EXCERPT // 2)
    first = max(0, min(first, len(line) - _MAX_EXCERPT))
    part = line[first : first + _MAX_EXCERPT]
    before, after = "…" if first else "", "…" if first + len(part) < len(line) else ""
    return before + part + after, start - first + len(before) if start >= 0 else -1


def _mark_start(finding: Diagnostic, file: tuple[str, ...]) -> int:
    """Return where the marked part of the line starts, in its own cell where the column is known; else -1."""
    if not finding.mark:
        return -1
    line = file[finding.at.line - 1]
    offset = 0
    if finding.at.path.endswith(".csv") and finding.at.column > 1:
        delimiter = delimiter_of(header_of(file)[1])
        cells = re.findall(rf'(?:"[^"]*"|[^"{delimiter}])*(?:{delimiter}|$)', line)
        offset = sum(map(len, cells[: finding.at.column - 1]))
    return line.find(finding.mark, offset)


def _as_quality(group: _FindingGroup) -> dict[str, object]:
    """Return a finding as GitLab's code quality report has it; the fingerprint outlives moved lines."""
    finding = group.first
    other_places = f" {_likeness(group).capitalize()} di {_other_places(group)}." if group.others else ""
    return {
        "description": f"{finding.message}.{other_places} Saran: {finding.help}",
        "check_name": finding.code,
        "fingerprint": digest(finding.code, finding.at.path, finding.at.field, finding.message),
        "severity": _QUALITY[finding.severity],
        "location": {"path": finding.at.path, "lines": {"begin": max(finding.at.line, 1)}},
    }


def _annotation(group: _FindingGroup) -> str:
    finding = group.first
    level = _FORGE_LEVEL[finding.severity]
    title = _property(f"{finding.code} {CAUSES[finding.code].title}")
    properties = f"file={_property(finding.at.path)},line={max(finding.at.line, 1)},title={title}"
    column = f" Kolom {finding.at.field}." if finding.at.field else ""
    other_places = f" {_likeness(group).capitalize()} di {_other_places(group)}." if group.others else ""
    page = _dictionary_page(finding)
    explained = f". Arti setiap nama: {page}" if page else ""
    text = f"{finding.message}.{column}{other_places} Saran: {finding.help}{explained}"
    return f"::{level} {properties}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _as_data(group: _FindingGroup) -> dict[str, str | int | list[dict[str, str | int]]]:
    finding = group.first
    return {
        "kode": finding.code,
        "tingkat": finding.severity.value,
        "judul": CAUSES[finding.code].title,
        "berkas": finding.at.path,
        "baris": finding.at.line,
        "kolom": finding.at.field,
        "nomor_kolom": finding.at.column,
        "pesan": finding.message,
        "saran": finding.help,
        "tempat_lain": [{"berkas": at.path, "baris": at.line, "kolom": at.field} for at in group.others],
    }
