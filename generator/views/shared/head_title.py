"""What tabs, search results and messengers show of a title: so much of it as they have room for."""

from functools import lru_cache
from typing import Final

# Search engines and messengers cut off what is longer.
MOST: Final = 70
_BETWEEN: Final = " · "
_CUT: Final = "…"
# So much of a part that is too long is kept of its beginning, the rest of its end, which tells it apart.
_BEGINNING: Final = 0.6
_SHORTEST: Final = 10
_BREAKS: Final = " /,·"


@lru_cache(maxsize=1024)
def head_title(title: str, site: str = "") -> str:
    """Return a title with the name of the site, in at most 70 characters.

    Where both find no room the site is left out; then the longest parts between dots lose their middle. Of a
    title that begins with the path of a file, the end of the path is left, which tells it from others.
    """
    whole = _BETWEEN.join(filter(None, (title, site)))
    if len(whole) <= MOST:
        return whole
    parts = (title or site).split(_BETWEEN)
    if len(title) > MOST and "/" in parts[0] and " " not in parts[0]:
        return parts[0] if len(parts[0]) <= MOST else f"{_CUT}{parts[0][len(_CUT) - MOST :]}"
    room = MOST - len(_BETWEEN) * (len(parts) - 1)
    most = max((most for most in range(MOST + 1) if _length(parts, most) <= room), default=0)
    if most < _SHORTEST:
        return _without_middle(title or site, MOST)
    return _BETWEEN.join(_without_middle(part, most) for part in parts)


def _length(parts: list[str], most: int) -> int:
    return sum(min(len(part), most) for part in parts)


def _without_middle(text: str, most: int) -> str:
    """Return at most so many characters of a text, whole words if that leaves enough of them."""
    if len(text) <= most:
        return text
    first = round((most - len(_CUT)) * _BEGINNING)
    last = most - len(_CUT) - first
    beginning, end = text[:first], text[-last:]
    if text[first] not in _BREAKS:
        at = max(beginning.rfind(sign) for sign in _BREAKS)
        beginning = beginning[:at] if at > first / 2 else beginning
    if text[-last - 1] not in _BREAKS:
        at = min((found for sign in _BREAKS if (found := end.find(sign)) >= 0), default=last)
        end = end[at:] if at < last / 2 else end
    return f"{beginning.rstrip(_BREAKS)}{_CUT}{end.lstrip(_BREAKS)}"
