"""A report held against itself: seconds, memory, and how many known contradictions it finds.

With the report alone it prints time, memory and counts. With a list of known contradictions beside it (CSV
with ``location_line``, lines joined by ``;``, and ``kind``) it also prints, by kind, how many rows have a
firm finding, or a question, at one of their lines, and each row. A line is no proof that the
same thing was meant: the rows are printed to be looked at.
"""

import csv
import re
import resource
import sys
from collections import defaultdict
from pathlib import Path
from time import perf_counter
from typing import Final

from generator.audit.formats.rows import FindingRow, rows_of
from generator.audit.reading.report import read_report
from generator.audit.report import audit_of

# What arithmetic, or a comparison of two places, can show; the others need a reader of words.
VISIBLE: Final = frozenset(
    {
        "arithmetic",
        "conflicting-figure",
        "count-vs-list",
        "impossible-digits",
        "mixed-separators",
        "null-vs-zero",
        "numbering",
        "wrong-period-label",
    }
)


def lines_of(row: FindingRow) -> set[int]:
    """Return the lines that a finding names: its own, and the other places that it speaks of."""
    return {row.line, *map(int, re.findall(r"\bbaris (\d+)", f"{row.elsewhere} {row.said}"))}


def main() -> None:
    """Measure the report that is named, against the list that may be named."""
    began = perf_counter()
    audit = audit_of(read_report(Path(sys.argv[1])))
    seconds = perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = rows_of(audit)
    firm = {line for row in rows if row.is_certain for line in lines_of(row)}
    either = {line for row in rows for line in lines_of(row)}
    print(f"{seconds:.1f} s, {memory:.0f} MB, {len(audit.figures)} figures, {len(audit.calculations)} links")
    print(f"borne out {audit.borne_out}, firm {sum(row.is_certain for row in rows)}, all {len(rows)}")
    if len(sys.argv) < 3:  # noqa: PLR2004
        return
    by_kind: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for row in csv.DictReader(Path(sys.argv[2]).read_text("utf-8").splitlines()):
        lines = {int(line) for line in row["location_line"].split(";") if line}
        by_kind[row["kind"]].append((bool(lines & firm), bool(lines & either)))
        if row["kind"] in VISIBLE:
            print(
                "firm " if lines & firm else "asked" if lines & either else "-----",
                row["location_line"],
                row["what"],
            )
    for kind, found in sorted(by_kind.items()):
        sure, all_told = (sum(each[side] for each in found) for side in (0, 1))
        print(f"{kind:22} {sure:3} firm {all_told:3} of {len(found)}")
    seen = [each for kind in VISIBLE for each in by_kind[kind]]
    sure, all_told = (sum(each[side] for each in seen) for side in (0, 1))
    print(f"visible: {sure} firm, {all_told} of {len(seen)}")


if __name__ == "__main__":
    main()
