"""One comment on a request: written once, kept up to date, never another's."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.changes.changes import Changes
from generator.changes.comment import CommentError, Forge, Project
from generator.changes.formats.json_format import as_json
from generator.changes.formats.markdown_format import MARK
from generator.cli import main
from tests.forge_server import forge

COMMENTS = "/repos/instansi/portal/issues/7/comments"
FIRST = f"{COMMENTS}?page=1&per_page=50"


def test_the_first_comment_is_written() -> None:
    """Where there is no comment of ours it is written, whatever others have written."""
    others = [
        {"id": 1, "body": f"{MARK} palsu", "user": {"login": "orang"}},
        {"id": 2, "body": "lain", "user": {"login": "github-actions[bot]"}},
        {"id": 3, "user": None},
        "rusak",
    ]
    with forge({f"GET {FIRST}": others, f"POST {COMMENTS}": {}}) as (api, asked):
        assert not Project(Forge.GITHUB, api, "instansi/portal", "rahasia").write_comment(7, f"{MARK} baru")
    assert asked[-1] == ("POST", COMMENTS, "Bearer rahasia", {"body": f"{MARK} baru"})


def test_it_is_kept_up_to_date() -> None:
    """A later run writes the same comment anew, also on a further page of comments."""
    many = [{"id": number, "body": "x", "user": {"login": "orang"}} for number in range(50)]
    own = [{"id": 99, "body": f"{MARK} lama", "user": {"login": "github-actions[bot]"}}]
    answers = {
        f"GET {FIRST}": many,
        f"GET {COMMENTS}?page=2&per_page=50": own,
        "PATCH /repos/instansi/portal/issues/comments/99": {},
    }
    with forge(answers) as (api, asked):
        assert Project(Forge.GITHUB, api, "instansi/portal", "rahasia").write_comment(7, "baru")
    assert asked[-1][0] == "PATCH"


@pytest.mark.parametrize(
    ("kind", "name", "answers", "last"),
    [
        (
            Forge.GITLAB,
            "grup/portal",
            {
                "GET /user": {"username": "bot"},
                "GET /projects/grup%2Fportal/merge_requests/7/notes?page=1&per_page=50": [
                    {"id": 5, "body": f"{MARK} lama", "author": {"username": "bot"}}
                ],
                "PUT /projects/grup%2Fportal/merge_requests/7/notes/5": {},
            },
            ("PUT", "/projects/grup%2Fportal/merge_requests/7/notes/5", "rahasia", {"body": "baru"}),
        ),
        (
            Forge.FORGEJO,
            "instansi/portal",
            {
                "GET /user": {"login": ""},
                f"GET {COMMENTS}?page=1&limit=50": [
                    {"id": 5, "body": f"{MARK} lama", "user": {"login": "forgejo-actions"}}
                ],
                "PATCH /repos/instansi/portal/issues/comments/5": {},
            },
            ("PATCH", "/repos/instansi/portal/issues/comments/5", "token rahasia", {"body": "baru"}),
        ),
    ],
)
def test_other_forges(
    kind: Forge, name: str, answers: dict[str, Any], last: tuple[str, str, str, Any]
) -> None:
    """GitLab and Forgejo are asked by their own addresses and with their own kind of token."""
    with forge(answers) as (api, asked):
        assert Project(kind, api, name, "rahasia").write_comment(7, "baru")
    assert asked[-1] == last


def test_the_request_of_a_branch() -> None:
    """The number comes from the forge, by branch and commit; a branch that went on has none."""
    pulls = [{"number": 3, "head": {"sha": "lain"}}, {"number": 4, "head": {"sha": "abc"}}, {"number": "5"}]
    answers = {"GET /repos/instansi/portal/pulls?state=open&head=orang%3Aa%26b&per_page=50": pulls}
    with forge(answers) as (api, _):
        project = Project(Forge.GITHUB, api, "instansi/portal", "rahasia")
        assert project.request_of("orang:a&b", "abc") == 4
        assert project.request_of("orang:a&b", "xyz") is None


TASK: dict[str, object] = {"workflow_id": "usulan.yml", "head_sha": "abc", "run_number": 12}
RUN: dict[str, object] = {
    "workflow_id": "usulan.yml",
    "commit_sha": "abc",
    "index_in_repo": 13,
    "run_number": "x",
}
OTHERS: list[object] = [
    {**TASK, "workflow_id": "lain.yml"}, {**TASK, "head_sha": "lain"}, {**TASK, "run_number": "9"}, "rusak",
]  # fmt: skip


@pytest.mark.parametrize(
    ("runs", "tasks", "number"),
    [
        (404, {"workflow_runs": [*OTHERS, TASK, {**TASK, "run_number": 3}]}, 12),
        ({"workflow_runs": [*OTHERS, RUN]}, 404, 13),
        (
            {"workflow_runs": [{"path": "usulan.yml@refs/pull/7/head", "head_sha": "abc", "run_number": 4}]},
            404,
            4,
        ),
        ({"workflow_runs": OTHERS}, {"workflow_runs": None}, None),
        (["rusak"], 404, None),
    ],
)
def test_the_run_that_made_the_preview(runs: object, tasks: object, number: int | None) -> None:
    """The run of a workflow is found by its commit in the list that the forge has; none stops nothing."""
    place = "/repos/instansi/portal/actions"
    with forge({f"GET {place}/runs?limit=50": runs, f"GET {place}/tasks?limit=50": tasks}) as (api, _):
        project = Project(Forge.FORGEJO, api, "instansi/portal", "rahasia")
        assert project.run_of("usulan.yml", "abc") == number


def test_the_comment_leads_to_the_run(tmp_path: Path) -> None:
    """With the name of the workflow the comment leads to its run, else to the list of runs."""
    runs = "GET /repos/instansi/portal/actions/runs?limit=50"
    answers: dict[str, Any] = {f"GET {FIRST}": [], f"POST {COMMENTS}": {}, runs: {"workflow_runs": [RUN]}}
    address = "https://contoh.go.id/instansi/portal/actions"
    given = ("--usulan", "7", "--alur", "usulan.yml", "--unduhan", address)
    with forge(answers) as (api, asked):
        run(tmp_path, "--api", api, *given, "--commit", "abc")
        assert f"<{address}/runs/13>" in asked[-1][3]["body"]
        run(tmp_path, "--api", api, *given, "--commit", "xyz")
        assert f"<{address}>" in asked[-1][3]["body"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (403, "tidak berhak"),
        (401, "tidak berlaku lagi"),
        (500, "menolak permintaan ini (500)."),
        (302, "menolak permintaan ini (302)."),
        (b"<html>", "jawabannya tidak terbaca"),
    ],
)
def test_refusals_are_told(answer: object, said: str) -> None:
    """A refusal says what to do; the token follows no redirect."""
    with forge({f"GET {FIRST}": [], f"POST {COMMENTS}": answer}) as (api, asked):
        with pytest.raises(CommentError) as error:
            Project(Forge.GITHUB, api, "instansi/portal", "rahasia").write_comment(7, "baru")
        assert "/lain" not in [path for _, path, _, _ in asked]
    assert said in str(error.value)


def run(tmp_path: Path, *words: str, token: str = "rahasia") -> Result:  # noqa: S107 - none of anybody
    """Run the command on a comparison without changes."""
    (tmp_path / "beda.json").write_text(as_json(Changes("a", "b")), encoding="utf-8")
    options = ("--forge", "github", "--proyek", "instansi/portal", "--baca", str(tmp_path / "beda.json"))
    return CliRunner().invoke(main, ["komentar", *options, *words], env={"KINERJA_TOKEN": token})


def test_the_command(tmp_path: Path) -> None:
    """The command writes the comment from a comparison, with the address of the preview."""
    pulls = "/repos/instansi/portal/pulls?state=open&head=orang%3Acabang&per_page=50"
    answers: dict[str, Any] = {f"GET {FIRST}": [], f"POST {COMMENTS}": {}, f"GET {pulls}": []}
    with forge(answers) as (api, asked):
        done = run(tmp_path, "--api", api, "--usulan", "7", "--unduhan", "https://contoh.go.id/jalan/1")
        assert done.output == "Komentar di usulan 7 ditulis.\n"
        assert "<https://contoh.go.id/jalan/1>" in asked[-1][3]["body"]
        gone = run(tmp_path, "--api", api, "--kepala", "orang:cabang", "--commit", "abc")
        assert (gone.exit_code, gone.output.startswith("Usulan itu sudah ditutup")) == (0, True)
        refused = run(tmp_path, "--api", api, "--usulan", "8")
    assert "Periksa --proyek dan --usulan" in refused.stderr
    assert "KINERJA_TOKEN belum diisi" in run(tmp_path, "--api", "http://127.0.0.1:9", token="").stderr
    assert "tidak dapat dihubungi" in run(tmp_path, "--api", "http://127.0.0.1:9", "--usulan", "1").stderr
