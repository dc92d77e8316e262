"""A page before its pictures are drawn."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from generator.charts.inputs import AnyChart, Chart
from generator.languages.speech import Language, speaking
from generator.pages.glossary import NOTHING_EXPLAINED, Glossary
from generator.pages.marks import with_languages
from generator.pages.page import Page
from generator.pages.render import rendered


@dataclass(frozen=True, slots=True)
class Draft:
    """A page without its body: the template, the finished strings, and the pictures by name.

    ``led`` changes where the links of the finished body lead.
    """

    page: Page
    template: str
    context: dict[str, object]
    pictures: dict[str, AnyChart | None] = field(default_factory=dict)
    led: Callable[[str], str] = str

    def marked(self, *, is_sample: bool) -> "Draft":
        """Mark the page as one of invented figures, or not."""
        return replace(self, page=replace(self.page, is_sample=is_sample)) if is_sample else self

    def finished(self, drawn: dict[str, Chart | None], glossary: Glossary = NOTHING_EXPLAINED) -> Page:
        """Write the body, in the language of the page, with the drawn pictures in their places.

        Its terms lead to their meaning, which is explained in Indonesian.
        """
        explained = glossary if self.page.language is Language.INDONESIAN else NOTHING_EXPLAINED
        own = {"drawn": drawn, "copies": self.page.copies, "glossary": explained}
        with speaking(self.page.language):
            body = rendered(self.template, **{**self.context, **drawn, **own})
        return replace(self.page, body=self.led(with_languages(body)))
