"""What an office or indicator was called: years keep their names and units, addresses and news last."""

import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest

from generator.domain.shared.history import Former, keys_of, value_in_year
from generator.pages.portal.forwarding import forwarding
from generator.pages.shared.content_security_policy import IN_PAGE
from generator.record.former import former_addresses
from generator.record.rows import rows_of_office
from tests import small
from tests.building import build
from tests.compute.facts import AT
from tests.published import everything_in, feeds, office_of, pages_of, record_of, seen, shared_caches
from tests.small import CARD, FILES, OFFICE, PROFILE

ATOM = "{http://www.w3.org/2005/Atom}"
RENAMED = "riwayat:\n  - {sampai: 2023, nama: Balai Riset Contoh, nama_pendek: Baris Uji, kunci: baris-uji}\n"
RECARDED = (
    "riwayat:\n  - {sampai: 2022, nama: Indeks kepuasan pelanggan, satuan: orang, kunci: kepuasan-lama}\n"
)
NEXT = {
    path.replace("/2023/", "/2024/"): text.replace("2023;", "2024;")
    for path, text in FILES.items()
    if "/2023/" in path and not path.endswith(("tercetak.csv", ".md"))
}


def _texts(profile: str = "", card: str = "") -> dict[str, str]:
    return FILES | NEXT | {PROFILE: FILES[PROFILE] + profile, CARD: FILES[CARD] + card}


def _former(until: int, name: str = "", key: str = "") -> Former:
    return Former(until, key, name, "", "", AT)


@pytest.mark.parametrize(
    ("year", "name"), [(2019, "Satu"), (2020, "Satu"), (2021, "Dua"), (2023, "Dua"), (2024, "Kini")]
)
def test_each_year_has_the_name_that_held(year: int, name: str) -> None:
    """A name holds up to and including its last year, whatever the order in which they are written."""
    history = (_former(2023, "Dua"), _former(2022, key="dua"), _former(2020, "Satu", "satu"))
    assert value_in_year(history, "name", year, "Kini") == name
    assert keys_of(history, "kini") == ("satu", "dua", "kini")


def test_a_key_that_came_back_is_no_former_one() -> None:
    """An office that has its first key again leads nowhere else from there."""
    assert keys_of((_former(2020, key="a"), _former(2021, key="b")), "a") == ("b", "a")


def test_pages_of_a_year_have_the_name_of_their_time() -> None:
    """The scorecards of the old name's years bear it, with that of today beside it; later ones do not."""
    pages = pages_of(_texts(RENAMED))
    old, new = (pages[f"satker/balai-uji/{year}/"] for year in (2023, 2024))
    assert seen(old.body).startswith("Baris Uji (kini Balai Uji)")
    assert seen(new.body).startswith("Balai Uji final Kinerja")
    assert (old.title, new.title) == ("Kinerja tahun 2023 · Baris Uji", "Kinerja tahun 2024 · Balai Uji")
    assert "Nama sampai 2023 Balai Riset Contoh" in seen(pages["satker/balai-uji/"].body)
    assert "Baris Uji" in pages["satker/balai-uji/2023/angka-tercetak/"].title
    rows = rows_of_office(office_of(_texts(RENAMED)))
    assert {(row["tahun"], row["nama_satker"]) for row in rows} == {
        (2022, "Baris Uji"),
        (2023, "Baris Uji"),
        (2024, "Balai Uji"),
    }


def test_values_of_a_former_unit_keep_it() -> None:
    """A year before the change shows its name and unit, and is neither joined with later ones nor summed."""
    pages = pages_of(_texts(card=RECARDED))
    text = seen(pages["satker/balai-uji/indikator/kepuasan/"].body)
    assert "Namanya waktu itu: Indeks kepuasan pelanggan. Satuannya waktu itu: Orang." in text
    assert "Target Renstra (orang)" in text
    assert "Indeks kepuasan pelanggan" in seen(pages["satker/balai-uji/2022/"].body)
    assert "Indeks kepuasan pelanggan" not in seen(pages["satker/balai-uji/2023/"].body)
    rows = rows_of_office(office_of(_texts(card=RECARDED)))
    units = {(row["tahun"], row["satuan"]) for row in rows if row["indikator"] == "kepuasan"}
    assert units == {(2022, "orang"), (2023, "indeks"), (2024, "indeks")}


def test_a_change_of_unit_parts_the_series() -> None:
    """Values of two units are not compared; where the card says why, its own words stay."""
    since = RECARDED.replace("2022", "2023")
    (card,) = (each for each in office_of(_texts(card=since)).indicators if each.id == "kepuasan")
    assert [(each.year, each.reason) for each in card.breaks] == [(2024, "Satuannya berubah.")]
    judged = office_of(_texts(card=since)).history["kepuasan"][-1]
    assert judged.change is not None
    assert (judged.change.difference, judged.change.break_reason) == (None, "Satuannya berubah.")
    own = since + "deret_putus:\n  - {tahun: 2024, alasan: Permen baru}\n"
    (card,) = (each for each in office_of(_texts(card=own)).indicators if each.id == "kepuasan")
    assert [each.reason for each in card.breaks] == ["Permen baru"]


def test_a_plan_of_two_units_has_no_end_for_the_whole() -> None:
    """Targets of years in different units are never made one."""
    rows = "".join(
        f"kepuasan;I;S1;{year};{value};laporan;halaman 3;\n" for year, value in ((2023, "3,5"), (2024, "3,6"))
    )
    texts = _texts(card=RECARDED) | {small.PLAN: FILES[small.PLAN] + rows}
    assert office_of(texts).history["kepuasan"][-1].plan_end is None
    same = _texts() | {small.PLAN: FILES[small.PLAN] + rows}
    assert office_of(same).history["kepuasan"][-1].plan_end is not None


@pytest.mark.parametrize(
    ("path", "former"),
    [
        ("satker/balai-uji/", ["satker/baris-uji/"]),
        ("satker/balai-uji/2023/tw4/", ["satker/baris-uji/2023/tw4/"]),
        ("en/satker/balai-uji/", ["en/satker/baris-uji/"]),
        ("sematan/satker/balai-uji/2023/capaian/", ["sematan/satker/baris-uji/2023/capaian/"]),
        ("berkas/satker/balai-uji/sumber.csv/", ["berkas/satker/baris-uji/sumber.csv/"]),
        (
            "satker/balai-uji/indikator/kepuasan/",
            [
                "satker/baris-uji/indikator/kepuasan-lama/",
                "satker/baris-uji/indikator/kepuasan/",
                "satker/balai-uji/indikator/kepuasan-lama/",
            ],
        ),
        ("satker/balai-uji/indikator/pengguna/", ["satker/baris-uji/indikator/pengguna/"]),
        ("satker/balai-uji-dua/", []),
        ("data/", []),
    ],
)
def test_every_page_keeps_its_former_addresses(path: str, former: list[str]) -> None:
    """Pages in both languages, views of pictures and data files are found below every former key."""
    assert list(former_addresses(office_of(_texts(RENAMED, RECARDED)), path)) == former


def test_former_addresses_lead_on() -> None:
    """A former address has a page with a link and a forwarding, under the policy and without a script."""
    texts = _texts(RENAMED, RECARDED)
    pages = pages_of(texts).values()
    contents = {each.path: each.content.decode() for each in forwarding(office_of(texts), pages)}
    assert len(contents) == len({*contents})
    for path, content in contents.items():
        (way,) = re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', content)
        target = urljoin(f"https://a.go.id/{path}", way).removeprefix("https://a.go.id/")
        assert target in {page.path for page in pages}
        assert f'<a href="{way}">' in content
        assert f'<link rel="canonical" href="https://portal.invalid/{target}">' in content
        assert IN_PAGE in content
        assert "<script" not in content
    assert '<html lang="en">' in contents["en/satker/balai-uji/indikator/kepuasan-lama/index.html"]
    addresses = everything_in(record_of(texts))
    assert {"satker/baris-uji/2023/index.html", "satker/baris-uji/kabar.atom"} <= addresses
    assert "satker/baris-uji/2023/" not in addresses
    assert list(forwarding(office_of(FILES), pages)) == []


def _news(texts: dict[str, str]) -> dict[str, list[tuple[str | None, str | None]]]:
    read = {each.path: ET.fromstring(each.content) for each in feeds(record_of(texts))}  # noqa: S314 - ours
    return {
        path: [
            (each.findtext(f"{ATOM}id"), each.findtext(f"{ATOM}title"))
            for each in (feed, *feed.iter(f"{ATOM}entry"))
        ]
        for path, feed in read.items()
    }


def test_news_keep_their_names_when_an_office_is_renamed() -> None:
    """Entries and feed have the same ids as before, old news their old titles, and the old feed goes on."""
    old = FILES | NEXT | {PROFILE: FILES[PROFILE].replace("nama_pendek: Balai Uji", "nama_pendek: Baris Uji")}
    before = {
        path.replace("balai-uji", "baris-uji"): text.replace("balai-uji", "baris-uji")
        for path, text in old.items()
    }
    then, now = _news(before), _news(_texts(RENAMED))
    path = "satker/baris-uji/kabar.atom"
    assert [key for key, _ in now[path]] == [key for key, _ in then[path]]
    assert now["satker/balai-uji/kabar.atom"] == now[path]
    assert [key for key, _ in now["kabar.atom"]] == [key for key, _ in then["kabar.atom"]]
    assert {title for _, title in now[path][1:]} == {
        "Balai Uji: hasil 2024",
        "Balai Uji: perjanjian kinerja 2024",
        "Baris Uji: hasil 2023",
        "Baris Uji: perjanjian kinerja 2023",
    }


@pytest.mark.parametrize(
    ("profile", "card", "found"),
    [
        (RENAMED, RECARDED, []),
        (RENAMED.replace("baris-uji", "balai-uji"), "", [("R375", PROFILE)]),
        ("", RECARDED.replace("kepuasan-lama", "pengguna"), [("R375", CARD)]),
        ("", RECARDED.replace("kepuasan-lama", "kepuasan"), [("R375", CARD)]),
        (RENAMED.replace("baris-uji", "Baris Uji"), "", [("D212", PROFILE)]),
        ("riwayat:\n  - {sampai: 2022}\n", "", [("D208", PROFILE)]),
        ("riwayat:\n  - {nama: Lama}\n", "", [("D208", PROFILE)]),
        ("", RECARDED.replace("satuan: orang", "satuan: orng"), [("R305", CARD)]),
        (RENAMED.replace("2023", "2062"), "", [("D263", PROFILE)]),
        ("", RECARDED.replace("2022", "2027"), [("D263", CARD)]),
        (RENAMED.replace("2023", "2026"), "", []),
        (RENAMED + "  - {sampai: 2023, nama: Balai Lain}\n", "", [("R302", PROFILE)]),
        (RENAMED + "  - {sampai: 2023, kunci: baris-lama}\n", "", []),
        (RENAMED + "  - {sampai: 2020, nama: Balai Lain}\n", "", []),
        (RENAMED.replace("kunci", "kuncii"), "", [("B113", PROFILE)]),
    ],
)
def test_a_history_is_checked(profile: str, card: str, found: list[tuple[str, str]]) -> None:
    """A former key that is in use, malformed or missing, and an unknown unit, are told in their file."""
    assert [(each.code, each.at.path) for each in small.findings(_texts(profile, card))] == found


def test_two_offices_cannot_have_had_one_key() -> None:
    """A key in use by another office, and one that two claim, are told at the history that names it."""
    other = {
        path.replace("balai-uji", "balai-dua"): text
        for path, text in FILES.items()
        if path.startswith(OFFICE)
    }
    profile = other[OFFICE.replace("balai-uji", "balai-dua") + "satker.yml"]
    named = profile.replace("Balai Uji", "Balai Dua").replace("123456", "654321")
    second = PROFILE.replace("balai-uji", "balai-dua")
    claimed = FILES | other | {second: named + RENAMED, PROFILE: FILES[PROFILE] + RENAMED}
    assert [(each.code, each.at.path) for each in small.findings(claimed)] == [("R375", PROFILE)]
    used = (
        FILES | other | {second: named, PROFILE: FILES[PROFILE] + RENAMED.replace("baris-uji", "balai-dua")}
    )
    (finding,) = small.findings(used)
    assert (finding.code, finding.at.path, "kantor lain" in finding.message) == ("R375", PROFILE, True)


@pytest.mark.parametrize(
    ("name", "short", "fields"),
    [
        ("Balai Uji Contoh", "Balai Uji", []),
        ("BALAI  UJI CONTOH", "Balai Uji", []),
        ("Balai Uji Contoh", "Uji", []),
        ("Balai Riset Contoh", "Balai Uji", ["nama"]),
        ("Balai Uji", "Balai Uji", ["nama"]),
    ],
)
def test_two_names_of_one_office_are_told(name: str, short: str, fields: list[str]) -> None:
    """The list of units and the office's own profile call it the same."""
    unit = f"id;nama;nama_pendek;jenis;kode;satker\nuji;{name};{short};balai;123456;balai-uji\n"
    findings = [each for each in small.findings(FILES | {"data/acuan/unit.csv": unit}) if each.code != "R351"]
    assert [(each.code, each.at.field) for each in findings] == [("R376", field) for field in fields]


def test_a_renamed_portal_is_published(tmp_path: Path) -> None:
    """The whole build writes the forwarding pages beside the pages."""
    root = small.whole(small.write(tmp_path, _texts(RENAMED)))
    with shared_caches():
        outcome = build(root)
    assert outcome.diagnostics == ()
    paths = {each.path for each in outcome.value.files}
    assert {"satker/baris-uji/index.html", "satker/baris-uji/2023/index.html"} <= paths
