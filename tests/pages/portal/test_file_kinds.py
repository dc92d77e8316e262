"""The dictionary of data files: what each is for, who fills it, its columns and an example."""

import re
from html import unescape

from generator.loading.portal.examples import EXAMPLES
from generator.loading.portal.guidance import GUIDANCE
from generator.loading.portal.kinds import KINDS
from generator.pages.portal.data_files import file_kinds_page
from generator.report.findings import Format, format_findings
from tests import small
from tests.published import pages_of, seen

BODY = file_kinds_page().finished({}).body


def test_every_kind_is_told_whole() -> None:
    """Each kind stands there with its place, its columns, its example and where it comes from."""
    parts = dict(re.findall(r'<section>\n<h2 id="([^"]+)">(.*?)</section>', BODY, re.DOTALL))
    for kind in KINDS:
        words = seen(parts[kind.id])
        assert kind.path in unescape(words)
        assert GUIDANCE[kind.id].printed_in in words
        assert all(column.name in words for column in kind.columns)
        assert EXAMPLES[kind.id].rstrip() in unescape(re.sub(r"<[^>]+>", "", parts[kind.id]))
        assert f'<a href="#{kind.id}">' in BODY


def test_choices_are_told_once() -> None:
    """Where the meaning of a column names its choices, they are not listed again; else all are."""
    assert "pilihan: <code>balai-besar</code>" not in BODY
    assert "pilihan: <code>persyaratan</code>, <code>prosedur</code>" in BODY
    assert "<code>pengaduan</code>, <code>sarana</code>" in BODY


def test_a_page_of_a_data_file_leads_to_its_kind() -> None:
    """Below the name of a file its columns are one step away."""
    page = pages_of()["berkas/satker/balai-uji/2023/perjanjian.csv/"]
    assert 'href="/bantuan/berkas/#perjanjian"' in page.body


def test_a_strange_column_leads_to_its_kind() -> None:
    """On the terminal and in a forge the finding says where the columns are explained."""
    found = small.loaded(small.changed(small.RESULT, ";catatan;", ";catatn;")).diagnostics
    assert "  = arti setiap nama: bantuan/berkas/#realisasi" in format_findings(found, {}, Format.TEXT)
    assert "Arti setiap nama%3A" not in format_findings(found, {}, Format.GITHUB)
    assert "Arti setiap nama: bantuan/berkas/#realisasi" in format_findings(found, {}, Format.GITHUB)


def test_a_strange_key_leads_to_its_kind() -> None:
    """A key of a card is explained too; a wrong cell has nothing to do with names."""
    found = small.loaded(small.changed(small.CARD, "iku: ya", "ikuu: ya")).diagnostics
    assert "bantuan/berkas/#kartu" in format_findings(found, {}, Format.TEXT)
    wrong = small.loaded(small.changed(small.RESULT, "3,63", "3.63")).diagnostics
    assert "bantuan/berkas/" not in format_findings(wrong, {}, Format.TEXT)
