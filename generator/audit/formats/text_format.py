"""An audit as text for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audit.formats.rows import FindingRow, rows_of, summary_of

if TYPE_CHECKING:
    from generator.audit.model import Audit


def as_text(audit: Audit) -> str:
    """Return the numbers of an audit, its firm findings, and apart from them its questions."""
    rows = rows_of(audit)
    parts = [f"Telaah {audit.document.name}", *(f"  {line}" for line in summary_of(audit))]
    for title, is_certain in (("TEMUAN", True), ("PERTANYAAN (belum pasti; periksa sendiri)", False)):
        chosen = [row for row in rows if row.is_certain is is_certain]
        if chosen:
            parts += ["", f"{title}: {len(chosen)}", *(_said(row) for row in chosen)]
    if not rows:
        parts += [
            "",
            "Tidak ada pertentangan yang ditemukan. Angka yang tidak terperiksa tetap perlu dibaca.",
        ]
    return "\n".join(parts)


def _said(row: FindingRow) -> str:
    lines = [f"- {row.place}: tercetak {row.printed}  [{row.kind}]", f"    {row.said}"]
    if row.follows:
        gap = f", selisih {row.difference}" if row.difference else ""
        lines.append(f"    {row.basis} {row.follows}{gap}")
    if row.cause:
        lines.append(f"    sebabnya: {row.cause[:1].lower()}{row.cause[1:]}")
    if row.elsewhere and row.elsewhere not in row.said:
        lines.append(f"    lihat juga {row.elsewhere}")
    return "\n".join(lines)
