"""Whether a note explains anything.

Which figures it names, and so excuses, is for `generator.values.shared.mention`.
"""

import re
from typing import Final

# Where a figure stands in a report, and what ours is, says nothing of why it is what it is.
_WHERE: Final = re.compile(
    r"\([^)]*\)"
    r"|\bhitungan portal\b"
    r"|\b(?:tabel|tab|lampiran|lamp|halaman|hal|baris|gambar|bab|bagian|kolom)\b\.? *(?:[\d.\-]+|[ivx]+\b)?"
    r"|\b(?:laporan|uraian(?:nya)?|kalimat|daftar|juga|di|dan|bawah|dalam|pada|total|lihat|sumber|persen)\b|[\d.,;-]+",
    re.IGNORECASE,
)


def explains(note: str) -> bool:
    """Whether a note says more than where in the report a figure stands."""
    return bool(re.search(r"[^\W\d_]{2,}", _WHERE.sub(" ", note)))
