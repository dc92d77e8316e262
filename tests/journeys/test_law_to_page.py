"""Each item of the law, from the row of a clerk to the page of a citizen and the file of a machine."""

import csv
import re
from functools import lru_cache

import pytest

from tests.published import ROOT, machine_copies, pages_of, record_of, rows_of, seen
from tests.small import FILES, OFFICE

pytestmark = pytest.mark.demo

LIST = "data/acuan/ppid-butir.csv"
PAGE = "satker/balai-uji/ppid/"
LAW = (ROOT / LIST).read_text("utf-8")
ITEMS = list(csv.DictReader(LAW.splitlines(), delimiter=";"))
HEADS = {item["induk"] for item in ITEMS}
LOWEST = [item for item in ITEMS if item["kode"] not in HEADS]
TOP = [item for item in ITEMS if not item["induk"]]
HEADINGS = {
    "berkala": "Informasi Publik yang Wajib Disediakan dan Diumumkan secara Berkala",
    "serta-merta": "Informasi Publik yang Wajib Diumumkan secara Serta Merta",
    "setiap-saat": "Informasi Publik yang Wajib Tersedia Setiap Saat",
}
# What a portal without figures of its own fulfils all the same.
ALWAYS = {"profil", "satuan", "kinerja", "rencana", "renstra"}
EVENT = "bahaya;terdampak;evakuasi;menghindari;bantuan;pengumum;pengumuman;penanggulangan"


@lru_cache(maxsize=4)
def _published(rows: str = "", announced: str = "") -> tuple[str, dict[str, str]]:
    """Publish a portal under the real list of the law: the page, and the state of each item by its code."""
    texts = FILES | {LIST: LAW}
    if rows:
        texts[OFFICE + "ppid/kelengkapan.csv"] = f"butir;keadaan;alasan;alamat;pemilik;diperbarui\n{rows}"
    if announced:
        texts[OFFICE + "ppid/serta-merta.csv"] = f"tanggal;butir;judul;{EVENT};sampai\n{announced}"
    copy = dict(machine_copies(record_of(texts)))[f"{PAGE}data.csv"].decode()
    return pages_of(texts)[PAGE].body, {row["kode"]: row["keadaan"] for row in rows_of(copy)}


def _stated(item: dict[str, str]) -> str:
    return f"{item['kode']};ada;;https://contoh.go.id/{item['kode']};Unit {item['kode']};2026-05-31\n"


def _entry(body: str, title: str, kind: str) -> list[str]:
    """Return the entries of an item in the section of its class."""
    (part,) = re.findall(rf'<section aria-labelledby="{kind}">.*?</section>', body, re.DOTALL)
    entries = re.findall(r"<li id=\"butir-[^\"]*\"><p class=\"items__name\">.*?</li>", part, re.DOTALL)
    return [each for each in entries if f"{title}</a>" in each or f"{title}</p>" in each]


def _name(item: dict[str, str]) -> str:
    return item["kode"]


def test_the_list_holds_what_the_law_counts() -> None:
    """Eleven heads of periodic information, seventeen standing items, six that are announced at once."""
    counts = {kind: sum(item["kelas"] == kind for item in TOP) for kind in HEADINGS}
    assert counts == {"berkala": 11, "serta-merta": 6, "setiap-saat": 17}


@pytest.mark.parametrize("item", LOWEST, ids=_name)
def test_what_nobody_states_is_said_to_be_missing(item: dict[str, str]) -> None:
    """Without a word of the office an item is there only where the portal itself holds it."""
    body, states = _published()
    (entry,) = _entry(body, item["judul"], item["kelas"])
    if item["bukti"] in ALWAYS:
        assert states[item["kode"]] in {"ada", "perlu-pemutakhiran"}
        assert 'href="/' in entry
    else:
        assert states[item["kode"]] == "belum"
        assert "Belum dinyatakan" in entry


@pytest.mark.parametrize("item", LOWEST, ids=_name)
def test_what_an_office_states_is_shown_with_place_owner_and_day(item: dict[str, str]) -> None:
    """A statement leads from the item to its address, with who answers and as of when."""
    body, states = _published("".join(map(_stated, LOWEST)))
    assert states[item["kode"]] == "ada"
    (entry,) = _entry(body, item["judul"], item["kelas"])
    assert f'href="https://contoh.go.id/{item["kode"]}"' in entry
    assert f"Keadaan 31 Mei 2026. Unit {item['kode']}. {item['dasar']}" in seen(entry)
    assert ("(belum dikonfirmasi)" in entry) is (item["keyakinan"] == "belum-dikonfirmasi")


@pytest.mark.parametrize("item", [item for item in TOP if item["kelas"] == "serta-merta"], ids=_name)
def test_an_announcement_stands_with_its_eight_contents(item: dict[str, str]) -> None:
    """Each head of what is announced at once leads to the announcement, which says all that it must."""
    told = ";".join(f"isi {name}" for name in EVENT.split(";"))
    heads = [each for each in TOP if each["kelas"] == "serta-merta"]
    rows = "".join(f"2026-03-05;{each['kode']};Kejadian {each['judul']};{told};\n" for each in heads)
    body, states = _published(announced=rows)
    assert states[item["kode"]] == "ada"
    (entry,) = _entry(body, item["judul"], "serta-merta")
    (anchor,) = re.findall(r'href="[^"]*#(pengumuman-\d+)"', entry)
    (event,) = re.findall(rf'<article id="{anchor}">.*?</article>', body, re.DOTALL)
    assert f"Kejadian {item['judul']}" in seen(event)
    assert all(f"isi {name}" in seen(event) for name in EVENT.split(";"))


@pytest.mark.parametrize(("kind", "heading"), HEADINGS.items())
def test_the_headings_are_those_of_the_law(kind: str, heading: str) -> None:
    """Each class has the heading of the law, and all its heads below it in the order of the list.

    What has something to show comes first; the others stand together, in one list.
    """
    body, _ = _published()
    (part,) = re.findall(rf'<section aria-labelledby="{kind}">.*?</section>', body, re.DOTALL)
    assert f'<h2 id="{kind}">{heading}</h2>' in part
    shown, _, others = part.partition("Belum dinyatakan")
    heads = [seen(each) for each in re.findall(r"<summary>(.*?)<span", shown, re.DOTALL)]
    titles = [" ".join(item["judul"].split()) for item in TOP if item["kelas"] == kind]
    assert [title for title in titles if title in heads] == heads
    assert [title for title in titles if title not in heads and title not in seen(others)] == []
