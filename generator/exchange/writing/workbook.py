"""The workbook of an office and a year, written."""

import io
from collections.abc import Mapping
from datetime import UTC, datetime

from generator.compute.shared.judgement import OfficeYear
from generator.exchange.shared.choices import Named, known_to
from generator.exchange.shared.layout import CHOICES_TITLE, START_TITLE
from generator.exchange.shared.office import OfficeState, findings_of, judged_with
from generator.exchange.shared.origin import SHEET_TITLE, mark_of, packed_origin
from generator.exchange.shared.plan import BookPlan, book_plan
from generator.exchange.writing.data_sheet import ChoiceColumns, DataSheet, typed_choices
from generator.exchange.writing.formats import Formats
from generator.exchange.writing.shown import shown_columns
from generator.exchange.writing.start_sheet import StartSheet, is_due
from generator.report.findings import in_order


def office_workbook(state: OfficeState, year: int, author: str = "", *, is_whole: bool = False) -> bytes:
    """Return a workbook with a sheet for each file of an office that concerns a year.

    ``author`` names the file of a quarter that nobody has begun; ``is_whole`` offers every kind of file.
    """
    judged = judged_with(state, {})
    plan = book_plan(state, year, author, is_whole=is_whole)
    years: Mapping[int, OfficeYear] = {}
    if judged.checked.is_publishable:
        years = {each.year: each for each in judged.record().judged.years}
    known = known_to(state)
    findings = in_order(findings_of(state, judged))
    start = StartSheet(plan, state.ledger, findings, state.task.shared.today)
    return _written(plan, start, known, years.get(year))


def _written(plan: BookPlan, start: StartSheet, known: Named, year: OfficeYear | None) -> bytes:
    from xlsxwriter import Workbook  # noqa: PLC0415 - most commands write no workbook

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    day = datetime(start.today.year, start.today.month, start.today.day, tzinfo=UTC)
    book.set_properties({"title": f"{plan.slug} {plan.year}", "created": day})
    formats = Formats(book)
    start.write(book.add_worksheet(START_TITLE), formats)
    sheets = [book.add_worksheet(each.title) for each in plan.sheets]
    choices_sheet = book.add_worksheet(_free_title(plan, CHOICES_TITLE))
    choices = ChoiceColumns(choices_sheet, choices_sheet.get_name(), typed_choices(plan))
    for number, (each, sheet) in enumerate(zip(plan.sheets, sheets, strict=True)):
        shown = shown_columns(each, known, year)
        DataSheet(sheet, each, known, formats).write(
            mark_of(number), shown, choices, is_due=is_due(each, plan.year, start.today)
        )
    choices_sheet.hide()
    origin = book.add_worksheet(SHEET_TITLE)
    for row, text in enumerate(packed_origin(plan)):
        origin.write_string(row, 0, text)
    origin.very_hidden()
    book.close()
    return out.getvalue()


def _free_title(plan: BookPlan, title: str) -> str:
    """Return a title that no sheet of a file has."""
    return (
        f"{title} (lihat)" if title.casefold() in {each.title.casefold() for each in plan.sheets} else title
    )
