"""The sitemap for search engines, with the day since which each page is unchanged, and ``robots.txt``."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from urllib.parse import urljoin, urlsplit
from xml.sax.saxutils import escape

from generator.pages.shared.page import PublishedFile

_PATH = "sitemap.xml"
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_NAMES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
# So many addresses stand in one site map; more stand in parts, and the site map lists those.
MOST_ADDRESSES = 10_000


def site_map(site_url: str, addresses: Mapping[str, date | None]) -> Iterator[PublishedFile]:
    """Yield the sitemap: all pages with their own days, where they have one. A long one comes in parts."""
    listed = sorted(addresses.items())
    if len(listed) <= MOST_ADDRESSES:
        yield _part(_PATH, site_url, listed)
        return
    parts = [listed[start : start + MOST_ADDRESSES] for start in range(0, len(listed), MOST_ADDRESSES)]
    paths = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    rows = "".join(f"<sitemap><loc>{escape(urljoin(site_url, path))}</loc></sitemap>\n" for path in paths)
    yield PublishedFile(_PATH, f"{_XML}\n<sitemapindex {_NAMES}>\n{rows}</sitemapindex>\n".encode())
    for path, part in zip(paths, parts, strict=True):
        yield _part(path, site_url, part)


def _part(path: str, site_url: str, addresses: Iterable[tuple[str, date | None]]) -> PublishedFile:
    rows = "".join(
        f"<url><loc>{escape(urljoin(site_url, address))}</loc>{_since(day)}</url>\n"
        for address, day in addresses
    )
    return PublishedFile(path, f"{_XML}\n<urlset {_NAMES}>\n{rows}</urlset>\n".encode())


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
