"""``kinerja periksa``: one line on figures that are held against each other, and all rows on request."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import cli
from tests import identities, small
from tests.small import OFFICE

YEARLY = OFFICE + "anggaran-tahunan.csv"
KINDS = OFFICE + "2023/anggaran/jenis-belanja.csv"
REVENUE = OFFICE + "pnbp-tahunan.csv"
MONEY = {
    YEARLY: "tahun;pagu;realisasi;sumber;catatan\n2023;1000;900;laporan;\n",
    KINDS: (
        "sumber_dana;jenis_belanja;pagu;realisasi;sumber;catatan\n"
        "RM;51;600;500;laporan;Setahun 1.000\nRM;52;390;;laporan;\n"
    ),
}
FILES = small.FILES | identities.LISTS | MONEY


def _run(root: Path, texts: Mapping[str, str], *words: str) -> Result:
    small.write(root, {**FILES, **texts})
    return CliRunner().invoke(cli.main, ["periksa", *words, "--akar", str(root)], prog_name="kinerja")


def test_one_line_counts_by_area(tmp_path: Path) -> None:
    """The line is a warning that stops nothing; other formats leave it out."""
    result = _run(tmp_path, {}, "balai-uji")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == (
        "perlu dilihat: Hubungan antarangka: 3 cocok, 1 berbeda, 1 tidak dapat dibandingkan. Yang berbeda "
        "menurut bidang: Anggaran 1; 0 tanpa catatan yang menyebut angka lainnya. Semua barisnya: "
        "kinerja periksa --hubungan berbeda"
    )
    assert "Hubungan" not in _run(tmp_path, {}, "balai-uji", "--format", "json").stdout


def test_figures_that_agree_are_no_warning(tmp_path: Path) -> None:
    """Where nothing differs the line says so; a portal without lists has no line."""
    same = {KINDS: MONEY[KINDS].replace("390;;", "400;400;")}
    line = _run(tmp_path, same, "balai-uji").stdout.splitlines()[-1]
    assert line == "Hubungan antarangka: 6 cocok."
    small.write(tmp_path, small.FILES)
    bare = CliRunner().invoke(cli.main, ["periksa", "balai-uji", "--akar", str(tmp_path)])
    assert "Hubungan" not in bare.stdout


def test_all_rows_are_shown_on_request(tmp_path: Path) -> None:
    """A row has both figures, both places, how far they are apart, and the note that explains it."""
    result = _run(tmp_path, {}, "balai-uji", "--hubungan", "berbeda")
    assert (result.exit_code, result.stdout) == (
        0,
        (
            "berbeda: Anggaran setahun = jumlah menurut jenis belanja [anggaran/tahunan-jenis]\n"
            "  2023 · pagu: 1.000, seharusnya sama dengan 990\n"
            "  selisih +Rp\u00a010 (1,01%)\n"
            "  data/satker/balai-uji/anggaran-tahunan.csv, baris 2\n"
            "  data/satker/balai-uji/2023/anggaran/jenis-belanja.csv, baris 2, dan 1 baris lain\n"
            "  catatan: Setahun 1.000\n\n"
            "Hubungan antarangka: 3 cocok, 1 berbeda, 1 tidak dapat dibandingkan.\n"
        ),
    )
    whole = _run(tmp_path, {}, "--hubungan", "semua").stdout
    assert "tidak dapat dibandingkan: Anggaran setahun = jumlah menurut jenis belanja" in whole
    assert "  catatan: sebagian angkanya tidak ada" in whole
    assert whole.count("cocok: ") == 3


def test_a_rounded_figure_says_what_it_can_have_been(tmp_path: Path) -> None:
    """Both intervals stand below a row in which rounding makes the figures agree."""
    survey = {
        OFFICE + "2023/survei/nps.csv": (
            "layanan;responden;promotor;pasif;detraktor;sumber\nUji;100;69,18;27,40;3,43;laporan\n"
        )
    }
    text = _run(tmp_path, survey, "balai-uji", "--hubungan", "semua").stdout
    assert (
        "cocok bila masukannya sudah dibulatkan: Promotor, pasif, dan detraktor = 100 persen "
        "[survei/nps-seratus]\n"
        "  2023 · Uji: 100,01, seharusnya sama dengan 100\n"
        "  Sebelum dibulatkan 99,995 sampai 100,04 dan 100\n"
    ) in text


def test_rows_are_json_for_programs(tmp_path: Path) -> None:
    """Every row keeps its digits, its intervals and all its places."""
    result = _run(tmp_path, {}, "--hubungan", "semua", "--format", "json")
    rows = json.loads(result.stdout)
    (row,) = [each for each in rows if each["hasil"] == "berbeda"]
    assert (row["hubungan"], row["tentang"], row["selisih"]) == (
        "anggaran/tahunan-jenis",
        ["2023", "pagu"],
        "10",
    )
    assert row["kiri"] == {
        "angka": "1000", "terendah": "1000", "tertinggi": "1000", "letak": [f"{YEARLY}:2"], "catatan": "",
    }  # fmt: skip
    assert row["kanan"][0]["letak"] == [f"{KINDS}:2", f"{KINDS}:3"]
    assert row["dijelaskan"] is True
    (gap,) = [each for each in rows if each["sebab"]]
    assert (gap["hasil"], gap["sebab"], gap["kanan"], gap["selisih"]) == (
        "tidak dapat dibandingkan", "tanpa-angka", [], "",
    )  # fmt: skip


def test_a_hair_and_a_zero_have_no_false_per_cent(tmp_path: Path) -> None:
    """A difference too small for two decimals is not 0,00%, and nothing is a per cent of zero."""
    hair = {
        YEARLY: MONEY[YEARLY].replace("1000;900", "99000000;0"),
        KINDS: MONEY[KINDS].replace("600;", "98999599;"),
    }
    assert (
        "selisih +Rp\u00a011 (kurang dari 0,01%)"
        in _run(tmp_path, hair, "balai-uji", "--hubungan", "berbeda").stdout
    )
    zero = {KINDS: MONEY[KINDS].replace("600;", "0;").replace("390;", "0;")}
    text = _run(tmp_path, zero, "balai-uji", "--hubungan", "berbeda").stdout
    assert "selisih +Rp\u00a01.000\n" in text


@pytest.mark.parametrize("words", [("balai-uji",), ()])
def test_figures_with_errors_are_not_compared(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Where a cell can't be read there is nothing to show, and the line is left out."""
    wrong = {YEARLY: MONEY[YEARLY].replace("1000", "seribu")}
    result = _run(tmp_path, wrong, *words, "--hubungan", "berbeda")
    assert result.exit_code == 2
    assert "Jalankan dahulu: kinerja periksa" in result.stderr
    assert "Hubungan" not in _run(tmp_path, wrong, "balai-uji").stdout


def test_an_office_without_figures_has_nothing_to_compare(tmp_path: Path) -> None:
    """A list of which no side is held shows no row, and says so."""
    small.write(tmp_path, small.FILES)
    result = CliRunner().invoke(cli.main, ["periksa", "--hubungan", "semua", "--akar", str(tmp_path)])
    assert result.stdout == "Hubungan antarangka: tidak ada yang dapat dicocokkan.\n"
