"""What a page tells search engines about itself: JSON-LD in a data block, which no browser runs.

The policy of the pages stops scripts; a block of another type is data, and no policy speaks of it (HTML,
"data block"). Text in it ends no block and opens none: the signs that could are escaped as JSON has them.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Final

from generator.languages.translation import Language, translate, unmarked, use_language
from generator.pages.shared.page import Link, Page
from generator.record.page_addresses import full

# HTML ends a block at `</script`, and reads on past that after `<!--`. JSON needs none of these but in texts.
_ESCAPES: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}

# Nothing is above them.
_FRONTS: Final = frozenset({"", "en/"})


def as_json(things: Iterable[Mapping[str, object]]) -> tuple[str, ...]:
    """Return things as a page holds them."""
    return tuple(json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in things)


def structured_data(page: Page) -> str:
    """Return the data block of a page, which may stand in HTML as it is; empty where there is none.

    Addresses name `page_addresses.HOST`. Invented figures tell nothing, nor do views of another page.
    """
    if not page.is_found:
        return ""
    things = (*(as_json([_breadcrumbs(page)]) if page.path not in _FRONTS else ()), *page.things)
    if not things:
        return ""
    described = f'"@graph":[{",".join(things)}]}}' if len(things) > 1 else things[0].removeprefix("{")
    return f'{{"@context":"https://schema.org",{described}'.translate(_ESCAPES)


def _breadcrumbs(page: Page) -> Mapping[str, object]:
    """Return the way to a page; its last step is the page itself, whose address its reader knows."""
    with use_language(page.language):
        home = Link(translate("Beranda"), "en/" if page.language is Language.ENGLISH else "")
    steps = (home, *page.crumbs, Link(page.short or page.title, page.path))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": number,
                "name": unmarked(step.title),
                **({"item": {"@type": "WebPage", "@id": full(step.path)}} if step.path != page.path else {}),
            }
            for number, step in enumerate(steps, 1)
        ],
    }
