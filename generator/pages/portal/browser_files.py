"""What browsers and phones are told of the portal: how to search it, and how it looks on a home screen.

From the home screen it opens in the browser as ever, with its address in sight; nothing runs or is stored.
"""

import json
from typing import Final
from urllib.parse import urljoin
from xml.sax.saxutils import escape, quoteattr

from generator.pages.shared.page import PublishedFile

SEARCH: Final = "cari/opensearch.xml"
MANIFEST: Final = "portal.webmanifest"
# What Android asks for, and what Apple does, in points.
SIZES: Final = (180, 192, 512)
# The paper and the head of a page (theme/assets/portal.css), where a portal has no main colour of its own.
_PAPER: Final = "#ffffff"
_BRAND: Final = "#12385a"
# The name that a browser shows may be no longer than this.
_LONGEST: Final = 16


def search_description(site_url: str, site_name: str, search: str) -> PublishedFile:
    """Return the OpenSearch description of the search at the address ``search``."""
    own, emblem = urljoin(site_url, SEARCH), urljoin(site_url, "assets/lambang.svg")
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
    return PublishedFile(SEARCH, ("\n".join(lines) + "\n").encode())


def icon(size: int) -> str:
    """Return the address of the icon of a size in points."""
    return f"assets/ikon-{size}.png"


def manifest(name: str, summary: str, colour: str) -> PublishedFile:
    """Return the Web App Manifest of a portal; addresses in it start from its own, so it names no host."""
    content = {
        "name": name,
        "description": summary,
        "lang": "id",
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": _PAPER,
        "theme_color": colour or _BRAND,
        "icons": [
            {"src": icon(size), "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any maskable"}
            for size in SIZES
        ],
    }
    said = {key: value for key, value in content.items() if value}
    return PublishedFile(MANIFEST, json.dumps(said, ensure_ascii=False, indent=1).encode())
