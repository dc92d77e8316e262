"""News for feed readers (Atom, RFC 4287): of the whole portal, and of each office.

The days of an entry are its own, never that of a build: equal data give equal feeds. It is published on the
day that it speaks of, and updated when the report came out from which it was taken.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from generator.domain.portal.ledger import Portal
from generator.pages.shared.page import PublishedFile
from generator.record import page_addresses
from generator.record.news import of_one
from generator.record.record import OfficeRecord
from generator.record.summary import News
from generator.views.portal import news as words

_ATOM: Final = "http://www.w3.org/2005/Atom"
_MOST: Final = 50
# What XML 1.0 cannot hold, even escaped.
_UNWRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def portal_feed(portal: Portal, news: Sequence[News]) -> Iterator[PublishedFile]:
    """Yield the feed of the whole portal, where there is any ``news``, which are the newest first."""
    if news:
        yield _feed(portal, page_addresses.feed(), f"Kabar {portal.name}", "", news)


def office_feeds(portal: Portal, office: OfficeRecord) -> Iterator[PublishedFile]:
    """Yield the feed of an office that has news, also under the keys that it had before."""
    news = of_one(office)
    if not news:
        return
    slug, name = office.office.slug, office.office.short_name
    title = f"Kabar {name} (kantor contoh, isinya rekaan)" if office.office.is_sample else f"Kabar {name}"
    feed = _feed(portal, page_addresses.feed(slug), title, page_addresses.office(slug), news)
    # Who follows the feed of a former name goes on to read it there.
    yield from (replace(feed, path=page_addresses.feed(key)) for key in (*office.office.keys[:-1], slug))


def feed_of(record: OfficeRecord) -> str:
    """Return the address of the feed of an office, empty where it has no news."""
    return page_addresses.feed(record.office.slug) if of_one(record) else ""


def _feed(portal: Portal, path: str, title: str, page: str, news: Sequence[News]) -> PublishedFile:
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "id"})
    first = news[0].office.keys[0] if page else ""
    _add_text(root, "id", _name(portal.name, page_addresses.feed(first)))
    _add_text(root, "title", title)
    _add_text(root, "updated", _moment(max(each.updated for each in news[:_MOST])))
    ET.SubElement(root, "link", rel="self", type="application/atom+xml", href=_at(path))
    ET.SubElement(root, "link", rel="alternate", type="text/html", href=_at(page))
    _add_text(ET.SubElement(root, "author"), "name", portal.publisher)
    _add_text(root, "rights", portal.licence)
    for entry in news[:_MOST]:
        root.append(_entry(portal.name, entry))
    ET.indent(root, " ")
    content = ET.tostring(root, encoding="unicode")
    return PublishedFile(
        path, f'<?xml version="1.0" encoding="UTF-8"?>\n{content}\n'.encode(), is_hosted=True
    )


def _entry(portal: str, news: News) -> ET.Element:
    office = news.office
    entry = ET.Element("entry")
    _add_text(entry, "id", _name(portal, f"{office.keys[0]}/{news.kind.value}/{news.key}"))
    _add_text(entry, "title", words.title(news))
    _add_text(entry, "published", _moment(news.day))
    _add_text(entry, "updated", _moment(news.updated))
    ET.SubElement(entry, "link", rel="alternate", href=_at(news.path))
    _add_text(ET.SubElement(entry, "author"), "name", office.in_year(news.year or news.day.year).name)
    ET.SubElement(entry, "category", term=news.kind.value)
    _add_text(entry, "summary", words.summary(news))
    return entry


def _add_text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _UNWRITABLE.sub(" ", text)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _name(portal: str, key: str) -> str:
    """Name a thing for good, wherever the portal is hosted."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'kinerja-terbuka:{portal}:{key}')}"


def _at(path: str) -> str:
    return f"{page_addresses.HOST}{path}"
