"""A page before its pictures are drawn."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from generator.charts.inputs import AnyChart, Chart
from generator.charts.link_picture import LinkPicture
from generator.languages.translation import Language, translate, use_language
from generator.pages.shared.figure import Credit, Figure
from generator.pages.shared.glossary import NOTHING_EXPLAINED, Glossary
from generator.pages.shared.marks import with_languages
from generator.pages.shared.page import Link, Page
from generator.pages.shared.render import rendered
from generator.record import page_addresses

_VALUES: Final = "grafik.js"
_PNG: Final = "png.js"
_TABLES: Final = "tabel.js"
_TABLE: Final = '<table class="table'
_TABLE_END: Final = "</table></div>"
_COPYING: Final = "salin-tabel.js"
_WORKBOOK: Final = ".xlsx"
# Tables that hold no figures of an office, a unit or a rule: lines of a file, columns in words, a calendar,
# examples. A script offers them as CSV.
_NO_FIGURES: Final = frozenset(
    {
        "portal/data_file.html",
        "portal/dataset.html",
        "portal/file_kind_columns.html",
        "portal/file_kinds.html",
        "portal/file_topic.html",
        "portal/design.html",
        "disclosure/answer_days.html",
    }
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A page without its body: the template, the finished strings, and the pictures by name.

    The name of a picture is in the addresses of its files; one named in ``taken_at`` has no files and no view
    for other sites, for those are made of the page that is named there. ``rewrite_links`` gets the finished
    body and returns it with other links. ``link_picture`` is what other sites show beside a link to it.
    """

    page: Page
    template: str
    context: dict[str, object]
    pictures: dict[str, AnyChart | None] = field(default_factory=dict)
    taken_at: Mapping[str, Link] = field(default_factory=dict)
    rewrite_links: Callable[[str], str] = str
    link_picture: LinkPicture | None = None

    def marked(self, *, is_sample: bool) -> "Draft":
        """Return the page marked as one of invented figures where ``is_sample``, else as it is."""
        if not is_sample:
            return self
        # A picture goes without its page, and so without what the page says of invented figures.
        return replace(self, page=replace(self.page, is_sample=True), link_picture=None)

    def figures(self, drawn: Iterator[Chart], credit: Credit) -> dict[str, Figure | None]:
        """Return the figures of the page by name, taking from ``drawn`` in the order of ``pictures``."""
        return {
            name: Figure(name, chart, next(drawn), self.page, credit, self.taken_at.get(name))
            if chart
            else None
            for name, chart in self.pictures.items()
        }

    def finished(self, drawn: Mapping[str, Figure | None], glossary: Glossary = NOTHING_EXPLAINED) -> Page:
        """Return the page with its body in its language and the ``drawn`` pictures in their places, by name.

        Words are explained by the ``glossary`` on Indonesian pages only, as it is in Indonesian.
        """
        known = glossary if self.page.language is Language.INDONESIAN else NOTHING_EXPLAINED
        additions = {"drawn": drawn, "copies": self.page.copies, "glossary": known}
        with use_language(self.page.language):
            body = rendered(self.template, **{**self.context, **additions})
        body = known.explained(body)
        figures = [figure for figure in drawn.values() if figure]
        tells = any(figure.drawn.tells_values for figure in figures)
        has_tables = "<table" in body and not self.page.frame and not self._has_workbook
        if has_tables and self._has_figures:
            with use_language(self.page.language):
                body = _with_ways(page_addresses.indonesian(self.page.path), body)
        is_copied = has_tables and not self._has_figures
        needed = (
            (_VALUES, tells),
            (_PNG, bool(figures)),
            (_TABLES, _TABLE in body),
            (_COPYING, is_copied),
        )
        scripts = (*self.page.scripts, *(script for script, is_needed in needed if is_needed))
        return replace(self.page, body=self.rewrite_links(with_languages(body)), scripts=scripts)

    @property
    def _has_workbook(self) -> bool:
        """Whether the page leads to a workbook with its figures."""
        return any(copy.path.endswith(_WORKBOOK) for copy in self.page.copies)

    @property
    def _has_figures(self) -> bool:
        """Whether its tables are data, which a workbook of their own holds; a page and its twin share one."""
        return self.template not in _NO_FIGURES


def _with_ways(path: str, body: str) -> str:
    """Put a way to the workbook of a page beside each of its tables."""
    words = "Excel" if body.count(_TABLE_END) == 1 else translate("Excel, semua tabel halaman ini")
    way = f'<a class="more copy-table" href="/{page_addresses.tables_of(path)}" download>{words}</a>'
    return body.replace(_TABLE_END, f"{_TABLE_END}{way}")
