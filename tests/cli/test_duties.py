"""``kinerja tenggat-lapor``: what is late and what comes soon, of all offices or one, and every wrong use."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import cli
from tests import small
from tests.duties import AGREEMENT, LIST, QUARTERLY, REPORT, ROLLING, listed

FILES = small.FILES | {LIST: listed(AGREEMENT, QUARTERLY, REPORT, ROLLING)}
OTHER = {
    path.replace("balai-uji", "balai-lain"): text.replace("nama_pendek: Balai Uji", "nama_pendek: Balai Lain")
    for path, text in FILES.items()
    if path.startswith(small.OFFICE)
}
LATE = {small.SOURCES: small.FILES[small.SOURCES].replace(";lakin;", ";lainnya;")}
SAMPLE = {small.PROFILE: small.FILES[small.PROFILE] + "contoh: ya\n"}


def _run(root: Path, texts: Mapping[str, str], *words: str) -> Result:
    small.write(root, {**FILES, **texts})
    return CliRunner().invoke(cli.main, ["tenggat-lapor", *words, "--akar", str(root)], prog_name="kinerja")


def test_what_is_late_stands_before_what_comes_soon(tmp_path: Path) -> None:
    """Each line names the duty, its last day, how far that is, and who does it."""
    result = _run(tmp_path, LATE, "balai-uji", "--hari", "2024-03-05")
    assert (result.exit_code, result.stdout.splitlines()) == (
        0,
        [
            "Keadaan per 5 Maret 2024, menurut data portal ini.",
            "",
            "Balai Uji (balai-uji)",
            "  Terlambat",
            "    Laporan Kinerja 2023                    29 Februari 2024  lewat 5 hari  Kepala kantor",
            "  Dalam 60 hari ke depan",
            "    Laporan PP 39 triwulan I 2024  paling cepat 5 April 2024  31 hari lagi  Kepala kantor",
        ],
    ), result.stdout


def test_offices_with_nothing_to_tell_are_counted(tmp_path: Path) -> None:
    """Of all offices those are listed that have something late or soon."""
    result = _run(tmp_path, LATE | OTHER, "--hari", "2024-03-05")
    assert "Balai Lain (balai-lain)" in result.stdout  # the next quarter comes soon for both
    result = _run(tmp_path, LATE | OTHER | {LIST: listed(REPORT)}, "--hari", "2024-03-05")
    assert result.stdout.endswith("1 kantor lain: tidak ada yang terlambat atau segera jatuh tempo.\n")
    quiet = _run(tmp_path, OTHER | {LIST: listed(REPORT)}, "--hari", "2023-06-05")
    assert quiet.stdout.endswith("Tidak ada yang terlambat atau jatuh tempo dalam 60 hari.\n")


def test_json_says_whether_the_day_is_certain(tmp_path: Path) -> None:
    """A term into a year of unknown days off is marked; days that are past are counted below nought."""
    result = _run(tmp_path, LATE, "--format", "json", "--hari", "2024-03-05")
    content = json.loads(result.stdout)
    assert content["hari"] == "2024-03-05"
    (office,) = content["kantor"]
    assert (office["satker"], office["contoh"]) == ("balai-uji", False)
    assert [
        (each["kode"], each["keadaan"], each["tenggat"], each["sisa_hari"], each["pasti"])
        for each in office["kewajiban"]
    ] == [
        ("laporan-kinerja", "terlambat", "2024-02-29", -5, True),
        ("pp39", "belum-waktunya", "2024-04-05", 31, False),
    ]


def test_a_sample_is_told_only_by_its_name(tmp_path: Path) -> None:
    """An invented office owes nobody anything, but shows how it looks when it is asked for."""
    whole = _run(tmp_path, SAMPLE, "--format", "json", "--hari", "2024-03-05")
    assert json.loads(whole.stdout)["kantor"] == []
    named = _run(tmp_path, SAMPLE | LATE, "balai-uji", "--hari", "2024-03-05")
    assert "Balai Uji (balai-uji, kantor contoh)" in named.stdout


@pytest.mark.parametrize(
    ("zone", "expected"), [("Asia/Jakarta", "29 Februari"), ("Asia/Jayapura", "1 Maret")]
)
def test_the_day_is_that_of_the_portals_zone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zone: str, expected: str
) -> None:
    """Late on 29 February in Jakarta it is 1 March in Jayapura, where the report is late already."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1709220600")  # 2024-02-29 15:30 UTC: 22:30 WIB, 00:30 WIT
    zoned = {small.PORTAL: small.FILES[small.PORTAL] + f"zona_waktu: {zone}\n"}
    result = _run(tmp_path, LATE | zoned, "balai-uji")
    assert result.stdout.startswith(f"Keadaan per {expected} 2024")
    assert ("Terlambat" in result.stdout) == (expected == "1 Maret")


def test_wrong_uses_say_what_to_do(tmp_path: Path) -> None:
    """An unknown office, no list, and errors in shared data or in the office each name the way out."""
    unknown = _run(tmp_path, {}, "balai-uj")
    assert (unknown.exit_code, unknown.stderr.splitlines()[0]) == (
        2,
        "Kantor balai-uj tidak ada di data/satker/. Maksud Anda balai-uji?",
    )
    wrong = small.FILES[small.RESULT].replace("3,63", "3.63")
    faulty = _run(tmp_path, {small.RESULT: wrong}, "balai-uji")
    assert (faulty.exit_code, faulty.stderr.splitlines()[0]) == (
        2,
        "Ada galat di data balai-uji. Jalankan dahulu: kinerja periksa balai-uji",
    )
    among = _run(tmp_path, {small.RESULT: wrong} | OTHER, "--hari", "2024-03-05")
    assert (among.exit_code, among.stderr) == (
        0,
        "Dilewati karena ada galat: balai-uji. Jalankan: kinerja periksa\n",
    )
    shared = _run(tmp_path, {LIST: listed({"batas": "x"})})
    assert shared.exit_code == 2
    assert shared.stderr.startswith(
        "Ada galat di data yang dipakai bersama, jadi tenggat belum dapat dihitung."
    )
    (tmp_path / LIST).unlink()
    bare = CliRunner().invoke(cli.main, ["tenggat-lapor", "--akar", str(tmp_path)])
    assert (bare.exit_code, "Buat data/acuan/tenggat-lapor.csv" in bare.stderr) == (2, True)
