"""Entries of the menu that pages belong to, and the breadcrumbs of the pages of an office."""

from dataclasses import replace
from typing import Final

from generator.languages.translation import translatable, translate
from generator.pages.shared.page import Link
from generator.views.performance.office import OfficeView

SECTION: Final = "satker/"
METHODOLOGY: Final = "metodologi/"
OFFICES: Final = Link(translatable("Satuan kerja"), SECTION)


def breadcrumbs(view: OfficeView, *below: Link) -> tuple[Link, ...]:
    """Return the links from the list of offices to an office, and to the pages ``below`` it."""
    return (replace(OFFICES, title=translate(OFFICES.title)), Link(view.short_name, view.path), *below)
