"""Money of sentences that is written in full in one place and rounded to thousands in another; stray signs.

Neither is a wrong figure: both are asked, for a reader who adds them up meets a difference.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.audit.model import Remark
from generator.views.shared.numbers import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.audit.numbers import Figure
    from generator.audit.passages import Passage

_KIND: Final = "ketelitian"
_LEAST: Final = 100_000_000
_THOUSAND: Final = 1000
_STRAY: Final = re.compile(r"\d[\d.,]*\s*%\s*[/\\](?=[\s.,]|$)")


def precisions(passages: Sequence[Passage]) -> Iterator[Remark]:
    """Yield amounts in thousands of rupiah that stand in full elsewhere, and rests that were rounded."""
    in_full: dict[int, Figure] = {}
    for passage in passages:
        for figure in _amounts(passage):
            if figure.value % _THOUSAND:
                in_full.setdefault(int(figure.value) // _THOUSAND, figure)
    for passage in passages:
        amounts = _amounts(passage)
        for figure in amounts:
            if figure.value % _THOUSAND:
                continue
            thousands = int(figure.value) // _THOUSAND
            other = in_full.get(thousands) or in_full.get(thousands - 1)
            if other is not None and abs(other.value - figure.value) < _THOUSAND:
                yield Remark(
                    _KIND, figure.at, figure.text,
                    f"di sini dibulatkan ke ribuan, pada baris {other.at.line} tertulis penuh", other.text,
                    (other.at,), is_certain=False,
                )  # fmt: skip
            elif rest := _rest(figure, amounts):
                said, follows = rest
                yield Remark(_KIND, figure.at, figure.text, said, count(follows), is_certain=False)


def _amounts(passage: Passage) -> list[Figure]:
    return [
        each
        for each in passage.figures
        if each.value >= _LEAST and not each.is_percent and not each.readings[0].power and each.is_count
    ]


def _rest(figure: Figure, amounts: Sequence[Figure]) -> tuple[str, int] | None:
    """Return the difference of two amounts of the sentence that the figure is but for its last thousand."""
    for whole in amounts:
        for part in amounts:
            rest = int(whole.value - part.value)
            is_other = len({id(figure), id(whole), id(part)}) == len((figure, whole, part))
            if is_other and rest % _THOUSAND and 0 < abs(rest - figure.value) < _THOUSAND:
                return f"{whole.text} − {part.text}, dibulatkan ke ribuan sedangkan keduanya penuh", rest
    return None


def stray_signs(passages: Sequence[Passage]) -> Iterator[Remark]:
    """Yield rates with a sign behind them that ends nothing: 104 %/."""
    for passage in passages:
        for match in _STRAY.finditer(passage.text):
            yield Remark(
                "tanda tersisa", passage.position(match.start()), match[0],
                "ada garis miring di belakang persen yang tidak memisahkan apa pun", is_certain=False,
            )  # fmt: skip
