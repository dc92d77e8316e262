"""What rows are copied to: a kind of data file by its description, or the print of a computed table."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generator.compute.shared.tables import Table
from generator.copying.words import OPTION_WORDS, SYNONYMS, normal, tokens
from generator.exchange.shared.columns import Content, content_of, fixed_choices, links_to, row_key
from generator.loading.portal.kinds import KINDS
from generator.loading.portal.offices import OFFICES
from generator.loading.shared.schema import Column, Figures, FileKind, Shape
from generator.views.registers import area_words, label_words

PRINTED_TABLES: Final = "tercetak-tabel"
# Columns that every row gets from the report itself, or from nobody.
CITING: Final = ("sumber", "letak", "catatan")
_PART: Final = re.compile(r"<([a-z]+)>")
_PARTS: Final = {"tw": "triwulan"}
_AS_FIGURES: Final = frozenset({Content.FIGURE, Content.AMOUNT, Content.PRINTED})
# Labels that heads tell by figures or names of their own, not by the words of their options.
_READ_APART: Final = frozenset({"tahun", "triwulan", "bulan"})


@dataclass(frozen=True)
class TargetColumn:
    """A column to be filled: what it holds, what heads call it, and which words stand for its options."""

    name: str
    content: Content
    is_required: bool
    figures: Figures | None = None
    options: Mapping[str, tuple[str, ...]] | None = None
    meaning: str = ""
    is_part: bool = False
    link: str = ""

    @property
    def is_figure(self) -> bool:
        """Whether it holds figures that are read as numbers."""
        return self.content in _AS_FIGURES

    @property
    def is_amount(self) -> bool:
        """Whether it holds rupiah, which tables also print in thousands or millions."""
        return self.content is Content.AMOUNT

    @cached_property
    def phrases(self) -> frozenset[tuple[str, ...]]:
        """What heads call it: its name, its heads on pages, and other words of reports."""
        titles = (area_words.HEADS.get(self.name, ""), area_words.COLUMNS.get(self.name, ""))
        texts = (self.name.replace("_", " "), *titles, *SYNONYMS.get(self.name, ()))
        return frozenset(tokens(text) for text in texts if text)


@dataclass(frozen=True)
class Target:
    """A kind of file with the columns to fill; ``printed`` is the computed table whose print is copied."""

    kind: FileKind
    columns: tuple[TargetColumn, ...]
    printed: tuple[Table, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """The columns by which one of its rows is told from the others; none where rows may repeat."""
        return row_key(self.kind)

    @cached_property
    def by_name(self) -> Mapping[str, TargetColumn]:
        """The columns by name."""
        return {each.name: each for each in self.columns}

    @property
    def figures(self) -> tuple[TargetColumn, ...]:
        """The columns that hold figures."""
        return tuple(each for each in self.columns if each.is_figure)

    @cached_property
    def subject(self) -> frozenset[str]:
        """Words that its title and purpose say anyway, so that they tell none of its columns apart."""
        return frozenset((*tokens(self.kind.title), *tokens(self.kind.purpose)))

    @property
    def may_be_bare(self) -> bool:
        """Whether rows may have names alone, as in trees."""
        return not self.printed and "nama" in self.by_name


def copied_kinds() -> Iterator[FileKind]:
    """Yield the kinds of files that rows can be copied to: every table of an office."""
    return (each for each in KINDS if each.shape is Shape.TABLE and each.path.startswith(OFFICES))


def target_of(kind: FileKind) -> Target:
    """Return the columns of a kind and the parts of its path that a table may tell: year and quarter."""
    own = (column for column in kind.columns if column.name not in CITING and not column.english_of)
    columns = [_column(kind, column) for column in own]
    names = {column.name for column in columns}
    for part in _PART.findall(kind.path.removeprefix(f"{OFFICES}<satker>")):
        name = _PARTS.get(part, part)
        if name not in names:
            columns.append(TargetColumn(name, Content.WHOLE, is_required=True, is_part=True))
    return Target(kind, tuple(columns))


def printed_target(kind: FileKind, tables: tuple[Table, ...]) -> Target:
    """Return the print of one computed table: its labels, and each of its figures as printed.

    ``tables`` are those of one name; a table of one year says the year itself.
    """
    first = tables[0]
    labels = [
        TargetColumn(
            name, Content.WHOLE if name in _READ_APART else Content.TEXT, is_required=False,
            options=_words_of_options(name, tuple(dict.fromkeys(_labels(tables, position)))),
            link=links_to(kind, name),
        )
        for position, name in enumerate(first.label_names)
    ]  # fmt: skip
    figures = [
        TargetColumn(
            column.id, Content.AMOUNT if column.unit == "rupiah" else Content.PRINTED, is_required=False,
            figures=Figures(column.unit, least=None),
        )
        for column in first.columns
    ]  # fmt: skip
    return Target(kind, (*labels, *figures), tables)


def _labels(tables: tuple[Table, ...], position: int) -> Iterator[str]:
    return (line.labels[position] for table in tables for line in table.lines if line.labels[position])


def _column(kind: FileKind, column: Column) -> TargetColumn:
    fixed = () if column.name in _READ_APART else fixed_choices(kind, column.name)
    return TargetColumn(
        column.name, content_of(kind, column.name), column.required, column.figures,
        _words_of_options(column.name, fixed) if fixed else None, column.meaning,
        link=_link(kind, column.name),
    )  # fmt: skip


def _link(kind: FileKind, name: str) -> str:
    """Return what the keys of a column refer to; nodes are meant where an indicator stands below them."""
    if name == "butir" or (name == "induk" and "indikator" in kind.names):
        return name
    return links_to(kind, name)


def _words_of_options(name: str, options: tuple[str, ...]) -> Mapping[str, tuple[str, ...]] | None:
    """Return the words that stand for each option; ``None`` for what is read by its own rules."""
    if name in _READ_APART:
        return None
    return {option: tuple(dict.fromkeys(_option_words(name, option))) for option in options}


def _option_words(name: str, option: str) -> Iterator[str]:
    own = OPTION_WORDS.get((name, option))
    label = label_words.LABELS.get((name, option), "")
    yield from own or (normal(option),)
    if label:
        yield normal(label)
