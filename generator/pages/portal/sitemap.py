"""The sitemap for search engines, with the day since which each page is unchanged, and ``robots.txt``."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urljoin, urlsplit
from xml.sax.saxutils import escape

from generator.pages.shared.page import PublishedFile

_PATH = "sitemap.xml"


def site_map(site_url: str, addresses: Mapping[str, date | None]) -> PublishedFile:
    """Return the sitemap: all pages with their own days, where they have one."""
    rows = "".join(
        f"<url><loc>{escape(urljoin(site_url, path))}</loc>{_since(day)}</url>\n"
        for path, day in sorted(addresses.items())
    )
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    )
    return PublishedFile(_PATH, f"{head}\n{rows}</urlset>\n".encode())


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
