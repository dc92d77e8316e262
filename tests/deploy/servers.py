"""Real web servers that follow the configurations of deploy/, each in a folder and at a port of its own."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
DEPLOY: Final = ROOT / "deploy"
HOST: Final = "kinerja.example.go.id"
FOLDER: Final = "/var/www/kinerja"
SEARCHED: Final = f"{os.environ['PATH']}:/usr/sbin"
PATIENCE: Final = 10
MODULES: Final = "mpm_event authz_core alias autoindex deflate dir filter headers mime negotiation rewrite"

Prepare = Callable[[Path, Path, str, int], list[str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: status, headers by lower-case name, body as sent."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def read_answer(response: HTTPResponse) -> Answer:
    """Read all that a server answers; a header that is sent twice shows up as both."""
    headers: dict[str, str] = {}
    for name, text in response.getheaders():
        before = headers.get(name.lower())
        headers[name.lower()] = text if before is None else f"{before}, {text}"
    return Answer(response.status, headers, response.read())


def changed(text: str, *changes: tuple[str, str]) -> str:
    """Change a configuration as its reader is told to; a text that is not there is a fault of the test."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def _program(name: str) -> str:
    found = shutil.which(name, path=SEARCHED)
    if found is None:
        pytest.fail(f"{name} belum terpasang. Jalankan `make server-uji`, lalu ulangi.")
    return found


def nginx(place: Path, web: Path, base: str, port: int) -> list[str]:
    """Write nginx's configuration around ours, with the module for .br on, and return its command."""
    with_module = (
        ("# brotli_static on;", "brotli_static on;"),
        ("disable_symlinks on", "# disable_symlinks on"),
    )
    return _nginx(place, web, base, port, with_module)


def plain_nginx(place: Path, web: Path, base: str, port: int) -> list[str]:
    """Write nginx's configuration around ours, as it comes, and return its command."""
    return _nginx(place, web, base, port, ())


def _nginx(place: Path, web: Path, base: str, port: int, more: tuple[tuple[str, str], ...]) -> list[str]:
    ours = changed(
        (DEPLOY / "nginx.conf").read_text("utf-8"),
        *more,
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("listen [::]:80;", ""),
        (FOLDER, str(web)),
        ("/404.html;", f"{base}404.html;"),
    )
    kept = "\n".join(
        f"{name}_temp_path {place}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (place / "nginx.conf").write_text(
        "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\n"
        f"daemon off; worker_processes 1; pid {place}/pid; error_log {place}/log;\n"
        f"events {{}}\nhttp {{ access_log off;\n{kept}\n{ours}\n}}\n",
        encoding="utf-8",
    )
    return [_program("nginx"), "-e", f"{place}/log", "-p", str(place), "-c", f"{place}/nginx.conf"]


def _apache(place: Path, port: int, ours: str) -> list[str]:
    modules = "\n".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in MODULES.split()
    )
    (place / "apache.conf").write_text(
        f"{modules}\nServerName localhost\nListen 127.0.0.1:{port}\nDefaultRuntimeDir {place}\n"
        f"PidFile {place}/pid\nErrorLog {place}/log\nTypesConfig /dev/null\n"
        f"<Directory />\nRequire all denied\nAllowOverride None\n</Directory>\n{ours}",
        encoding="utf-8",
    )
    return [_program("apache2"), "-d", str(place), "-f", f"{place}/apache.conf", "-DFOREGROUND"]


def _rules(base: str) -> str:
    text = (DEPLOY / "apache/kinerja-aturan.conf").read_text("utf-8")
    pages = ("ErrorDocument 301 /404.html", "ErrorDocument 404 /404.html")
    return changed(text, *((each, each.replace("/404.html", f"{base}404.html")) for each in pages))


def apache(place: Path, web: Path, base: str, port: int) -> list[str]:
    """Write Apache's configuration around ours, for a server of one's own, and return its command."""
    (place / "aturan.conf").write_text(_rules(base), encoding="utf-8")
    ours = changed(
        (DEPLOY / "apache/kinerja.conf").read_text("utf-8"),
        ("*:80", f"127.0.0.1:{port}"),
        (FOLDER, str(web)),
        ("/etc/apache2/kinerja-aturan.conf", f"{place}/aturan.conf"),
    )
    return _apache(place, port, ours)


def shared_apache(place: Path, web: Path, base: str, port: int) -> list[str]:
    """Write the configuration of a shared host, our rules in the portal's folder; return the command."""
    (web / base.strip("/") / ".htaccess").write_text(_rules(base), encoding="utf-8")
    options = "Options=Indexes,FollowSymLinks,SymLinksIfOwnerMatch"
    allowed = f"Require all granted\nAllowOverride FileInfo Indexes {options}\n"
    return _apache(place, port, f"DocumentRoot {web}\n<Directory {web}>\n{allowed}</Directory>\n")


def caddy(place: Path, web: Path, base: str, port: int) -> list[str]:
    """Write our configuration without certificates and return Caddy's command."""
    ours = changed(
        (DEPLOY / "Caddyfile").read_text("utf-8"),
        (f"{HOST} {{", f"http://127.0.0.1:{port} {{"),
        (FOLDER, str(web)),
        ("rewrite * /404.html", f"rewrite * {base}404.html"),
    )
    (place / "Caddyfile").write_text("{\n\tadmin off\n\tgrace_period 100ms\n}\n" + ours, encoding="utf-8")
    return [_program("caddy"), "run", "--adapter", "caddyfile", "--config", f"{place}/Caddyfile"]


SERVERS: Final[dict[str, Prepare]] = {
    "nginx": nginx,
    "Apache": apache,
    "Apache, shared": shared_apache,
    "Caddy": caddy,
}


@contextmanager
def running(prepare: Prepare, place: Path, web: Path, base: str, patience: float = PATIENCE) -> Iterator[int]:
    """Start a server without any rights and hand out its port, until it answers no more.

    It has ``patience`` seconds to begin.
    """
    port = _free_port()
    place.mkdir()
    command = prepare(place, web, base, port)
    is_root = os.geteuid() == 0
    if is_root:  # Apache does not serve as root, and none should
        shutil.chown(place, "nobody")
    with (
        (place / "said").open("wb") as said,
        subprocess.Popen(
            command,
            stdout=said,
            stderr=said,
            env={"HOME": str(place), "PATH": SEARCHED},
            cwd=place,
            user="nobody" if is_root else None,
            extra_groups=[] if is_root else None,
        ) as server,
    ):
        try:
            _await(server, port, place, patience)
            yield port
        finally:
            server.terminate()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _await(server: subprocess.Popen[bytes], port: int, place: Path, patience: float) -> None:
    last = time.monotonic() + patience
    while time.monotonic() < last and server.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.request("HEAD", "/")
            connection.getresponse()
        except OSError:
            time.sleep(0.02)
        else:
            return
        finally:
            connection.close()
    logs = (each.read_text("utf-8", "replace") for each in (place / "said", place / "log") if each.exists())
    pytest.fail("\n".join([f"the server does not answer: {server.args!r}", *logs]))
