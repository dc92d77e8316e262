"""The sitemap for search engines, with the day since which each page is unchanged, and ``robots.txt``."""

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit
from xml.sax.saxutils import escape

from generator.languages.translation import Language
from generator.pages.shared.page import PublishedFile
from generator.record import page_addresses

_PATH = "sitemap.xml"
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_NAMES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
# Of what says that a page has a twin in another language.
_TWINS = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
# So many addresses stand in one site map; more stand in parts, and the site map lists those.
MOST_ADDRESSES = 10_000


def site_map(
    site_url: str, addresses: Mapping[str, date | None], written: Container[str] = ()
) -> Iterator[PublishedFile]:
    """Yield the sitemap: all pages with their own days, where they have one. A long one comes in parts.

    A page that is there in both languages names both: one that is made in both, or that people have
    ``written``. Lists of what is in a folder are no twins.
    """
    listed = [_Entry(path, day, _twins(path, addresses, written)) for path, day in sorted(addresses.items())]
    if len(listed) <= MOST_ADDRESSES:
        yield _part(_PATH, site_url, listed)
        return
    parts = [listed[start : start + MOST_ADDRESSES] for start in range(0, len(listed), MOST_ADDRESSES)]
    paths = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    rows = "".join(f"<sitemap><loc>{escape(urljoin(site_url, path))}</loc></sitemap>\n" for path in paths)
    yield PublishedFile(_PATH, f"{_XML}\n<sitemapindex {_NAMES}>\n{rows}</sitemapindex>\n".encode())
    for path, part in zip(paths, parts, strict=True):
        yield _part(path, site_url, part)


class _Entry(NamedTuple):
    """A page: its address, its day, and its address in each language, where it has several."""

    path: str
    day: date | None
    twins: Mapping[Language, str]


def _twins(path: str, addresses: Container[str], written: Container[str]) -> Mapping[Language, str]:
    own = page_addresses.indonesian(path)
    english = page_addresses.english(own)
    is_said = page_addresses.has_english(own) or own in written
    if is_said and own in addresses and english in addresses:
        return {Language.INDONESIAN: own, Language.ENGLISH: english}
    return {}


def _part(path: str, site_url: str, entries: Iterable[_Entry]) -> PublishedFile:
    def full(address: str) -> str:
        return escape(urljoin(site_url, address), {'"': "&quot;"})

    def twins(entry: _Entry) -> str:
        return "".join(
            f'<xhtml:link rel="alternate" hreflang="{language.value}" href="{full(address)}"/>'
            for language, address in entry.twins.items()
        )

    rows = "".join(
        f"<url><loc>{full(each.path)}</loc>{_since(each.day)}{twins(each)}</url>\n" for each in entries
    )
    return PublishedFile(path, f"{_XML}\n<urlset {_NAMES} {_TWINS}>\n{rows}</urlset>\n".encode())


def robots(site_url: str) -> PublishedFile | None:
    """Return ``robots.txt``, which allows everything and names the sitemap, at the root of a host only.

    ``None`` below the root, where robots do not read it. A page that is not to be listed says so itself.
    """
    if urlsplit(site_url).path.strip("/"):
        return None
    text = f"User-agent: *\nDisallow:\n\nSitemap: {urljoin(site_url, _PATH)}\n"
    return PublishedFile("robots.txt", text.encode())


def _since(day: date | None) -> str:
    return f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
