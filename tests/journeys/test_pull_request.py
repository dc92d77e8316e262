"""From an empty folder to a published correction: a quarter by workbook, requests, comments and merges.

What a forge would run are the steps of the workflow that every portal gets, on a bare repository.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import openpyxl
import pytest
import yaml

from generator.changes.formats.markdown_format import MARK
from tests.forge_server import forge
from tests.histories import committed, git

ROOT: Final = Path(__file__).parents[2]
# 1 May 2026, when the first quarter is over.
MAY: Final = "1777593600"
COMMENTS: Final = "/repos/instansi/portal/issues/1/comments"
LISTED: Final = f"GET {COMMENTS}?page=1&per_page=50"
RESULT: Final = "data/satker/balai-uji/2026/realisasi/tw1/perencanaan.csv"
PAGE: Final = "satker/balai-uji/indikator/kepuasan/index.html"


def step(workflow: str, name: str, folder: Path, given: Mapping[str, str]) -> str:
    """Run a step of a workflow in a folder, as the forge does."""
    text = (ROOT / "generator/scaffold/forge/github/.github/workflows" / workflow).read_text(encoding="utf-8")
    jobs: dict[str, Any] = yaml.safe_load(text)["jobs"]
    (script,) = [each["run"] for job in jobs.values() for each in job["steps"] if each["name"] == name]
    names = {
        "PATH": f"{ROOT / '.venv/bin'}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder.parent),
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": MAY,
        **given,
    }
    command = (shutil.which("bash") or "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
    done = subprocess.run(command, cwd=folder, env=names, check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"{name}: {done.stdout}{done.stderr}"
    return done.stdout


def kinerja(folder: Path, *words: str) -> None:
    """Run a command of the program in a folder, as a clerk does."""
    command = (sys.executable, "-c", "from generator.cli import main; main()", *words)
    names = {**os.environ, "SOURCE_DATE_EPOCH": MAY, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=folder, env=names, check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"


def started(work: Path) -> None:
    """Start a portal with an office, a year and an indicator, and record it."""
    office = ("--nama-satker", "Balai Uji", "--satker", "balai-uji", "--induk", "Badan")
    place = ("--kementerian", "Kementerian", "--kedudukan", "Kota")
    kinerja(work.parent, "mulai", work.name, "--nama", "Kinerja Uji", *office, *place)
    kinerja(work, "tahun", "balai-uji", "2026", "--renstra", "2025-2029")
    card = ("--nama", "Indeks", "--satuan", "indeks", "--arah", "maksimum", "--target", "3,6")
    kinerja(work, "indikator", "balai-uji", "kepuasan", *card, "--akumulasi", "nilai-terakhir")
    git(work, "init", "--quiet", "--initial-branch=main")
    committed(work, "Awal")


def reported(work: Path, value: float) -> None:
    """Fill the result of the first quarter into the workbook of the year."""
    kinerja(work, "lembar", "balai-uji", "2026")
    path = work / "masuk/balai-uji-2026.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["Realisasi TW1"]
    heads = {cell.value: cell.column for cell in sheet[4]}
    sheet.cell(5, heads["Realisasi"]).value = value
    sheet.cell(5, heads["Sumber *"]).value = "Perjanjian Kinerja 2026 [perjanjian-2026]"
    book.save(path)


def proposed(work: Path, server: Path, branch: str) -> None:
    """Propose what has changed in a folder on a branch of its own."""
    git(work, "checkout", "-q", "-b", branch)
    committed(work, "Laporkan triwulan I")
    git(work, "push", "-q", str(server), branch)


def checked(server: Path, branch: str, run: Path) -> Mapping[str, str]:
    """Check a request as the forge does: merged into the main branch, in a fresh folder."""
    git(run.parent, "clone", "-q", str(server), str(run))
    git(run, "checkout", "-q", "--detach", "origin/main")
    git(run, "merge", "-q", "--no-ff", "-m", "Gabung", f"origin/{branch}")
    temporary = run.with_suffix(".hasil")
    temporary.mkdir()
    given = {"RUNNER_TEMP": str(temporary), "GITHUB_STEP_SUMMARY": str(temporary / "ringkasan.md")}
    for name in ("Masukkan buku kerja dari masuk/", "Periksa data", "Bandingkan angka terbit"):
        step("usulan.yml", name, run, given)
    return given


def commented(run: Path, given: Mapping[str, str], api: str) -> None:
    """Write the comment as the forge does, with what the check has left."""
    event = {
        "KINERJA_TOKEN": "rahasia",
        "PEMILIK": "instansi",
        "CABANG": "usulan",
        "KEPALA": "abc",
        "PRATINJAU": "https://contoh.go.id/jalan/1",
        "GITHUB_API_URL": api,
        "GITHUB_REPOSITORY": "instansi/portal",
    }
    step("komentar.yml", "Tulis atau perbarui komentar", run, {**given, **event})


def saved(server: Path, branch: str, given: Mapping[str, str]) -> None:
    """Save what the workbook said on the branch of the request, as the forge does."""
    names = {
        "CABANG": branch,
        "KEPALA": git(server, "rev-parse", branch),
        "UTAMA": "main",
        "GH_TOKEN": "",
        "GITHUB_SERVER_URL": server.parent.as_uri(),
        "GITHUB_REPOSITORY": server.name,
    }
    step("usulan.yml", "Simpan ke cabang usulan", Path(given["RUNNER_TEMP"]), names)


def merged(work: Path, server: Path, branch: str) -> None:
    """Accept a request."""
    git(work, "checkout", "-q", "main")
    git(work, "fetch", "-q", str(server), branch)
    git(work, "merge", "-q", "--no-ff", "-m", "Terima", "FETCH_HEAD")
    git(work, "push", "-q", str(server), "main")


def published(server: Path, run: Path) -> str:
    """Build the main branch as the forge does, and return the page of the indicator."""
    git(run.parent, "clone", "-q", str(server), str(run))
    temporary = run.with_suffix(".hasil")
    temporary.mkdir()
    step("terbit.yml", "Bangun portal", run, {"RUNNER_TEMP": str(temporary)})
    return (temporary / "situs" / PAGE).read_text(encoding="utf-8")


@pytest.mark.journey
def test_from_an_empty_folder_to_a_published_correction(tmp_path: Path) -> None:
    """A quarter is reported by workbook, commented, accepted and published; then it is corrected so too."""
    work, server = tmp_path / "kerja", tmp_path / "server.git"
    started(work)
    git(tmp_path, "clone", "-q", "--bare", str(work), str(server))
    pulls = [{"number": 1, "head": {"sha": "abc"}}]
    answers: dict[str, Any] = {
        "GET /repos/instansi/portal/pulls?state=open&head=instansi%3Ausulan&per_page=50": pulls,
        LISTED: [],
        f"POST {COMMENTS}": {},
        "PATCH /repos/instansi/portal/issues/comments/9": {},
    }
    with forge(answers) as (api, asked):
        reported(work, 3.48)
        proposed(work, server, "usulan")
        given = checked(server, "usulan", tmp_path / "satu")
        saved(server, "usulan", given)
        commented(tmp_path / "satu", given, api)
        first = asked[-1][3]["body"]
        assert asked[-1][0] == "POST"
        assert first.startswith(MARK)
        assert "Realisasi: – → **3,48 Indeks**" in first.replace("\u00a0", " ")
        merged(work, server, "usulan")
        assert not (work / "masuk").exists()
        assert "3,48" in published(server, tmp_path / "terbit-satu")

        answers[LISTED] = [{"id": 9, "body": first, "user": {"login": "github-actions[bot]"}}]
        text = (work / RESULT).read_text(encoding="utf-8")
        (work / RESULT).write_text(text.replace("3,48", "3,84"), encoding="utf-8")
        proposed(work, server, "perbaikan")
        commented(tmp_path / "dua", checked(server, "perbaikan", tmp_path / "dua"), api)
        second = asked[-1][3]["body"].replace("\u00a0", " ")
        assert asked[-1][0] == "PATCH"
        assert "Realisasi: 3,48 Indeks → **3,84 Indeks**" in second
        merged(work, server, "perbaikan")
        page = published(server, tmp_path / "terbit-dua")
    assert "3,84" in page
    assert "3,48" not in page
