"""R324 to R327: the registers of public information name what the law names, and give their reasons."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.compute.disclosure import EXEMPT_LIST, NAMING, NOT_APPLICABLE, STATEMENTS, day_of
from generator.domain.ledger import Portal
from generator.domain.register import Entry
from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic
from generator.values.key import nearest
from generator.values.place import Place

_SHARED: Final = "data/acuan/ppid-butir.csv"
_LAW: Final = re.compile(r"\b(?:UU|undang-undang)\b", re.IGNORECASE)


def check(portal: Portal, today: date) -> Iterator[Diagnostic]:
    """Find unknown items, statements without address or reason, exemptions without a law or expired."""
    if not any(_SHARED in ledger.doubtful for ledger in portal.ledgers):
        yield from _names(portal)
    for ledger in portal.ledgers:
        for each in ledger.entries:
            if each.register == STATEMENTS:
                yield from _bare(each)
            if each.register == EXEMPT_LIST:
                yield from _exempt(each, today)


def _names(portal: Portal) -> Iterator[Diagnostic]:
    codes = [each.code for each in portal.legal_items]
    for item in portal.legal_items:
        if item.parent and item.parent not in codes:
            yield _unknown(Place(item.at.path, item.at.line, 0, "induk"), item.parent, codes)
    # Without the shared list there is nothing to name.
    for ledger in portal.ledgers if codes else ():
        for each in ledger.entries:
            if each.register in NAMING and each.labels["butir"] not in {"", *codes}:
                yield _unknown(_at(each, "butir"), each.labels["butir"], codes)


def _unknown(at: Place, code: str, codes: list[str]) -> Diagnostic:
    close = nearest(code, codes)
    remedy = f"tulis `{close}`" if close else f"pilih kode dari `{_SHARED}`"
    return found("R324", at, f"butir `{code}` tidak ada di daftar butir", remedy, mark=code)


def _bare(entry: Entry) -> Iterator[Diagnostic]:
    is_absent = entry.labels["keadaan"] == NOT_APPLICABLE
    field = "alasan" if is_absent else "alamat"
    if entry.labels["keadaan"] and not entry.labels[field]:
        word = "mengapa tidak berlaku" if is_absent else "di mana informasinya dapat dibuka"
        yield found("R325", _at(entry, field), f"`{field}` belum diisi", f"tulis {word}")


def _exempt(entry: Entry, today: date) -> Iterator[Diagnostic]:
    basis, until = entry.labels["dasar_hukum"], day_of(entry.labels["sampai"])
    if basis and not _LAW.search(basis):
        message = "dasar pengecualian bukan undang-undang"
        remedy = "sebut undang-undang dan pasalnya; peraturan di bawahnya hanya menyertai"
        yield found("R326", _at(entry, "dasar_hukum"), message, remedy)
    if until is not None and until < today:
        message = f"masa pengecualian berakhir {entry.labels['sampai']}"
        remedy = "pindahkan informasinya ke DIP, atau tulis masa baru bila sudah diuji dan ditetapkan lagi"
        yield found("R327", _at(entry, "sampai"), message, remedy)


def _at(entry: Entry, field: str) -> Place:
    return Place(entry.at.path, entry.at.line, 0, field)
