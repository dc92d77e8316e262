"""The file for GitLab, read and run by gitlab-ci-local as `make pemeriksa-forge` installs it.

Jobs run in the shell of this machine: the image is left out, and the program is that of this repository.
"""

import json
import os
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import openpyxl
import pytest

from generator.clock import system_clock
from generator.exchange.shared.layout import FIRST_ROW
from generator.exchange.shared.office import office_state
from generator.exchange.writing.workbook import office_workbook
from tests.histories import begun, committed, git
from tests.small import FILES, RESULT, SETTINGS, themed, whole

ROOT: Final = Path(__file__).parents[3]
FILE: Final = ROOT / "generator/scaffold/forge/gitlab/.gitlab-ci.yml"
RUNNER: Final = ROOT / ".cache/forge/node_modules/gitlab-ci-local/src/index.js"
REQUEST: Final = {"CI_PIPELINE_SOURCE": "merge_request_event", "CI_COMMIT_BRANCH": ""}
MAIN: Final = {"CI_COMMIT_BRANCH": "main"}
IMAGE: Final = "  image: python:3.12-bookworm\n"
BOOK: Final = "masuk/balai-uji-2023.xlsx"

pytestmark = pytest.mark.journey


def run(folder: Path, variables: Mapping[str, str], *words: str) -> str:
    """Run gitlab-ci-local in a repository with the variables of a pipeline, and return what it prints."""
    assert RUNNER.exists(), "run `make pemeriksa-forge` first"
    given = [word for name, text in variables.items() for word in ("--variable", f"{name}={text}")]
    command = (shutil.which("node") or "node", str(RUNNER), *words, *given)
    names = {
        **os.environ,
        "HOME": str(folder.parent),
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "1780272000",
    }
    done = subprocess.run(command, cwd=folder, env=names, check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
    return done.stdout


def portal(tmp_path: Path) -> Path:
    """Make a repository with a small portal and the file for GitLab, whose jobs run in this machine's shell.

    The program is installed as far as the file goes: in its folder stands the one of this repository.
    """
    program = tmp_path / "program"
    (program / "bin").mkdir(parents=True)
    for name in ("python", "kinerja"):
        does = "exit 0" if name == "python" else f'exec "{ROOT}/.venv/bin/kinerja" "$@"'
        (program / "bin" / name).write_text(f"#!/bin/sh\n{does}\n")
        (program / "bin" / name).chmod(0o755)
    text = FILE.read_text("utf-8")
    assert IMAGE in text
    assert "/opt/kinerja" in text
    text = (
        text.replace(IMAGE, "").replace("- python -m venv", "- test -d").replace("/opt/kinerja", str(program))
    )
    work = begun(
        tmp_path / "portal", {**FILES, ".gitlab-ci.yml": text, "requirements.txt": "kinerja-terbuka\n"}
    )
    themed(whole(work))
    (work / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (work / ".gitignore").write_text(".cache/\n.gitlab-ci-local/\nhasil/\npublic/\nsimpanan/\n", "utf-8")
    committed(work, "Portal")
    git(work, "remote", "add", "origin", "https://gitlab.contoh.go.id/instansi/portal.git")
    git(work, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(work, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
    return work


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        (REQUEST, {"usulan"}),
        (REQUEST | {"KINERJA_TOKEN": "rahasia"}, {"usulan", "komentar"}),
        (MAIN, {"pages"}),
        (MAIN | {"KINERJA_SERVER": "a@b:/c/"}, {"pages", "server"}),
        ({"CI_COMMIT_BRANCH": "lain"}, set()),
    ],
)
def test_the_right_jobs_run(tmp_path: Path, variables: dict[str, str], expected: set[str]) -> None:
    """A request is checked and commented, the main branch published, and no other branch does anything."""
    work = begun(tmp_path / "portal", {".gitlab-ci.yml": FILE.read_text("utf-8")})
    git(work, "remote", "add", "origin", "https://gitlab.contoh.go.id/instansi/portal.git")
    git(work, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(work, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
    found = json.loads(run(work, variables, "--list-json"))
    assert {each["name"] for each in found if each["when"] != "never"} == expected


def test_a_request_is_checked_and_built(tmp_path: Path) -> None:
    """The job of a request takes the workbook in, compares, checks and builds, as its artefact."""
    work = portal(tmp_path)
    base = git(work, "rev-parse", "HEAD")
    git(work, "checkout", "-q", "-b", "usulan")
    state = office_state(work, "balai-uji", system_clock())
    assert state is not None
    (work / BOOK).parent.mkdir()
    (work / BOOK).write_bytes(office_workbook(state, 2023))
    book = openpyxl.load_workbook(work / BOOK)
    book["Realisasi TW4"].cell(FIRST_ROW + 1, 6).value = 3.7
    book.save(work / BOOK)
    committed(work, "Perbaiki")
    given = REQUEST | {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
        "CI_API_V4_URL": f"file://{tmp_path}/tidak-ada",
    }
    run(work, given, "usulan")
    results = work / "hasil"
    assert "3,7" in (results / "masuk.patch").read_text("utf-8")
    change = (results / "beda.json").read_text("utf-8")
    assert "3,63" in change
    assert (results / "pratinjau/satker/balai-uji/indikator/kepuasan/index.html").exists()
    assert not list((results / "pratinjau").rglob("*.gz"))
    assert not (work / BOOK).exists()
    assert ";3,7;" in (work / RESULT).read_text("utf-8")


def test_the_main_branch_is_published(tmp_path: Path) -> None:
    """The job of the main branch makes the site with its compressed copies, and packs what it has built."""
    work = portal(tmp_path)
    run(work, MAIN | {"CI_API_V4_URL": f"file://{tmp_path}/tidak-ada"}, "pages")
    assert (work / "public/index.html").exists()
    assert list((work / "public").rglob("*.html.gz"))
    with tarfile.open(work / "simpanan/simpanan.tar") as archive:
        assert archive.getnames()
