"""Addresses of the web, of mailboxes and of the portal: which texts are one, and which one was intended.

What is accepted means the same to every browser and server: no signs that some of them drop or turn
(blanks, control characters, backslashes), nothing that ends an attribute, no names before the host.
"""

import re
from enum import Enum
from ipaddress import IPv4Address
from typing import Final
from unicodedata import category
from urllib.parse import quote

_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST: Final = rf"{_LABEL}(?:\.{_LABEL})+"
_WEB: Final = re.compile(
    rf"(?P<scheme>https?)://(?P<host>{_HOST})(?::(?P<port>\d{{1,5}}))?(?P<rest>[/?#].*)?"
)
_SITE: Final = re.compile(
    rf"https?://(?:{_LABEL}|{_HOST})(?::(?P<port>\d{{1,5}}))?(?P<path>(?:/[A-Za-z0-9._~-]+)*)/?"
)
_MAIL: Final = re.compile(rf"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@{_HOST}")
_SCHEME: Final = re.compile(r"https?:?/*|//+", re.IGNORECASE)
_ANY_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_FORBIDDEN: Final = frozenset("\"'<>\\^`{|}")
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"})
_BROKEN_ESCAPE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})|%(?:[01][0-9A-Fa-f]|7[Ff])")
_UPWARD: Final = re.compile(r"/(?:\.|%2e){1,2}(?:/|$)|//", re.IGNORECASE)
_NUMBERS: Final = re.compile(r"(?:.*\.)?(?:\d+|0[xX][0-9A-Fa-f]*)")
_LONGEST_HOST: Final = 253
_HIGHEST_PORT: Final = 65535


class Destination(Enum):
    """Where an address may lead."""

    WEB = "web"
    PORTAL = "portal"
    MAILBOX = "surel"


def leads_to(text: str) -> Destination | None:
    """Return where ``text`` leads, or ``None`` where it is no address that can be published.

    Looks at the text alone; whether anything is there is not asked.
    """
    if is_web(text):
        return Destination.WEB
    if is_rooted(text):
        return Destination.PORTAL
    return Destination.MAILBOX if is_mail(text) else None


def is_web(text: str) -> bool:
    """Whether ``text`` is a whole address of the web; names of other scripts are written ``xn--…``."""
    match = _WEB.fullmatch(text)
    return (
        match is not None
        and has_plain_signs(text)
        and _is_host(match["host"])
        and _is_port(match["port"])
        and not _BROKEN_ESCAPE.search(match["rest"] or "")
    )


def is_site(text: str) -> bool:
    """Whether ``text`` can be where a portal is published: a host, and folders in plain letters."""
    match = _SITE.fullmatch(text)
    return match is not None and _is_port(match["port"]) and not _UPWARD.search(match["path"])


def is_rooted(text: str) -> bool:
    """Whether ``text`` is an address within this portal, from its root."""
    path = re.split(r"[?#]", text, maxsplit=1)[0]
    return (
        text.startswith("/")
        and has_plain_signs(text)
        and not _UPWARD.search(path)
        and not _BROKEN_ESCAPE.search(text)
    )


def is_mail(text: str) -> bool:
    """Whether ``text`` is the address of one mailbox."""
    return _MAIL.fullmatch(text) is not None


def scheme_of(text: str) -> str:
    """Return the scheme (``https``) that a browser sees in a text, in lower case, empty without one.

    Signs that browsers drop, such as tabs and line ends, are left out first.
    """
    match = _ANY_SCHEME.match("".join(sign for sign in text if category(sign) not in _HIDDEN))
    return match[0][:-1].lower() if match else ""


def has_plain_signs(text: str) -> bool:
    """Whether an address holds no sign that is hidden, dropped by browsers, or ends an attribute."""
    return not any(sign in _FORBIDDEN or category(sign) in _HIDDEN for sign in text)


def likely_web(text: str) -> str:
    """Return the address of the web that a text stands for, empty where none can be guessed.

    Its beginning may be missing, and signs may have to be written by their numbers.
    """
    start, mark, rest = _SCHEME.sub("", "".join(text.split()), count=1).partition("/")
    escaped = quote(rest, safe="%/:?#[]@!$&()*+,;=~")
    address = f"https://{start}{mark}{escaped}"
    return address if is_web(address) else ""


def host_of(address: str) -> str:
    """Return the host of an address of the web, empty within this portal."""
    return re.split(r"[/?#]", address.partition("://")[2], maxsplit=1)[0] if is_web(address) else ""


def _is_host(host: str) -> bool:
    """Whether a name is one; what ends in a number is read by browsers as the number of a machine."""
    if not _NUMBERS.fullmatch(host):
        return len(host) <= _LONGEST_HOST
    try:
        return str(IPv4Address(host)) == host
    except ValueError:
        return False


def _is_port(port: str | None) -> bool:
    return port is None or 0 < int(port) <= _HIGHEST_PORT
