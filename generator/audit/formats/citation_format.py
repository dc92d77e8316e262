"""What was found of the figures that cite a document, as text: totals per file, then what is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.audit.citations.lookup import AT_HAND, Match, totals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.audit.citations.lookup import Citation


def citations_as_text(citations: Sequence[Citation]) -> str:
    """Return a line for each file, and one for each figure that is not near its cited place."""
    if not citations:
        return "Tidak ada angka yang mengutip dokumen ini. Periksa kunci sumbernya di sumber.csv."
    lines = []
    for path, counts in sorted(totals(citations).items()):
        counted = ", ".join(f"{counts[match]} {match.value}" for match in Match if counts[match])
        lines.append(f"{path}: {counted}")
    lines += [
        f"  {each.path}, baris {each.line}, kolom {each.column}: {each.written} tidak tercetak di tempatnya. "
        f"Catatannya: {each.note}."
        for each in citations
        if each.match is Match.EXPLAINED
    ]
    for each in citations:
        if each.match in {Match.ELSEWHERE, Match.NOWHERE}:
            where = f"ada di {each.found_at}" if each.found_at else "tidak ditemukan di mana pun"
            lines.append(
                f"  {each.path}, baris {each.line}, kolom {each.column}: {each.written} "
                f"(letak: {each.cited or 'kosong'}) {where}. Periksa letaknya di dokumen."
            )
    found = sum(each.match in AT_HAND for each in citations)
    explained = sum(each.match is Match.EXPLAINED for each in citations)
    also = f" {explained} angka lain dijelaskan catatannya." if explained else ""
    lines.append(f"{found} dari {len(citations)} angka ditemukan di tempat yang dikutip.{also}")
    return "\n".join(lines)
