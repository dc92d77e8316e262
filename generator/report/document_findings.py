"""What the audit found in the source documents themselves, as text for the terminal or as JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.compute.verification.document_findings import DocumentFindings
from generator.domain.registers.register import Entry
from generator.record.summary import OfficeSummary
from generator.views.shared import numbers

# So many documents are named in one line.
_MOST_NAMED: Final = 8


def findings_line(offices: Sequence[OfficeSummary]) -> str:
    """Return one line that counts the findings by document, and one of those that are to be found anew.

    Empty where nothing is kept. ``offices`` is gone through twice.
    """
    counted = [
        (f"{office.office.slug} {each.document}", each) for office in offices for each in office.findings
    ]
    if not counted:
        return ""
    named = [
        f"{name} {numbers.count(each.firm)} pasti dan {numbers.count(each.asked)} pertanyaan"
        for name, each in counted[:_MOST_NAMED]
    ]
    named += (
        [f"dan {numbers.count(len(counted) - _MOST_NAMED)} dokumen lain"] if counted[_MOST_NAMED:] else []
    )
    counts = (
        f"perlu dilihat: Tidak cocok di dalam dokumennya sendiri: {'; '.join(named)}. Semua barisnya: "
        "kinerja periksa --telaah semua"
    )
    old = [
        (office.office.slug, each.document) for office in offices for each in office.findings if each.is_old
    ]
    return f"{counts}\n{_again(old)}" if old else counts


def _again(old: Sequence[tuple[str, str]]) -> str:
    """Say which documents are to be audited anew, and by which command; the report itself is not stored."""
    named = ", ".join(f"{slug} {document}" for slug, document in old)
    slug, document = old[0]
    command = f"kinerja telaah BERKAS --satker {slug} --sumber {document} --simpan"
    others = ", dan begitu juga yang lain" if old[1:] else ""
    return (
        f"perlu dilihat: Temuan yang disimpan dari versi telaah atau salinan dokumen yang lain: {named}. "
        f"Angkanya tetap tampil. Perbarui dengan laporannya: {command}{others}"
    )


def findings_text(documents: Iterable[DocumentFindings], *, is_whole: bool) -> str:
    """Return the firm findings, with ``is_whole`` also the questions, each in a line of its own."""
    return "\n".join(map(_line, _rows(documents, is_whole=is_whole))) or "Tidak ada temuan yang disimpan."


def findings_json(documents: Iterable[DocumentFindings], *, is_whole: bool) -> str:
    """Return the same as a JSON list: the cells of each row by their columns."""
    return json.dumps(
        [_as_data(each) for each in _rows(documents, is_whole=is_whole)], ensure_ascii=False, indent=2
    )


def _rows(documents: Iterable[DocumentFindings], *, is_whole: bool) -> Iterator[Entry]:
    for each in documents:
        yield from each.firm
        yield from each.asked if is_whole else ()


def _line(entry: Entry) -> str:
    labels = entry.labels
    kind = "pasti" if labels["pasti"] == "ya" else "pertanyaan"
    parts = [f"{labels['jenis']}: tercetak {labels['tercetak'] or 'tanpa angka'}"]
    inputs = f" dari {labels['masukan']}" if labels["masukan"] else ""
    other = f"{labels['asal_pembanding']} {labels['pembanding']}{inputs}"
    parts += [other] if labels["pembanding"] else []
    parts += [f"selisih {labels['selisih']}"] if labels["selisih"] else []
    parts += [f"lihat juga {labels['letak_lain']}"] if labels["letak_lain"] else []
    parts += [f"catatan: {entry.note}"] if entry.note else []
    where = f"{entry.at.path}:{entry.at.line}: {kind}: {entry.cited.document}, {entry.cited.where}"
    return f"{where}: {', '.join(parts)}"


def _as_data(entry: Entry) -> Mapping[str, object]:
    place = {"berkas": entry.at.path, "baris": entry.at.line}
    cited = {"sumber": entry.cited.document, "letak": entry.cited.where, "catatan": entry.note}
    return {**place, **entry.labels, **cited}
