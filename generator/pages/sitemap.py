"""The list of all pages for search engines."""

from collections.abc import Iterable
from urllib.parse import urljoin
from xml.sax.saxutils import escape

from generator.pages.page import PublishedFile


def site_map(site_url: str, addresses: Iterable[str]) -> PublishedFile:
    """List the pages for search engines, without dates: equal portals give equal bytes."""
    rows = "".join(f"<url><loc>{escape(urljoin(site_url, each))}</loc></url>\n" for each in sorted(addresses))
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    )
    return PublishedFile("sitemap.xml", f"{head}\n{rows}</urlset>\n".encode())
