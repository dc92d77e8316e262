"""The pages of a long list: one draft for each of its sheets, which lead to one another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.charts.inputs import AnyChart
from generator.languages.translation import translate
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page
from generator.views.shared.sheets import Sheet


def sheet_drafts(
    page: Page,
    template: str,
    sheets: Sequence[Sheet[Any]],
    context: Mapping[str, object],
    pictures: Mapping[str, AnyChart | None] | None = None,
) -> Iterator[Draft]:
    """Yield a draft for each sheet; ``page`` is the first, which alone has the ``pictures``.

    The template finds its sheet under ``sheet``.
    """
    pages = tuple(_page(page, sheet, len(sheets)) for sheet in sheets)
    before, after = (None, *pages), (*pages[1:], None)
    for sheet, own, previous, following in zip(sheets, pages, before, after, strict=False):
        linked = replace(own, previous=_way(previous), following=_way(following)) if len(sheets) > 1 else own
        yield Draft(
            linked,
            template,
            {**context, "sheet": sheet},
            dict(pictures or {}) if sheet.is_first else dict.fromkeys(pictures or {}),
        )


def _page(page: Page, sheet: Sheet[Any], count: int) -> Page:
    if sheet.is_first:
        return page
    part = translate("bagian {number} dari {count}", number=sheet.number, count=count)
    return replace(
        page,
        path=sheet.path,
        title=f"{page.title}, {part}",
        description=f"{page.description.rstrip('.')}, {part}.",
        crumbs=(*page.crumbs, Link(page.short or page.title, page.path)),
        short=part.capitalize(),
        copies=(),
        feed="",
    )


def _way(page: Page | None) -> Link | None:
    return Link(page.title, page.path) if page else None
