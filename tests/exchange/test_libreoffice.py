"""A workbook that LibreOffice has saved is taken back like one from Excel."""

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.exchange.taking.reading import read_workbook
from tests import small
from tests.exchange_books import RESULTS, Filled, book, number

SOFFICE = shutil.which("soffice")


@pytest.mark.journey
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_saved_by_libreoffice(tmp_path: Path) -> None:
    """Nothing is lost or changed by being opened and saved; marks and hidden sheets stay."""
    root = small.write(tmp_path / "portal")
    (tmp_path / "balai.xlsx").write_bytes(book(root))
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    words = (
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(tmp_path / "lo"),
        str(tmp_path / "balai.xlsx"),
    )
    subprocess.run((str(SOFFICE), profile, *words), check=True, capture_output=True, timeout=120)
    filled = Filled(read_workbook((tmp_path / "lo/balai.xlsx").read_bytes()))
    untouched = filled.taken(root)
    assert (untouched.changes, untouched.findings) == ((), ())
    row = filled.row(RESULTS, "2")
    taking = filled.put(RESULTS, row, realisasi=number("3.65")).taken(root)
    assert [(each.before, each.after) for each in taking.changes] == [("3,63", "3,65")]
