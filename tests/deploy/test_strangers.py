"""What strangers try at a web server that is set up as deploy/ says: one table of answers for all servers."""

import gzip
import re
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPResponse
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit

import brotli
import pytest

from generator.plugin.files import write_compressed
from tests.deploy.servers import SERVERS, Answer, plain_nginx, read_answer, running

pytestmark = pytest.mark.server

PLAIN: Final = "nginx, plain"
ALL: Final = {**SERVERS, PLAIN: plain_nginx}

SECRET: Final = "rahasia-yang-tidak-boleh-keluar"  # noqa: S105 - a text that must not be seen
EVIL: Final = "jahat.example"
PAGE: Final = "<!doctype html>\n<html lang=id><title>Beranda</title>\n" + "<p>Isi</p>\n" * 100
MISSING: Final = "<!doctype html>\n<html lang=id><title>Tidak ada</title>\n" + "<p>Tidak ada</p>\n" * 100
TABLE: Final = "uji;nilai\n" + "satu;1\n" * 200
UNPACK: Final = {"": bytes, "br": brotli.decompress, "gzip": gzip.decompress}


@dataclass(frozen=True, slots=True)
class Yard:
    """A small site behind a web server."""

    port: int
    server: str

    def say(self, line: str, *headers: str, host: str = "") -> Answer:
        """Send a request line as it is, and headers beside the host."""
        said = (line, f"Host: {host or f'127.0.0.1:{self.port}'}", *headers, "Connection: close", "", "")
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as line_out:
            line_out.sendall("\r\n".join(said).encode("latin-1"))
            answer = HTTPResponse(line_out, method=line.partition(" ")[0])
            answer.begin()
            return read_answer(answer)

    def get(self, path: str, *headers: str, host: str = "") -> Answer:
        """Ask for an address as it is."""
        return self.say(f"GET {path} HTTP/1.1", *headers, host=host)


def _lay_out(place: Path) -> Path:
    """Make a site with all that must not be handed out, and links that lead out of it."""
    outside, web = place / "luar", place / "web"
    texts = {
        outside / "rahasia.txt": SECRET,
        outside / "index.html": SECRET,
        web / "index.html": PAGE,
        web / "404.html": MISSING,
        web / "satker/index.html": PAGE,
        web / "data.csv": TABLE,
        web / "kosong/x.txt": TABLE,
    }
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    write_compressed(web)
    for hidden in HIDDEN:
        path = web / hidden
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SECRET, "utf-8")
    (web / ".well-known/security.txt").write_text(TABLE, "utf-8")
    (web / ".well-known/acme-challenge/bukti").write_text(TABLE, "utf-8")
    (web / "tautan.txt").symlink_to(outside / "rahasia.txt")
    (web / "tautan-dekat.txt").symlink_to("../luar/rahasia.txt")
    (web / "tautan").symlink_to(outside, target_is_directory=True)
    (web / "salin.csv").write_text(TABLE, "utf-8")
    (web / "salin.csv.gz").symlink_to(outside / "rahasia.txt")
    (web / "salin.csv.br").symlink_to(outside / "rahasia.txt")
    return web


HIDDEN: Final = (
    ".env",
    ".htaccess",
    ".git/config",
    "satker/.env",
    "satker/.git/HEAD",
    ".well-known/.env",
    ".well-known/.git/config",
    ".well-known/acme-challenge/.env",
)


@pytest.fixture(scope="module", params=ALL)
def yard(request: pytest.FixtureRequest) -> Iterator[Yard]:
    """Serve the small site by one of the servers."""
    name: str = request.param
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        place.chmod(0o755)
        web = _lay_out(place)
        with running(ALL[name], place / "server", web, "/") as port:
            yield Yard(port, name)


def _shown(answer: Answer) -> bytes:
    unpacked: bytes = UNPACK[answer.headers.get("content-encoding", "")](answer.body)
    return unpacked


def _assert_safe(yard: Yard, answer: Answer) -> None:
    """Whatever was asked: no secret, no fault of the server, no version, no way to another host."""
    assert SECRET.encode() not in answer.body
    assert SECRET.encode() not in _shown(answer)
    assert answer.status < 500 or answer.status in {501, 505}
    if yard.server != "Apache, shared":  # there only the host's keeper can take the version away
        assert not any(sign.isdigit() for sign in answer.headers.get("server", ""))
    assert not any(word in answer.body.lower() for word in (b"apache/", b"nginx/", b"caddy/", b"debian"))
    assert "x-powered-by" not in answer.headers
    here = f"http://127.0.0.1:{yard.port}/a/b"
    to = urlsplit(urljoin(here, answer.headers.get("location", "").replace("\\", "/")))
    assert to.netloc == f"127.0.0.1:{yard.port}"
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "path",
    [
        *(f"/{each}" for each in HIDDEN),
        "/%2eenv",
        "/%2Egit/config",
        "/satker/%2eenv",
        "/.well-known/%2eenv",
        "/.well-known%2f.env",
        "/.well-known//.env",
        "//.env",
        "/./.env",
        "/satker/../.env",
        "/satker/..%2f.env",
        "/.well-known/../.env",
        "/.env?x=.well-known/",
        "/.env/.well-known/security.txt",
        "/.env/",
        "/.git",
        "/.git/",
    ],
)
def test_hidden_files_are_not_there(yard: Yard, path: str) -> None:
    """A name that begins with a dot is not there, however it is written and wherever it lies."""
    answer = yard.get(path)
    _assert_safe(yard, answer)
    assert answer.status in {400, 404}


@pytest.mark.parametrize("path", ["/.well-known/security.txt", "/.well-known/acme-challenge/bukti"])
def test_what_the_world_agreed_upon_is_there(yard: Yard, path: str) -> None:
    """Who looks for a contact, or gives out certificates, finds what was put there."""
    answer = yard.get(path)
    assert (answer.status, _shown(answer)) == (200, TABLE.encode())


@pytest.mark.parametrize(
    "path",
    [
        "/%00",
        "/index.html%00",
        "/data.csv%00.html",
        "/satker/%00/",
        "/%00/.env",
        "/.env%00.html",
        "/%2e%2e/luar/rahasia.txt",
        "/..%2fluar/rahasia.txt",
        "/%2e%2e%2fluar%2frahasia.txt",
        "/..%5cluar%5crahasia.txt",
        "/..\\luar\\rahasia.txt",
        "/satker/%2e%2e/%2e%2e/luar/rahasia.txt",
        "/../../../../../../etc/passwd",
        "/%252e%252e/luar/rahasia.txt",
        "/%c0%ae%c0%ae/luar/rahasia.txt",
        "/%e0%80%ae%e0%80%ae/luar/rahasia.txt",
        "/%f0%80%80%ae%f0%80%80%ae/luar/rahasia.txt",
        "/%u002e%u002e/luar/rahasia.txt",
        "/%ff%fe",
        "/%",
        "/%2",
        "/%zz",
        "/%0a",
        "/satker%0d%0aSet-Cookie:%20a=b",
        "/" + "a" * 300,
        "/" + "a" * 9000,
        "/" + "a/" * 3000,
        "/data.csv/",
        "/data.csv/.env",
        "/index.html/x",
        "/kosong/",
    ],
)
def test_odd_addresses_are_not_there(yard: Yard, path: str) -> None:
    """An address that says nothing sensible, or climbs out, finds nothing and breaks nothing."""
    answer = yard.get(path)
    _assert_safe(yard, answer)
    assert answer.status in {400, 403, 404, 414, 431}


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/tautan.txt", ()),
        ("/tautan-dekat.txt", ()),
        ("/tautan/", ()),
        ("/tautan", ()),
        ("/tautan/rahasia.txt", ()),
        ("/tautan/index.html", ()),
        ("/salin.csv", ("Accept-Encoding: gzip",)),
        ("/salin.csv", ("Accept-Encoding: br",)),
    ],
)
def test_links_out_of_the_folder_are_not_followed(yard: Yard, path: str, headers: tuple[str, ...]) -> None:
    """What a link leads to outside the portal stays there."""
    if yard.server in {"Caddy", "nginx"}:
        pytest.skip("Caddy, and nginx with its module for .br, follow links, as deploy/README.md says")
    _assert_safe(yard, yard.get(path, *headers))


@pytest.mark.parametrize(
    "path",
    [
        "/satker",
        "//satker",
        "/satker//",
        f"//{EVIL}/%2e%2e/satker",
        f"//{EVIL}/..",
        f"//{EVIL}/%2f..",
        f"/%2f{EVIL}/..",
        f"/%5c{EVIL}/%2e%2e/satker",
        f"/\\{EVIL}/../satker",
        f"///{EVIL}//../satker",
        f"/.//{EVIL}/..",
        f"/%09/{EVIL}/..",
        f"/satker;//{EVIL}",
        f"http://{EVIL}/satker",
        f"http://{EVIL}//satker",
        f"http://{EVIL}/",
        f"https://{EVIL}/satker",
        f"http://{EVIL}/.env",
        "/%0d%0aSet-Cookie:%20a=b/%2e%2e/satker",
        "/%0d%0aLocation:%20//jahat.example/%2e%2e/satker",
    ],
)
@pytest.mark.parametrize("host", ["", EVIL, f"{EVIL}:80", f"{EVIL}/satker"])
def test_no_answer_leads_to_another_host(yard: Yard, path: str, host: str) -> None:
    """Whichever host a request names, and however it writes the address, it is never sent away from here."""
    answer = yard.get(path, host=host)
    _assert_safe(yard, answer)
    assert EVIL not in answer.headers.get("location", "")


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "JAHAT", "get"]
)
@pytest.mark.parametrize("path", ["/", "/satker", "/data.csv", "/tidak-ada", "/.env"])
def test_a_portal_is_only_read(yard: Yard, method: str, path: str) -> None:
    """Other methods than GET and HEAD are refused, and nothing of the request comes back."""
    if (yard.server, method) == ("Apache, shared", "TRACE"):
        pytest.skip("Apache answers TRACE before it reads .htaccess, as deploy/README.md says")
    answer = yard.say(f"{method} {path} HTTP/1.1", "X-Gema: gema-gema", "Content-Length: 0")
    _assert_safe(yard, answer)
    assert answer.status in {400, 405, 501}
    assert b"gema-gema" not in answer.body
    assert b"<p>Isi</p>" not in answer.body


@pytest.mark.parametrize("path", ["/", "/satker", "/data.csv", "/tidak-ada"])
def test_head_is_get_without_a_body(yard: Yard, path: str) -> None:
    """HEAD says the same as GET and sends nothing after it."""
    head, get = yard.say(f"HEAD {path} HTTP/1.1"), yard.get(path)
    assert (head.status, head.body) == (get.status, b"")
    assert head.headers.get("location") == get.headers.get("location")
    assert head.headers.get("content-type") == get.headers.get("content-type")


@pytest.mark.parametrize(
    ("accepted", "codings"),
    [
        ("br", {"br"}),
        ("gzip", {"gzip"}),
        ("gzip, deflate, br", {"br", "gzip"}),
        ("gzip;q=1.0, br;q=0.5", {"br", "gzip"}),
        ("br;q=0", {""}),
        ("gzip;q=0", {""}),
        ("br;q=0, gzip", {"gzip"}),
        ("gzip, br;q=0", {"gzip"}),
        ("gzip;q=0, br", {"br"}),
        ("br;q=0.0,gzip;q=0.000", {""}),
        ("br;q=0.001", {"br", ""}),
        ("identity;q=0, gzip", {"gzip"}),
        ("identity", {""}),
        ("", {""}),
        ("*;q=0", {""}),
        ("*;q=0, gzip", {"gzip"}),
        ("*", {"", "br", "gzip"}),
        ("br ; q=0", {""}),
        ("br; q=0", {""}),
        ("br;\tq=0", {""}),
        ("gzip ; q=0 , br ; q=0", {""}),
        ("br;Q=0", {""}),
        ("gzip;Q=0.0", {""}),
        ("BR;q=0", {""}),
        ("GZIP;q=0, Br;Q=0", {""}),
        ("GZip", {"gzip", ""}),
        ("br;q=0.;x=1", {""}),
        ("brotli, gzipped", {""}),
        ("xbr, x-br, br-x, gzip-x", {""}),
        ("deflate;br", {""}),
        ("deflate;x=br", {""}),
        ("deflate;x=gzip", {""}),
        (",,br;q=0,,", {""}),
        ("zstd", {""}),
    ],
)
@pytest.mark.parametrize("path", ["/", "/data.csv"])
def test_nobody_gets_a_coding_that_was_refused(
    yard: Yard, path: str, accepted: str, codings: set[str]
) -> None:
    """A packed answer goes only to those who asked for it, whatever weight, spaces or letters they use."""
    if yard.server == "nginx" and re.search(r"[Bb]r;(?:\t|Q)", accepted):
        pytest.skip("the module for brotli reads only br;q=0 and br; q=0, as deploy/README.md says")
    answer = yard.get(path, f"Accept-Encoding: {accepted}")
    offered = (codings - {"br"} or {""}) if yard.server == PLAIN else codings
    assert answer.headers.get("content-encoding", "") in offered
    assert _shown(answer).decode() == {"/": PAGE, "/data.csv": TABLE}[path]
    assert answer.headers["vary"].lower() == "accept-encoding"


def test_a_refusal_counts_across_header_lines(yard: Yard) -> None:
    """Two lines about packing are one list."""
    answer = yard.get("/data.csv", "Accept-Encoding: br;q=0", "Accept-Encoding: gzip;q=0")
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize(
    ("asked", "status", "body"),
    [
        ("bytes=0-9", 206, TABLE[:10]),
        ("bytes=-5", 206, TABLE[-5:]),
        ("bytes=10-12", 206, TABLE[10:13]),
        ("bytes=999999-", 416, None),
        ("bytes=abc", 200, TABLE),
        ("satuan=0-9", 200, TABLE),
    ],
)
def test_parts_of_a_file_are_sent(yard: Yard, asked: str, status: int, body: str | None) -> None:
    """A part is exactly that part, beyond the end there is none, and what makes no sense is passed over."""
    answer = yard.get("/data.csv", f"Range: {asked}")
    _assert_safe(yard, answer)
    assert answer.status == status or (status == 200 and answer.status == 416)
    if answer.status == status and body is not None:
        assert answer.body.decode() == body


def test_many_parts_are_no_lever(yard: Yard) -> None:
    """Who asks for the whole file a thousand times in one request gets little more than it once."""
    answer = yard.get("/data.csv", "Range: bytes=" + ",".join(["0-"] * 1000))
    _assert_safe(yard, answer)
    assert len(answer.body) < 3 * len(TABLE)


@pytest.mark.parametrize(
    ("header", "statuses"),
    [
        ("If-None-Match: *", {304}),
        ('If-None-Match: "lain"', {200}),
        ("If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT", {200, 304}),
        ("If-Modified-Since: kemarin", {200}),
        ('If-Match: "lain"', {412}),
        ("If-Unmodified-Since: Thu, 01 Jan 1970 00:00:01 GMT", {412}),
    ],
)
def test_conditions_are_kept(yard: Yard, header: str, statuses: set[int]) -> None:
    """A condition holds or does not, and one that says nothing is passed over."""
    answer = yard.get("/data.csv", header)
    _assert_safe(yard, answer)
    assert answer.status in statuses
