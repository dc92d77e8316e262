"""The floors of the house, as import-linter sees them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

HEAVY = ("altair", "numpy", "pandas", "vl_convert")
PROBE = """
import contextlib, sys
from generator.cli import main
sys.argv = ["kinerja", "periksa"]
with contextlib.suppress(SystemExit):
    main()
print("loaded:", *sorted(sys.modules.keys() & set({heavy})), file=sys.stderr)
"""


# In a process of its own: import-linter sets up logging for the whole process it runs in.
LINT = """
import sys
from importlinter.cli import lint_imports
sys.exit(lint_imports(no_cache=True, no_logo=True))
"""


def test_imports_go_down_the_floors() -> None:
    """Imports go down the floors, siblings are strangers, and each library stays on its own floor."""
    linting = [sys.executable, "-c", LINT]
    finished = subprocess.run(
        linting, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert finished.returncode == 0, finished.stdout


@pytest.mark.demo
def test_checking_loads_no_heavy_library() -> None:
    """`kinerja periksa` looks at the whole demo portal without loading pandas or Altair."""
    probe = [sys.executable, "-c", PROBE.format(heavy=HEAVY)]
    finished = subprocess.run(probe, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert finished.stderr.splitlines()[-1:] == ["loaded:"], finished.stderr
