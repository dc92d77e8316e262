"""An audit for other programs: JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from generator.audit.formats.rows import rows_of
from generator.audit.model import Outcome

if TYPE_CHECKING:
    from generator.audit.model import Audit

VERSION: Final = 2
_HEADS: Final = {
    "is_certain": "pasti", "kind": "jenis", "place": "letak", "line": "baris", "page": "halaman",
    "sheet": "lembar", "cell": "sel", "printed": "tercetak", "said": "hitungan", "follows": "pembanding",
    "difference": "selisih", "basis": "asal_pembanding", "cause": "sebab", "elsewhere": "letak_lain",
}  # fmt: skip


def as_json(audit: Audit) -> str:
    """Return the numbers and findings of an audit."""
    return json.dumps(
        {
            "versi": VERSION,
            "berkas": audit.document.name,
            "sha256": audit.document.digest,
            "angka": len(audit.figures),
            "hubungan": len(audit.calculations),
            "didukung": audit.borne_out,
            "berbeda": sum(audit.state(figure) is Outcome.DIFFERS for figure in audit.figures),
            "temuan": [_named(row) for row in rows_of(audit)],
        },
        ensure_ascii=False,
        indent=2,
    )


def _named(row: object) -> dict[str, object]:
    return {_HEADS[key]: value for key, value in asdict(row).items()}  # type: ignore[call-overload]


def as_csv(audit: Audit) -> str:
    """Return the findings, one a row; a cell that a spreadsheet would compute is kept as text."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_HEADS.values())
    for row in rows_of(audit):
        values = _named(row)
        values["pasti"] = "ya" if row.is_certain else "tidak"
        writer.writerow([_plain(str(value)) for value in values.values()])
    return stream.getvalue()


def _plain(text: str) -> str:
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} and not text[1:2].isdigit() else text
