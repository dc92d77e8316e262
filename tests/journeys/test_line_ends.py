"""A checkout on any system is the same: line ends are stated for every file, and documents stay bytes."""

import shutil
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.portal import check
from tests import paper
from tests.paper import FOLDER, REGISTER, pdf, row

ROOT: Final = Path(__file__).parents[2]
ATTRIBUTES: Final = ".gitattributes"
DOCUMENTS: Final = {
    "unix.txt": b"satu\ndua\n",
    "windows.txt": b"tiga\r\nempat\r\n",
    "campuran.csv": b"a;b\r\n1;2\n3;4",
    "mac.txt": b"lima\renam\r",
    "surat.pdf": pdf("Satu"),
}
GIT: Final = shutil.which("git") or "git"
# How git is set on machines of people, by the installer or by hand.
SETTINGS: Final = ("core.autocrlf=true", "core.autocrlf=input", "core.autocrlf=false", "core.eol=crlf")


def _git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.go.id", "-c", "core.safecrlf=false")
    done = subprocess.run([GIT, *who, *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def _portal(root: Path, setting: str = "core.autocrlf=false", *, attributes: bool = True) -> Path:
    """Commit a portal with documents of all line ends, on a machine that is set in some way."""
    rows = "".join(
        row(name.replace(".", "-"), file=name, digest=sha256(content).hexdigest())
        for name, content in DOCUMENTS.items()
    )
    paper.portal(root, DOCUMENTS, rows)
    if attributes:
        shutil.copy(ROOT / ATTRIBUTES, root / ATTRIBUTES)
    _git(root, "init", "--quiet")
    _git(root, "-c", setting, "add", "--all")
    _git(root, "-c", setting, "commit", "--quiet", "--message=Awal")
    return root


def _codes(root: Path) -> list[str]:
    return [each.code for each in check(root).diagnostics]


@pytest.mark.parametrize("theirs", SETTINGS)
@pytest.mark.parametrize("ours", SETTINGS)
def test_every_checkout_is_the_same(tmp_path: Path, ours: str, theirs: str) -> None:
    """However git is set where a portal is written and where it is fetched, nothing is found in it."""
    root = _portal(tmp_path / "asal", ours)
    _git(tmp_path, "clone", "--quiet", "-c", theirs, str(root), "salinan")
    copy = tmp_path / "salinan"
    assert {name: (copy / FOLDER / name).read_bytes() for name in DOCUMENTS} == DOCUMENTS
    assert (copy / REGISTER).read_bytes() == (root / REGISTER).read_bytes()
    assert _codes(copy) == []
    assert _git(copy, "status", "--short", "--", "data") == ""


def test_a_checkout_without_stated_line_ends_is_told_as_that(tmp_path: Path) -> None:
    """Where git has turned documents, nobody is told that they changed, and the remedy gets them back."""
    root = _portal(tmp_path / "asal", attributes=False)
    _git(tmp_path, "clone", "--quiet", "-c", "core.autocrlf=true", str(root), "salinan")
    copy = tmp_path / "salinan"
    register = (copy / REGISTER).read_bytes()
    found = [each for each in check(copy).diagnostics if each.code != "B101"]
    assert {each.code for each in found} == {"D256"}
    assert "seharusnya LF" in found[0].message
    done = CliRunner().invoke(main, ["dokumen", "--akar", str(copy)])
    assert done.exit_code == 1
    assert "hanya akhir baris unix.txt yang berubah" in done.output
    assert (copy / REGISTER).read_bytes() == register
    shutil.copy(ROOT / ATTRIBUTES, copy / ATTRIBUTES)
    for name in DOCUMENTS:
        (copy / FOLDER / name).unlink()
        _git(copy, "checkout", "--", FOLDER + name)
    assert _codes(copy) == []


def test_every_file_of_the_project_has_stated_line_ends() -> None:
    """Git never guesses by the machine: texts end their lines with LF everywhere, all else is bytes."""
    listed = ("ls-files", "--cached", "--others", "--exclude-standard")
    told = subprocess.run(
        [GIT, "check-attr", "--stdin", "text", "eol"],
        cwd=ROOT, input=_git(ROOT, *listed), capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    stated: dict[str, dict[str, str]] = {}
    for line in told.splitlines():
        name, attribute, value = line.rsplit(": ", 2)
        stated.setdefault(name, {})[attribute] = value
    assert len(stated) > 500
    wrong = [name for name, each in stated.items() if each["text"] != "unset" and each["eol"] != "lf"]
    assert wrong == []
    documents = {name for name in stated if "/dokumen/" in name}
    assert {stated[name]["text"] for name in documents} == {"unset"}


@pytest.mark.parametrize(
    "name", ["a.pdf", "a.woff2", "a.png", "a.xlsx", "a.docx", "a.zip", "a.jpg", "a.parquet"]
)
def test_bytes_are_bytes_wherever_they_stand(name: str) -> None:
    """Documents, fonts and pictures are never turned, even where their bytes look like text."""
    assert _git(ROOT, "check-attr", "text", "--", f"theme/assets/{name}").endswith(": text: unset\n")


def test_no_text_of_the_project_holds_other_line_ends() -> None:
    """What git holds is as it says: no text was added with CRLF."""
    listed = _git(ROOT, "ls-files", "--eol").splitlines()
    assert [
        line for line in listed if line.startswith(("i/crlf", "i/mixed")) and "/dokumen/" not in line
    ] == []
