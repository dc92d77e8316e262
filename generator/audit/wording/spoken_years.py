"""What sentences say of years: a rise within one year, a table's last years, an event before its time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.numbers import number_words
from generator.audit.remarks.references import captions_of, plain_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.passages import Passage
    from generator.audit.reading.document import Block, Position

_DIRECTION: Final = re.compile(
    r"\b(?:(?P<rise>meningkat|naik)|menurun|turun)\s+(?:menjadi|sebesar|hingga|sampai)\b[^.;\d]{0,20}$",
    re.IGNORECASE,
)
_YEAR_BEHIND: Final = re.compile(
    r"\s*(?:%|persen|indeks|nilai|perusahaan|orang)?\s*(?:pada|di|hingga)?\s*(?:akhir\s+)?tahun\s+(20\d\d)\b",
    re.IGNORECASE,
)
_YEAR_BETWEEN: Final = re.compile(r"\btahun\s+(20\d\d)\b", re.IGNORECASE)
_YEAR_BEFORE: Final = re.compile(r"\btahun\s+(20\d\d)\b[^.;\d]{0,90}$", re.IGNORECASE)
_NUMBERS: Final = number_words(2)
_LAST_YEARS: Final = re.compile(
    rf"\b(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})\s*(?:\([a-z ]+\)\s*)?tahun\s+terakhir\b", re.IGNORECASE
)
_TABLE: Final = re.compile(r"\btabel\.?\s*(?P<number>\d+(?:\s?\.\s?\d+)?)(?![\d.]*\d)", re.IGNORECASE)
_SPAN: Final = re.compile(r"\b(?P<first>20\d\d)\s*(?:[-–]|s\.?\s?d\.?|sampai)\s*(?P<last>20\d\d)\b")
_STOP: Final = re.compile(r"\.\s+(?=[A-Z])")
# Plans and budgets of a year are made the year before; what looks back is not.
_EVENT: Final = re.compile(
    r"(?P<what>(?:penilaian|evaluasi|pengukuran|pelaporan|pemeriksaan|laporan|survei|audit)\b[^.;]{0,60}?)"
    r"\b(?:TA|tahun(?:\s+anggaran)?)\.?\s*(?P<year>20\d\d)\s+(?:telah\s+|ini\s+)?"
    r"(?:dilaksanakan|dilakukan|diselenggarakan|diadakan)\s+(?:pada\s+)?(?:tanggal\s+)?\d{1,2}\s+[A-Za-z]{3,9}\s+"
    r"(?P<held>20\d\d)\b",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(r"rencana|rancangan|usulan|persiapan|target|ex[\s-]?ante", re.IGNORECASE)
# A chapter that announces what it tells of: the agreement of the report's own year.
_ANNOUNCED: Final = re.compile(
    r"\b(?:bab|laporan)\b[^.;]{0,40}\bini\b[^.;]{0,30}\b(?:di|men)(?:jelas|urai|saji)kan\b[^;]{0,90}?"
    r"\b(?P<what>(?:perjanjian|penetapan)\s+kinerja\s+(?:TA|tahun)\.?\s*(?P<year>20\d\d))\b(?!\s*[-–])",
    re.IGNORECASE,
)
_THIS_YEAR: Final = re.compile(r"\b(?P<what>(?:tahun|TA)\.?\s*(?P<year>20\d\d)\s+ini)\b", re.IGNORECASE)
_DIRECTIONS: Final = "arah perubahan"


def spoken_years(
    passages: Sequence[Passage], blocks: Sequence[Block], own: frozenset[str]
) -> Iterator[Remark]:
    """Ask about what sentences say of years, where the years or the figures beside them say otherwise.

    ``own`` holds the marks of the report's own period, like ``2025``.
    """
    own_year = next((mark for mark in own if mark.isdigit()), "")
    titles = {each.number: (each.title, blocks[each.index].at) for each in captions_of(blocks)}
    for passage in passages:
        yield from _changes_of_years(passage)
        yield from _last_years(passage, titles)
        for match in (*_ANNOUNCED.finditer(passage.text), *_THIS_YEAR.finditer(passage.text)):
            if own_year and int(match["year"]) == int(own_year) - 1:
                at, printed = passage.position(match.start("what")), " ".join(match["what"].split())
                said = f"laporan ini laporan tahun {own_year}"
                yield Remark("angka tahun", at, printed, said, own_year, is_certain=False)
        for match in _EVENT.finditer(passage.text):
            if match["held"] < match["year"] and not _AHEAD.search(match["what"]):
                said = f"yang menilai tahun {match['year']} bertanggal tahun {match['held']}"
                at = passage.position(match.start("held"))
                yield Remark("angka tahun", at, match["held"], said, match["year"], is_certain=False)


def _changes_of_years(passage: Passage) -> Iterator[Remark]:
    """Ask about “75 pada tahun 2021 dan meningkat sebesar 75 pada tahun 2024”, and a rise within one year."""
    for place in range(1, len(passage.figures)):
        old, new = passage.figures[place - 1 : place + 1]
        end, start = passage.offsets[place - 1] + len(old.text), passage.offsets[place]
        between = passage.text[end:start]
        direction = _DIRECTION.search(between)
        behind = _YEAR_BEHIND.match(passage.text, start + len(new.text))
        earlier = _YEAR_BETWEEN.search(between)
        earlier = earlier or _YEAR_BEFORE.search(passage.text[: passage.offsets[place - 1]])
        is_one = old.is_percent == new.is_percent and len(old.readings) == len(new.readings) == 1
        if not (direction and behind and earlier and is_one):
            continue
        word = "naik" if direction["rise"] else "turun"
        years = f"{old.text} tahun {earlier[1]} dan {new.text} tahun {behind[1]}"
        if earlier[1] == behind[1] and old.value != new.value:
            said = f"kalimat menyebut {word}, kedua angkanya bertahun {behind[1]}"
        elif earlier[1] < behind[1] and old.value == new.value:
            said = f"kalimat menyebut {word}, angkanya sama: {years}"
        elif earlier[1] < behind[1] and (new.value > old.value) != bool(direction["rise"]):
            said = f"kalimat menyebut {word}, angkanya {years}"
        else:
            continue
        is_by = "sebesar" in direction[0].lower() and old.value != new.value
        if not is_by:
            yield Remark(_DIRECTIONS, new.at, f"{old.text} menjadi {new.text}", said, is_certain=False)


def _last_years(passage: Passage, titles: dict[str, tuple[str, Position]]) -> Iterator[Remark]:
    """Ask about “5 tahun terakhir” of a table whose caption names more or fewer years."""
    for match in _LAST_YEARS.finditer(passage.text):
        number = _NUMBERS.get(match["number"].lower()) or int(match["number"])
        stop = _STOP.search(passage.text, match.end())
        sentence = passage.text[match.end() : stop.start() if stop else len(passage.text)]
        table = _TABLE.search(sentence)
        title, at = titles.get(plain_number(table["number"]), ("", None)) if table else ("", None)
        span = _SPAN.search(title)
        if span is None or at is None:
            continue
        years = int(span["last"]) - int(span["first"]) + 1
        if years != number:
            yield Remark(
                "banyak butir", passage.position(match.start()), f"{match['number']} tahun",
                f"kalimat menyebut {number} tahun terakhir, tabelnya memuat {span['first']} sampai "
                f"{span['last']}",
                str(years), (at,), is_certain=False,
            )  # fmt: skip
