"""The kinds of source documents that are told apart, and which one a title or a word of people means."""

import re
from typing import Final

OTHER: Final = "lainnya"
# The first that fits is taken.
_NAMES: Final = (
    ("lakin", r"laporan (?:akuntabilitas )?kinerja|lakin|lakip|lkip|lkj|lkjip"),
    ("pp39", r"pp ?(?:nomor )?39"),
    ("keputusan", None),
    ("renstra", r"rencana strategis|renstra"),
    ("perjanjian-kinerja", r"perjanjian kinerja|perjanjian|perkin|tapkin|pk"),
    ("keputusan", r"keputusan|peraturan|sk"),
)
SOURCE_KINDS: Final = (*dict(_NAMES), OTHER)
_PATTERNS: Final = tuple(
    (kind, re.compile(rf"\b(?:{names})\b", re.IGNORECASE)) for kind, names in _NAMES if names
)


def likely_source_kind(text: str) -> str | None:
    """Return the kind that a title, or a word such as ``LKj``, speaks of; ``None`` where nobody can tell."""
    plain = text.replace("-", " ")
    return next((kind for kind, pattern in _PATTERNS if pattern.search(plain)), None)
