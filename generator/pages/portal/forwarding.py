"""Pages at former addresses, which forward to the present one (links, printed papers, search engines).

A page of two sentences without script or style: browsers go on by themselves, people and readers by the link.
"""

from collections.abc import Iterable, Iterator
from html import escape
from posixpath import relpath
from typing import Final

from generator.domain.performance.indicator import Indicator
from generator.languages.translation import Language
from generator.pages.shared.content_security_policy import IN_PAGE
from generator.pages.shared.page import Page, PublishedFile
from generator.record import page_addresses
from generator.record.former import former_addresses
from generator.record.record import OfficeRecord

_WORDS: Final = {
    Language.INDONESIAN: ("Halaman ini pindah", "Halaman ini sekarang beralamat di"),
    Language.ENGLISH: ("This page has moved", "This page is now at"),
}


def forwarding(office: OfficeRecord, pages: Iterable[Page]) -> Iterator[PublishedFile]:
    """Yield a forwarding page for every former address of an office; no list of pages names them."""
    if _has_moved(office.office.keys, office.ledger.indicators):
        for page in pages:
            for former in former_addresses(office, page.path):
                yield _forwarding_page(page, former)


def _has_moved(keys: tuple[str, ...], cards: Iterable[Indicator]) -> bool:
    return len(keys) > 1 or any(len(card.keys) > 1 for card in cards)


def _forwarding_page(page: Page, former: str) -> PublishedFile:
    heading, sentence = _WORDS[page.language]
    way, title = f"{relpath(page.path, former)}/", escape(page.title)
    content = f"""<!DOCTYPE html>
<html lang="{page.language.value}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{IN_PAGE}">
<meta http-equiv="refresh" content="0; url={way}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="{page_addresses.full(page.path)}">
<title>{heading}: {title}</title>
</head>
<body>
<main>
<h1>{heading}</h1>
<p>{sentence} <a href="{way}">{title}</a>.</p>
</main>
</body>
</html>
"""
    return PublishedFile(f"{former}index.html", content.encode(), is_hosted=True)
