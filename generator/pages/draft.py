"""A page before its pictures are drawn."""

from dataclasses import dataclass, field, replace

from generator.charts.inputs import AnyChart, Chart
from generator.pages.glossary import NOTHING_EXPLAINED, Glossary
from generator.pages.page import Page
from generator.pages.render import rendered


@dataclass(frozen=True, slots=True)
class Draft:
    """A page without its body: the template, the finished strings, and the pictures by name."""

    page: Page
    template: str
    context: dict[str, object]
    pictures: dict[str, AnyChart | None] = field(default_factory=dict)

    def marked(self, *, is_sample: bool) -> "Draft":
        """Mark the page as one of invented figures, or not."""
        return replace(self, page=replace(self.page, is_sample=is_sample)) if is_sample else self

    def finished(self, drawn: dict[str, Chart | None], glossary: Glossary = NOTHING_EXPLAINED) -> Page:
        """Write the body with the drawn pictures in their places, its terms leading to their meaning."""
        own = {"drawn": drawn, "copies": self.page.copies, "glossary": glossary}
        context = {**self.context, **drawn, **own}
        return replace(self.page, body=rendered(self.template, **context))
