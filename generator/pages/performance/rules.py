"""The pages of the rules that results are judged by."""

from collections.abc import Iterator

from generator.pages.shared.breadcrumbs import METHODOLOGY
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page
from generator.rules.book import RuleBook
from generator.views.shared.rules import rule_views


def rule_pages(book: RuleBook) -> Iterator[Draft]:
    """Yield the list of all rules of the rule book, then the page of each rule."""
    views = rule_views(book)
    page = Page("aturan/", "Aturan yang dipakai", "Semua aturan penilaian menurut tahun.", "", METHODOLOGY)
    yield Draft(page, "performance/rules.html", {"rules": views})
    for view in views:
        description = view.explanation or f"{view.name}: aturan penilaian menurut tahun."
        page = Page(view.path, view.name, description, "", METHODOLOGY, (Link("Aturan", "aturan/"),))
        yield Draft(page, "performance/rule.html", {"rule": view})
