"""The floors of the house, as import-linter sees them."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

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


def test_imports_go_down_the_floors(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Imports go down the floors, siblings are strangers, and each library stays on its own floor."""
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT))
    assert lint_imports(no_cache=True, no_logo=True) == 0, capsys.readouterr().out


@pytest.mark.skipif(find_spec("generator.cli") is None, reason="the command line is not written yet")
def test_checking_loads_no_heavy_library() -> None:
    """`kinerja periksa` looks at the whole demo portal without loading pandas or Altair."""
    probe = [sys.executable, "-c", PROBE.format(heavy=HEAVY)]
    finished = subprocess.run(probe, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert finished.stderr.splitlines()[-1:] == ["loaded:"], finished.stderr
