"""A site as one ZIP file that opens from a folder, without a web server.

A browser that opens a file (``file://``) knows no root of a site, finds no page at the address of a folder,
and lets no page load the parts of a picture, or data, from another file. So addresses become relative and
name files, icons stand in the pages that show them, and scripts that load data are left out: pages are
complete without them.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import relpath
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from generator.pages.shared.links import TAG

_ICONS: Final = "assets/ikon.svg"
_PAGE: Final = "index.html"
# Scripts that only work with what stands on the page.
_SCRIPTS: Final = ("grafik.js", "saring.js", "salin-tabel.js")
_PACKED_ALREADY: Final = (".png", ".xlsx", ".pdf", ".zip", ".jpg", ".docx", ".parquet")
_COMPRESSED_COPIES: Final = (".gz", ".br")
_ADDRESS: Final = re.compile(r'(\s(?:href|src|action|poster|data)=")([^"]*)"')
_FORWARDS: Final = re.compile(r'(http-equiv="refresh" content="0; url=)([^"]*/)"')
_POLICY: Final = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
_SCRIPT: Final = re.compile(r'<script src="[^"]*?([^"/]+)" defer></script>\n?')
# A manifest and a search of the browser's own belong to an address on the web.
_OF_THE_WEB: Final = re.compile(r'<link rel="(?:manifest|search)"[^>]*>\n?')
_SYMBOL: Final = re.compile(r'<symbol id="([^"]+)".*?</symbol>', re.DOTALL)
_HIDDEN: Final = "<div hidden><svg>"
# No file on the web is loaded, and no script stands in a page; "self" is not the same in all browsers here.
_FILE_POLICY: Final = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src file:; '
    "style-src file:; img-src file: data:; base-uri 'none'; form-action 'none'\">\n"
)
_TIME: Final = (1980, 1, 1, 0, 0, 0)
_READABLE: Final = 0o644 << 16


def write_zip(site: Path, base: str, target: Path) -> int:
    """Write a built site as a ZIP file, whole or not at all, and return how many files it holds.

    ``base`` is the path that its addresses begin with, like ``/`` or ``/portal/``. All files stand in one
    folder with the name of the file. Equal sites give equal bytes. Raises OSError where the disk refuses.
    """
    draft = target.with_name(f".{target.name}.baru")
    try:
        with draft.open("wb") as stream:
            count = _write(site, base, target.stem, stream)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return count


def _write(site: Path, base: str, folder: str, stream: IO[bytes]) -> int:
    count = 0
    icons = (site / _ICONS).read_text("utf-8") if (site / _ICONS).is_file() else ""
    symbols = {match[1]: match[0] for match in _SYMBOL.finditer(icons)}
    with ZipFile(stream, "w") as archive:
        for path in _paths(site):
            content = (site / path).read_bytes()
            if path.endswith(".html"):
                content = offline_page(content.decode(), path, base, symbols).encode()
            entry = ZipInfo(f"{folder}/{path}", _TIME)
            entry.external_attr = _READABLE
            entry.compress_type = ZIP_STORED if path.endswith(_PACKED_ALREADY) else ZIP_DEFLATED
            archive.writestr(entry, content)
            count += 1
    return count


def _paths(site: Path) -> Iterator[str]:
    """Yield the paths of what is published, but for hidden notes of the builder and compressed copies."""
    files = (path.relative_to(site) for path in site.rglob("*") if path.is_file())
    for path in sorted(files):
        if not path.name.endswith(_COMPRESSED_COPIES) and not path.parts[0].startswith("."):
            yield path.as_posix()


def offline_page(html: str, path: str, base: str, symbols: dict[str, str]) -> str:
    """Return a page so that it works as a file; it stands at ``path`` in a site whose root is at ``base``.

    ``symbols`` are the icons by their id.
    """
    used: dict[str, None] = {}

    def moved(match: re.Match[str]) -> str:
        address = match[2]
        inner, sign, fragment = address.partition("#")
        if inner == f"{base}{_ICONS}" and fragment in symbols:
            used[fragment] = None
            return f'{match[1]}#ikon-{fragment}"'
        return f'{match[1]}{_relative(inner, path, base)}{sign}{fragment}"'

    html = _OF_THE_WEB.sub("", _POLICY.sub(_FILE_POLICY, html))
    html = _SCRIPT.sub(lambda script: script[0] if script[1] in _SCRIPTS else "", html)
    html = TAG.sub(lambda tag: _ADDRESS.sub(moved, tag[0]), html)
    html = _FORWARDS.sub(rf'\g<1>\g<2>{_PAGE}"', html)
    if not used:
        return html
    shown = "".join(symbols[name].replace('id="', 'id="ikon-', 1) for name in used)
    return html.replace("<body>", f"<body>\n{_HIDDEN}{shown}</svg></div>", 1)


def _relative(address: str, path: str, base: str) -> str:
    """Return an address as seen from the file of a page; those that lead elsewhere stay as they are."""
    inner, sign, query = address.partition("?")
    if inner.startswith(base) and not inner.startswith("//"):
        target = inner.removeprefix(base)
        is_folder = not target or target.endswith("/")
        inner = relpath(f"{target}{_PAGE}" if is_folder else target, os.path.dirname(path) or ".")  # noqa: PTH120 - of a URL
    elif inner.endswith("/") and ":" not in inner and not inner.startswith("/"):
        inner = f"{inner}{_PAGE}"
    return f"{inner}{sign}{query}"
