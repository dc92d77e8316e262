"""The files that make a forge check, compare, preview and publish: what foreign code may do there.

`make uji-forge` holds them against the forges' own linters and schemas.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

FORGES: Final = Path(__file__).parents[3] / "generator/scaffold/forge"
ACTIONS: Final = sorted(
    (*FORGES.glob("github/.github/workflows/*"), *FORGES.glob("forgejo/.forgejo/workflows/*"))
)
GITLAB: Final = FORGES / "gitlab/.gitlab-ci.yml"
COMMIT: Final = re.compile(
    r"(?:https://data\.forgejo\.org/)?actions/[a-z-]+(?:/(?:restore|save))?@[0-9a-f]{40}"
)
# Triggers whose runs have a token that may write although a stranger causes them.
TRUSTED: Final = {"workflow_run", "pull_request_target"}


def read(path: Path) -> dict[Any, Any]:
    """Read a file of YAML; `on` is read as true there."""
    read_: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return read_


def triggers(workflow: Mapping[Any, Any]) -> set[str]:
    """Return what starts a workflow."""
    return set(workflow[True])


def jobs(workflow: Mapping[Any, Any]) -> Iterator[dict[str, Any]]:
    """Yield the jobs of a workflow."""
    yield from workflow["jobs"].values()


def steps(workflow: Mapping[Any, Any]) -> Iterator[dict[str, Any]]:
    """Yield the steps of all jobs of a workflow."""
    for job in jobs(workflow):
        yield from job["steps"]


@pytest.mark.parametrize("path", ACTIONS, ids=lambda each: f"{each.parts[-4]}-{each.name}")
def test_workflows_have_least_rights(path: Path) -> None:
    """Nothing may be done unless a job says so; each has a limit of time; actions are named by commit."""
    workflow = read(path)
    assert workflow["permissions"] == {}
    for job in jobs(workflow):
        assert "permissions" in job
        assert "timeout-minutes" in job
    for step in steps(workflow):
        assert COMMIT.fullmatch(step.get("uses", "actions/x@" + "0" * 40)), step
        assert step.get("uses", "").startswith("actions/checkout") is (
            "persist-credentials" in step.get("with", {})
        )
        assert step.get("with", {}).get("persist-credentials") is not True
        # An expression in a script is replaced before the shell reads it: names of branches would be run.
        assert "${{" not in step.get("run", "")
        assert "cache" not in str(step.get("with", ""))


@pytest.mark.parametrize("path", ACTIONS, ids=lambda each: f"{each.parts[-4]}-{each.name}")
def test_foreign_code_has_no_secret_and_no_right(path: Path) -> None:
    """Where a contribution is checked out there is no secret, and the token may only read."""
    workflow = read(path)
    if "pull_request" in triggers(workflow):
        assert "secrets." not in path.read_text(encoding="utf-8")
        for job in jobs(workflow):
            runs_it = any(
                "kinerja" in step.get("run", "") and "pip" in str(job["steps"]) for step in job["steps"]
            )
            assert not runs_it or job["permissions"] == {"contents": "read"}
            writes = "write" in job["permissions"].values()
            assert not writes or "head.repo.full_name == github.repository" in job["if"]


@pytest.mark.parametrize(
    "path", [each for each in ACTIONS if triggers(read(each)) & TRUSTED], ids=lambda each: each.parts[-4]
)
def test_trusted_runs_never_run_a_contribution(path: Path) -> None:
    """Where the token may write, only the main branch is checked out and installed from."""
    workflow = read(path)
    for step in steps(workflow):
        ref = str(step.get("with", {}).get("ref", ""))
        assert "head" not in ref
        for line in step.get("run", "").splitlines():
            assert "checkout" not in line or "refs/remotes/origin/$DASAR" in line
    text = path.read_text(encoding="utf-8")
    assert "secrets." not in text
    # The request is named by the event, never by what a contribution has made.
    assert "hasil/nomor" not in text


def test_both_are_there() -> None:
    """GitHub and Forgejo each have a workflow that comments."""
    assert {each.parts[-4] for each in ACTIONS if triggers(read(each)) & TRUSTED} == {"github", "forgejo"}


def test_gitlab_keeps_requests_and_publication_apart() -> None:
    """On GitLab only the main branch is published, and a token is used only where it is there."""
    pipeline = read(GITLAB)
    for name in ("pages", "server"):
        (rule,) = pipeline[name]["rules"]
        assert rule["if"].startswith("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH")
    assert "$KINERJA_TOKEN" in pipeline["komentar"]["rules"][0]["if"]
    assert "cache" not in pipeline
    assert all("cache" not in job for job in pipeline.values() if isinstance(job, dict))
    # What was built before comes from the job that publishes, of the default branch of the project asked.
    project, address = pipeline[".simpanan"][:2]
    assert project == 'PROYEK="$CI_API_V4_URL/projects/${CI_MERGE_REQUEST_PROJECT_ID:-$CI_PROJECT_ID}"'
    path = "$PROYEK/jobs/artifacts/$CI_DEFAULT_BRANCH/raw/simpanan/simpanan.tar?job=pages"
    assert address == f'ALAMAT="{path}"'


def test_a_request_has_a_place_to_be_seen() -> None:
    """GitLab opens the front page of a preview out of the artefact, for as long as that is kept."""
    job = read(GITLAB)["usulan"]
    place = job["environment"]
    assert place["url"] == "$CI_PROJECT_URL/-/jobs/$CI_JOB_ID/artifacts/file/hasil/pratinjau/index.html"
    assert place["name"] == "usulan/$CI_MERGE_REQUEST_IID"
    assert place["auto_stop_in"] == job["artifacts"]["expire_in"]
    jobs_of = {name: each for name, each in read(GITLAB).items() if isinstance(each, dict)}
    assert {name for name, each in jobs_of.items() if "environment" in each} == {"usulan", "server"}


def test_no_cache_comes_from_a_contribution() -> None:
    """What was built is kept by the run of the main branch alone; a contribution only reads it."""
    for path in ACTIONS:
        workflow = read(path)
        used = [step.get("uses", "").partition("@")[0] for step in steps(workflow)]
        assert "actions/cache" not in used
        if "actions/cache/save" in used:
            assert triggers(workflow) == {"push", "schedule", "workflow_dispatch"}
            assert workflow[True]["push"] == {"branches": ["main"]}
        if triggers(workflow) & TRUSTED:
            assert not any(each.startswith("actions/cache") for each in used)
        packs = [step["run"] for step in steps(workflow) if "simpanan kemas" in step.get("run", "")]
        assert bool(packs) is ("actions/cache/save" in used)


def test_commands_exist() -> None:
    """Every command of the program that these files call is one that it has, or will have."""
    text = "\n".join(each.read_text(encoding="utf-8") for each in (*ACTIONS, GITLAB))
    called = set(re.findall(r"(?:^|/| )kinerja ([a-z]+)", text, re.MULTILINE))
    assert called == {"beda", "periksa", "bangun", "komentar", "masukkan", "simpanan", "uji"}
