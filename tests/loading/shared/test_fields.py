"""Typed reading of cells and keys: what is taken, and what is said of the rest."""

import pytest

from generator.findings.shared.diagnostic import Diagnostic
from generator.report.findings import in_order
from tests import small
from tests.small import CARD, FORMULAS, PROFILE, RESULT, REVISIONS, SOURCES, STATUS, STORY


def _only(path: str, right: str, wrong: str) -> Diagnostic:
    findings = in_order(small.findings(small.changed(path, right, wrong)))
    assert len(findings) == 1, findings
    return findings[0]


REASONS = (
    "kosongkan dan tulis sebabnya di kolom `status`: "
    "`belum-jatuh-tempo`, `tidak-dilaporkan`, `tidak-berlaku`, `dalam-proses`, `dikecualikan`"
)


@pytest.mark.parametrize("word", ["on progress", "N/A", "dikecualikan"])
def test_words_for_nothing_name_the_status_to_use(word: str) -> None:
    """Each word that staff write for "no figure yet" is answered with the status that means it."""
    finding = _only(RESULT, "3,63", word)
    assert finding.code == "D204"
    assert "kosongkan `realisasi` dan tulis `" in finding.help


@pytest.mark.parametrize(
    ("word", "remedy"),
    [
        ("3+4", f"tulis angka saja, misalnya `3,63`; bila belum ada, {REASONS}"),
        ("−3", "tulis `-3`"),
        ("3,6O", "tulis `3,60` atau `3,6`; pilih yang Anda maksud"),
    ],
)
def test_other_words_are_no_number(word: str, remedy: str) -> None:
    """A word in a number cell is answered with what may be meant, or with an example."""
    finding = _only(RESULT, "3,63", word)
    assert (finding.code, finding.help) == ("D204", remedy)


def test_examples_have_the_style_of_their_file() -> None:
    """A file with decimal points is answered with decimal points."""
    text = small.FILES[RESULT].replace(",", ".").replace(";", ",")
    assert small.findings(small.changed(RESULT, "", text)) == ()
    assert "`3.63`" in _only(RESULT, small.FILES[RESULT], text.replace("3.63", "3+4")).help
    assert _only(RESULT, small.FILES[RESULT], text.replace("3.63", '"3,63"')).help == "tulis `3.63`"


@pytest.mark.parametrize(
    ("date", "remedy"),
    [
        ("31/01/2024", "tulis `2024-01-31`"),
        ("01/31/2024", "tulis `2024-01-31`"),
        ("03.04.2024", "tulis `2024-04-03` atau `2024-03-04`; pilih yang Anda maksud"),
        ("2024-02-30", "periksa tanggal, bulan, dan tahunnya; misalnya `2023-12-19`"),
        ("0024-01-31", "periksa tanggal, bulan, dan tahunnya; misalnya `2023-12-19`"),
        ("12/31/2024", "tulis `2024-12-31`"),
    ],
)
def test_dates_are_never_guessed(date: str, remedy: str) -> None:
    """A date in another order is answered with every day that it can mean."""
    finding = _only(SOURCES, "2024-01-31", date)
    assert (finding.code, finding.help) == ("D210", remedy)


@pytest.mark.parametrize(
    ("path", "right", "wrong", "code", "remedy"),
    [
        (PROFILE, "blu: tidak", "blu: no", "D209", "tulis `tidak`"),
        (PROFILE, "blu: tidak", "blu: mungkin", "D209", "tulis `ya` atau `tidak`"),
        (PROFILE, "123456", "12345", "D212", "tulis enam angka, misalnya `247246`"),
        (PROFILE, "nama_pendek: Balai Uji", "nama_pendek:", "D208", "isi `nama_pendek`"),
        (PROFILE, "layanan:\n  - pengujian", "layanan:\n  -", "D208", "tulis isinya, atau hapus butirnya"),
        (
            PROFILE,
            "- pengujian",
            "- uji: satu",
            "B114",
            'apit butir yang memuat tanda `:` dengan tanda kutip "…"',
        ),
        (
            PROFILE,
            "nama_pendek: Balai Uji",
            "nama_pendek: [x]",
            "B114",
            "tulis isian di baris yang sama; apit",
        ),
        (CARD, "arah: maksimum", "arah: naik", "D209", "pilih salah satu: `maksimum`, `minimum`, `stabil`"),
        (CARD, "iku: ya", "desimal: 7", "D206", "tulis bilangan bulat, misalnya `2`"),
        (CARD, "iku: ya", "desimal: dua", "D206", "tulis bilangan bulat, misalnya `2`"),
        (CARD, "iku: ya", "rahasia: ya", "B113", "tulis nama yang sesuai isinya ("),
        (CARD, "iku: ya", "deret_putus: 2022", "B114", "tulis setiap butir di baris sendiri, diawali `- `"),
        (
            CARD,
            "iku: ya",
            "deret_putus:\n  - 2022",
            "B114",
            "tulis `kunci: isian`, dengan kunci `tahun`, `alasan`",
        ),
        (
            CARD,
            "iku: ya",
            "deret_putus:\n  - tahun: x\n    alasan: a",
            "D211",
            "tulis tahun dengan empat angka",
        ),
        (CARD, "iku: ya", "deret_putus:\n  - tahn: 2022\n    alasan: a", "B113", "tulis `tahun`"),
        (small.UNITS, "indeks;", "!;", "D212", "tulis huruf kecil, angka, dan tanda hubung saja"),
        (RESULT, ";kepuasan;", ";;", "D208", "isi `indikator`"),
        (RESULT, "2023;4;kepuasan", "2023;IV;kepuasan", "D211", "tulis `4`"),
        (
            RESULT,
            "2023;4;kepuasan",
            "2023;3;kepuasan",
            "R306",
            "tulis `4`, atau pindahkan baris ini ke folder triwulan 3",
        ),
        (RESULT, "2023;4;kepuasan", ";4;kepuasan", "D208", "isi `tahun`"),
        (RESULT, "2023;4;kepuasan", "2023;;kepuasan", "D208", "isi `triwulan`"),
        (RESULT, "3,63;;100", "3,63;;101", "D205", "tulis persen antara 0 dan 100"),
        (RESULT, ";laporan;halaman 7", ";;halaman 7", "D208", "isi kunci dokumen dari `sumber.csv`"),
        (
            SOURCES,
            ";2023;2024",
            ";tahun lalu;2024",
            "D211",
            "tulis tahun dengan empat angka, misalnya `2025`",
        ),
        (REVISIONS, "0;2023", "-1;2023", "D206", "tulis bilangan bulat, misalnya `0`"),
        (small.TREE, ";sasaran;", ";sasarn;", "D209", "tulis `sasaran`"),
        (small.GOALS, ";2023;3,5;", ";2025;3,5;", "R306", "tulis tahun antara 2021 dan 2024"),
        (small.PLAN, ";2022;3,4;", ";2025;3,4;", "R306", "tulis tahun antara 2021 dan 2024"),
        (
            small.PLAN,
            ";2022;3,4;",
            ";2022;;",
            "D208",
            "tulis angkanya, atau `N/A` bila memang tidak ditetapkan",
        ),
        (small.PRINTED, "capaian;kepuasan;;", "capaian;kepuasan;5;", "D211", "tulis `1`, `2`, `3`, atau `4`"),
        (small.PRINTED, ";103,71;", ";;", "D208", "isi `nilai`"),
        (small.PRINTED, "capaian;", "capain;", "D209", "tulis `capaian`"),
        (STORY, "sumber: laporan", "sumbr: laporan", "B113", "tulis `sumber`"),
        (
            STORY,
            "sumber: laporan",
            "sumber: a: b",
            "B111",
            'apit seluruh isian dengan tanda kutip: `sumber: "a: b"`',
        ),
        (STORY, "Pelanggan puas.", "", "D208", "tulis isinya, atau hapus judulnya"),
        (STORY, "Pelanggan puas.", "a\n## Analisis\nb", "B117", "gabungkan keduanya di bawah satu judul"),
        (STORY, "## Analisis", "## Lain-lain", "B117", "pakai salah satu: `## Analisis`, `## Kendala`"),
        (STATUS, "jenis: jenjang", "jenis: lain", "D209", "pilih salah satu: `jenjang`, `capaian`"),
        (STATUS, small.FILES[STATUS].split("versi:")[1], "", "D208", "tulis paling sedikit satu versi"),
        (STATUS, "sampai:", "sampai: 2009", "A402", "tukar keduanya"),
        (STATUS, 'batas: "0"', 'batas: ""', "D208", "isi `batas`"),
        (
            FORMULAS,
            "maksimum: rasio",
            "maksimum: kali",
            "D209",
            "pilih salah satu: `dua-kurang-rasio`, `rasio`",
        ),
        (FORMULAS, "rumus: sederhana", "rumus: sederhna", "R315", "tulis `sederhana`"),
        (FORMULAS, "rumus: sederhana", "rumus: kmk", "R315", "tambahkan rumus `kmk` di berkas ini"),
        (FORMULAS, "id: sederhana", 'id: ""', "D208", "isi `id`"),
    ],
)
def test_a_wrong_value_is_one_finding(path: str, right: str, wrong: str, code: str, remedy: str) -> None:
    """A value that can't be taken gives one finding with one remedy, and drags no other after it."""
    finding = _only(path, right, wrong)
    assert (finding.code, finding.help[: len(remedy)]) == (code, remedy)


@pytest.mark.parametrize(
    ("path", "right", "right_too"),
    [
        (small.PLAN, "3,4", "N/A"),
        (RESULT, "3,63;;", ";dalam-proses;"),
        (CARD, "iku: ya", "deret_putus:\n  - {tahun: 2022, alasan: aturan baru}"),
        (CARD, "iku: ya", "deret_putus:"),
        (PROFILE, "kode: 123456\n", ""),
        (FORMULAS, "maksimum: rasio", "target_nol_minimum: terburuk"),
        (STATUS, "sampai:", "sampai: 2030"),
        (small.PRINTED, "kepuasan;;", "kepuasan;4;"),
        (SOURCES, "2024-01-31", ""),
        (RESULT, "halaman 7", "baris 12, 14-18, tabel 3.1"),
        (small.TREE, "pelanggan", ""),
    ],
)
def test_other_ways_to_say_it_are_taken(path: str, right: str, right_too: str) -> None:
    """What may be left out or said otherwise gives no finding."""
    assert small.findings(small.unprinted(small.changed(path, right, right_too))) == ()


def test_a_result_in_the_column_before_is_told_to_be_moved() -> None:
    """A number among the names of parts, beside an empty result, was typed one column too far left."""
    texts = small.changed(small.RESULT, ";kepuasan;;3,63;", ";kepuasan;3,63;;")
    (found,) = small.findings(texts)
    assert (found.code, found.at.field) == ("D208", "realisasi")
    assert found.help.startswith("pindahkan `3,63` dari kolom `rincian` ke `realisasi`")
