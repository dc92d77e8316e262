"""Made-up reports with slips, as HTML, Word, PDF and Excel: what is found and what is accused wrongly.

``python benchmarks/benih.py [reports] [first seed]`` makes the reports (`laporan_buatan.py`), has LibreOffice
write each in every form, and holds each against itself. A report without a slip tells what is accused
wrongly; in its copy some six figures are changed. A slip is found where a finding speaks of the figure that
slipped; ``--semua`` prints those that are missed.
"""

import subprocess
import sys
from collections import Counter, defaultdict
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Final

import xlsxwriter
from alat import Clock
from contoh import REPOSITORY
from laporan_buatan import Report, Slot, made_up, slipped

sys.path.insert(0, str(REPOSITORY))
from generator.audit.model import Audit, Calculation
from generator.audit.numbers import readings_of
from generator.audit.reading.report import read_report
from generator.audit.report import audit_of

FORMS: Final = {"docx": "docx:MS Word 2007 XML", "pdf": "pdf:writer_pdf_Export"}
SLIPS: Final = 6
Seeded = tuple[Report, list[tuple[Slot, str, str]]]


def seeded(seed: int) -> Seeded:
    """Return a report with slips: each with its slot, what was right and what stands there now."""
    report = deepcopy(made_up(seed))
    slips: list[tuple[Slot, str, str]] = []
    used: Counter[int] = Counter()
    for slot in report.rng.sample(report.slots, len(report.slots)):
        # One slip in a block: two may hide each other.
        if used[slot.block] or len(slips) == SLIPS:
            continue
        before = report.text(slot)
        after = slipped(report, slot)
        report.blocks[slot.block].rows[slot.row][slot.column] = after
        used[slot.block] += 1
        slips.append((slot, before, after))
    return report, slips


@dataclass(frozen=True)
class Told:
    """A finding: its kind, what it prints and says, and every text that it speaks of."""

    kind: str
    is_certain: bool
    printed: str
    said: str
    texts: frozenset[str]


def told_by(audit: Audit) -> list[Told]:
    """Return the findings and questions of an audit."""
    found = [
        Told(each.kind, each.is_certain, each.figure.text, each.said, _texts(each))
        for each in audit.contradictions
    ]
    return found + [
        Told(
            each.kind,
            each.is_certain,
            each.printed,
            each.said,
            frozenset(_words(f"{each.printed} {each.said}")),
        )
        for each in audit.remarks
    ]


def _texts(calculation: Calculation) -> frozenset[str]:
    figures = (calculation.figure, *calculation.inputs)
    return frozenset(word for each in figures for word in _words(each.text))


def _words(text: str) -> list[str]:
    """Return the words of a text; figures as every value that they may have, for Excel has no separators."""
    found: list[str] = []
    for each in text.split():
        word = each.strip("“” ;,.()%")
        values = (
            [format(reading.value.normalize(), "f") for reading in readings_of(word.lstrip("-"))]
            if word[-1:].isdigit()
            else []
        )
        found += values or ([word] if word else [])
    return found


def speaks_of(told: Told, before: str, after: str) -> bool:
    """Tell whether a finding speaks of a slip: of what stands there, or of what is right elsewhere."""
    return any(word in told.texts for text in (before, after) for word in _words(text.split()[0]))


def converted(folder: Path) -> list[str]:
    """Have LibreOffice write every page of a folder in the other forms; return the forms that there are."""
    office = which("soffice")
    if not office:
        print("LibreOffice tidak ada: hanya HTML dan Excel yang diukur.")
        return ["html", "xlsx"]
    pages = sorted(map(str, folder.glob("*.html")))
    for writer in FORMS.values():
        subprocess.run(  # noqa: S603 - our own files
            [
                office,
                f"-env:UserInstallation=file://{folder}/profil",
                "--headless",
                "--infilter=HTML (StarWriter)",
                "--convert-to",
                writer,
                "--outdir",
                str(folder),
                *pages,
            ],
            check=True,
            capture_output=True,
        )
    return ["html", *FORMS, "xlsx"]


def write_workbook(report: Report, path: Path) -> None:
    """Write a report as a workbook: a sheet with its text, a sheet for each table, figures as numbers."""
    with xlsxwriter.Workbook(str(path)) as book:
        text = book.add_worksheet("Uraian")
        at = 0
        for block in report.blocks:
            if not block.heads:
                text.write_string(at, 0, "".join(block.rows[0]))
                at += 1
                continue
            sheet = book.add_worksheet(block.caption.split(".")[0])
            sheet.write_string(0, 0, block.caption)
            for down, row in enumerate((*block.heads, *block.rows), 1):
                for across, cell in enumerate(row):
                    value = report.value(cell) if down > 1 else None
                    if value is None:
                        sheet.write_string(down, across, cell)
                    else:
                        places = -value.as_tuple().exponent  # type: ignore[operator]
                        shown = book.add_format({"num_format": f"#,##0.{'0' * places}".rstrip(".")})
                        sheet.write_number(down, across, float(value), shown)


def main() -> None:
    """Print recall by area and by form, and what was accused wrongly."""
    numbers = [int(each) for each in sys.argv[1:] if each.isdigit()]
    count = numbers[0] if numbers else 20
    first = numbers[1] if len(numbers) > 1 else 1
    with TemporaryDirectory() as name:
        folder = Path(name)
        reports: dict[str, Seeded] = {}
        for seed in range(first, first + count):
            reports[f"benar-{seed}"] = (made_up(seed), [])
            reports[f"salah-{seed}"] = seeded(seed)
        for key, (report, _) in reports.items():
            (folder / f"{key}.html").write_text(report.html(), "utf-8")
            write_workbook(report, folder / f"{key}.xlsx")
        for form in converted(folder):
            clock = Clock()
            measure(folder, form, reports)
            print(f"  {clock.read()[0]:.1f} s for {len(reports)} reports\n")


def measure(folder: Path, form: str, reports: dict[str, Seeded]) -> None:
    """Print what is found in one form."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    told: Counter[str] = Counter()
    wrong: list[str] = []
    for key, (_, slips) in reports.items():
        rows = told_by(audit_of(read_report(folder / f"{key}.{form}")))
        for slot, before, after in slips:
            mine = [row for row in rows if speaks_of(row, before, after)]
            outcome = "firm" if any(row.is_certain for row in mine) else "asked" if mine else "missed"
            found[slot.area][outcome] += 1
            if outcome == "missed" and "--semua" in sys.argv:
                print(f"  missed {key}: {slot.area}: {before} → {after}")
        for row in rows:
            is_right = any(speaks_of(row, before, after) for _, before, after in slips)
            told[("firm" if row.is_certain else "asked") + (" right" if is_right else " wrong")] += 1
            if not is_right and (row.is_certain or "--semua" in sys.argv):
                wrong.append(
                    f"  {'firm' if row.is_certain else 'asked'} {key}: {row.kind}: {row.printed}: {row.said}"
                )
    whole = sum(found.values(), Counter[str]())
    print(f"{form}: {share(whole)}")
    for area in sorted(found):
        print(f"  {area:16} {share(found[area])}")
    firm, asked = (told[f"{each} right"] + told[f"{each} wrong"] for each in ("firm", "asked"))
    print(
        f"  firm findings {firm}, wrong {told['firm wrong']}; "
        f"questions {asked}, needless {told['asked wrong']}"
    )
    print("\n".join(wrong))


def share(counts: Counter[str]) -> str:
    """Say how many were found firmly, how many at all, of how many."""
    total = sum(counts.values())
    either = counts["firm"] + counts["asked"]
    return f"{counts['firm']} firm, {either} of {total} found ({100 * either / total:.0f}%)"


if __name__ == "__main__":
    main()
