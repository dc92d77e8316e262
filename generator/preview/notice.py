"""Notices of a preview: a bar above each page, or a page of its own where there is none yet."""

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

# The address of what the preview adds; addresses of pages never begin with a dot.
ASSET_FOLDER: Final = ".pratinjau"
_FILES: Final = Path(__file__).parent
_STYLE: Final = "pratinjau.css"
_SCRIPT: Final = "pratinjau.js"
_BODY: Final = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)
_DOCTYPE: Final = re.compile(rb"\s*<!doctype[^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice above every page: a sentence, what to do, and findings as the terminal shows them.

    One ``is_of_new_pages`` tells that the pages are new, but could not be published.
    """

    title: str = ""
    advice: str = ""
    findings: str = ""
    is_of_new_pages: bool = False


NO_NOTICE: Final = Notice()
BUILDING: Final = Notice("Portal sedang dibangun…", "Halaman ini memuat ulang sendiri begitu portal siap.")


def stale(findings: str) -> Notice:
    """Return the notice that the last change could not be shown."""
    advice = (
        "Yang tampil ialah keadaan terakhir yang baik. Perbaiki yang berikut lalu simpan; halaman ini memuat "
        "ulang sendiri."
    )
    return Notice("Perubahan terakhir belum tampil.", advice, findings)


def absent(findings: str) -> Notice:
    """Return the notice that nothing could be shown so far."""
    advice = "Perbaiki yang berikut lalu simpan; halaman ini memuat ulang sendiri."
    return Notice("Portal belum dapat ditampilkan.", advice, findings)


def doubtful(warnings: tuple[str, ...]) -> Notice:
    """Return the notice that the pages are new, but could not be published like that."""
    advice = "Yang tampil ialah keadaan terbaru. Perbaiki yang berikut sebelum diterbitkan."
    return Notice("Portal ini belum dapat diterbitkan.", advice, "\n".join(warnings), is_of_new_pages=True)


def asset(name: str) -> bytes | None:
    """Return the content of a file that the pages of a preview load, by name; ``None`` for other names."""
    return (_FILES / name).read_bytes() if name in {_STYLE, _SCRIPT} else None


def with_notice(html: bytes, notice: Notice, mark: str) -> bytes:
    """Put the notice at the top of a page, and the script that reloads it when ``mark`` is out of date."""
    place = _BODY.search(html) or _DOCTYPE.match(html)
    at = place.end() if place else 0
    return html[:at] + f"{_bar(notice)}{_script(mark)}".encode() + html[at:]


def page(notice: Notice, mark: str) -> bytes:
    """Return a page that says nothing but the notice, and asks again without scripts too."""
    return (
        '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(notice.title)}</title>\n"
        '<noscript><meta http-equiv="refresh" content="3"></noscript>\n'
        "<style>:root { color-scheme: light dark; } body { margin: 0; }\n"
        "body > .kinerja-pratinjau { max-height: none; }</style>\n"
        f"</head>\n<body>\n{_bar(notice)}{_script(mark)}\n</body>\n</html>\n"
    ).encode()


def _bar(notice: Notice) -> str:
    if not notice.title:
        return ""
    findings = f'<pre tabindex="0">{escape(notice.findings)}</pre>' if notice.findings else ""
    return (
        f'<link rel="stylesheet" href="/{ASSET_FOLDER}/{_STYLE}"><div class="kinerja-pratinjau" role="alert">'
        f"<p><strong>{escape(notice.title)}</strong> {escape(notice.advice)}</p>{findings}</div>"
    )


def _script(mark: str) -> str:
    return f'<script src="/{ASSET_FOLDER}/{_SCRIPT}" data-keadaan="{mark}" defer></script>'
