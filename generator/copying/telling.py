"""What is copied, told at a terminal: tables of a report, how one was read, what to look through."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from generator.audit.reading.document import Document
from generator.copying.answers import Doubt
from generator.copying.copying import Copying
from generator.copying.drafts import FileDraft, Standing
from generator.copying.matching import Matching
from generator.copying.report_table import ReportTable, cited
from generator.report.findings import Format, format_findings
from generator.values.privacy.search import masked
from generator.values.shared.number import grouped

_MOST_HEADS: Final = 6
_MOST_ROWS: Final = 40
_LONGEST_HEAD: Final = 28
_LONGEST_CELL: Final = 40
_LONGEST_NOTE: Final = 300


def tables_as_text(document: Document, tables: Sequence[ReportTable]) -> str:
    """Return the tables of a report, a line for each, with its first heads below."""
    if not tables:
        return (
            f"{document.name} tidak memuat tabel yang dapat dibaca. Bila laporannya ada sebagai .docx, "
            ".xlsx, atau .pdf, pakai itu; teks yang disalin dari PDF kehilangan kolom tabelnya."
        )
    lines = [f"{document.name}: {grouped(len(tables))} tabel"]
    for table in tables:
        lines.append(
            f"{table.number:>4}  {_where(document, table)}  {_short(table.caption, 90) or '(tanpa judul)'}"
        )
        heads = [_short(head, _LONGEST_HEAD) or "…" for head in table.heads[:_MOST_HEADS]]
        more = f" | … {len(table.heads) - _MOST_HEADS} kolom lain" if len(table.heads) > _MOST_HEADS else ""
        lines.append(f"        {len(table.rows)} baris × {len(table.heads)} kolom: {' | '.join(heads)}{more}")
    lines += ["", f"Lihat satu tabel: kinerja salin {document.name} --tabel NOMOR"]
    return masked("\n".join(lines))


def table_as_text(document: Document, table: ReportTable, fitting: Sequence[tuple[str, str]]) -> str:
    """Return a table with its columns and rows numbered, and the kinds of files (id, title) that it fits."""
    lines = [f"{table.name}, {_where(document, table)}"]
    if table.has_lost_columns:
        lines.append(f"  Kolomnya hilang di teks ini; judulnya, menyatu: {_short(table.note, _LONGEST_NOTE)}")
    lines.append("  Kolom")
    lines += [f"  {number:>4}  {head or '(tanpa judul)'}" for number, head in enumerate(table.heads, 1)]
    lines.append("  Baris")
    for row in table.rows[:_MOST_ROWS]:
        cells = " | ".join(_short(cell.text, _LONGEST_CELL) or "·" for cell in row.cells)
        lines.append(f"  {row.number:>4}  {cells}")
    if len(table.rows) > _MOST_ROWS:
        lines.append(f"        … dan {grouped(len(table.rows) - _MOST_ROWS)} baris lain")
    if fitting:
        lines += ["", "Kolomnya paling mirip dengan berkas:"]
        lines += [f"  --ke {name}  ({title})" for name, title in fitting]
    ending = f"{document.name} --tabel {table.number} --ke BERKAS --satker KANTOR --sumber ID --coba"
    lines += ["", f"Coba dahulu: kinerja salin {ending}"]
    return masked("\n".join(lines))


def copying_as_text(copying: Copying, *, is_trial: bool) -> str:
    """Return what was read and what is, or would be, written; last what a clerk should look through."""
    lines = [
        f"{copying.report} → {copying.kind.title} ({copying.office}): {_outcome(copying, is_trial=is_trial)}"
    ]
    for matching in copying.matchings:
        lines += _matched(matching)
        for table, remark in copying.remarks:
            if table is matching.table:
                lines.append(f"    {remark.words}: baris tabel {_numbers(remark.rows)}")
    if copying.doubts:
        lines += ["", *_asked(copying.doubts)]
        return masked("\n".join(lines))
    for draft in copying.files:
        lines += ["", *_drafted(draft)]
    lines += _standing(copying.standing)
    if copying.findings:
        lines += ["", format_findings(copying.findings, {}, Format.TEXT).rpartition("\n\n")[0]]
    if copying.may_be_written and copying.files:
        lines += ["", *_to_look_through(copying)]
    return masked("\n".join(lines))


def _outcome(copying: Copying, *, is_trial: bool) -> str:
    new = sum(len(draft.rows) for draft in copying.files)
    if copying.doubts:
        return f"belum ada yang ditulis; {grouped(len(copying.doubts))} hal perlu dijawab."
    if not copying.may_be_written:
        return "tidak ada yang ditulis; ada yang harus dibetulkan dahulu."
    differing = sum(bool(each.contradicting) for each in copying.standing)
    same = len(copying.standing) - differing
    parts = (
        [f"{grouped(new)} baris {'akan ditulis' if is_trial else 'ditulis'}"]
        if new
        else ["tidak ada baris baru"]
    )
    parts += [f"{grouped(same)} sudah ada"] if same else []
    parts += [f"{grouped(differing)} sudah ada dengan isi lain (tidak diubah)"] if differing else []
    return f"{', '.join(parts)}."


def _matched(matching: Matching) -> Iterator[str]:
    table = matching.table
    yield f"  {table.name}" + (", baris dibaca sebagai kolom" if table.is_turned else "")
    for use in matching.uses:
        head = table.heads[use.position] or f"kolom ke-{use.position + 1}"
        labels = "".join(f", {name} {text}" for name, text in use.labels.items())
        yield f"    “{_short(head, 60)}” → {use.name}{labels}"
    if matching.unused:
        yield f"    tidak disalin: {'; '.join(f'“{_short(head, 40)}”' for head in matching.unused)}"


def _asked(doubts: Iterable[Doubt]) -> Iterator[str]:
    yield "Perlu dijawab (ulangi perintahnya dengan jawaban, satu untuk setiap hal):"
    for doubt in doubts:
        yield f"  - {doubt.words}"
        for choice in doubt.choices[:8]:
            yield f"      {doubt.answered(choice)}"
        if not doubt.choices:
            yield f"      {doubt.answered('…')}"


def _drafted(draft: FileDraft) -> Iterator[str]:
    yield f"  {draft.path}{' (berkas baru)' if draft.is_new else ''}"
    if draft.new_columns and not draft.is_new:
        yield (
            f"    kolom baru {', '.join(draft.new_columns)}: setiap baris lama mendapat sel kosong"
            " di belakangnya"
        )
    for number, cells in enumerate(draft.cells[:_MOST_ROWS]):
        shown = "; ".join(f"{name} {_short(text, 60)}" for name, text in cells.items() if name != "sumber")
        yield f"    baris {draft.first_line + number}  {shown}"
    if len(draft.cells) > _MOST_ROWS:
        yield f"    … dan {grouped(len(draft.cells) - _MOST_ROWS)} baris lain"


def _standing(standing: Sequence[Standing]) -> Iterator[str]:
    if standing:
        yield ""
    differing = [each for each in standing if each.contradicting]
    for each in differing[:_MOST_ROWS]:
        cells = "; ".join(
            f"{name}: di berkas {theirs}, di laporan {ours}"
            for name, (theirs, ours) in each.contradicting.items()
        )
        yield f"  beda  {each.path} baris {each.line} ({each.row.place}): {cells}"
    if len(differing) > _MOST_ROWS:
        yield f"  … dan {grouped(len(differing) - _MOST_ROWS)} baris lain yang beda"
    lacking = Counter(name for each in standing if not each.contradicting for name in each.lacking)
    if lacking:
        counted = ", ".join(f"{name} ({grouped(count)} baris)" for name, count in lacking.items())
        yield f"  kosong di berkasnya, tidak diisi karena barisnya mengutip tempat lain: {counted}"
    same = sum(not each.differing for each in standing)
    if same:
        yield f"  sama  {grouped(same)} baris sudah ada di berkasnya dan tidak ditulis lagi"


def _to_look_through(copying: Copying) -> Iterator[str]:
    yield "Periksa kembali di samping laporannya:"
    for draft in copying.files:
        last = draft.first_line + len(draft.rows) - 1
        lines = f"baris {draft.first_line} sampai {last}"
        yield f"  - {draft.path}, {lines}: baris pertama, terakhir, dan satu di tengah"
        if draft.cited_before:
            places = "; ".join(draft.cited_before[:5]) + ("; …" if len(draft.cited_before) > 5 else "")  # noqa: PLR2004
            yield f"  - baris lama berkas itu sudah mengutip {places}: pastikan isinya bukan hal yang sama"
    for name, texts in copying.new_names.items():
        listed = ", ".join(f"“{_short(text, 50)}”" for text in texts[:8])
        more = f", dan {len(texts) - 8} lagi" if len(texts) > 8 else ""  # noqa: PLR2004
        yield f"  - nama baru di kolom {name}: {listed}{more}; samakan bila maksudnya nama yang sudah dipakai"
    if any(each.contradicting for each in copying.standing):
        yield "  - baris “beda”: tentukan mana yang benar; yang lain dapat dicatat di tercetak-tabel.csv"
    yield f"  - lalu: kinerja periksa {copying.office}"


def _numbers(rows: Sequence[int]) -> str:
    listed = ", ".join(map(str, rows[:20]))
    return listed if len(rows) <= 20 else f"{listed}, … ({len(rows)} baris)"  # noqa: PLR2004


def _where(document: Document, table: ReportTable) -> str:
    first = table.rows[0].cells[0] if table.rows and table.rows[0].cells else None
    return cited(document, table, [first]) if first else "tanpa baris"


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
