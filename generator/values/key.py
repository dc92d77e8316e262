"""Stable keys (slugs) that survive Excel, and the nearest known word to a mistyped one."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_KEY: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_key(text: str) -> bool:
    """Whether ``text`` is a stable key: lower-case letters and digits joined by single hyphens."""
    return _KEY.fullmatch(text) is not None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like ``word``, whatever its capitals, or ``None`` when none is near."""
    lowered = {each.lower(): each for each in known}
    found = get_close_matches(word.lower(), tuple(lowered), n=1, cutoff=0.6)
    return lowered[found[0]] if found else None
