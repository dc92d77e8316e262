"""From a portal to a published correction: requests, comments and merges on a bare repository.

What a forge would run are the steps of the workflow that every portal gets.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from generator.changes.formats.markdown_format import MARK
from tests.forge_server import forge
from tests.histories import begun, committed, git
from tests.small import FILES, RESULT, themed, unprinted, whole

ROOT: Final = Path(__file__).parents[2]
WORKFLOWS: Final = ROOT / "generator/scaffold/forge/github/.github/workflows"
COMMENTS: Final = "/repos/instansi/portal/issues/1/comments"
LISTED: Final = f"GET {COMMENTS}?page=1&per_page=50"
PAGE: Final = "satker/balai-uji/indikator/kepuasan/index.html"


def step(workflow: str, name: str, folder: Path, given: Mapping[str, str]) -> str:
    """Run a step of a workflow in a folder, as the forge does."""
    jobs: dict[str, Any] = yaml.safe_load((WORKFLOWS / workflow).read_text(encoding="utf-8"))["jobs"]
    (script,) = [each["run"] for job in jobs.values() for each in job["steps"] if each["name"] == name]
    names = {
        "PATH": f"{ROOT / '.venv/bin'}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder.parent),
        "NO_MKDOCS_2_WARNING": "1",
        **given,
    }
    command = (shutil.which("bash") or "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
    done = subprocess.run(command, cwd=folder, env=names, check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"{name}: {done.stdout}{done.stderr}"
    return done.stdout


def requested(work: Path, server: Path, branch: str, text: str) -> None:
    """Propose a change of the results on a branch of its own."""
    git(work, "checkout", "-q", "-b", branch, "main")
    (work / RESULT).parent.mkdir(parents=True, exist_ok=True)
    (work / RESULT).write_text(text, encoding="utf-8")
    committed(work, "Laporkan triwulan IV")
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


def merged(work: Path, server: Path, branch: str) -> None:
    """Accept a request."""
    git(work, "checkout", "-q", "main")
    git(work, "merge", "-q", "--no-ff", "-m", "Terima", branch)
    git(work, "push", "-q", str(server), "main")


def published(server: Path, run: Path) -> str:
    """Build the main branch as the forge does, and return the page of the indicator."""
    git(run.parent, "clone", "-q", str(server), str(run))
    temporary = run.with_suffix(".hasil")
    temporary.mkdir()
    step("terbit.yml", "Bangun portal", run, {"RUNNER_TEMP": str(temporary)})
    return (temporary / "situs" / PAGE).read_text(encoding="utf-8")


@pytest.mark.journey
def test_from_a_quarter_to_a_published_correction(tmp_path: Path) -> None:
    """A quarter is proposed, commented, accepted and published; then it is corrected on the same way."""
    work, server = tmp_path / "kerja", tmp_path / "server.git"
    begun(work, {path: text for path, text in unprinted(FILES).items() if path != RESULT})
    themed(whole(work))
    committed(work, "Tampilan")
    git(tmp_path, "clone", "-q", "--bare", str(work), str(server))
    pulls = [{"number": 1, "head": {"sha": "abc"}}]
    answers: dict[str, Any] = {
        "GET /repos/instansi/portal/pulls?state=open&head=instansi%3Ausulan&per_page=50": pulls,
        LISTED: [],
        f"POST {COMMENTS}": {},
        "PATCH /repos/instansi/portal/issues/comments/9": {},
    }
    with forge(answers) as (api, asked):
        requested(work, server, "usulan", FILES[RESULT])
        given = checked(server, "usulan", tmp_path / "satu")
        commented(tmp_path / "satu", given, api)
        first = asked[-1][3]["body"]
        assert asked[-1][0] == "POST"
        assert first.startswith(MARK)
        assert "| Realisasi: – → **3,63 Indeks**<br>" in first.replace("\u00a0", " ")
        merged(work, server, "usulan")
        assert "3,63" in published(server, tmp_path / "terbit-satu")

        answers[LISTED] = [{"id": 9, "body": first, "user": {"login": "github-actions[bot]"}}]
        requested(work, server, "perbaikan", FILES[RESULT].replace("3,63", "3,36"))
        commented(tmp_path / "dua", checked(server, "perbaikan", tmp_path / "dua"), api)
        second = asked[-1][3]["body"].replace("\u00a0", " ")
        assert asked[-1][0] == "PATCH"
        assert "Realisasi: 3,63 Indeks → **3,36 Indeks**" in second
        assert "Tercapai → **Belum tercapai**" in second
        merged(work, server, "perbaikan")
        page = published(server, tmp_path / "terbit-dua")
    assert "3,36" in page
    assert "3,63" not in page
