"""The dictionary of data files: what each is for, who fills it, its columns and an example."""

import re
from html import unescape

from generator.loading.portal.examples import EXAMPLES
from generator.loading.portal.file_topics import TOPICS, topic_of
from generator.loading.portal.guidance import GUIDANCE
from generator.loading.portal.kinds import KINDS
from generator.pages.portal.data_files import file_kind_pages
from generator.record import page_addresses
from generator.report.findings import Format, format_findings
from tests import small
from tests.published import pages_of, seen

PAGES = {draft.page.path: draft.finished({}).body for draft in file_kind_pages()}
LIST = PAGES["bantuan/berkas/"]


def test_every_kind_is_told_whole() -> None:
    """Each kind stands on the page of its subject with its place, its columns, an example and its origin.

    The list leads there, and keeps the anchors that led to a kind before it had a page of its subject.
    """
    for kind in KINDS:
        body = PAGES[page_addresses.file_kinds(topic_of(kind))]
        parts = dict(re.findall(r'<section aria-labelledby="([^"]+)">(.*?)</section>', body, re.DOTALL))
        words = seen(parts[kind.id])
        assert kind.path in unescape(words)
        assert GUIDANCE[kind.id].printed_in in words
        assert all(column.name in words for column in kind.columns)
        assert EXAMPLES[kind.id].rstrip() in unescape(re.sub(r"<[^>]+>", "", parts[kind.id]))
        assert f'<a href="#{kind.id}">' in body
        assert f'<li id="{kind.id}"><a href="/{page_addresses.file_kind(kind)}">' in LIST


def test_every_subject_has_kinds_and_leads_to_the_others() -> None:
    """No page is empty, and from each one reaches all others."""
    for topic in TOPICS:
        body = PAGES[page_addresses.file_kinds(topic)]
        assert "<section" in body
        others = [page_addresses.file_kinds(), *(page_addresses.file_kinds(each) for each in TOPICS)]
        assert all(f'href="/{each}"' in body for each in others if each != page_addresses.file_kinds(topic))


def test_choices_are_told_once() -> None:
    """Where the meaning of a column names its choices, they are not listed again; else all are."""
    assert "pilihan: <code>balai-besar</code>" not in PAGES["bantuan/berkas/daftar-bersama/"]
    assert (
        "pilihan: <code>persyaratan</code>, <code>prosedur</code>"
        in PAGES["bantuan/berkas/layanan-dan-pegawai/"]
    )
    assert "<code>pengaduan</code>, <code>sarana</code>" in PAGES["bantuan/berkas/layanan-dan-pegawai/"]


def test_a_page_of_a_data_file_leads_to_its_kind() -> None:
    """Below the name of a file its columns are one step away."""
    page = pages_of()["berkas/satker/balai-uji/2023/perjanjian.csv/"]
    assert 'href="/bantuan/berkas/kinerja/#perjanjian"' in page.body


def test_a_strange_column_leads_to_its_kind() -> None:
    """On the terminal and in a forge the finding says where the columns are explained."""
    found = small.loaded(small.changed(small.RESULT, ";catatan;", ";catatn;")).diagnostics
    assert "  = arti setiap nama: bantuan/berkas/kinerja/#realisasi" in format_findings(
        found, {}, Format.TEXT
    )
    assert "Arti setiap nama%3A" not in format_findings(found, {}, Format.GITHUB)
    assert "Arti setiap nama: bantuan/berkas/kinerja/#realisasi" in format_findings(found, {}, Format.GITHUB)


def test_a_strange_key_leads_to_its_kind() -> None:
    """A key of a card is explained too; a wrong cell has nothing to do with names."""
    found = small.loaded(small.changed(small.CARD, "iku: ya", "ikuu: ya")).diagnostics
    assert "bantuan/berkas/kinerja/#kartu" in format_findings(found, {}, Format.TEXT)
    wrong = small.loaded(small.changed(small.RESULT, "3,63", "3.63")).diagnostics
    assert "bantuan/berkas/" not in format_findings(wrong, {}, Format.TEXT)
