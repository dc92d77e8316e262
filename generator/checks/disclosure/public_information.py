"""R324 to R327, R332: registers of public information name what the law names, with their reasons."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.compute.disclosure.public_information import (
    EXEMPT_LIST,
    NAMING,
    NOT_APPLICABLE,
    STATEMENTS,
    day_of,
)
from generator.compute.disclosure.self_assessment import EVIDENCE
from generator.domain.portal.ledger import Portal
from generator.domain.registers.register import Entry
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.shared.key import Suggestions
from generator.values.shared.place import Place

_SHARED: Final = "data/acuan/ppid-butir.csv"
_QUESTIONS: Final = "data/acuan/ppid-saq.csv"
_LAW: Final = re.compile(r"\b(?:UU|undang-undang)\b", re.IGNORECASE)


def check(portal: Portal, today: date) -> Iterator[Diagnostic]:
    """Find unknown items, statements without address or reason, exemptions without a law or expired."""
    if not any(_SHARED in ledger.doubtful for ledger in portal.ledgers):
        yield from _names(portal)
    if not any(_QUESTIONS in ledger.doubtful for ledger in portal.ledgers):
        yield from _questions(portal)
    for ledger in portal.ledgers:
        for row in ledger.rows(STATEMENTS):
            yield from _bare(row)
        for row in ledger.rows(EXEMPT_LIST):
            yield from _exempt(row, today)


def _names(portal: Portal) -> Iterator[Diagnostic]:
    codes = {each.code for each in portal.legal_items}
    suggestions = Suggestions(each.code for each in portal.legal_items)
    for item in portal.legal_items:
        if item.parent and item.parent not in codes:
            yield _unknown(Place(item.at.path, item.at.line, 0, "induk"), item.parent, suggestions)
    for question in portal.questions:
        for code in question.items:
            if code not in codes:
                yield _unknown(Place(question.at.path, question.at.line, 0, "butir"), code, suggestions)
    # Without the shared list there is nothing to name.
    for ledger in portal.ledgers if codes else ():
        for row in ledger.rows(*NAMING):
            if row.labels["butir"] and row.labels["butir"] not in codes:
                yield _unknown(_at(row, "butir"), row.labels["butir"], suggestions)


def _questions(portal: Portal) -> Iterator[Diagnostic]:
    """Find evidence for questions that nobody asks."""
    codes = {each.code for each in portal.questions}
    suggestions = Suggestions(each.code for each in portal.questions)
    for ledger in portal.ledgers:
        for row in ledger.rows(EVIDENCE):
            text = row.labels["pertanyaan"]
            if text and text not in codes:
                suggestion = suggestions.nearest(text)
                remedy = f"tulis `{suggestion}`" if suggestion else f"pilih kode dari `{_QUESTIONS}`"
                message = f"pertanyaan `{text}` tidak ada di daftar pertanyaan"
                yield finding("R332", _at(row, "pertanyaan"), message, remedy, mark=text)


def _unknown(at: Place, code: str, suggestions: Suggestions) -> Diagnostic:
    suggestion = suggestions.nearest(code)
    remedy = f"tulis `{suggestion}`" if suggestion else f"pilih kode dari `{_SHARED}`"
    return finding("R324", at, f"butir `{code}` tidak ada di daftar butir", remedy, mark=code)


def _bare(entry: Entry) -> Iterator[Diagnostic]:
    is_absent = entry.labels["keadaan"] == NOT_APPLICABLE
    field = "alasan" if is_absent else "alamat"
    if entry.labels["keadaan"] and not entry.labels[field]:
        word = "mengapa tidak berlaku" if is_absent else "di mana informasinya dapat dibuka"
        yield finding("R325", _at(entry, field), f"`{field}` belum diisi", f"tulis {word}")


def _exempt(entry: Entry, today: date) -> Iterator[Diagnostic]:
    basis, until = entry.labels["dasar_hukum"], day_of(entry.labels["sampai"])
    if basis and not _LAW.search(basis):
        message = "dasar pengecualian bukan undang-undang"
        remedy = "sebut undang-undang dan pasalnya; peraturan di bawahnya hanya menyertai"
        yield finding("R326", _at(entry, "dasar_hukum"), message, remedy)
    if until is not None and until < today:
        message = f"masa pengecualian berakhir {entry.labels['sampai']}"
        remedy = "pindahkan informasinya ke DIP, atau tulis masa baru bila sudah diuji dan ditetapkan lagi"
        yield finding("R327", _at(entry, "sampai"), message, remedy)


def _at(entry: Entry, field: str) -> Place:
    return Place(entry.at.path, entry.at.line, 0, field)
