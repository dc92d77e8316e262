"""How many slips in one figure some identity notices: random edits of a portal's figures, tried one by one.

``python benchmarks/identitas.py`` tries 2,000 edits of this portal and prints the share noticed by area, and
the figures that nothing noticed by file and column; ``python benchmarks/identitas.py 300 9`` tries 300 with
another seed, and ``python benchmarks/identitas.py berbeda`` lists every row that differs instead.
"""

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from generator.clock import system_clock
from generator.compute.portal.league_figures import rows_of_league
from generator.compute.shared.judgement import Verdict, Verification
from generator.compute.verification.comparison import CellCheck
from generator.compute.verification.identities import IdentityRow
from generator.findings.shared.diagnostic import Outcome, has_errors
from generator.loading.portal.kinds import kind_of
from generator.loading.portal.ledger import load_shared
from generator.phases.judging import JudgingTask, judge_files, judgements_of
from generator.record.record import OfficeRecord
from generator.sources.cache.folders import DOCUMENT_CACHE
from generator.sources.documents.library import read_library
from generator.sources.portal.bundled import list_data
from generator.sources.shared.files import TextFile, read_files

ROOT: Final = Path(__file__).parents[1]
EDITS: Final = 2000
SEED: Final = 18
_FACTS: Final = frozenset({"target", "target_fisik", "realisasi", "fisik", "nilai"})
_OF_FACTS: Final = frozenset(
    {"realisasi", "perjanjian", "renstra", "target-antara", "target-tujuan", "data-awal", "tercetak",
     "tercetak-tabel"}
)  # fmt: skip
_MONEY: Final = ("anggaran", "pnbp", "layanan-p3dn", "layanan-rasio-blu", "prioritas-nasional")
NOT_HELD: Final = "R382"
Told = frozenset[tuple[str, ...]]


@dataclass(frozen=True)
class Cell:
    """One figure: the file, line (from 0) and column where it stands, and its area."""

    file: int
    path: str
    line: int
    column: int
    name: str
    area: str


@dataclass(frozen=True)
class OfficeFiles:
    """An office with its files as they are."""

    task: JudgingTask
    files: tuple[TextFile, ...]


@dataclass(frozen=True)
class Subject:
    """What is edited: an office, or the league of all units (without a task), and the offices beside it."""

    task: JudgingTask | None
    files: tuple[TextFile, ...]
    before: Told
    others: tuple[OfficeFiles, ...] = ()


def main() -> None:
    """Run what the command line asks for."""
    words = sys.argv[1:]
    if words == ["berbeda"]:
        for line in _differing():
            print(line)
        return
    numbers = [int(word) for word in words]
    edits, seed = (*numbers, *(EDITS, SEED)[len(numbers) :])
    _try(edits, seed)


def _tasks() -> tuple[JudgingTask, ...]:
    documents = read_library(ROOT, ROOT / DOCUMENT_CACHE)
    return tuple(judgements_of(ROOT, list_data(ROOT), documents, system_clock()).tasks)


def _differing() -> Iterator[str]:
    tasks = _tasks()
    rows = [
        row
        for task in tasks
        for row in judge_files(task, read_files(ROOT, task.source.files)).record().identity_rows
    ]
    for row in (*rows, *rows_of_league(tasks[0].shared.loaded.portal, tasks[0].shared.loaded.rules)):
        if row.verdict is Verdict.DIFFERENT:
            at = row.left.entries[0].at
            others = " dan ".join(str(side.value) for side in row.right)
            note = "; ada catatan" if row.is_explained else ""
            name = f"{row.identity.area}/{row.identity.key}"
            yield f"{at.path}:{at.line} {name}: {row.left.value} ≠ {others}{note}"


def _try(edits: int, seed: int) -> None:
    source = random.Random(seed)  # noqa: S311 - the same edits again
    subjects = list(_subjects())
    cells = [(subject, cell) for subject in subjects for cell in _cells(subject.files)]
    tried: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    ways: dict[str, Counter[str]] = defaultdict(Counter)
    missed: Counter[str] = Counter()
    of_column: Counter[str] = Counter()
    for _ in range(edits):
        subject, cell = source.choice(cells)
        told = _told(subject, _edited(subject.files, cell, source)) - subject.before
        column = f"{kind_of(cell.path)[0].id}: {cell.name}"  # type: ignore[index] # every cell has a kind
        of_column[column] += 1
        for area in (cell.area, "semua", *(("uang",) if _is_money(cell) else ())):
            tried[area] += 1
            noticed[area] += bool(told)
            for way in {each[0] for each in told}:
                ways[area][way] += 1
        missed[column] += not told
    print(f"{edits} ubahan satu angka (benih {seed}), dari {len(cells)} angka")
    print("bidang          dicoba  ketahuan      %   hubungan  tercetak  temuan lain")
    for area, count in sorted(tried.items(), key=lambda each: (each[0] in {"uang", "semua"}, each[0])):
        of = ways[area]
        print(
            f"{area:15} {count:6} {noticed[area]:9} {100 * noticed[area] / count:6.1f} "
            f"{of['hubungan']:9} {of['tercetak']:9} {of['temuan']:11}"
        )
    print("\nAngka yang tidak diperiksa apa pun (kolom: lolos dari dicoba)")
    for column, count in missed.most_common():
        if count:
            print(f"  {column}: {count} dari {of_column[column]}")


def _is_money(cell: Cell) -> bool:
    kind = kind_of(cell.path)
    return kind is not None and kind[0].id.startswith(_MONEY)


def _subjects() -> Iterator[Subject]:
    tasks = _tasks()
    offices = []
    for task in tasks:
        files = read_files(ROOT, task.source.files).value
        offices.append(OfficeFiles(task, files))
        yield Subject(task, files, _told_of_office(task, files))
    shared = tuple(each for each in tasks[0].shared.files if each.path.startswith("data/"))
    league = Subject(None, shared, frozenset(), tuple(offices))
    yield replace(league, before=_told(league, shared))


def _cells(files: tuple[TextFile, ...]) -> Iterator[Cell]:
    for number, file in enumerate(files):
        kind = kind_of(file.path)
        if kind is None or not file.path.endswith(".csv"):
            continue
        names = {column.name for column in kind[0].columns if column.figures}
        names |= _FACTS if kind[0].id in _OF_FACTS else set()
        header = file.lines[0].split(";")
        area = _area(kind[0].id)
        for line, text in enumerate(file.lines[1:], 1):
            cells = text.split(";")
            for column, name in enumerate(header):
                if (
                    name in names
                    and len(cells) == len(header)
                    and any(each.isdigit() for each in cells[column])
                ):
                    yield Cell(number, file.path, line, column, name, area)


def _area(kind: str) -> str:
    if kind in _OF_FACTS:
        return "tercetak" if kind.startswith("tercetak") else "kinerja"
    return kind.partition("-")[0]


def _edited(files: tuple[TextFile, ...], cell: Cell, source: random.Random) -> tuple[TextFile, ...]:
    """Return the files with one figure mistyped: a digit, two digits, one too few or one too many."""
    file = files[cell.file]
    cells = file.lines[cell.line].split(";")
    cells[cell.column] = _mistyped(cells[cell.column], source)
    lines = (*file.lines[: cell.line], ";".join(cells), *file.lines[cell.line + 1 :])
    return (*files[: cell.file], replace(file, lines=lines), *files[cell.file + 1 :])


def _mistyped(text: str, source: random.Random) -> str:
    digits = [position for position, sign in enumerate(text) if sign.isdigit()]
    while True:
        at = source.choice(digits)
        way = source.randrange(4)
        if way == 0:
            new = text[:at] + source.choice("0123456789") + text[at + 1 :]
        elif way == 1:
            new = text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :]
        elif way == 2:  # noqa: PLR2004 - one of four ways
            new = text[:at] + text[at + 1 :]
        else:
            new = text[:at] + text[at] + text[at:]
        try:
            is_other = float(new.replace(",", ".")) != float(text.replace(",", "."))
        except ValueError:
            continue
        if is_other and new[0] != "," and new[-1] != "," and "-" not in new[1:]:
            return new


def _told(subject: Subject, files: tuple[TextFile, ...]) -> Told:
    """Return all that is told of an office, or of the league and of every office that it is held against."""
    if subject.task is not None:
        return _told_of_office(subject.task, files)
    shared = load_shared(files, frozenset(file.path for file in files))
    found = {("temuan", each.code, each.at.path, str(each.at.line)) for each in shared.diagnostics}
    told = frozenset(found) | _rows_told(rows_of_league(shared.value.portal, shared.value.rules))
    if has_errors(shared.diagnostics) or (subject.before and told - subject.before):
        # What the league itself notices, no office need be asked about.
        return told
    for office in subject.others:
        task = replace(office.task, shared=replace(office.task.shared, loaded=shared.value))
        told |= {(*each, task.source.slug) for each in _told_of_office(task, office.files)}
    return told


def _told_of_office(task: JudgingTask, files: tuple[TextFile, ...]) -> Told:
    """Return what is told of an office by identities, printed figures and other findings."""
    judged = judge_files(task, Outcome(files))
    findings = judged.checked.findings
    told: set[tuple[str, ...]] = {
        ("temuan", each.code, each.at.path, str(each.at.line), each.at.field)
        for each in (*judged.checked.reading, *findings.facts, *findings.judging)
    }
    if not judged.checked.is_publishable:
        return frozenset(told)
    return frozenset(told) | _rows_told(judged.record().identity_rows) | _printed_told(judged.record())


def _rows_told(rows: tuple[IdentityRow, ...]) -> Told:
    """Return the rows that differ; one whose note does not name the other figure is told apart.

    A figure of a narrative that the office does not hold any more is told as well.
    """
    return frozenset(
        ("hubungan", row.identity.area, row.identity.key, *row.of, row.column, str(row.is_explained))
        for row in rows
        if row.verdict is Verdict.DIFFERENT or (row.gap and row.identity.code == NOT_HELD)
    )


def _printed_told(record: OfficeRecord) -> Told:
    compared: list[CellCheck | Verification] = [*record.cell_checks]
    compared += [each for year in record.judged.years for each in year.all_verifications]
    return frozenset(
        ("tercetak", each.asserted.at.path, str(each.asserted.at.line))
        for each in compared
        if each.verdict is Verdict.DIFFERENT
    )


if __name__ == "__main__":
    main()
