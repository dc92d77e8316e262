"""Collection of findings: listed up to a limit for each code and file, and only counted beyond it."""

from collections.abc import Iterable
from typing import Final

from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.values.shared.number import grouped
from generator.values.shared.place import Place

# Nobody reads further: who has a thousand findings of one kind in one file mends their cause, not each.
MOST_ALIKE: Final = 1_000
_AGAIN: Final = "perbaiki dahulu yang ditampilkan, lalu jalankan `kinerja periksa` lagi"


class Findings(list[Diagnostic]):
    """A list that keeps at most ``MOST_ALIKE`` findings of one code in one file, and counts the others.

    So a file of any size costs a bounded amount of memory. Rows with errors are recorded without a limit.
    """

    def __init__(self, findings: Iterable[Diagnostic] = ()) -> None:
        """Begin with ``findings``."""
        super().__init__()
        self._counts: dict[tuple[str, str], int] = {}
        self._omitted: dict[tuple[str, str], tuple[Diagnostic, int]] = {}
        self._rows_with_errors: set[tuple[str, int]] = set()
        self.extend(findings)

    def append(self, finding: Diagnostic) -> None:
        """Add a finding, or only count it beyond the limit."""
        kind = finding.at.path, finding.code
        count = self._counts.get(kind, 0)
        if finding.severity is Severity.ERROR:
            self._rows_with_errors.add((finding.at.path, finding.at.line))
        if finding.more or count >= MOST_ALIKE:
            first, more = self._omitted.get(kind, (finding, 0))
            self._omitted[kind] = first, more + (finding.more or 1)
        else:
            self._counts[kind] = count + 1
            super().append(finding)

    def extend(self, findings: Iterable[Diagnostic]) -> None:
        """Add or count findings in their order."""
        for finding in findings:
            self.append(finding)

    def is_wrong(self, at: Place) -> bool:
        """Whether the row of a place has an error, listed or only counted."""
        return (at.path, at.line) in self._rows_with_errors

    def all(self) -> tuple[Diagnostic, ...]:
        """Return the listed findings, then one for each code and file beyond the limit with how many more."""
        return (*self, *(summary_of(first, count) for first, count in self._omitted.values()))


def summary_of(like: Diagnostic, count: int, where: str = "seperti ini di berkas ini") -> Diagnostic:
    """Return one finding for ``count`` others of the code, severity and file of ``like``."""
    message = f"\u2026 dan {grouped(count)} temuan lain {where}"
    return Diagnostic(like.code, like.severity, Place(like.at.path), message, _AGAIN, more=count)
