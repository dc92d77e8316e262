"""The whole journey, top to bottom: read, load, check, judge, record, show, write."""

from dataclasses import dataclass
from pathlib import Path

from generator.checks import check_all
from generator.findings.diagnostic import Outcome
from generator.loading.ledger import Loaded, load
from generator.sources.files import TextFile, read_folder


@dataclass(frozen=True, slots=True)
class Checked:
    """The facts of a portal that were looked at from all sides, with the files they stand in."""

    loaded: Loaded
    files: tuple[TextFile, ...]

    @property
    def lines(self) -> dict[str, tuple[str, ...]]:
        """The lines of each file, by path."""
        return {file.path: file.lines for file in self.files}


def check(root: Path) -> Outcome[Checked]:
    """Read ``root/data`` and return everything it says, with every finding of every file.

    Never raises for what stands in the files.
    """
    files = read_folder(root, "data")
    loaded = load(files.value)
    findings = check_all(loaded.value.portal, loaded.value.rules, files.value)
    return Outcome(Checked(loaded.value, files.value), (*files.diagnostics, *loaded.diagnostics, *findings))
