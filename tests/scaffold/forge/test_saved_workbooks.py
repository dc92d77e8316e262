"""What a workbook changes is saved onto the branch of the request, by the script of the forge."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest
import yaml

from tests.histories import begun, committed, git
from tests.small import FILES, RESULT

ROOT: Final = Path(__file__).parents[3]
WORKFLOW: Final = ROOT / "generator/scaffold/forge/github/.github/workflows/usulan.yml"


def save(folder: Path, server: Path, branch: str, head: str) -> "subprocess.CompletedProcess[str]":
    """Run the step that saves, in a folder that holds the results, as the forge does."""
    (step,) = [
        each
        for each in yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]["simpan"]["steps"]
        if "run" in each
    ]
    names = {
        "CABANG": branch,
        "KEPALA": head,
        "UTAMA": "main",
        "GH_TOKEN": "rahasia",
        "GITHUB_SERVER_URL": f"file://{server.parent}",
        "GITHUB_REPOSITORY": server.name,
        "HOME": str(folder),
        "PATH": os.environ["PATH"],
    }
    command = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"])
    return subprocess.run(command, cwd=folder, env=names, check=False, capture_output=True, text=True)


def requested(tmp_path: Path, changes: dict[str, str]) -> tuple[Path, str, Path]:
    """Make a bare repository with a request, and the patch that its run has made of a workbook."""
    work, server, folder = tmp_path / "kerja", tmp_path / "server.git", tmp_path / "jalan"
    begun(work, {**FILES, "masuk/isian.xlsx": "PK\x03\x04 isi\n", ".github/workflows/a.yml": "name: a\n"})
    git(tmp_path, "clone", "-q", "--bare", str(work), str(server))
    git(server, "config", "uploadpack.allowAnySHA1InWant", "true")
    git(work, "checkout", "-q", "-b", "usulan/tw 4'$(x)".replace(" ", "-"))
    head = committed(work)
    git(work, "push", "-q", str(server), "HEAD")
    for path, text in changes.items():
        (work / path).parent.mkdir(parents=True, exist_ok=True)
        (work / path).write_text(text, encoding="utf-8")
    (work / "masuk/isian.xlsx").unlink()
    git(work, "add", "--all")
    patch = git(work, "diff", "--cached", "--binary")
    (folder / "hasil").mkdir(parents=True)
    (folder / "hasil/masuk.patch").write_text(f"{patch}\n", encoding="utf-8")
    return server, head, folder


BRANCH: Final = "usulan/tw-4'$(x)"


@pytest.mark.journey
def test_a_workbook_becomes_a_commit_on_its_own_branch(tmp_path: Path) -> None:
    """The branch of the request gets one commit: the data changed, the workbook gone, and nothing else."""
    changes = {RESULT: FILES[RESULT].replace("3,63", "3,4"), ".github/workflows/a.yml": "name: jahat\n"}
    server, head, folder = requested(tmp_path, changes)
    done = save(folder, server, BRANCH, head)
    assert done.returncode == 0, done.stderr
    changed = git(server, "diff", "--name-status", head, BRANCH).split("\n")
    assert changed == [f"M\t{RESULT}", "D\tmasuk/isian.xlsx"]
    assert git(server, "rev-list", "--count", f"{head}..{BRANCH}") == "1"
    assert "rahasia" not in done.stdout + done.stderr


@pytest.mark.journey
def test_nothing_is_saved_elsewhere(tmp_path: Path) -> None:
    """The main branch is never written, nor a branch that went on; no workbook is no commit."""
    server, head, folder = requested(tmp_path, {RESULT: FILES[RESULT].replace("3,63", "3,4")})
    main = git(server, "rev-parse", "main")
    assert save(folder, server, "main", head).returncode != 0
    assert git(server, "rev-parse", "main") == main
    later = committed(tmp_path / "kerja")
    git(tmp_path / "kerja", "push", "-q", str(server), "HEAD")
    shutil.rmtree(folder / "portal", ignore_errors=True)
    assert save(folder, server, BRANCH, head).returncode != 0
    assert git(server, "rev-parse", BRANCH) == later
    (folder / "hasil/masuk.patch").write_bytes(b"")
    assert save(folder, server, BRANCH, head).returncode == 0
