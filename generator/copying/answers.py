"""What a clerk answers where a table leaves doubt, and the doubts that are left."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from generator.copying.words import normal
from generator.values.shared.number import NumberStyle

# The answer for a column that is not copied, or a cell that is left empty.
NOTHING: Final = "-"


class CopyingError(Exception):
    """Nothing can be copied as it was asked for; the message is for people, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that is not sure: the option that answers it, about what, why, and likely answers.

    ``is_closed`` says that no other answer is possible.
    """

    option: str
    subject: str
    words: str
    choices: tuple[str, ...] = ()
    is_closed: bool = False

    def answered(self, answer: str) -> str:
        """Return the words of a call that give this answer."""
        text = f"{self.subject}={answer}" if self.subject else answer
        return f'{self.option} "{text}"' if not text.isalnum() else f"{self.option} {text}"


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered: for heads (or numbers of columns), cells of all rows, printed cells, and numbers.

    ``decimal`` is the mark before decimals, ``power`` the unit of amounts as a power of ten, ``turned``
    whether rows are to be read as columns; ``None`` where the table shall tell. ``year`` is that of the
    report, for rows that name none.
    """

    columns: tuple[str, ...] = ()
    constants: Mapping[str, str] | None = None
    cells: tuple[str, ...] = ()
    decimal: NumberStyle | None = None
    power: int | None = None
    turned: bool | None = None
    left_out: frozenset[int] = frozenset()
    year: str = ""

    @property
    def stated(self) -> Mapping[str, str]:
        """The cells that are the same in all rows, by column."""
        return self.constants or {}

    @property
    def same_in_all(self) -> Mapping[str, str]:
        """Those cells, and the year of the report for rows that name none."""
        return {**({"tahun": self.year} if self.year else {}), **self.stated}

    def with_answer(self, doubt: Doubt, answer: str) -> "Answers":
        """Return these answers and one more, as somebody at a terminal gives it."""
        text = f"{doubt.subject}={answer}"
        changes: dict[str, Callable[[], dict[str, Any]]] = {
            "--kolom": lambda: {"columns": (*self.columns, text)},
            "--sel": lambda: {"cells": (*self.cells, text)},
            "--isi": lambda: {"constants": {**self.stated, doubt.subject: answer}},
            "--tahun": lambda: {"year": answer},
            "--lewati": lambda: {"left_out": self.left_out | {int(answer)}},
            "--desimal": lambda: {"decimal": DECIMAL_MARKS[answer]},
            "--satuan": lambda: {"power": UNIT_POWERS[answer]},
        }
        return replace(self, **changes[doubt.option]())


DECIMAL_MARKS: Final = {"koma": NumberStyle.COMMA, "titik": NumberStyle.POINT}
UNIT_POWERS: Final = {"penuh": 0, "ribu": 3, "juta": 6, "miliar": 9}


def by_subject(answers: Iterable[str], subjects: Sequence[str]) -> tuple[dict[int, str], list[str]]:
    """Return answers like ``Judul=kolom`` by the position of their subject, and those that fit none.

    A subject may hold ``=`` itself, and may be the number of its position, from 1.
    """
    found: dict[int, str] = {}
    strange: list[str] = []
    known: dict[str, list[int]] = {}
    for position, subject in enumerate(subjects):
        known.setdefault(normal(subject) or subject.strip(), []).append(position)
    for answer in answers:
        positions = next(_positions(answer, known, len(subjects)), None)
        if positions is None:
            strange.append(answer)
        else:
            found.update(dict.fromkeys(positions[0], positions[1]))
    return found, strange


def _positions(answer: str, known: Mapping[str, list[int]], count: int) -> Iterator[tuple[list[int], str]]:
    """Yield the positions that an answer may speak of, with what it says, the longest subject first."""
    pieces = answer.split("=")
    for end in range(len(pieces) - 1, 0, -1):
        subject, said = "=".join(pieces[:end]).strip(), "=".join(pieces[end:]).strip()
        positions = known.get(normal(subject) or subject, [])
        if positions:
            yield positions, said
        elif subject.isascii() and subject.isdigit() and 0 < int(subject) <= count:
            yield [int(subject) - 1], said
