"""The smallest pieces of pages, which stand on them by the hundred: written here, for a template takes long.

Every text is escaped, as templates escape it.
"""

from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

from generator.views.shared.badges import Badge
from generator.views.shared.column_heads import Head
from generator.views.shared.components import Shown, Status
from generator.views.shared.provenance import SourcePlace

_FIRM: Final = "\N{NO-BREAK SPACE}"


@lru_cache(maxsize=64)
def icon(name: str) -> Markup:
    """Return a picture of the sheet of icons, which says nothing by itself."""
    use = f'<use href="/assets/ikon.svg#{escape(name)}"/>'
    return _safe(f'<svg class="icon" aria-hidden="true">{use}</svg>')


def shown(value: Shown) -> Markup:
    """Return a value, or in words why there is none."""
    return escape(value.text) if value.is_known else _safe(f'<span class="empty">{escape(value.text)}</span>')


def measured(value: Shown) -> Markup:
    """Return a figure in a cell.

    The sheet keeps number and unit together where there is room, and parts them on a phone, but never Rp from
    its sum.
    """
    return _safe(str(shown(value)).replace(_FIRM, " ").replace("Rp ", f"Rp{_FIRM}"))


def cell(column: Head, value: Shown, note: str = "") -> Markup:
    """Return a cell of a column; a unit that all its figures share stands in its head alone."""
    more = f' <span class="where">{escape(note)}</span>' if note else ""
    inner = f"{measured(column.cell(value))}{more}"
    return _safe(f'<td class="number" data-label="{escape(str(column))}">{inner}</td>')


def status(value: Status, pill: bool = True) -> Markup:  # noqa: FBT001, FBT002 - as templates write it
    """Return how something stands: icon and words, in a pill or plain."""
    look = f"status{' status--pill' if pill else ''} status--{escape(value.key)}"
    return _safe(f'<span class="{look}">{icon(value.key)}{escape(value.words)}</span>')


def source_place(value: SourcePlace) -> Markup:
    """Return a document with the place in it, which leads to where the document can be had."""
    text = escape(value.text)
    return _safe(f'<a href="/{escape(value.href)}">{text}</a>') if value.href else text


def badge(value: Badge) -> Markup:
    """Return a small label, which leads to where the page says more, if it does."""
    look, words = f'class="badge badge--{escape(value.key)}"', escape(value.words)
    if value.anchor:
        return _safe(f'<a {look} href="#{escape(value.anchor)}">{words}</a>')
    return _safe(f"<span {look}>{words}</span>")


def _safe(html: str) -> Markup:
    return Markup(html)  # noqa: S704 - each text in it is escaped


PIECES: Final = {
    "icon": icon,
    "shown": shown,
    "measured": measured,
    "cell": cell,
    "status": status,
    "badge": badge,
    "source_place": source_place,
}
