"""All configurations of deploy/ say the same; what no server can be asked about is read in the files."""

import re
from pathlib import Path

import pytest

from generator.exports.portal import compressed
from generator.pages.shared.content_security_policy import EMBEDDED_IN_HEADER, IN_HEADER, IN_PAGE
from generator.sources.documents.inspection import ENDINGS
from tests.deploy.expected import OPEN, SAFETY, TYPES
from tests.deploy.servers import DEPLOY, HOST

FULL = ("nginx.conf", "apache/kinerja-aturan.conf", "Caddyfile")
HOSTED = "_headers"


def _text(name: str) -> str:
    return (DEPLOY / name).read_text(encoding="utf-8")


def _blocks() -> dict[str, dict[str, str]]:
    """Read what ``_headers`` says by path."""
    found: dict[str, dict[str, str]] = {}
    block: dict[str, str] = {}
    lines = [line for line in _text(HOSTED).splitlines() if line and not line.startswith("#")]
    for line in lines:
        if line.startswith("/"):
            block = found.setdefault(line, {})
        else:
            name, _, said = line.strip().partition(": ")
            block[name.lower()] = said
    return found


@pytest.mark.parametrize("name", FULL)
def test_servers_state_the_policy_of_the_pages(name: str) -> None:
    """A server states the policy that the pages state, with who may frame them, and no other policy."""
    stated = set(re.findall(r"\"(default-src [^\"]*)\"", _text(name)))
    assert stated == {IN_HEADER, EMBEDDED_IN_HEADER}


def test_the_page_leaves_framing_to_the_server() -> None:
    """Browsers ignore who may frame a page where the page says it itself, and complain."""
    assert "frame-ancestors" not in IN_PAGE


def test_hosts_of_pages_add_what_a_page_cannot_say() -> None:
    """Where only headers can be set, they carry the framing and all else that the servers say."""
    said = _blocks()["/*"]
    framing = IN_HEADER.removeprefix(f"{IN_PAGE}; ")
    assert said == {
        **SAFETY,
        "content-security-policy": framing,
        "cross-origin-resource-policy": "same-origin",
    }


def test_hosts_of_pages_open_the_data() -> None:
    """Every kind of open data may be read from anywhere, under the same media type as elsewhere."""
    opened = {path.removeprefix("/*."): said for path, said in _blocks().items() if path != "/*"}
    assert opened.keys() == OPEN
    for ending, said in opened.items():
        assert said["access-control-allow-origin"] == "*"
        assert said.get("content-type", TYPES[ending]) == TYPES[ending]


@pytest.mark.parametrize("name", [*FULL, HOSTED])
def test_https_alone_is_left_to_the_operator(name: str) -> None:
    """The promise to be reachable by HTTPS only stands there to be switched on, and is off."""
    lines = [line.strip() for line in _text(name).splitlines() if "Strict-Transport-Security" in line]
    assert lines
    assert all(line.startswith("#") for line in lines)


def test_every_kind_of_file_has_a_type() -> None:
    """Each kind of file that an office may publish or the program writes has a media type everywhere."""
    assert TYPES.keys() >= {*ENDINGS, *compressed.ENDINGS, *OPEN}


def test_the_guide_names_every_file() -> None:
    """The operators' guide leads to each configuration, which speaks of the same example host."""
    files = {each.relative_to(DEPLOY).as_posix() for each in DEPLOY.rglob("*") if each.is_file()}
    guide = _text("README.md")
    assert {each for each in files - {"README.md"} if f"`{each}`" not in guide} == set()
    assert all(
        HOST in _text(each) for each in ("nginx.conf", "apache/kinerja.conf", "Caddyfile", "README.md")
    )


def test_nothing_is_redirected_unless_asked_for() -> None:
    """A portal at the root of its host needs no redirect."""
    lines = Path(DEPLOY / "_redirects").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == []
