"""An audit as one page to send around: the report itself, each marked figure opening its arithmetic.

It needs no script and asks no server. A mark is told by its shape and words as well as by its colour.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from generator.audit.formats.rows import place_of, rows_of, summary_of
from generator.audit.model import Outcome
from generator.audit.reading.document import Cell, Grid, Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.audit.model import Audit
    from generator.audit.numbers import Figure
    from generator.audit.reading.document import Block

_STATES: Final = {
    Outcome.AGREES: ("cocok", "✓", "didukung"),
    Outcome.ROUNDED: ("bulat", "≈", "didukung bila masukannya sudah dibulatkan"),
    Outcome.DIFFERS: ("beda", "✗", "berbeda"),
    None: ("lepas", "", "tidak terperiksa"),
}
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE: Final = """
:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:72rem;
padding:1rem;color:#1b1b1b;background:#fff;overflow-wrap:anywhere}h1{font-size:1.5rem}a{color:#0b4f9e}
.tabel{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;font-size:.9rem}
td{border:1px solid #8a8a8a;padding:.2rem .4rem;vertical-align:top;overflow-wrap:normal}
.cocok{border-bottom:2px solid #1b6e35}.bulat{border-bottom:2px dashed #7a5b00}
.beda{outline:2px solid #a3161b;background:#fdeaea;font-weight:700}.lepas{border-bottom:1px dotted #666}
details{display:inline}details:not([open])::details-content{display:none}
.alinea{margin:1rem 0}
details[open]{display:inline-block;border:1px solid #8a8a8a;padding:.2rem .5rem;background:#fff}
summary{display:inline;cursor:pointer}summary:focus-visible,a:focus-visible{outline:3px solid #0b4f9e}
ul.alasan{margin:.3rem 0;padding-left:1.2rem;font-weight:400}li{margin:.3rem 0}
@media(prefers-color-scheme:dark){body,details[open]{color:#eee;background:#181818}a{color:#8fc1ff}
.beda{background:#4a1214;outline-color:#ff9a9a}.cocok{border-color:#6fd08c}.bulat{border-color:#e6c25c}}
"""


def as_page(audit: Audit) -> str:
    """Return the whole page; nothing of the report becomes markup."""
    marks: dict[int, list[tuple[int, Figure]]] = {}
    for number, figure in enumerate(audit.figures):
        marks.setdefault(figure.block, []).append((number, figure))
    title = f"Telaah {escape(audit.document.name)}"
    summary = "".join(f"<li>{escape(line)}</li>" for line in summary_of(audit))
    blocks = "\n".join(
        _block(audit, index, block, marks.get(index, [])) for index, block in enumerate(audit.document.blocks)
    )
    legend = " · ".join(
        f'<span class="{name}">angka{f" {sign}" if sign else ""}</span> {words}'
        for name, sign, words in _STATES.values()
    )
    return (
        f'<!doctype html>\n<html lang="id"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<title>{title}</title><style>{_STYLE}</style></head><body><header><h1>{title}</h1><ul>{summary}</ul>"
        f"<p>{legend}. Angka bertanda dapat dibuka untuk melihat hitungannya.</p></header><main>"
        f'{"".join(_findings(audit))}<section aria-labelledby="laporan"><h2 id="laporan">Laporan</h2>'
        f"\n{blocks}"
        f"</section></main></body></html>\n"
    )


def _findings(audit: Audit) -> Iterator[str]:
    known = {
        line: index
        for index, block in reversed(list(enumerate(audit.document.blocks)))
        for line in _lines(block)
    }
    for title, is_certain in (("Temuan", True), ("Pertanyaan", False)):
        rows = [row for row in rows_of(audit) if row.is_certain is is_certain]
        if not rows:
            continue
        yield f"<section><h2>{title} ({len(rows)})</h2>"
        if not is_certain:
            yield "<p>Belum pasti: periksa sendiri sebelum mengubah apa pun.</p>"
        yield "<ol>"
        for row in rows:
            place = escape(row.place)
            link = f'<a href="#b{known[row.line]}">{place}</a>' if row.line in known else place
            follows = f" {_capital(row.basis)} <strong>{escape(row.follows)}</strong>." if row.follows else ""
            gap = f" Selisih {escape(row.difference)}." if row.difference else ""
            gap += f" Sebabnya: {escape(row.cause)}." if row.cause else ""
            gap += f" Lihat juga {escape(row.elsewhere)}." if row.elsewhere else ""
            printed = f"<strong>{escape(row.printed)}</strong>"
            yield f"<li>{link}: tercetak {printed}. {escape(row.said)}.{follows}{gap}</li>"
        yield "</ol></section>"


def _capital(text: str) -> str:
    return escape(text[:1].upper() + text[1:])


def _lines(block: Block) -> set[int]:
    return (
        {cell.at.line for row in block.rows for cell in row} if isinstance(block, Grid) else {block.at.line}
    )


def _block(audit: Audit, index: int, block: Block, marks: list[tuple[int, Figure]]) -> str:
    name = f'id="b{index}"'
    if isinstance(block, Heading):
        level = min(6, block.level + 2)
        return f"<h{level} {name}>{escape(block.text)}</h{level}>"
    if not isinstance(block, Grid):
        # An element that opens may not stand in a paragraph of HTML.
        return f'<div class="alinea" {name}>{_marked(audit, block.text, marks)}</div>'
    by_cell: dict[int, list[tuple[int, Figure]]] = {}
    cells = [cell for row in block.rows for cell in row]
    lookup = {
        (cell.at.line, cell.at.cell, position % len(block.rows[0])): position
        for position, cell in enumerate(cells)
    }
    for number, figure in marks:
        position = lookup.get((figure.at.line, figure.at.cell, figure.cell[1]))
        if position is not None:
            by_cell.setdefault(position, []).append((number, figure))
    rows: list[str] = []
    position = 0
    for row in block.rows:
        texts = []
        for cell in row:
            texts.append(f"<td>{_cell(audit, cell, by_cell.get(position, []))}</td>")
            position += 1
        rows.append(f"<tr>{''.join(texts)}</tr>")
    label = escape(block.caption or f"Tabel pada {place_of(block.at)}")
    return (
        f'<div class="tabel" {name} role="region" tabindex="0" aria-label="{label}">'
        f"<table>{''.join(rows)}</table></div>"
    )


def _cell(audit: Audit, cell: Cell, marks: list[tuple[int, Figure]]) -> str:
    return _marked(audit, cell.text, marks)


def _marked(audit: Audit, text: str, marks: list[tuple[int, Figure]]) -> str:
    parts: list[str] = []
    at = 0
    for _, figure in sorted(marks, key=lambda each: each[1].start):
        if figure.start < at or figure.end > len(text):
            continue
        parts += [escape(text[at : figure.start]), _mark(audit, figure, text[figure.start : figure.end])]
        at = figure.end
    return "".join([*parts, escape(text[at:])])


def _mark(audit: Audit, figure: Figure, printed: str) -> str:
    name, sign, words = _STATES[audit.state(figure)]
    calculations = audit.calculations_of.get(id(figure), [])
    if not calculations:
        return f'<span class="{name}">{escape(printed)}</span>'
    reasons = "".join(
        f"<li>{escape(each.said)}: {each.outcome.value}"
        f"{f': {escape(each.follows)}, selisih {escape(each.difference)}' if each.follows else ''}</li>"
        for each in calculations[:12]
    )
    more = f"<li>dan {len(calculations) - 12} hubungan lain</li>" if len(calculations) > 12 else ""  # noqa: PLR2004
    return (
        f'<details><summary class="{name}" title="{words}, {len(calculations)} hubungan">'
        f'{escape(printed)}{sign}</summary><ul class="alasan">{reasons}{more}</ul></details>'
    )
