"""Cells of labels as data files write them: keys of indicators, years, months, options, known names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from typing import Final

from generator.copying.answers import NOTHING, Doubt
from generator.copying.heads import alike, options_in
from generator.copying.target import TargetColumn
from generator.copying.words import normal, tokens
from generator.exchange.shared.choices import Named
from generator.exchange.shared.columns import Content
from generator.loading.shared import suggestion
from generator.values.shared.key import nearest
from generator.values.shared.months import MONTH_NUMBERS

_ITEM: Final = re.compile(r"(?:\d{1,2}|[a-z])\s*[.)]\s+|[-•*]\s+", re.IGNORECASE)
_YEAR: Final = re.compile(r"\D*(20\d\d)\D*")
_NUMBER: Final = re.compile(r"\D*(\d{1,2})\D*")
_MONTH_CODE: Final = re.compile(r"b(0[1-9]|1[0-2])")
_CODE: Final = re.compile(r"[A-Z0-9]{1,6}(?:\.[A-Z0-9]{1,6})*\.?")
_DAY: Final = re.compile(r"\b\d{1,2} [A-Za-z]{3,9} \d{4}\b")
_DATES: Final = frozenset({"tanggal", "diperbarui", "sampai"})
_MOST_CHOICES: Final = 5
_LONG: Final = 5
# A name is broken over so many rows at most.
_MOST_BROKEN: Final = 4
# A name of fewer words may be the end of another one.
_LEAST_WORDS: Final = 3


@dataclass(frozen=True)
class LabelReader:
    """Reads labels; ``known`` are the labels that the office has written before, by column."""

    named: Named
    known: Mapping[str, tuple[str, ...]]

    @cached_property
    def _keys(self) -> Mapping[str, Mapping[str, list[str]]]:
        """The keys by the plain names that they have, for each kind of link."""
        found: dict[str, dict[str, list[str]]] = {}
        for link, names in self.named.names.items():
            by_name = found.setdefault(link, {})
            for key, name in names.items():
                by_name.setdefault(normal(name), []).append(key)
        return found

    @cached_property
    def _plain_names(self) -> Mapping[str, Mapping[str, list[str]]]:
        """The known labels by their plain names, for each column."""
        found: dict[str, dict[str, list[str]]] = {}
        for column, names in self.known.items():
            by_name = found.setdefault(column, {})
            for name in names:
                by_name.setdefault(normal(name), []).append(name)
        return found

    def knows(self, column: TargetColumn) -> bool:
        """Whether the cells of a column can be told from other words without their head."""
        return bool(
            column.link or column.options or column.name in {"tahun", "triwulan", "bulan"}
            or column.name == "kode"
            or (column.content is Content.TEXT and self.known.get(column.name) and column.name != "nama")
        )  # fmt: skip

    def is_plain(self, column: TargetColumn, text: str) -> bool:
        """Whether a cell means one thing in a column, and a thing that is known."""
        read = self.read(column, text)
        if isinstance(read, Doubt):
            return False
        if column.name in {"bulan", "triwulan"}:
            # Numbers of rows are no months, and months are quarters only where a clerk says so.
            return bool(_months(text)) == (column.name == "bulan") and not text.strip(" .)").isdigit()
        if column.name == "kode":
            return bool(_CODE.fullmatch(text)) and not (text.isdigit() and len(text) < len("051"))
        is_free = not (column.link or column.options or column.content is not Content.TEXT)
        return not is_free or read in self.known.get(column.name, ())

    def read(self, column: TargetColumn, text: str) -> str | Doubt:
        """Return the label that a printed cell stands for, or the doubt about it."""
        plain = _ITEM.sub("", text, count=1) if _ITEM.match(text) else text
        if column.link:
            return self._key(column, plain)
        if column.options:
            return _option(column, plain)
        if column.name in _DATES:
            return _only(column, text, _days(text))
        if column.content is Content.WHOLE:
            return _only(column, text, _numbers(column.name, text))
        return self._name(column, plain)

    def joined(self, column: TargetColumn, texts: Sequence[str]) -> dict[int, str]:
        """Return the keys of names that a narrow column breaks over several rows, by row."""
        by_name = self._keys.get(column.link, {})
        found: dict[int, str] = {}
        for start in range(len(texts)):
            for end in range(start + 2, min(start + _MOST_BROKEN, len(texts)) + 1):
                keys = by_name.get(normal(" ".join(texts[start:end])), []) if all(texts[start:end]) else []
                if len(keys) == 1:
                    found.update(dict.fromkeys(range(start, end), keys[0]))
        return found

    def _key(self, column: TargetColumn, text: str) -> str | Doubt:
        names, by_name = self.named.names.get(column.link, {}), self._keys.get(column.link, {})
        found = [text] if text in names else by_name.get(normal(text), []) or self._unbroken(column, text)
        if len(found) == 1:
            return found[0]
        likely = alike(text, list(names.values()))[:_MOST_CHOICES]
        choices = found or [key for name in likely for key in by_name[normal(name)]]
        return _doubt(column, text, dict.fromkeys(choices))

    def _unbroken(self, column: TargetColumn, text: str) -> list[str]:
        """Return the keys of the name that a text is without its blanks: “Produktivitas/e fisiensi”."""
        letters = _letters(text)
        names = self.named.names.get(column.link, {})
        return [key for key, name in names.items() if letters and _letters(name) == letters]

    def ending(self, column: TargetColumn, text: str) -> str:
        """Return the key whose whole name a label ends with, the longest one; empty where it is not sure.

        A text that has lost its columns prints the goal and the indicator as one label.
        """
        names = self.named.names.get(column.link, {}).items()
        fitting = [
            (len(_letters(name)), key)
            for key, name in names
            if len(tokens(name)) >= _LEAST_WORDS and _letters(text).endswith(_letters(name))
        ]
        longest = [key for length, key in fitting if length == max(fitting)[0]]
        return longest[0] if len(longest) == 1 else ""

    def _name(self, column: TargetColumn, text: str) -> str | Doubt:
        """Return a name as the office writes it; one that is nearly known may be the same or another."""
        known = self.known.get(column.name, ())
        if text in known:
            return text
        if column.name == "kode" and len(whole := [each for each in known if each.endswith(f".{text}")]) == 1:
            return whole[0]  # reports print the last steps of a way through the budget
        same = self._plain_names.get(column.name, {}).get(normal(text), ())
        if len(same) == 1:
            return same[0]
        near = [each for each in known if _is_near(text, each)][:_MOST_CHOICES]
        return _doubt(column, text, [*near, text]) if near else text


def _letters(text: str) -> str:
    return normal(text).replace(" ", "")


def _is_near(text: str, other: str) -> bool:
    """Whether two names differ by slips of the pen only; short words and numbers are names of their own."""
    pairs = list(zip_longest(tokens(text), tokens(other), fillvalue=""))
    differing = [(one, two) for one, two in pairs if one != two]
    return all(min(len(one), len(two)) >= _LONG and nearest(one, [two]) for one, two in differing)


def _option(column: TargetColumn, text: str) -> str | Doubt:
    options = column.options or {}
    if text in options:
        return text
    found = list(options_in(tokens(text), options))
    return found[0] if len(found) == 1 else _doubt(column, text, found or options)


def _days(text: str) -> list[str]:
    """Return the days that a cell may name, or the one written out in it beside other words."""
    written = _DAY.findall(text)
    days = suggestion.days(written[0] if len(written) == 1 else text)
    return [f"{day:%Y-%m-%d}" for day in days]


def _numbers(name: str, text: str) -> list[str]:
    """Return the number that a cell names: a year, a quarter, a month, a revision."""
    if name == "tahun":
        return [match[1]] if (match := _YEAR.fullmatch(text)) else []
    if name == "triwulan" and (number := suggestion.quarter(text.strip())):
        return [number]
    months = _months(text)
    if name == "triwulan":
        return list(dict.fromkeys(str((month + 2) // 3) for month in months))
    if name == "bulan" and months:
        return [str(month) for month in months]
    match = _NUMBER.fullmatch(text)
    return [str(int(match[1]))] if match else []


def _months(text: str) -> list[int]:
    """Return the months that a text names by a word, or by the code of a plan: ``B03``."""
    words = tokens(text)
    named = [MONTH_NUMBERS[word] for word in words if word in MONTH_NUMBERS]
    codes = [int(match[1]) for word in words if (match := _MONTH_CODE.fullmatch(word))]
    return list(dict.fromkeys(named or codes))


def _only(column: TargetColumn, text: str, found: list[str]) -> str | Doubt:
    return found[0] if len(found) == 1 else _doubt(column, text, found)


def _doubt(column: TargetColumn, text: str, choices: Iterable[str]) -> Doubt:
    words = f"“{text}” di kolom `{column.name}` belum pasti artinya"
    return Doubt("--sel", text, words, (*choices, NOTHING))
