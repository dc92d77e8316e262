"""Two units side by side in a table, and the sentence below it that calls one higher, lower or the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.lines import triples
from generator.audit.model import Remark
from generator.audit.reading.assembly import CAPTION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage

_UNIT: Final = r"(?:[A-Z]{3,}|Balai|Dinas|Kantor)\s+[A-Z]\w+"
_CLAIM: Final = re.compile(
    r"\b(?P<what>target\s+dan\s+realisasi|target|realisasi|capaian)(?:\s+nilai)?\s+"
    r"(?P<one>[A-Za-z]{3,}\s+[A-Za-z]{3,})\s+(?:yang\s+)?(?P<how>lebih\s+tinggi|lebih\s+rendah|lebih\s+besar|"
    r"lebih\s+kecil|sama)\s+(?:dari\s?pada|dari|dengan|dibanding(?:kan)?(?:\s+dengan)?)\s+"
    r"(?:(?:target|dan|realisasi|capaian)\s+){0,3}(?P<other>[A-Za-z]{3,}\s+[A-Za-z]{3,})\b",
    re.IGNORECASE,
)
_HEADS: Final = re.compile(
    r"target\s+realisasi\s+capaian\D{0,12}\s+target\s+realisasi\s+capaian", re.IGNORECASE
)
_KINDS: Final = ("target", "realisasi", "capaian")


def comparisons(passages: Sequence[Passage]) -> Iterator[Remark]:
    """Ask about a comparison of two units that the figures of the table above it do not bear out."""
    for passage in passages:
        heads = _HEADS.search(passage.text) if CAPTION.match(passage.text) else None
        claim = _CLAIM.search(passage.text, heads.end()) if heads else None
        if heads is None or claim is None:
            continue
        places = [place for place in triples(passage) if passage.offsets[place] < claim.start()]
        order = _order(passage.text[: heads.end()], claim)
        if len(places) != 2 or order is None:  # noqa: PLR2004
            continue
        rows = [passage.figures[places[index] : places[index] + 3] for index in order]
        yield from _compared(passage, claim, rows)


def _order(above: str, claim: re.Match[str]) -> tuple[int, int] | None:
    """Return which of the two columns of a table each unit of a claim is, by the order of their names."""
    plain = " ".join(above.split()).lower()
    names = [" ".join(claim[group].split()).lower() for group in ("one", "other")]
    places = [plain.rfind(name) for name in names]
    if min(places) < 0 or places[0] == places[1]:
        return None
    return (0, 1) if places[0] < places[1] else (1, 0)


def _compared(passage: Passage, claim: re.Match[str], rows: Sequence[Sequence[Figure]]) -> Iterator[Remark]:
    how = " ".join(claim["how"].lower().split())
    for index, kind in enumerate(_KINDS):
        if kind not in claim["what"].lower():
            continue
        one, other = rows[0][index], rows[1][index]
        holds = {
            "sama": one.value == other.value,
            "lebih tinggi": one.value > other.value,
            "lebih besar": one.value > other.value,
        }.get(how, one.value < other.value)
        if not holds:
            said = f"kalimat menyebut {kind} {how}, di tabel tercetak {one.text} dan {other.text}"
            yield Remark(
                "perbandingan", passage.position(claim.start("how")), f"{one.text} {other.text}", said,
                others=(one.at,), is_certain=False, figures=(one.text, other.text),
            )  # fmt: skip
