"""What of an office is published, told without building it, is what is built."""

from dataclasses import replace

import pytest

from generator.domain.documents.library import StoredFile
from generator.portal import check
from generator.record.folders import without_page
from generator.record.published import everything, is_above_index, is_picture_or_index, pages
from tests.identities import LISTS
from tests.published import ROOT, demo, demo_record, everything_in, office_of, record_of
from tests.small import FILES, PORTAL, PROFILE, SOURCES, UNITS
from tests.whole import TWO_OFFICES, WHOLE


@pytest.mark.demo
def test_the_pages_of_every_office_are_told_beforehand() -> None:
    """The addresses that checks hold others against are those of the built portal, no more and no less."""
    for office in demo_record().published:
        folder = f"satker/{office.office.slug}/"
        built = [*(page.path for page in demo().pages), *(file.path for file in demo().documents)]
        own = {path for path in built if path.startswith(folder)}
        # Folders have a page where nothing else has one; other offices do not lead to them.
        listed = set(pages(office))
        files = {file.path for file in demo().files if file.path.startswith(folder)}
        assert own - listed == {path for path in without_page(listed | files) if path.startswith(folder)}
        assert listed <= own


@pytest.mark.demo
def test_every_address_is_told_beforehand() -> None:
    """Whatever is published is foreseen, but for pictures and the letters of a long index."""
    built = demo()
    real = {each.path for part in (built.pages, built.files, built.documents) for each in part}
    checked = check(ROOT).value
    foreseen = everything(checked.addresses.facts, checked.offices.summaries)
    assert {path for path in real if not (is_picture_or_index(path) or is_above_index(path))} == foreseen


def test_an_office_of_which_little_is_known_has_few_pages() -> None:
    """Without goals, years and lists there is the office alone, with the documents that it names."""
    texts = {path: text for path, text in FILES.items() if path in {PORTAL, UNITS, PROFILE, SOURCES}}
    assert set(pages(office_of(texts))) == {"satker/balai-uji/", "satker/balai-uji/sumber/"}
    undated = texts | {SOURCES: f"{texts[SOURCES].splitlines()[0]}\n"}
    addresses = {path for path in everything_in(record_of(undated)) if path.startswith("satker/balai-uji/")}
    copies = {f"satker/balai-uji/kinerja{ending}" for ending in (".csv", "-excel.csv", ".json", ".xlsx")}
    assert addresses == {"satker/balai-uji/", *copies}


def test_a_portal_without_offices_or_lists_leads_to_none() -> None:
    """Nothing leads to offices where there is none, nor to lists and limits that nobody has written."""
    empty = everything_in(record_of({path: FILES[path] for path in (PORTAL, UNITS)}))
    assert not {path for path in empty if path.startswith(("satker/balai", "jelajah", "bandingkan", "ppid"))}
    law = "data/acuan/ppid-butir.csv"
    all_addresses = everything_in(record_of(FILES | {law: WHOLE[law]}))
    assert {path for path in all_addresses if "ppid" in path and path.endswith("/")} == {
        "ppid/",
        "en/ppid/",
        "satker/balai-uji/ppid/",
        "en/satker/balai-uji/ppid/",
        "satker/balai-uji/ppid/layanan/",
        "satker/balai-uji/ppid/minta/",
        "satker/balai-uji/ppid/minta/surat/",
    }


def test_offices_with_everything_have_all_their_pages() -> None:
    """Comparison, rankings, lists of the law, reports and documents are foreseen where there are any."""
    record = record_of(TWO_OFFICES)
    slug = record.offices[0].office.slug
    stored = StoredFile(f"data/satker/{slug}/dokumen/sop.pdf", 10, "0" * 64)
    all_addresses = everything_in(record)
    assert {"bandingkan/", "perbandingan/", "periksa-angka/", "ppid/", "ppid/cara/"} <= all_addresses
    office = f"satker/{slug}/"
    parts = ("periksa-angka/", "ppid/saq/", "ppid/daftar/", "ppid/dikecualikan/", "ppid/laporan/2023/")
    assert {f"{office}{part}" for part in parts} <= all_addresses
    ledger = replace(record.offices[0].ledger, stored=(stored,))
    judged = replace(record.offices[0].judged, ledger=ledger)
    assert any(path.endswith("sop.pdf") for path in pages(replace(record.offices[0], judged=judged)))


def test_what_is_held_against_what_has_pages_where_there_are_identities() -> None:
    """A portal that declares none has neither the page of an office nor that of the whole."""
    parts = {"yang-diperiksa/", "satker/balai-uji/yang-diperiksa/"}
    assert not parts & set(everything_in(record_of(FILES)))
    assert parts <= set(everything_in(record_of({**FILES, **LISTS})))


def test_a_year_of_which_no_indicator_speaks_has_no_copy() -> None:
    """Targets of goals alone make a year, but nothing to download of it."""
    parts = ("/2023/", "/indikator/", "/renstra")
    texts = {path: text for path, text in FILES.items() if not any(part in path for part in parts)}
    all_addresses = everything_in(record_of(texts))
    assert not {
        path for path in all_addresses if path.startswith("satker/balai-uji/20") and path.endswith(".csv")
    }


def test_what_depends_on_a_list_of_the_law_is_foreseen_with_it() -> None:
    """The rule of trends and the days of an answer have an address where there is a rule or limit."""
    trend = (
        "jenis: tren\nnama: Tren\nversi:\n  - {id: tren-2010, sejak: 2010, sampai: , "
        "tahun_paling_sedikit: 3, rentang_tahun: 5, toleransi: '0,5', dasar: Contoh, "
        "keyakinan: belum-dikonfirmasi}\n"
    )
    head = "kode;tahap;langkah;keterangan;batas;setelah;dasar;keyakinan\n"
    limits = "jawaban;P;Jawab;;10;;UU;sumber-publik\nperpanjangan;P;Panjang;;7;jawaban;UU;sumber-publik\n"
    law = "data/acuan/ppid-butir.csv"
    more = {
        "data/aturan/tren.yml": trend,
        law: WHOLE[law],
        "data/acuan/ppid-tenggat.csv": f"{head}{limits}",
    }
    foreseen = everything_in(record_of(FILES | more))
    assert {"aturan/tren/", "ppid/tenggat-jawaban/", "ppid/cara/"} <= foreseen
    assert not {"aturan/tren/", "ppid/tenggat-jawaban/"} & everything_in(record_of(FILES))
