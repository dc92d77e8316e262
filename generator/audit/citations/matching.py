"""What a look-up of the figures of an office leaves in its portal: counts and digests by file, no text.

The digest of a file tells whether it has changed since; that of the document, which copy was looked into.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.audit.citations.lookup import AT_HAND, Match, totals
from generator.loading.registers.sources import MATCHING
from generator.scaffold.templates import table_text
from generator.values.shared.text_digest import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from generator.audit.citations.lookup import Citation
    from generator.sources.shared.files import TextFile
    from generator.sources.shared.table import Table

_ORDER: Final = ("sumber", "berkas_data")


def matching_text(
    before: Table | None,
    citations: Iterable[Citation],
    files: Iterable[TextFile],
    document: tuple[str, bytes],
    today: date,
) -> str:
    """Write the file ``pencocokan.csv`` anew, with what was found of one document.

    ``before`` is the file as it is, whose rows of other documents stay; ``document`` is its key in
    ``sumber.csv`` and its content.
    """
    key, content = document
    rows = [dict(zip(before.header, row.cells, strict=True)) for row in before.rows] if before else []
    others = [row for row in rows if row.get("sumber") != key]
    texts = {file.path: file for file in files}
    found = [
        {
            "berkas_data": path,
            "tanggal": today.isoformat(),
            "sidik_dokumen": digest(content),
            "sidik_berkas": digest(*texts[path].lines),
            "angka": str(counts.total()),
            "ditemukan": str(sum(counts[match] for match in AT_HAND)),
            "dijelaskan": str(counts[Match.EXPLAINED]),
            "sumber": key,
        }
        for path, counts in totals(citations).items()
    ]
    ordered: list[Mapping[str, str]] = sorted(
        [*others, *found], key=lambda row: [row.get(name, "") for name in _ORDER]
    )
    return table_text(MATCHING, ordered)
