"""How an office stands with what the law wants public, day by day."""

from datetime import date

import pytest

from generator.compute.disclosure.public_information import Disclosure, Presence, day_of
from generator.record.record import judge_portal
from tests import small
from tests.small import FILES, OFFICE

ITEMS = (
    "kode;kelas;induk;judul;bukti;dasar;keyakinan\n"
    "pokok;berkala;;Pokok;;UU 14/2008;sumber-publik\n"
    "isi;berkala;pokok;Isi;{evidence};UU 14/2008;sumber-publik\n"
)
LIST = (
    "tahun;nomor;ringkasan;pejabat;penanggung_jawab;pembuatan;bentuk;retensi;kelas;butir;diperbarui\n"
    "2026;1;Laporan;Tata Usaha;Tata Usaha;2026, kantor;PDF;5 tahun;berkala;isi;2026-01-31\n"
)
DOCUMENT = (
    "kunci;judul;jenis;tahun;tanggal;pemilik;alamat;butir\n"
    "isi;Isi;sop;2025;{day};TU;https://contoh.go.id/isi;isi\n"
)
STATEMENT = "butir;keadaan;alasan;alamat;diperbarui\nisi;{state}\n"


def _told(today: date, files: dict[str, str], evidence: str = "") -> Disclosure:
    shared = {"data/acuan/ppid-butir.csv": ITEMS.format(evidence=evidence)}
    loaded = small.loaded(FILES | shared | {OFFICE + path: text for path, text in files.items()})
    assert loaded.diagnostics == ()
    record = judge_portal(loaded.value.portal, loaded.value.rules, today=today)
    (disclosure,) = record.offices[0].disclosures
    return disclosure


@pytest.mark.parametrize(
    ("files", "evidence", "presence"),
    [
        ({}, "", Presence.MISSING),
        ({}, "pnbp", Presence.MISSING),
        ({}, "profil", Presence.PRESENT),
        ({}, "kinerja", Presence.STALE),
        ({}, "rencana", Presence.STALE),
        ({}, "renstra", Presence.STALE),
        ({"ppid/dip.csv": LIST}, "", Presence.PRESENT),
        ({"ppid/dip.csv": LIST}, "dip", Presence.PRESENT),
        ({"dokumen.csv": DOCUMENT.format(day="2026-06-01")}, "", Presence.PRESENT),
        ({"dokumen.csv": DOCUMENT.format(day="2025-06-01"), "ppid/dip.csv": LIST}, "", Presence.STALE),
        (
            {
                "dokumen.csv": DOCUMENT.format(day="2026-06-01"),
                "ppid/kelengkapan.csv": STATEMENT.format(state="tidak-berlaku;Lain;;"),
            },
            "",
            Presence.NOT_APPLICABLE,
        ),
        ({"ppid/kelengkapan.csv": STATEMENT.format(state="ada;;/x/;2026-06-01")}, "", Presence.PRESENT),
        ({"ppid/kelengkapan.csv": STATEMENT.format(state="ada;;/x/;2025-06-01")}, "", Presence.STALE),
        ({"ppid/kelengkapan.csv": STATEMENT.format(state="ada;;/x/;")}, "", Presence.PRESENT),
        (
            {
                "ppid/kelengkapan.csv": STATEMENT.format(state="tidak-berlaku;Lain;;"),
                "ppid/dip.csv": LIST,
            },
            "kinerja",
            Presence.NOT_APPLICABLE,
        ),
    ],
)
def test_an_item_is_there_by_statement_by_list_or_by_the_portal(
    files: dict[str, str], evidence: str, presence: Presence
) -> None:
    """The office's own statement comes first, then its list, then the pages of the portal."""
    assert _told(date(2026, 7, 1), files, evidence).presence is presence


def test_periodic_information_grows_old_after_half_a_year() -> None:
    """On the 183rd day it is still fresh, on the next it is not (UU 14/2008, article 9)."""
    assert _told(date(2026, 8, 2), {"ppid/dip.csv": LIST}).presence is Presence.PRESENT
    assert _told(date(2026, 8, 3), {"ppid/dip.csv": LIST}).presence is Presence.STALE


def test_the_newest_document_fulfils_an_item() -> None:
    """Of several documents the one of the newest year counts, and within a year the one last changed."""
    rows = DOCUMENT.format(day="2026-01-01")
    for key, year, day in (
        ("b", "2026", "2026-02-01"),
        ("c", "2026", "2026-03-01"),
        ("d", "2024", "2026-06-01"),
    ):
        rows += f"{key};B;sop;{year};{day};TU;https://contoh.go.id/{key};isi\n"
    disclosure = _told(date(2026, 7, 1), {"dokumen.csv": rows})
    assert disclosure.entry is not None
    assert (disclosure.entry.labels["kunci"], disclosure.dated) == ("c", date(2026, 3, 1))


def test_results_speak_of_the_last_measured_quarter() -> None:
    """The date of performance is the end of the last quarter with a result, not the day of the build."""
    disclosure = _told(date(2024, 5, 1), {}, "kinerja")
    assert (disclosure.dated, disclosure.presence) == (date(2023, 12, 31), Presence.PRESENT)


@pytest.mark.parametrize(
    ("stated", "presence"),
    [
        ("", Presence.MISSING),
        ("isi;ada;;/x/;2025-06-01\n", Presence.PRESENT),
        ("semua;tidak-berlaku;Lain;;\n", Presence.NOT_APPLICABLE),
        ("isi;ada;;/x/;2025-06-01\nsemua;tidak-berlaku;Lain;;\n", Presence.NOT_APPLICABLE),
    ],
)
def test_all_periodic_information_together_fulfils_an_item(stated: str, presence: Presence) -> None:
    """Such an item is there once no periodic item is missing, unless the office says more of it itself."""
    items = (
        "kode;kelas;induk;judul;bukti;dasar;keyakinan\n"
        "semua;setiap-saat;;Semua;berkala;UU 14/2008;sumber-publik\n"
        "profil;berkala;;Profil;profil;UU 14/2008;sumber-publik\n"
        "isi;berkala;;Isi;;UU 14/2008;sumber-publik\n"
    )
    texts = {"data/acuan/ppid-butir.csv": items}
    if stated:
        texts[OFFICE + "ppid/kelengkapan.csv"] = STATEMENT.replace("isi;{state}\n", stated)
    loaded = small.loaded(FILES | texts)
    record = judge_portal(loaded.value.portal, loaded.value.rules, today=date(2026, 7, 1))
    disclosure = record.offices[0].disclosures[0]
    assert (disclosure.item.code, disclosure.presence) == ("semua", presence)
    assert disclosure.dated == (date(2025, 6, 1) if presence is Presence.PRESENT else None)


def test_a_text_that_is_no_day_is_none() -> None:
    """What is no day has been told of where it was read."""
    assert day_of("besok") is None
