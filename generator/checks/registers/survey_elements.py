"""R372: a survey asks the elements that the regulation of its year lists, all of them and no other."""

from collections.abc import Iterator

from generator.checks.shared.context import Context
from generator.compute.registers.surveys import ELEMENTS
from generator.domain.registers.register import Entry
from generator.findings.shared.catalog import finding, quoted
from generator.findings.shared.diagnostic import Diagnostic
from generator.rules.survey_elements import ELEMENT_KEYS, elements_of
from generator.values.shared.place import Place

Survey = tuple[int, str, str]


def check(context: Context) -> Iterator[Diagnostic]:
    """Find elements that the year's regulation does not know, and services that lack one it asks."""
    surveys: dict[Survey, list[Entry]] = {}
    for row in context.ledger.rows(ELEMENTS):
        survey = (row.year, row.labels["triwulan"], row.labels["layanan"])
        surveys.setdefault(survey, []).append(row)
    for (year, _, service), rows in surveys.items():
        yield from _compared(year, service, rows)


def _compared(year: int, service: str, rows: list[Entry]) -> Iterator[Diagnostic]:
    asked = elements_of(year)
    named = [row.labels["unsur"] for row in rows]
    # An element that is in no regulation is reported where it is read.
    if asked is None or not set(named) <= set(ELEMENT_KEYS):
        return
    for row in rows:
        if row.labels["unsur"] not in asked.keys:
            message = f"unsur `{row.labels['unsur']}` tidak ada dalam {asked.legal_basis}"
            remedy = f"tulis salah satu unsur tahun {year}: {quoted(asked.keys)}"
            yield finding("R372", _at(row), message, remedy, mark=row.labels["unsur"])
            return
    missing = [key for key in asked.keys if key not in named]
    if missing and not all(row.note for row in rows):
        message = f"survei `{service}` hanya memuat {len(named)} dari {len(asked.keys)} unsur"
        remedy = f"tambahkan {quoted(missing)}, atau jelaskan di `catatan` setiap baris mengapa tidak ada"
        yield finding("R372", _at(rows[-1]), message, remedy)


def _at(entry: Entry) -> Place:
    return Place(entry.at.path, entry.at.line, 0, "unsur")
