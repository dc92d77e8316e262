"""The journey of a day: asked once, it reaches every page that depends on it, and no other page."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.phases.publication import Publication
from generator.portal import check
from generator.values.shared.moment import Clock
from tests import small
from tests.building import build
from tests.small import FILES, OFFICE, PORTAL, write

MARCH, NOVEMBER = date(2026, 3, 1), date(2026, 11, 29)
AGING = {
    "data/acuan/ppid-butir.csv": (
        "kode;kelas;induk;judul;bukti;dasar;keyakinan\n"
        "pokok;berkala;;Pokok;;UU 14/2008;sumber-publik\n"
        "isi;berkala;pokok;Isi;;UU 14/2008;sumber-publik\n"
    ),
    "data/acuan/ppid-tenggat.csv": (
        "kode;tahap;langkah;keterangan;batas;setelah;dasar;keyakinan\n"
        "jawaban;Permintaan;PPID menjawab;Tertulis.;10;;UU 14/2008 pasal 22;sumber-publik\n"
    ),
    **small.days_off(2026),
    f"{OFFICE}dokumen.csv": (
        "kunci;judul;jenis;tahun;tanggal;pemilik;alamat;butir\n"
        "isi;Isi;sop;2025;2025-11-01;TU;https://contoh.go.id/isi;isi\n"
    ),
    f"{OFFICE}ppid/laporan-2025.yml": "kebijakan: Dilayani di loket.\n",
}


def published(root: Path, day: date) -> Publication:
    """Build a portal as of a day."""
    outcome = build(root, clock=Clock(datetime.now(UTC), day))
    assert outcome.value.pages, outcome.diagnostics
    return outcome.value


def test_every_page_that_depends_on_the_day_says_so(tmp_path: Path) -> None:
    """What differs between March and November says as of when it speaks; nothing else differs."""
    root = write(tmp_path, FILES | AGING)
    early, late = ({page.path: page.body for page in published(root, day).pages} for day in (MARCH, NOVEMBER))
    changed = {path for path in early if early[path] != late[path]}
    for path in changed:
        assert re.search("Keadaan per 1 Maret 2026|As of 1 March 2026", early[path]), path
    assert {
        "satker/balai-uji/ppid/",
        "satker/balai-uji/ppid/laporan/2025/",
        "data/kelengkapan/",
        "ppid/cara/",
    } <= changed
    assert "" not in changed
    assert "data/kinerja/" not in changed


def test_version_of_the_data_does_not_change_with_the_day(tmp_path: Path) -> None:
    """The same data have the same version in March and in November."""
    root = write(tmp_path, FILES | AGING)
    citations = {
        file.content
        for day in (MARCH, NOVEMBER)
        for file in published(root, day).files
        if file.path == "data/KUTIPAN.txt"
    }
    assert len(citations) == 1


@pytest.mark.parametrize(("zone", "day"), [("Asia/Jakarta", 31), ("Asia/Jayapura", 1)])
def test_portal_has_a_time_zone_of_its_own(tmp_path: Path, zone: str, day: int) -> None:
    """One moment late on 31 December is another day in the zone that the portal states."""
    root = write(tmp_path, FILES | {PORTAL: f"{FILES[PORTAL]}zona_waktu: {zone}\n"})
    checked = check(root, Clock(datetime(2025, 12, 31, 16, tzinfo=UTC)))
    assert checked.diagnostics == ()
    assert checked.value.today.day == day


@pytest.mark.parametrize(("word", "remedy"), [("Asia/Makasar", "Asia/Makassar"), ("WIB", "pilih salah satu")])
def test_unknown_zone_is_told(tmp_path: Path, word: str, remedy: str) -> None:
    """A zone that is none, or none of Indonesia, is a finding with what to write."""
    root = write(tmp_path, FILES | {PORTAL: f"{FILES[PORTAL]}zona_waktu: {word}\n"})
    (finding,) = check(root).diagnostics
    assert (finding.code, finding.at.path, finding.at.line) == ("D209", PORTAL, 7)
    assert remedy in finding.help
