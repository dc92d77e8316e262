"""R384: a goal, objective or indicator has one name in the plan, the agreement and the report.

Rows that name the same thing by its key or code and call it otherwise are asked about, and two things whose
names hold the same words but for slips of the pen. A note that tells the other name answers.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from generator.checks.shared.context import Context
from generator.domain.portal.ledger import Ledger
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.key import nearest
from generator.values.shared.open_cell import is_open
from generator.values.shared.place import Place

_CODE: Final = "R384"
_TREE: Final = "pohon"
_BUDGETS: Final = "anggaran-indikator-renstra"
# Shorter words are too easily another word.
_LONG: Final = 6
# Names of fewer words are too short to tell a slip from another thing.
_FEWEST_WORDS: Final = 4
_WORD: Final = re.compile(r"[\w<>=+%]+")


class _Named(NamedTuple):
    """A thing as one row calls it; ``further`` are names that it had, ``note`` the note of the row."""

    key: str
    name: str
    at: Place
    further: tuple[str, ...] = ()
    note: str = ""


def check(context: Context) -> Iterator[Diagnostic]:
    """Find things of two names, and two things that seem to be one."""
    ledger = context.ledger
    cards = [
        _Named(card.id, card.name, card.at, tuple(each.name for each in card.history if each.name))
        for card in ledger.indicators
    ]
    budgets = [
        _Named(row.labels["indikator"], row.labels["nama"], row.at, note=row.note)
        for row in ledger.rows(_BUDGETS)
        if row.labels["indikator"]
    ]
    yield from _renamed({each.key: each for each in cards}, budgets, "kartu")
    yield from _alike(cards)
    for span in dict.fromkeys(node.span for node in ledger.nodes):
        objectives = [_Named(node.code, node.name, node.at) for node in ledger.nodes if node.span == span]
        yield from _renamed({each.key: each for each in objectives}, _of_tree(ledger, span[0]), "sasaran")
        yield from _alike(objectives)


def _of_tree(ledger: Ledger, year: int) -> Iterator[_Named]:
    for row in ledger.rows(_TREE):
        if row.year == year and row.labels["jenjang"] == "satker":
            yield _Named(row.labels["kode"], row.labels["nama"], row.at, note=row.note)


def _renamed(known: Mapping[str, _Named], rows: Iterable[_Named], what: str) -> Iterator[Diagnostic]:
    """Find rows that call a known thing by another name, each name once."""
    names: dict[tuple[str, str], list[_Named]] = {}
    for row in rows:
        names.setdefault((row.key, _spelling(row.name)), []).append(row)
    for (key, spelling), same in names.items():
        thing = known.get(key)
        if thing is None or _is_remark(thing.name) or _is_remark(same[0].name):
            continue
        others = {_spelling(each) for each in (thing.name, *thing.further)}
        if spelling not in others and not any(_spelling(thing.name) in _spelling(row.note) for row in same):
            message = (
                f"`{key}` di sini bernama `{same[0].name}`, di {what}nya (`{thing.at.path}`) `{thing.name}`"
            )
            remedy = (
                "apakah keduanya satu hal? Bila ya, samakan namanya menurut dokumen yang menetapkannya, atau "
                f"sebut nama yang lain, `{thing.name}`, di `catatan` baris ini; bila tidak, betulkan kuncinya"
            )
            at = Place(same[0].at.path, same[0].at.line, 0, "nama")
            yield finding(_CODE, at, message, remedy, mark=same[0].name)


def _alike(things: Iterable[_Named]) -> Iterator[Diagnostic]:
    """Find two things whose names differ by slips of the pen, or by the order of their words only."""
    by_words: dict[int, list[_Named]] = {}
    for thing in things:
        words = _words(thing.name)
        if len(words) < _FEWEST_WORDS or _is_remark(thing.name):
            continue
        for other in by_words.setdefault(len(words), []):
            if words != _words(other.name) and _are_misspellings(words, _words(other.name)):
                message = f"`{thing.name}` dan `{other.name}` (`{other.key}`) hampir sama bunyinya"
                remedy = (
                    f"apakah `{thing.key}` dan `{other.key}` satu hal? Bila ya, pakai satu kunci dan hapus "
                    "yang lain; bila tidak, tulis nama keduanya lengkap seperti di dokumennya"
                )
                at = Place(thing.at.path, thing.at.line, 0, "nama")
                yield finding(_CODE, at, message, remedy, mark=thing.name)
        by_words[len(words)].append(thing)


def _are_misspellings(words: list[str], others: list[str]) -> bool:
    """Whether two names have the same words in another order, or long words that differ by few signs."""
    if sorted(words) == sorted(others):
        return True
    differing = [(one, two) for one, two in zip(words, others, strict=True) if one != two]
    return all(min(len(one), len(two)) >= _LONG and nearest(one, [two]) for one, two in differing)


def _words(name: str) -> list[str]:
    return _WORD.findall(name.casefold())


def _spelling(name: str) -> str:
    """Write a name so that case, blanks and marks don't tell it from another."""
    return " ".join(_words(name))


def _is_remark(name: str) -> bool:
    """Whether a cell says something in the place of a name."""
    return name.startswith("(") or is_open(name)
