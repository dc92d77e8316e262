"""Changes as a comment on a pull request.

All words come from data that anybody may contribute, or from a file that a stranger's run has made: no part
of them becomes markup, names a person or a request of the forge, or leads elsewhere.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from generator.changes.changes import (
    Arrival,
    Changes,
    FigureChange,
    FindingChange,
    Reason,
    TextChange,
    ValueChange,
)
from generator.changes.formats.wording import (
    ARROW,
    NOTHING,
    cause_word,
    column_word,
    places_in_words,
    summary,
    values_in_words,
)
from generator.sources.shared.files import CONTROL

# By this line the comment is found again, to be kept up to date.
MARK: Final = "<!-- kinerja-beda -->"
# Forges refuse comments of more than 65,536 signs.
LONGEST: Final = 60_000
_MOST_ROWS: Final = 200
_LONGEST_CELL: Final = 300
_SIGNS: Final = re.compile(r"[\\`*_{}\[\]()#+!|~<>&]|^[-=]")
# What forges turn into mentions, references and links: signs before a word, and the starts of addresses.
_REFERENCES: Final = re.compile(r"([@#!$%&~^:])(?=[\w\"/])|(?i:(www)(?=\.)|(GH)(?=-\d))")
_JOINER: Final = "\u2060"
_PAGE: Final = re.compile(r"[a-z0-9]+(?:[/.-][a-z0-9]+)*/?")
_ADDRESS: Final = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9._~/-]*)?")


def is_address(text: str) -> bool:
    """Whether a text is a plain web address, to which pages may be appended."""
    return _ADDRESS.fullmatch(text) is not None


def as_markdown(changes: Changes, preview: str = "", download: str = "") -> str:
    """Return all changes as Markdown that fits into a comment.

    ``preview`` is the address of a portal that was built of the later state, ``download`` that of a page from
    which it can be downloaded.
    """
    most = _MOST_ROWS
    while True:
        text = "\n".join(_lines(changes, preview, download, most)) + "\n"
        if len(text) <= LONGEST or most <= 1:
            return text if len(text) <= LONGEST else f"{MARK}\n{plain(summary(changes))}\n"
        most //= 2


def plain(text: str) -> str:
    """Return a text on one line that shows as it is: no markup, no mention, no link."""
    line = " ".join(CONTROL.sub(" ", text).split())
    if len(line) > _LONGEST_CELL:
        line = f"{line[: _LONGEST_CELL - 1]}…"
    broken = _REFERENCES.sub(lambda found: f"{found[0]}{_JOINER}", line)
    return _SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", broken)


def code(text: str) -> str:
    """Return a text on one line as code, which no forge reads further."""
    line = " ".join(CONTROL.sub(" ", text).split()).replace("`", "'").replace("|", "\\|")
    return f"`{line[:_LONGEST_CELL]}`" if line else ""


def _lines(changes: Changes, preview: str, download: str, most: int) -> Iterator[str]:
    yield from (MARK, "### Angka terbit yang berubah", "", f"**{plain(summary(changes))}**", "")
    yield f"Dibandingkan: {code(changes.before)} {ARROW} {code(changes.after)}."
    if preview:
        yield from ("", f"Pratinjau: <{preview}>")
    if download:
        yield from ("", f"Pratinjau untuk diunduh, dan hasil pemeriksaannya: <{download}>")
    yield from _figures(changes.figures, preview, most)
    yield from _section("Halaman yang berubah, di pratinjau", _pages(changes.figures, preview), most)
    yield from _section("Temuan baru", _findings(changes.findings, is_new=True), most, is_open=True)
    yield from _section("Temuan yang hilang", _findings(changes.findings, is_new=False), most)
    yield from _section("Yang baru", _arrivals(changes.arrivals, is_new=True), most)
    yield from _section("Yang hilang", _arrivals(changes.arrivals, is_new=False), most)
    yield from _section("Keterangan yang berubah", _texts(changes.texts), most)
    for note in changes.notes[:most]:
        yield from ("", f"> {plain(note)}")


def _figures(changes: Sequence[FigureChange], preview: str, most: int) -> Iterator[str]:
    if not changes:
        return
    yield ""
    yield f"| Kantor | Indikator atau tabel | Periode | Sebelum {ARROW} sesudah | Status | Sebab |"
    yield "|---|---|---|---|---|---|"
    for each in changes[:most]:
        cells = (
            plain(each.office_name),
            _linked(each, preview),
            plain(each.period),
            "<br>".join(
                f"{plain(column_word(value.column))}: {_span(value)}" for value in values_in_words(each)
            ),
            "<br>".join(map(_status, each.statuses)),
            "<br>".join(map(_reason, each.reasons)),
        )
        yield f"| {' | '.join(cells)} |"
    if len(changes) > most:
        yield from ("", f"Dan {len(changes) - most} baris lagi; selengkapnya: `kinerja beda`.")


def _linked(change: FigureChange, preview: str) -> str:
    name, file = plain(change.subject), _file(change.page)
    return f"[{name}]({preview.rstrip('/')}/{file})" if preview and file else name


def _pages(changes: Iterable[FigureChange], preview: str) -> Iterator[str]:
    """Yield the pages with changed figures, each once: as links, or where they are in a download."""
    for file in dict.fromkeys(filter(None, (_file(each.page) for each in changes))):
        yield f"[{plain(file)}]({preview.rstrip('/')}/{file})" if preview else code(file)


def _file(page: str) -> str:
    """Return the file of a page, which opens in a folder and in artefacts too; empty for no plain address."""
    if len(page) > _LONGEST_CELL or not _PAGE.fullmatch(page):
        return ""
    return f"{page}index.html" if page.endswith("/") else page


def _status(value: ValueChange) -> str:
    name = "" if value.column == "status" else f"{plain(column_word(value.column))}: "
    return f"{name}{plain(value.after)} (tetap)" if value.before == value.after else f"{name}{_span(value)}"


def _span(value: ValueChange) -> str:
    return f"{plain(value.before or NOTHING)} {ARROW} **{plain(value.after or NOTHING)}**"


def _reason(reason: Reason) -> str:
    places, more = places_in_words(reason)
    return " ".join(filter(None, (cause_word(reason), "<br>".join(map(code, places)), plain(more))))


def _section(title: str, lines: Iterable[str], most: int, *, is_open: bool = False) -> Iterator[str]:
    listed = tuple(lines)
    if not listed:
        return
    yield from ("", f"<details{' open' if is_open else ''}><summary>{title} ({len(listed)})</summary>", "")
    yield from (f"- {line}" for line in listed[:most])
    if len(listed) > most:
        yield f"- dan {len(listed) - most} lagi"
    yield from ("", "</details>")


def _findings(findings: Iterable[FindingChange], *, is_new: bool) -> Iterator[str]:
    for each in findings:
        if each.is_new is is_new:
            remedy = f" Saran: {plain(each.remedy)}" if is_new else ""
            head = f"{each.severity.value} {plain(each.code)}"
            yield f"**{head}** {code(each.place)}: {plain(each.message)}.{remedy}"


def _arrivals(arrivals: Iterable[Arrival], *, is_new: bool) -> Iterator[str]:
    for each in arrivals:
        if each.is_new is is_new:
            show: Callable[[str], str] = code if each.kind == "Halaman" else plain
            yield f"{plain(each.kind)} {show(each.name)}, {plain(each.office_name)}"


def _texts(changes: Iterable[TextChange]) -> Iterator[str]:
    for each in changes:
        values = "; ".join(f"{plain(column_word(value.column))}: {_span(value)}" for value in each.values)
        yield f"{plain(each.office_name)}, {plain(each.subject)}: {values}"
