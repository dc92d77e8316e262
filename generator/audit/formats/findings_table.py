"""The findings of an audit as rows of ``telaah.csv``: figures, places and words of ours, no text of it.

Labels and sentences of a report may hold names; what stands in a portal is published. So only figures are
taken from what is printed, and the few words that say what a figure is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.repeated import REPEATED
from generator.audit.formats.rows import row_of_calculation, row_of_remark
from generator.audit.wording.abbreviations import KIND as ABBREVIATION
from generator.compute.verification.causes import Cause
from generator.compute.verification.document_findings import AUDIT_VERSION
from generator.loading.registers.sources import FINDINGS
from generator.scaffold.templates import table_text
from generator.values.privacy.search import identifiers
from generator.values.shared.text_digest import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.audit.formats.rows import FindingRow
    from generator.audit.model import Audit
    from generator.audit.numbers import Figure
    from generator.sources.shared.table import Table

# So many figures that went in are named; of more only how many there are.
_MOST_INPUTS: Final = 8
_LONGEST: Final = 60
_FIGURE: Final = re.compile(r"[(-]?\d[\d.,/%-]{0,30}[)%]?/?")
_WORDS: Final = frozenset(
    {"tabel", "gambar", "grafik", "lampiran", "tujuan", "sasaran", "tahun", "ta", "triwulan", "tw", "persen"}
    | {"semester", "bulan", "rp", "ribu", "juta", "miliar", "milyar", "triliun", "indeks", "nilai", "angka"}
    | {"rupiah", "butir", "kro", "ro", "ss", "tj", "sk", "nomor", "s.d", "sd", "menjadi", "on", "progress"}
    | {
        "realisasi",
        "sampai",
        "dengan",
        "nihil",
        "nol",
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
    }
    | {"sepuluh", "sebelas", "belas", "puluh", "ratus", "n/a", "-", "–", "—"}
    | {"kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh"}
    | {"orang", "poin", "perusahaan", "dokumen", "kegiatan", "indikator"}
)
_NUMERAL: Final = re.compile(r"[IVX]{1,4}")
_LETTER: Final = re.compile(r"[a-z][).]", re.IGNORECASE)
# A code of a goal, or the number of a certificate.
_CODE: Final = re.compile(r"[A-Z]{1,3}\d{1,2}|[A-Z]{2,5}-\d{2,4}-[A-Z]{2,4}")
_SHAPES: Final = (_FIGURE, _NUMERAL, _LETTER, _CODE)
_MARKS: Final = "().,:;"


@dataclass(frozen=True, slots=True)
class FindingsTable:
    """The file anew; ``lost_notes`` are notes whose row is found no more, each with its place and figure.

    ``withheld`` counts findings whose figure may lead to a person.
    """

    text: str
    count: int
    lost_notes: tuple[tuple[str, str], ...]
    withheld: int


def findings_table(before: Table | None, audit: Audit, document: tuple[str, bytes]) -> FindingsTable:
    """Write ``telaah.csv`` anew with the findings of one document.

    ``before`` is the file as it is: rows of other documents stay, and notes of this one stay with the row of
    their place and printed figure. ``document`` is its key in ``sumber.csv`` and its content.
    """
    key, content = document
    rows = [dict(zip(before.header, row.cells, strict=True)) for row in before.rows] if before else []
    others = [row for row in rows if row.get("sumber") != key]
    notes = {_place(row): row["catatan"] for row in rows if row.get("sumber") == key and row.get("catatan")}
    sealed = digest(content)
    found = list(_cells(audit))
    publishable = [row for row in found if not identifiers("\t".join(row.values()))]
    written = [
        {**row, "versi": str(AUDIT_VERSION), "sidik_dokumen": sealed, "sumber": key}
        | {"catatan": notes.get(_place(row), "")}
        for row in publishable
    ]
    places = {_place(row) for row in written}
    lost = tuple((" ".join(place), note) for place, note in notes.items() if place not in places)
    ordered = sorted([*others, *written], key=lambda row: row.get("sumber", ""))
    return FindingsTable(table_text(FINDINGS, ordered), len(publishable), lost, len(found) - len(publishable))


def _place(row: Mapping[str, str]) -> tuple[str, str]:
    return row.get("letak", ""), row.get("tercetak", "")


def _cells(audit: Audit) -> Iterator[Mapping[str, str]]:
    """Yield firm findings first, then questions, each in the order of the report."""
    found: list[tuple[FindingRow, str, Sequence[str]]] = [
        (row_of_calculation(each), each.cause.value, [] if each.kind == REPEATED else _texts(each.inputs))
        for each in audit.contradictions
    ]
    found += [(row_of_remark(each), Cause.UNKNOWN.value, each.figures) for each in audit.remarks]
    found.sort(key=lambda each: (not each[0].is_certain, each[0].page, each[0].sheet, each[0].line))
    for row, cause, inputs in found:
        # Abbreviations of offices are the finding itself; both forms stand in capitals without blanks.
        is_plain = row.kind == ABBREVIATION
        follows = row.follows if is_plain else figures_only(row.follows)
        yield {
            "pasti": "ya" if row.is_certain else "tidak",
            "jenis": row.kind,
            "tercetak": row.printed if is_plain else figures_only(row.printed),
            "masukan": "; ".join(inputs) if len(inputs) <= _MOST_INPUTS else f"{len(inputs)} angka",
            "pembanding": follows,
            "asal_pembanding": row.basis if follows else "",
            "selisih": row.difference,
            "sebab": "" if cause == Cause.UNKNOWN.value else cause,
            "letak_lain": row.elsewhere,
            "letak": row.place,
        }


def _texts(inputs: Sequence[Figure]) -> list[str]:
    return [each.text for each in inputs]


def figures_only(text: str) -> str:
    """Return the figures of a text, and the words of ours beside them; nothing of what else it says.

    Words of ours alone are kept where the text says nothing else, as “on progress” does.
    """
    words = text.split()
    figures = [
        word
        for word in words
        if any(shape.fullmatch(word) for shape in _SHAPES) or word.strip(_MARKS).casefold() in _WORDS
    ]
    said = " ".join(figures)
    is_figure = len(figures) == len(words) or any(
        _FIGURE.fullmatch(word) or _NUMERAL.fullmatch(word) for word in figures
    )
    return said if is_figure and len(said) <= _LONGEST else ""
