"""Figures of sentences: sums and parts of sums written out, rates, fractions, and numbers with their word."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from generator.audit.calculations.judging import judge
from generator.audit.model import Calculation, Outcome, Remark
from generator.audit.numbers import NUMBER_WORDS
from generator.compute.verification.over_intervals import percent, total
from generator.values.verification.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage

_PARTS: Final = re.compile(
    r"\b(?:terdiri|meliputi|yaitu|yakni|dengan (?:rincian|perincian|sumber dana|komposisi|komponen)|"
    r"rinciannya|perinciannya|mencakup|bersumber dari)\b",
    re.IGNORECASE,
)
_STOP: Final = re.compile(
    r"(?<!Rp)[.;](?=\s)|\b(?:sehingga|sedangkan|atau|dari total|sisa|turun|naik|target)\b", re.IGNORECASE
)
_RATE: Final = re.compile(
    r"\s*(?:[a-z/]+\s+){0,4}(?:atau|\()\s*(?:sebesar\s*|sekitar\s*|setara\s*)?", re.IGNORECASE
)
_OF: Final = re.compile(
    r"\s*\)?\s*(?:dari|terhadap)\s+(?:total\s+|jumlah\s+)?(?:target|pagu|anggaran|sasaran)?[a-z\s]{0,40}?(?:sebesar\s+|sebanyak\s+|yaitu\s+)?(?:rp\.?\s*)?",
    re.IGNORECASE,
)
_FRACTION: Final = re.compile(
    r"\\frac\{\s*(?:rp\.?\s*)?(?P<top>[\d.,]+)\s*\}\{\s*(?:rp\.?\s*)?(?P<bottom>[\d.,]+)\s*\}", re.IGNORECASE
)
_RESULT: Final = re.compile(r"=\s*\**\s*[\d.,]+\s*\**\s*%")
_FULL_STOP: Final = re.compile(r"(?<!Rp)[.;](?:,?-)?\s+(?=[A-Z])")
_BEHIND: Final = re.compile(
    r"[\s,.-]*(?:\(|atau\s+(?:sebesar\s+|setara\s+(?:dengan\s+)?)?)\s*", re.IGNORECASE
)
_LARGE: Final = 1_000_000
_LITTLE: Final = 3
# A tenth: what is meant differs by no more from a sum whose thousands were left out.
_LITTLE_OF: Final = 10
_STATUS: Final = re.compile(r"\b(?:PNS|PPPK|P3K|ASN|PPNPN|honorer|kontrak)\b", re.IGNORECASE)
_MOST_PARTS: Final = 6
_LEAST_COUNT: Final = 10
_WITH_WORD: Final = re.compile(
    r"(?<![\d.,/])(?P<number>\d{1,2})\s*\(\s*(?P<word>[a-z]+(?:\s?(?:belas|puluh))?)\s*\)", re.IGNORECASE
)


def sentences(passages: Sequence[Passage]) -> Iterator[Calculation]:
    """Yield what the arithmetic of sentences says."""
    for index, passage in enumerate(passages):
        yield from _sums(passage)
        yield from _rates(passage)
        yield from _rates_behind(passage)
        yield from _persons(passage)
        yield from _fractions(passages, index)


def number_words(passages: Sequence[Passage]) -> Iterator[Remark]:
    """Yield numbers whose word in brackets is another number: 3 (empat)."""
    for passage in passages:
        for match in _WITH_WORD.finditer(passage.text):
            said = NUMBER_WORDS.get(re.sub(r"\s", "", match["word"].lower()))
            if said is not None and said != int(match["number"]):
                yield Remark(
                    "angka dan katanya", passage.position(match.start()), match[0],
                    f"{match['number']} tertulis “{match['word']}”", str(said),
                )  # fmt: skip


def malformed(figures: Sequence[Figure]) -> Iterator[Remark]:
    """Yield money whose last group has too few or too many digits."""
    for figure in figures:
        if figure.is_malformed:
            yield Remark(
                "susunan angka", figure.at, figure.text,
                "kelompok terakhir tidak berisi tiga angka: ada angka yang hilang atau kelebihan",
            )  # fmt: skip


def _sums(passage: Passage) -> Iterator[Calculation]:
    """Yield a sum that names its parts: Rp 10 yang terdiri dari A Rp 4 dan B Rp 6."""
    figures, offsets = passage.figures, passage.offsets
    for place, figure in enumerate(figures[:-2]):
        end = offsets[place] + len(figure.text)
        if figure.is_percent or not figure.value:
            continue
        is_money = abs(figure.value) >= _LARGE
        # A rate may stand between a sum and the word that names its parts.
        first = place + 2 if is_money and figures[place + 1].is_percent else place + 1
        named = _PARTS.search(passage.text, end, offsets[first])
        if not named or _STOP.search(passage.text, end, named.start()):
            continue
        parts = _outermost(_parts(passage, first, least=_LARGE if is_money else 0))
        if len(parts) < 2 or (not is_money and not _may_be_counts(figure, parts)):  # noqa: PLR2004
            continue
        said = f"{figure.text} = {' + '.join(each.text for each in parts)} (bagian yang disebut kalimat ini)"
        calculation = judge("jumlah dalam kalimat", figure, parts, total, said, exact=range(len(parts)))
        yield from _in_words(calculation, parts, is_money=is_money) if calculation else ()


def _parts(passage: Passage, first: int, *, least: int) -> list[Figure]:
    """Return the figures from ``first`` on that are no rates, up to the word that ends the list of parts."""
    figures, offsets = passage.figures, passage.offsets
    parts: list[Figure] = []
    for other in range(first, len(figures)):
        before = offsets[other - 1] + len(figures[other - 1].text)
        if other > first and _STOP.search(passage.text, before, offsets[other]):
            break
        if not figures[other].is_percent and abs(figures[other].value) >= least:
            parts.append(figures[other])
    return parts


def _outermost(parts: Sequence[Figure]) -> list[Figure]:
    """Leave out the parts of parts: 71 (58 PNS dan 13 PPPK), 15 (7 PPNPN dan 8 orang)."""
    outermost: list[Figure] = []
    place = 0
    while place < len(parts):
        outermost.append(parts[place])
        place += 1
        for end in range(place + 2, len(parts) + 1):
            if sum(each.value for each in parts[place:end]) == outermost[-1].value:
                place = end
                break
    return outermost


def _in_words(calculation: Calculation, parts: Sequence[Figure], *, is_money: bool) -> Iterator[Calculation]:
    """Yield a sum of a sentence; a difference of counts is asked, one that is too large is not meant."""
    figure, whole = calculation.figure, sum(each.value for each in parts)
    if calculation.outcome is not Outcome.DIFFERS:
        yield calculation
    elif lost_digit(figure.value, whole):
        yield replace(calculation, said=f"{calculation.said}; satu angka hilang")
    elif is_money and abs(whole - 1000 * figure.value) * _LITTLE_OF <= whole:
        said = f"{calculation.said}; tiga angka terakhir seperti hilang"
        yield replace(calculation, said=said, is_certain=False)
    elif whole <= 3 * figure.value:
        yield calculation if is_money else replace(calculation, is_certain=False)


def _may_be_counts(figure: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether small figures may be a sum and its parts: whole, and each less than the sum."""
    return (
        figure.value >= _LEAST_COUNT
        and all(each.is_count and 0 < each.value < figure.value for each in parts)
        and 2 * sum(each.value for each in parts) > figure.value
    )


def lost_digit(value: Decimal, whole: Decimal | int) -> bool:
    """Tell whether a figure is another one that has lost a digit."""
    short, long = str(int(value)), str(int(whole))
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _rates(passage: Passage) -> Iterator[Calculation]:
    """Yield a rate written with both its figures: 10.363 layanan atau 50,31% dari target 20.600."""
    figures, offsets = passage.figures, passage.offsets
    for place in range(len(figures) - 2):
        top, rate, bottom = figures[place : place + 3]
        if not rate.is_percent or top.is_percent or bottom.is_percent:
            continue
        first = passage.text[offsets[place] + len(top.text) : offsets[place + 1]]
        second = passage.text[offsets[place + 1] + len(rate.text) : offsets[place + 2]].lstrip(" %")
        if _RATE.fullmatch(first.strip("- ,") + " ") and _OF.fullmatch(
            re.sub(r"^(?:%|persen)\s*", "", second)
        ):
            said = f"{rate.text}% = {top.text} ÷ {bottom.text} × 100"
            calculation = judge("persentase dalam kalimat", rate, (top, bottom), percent, said)
            if calculation:
                yield calculation


def _persons(passage: Passage) -> Iterator[Calculation]:
    """Ask about a number of persons that neither all nor some of those behind it come to.

    Only where some come near: others may be counted apart.
    """
    figures, offsets = passage.figures, passage.offsets
    for place, (figure, offset) in enumerate(zip(figures, offsets, strict=True)):
        end = offset + len(figure.text)
        stop = _FULL_STOP.search(passage.text, end)
        text = passage.text[end : stop.start() if stop else len(passage.text)]
        parts = [
            each
            for each, at in zip(figures[place + 1 :], offsets[place + 1 :], strict=True)
            if at < end + len(text) and each.is_count and each.value and not each.is_percent
        ]
        is_staff = re.match(r"\s*(?:orang|pegawai)\b", text) and _STATUS.search(text)
        if not is_staff or _PARTS.search(text) or not 2 <= len(parts) <= _MOST_PARTS:  # noqa: PLR2004
            continue
        sums = [some for size in range(2, len(parts) + 1) for some in combinations(parts, size)]
        best = min(sums, key=lambda some: abs(sum(each.value for each in some) - figure.value))
        gap = abs(sum(each.value for each in best) - figure.value)
        said = f"{figure.text} = {' + '.join(each.text for each in best)} (yang disebut kalimat ini)"
        calculation = judge("jumlah dalam kalimat", figure, best, total, said, exact=range(len(best)))
        if calculation and gap * 20 <= figure.value:
            is_held = calculation.outcome is not Outcome.DIFFERS
            yield calculation if is_held else replace(calculation, is_certain=False)


def _rates_behind(passage: Passage) -> Iterator[Calculation]:
    """Yield a rate behind both its amounts: dari pagu Rp 20 telah terserap Rp 19 atau sebesar 95%.

    Asked where it is a little off; more than that, and another amount is meant.
    """
    figures, offsets = passage.figures, passage.offsets
    for place in range(2, len(figures)):
        rate, part = figures[place], figures[place - 1]
        between = passage.text[offsets[place - 1] + len(part.text) : offsets[place]]
        begins = max((each.end() for each in _FULL_STOP.finditer(passage.text, 0, offsets[place])), default=0)
        amounts = [
            each
            for each, offset in zip(figures[:place], offsets, strict=False)
            if offset >= begins and abs(each.value) >= _LARGE
        ]
        is_pair = amounts[-1:] == [part] and len(amounts) == len(("whole", "part"))
        if not (rate.is_percent and is_pair and _BEHIND.fullmatch(between)):
            continue
        said = f"{rate.text}% = {part.text} ÷ {amounts[0].text} × 100"
        calculation = judge("persentase dalam kalimat", rate, (part, amounts[0]), percent, said)
        is_held = calculation is not None and calculation.outcome is not Outcome.DIFFERS
        share = part.value / amounts[0].value * 100
        if calculation and (is_held or abs(share - rate.value) <= _LITTLE):
            yield calculation if is_held else replace(calculation, is_certain=False)


def _fractions(passages: Sequence[Passage], index: int) -> Iterator[Calculation]:
    """Yield a fraction written as a formula and the per cent that is printed as its result."""
    passage = passages[index]
    match = _FRACTION.search(passage.text)
    if not match:
        return
    inside = [
        figure
        for figure, offset in zip(passage.figures, passage.offsets, strict=True)
        if match.start() <= offset < match.end()
    ]
    if len(inside) != 2:  # noqa: PLR2004
        return
    for later in (passage, *passages[index + 1 : index + 3]):
        found = _RESULT.search(later.text, match.end() if later is passage else 0)
        for figure, offset in zip(later.figures, later.offsets, strict=True):
            if found and found.start() < offset < found.end():
                said = f"{figure.text}% = {inside[0].text} ÷ {inside[1].text} × 100"
                calculation = judge("rumus", figure, inside, percent, said)
                if calculation:
                    yield calculation
                return


def differences(passage: Passage) -> Iterator[Calculation]:
    """Yield what is left of a sum: sisa A dari B setelah C; told only where it holds."""
    for place in range(len(passage.figures) - 2):
        first, second, third = passage.figures[place : place + 3]
        if min(each.value for each in (first, second, third)) < _LARGE:
            continue
        for result, pair in ((third, (first, second)), (third, (second, first)), (first, (second, third))):
            calculation = judge(
                "selisih dalam kalimat",
                result,
                pair,
                Interval.__sub__,
                f"{pair[0].text} − {pair[1].text}",
                exact=(0, 1),
            )
            if calculation and calculation.outcome is not Outcome.DIFFERS:
                yield calculation
