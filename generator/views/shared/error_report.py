"""How a reader reports an error on a page: a letter or a form of a forge, with page and figure filled in.

Where a report goes is said in ``portal.yml`` (``laporan_kesalahan``). What is filled in stands in the address
that the reader follows, so the portal receives nothing itself and asks no other host for anything.
"""

from typing import Final
from urllib.parse import quote, urlsplit

from generator.languages.translation import translate
from generator.values.shared.address import is_mail

# Programs for letters and servers of forges cut longer addresses.
_LONGEST_SUMMARY: Final = 300


def report_address(to: str, title: str, summary: str, address: str) -> str:
    """Return the address by which an error on a page is reported to a mailbox or a form of the web.

    ``title`` and ``summary`` are what the page says of itself, with its figure; ``address`` is where it is.
    GitHub, Forgejo and Gitea take what is filled in by the names ``title`` and ``body``, GitLab (whose forms
    are at ``/-/issues/new``) by ``issue[title]`` and ``issue[description]``. Forms of others stay empty.
    """
    subject = translate("Kesalahan di halaman: {title}", title=title)
    text = _text(
        title, summary if len(summary) <= _LONGEST_SUMMARY else f"{summary[:_LONGEST_SUMMARY]}…", address
    )
    if is_mail(to):
        body = text.replace("\n", "\r\n")
        return f"mailto:{to}?{_filled({'subject': subject, 'body': body})}"
    path = urlsplit(to).path.rstrip("/")
    if not path.endswith("/issues/new") or urlsplit(to).fragment:
        return to
    of_gitlab = path.endswith("/-/issues/new")
    names = ("issue[title]", "issue[description]") if of_gitlab else ("title", "body")
    mark = "&" if urlsplit(to).query else "?"
    return f"{to}{mark}{_filled(dict(zip(names, (subject, text), strict=True)))}"


def host_of_reports(to: str) -> str:
    """Return where a report goes, as readers are told: a mailbox, or the host of a form."""
    return to if is_mail(to) else urlsplit(to).hostname or to


def _text(title: str, summary: str, address: str) -> str:
    lines = (
        translate("Halaman: {title}", title=title),
        address,
        translate("Yang tertulis di sana: {summary}", summary=summary),
        "",
        translate("Angka yang keliru:"),
        translate("Yang benar menurut saya:"),
        translate("Dokumen dan halamannya:"),
        "",
    )
    return "\n".join(lines)


def _filled(fields: dict[str, str]) -> str:
    return "&".join(f"{quote(name, safe='')}={quote(text, safe='')}" for name, text in fields.items())
