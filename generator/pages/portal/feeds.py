"""News for feed readers (Atom, RFC 4287): of the whole portal, and of each office.

The day of an entry is its own day, never that of a build: equal data give equal feeds.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from generator.pages.shared.page import PublishedFile
from generator.record import page_addresses
from generator.record.news import News, newest_first, of_one
from generator.record.record import OfficeRecord, Record
from generator.views.portal import news as words

_ATOM: Final = "http://www.w3.org/2005/Atom"
_MOST: Final = 50
# What XML 1.0 cannot hold, even escaped.
_UNWRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def portal_feed(record: Record) -> Iterator[PublishedFile]:
    """Yield the feed of the whole portal, without sample offices, where there is any news."""
    whole = newest_first(record.offices)
    if whole:
        yield _feed(record, page_addresses.feed(), f"Kabar {record.portal.name}", "", whole)


def office_feeds(record: Record, office: OfficeRecord) -> Iterator[PublishedFile]:
    """Yield the feed of an office that has news, also under the keys that it had before."""
    news = of_one(office)
    if not news:
        return
    slug, name = office.office.slug, office.office.short_name
    title = f"Kabar {name} (kantor contoh, isinya rekaan)" if office.office.is_sample else f"Kabar {name}"
    feed = _feed(record, page_addresses.feed(slug), title, page_addresses.office(slug), news)
    # Who follows the feed of a former name goes on to read it there.
    yield from (replace(feed, path=page_addresses.feed(key)) for key in (*office.office.keys[:-1], slug))


def feed_of(record: OfficeRecord) -> str:
    """Return the address of the feed of an office, empty where it has no news."""
    return page_addresses.feed(record.office.slug) if of_one(record) else ""


def _feed(record: Record, path: str, title: str, page: str, news: Sequence[News]) -> PublishedFile:
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "id"})
    first = news[0].office.office.keys[0] if page else ""
    _add_text(root, "id", _name(record.portal.name, page_addresses.feed(first)))
    _add_text(root, "title", title)
    _add_text(root, "updated", _moment(news[0].day))
    ET.SubElement(root, "link", rel="self", type="application/atom+xml", href=_at(path))
    ET.SubElement(root, "link", rel="alternate", type="text/html", href=_at(page))
    _add_text(ET.SubElement(root, "author"), "name", record.portal.publisher)
    _add_text(root, "rights", record.portal.licence)
    for entry in news[:_MOST]:
        root.append(_entry(record.portal.name, entry))
    ET.indent(root, " ")
    content = ET.tostring(root, encoding="unicode")
    return PublishedFile(
        path, f'<?xml version="1.0" encoding="UTF-8"?>\n{content}\n'.encode(), is_hosted=True
    )


def _entry(portal: str, news: News) -> ET.Element:
    office = news.office.office
    entry = ET.Element("entry")
    _add_text(entry, "id", _name(portal, f"{office.keys[0]}/{news.kind.value}/{news.key}"))
    _add_text(entry, "title", words.title(news))
    _add_text(entry, "updated", _moment(news.day))
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
