"""The server of a preview: what it answers, to whom, and what it puts on the pages."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.preview import server as module
from generator.preview.address import Address, allowed_hosts, listen
from generator.preview.notice import BUILDING, NO_NOTICE, Notice, absent, doubtful, stale
from generator.preview.server import Edition, Overlaid, Server
from tests.preview.conftest import Answer, ask, free_port

PAGE = "<!doctype html>\n<html><head><title>a</title></head>\n<body class='x'>\n<p>Isi</p>\n</body></html>"
BAR = '<div class="kinerja-pratinjau" role="alert">'
Show = Callable[[Edition], Callable[..., Answer]]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Lay out a small built site, and a secret beside it."""
    site = tmp_path / "situs"
    for path in ("index.html", "satker/index.html", "a b/index.html", "404.html", "halaman.HTM"):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(PAGE, "utf-8")
    (site / "data.csv").write_text("a;b\n", "utf-8")
    (site / "kosong").mkdir()
    (tmp_path / "rahasia.txt").write_text("RAHASIA", "utf-8")
    return site


@pytest.fixture
def servers() -> list[Server]:
    """Remember the servers that run."""
    return []


@pytest.fixture
def ports() -> list[int]:
    """Remember at which ports servers listen."""
    return []


@pytest.fixture
def show(ports: list[int], servers: list[Server]) -> Iterator[Show]:
    """Serve an edition and hand out how to ask for it."""

    def serve(edition: Edition) -> Callable[..., Answer]:
        address = Address("127.0.0.1", free_port())
        listening = listen(address)
        assert isinstance(listening, socket.socket)
        server = Server(listening, allowed_hosts(address, listening), edition)
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        ports.append(address.port)
        return lambda *asked, **headers: ask(address.port, *asked, **headers)

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


def test_a_good_page_is_the_page_with_the_script_that_reloads(site: Path, show: Show) -> None:
    """Where nothing is wrong a page is as it was built, but for one script."""
    edition = Edition(NO_NOTICE, site)
    answer = show(edition)("/")
    script = f'<script src="/.pratinjau/pratinjau.js" data-keadaan="{edition.mark}" defer></script>'
    assert answer.text.replace(script, "") == PAGE
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["server"] == "kinerja"


@pytest.mark.parametrize("path", ["/", "/satker/", "/a%20b/", "/halaman.HTM", "/tidak/ada/"])
def test_every_page_tells_what_is_wrong(path: str, site: Path, show: Show) -> None:
    """The findings stand at the top of each page, as text, whatever signs they hold."""
    answer = show(Edition(stale("galat[D201]: <script>alert(1)</script> & 'a'"), site))(path)
    assert answer.status == (404 if "ada" in path else 200)
    told = answer.text.partition("<body class='x'>")[2]
    assert told.startswith(f'<link rel="stylesheet" href="/.pratinjau/pratinjau.css">{BAR}')
    assert "galat[D201]: &lt;script&gt;alert(1)&lt;/script&gt; &amp; &#x27;a&#x27;" in told
    assert "Perubahan terakhir belum tampil." in told
    assert "<p>Isi</p>" in told


def test_a_file_stays_as_it_is(site: Path, show: Show) -> None:
    """What is no page is not touched."""
    answer = show(Edition(stale("galat"), site))("/data.csv")
    assert (answer.text, answer.headers["content-type"]) == ("a;b\n", "text/csv; charset=utf-8")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.jsonld", "application/ld+json; charset=utf-8"),
        ("a.svg", "image/svg+xml"),
        ("a.woff2", "font/woff2"),
        ("a.PDF", "application/pdf"),
        ("a.b", "application/octet-stream"),
        ("a", "application/octet-stream"),
    ],
)
def test_files_have_their_kinds_on_every_machine(name: str, kind: str, site: Path, show: Show) -> None:
    """What a file is does not depend on what the machine knows of endings."""
    (site / name).write_text("x", "utf-8")
    told = show(Edition(NO_NOTICE, site))(f"/{name}").headers["content-type"]
    assert told.replace("application/javascript", "text/javascript") == kind


@pytest.mark.parametrize("notice", [BUILDING, absent("galat[D201]: <b>")])
@pytest.mark.parametrize("path", ["/", "/satker/", "/data.csv", "/../x", "/%00"])
def test_without_any_site_every_address_tells_why(notice: Notice, path: str, show: Show) -> None:
    """Before the first good build each address answers with a page that says what is going on."""
    answer = show(Edition(notice))(path)
    assert answer.status == 503
    assert BAR in answer.text
    assert notice.title in answer.text
    assert "<b>" not in answer.text


def test_warnings_are_told_above_the_new_page(site: Path, show: Show) -> None:
    """What only the publication refuses is told as that."""
    answer = show(Edition(doubtful(("content/a.md: tautan <x>", "dua")), site))("/")
    assert "Portal ini belum dapat diterbitkan." in answer.text
    assert "content/a.md: tautan &lt;x&gt;\ndua" in answer.text


@pytest.mark.parametrize("host", ["jahat.example", "localhost.jahat.example:8000", "127.0.0.1@jahat.example"])
@pytest.mark.parametrize("path", ["/", "/data.csv", "/.pratinjau/keadaan", "/tidak-ada"])
def test_a_strange_host_gets_nothing(host: str, path: str, site: Path, show: Show) -> None:
    """A page of another site that leads the browser here under its own name learns nothing."""
    answer = show(Edition(stale("galat"), site))(path, Host=host)
    assert answer.status == 403
    assert (
        answer.text
        == "Pratinjau ini hanya menjawab di alamat yang ditampilkan di terminal. Buka alamat itu.\n"
    )


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("http://jahat.example/", 403),
        ("http://jahat.example:80/data.csv", 403),
        ("http://localhost/data.csv", 200),
        ("http://localhost", 200),
        ("http://", 403),
        ("http://[::1/", 403),
    ],
)
def test_the_host_in_the_address_counts(target: str, status: int, site: Path, show: Show) -> None:
    """A request that names the host in its address is judged by that, whatever its headers say."""
    assert show(Edition(NO_NOTICE, site))(target, Host="127.0.0.1").status == status


@pytest.mark.parametrize("hosts", [(), ("localhost", "localhost"), ("jahat.example", "localhost")])
def test_two_hosts_or_none_are_refused(
    hosts: tuple[str, ...], site: Path, show: Show, ports: list[int]
) -> None:
    """A request must say exactly once whom it asks."""
    show(Edition(NO_NOTICE, site))
    with socket.create_connection(("127.0.0.1", ports[0]), timeout=10) as line:
        said = "".join(f"Host: {each}\r\n" for each in hosts)
        line.sendall(f"GET / HTTP/1.1\r\n{said}\r\n".encode())
        assert line.makefile("rb").readline().split()[1] == b"403"


@pytest.mark.parametrize(
    "path",
    [
        "/../rahasia.txt",
        "/%2e%2e/rahasia.txt",
        "/..%2frahasia.txt",
        "/..%5crahasia.txt",
        "/satker/../../rahasia.txt",
        "//rahasia.txt",
        "/satker//index.html",
        "/%00",
        "/data.csv%00",
        "/data.csv/",
        "/data.csv/x",
        "/kosong",
        "/kosong/",
        "/c:/x",
        "/%ff",
        "/" + "a" * 300,
        "/" + "a/" * 3000,
        "/.pratinjau/../rahasia.txt",
        "/.pratinjau/server.py",
        "/.pratinjau",
        "satker",
    ],
)
def test_odd_addresses_are_not_there(path: str, site: Path, show: Show) -> None:
    """What leads out of the site, or nowhere, is answered as not there."""
    answer = show(Edition(NO_NOTICE, site))(path)
    assert answer.status == 404
    assert "RAHASIA" not in answer.text


@pytest.mark.parametrize(
    ("path", "base", "status", "location"),
    [
        ("/satker", "/", 302, "/satker/"),
        ("/a%20b", "/", 302, "/a%20b/"),
        ("/", "/kinerja/", 302, "/kinerja/"),
        ("/kinerja", "/kinerja/", 302, "/kinerja/"),
        ("/kinerja/satker", "/kinerja/", 302, "/kinerja/satker/"),
        ("/kinerja/satker/?a=b", "/kinerja/", 200, ""),
        ("/satker/", "/kinerja/", 404, ""),
    ],
)
def test_a_portal_lies_where_its_address_says(
    path: str, base: str, status: int, location: str, site: Path, show: Show
) -> None:
    """A portal inside a folder of its host is previewed there, and folders lead to their page."""
    answer = show(Edition(NO_NOTICE, site, base))(path)
    assert (answer.status, answer.headers.get("location", "")) == (status, location)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "JAHAT"])
def test_a_preview_is_only_read(method: str, site: Path, show: Show) -> None:
    """Nothing but reading is possible, and that is said in Indonesian."""
    answer = show(Edition(NO_NOTICE, site))("/", method)
    assert answer.status == 501
    assert answer.text == "Permintaan ini tidak dapat dijawab oleh pratinjau.\n"


def test_head_sends_no_body(site: Path, show: Show) -> None:
    """HEAD says the length and sends nothing."""
    answer = show(Edition(NO_NOTICE, site))("/data.csv", "HEAD")
    assert (answer.status, answer.text, answer.headers["content-length"]) == (200, "", "4")


def test_pages_learn_that_there_is_something_new(site: Path, show: Show) -> None:
    """Each edition has a mark of its own, which pages ask for."""
    edition = Edition(NO_NOTICE, site)
    asked = show(edition)
    assert asked("/.pratinjau/keadaan").text == edition.mark != Edition(NO_NOTICE, site).mark
    assert "location.reload()" in asked("/.pratinjau/pratinjau.js").text
    assert "prefers-color-scheme: dark" in asked("/.pratinjau/pratinjau.css").text


def test_a_site_without_its_page_for_missing_pages_says_so_itself(site: Path, show: Show) -> None:
    """Also where the theme has no page for it, what is missing is told in Indonesian."""
    (site / "404.html").unlink()
    assert show(Edition(NO_NOTICE, site))("/x").text == "Halaman ini tidak ada.\n"


def test_what_lies_over_the_site_is_shown_in_its_place(site: Path, show: Show) -> None:
    """Other content, another notice, and a page that the site has not; all else is as in the site."""
    overlay = {
        "satker/index.html": Overlaid("satker/", PAGE.replace("Isi", "Baru").encode(), NO_NOTICE),
        "satker/baru/index.html": Overlaid("satker/baru/", b"<body>satu lagi", NO_NOTICE),
        "a b/index.html": Overlaid("a b/", notice=stale("galat lain")),
        "data.csv": Overlaid("satker/", b"c;d\n"),
    }
    asked = show(Edition(stale("galat"), site, overlay=overlay))
    assert "<p>Baru</p>" in asked("/satker/").text
    assert BAR not in asked("/satker/").text
    assert asked("/satker/baru/").status == 200
    assert all(word in asked("/a%20b/").text for word in ("<p>Isi</p>", "galat lain"))
    assert asked("/data.csv").text == "c;d\n"
    assert BAR in asked("/").text


def _news(mark: str, page: str) -> str:
    return f"/.pratinjau/keadaan?tanda={mark}&jalan={page}"


def test_a_page_is_told_of_news_of_its_own(
    site: Path, show: Show, servers: list[Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that waits is answered when it must be loaded again, and no sooner for news of others."""
    monkeypatch.setattr(module, "_LONGEST_WAIT", 0.3)
    edition = Edition(NO_NOTICE, site, "/kinerja/")
    asked = show(edition)
    assert asked(_news("usang", "/kinerja/satker/")).text == edition.mark
    assert asked(_news(edition.mark, "/kinerja/satker/")).text == edition.mark
    overlaid = Overlaid("satker/", b"<body>")
    monkeypatch.setattr(module, "_LONGEST_WAIT", 20)

    def change() -> None:
        while "satker/" not in servers[0].open_pages():
            time.sleep(0.01)
        servers[0].edition = replace(edition, overlay={"satker/index.html": overlaid})

    began = time.monotonic()
    changing = threading.Thread(target=change)
    changing.start()
    assert asked(_news(edition.mark, "/kinerja/satker/")).text == overlaid.mark
    changing.join(10)
    assert time.monotonic() - began < 10
    monkeypatch.setattr(module, "_LONGEST_WAIT", 0)
    assert asked(_news(edition.mark, "/kinerja/")).text == edition.mark
    assert asked(_news(edition.mark, "/di/luar/")).text == edition.mark


def test_pages_are_open_while_somebody_waits_or_has_just_come(
    site: Path, show: Show, servers: list[Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that is loaded is made anew first, and counts as looked at for a while; a file never does."""
    asked = show(Edition(NO_NOTICE, site))
    told: list[str] = []
    servers[0].before_page = told.append
    for path in ("/", "/data.csv", "/satker/", "/.pratinjau/keadaan", "/../"):
        asked(path)
    assert told == ["", "satker/"]
    assert servers[0].open_pages() == ("satker/",)
    monkeypatch.setattr(module, "_STAYS_OPEN", 0)
    assert servers[0].open_pages() == ()
