"""The OpenSearch description, by which a browser can offer the search of the portal."""

from typing import Final
from urllib.parse import urljoin
from xml.sax.saxutils import escape, quoteattr

from generator.pages.shared.page import PublishedFile

PATH: Final = "cari/opensearch.xml"
# The name that a browser shows may be no longer than this.
_LONGEST: Final = 16


def description(site_url: str, site_name: str, search: str) -> PublishedFile:
    """Return the OpenSearch description of the search at the address ``search``."""
    own, emblem = urljoin(site_url, PATH), urljoin(site_url, "assets/lambang.svg")
    template = f"{urljoin(site_url, search)}?cari={{searchTerms}}"
    short = site_name if len(site_name) <= _LONGEST else site_name[:_LONGEST].rpartition(" ")[0]
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        f"<ShortName>{escape(short or site_name[:_LONGEST])}</ShortName>",
        f"<Description>{escape(f'Cari di {site_name}')}</Description>",
        "<InputEncoding>UTF-8</InputEncoding>",
        "<Language>id</Language>",
        f'<Image type="image/svg+xml">{escape(emblem)}</Image>',
        f'<Url type="text/html" template={quoteattr(template)}/>',
        f'<Url type="application/opensearchdescription+xml" rel="self" template={quoteattr(own)}/>',
        "</OpenSearchDescription>",
    )
    return PublishedFile(PATH, ("\n".join(lines) + "\n").encode())
