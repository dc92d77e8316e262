"""The columns of a printed table matched with those of a data file: what is sure, and what is asked."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generator.audit.numbers import cell_figure, is_no_value
from generator.copying.answers import NOTHING, Answers, CopyingError, Doubt, by_subject
from generator.copying.heads import Candidate, Level, candidates, options_in
from generator.copying.labels import LabelReader
from generator.copying.report_table import ReportTable
from generator.copying.target import Target, TargetColumn
from generator.copying.words import UNITS, normal, tokens
from generator.exchange.shared.columns import Content

# Shares of the cells of a column that read as what the column is to hold.
_MOST: Final = 0.5
_ALL: Final = 0.9
_UNITS_OF_COUNTS: Final = re.compile(r"[\d.,\s()-]*(?:rp\.?)?[\d.,\s()=-]*", re.IGNORECASE)
_LISTED: Final = 12
# Words, and no codes such as 6077.AEF.
_WORDED: Final = re.compile(r"(?<![A-Za-z0-9.])[A-Za-z]{3,}(?![A-Za-z0-9]*[.][A-Z0-9])")
# Labels that are often letters and numbers only: ranks like II/a, schools like S1.
_SHORT_LABELS: Final = ("kelompok", "jenjang", "hasil", "revisi")


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """A column of the table that is copied: to which column, and the labels that its head says besides."""

    position: int
    name: str
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Matching:
    """How a table is copied: the columns that are, the heads that are not, and what is not sure.

    ``strange`` are answers that name no head of the table.
    """

    table: ReportTable
    uses: tuple[ColumnUse, ...]
    unused: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    strange: tuple[str, ...] = ()

    @property
    def weight(self) -> int:
        """How much of the target the table fills without a question; labels alone weigh nothing."""
        return len({use.name for use in self.uses})


def matching_of(table: ReportTable, target: Target, reader: LabelReader, answers: Answers) -> Matching:
    """Match the heads of a table. Raises CopyingError for answers that can't be followed."""
    return _Matcher(table, target, reader, answers).matching()


class _Matcher:
    def __init__(self, table: ReportTable, target: Target, reader: LabelReader, answers: Answers) -> None:
        self.table, self.target, self.reader, self.answers = table, target, reader, answers
        self.doubts: list[Doubt] = []

    def matching(self) -> Matching:
        said, strange = by_subject(self.answers.columns, self.table.heads)
        uses = {position: use for position, text in said.items() if (use := self._answered(position, text))}
        open_heads = [position for position in range(len(self.table.heads)) if position not in said]
        offered = {
            position: _as_answered(found, list(uses.values()))
            for position, found in self._offered(open_heads).items()
        }
        taken = {_claim(use.name, use.labels) for use in uses.values()}
        sure = {position: found[0] for position, found in offered.items() if _is_sure(found)}
        claims = Counter(_claim(each.name, each.labels) for each in sure.values())
        for position, found in offered.items():
            left = [each for each in found if _claim(each.name, each.labels) not in taken]
            if position in sure and left and claims[_claim(left[0].name, left[0].labels)] == 1:
                uses[position] = ColumnUse(position, left[0].name, left[0].labels)
            elif left and (position in sure or self._is_asked(left, [*uses.values(), *sure.values()])):
                self._doubt(position, left, Counter(each.name for each in sure.values()))
        self._by_content(uses, [position for position in open_heads if not offered[position]])
        self._without_labels_of_others(uses)
        unused = tuple(
            self.table.heads[position] or f"kolom ke-{position + 1}"
            for position in range(len(self.table.heads))
            if position not in uses and self.table.column(position)
        )
        return Matching(
            self.table,
            tuple(uses[position] for position in sorted(uses)),
            unused,
            tuple(self.doubts),
            tuple(strange),
        )

    def _offered(self, positions: Sequence[int]) -> dict[int, tuple[Candidate, ...]]:
        """Return what each head may name; a column without one may belong to the head at its left."""
        offered = {position: self._offers(position, self.table.heads[position]) for position in positions}
        for position in positions:
            left = position - 1
            if not self.table.heads[position] and left in offered and not offered[left]:
                offered[position] = self._offers(position, self.table.heads[left])
        return offered

    @staticmethod
    def _is_asked(found: Sequence[Candidate], used: Sequence[ColumnUse | Candidate]) -> bool:
        """Whether an unsure head is worth a question: no other head says the same, nor the same otherwise."""
        for each in found:
            others = [other for other in used if other.name == each.name]
            if not others or any(
                set(other.labels) == set(each.labels) and other.labels != each.labels for other in others
            ):
                return True
        return False

    def _without_labels_of_others(self, uses: dict[int, ColumnUse]) -> None:
        """Leave out what lacks a required label that heads beside it name, such as a target of all year."""
        spread = {name for use in uses.values() for name in use.labels}
        filled = {use.name for use in uses.values()} | set(self.answers.same_in_all)
        needed = {name for name in spread - filled if self._names[name].is_required}
        for position, use in list(uses.items()):
            if self._names[use.name].is_figure and not needed <= set(use.labels):
                del uses[position]

    def _answered(self, position: int, text: str) -> ColumnUse | None:
        """Return the use that a clerk names: ``jumlah,tahun=2019``; ``None`` for a column left aside."""
        name, *labels = (each.strip() for each in text.split(","))
        if name == NOTHING:
            return None
        pairs = [each.partition("=") for each in labels]
        strange = [each for each in (name, *(key.strip() for key, _, _ in pairs)) if each not in self._names]
        if strange:
            known = ", ".join(self._names)
            message = (
                f"Kolom `{strange[0]}` tidak ada di {self.target.kind.title}. Yang ada: {known}. "
                f"Kolom tabel yang tidak disalin: `{self.table.heads[position] or position + 1}={NOTHING}`."
            )
            raise CopyingError(message)
        return ColumnUse(position, name, {key.strip(): said.strip() for key, _, said in pairs})

    @property
    def _names(self) -> Mapping[str, TargetColumn]:
        return self.target.by_name

    def _offers(self, position: int, head: str) -> tuple[Candidate, ...]:
        """Return what a head may name and its cells don't speak against."""
        texts = self.table.column(position)
        found = candidates(head, self.table.caption, self.target) if head else ()
        known = (each for each in found if each.name not in self.answers.stated)
        return tuple(each for each in known if texts and self._fits(self._names[each.name], texts))

    def _fits(self, column: TargetColumn, texts: Sequence[str]) -> bool:
        if column.is_figure:
            stated = [text for text in texts if not is_no_value(text)]
            figures = [text for text in stated if self._is_figure(column, text)]
            return len(figures) > _MOST * len(stated) or not stated
        if column.link or column.content is Content.TEXT:
            worded = [
                text
                for text in texts
                if _WORDED.search(text) or (column.options and self.reader.is_plain(column, text))
            ]
            return column.name in {"kode", *_SHORT_LABELS} or len(worded) > _MOST * len(texts)
        return True

    def _is_figure(self, column: TargetColumn, text: str) -> bool:
        figure = cell_figure(text, self.table.at)
        if figure is None:
            return False
        is_count = column.figures is not None and column.figures.whole
        if not (column.is_amount or is_count):
            return True
        return not figure.is_percent and (is_count or bool(_UNITS_OF_COUNTS.fullmatch(text)))

    def _doubt(self, position: int, found: Sequence[Candidate], used: Counter[str]) -> None:
        found = sorted(found, key=lambda each: -used[each.name])
        head = self.table.heads[position]
        subject = head if self.table.heads.count(head) == 1 else str(position + 1)
        names = " atau ".join(f"`{each.answer}`" for each in found)
        why = "mungkin" if len(found) == 1 else "dapat berarti"
        words = f"kolom “{head}” {why} {names}"
        choices = (*(each.answer for each in found), NOTHING)
        self.doubts.append(Doubt("--kolom", subject, words, choices))

    def _by_content(self, uses: dict[int, ColumnUse], positions: Sequence[int]) -> None:
        """Take columns without a telling head by what stands in them: years, months, names that are known."""
        filled = {use.name for use in uses.values()} | set(self.answers.stated)
        spread = {name for use in uses.values() for name in use.labels}
        for column in self.target.columns:
            if column.name in filled | spread or column.is_figure or not self.reader.knows(column):
                continue
            fitting = [position for position in positions if self._reads_as(column, position)]
            if len(fitting) == 1:
                uses[fitting[0]] = ColumnUse(fitting[0], column.name)

    def _reads_as(self, column: TargetColumn, position: int) -> bool:
        """Whether the cells of a column mostly read so; the others are asked where nothing else may stand."""
        texts = self.table.column(position)
        read = [text for text in texts if self.reader.is_plain(column, text)]
        is_closed = column.link or column.options or column.content is Content.WHOLE
        return len(read) >= (_MOST if is_closed else _ALL) * len(texts) and bool(read)


def missing(
    matching: Matching, target: Target, reader: LabelReader, given: Mapping[str, str]
) -> Iterator[Doubt]:
    """Yield a doubt for each required column that neither the table nor an answer fills."""
    filled = {use.name for use in matching.uses}
    spread = [use.labels for use in matching.uses if use.labels]
    for column in target.columns:
        named = column.name in filled | set(given) or any(column.name in labels for labels in spread)
        if not column.is_required or named:
            continue
        if column.name == "tahun":
            yield Doubt("--tahun", "", "tahun yang dilaporkan tabel ini belum diketahui")
            continue
        hint = f" ({column.meaning})" if column.meaning else ""
        worded = [head for head in matching.unused if set(tokens(head)) - UNITS - {"persen"}]
        unused = ", ".join(f"“{head}”" for head in worded[:_LISTED])
        where = f'; bila ada di tabel, jawab --kolom "judul={column.name}": {unused}' if unused else ""
        words = f"`{column.name}`{hint} tidak ditemukan di tabel{where}"
        yield Doubt(
            "--isi",
            column.name,
            words,
            _likely(column, reader, matching.table.caption),
            is_closed=bool(column.options),
        )


def _likely(column: TargetColumn, reader: LabelReader, caption: str) -> tuple[str, ...]:
    """Return likely cells for a whole table, first those that its caption names."""
    options = column.options or {each: (normal(each),) for each in reader.known.get(column.name, ())}
    stated = options_in(tokens(caption), options)
    return tuple(dict.fromkeys((*stated, *list(options)[:_LISTED])))


def _is_sure(found: Sequence[Candidate]) -> bool:
    return len(found) == 1 and found[0].is_sure


def _as_answered(found: tuple[Candidate, ...], answered: Sequence[ColumnUse]) -> tuple[Candidate, ...]:
    """Choose as a clerk chose for a head that says the same of another year, quarter or group."""
    stated = {(use.name, frozenset(use.labels)) for use in answered if use.labels}
    chosen = [each for each in found if each.labels and (each.name, frozenset(each.labels)) in stated]
    return (replace(chosen[0], level=Level.SAME),) if len(chosen) == 1 else found


def _claim(name: str, labels: Mapping[str, str]) -> tuple[str, frozenset[tuple[str, str]]]:
    return name, frozenset(labels.items())


def no_such_head(answer: str, heads: Sequence[str]) -> str:
    """Return what to tell of an answer that names no head of a table."""
    listed = "; ".join(f"{number} {head or '(tanpa judul)'}" for number, head in enumerate(heads, 1))
    return f"Jawaban --kolom `{answer}` tidak menyebut judul atau nomor kolom tabel ini. Yang ada: {listed}."
