"""From the marks around words of the data to markup: readers' voices change with ``lang`` (WCAG 3.1.2)."""

import re
from typing import Final

from markupsafe import Markup, escape

from generator.languages.speech import CLOSING, OPENING, unmarked

# A picture and the inside of a tag hold plain text only; what is between them is read.
_PLAIN: Final = re.compile(r"(<svg\b.*?</svg>|<[^>]*>)", re.DOTALL)
_MARKED: Final = re.compile(f"{OPENING}([^{OPENING}{CLOSING}]+){CLOSING}")


def with_languages(html: str) -> str:
    """Tell the language of marked words; a mark without its other half falls away, so markup stays whole."""
    if OPENING not in html:
        return html
    parts = _PLAIN.split(html)
    return "".join(unmarked(part) if at % 2 else _spans(part) for at, part in enumerate(parts))


def in_shell(text: str) -> Markup:
    """Write a title that the page around the article shows: escaped, its marked words with their language."""
    return Markup(_spans(str(escape(text))))  # noqa: S704 - escaped first


def _spans(text: str) -> str:
    return unmarked(_MARKED.sub(r'<span lang="id">\1</span>', text))
