"""Places that people cite in a document: ``baris 12``, ``halaman 3-5``, ``baris 1816, 1817``."""

import re
from typing import Final

LINE: Final = "baris"
PAGE: Final = "halaman"
Range = tuple[int, int]
_PLACE: Final = re.compile(rf"(?P<unit>{LINE}|{PAGE})(?P<numbers>(?:[\s,]*(?:dan\s+)?\d+(?:-\d+)?)+)")
_RANGE: Final = re.compile(r"(\d+)(?:-(\d+))?")


def cited_places(text: str) -> list[tuple[str, list[Range]]]:
    """Return each unit (line or page) that a text names, with the first and last number of each range."""
    return [
        (place["unit"], [(int(start), int(end or start)) for start, end in _RANGE.findall(place["numbers"])])
        for place in _PLACE.finditer(text)
    ]
