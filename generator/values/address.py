"""Addresses of the web and of mailboxes: which texts are one, and which was probably meant."""

import re
from typing import Final

_HOST: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]*[A-Za-z0-9])+"
_WEB: Final = re.compile(rf"https?://{_HOST}(?::\d+)?(?:[/?#]\S*)?")
_ROOTED: Final = re.compile(r"/(?!/)\S*")
_MAIL: Final = re.compile(rf"[^\s@<>,;:]+@{_HOST}")
_SCHEME: Final = re.compile(r"https?:?/*", re.IGNORECASE)


def is_web(text: str) -> bool:
    """Whether ``text`` is a whole address of the web, as a browser shows it."""
    return _WEB.fullmatch(text) is not None


def is_rooted(text: str) -> bool:
    """Whether ``text`` is an address within this portal."""
    return _ROOTED.fullmatch(text) is not None


def is_mail(text: str) -> bool:
    """Whether ``text`` is the address of one mailbox."""
    return _MAIL.fullmatch(text) is not None


def likely_web(text: str) -> str:
    """Return the address of the web that a text without its beginning, or with blanks, stands for."""
    meant = f"https://{_SCHEME.sub('', ''.join(text.split()), count=1)}"
    return meant if is_web(meant) else ""


def host_of(address: str) -> str:
    """Return the host of an address of the web, empty within this portal."""
    return re.split(r"[/?#]", address.partition("://")[2], maxsplit=1)[0] if is_web(address) else ""
