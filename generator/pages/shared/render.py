"""Templates: finished strings go in, HTML comes out. Everything is escaped, everything is strict."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from generator.languages.translation import Language, current_language, translate, unmarked, use_language
from generator.pages.shared.glossary import NOTHING_EXPLAINED, Glossary
from generator.pages.shared.marks import in_shell
from generator.pages.shared.pieces import PIECES
from generator.pages.shared.template_cache import template_cache
from generator.views.shared.column_heads import headed
from generator.views.shared.error_report import host_of_reports, report_address
from generator.views.shared.head_title import head_title

# Raw HTML in people's prose is shown as text; links and pictures are not made, so nothing leaves the site,
# and a line that only defines a link does not fall away.
_MARKDOWN: Final = MarkdownIt("commonmark", {"html": False}).disable(
    ["image", "link", "autolink", "reference", "heading", "lheading"]
)
# The sign of rupiah and the sum behind it stand on one line.
_MONEY: Final = re.compile(r"\bRp (?=[0-9])")
_CODE: Final = re.compile(r"`([^`]+)`")


def rendered(template: str, **context: Any) -> str:  # noqa: ANN401
    """Fill a template; an unknown name in it is an error, every text is escaped."""
    return _environment().get_template(template).render(context)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """Return a template filled with ``context``; every text is escaped.

    Raises ``jinja2.UndefinedError`` for a name that the context does not have.
    """
    environment = Environment(
        loader=PackageLoader("generator.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=template_cache(__file__),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(PIECES, headed=headed)
    environment.filters.update(markdown=_markdown, codes=_codes, terms=_terms)
    _install_messages(environment, translate)
    return environment


def translate_theme(environment: Environment) -> None:
    """Let the theme say its messages in the language of the page that it surrounds."""

    @pass_context
    def of_page(context: Context, message: str) -> str:
        page = context.get("page")
        return _said((page.meta if page else {}).get("bahasa", Language.INDONESIAN.value), message)

    @pass_context
    def report(context: Context, to: str, title: str, address: str) -> str:
        meta = context["page"].meta
        with use_language(Language(meta.get("bahasa", Language.INDONESIAN.value))):
            return report_address(to, unmarked(title), unmarked(meta.get("description", "")), address)

    _install_messages(environment, of_page)
    environment.filters |= {
        "bertanda": in_shell,
        "kepala": head_title,
        "laporan": report,
        "tempat_lapor": host_of_reports,
    }
    environment.bytecode_cache = template_cache(__file__, "tema")


@cache
def _said(language: str, message: str) -> str:
    """Return a message of the theme in a language; every page says the same few."""
    with use_language(Language(language)):
        return translate(message)


def _install_messages(environment: Environment, gettext: Callable[..., str]) -> None:
    """Let templates say messages (``_``, ``{% trans %}``); those that count things come counted."""
    environment.add_extension("jinja2.ext.i18n")
    environment.install_gettext_callables(gettext, gettext, newstyle=True)  # type: ignore[attr-defined]


def _markdown(text: str) -> Markup:
    """Render people's prose; headings inside it would break the page's outline and stay text.

    People write Indonesian: on a page in another language that is said of the whole.
    """
    html = _MONEY.sub("Rp\u00a0", _MARKDOWN.render(text))
    if current_language() is not Language.INDONESIAN:
        html = f'<div lang="id">{html}</div>\n'
    return Markup(html)  # noqa: S704 - the renderer escapes raw HTML


def _codes(text: str) -> Markup:
    """Show words between backticks as code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped first


@pass_context
def _terms(context: Context, text: str) -> Markup:
    """Let explained words show their meaning, where the page knows a glossary."""
    glossary: Glossary = context.get("glossary", NOTHING_EXPLAINED)
    return glossary.linked(text)
