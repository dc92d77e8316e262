"""Figures of sentences that tell a change: cuts, growth, what was realised of what, and its direction."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome, Remark
from generator.compute.verification.over_intervals import growth, percent, reduction
from generator.values.verification.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage

_RISE: Final = r"(?:meningkat|naik|bertambah|peningkatan|kenaikan|tumbuh|pertumbuhan)"
_FALL: Final = r"(?:menurun|turun|berkurang|penurunan|merosot)"
_RISING: Final = re.compile(rf"\b{_RISE}\b(?P<words>[^.;]{{0,90}})\bdari\b[^.;\d]{{0,40}}$", re.IGNORECASE)
_FALLING: Final = re.compile(rf"\b{_FALL}\b(?P<words>[^.;]{{0,90}})\bdari\b[^.;\d]{{0,40}}$", re.IGNORECASE)
_FROM: Final = re.compile(r"\bdari\b[^.;\d]{0,60}$", re.IGNORECASE)
_BECOMES: Final = re.compile(r"^[^.;\d]{0,80}\bmenjadi\b[^.;\d]{0,40}$", re.IGNORECASE)
# A rate that stands before both: “naik 7,14% dari 205.033 menjadi 219.677”.
_GREW_BY: Final = re.compile(
    rf"\b(?:{_RISE}|(?P<fall>{_FALL}))\b\s*(?:sebesar|sebanyak|sekitar|mencapai)?\s*$", re.IGNORECASE
)
_FROM_ALONE: Final = re.compile(r"^[^.;\d]{0,60}\bdari\b[^.;\d]{0,40}$", re.IGNORECASE)
_AGAINST: Final = re.compile(
    r"^[^.;\d]{0,40}\b(?:dari|dibanding\w*|terhadap)\b(?:[^.;\d]|20\d\d){0,60}\b(?:sebesar|senilai|yaitu)\s*(?:rp)?$",
    re.IGNORECASE,
)
_LEFT: Final = re.compile(
    r"^[^.;\d]{0,40}\b(?:tersisa|menyisakan|sisa(?:nya|\s+\w+)?|selisih(?:nya)?)\b[^.;\d]{0,50}$",
    re.IGNORECASE,
)
_GREW: Final = re.compile(rf"^[^.;\d]{{0,40}}\b(?:{_RISE}|{_FALL})\b[^.;\d]{{0,40}}$", re.IGNORECASE)
# Ranks, findings and days are better where they are lower: the words may speak of them.
_LOWER_IS_BETTER: Final = re.compile(
    r"peringkat|ranking|urutan|posisi|temuan|hari|tingkat risiko", re.IGNORECASE
)
_WHOLE: Final = re.compile(r"\b(?:target|pagu|anggaran|alokasi)\b[^;]{0,70}$", re.IGNORECASE)
_REALISED: Final = re.compile(
    r"\b(?:realisasi\w*|terealisasi|terserap|penyerapan|tercapai|digunakan|diterima)\b[^;]{0,70}$",
    re.IGNORECASE,
)
_OR: Final = re.compile(
    r"^[\s,\-]*(?:[a-z]+\s+){0,2}(?:\(|atau|setara)\s*(?:sebesar|mencapai|dengan|sekitar)?\s*$", re.IGNORECASE
)
_OF_WHOLE: Final = re.compile(
    r"^[^.;\d]{0,30}\bdari\s+(?:total\s+|jumlah\s+)?(?:target|pagu|anggaran|alokasi)\b[^.;\d]{0,60}$",
    re.IGNORECASE,
)
_BASE: Final = re.compile(r"\b(?:pagu|anggaran|alokasi)\b[^;]{0,70}$", re.IGNORECASE)
_CUT: Final = re.compile(
    r"\b(?:efisiensi|pemotongan|pengurangan|penghematan|diblokir|blokir|dipotong|refocusing)\b[^;]{0,70}$",
    re.IGNORECASE,
)
_REST: Final = re.compile(r"\b(?:pagu efektif|menjadi|tersisa|sisa)\b[^;]{0,70}$", re.IGNORECASE)
_LARGE: Final = 1_000_000
_WHOLE_AND_PARTS: Final = 3
_NEAR: Final = 10


def changes(passage: Passage) -> Iterator[Calculation]:
    """Yield growth between two figures of a sentence, money realised in per cent, and what a cut leaves."""
    for place in range(len(passage.figures) - 2):
        yield from _growth(passage, place)
        yield from _growth_before(passage, place)
        yield from _growth_between(passage, place)
        yield from _left(passage, place)
        yield from _realised(passage, place)
    yield from _cut(passage)


def directions(passage: Passage) -> Iterator[Remark]:
    """Yield “meningkat dari 4,57 menjadi 3,68” and its like."""
    for place in range(len(passage.figures) - 1):
        old, new = passage.figures[place : place + 2]
        before = _before(passage, place, 160)
        is_pair = _BECOMES.search(_between(passage, place)) and old.is_percent == new.is_percent
        if not is_pair or len(old.readings) > 1 or len(new.readings) > 1:
            continue
        rising, falling = _RISING.search(before), _FALLING.search(before)
        found = max((each for each in (rising, falling) if each), key=lambda each: each.start(), default=None)
        if not found or _LOWER_IS_BETTER.search(before) or old.value == new.value:
            continue
        if (found is rising) != (new.value > old.value):
            word = "naik" if found is rising else "turun"
            yield Remark(
                "arah perubahan", new.at, f"{old.text} menjadi {new.text}",
                f"kalimat menyebut {word}, angkanya {'turun' if word == 'naik' else 'naik'}",
            )  # fmt: skip


def _before(passage: Passage, place: int, most: int = 80) -> str:
    """Return the words before a figure, back to the figure before it where there is one."""
    end = passage.offsets[place]
    start = passage.offsets[place - 1] + len(passage.figures[place - 1].text) if place else 0
    return " ".join(passage.text[max(start, end - most) : end].split())


def _between(passage: Passage, place: int) -> str:
    """Return the words between a figure and the next one, without the sign of its unit."""
    start = passage.offsets[place] + len(passage.figures[place].text)
    return " ".join(passage.text[start : passage.offsets[place + 1]].split()).lstrip(" %,-")


def _growth(passage: Passage, place: int) -> Iterator[Calculation]:
    old, new, rate = passage.figures[place : place + 3]
    between, behind = _between(passage, place), _between(passage, place + 1)
    is_stated = _FROM.search(_before(passage, place)) and _BECOMES.search(between)
    if not is_stated or not rate.is_percent or old.is_percent != new.is_percent or not _GREW.search(behind):
        return
    yield from _grown(rate, old, new, is_fall=bool(re.search(_FALL, behind, re.IGNORECASE)))


def _growth_before(passage: Passage, place: int) -> Iterator[Calculation]:
    """Yield growth that a sentence tells before the two figures it follows from."""
    rate, old, new = passage.figures[place : place + 3]
    grew = _GREW_BY.search(_before(passage, place))
    is_stated = _FROM_ALONE.search(_between(passage, place)) and _BECOMES.search(_between(passage, place + 1))
    if grew and is_stated and rate.is_percent and old.is_percent == new.is_percent:
        yield from _grown(rate, old, new, is_fall=bool(grew["fall"]))


def _growth_between(passage: Passage, place: int) -> Iterator[Calculation]:
    """Yield growth that stands between the new amount and the old one; told as a question."""
    new, rate, old = passage.figures[place : place + 3]
    between = _between(passage, place)
    is_stated = _GREW.search(between) and _AGAINST.search(_between(passage, place + 1))
    if is_stated and rate.is_percent and min(new.value, old.value) >= _LARGE:
        for each in _grown(rate, old, new, is_fall=bool(re.search(_FALL, between, re.IGNORECASE))):
            yield replace(each, is_certain=False) if each.outcome is Outcome.DIFFERS else each


def _left(passage: Passage, place: int) -> Iterator[Calculation]:
    """Yield what a sentence says is left: terserap 70 dari pagu 100, sehingga tersisa 30."""
    part, whole, rest = passage.figures[place : place + 3]
    is_money = min(each.value for each in (part, whole, rest)) >= _LARGE
    if not is_money or any(each.is_percent for each in (part, whole, rest)):
        return
    if _OF_WHOLE.search(_between(passage, place)) and _LEFT.search(_between(passage, place + 1)):
        said = f"sisa = {whole.text} − {part.text}"
        calculation = judge(
            "selisih dalam kalimat", rest, (whole, part), Interval.__sub__, said, exact=(0, 1)
        )
        if calculation and calculation.outcome is Outcome.DIFFERS:
            yield replace(calculation, is_certain=False)


def _grown(rate: Figure, old: Figure, new: Figure, *, is_fall: bool) -> Iterator[Calculation]:
    formula = reduction if is_fall else growth
    said = f"perubahan dari {old.text} menjadi {new.text}"
    grown = judge("pertumbuhan", rate, (new, old), formula, said)
    points = judge("pertumbuhan", rate, (new, old), Interval.__sub__, said) if old.is_percent else None
    if points and points.outcome is not Outcome.DIFFERS:
        yield points
    elif grown:
        yield replace(grown, is_certain=grown.outcome is not Outcome.DIFFERS)


def _realised(passage: Passage, place: int) -> Iterator[Calculation]:
    """Yield a rate behind a whole and its part, in either order: pagu 100, realisasi 90 (90%)."""
    first, second, rate = passage.figures[place : place + 3]
    is_money = not first.is_percent and not second.is_percent and min(first.value, second.value) > 0
    if not rate.is_percent or not is_money or not _OR.search(_between(passage, place + 1)):
        return
    before, between = _before(passage, place), _between(passage, place)
    if _REALISED.search(before) and _OF_WHOLE.search(between):
        part, whole = first, second
    elif _WHOLE.search(before) and _REALISED.search(between):
        part, whole = second, first
    else:
        return
    said = f"{rate.text}% = {part.text} ÷ {whole.text} × 100"
    above = judge("persentase dalam kalimat", rate, (part, whole), growth, "lebih atau kurang dari target")
    if above and above.outcome is not Outcome.DIFFERS:
        yield above
        return
    follows = part.value / whole.value * 100
    if abs(rate.value - follows) <= follows / 4:
        calculation = judge("persentase dalam kalimat", rate, (part, whole), percent, said, exact=(1,))
        yield from [calculation] if calculation else []
    elif above and abs(rate.value - follows + 100) <= _NEAR:
        # What is further away than these two is hardly meant by the words.
        yield replace(above, is_certain=False)


def _cut(passage: Passage) -> Iterator[Calculation]:
    """Yield what is left of a budget after a cut, for the whole and for each part that all three name."""
    named: dict[str, list[int]] = {"base": [], "cut": [], "rest": []}
    for place, figure in enumerate(passage.figures):
        if figure.is_percent or abs(figure.value) < _LARGE:
            continue
        before = _before(passage, place)
        for kind, words in (("rest", _REST), ("cut", _CUT), ("base", _BASE)):
            if words.search(before):
                named[kind].append(place)
                break
    if not all(named.values()):
        return
    base, cut, rest = (places[0] for places in named.values())
    if not base < cut < rest:
        return
    groups = [
        _group(passage, base, cut),
        _group(passage, cut, rest),
        _group(passage, rest, rest + len(passage.figures)),
    ]
    width = len(groups[0]) if len({len(each) for each in groups}) == 1 else 1
    for part in range(width):
        whole, less, left = (group[part] for group in groups)
        said = f"yang dikurangkan = {whole.text} − {left.text}"
        calculation = judge("pengurangan pagu", less, (whole, left), Interval.__sub__, said, exact=(0, 1))
        if calculation:
            yield calculation


def _group(passage: Passage, start: int, stop: int) -> list[Figure]:
    """Return a sum and the two parts that follow it before the next sum, where they do."""
    found = [
        figure
        for figure in passage.figures[start:stop]
        if not figure.is_percent and abs(figure.value) >= _LARGE
    ]
    return found[:_WHOLE_AND_PARTS]
