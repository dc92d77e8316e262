"""Counts in a sentence against what it names itself: “3 layanan, yaitu pengujian dan kalibrasi”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.audit.numbers import number_words
from generator.audit.passages import sentences_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.passages import Passage

_WORDED: Final = number_words(2)
_COUNTED: Final = re.compile(
    rf"(?<![\w.,/–-])(?:(?P<number>\d{{1,2}})(?:\s*\(\s*[a-z ]+\s*\))?|(?P<word>{'|'.join(_WORDED)}))"
    r"\s+(?P<what>(?:[a-z]+\s+){0,4}?[a-z]+)\s*,?\s*"
    r"(?:\b(?:yaitu|yakni|terdiri\s+(?:dari|atas)|meliputi)\b\s*:?|:)\s+(?P<names>\S.*)$",
    re.IGNORECASE,
)
# “Tabel 3”, “triwulan 2”: a name, and not a count.
_NUMBERED: Final = re.compile(
    r"(?:tabel|gambar|grafik|bab|pasal|ayat|butir|nomor|no\.?|lampiran|triwulan|semester|halaman|minggu|revisi"
    r"|sasaran|sk|ik|level|tahap|tahun|bulan|tanggal|peringkat|urutan|kelas|tipe|skala|minimal|maksimal)\s*$",
    re.IGNORECASE,
)
# A list that says itself that it is not whole, holds lists or figures of its own, or was cut at “PT.”.
_UNSURE: Final = re.compile(
    r"antara lain|antaranya|misalnya|seperti|sebagainya|seterusnya|lainnya|lain-lain|masing|\bd(?:ll|st|sb)\b"
    r"|[;:…]|(?:^|\s)\(?(?:\d{1,2}|[a-z])[.)]\s|\b(?!20\d\d\b)\d+(?:[.,]\d+)*\s*(?:%|\(|[a-z])"
    r"|\b(?:PT|CV|UD|No|Ir|Jl|Dr|Tbk)\.?$",
    re.IGNORECASE,
)
_BRACKETS: Final = re.compile(r"\([^()]*\)")
_CLAUSE: Final = re.compile(
    r",?\s+(?:yang|dengan|di\s?mana|sehingga|karena|sedangkan|namun|tetapi|untuk|agar|dalam|pada|telah|sudah)\b.*",
    re.IGNORECASE,
)
_COMMA: Final = re.compile(r",\s+(?:(?:dan|serta|atau)\s+)?")
_EVERY_JOIN: Final = re.compile(r",\s+(?:(?:dan|serta|atau)\s+)?|\s+(?:dan|serta|atau|&)\s+|\s*/\s*")
_MOST_MISSING: Final = 2


def named_counts(passages: Sequence[Passage]) -> Iterator[Remark]:
    """Ask about a count beside another number of names, however commas and “dan” are read."""
    for passage in passages:
        for start, stop in sentences_of(passage.text):
            match = _COUNTED.search(passage.text[start:stop])
            if match is None or _UNSURE.search(match["what"]):
                continue
            if _NUMBERED.search(passage.text[start : start + match.start()]):
                continue
            said = int(match["number"] or 0) or _WORDED[match["word"].lower()]
            named = _named(match["names"])
            if named is None or said in range(named[0], named[1] + 1) or not _is_near(said, *named):
                continue
            printed, what = match["number"] or match["word"], match["what"].removesuffix(" yang")
            count = str(named[1]) if named[0] == named[1] else f"{named[0]} atau {named[1]}"
            yield Remark(
                "banyak butir", passage.position(start + match.start()), printed,
                f"kalimat menyebut {printed} {what}, lalu menamai {count}",
                str(named[0]) if named[0] == named[1] else "",
                is_certain=False,
            )  # fmt: skip


def _named(text: str) -> tuple[int, int] | None:
    """Return how few and how many things a text names, and nothing where that can't be told."""
    names = _BRACKETS.sub("", text).strip(" .")
    if not names or _UNSURE.search(names):
        return None
    return len(_COMMA.split(_CLAUSE.sub("", names))), len(_EVERY_JOIN.split(names))


def _is_near(said: int, fewest: int, most: int) -> bool:
    """Tell whether the names may be those that are counted, and not their kinds."""
    return said > 1 and most > 1 and (fewest - said <= _MOST_MISSING if said < fewest else said <= most * 2)
