"""From the marks around words of the data to markup: readers' voices change with ``lang`` (WCAG 3.1.2).

Pictures, which know no such markup, are made of words without marks.
"""

import re
from typing import Final

from markupsafe import Markup, escape

from generator.languages.translation import CLOSING, OPENING, unmarked

# The inside of a tag holds plain text only; what is between tags is read.
_MARKED_TAG: Final = re.compile(f"<[^<>{OPENING}{CLOSING}]*[{OPENING}{CLOSING}][^>]*>")
_MARKED: Final = re.compile(f"{OPENING}([^<{OPENING}{CLOSING}]+){CLOSING}")


def with_languages(html: str) -> str:
    """Return HTML with marked words in a ``span`` with ``lang``; a mark without its other half is dropped."""
    if OPENING not in html:
        return html
    return _spans(_MARKED_TAG.sub(lambda tag: unmarked(tag[0]), html))


def in_shell(text: str) -> Markup:
    """Return a title for the page around the article: escaped, its marked words with their language."""
    return Markup(_spans(str(escape(text))))  # noqa: S704 - escaped first


def _spans(text: str) -> str:
    return unmarked(_MARKED.sub(r'<span lang="id">\1</span>', text))
