"""Where the pages of offices stand: under which entry of the menu, and the trail that leads to them."""

from dataclasses import replace
from typing import Final

from generator.languages.speech import say, sayable
from generator.pages.shared.page import Link
from generator.views.performance.office import OfficeView

SECTION: Final = "satker/"
METHODOLOGY: Final = "metodologi/"
OFFICES: Final = Link(sayable("Satuan kerja"), SECTION)


def breadcrumbs(view: OfficeView, *below: Link) -> tuple[Link, ...]:
    """Lead from the list of offices to an office, and on to what lies ``below`` it."""
    return (replace(OFFICES, title=say(OFFICES.title)), Link(view.short_name, view.path), *below)
