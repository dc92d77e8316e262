"""Templates: finished strings go in, HTML comes out. Everything is escaped, everything is strict."""

import re
from functools import lru_cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from generator.pages.glossary import NOTHING_EXPLAINED, Glossary

# Raw HTML in people's prose is shown as text; links and pictures are not made, so nothing leaves the site,
# and a line that only defines a link does not fall away.
_MARKDOWN: Final = MarkdownIt("commonmark", {"html": False}).disable(
    ["image", "link", "autolink", "reference", "heading", "lheading"]
)
_CODE: Final = re.compile(r"`([^`]+)`")


def rendered(template: str, **context: Any) -> str:  # noqa: ANN401
    """Fill a template; an unknown name in it is an error, every text is escaped."""
    return _environment().get_template(template).render(context)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("generator.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(markdown=_markdown, codes=_codes, terms=_terms)
    return environment


def _markdown(text: str) -> Markup:
    """Render people's prose; headings inside it would break the page's outline and stay text."""
    return Markup(_MARKDOWN.render(text))  # noqa: S704 - the renderer escapes raw HTML


def _codes(text: str) -> Markup:
    """Show words between backticks as code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped first


@pass_context
def _terms(context: Context, text: str) -> Markup:
    """Lead from explained words to their meaning, where the page knows a glossary."""
    glossary: Glossary = context.get("glossary", NOTHING_EXPLAINED)
    return glossary.linked(text)
