"""The command ``kinerja``."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from generator import cli, plugin
from generator.findings.shared.catalog import CAUSES
from generator.phases import cluster
from generator.phases.cluster import Cluster
from generator.phases.executor import Executor, in_process
from generator.preview import serve
from tests import paper, small

ROOT = Path(__file__).parents[1]
ENGLISH = re.compile(
    r"\b(?:show|exit|default|usage error|missing|invalid|unexpected|try|no such|the|and|is)\b", re.IGNORECASE
)

DAYS_OFF = small.days_off(
    2026,
    "2026-03-18;Cuti;cuti-bersama;SKB;sumber-publik",
    "2026-03-19;Nyepi;libur-nasional;SKB;sumber-publik",
)
LIMITS = """\
kode;tahap;langkah;keterangan;batas;setelah;dasar;keyakinan
jawaban;Permintaan;PPID menjawab permintaan;;10;;UU 14/2008 pasal 22;sumber-publik
sidang;Sengketa;Sengketa diperiksa;;150;jawaban;UU 14/2008 pasal 38;sumber-publik
putusan;Sengketa;Sengketa selesai;;100;sidang;UU 14/2008 pasal 38;sumber-publik
"""


def _run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli.main, [str(word) for word in words], prog_name="kinerja")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write the smallest portal."""
    return small.whole(small.write(tmp_path))


@pytest.fixture
def dated(tmp_path: Path) -> Path:
    """Write the smallest portal that counts working days, those of 2026."""
    lists = DAYS_OFF | {"data/acuan/ppid-tenggat.csv": LIMITS}
    return small.write(tmp_path, small.FILES | lists)


def test_clean_data_end_with_0(root: Path) -> None:
    """Data without findings are told so, and the command ends with 0."""
    result = _run("periksa", "--akar", root)
    assert (result.exit_code, result.stdout) == (
        0,
        "Semua data dapat diterbitkan: tidak ada galat, tidak ada peringatan.\n",
    )


@pytest.mark.parametrize(("wrong", "code"), [("3.63", 1), ("3,63 ", 0)])
def test_only_errors_end_with_1(root: Path, wrong: str, code: int) -> None:
    """An error ends with 1, a warning with 0."""
    small.write(root, small.changed(small.RESULT, "3,63", wrong))
    assert _run("periksa", "--akar", root).exit_code == code


def test_findings_come_in_the_format_that_is_asked_for(root: Path) -> None:
    """JSON is for programs, annotations are for a forge."""
    small.write(root, small.changed(small.RESULT, "3,63", "3.63"))
    assert json.loads(_run("periksa", "--akar", root, "--format", "json").stdout)[0]["kode"] == "D201"
    assert _run("periksa", "--akar", root, "--format", "github").stdout.startswith("::error file=data/")


def test_the_folder_is_the_portal_unless_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder of a portal the command needs no words."""
    monkeypatch.chdir(root)
    assert _run("periksa").exit_code == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["perikas"], "Perintah perikas tidak dikenal. Maksud Anda periksa?"),
        (
            ["xyz"],
            "Perintah xyz tidak dikenal. Yang ada: mulai, kantor, tahun, ",
        ),
        (["periksa", "--frmat", "x"], "Pilihan --frmat tidak dikenal."),
        (
            ["periksa", "--format", "xml"],
            "Isian --format tidak dapat dipakai. Pilih salah satu: teks, github, gitlab, json.",
        ),
        (["periksa", "--akar", "tidak-ada"], "Di folder tidak-ada tidak ada folder data/."),
        (["periksa", "--akar"], "Perintah ini tidak dapat dijalankan: ada isian yang kurang, berlebih"),
        (["jelaskan"], "Isian KODE belum diisi."),
        (["jelaskan", "X999"], "Kode X999 tidak dikenal.\nSemua kode:\n  Berkas:\n    B101, B102"),
        (["jelaskan", "D21"], "Kode D21 tidak dikenal. Maksud Anda:\n  D210  Tanggal"),
        (["tenggat", "2-3-2026"], "Tanggal 2-3-2026 tidak dapat dibaca. Tulis tahun-bulan-tanggal"),
        (["tenggat", "2026-02-30"], "Tanggal 2026-02-30 tidak dapat dibaca."),
        (["tenggat"], "Isian TANGGAL belum diisi."),
        (
            ["tenggat", "2031-01-05"],
            "Hari kerja di tahun itu belum dapat dihitung. Tahun yang hari liburnya dimuat lengkap",
        ),
        (["hari-kerja", "2026-03-17", "2026-03-02"], "Tanggal akhir 2026-03-02 mendahului tanggal awal"),
        (["hari-kerja", "2026-12-30", "2031-01-05"], "Hari kerja di tahun itu belum dapat dihitung."),
        (["hari-kerja", "2026-03-17"], "Isian AKHIR belum diisi."),
        (["jelaskan", "D201", "x"], "Perintah ini tidak dapat dijalankan: ada isian yang kurang, berlebih"),
    ],
)
def test_misuse_is_told_in_indonesian(
    words: list[str], told: str, dated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slip in the command is told in one plain sentence, and ends with 2."""
    monkeypatch.chdir(dated)
    result = _run(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith(told)
    assert result.stderr.endswith("Bantuan: kinerja --bantuan\n")


def test_without_words_the_help_is_shown() -> None:
    """The bare command shows what can be done."""
    result = _run()
    assert result.exit_code == 2
    assert "periksa" in result.stdout


def test_deadlines_are_told_step_by_step(dated: Path) -> None:
    """From the day of a request every step has its last day, as far as the days off are known."""
    told = _run("tenggat", "2026-03-02", "--akar", dated).stdout
    assert told.startswith("Permintaan masuk 2 Maret 2026.")
    assert re.search(r"PPID menjawab permintaan +10 hari kerja  16 Maret 2026\n", told)
    assert re.search(
        r"Sengketa selesai +100 hari kerja  belum pasti: hari libur 2027 belum dimuat lengkap\n", told
    )
    assert "Cuti bersama tidak dihitung hari kerja (diatur di data/portal.yml)" in told


def test_working_days_are_counted(dated: Path) -> None:
    """The days between two days are counted as the register of requests wants them."""
    told = _run("hari-kerja", "2026-03-02", "2026-03-17", "--akar", dated).stdout
    assert told.startswith("Dari 2 Maret 2026 sampai 17 Maret 2026: 11 hari kerja.\n")


def test_nothing_is_counted_from_wrong_or_missing_lists(root: Path) -> None:
    """Without the days off, or with an error in the shared lists, the command says so and ends with 2."""
    result = _run("hari-kerja", "2026-03-02", "2026-03-17", "--akar", root)
    assert (
        result.exit_code,
        "Belum ada tahun yang hari liburnya dinyatakan lengkap (data/acuan/hari-libur-tahun.csv)."
        in result.stderr,
    ) == (2, True)
    small.write(root, small.changed(small.UNITS, "indeks;Indeks", ";Indeks"))
    result = _run("tenggat", "2026-03-02", "--akar", root)
    assert result.exit_code == 2
    assert result.stderr.startswith("Ada galat di data/acuan/, jadi tenggat belum dapat dihitung.")


@pytest.mark.parametrize("words", [[], *([name] for name in cli.main.commands)], ids=str)
def test_help_is_indonesian(words: list[str]) -> None:
    """Help is Indonesian, but for the two headings that every command has."""
    text = _run(*words, "--bantuan").stdout.replace("Usage:", "").replace("Options:", "")
    assert "Tampilkan bantuan ini." in text
    assert ENGLISH.findall(text) == []


def test_the_version_is_told() -> None:
    """The version is told after the name of the command."""
    assert re.fullmatch(r"kinerja \d+\.\d+\.\d+\n", _run("--versi").stdout)


@pytest.mark.parametrize("code", sorted(CAUSES))
def test_every_code_is_explained(code: str) -> None:
    """Every code has a page that says what it means and how to mend it."""
    text = _run("jelaskan", code.lower(), "--akar", ROOT).stdout
    assert text.startswith(f"{code} ({CAUSES[code].severity.value}): {CAUSES[code].title}\n")
    assert "## Cara memperbaiki" in text
    assert "---" not in text.partition("\n## ")[0].split("\n")


def test_a_portal_without_help_pages_has_those_of_the_program(tmp_path: Path) -> None:
    """What a code means is told in every folder."""
    assert "## Cara memperbaiki" in _run("jelaskan", "D201", "--akar", tmp_path).stdout


def test_codes_are_listed_on_short_lines() -> None:
    """All codes are listed by their kind, on lines that fit a narrow window."""
    told = _run("jelaskan", "zzz").stderr
    assert all(code in told for code in CAUSES)
    assert max(map(len, told.split("\n"))) <= 80


def test_a_code_is_explained_anywhere(tmp_path: Path) -> None:
    """Outside a portal a code is explained as well, by the page that the program brings."""
    explained = _run("jelaskan", "D201", "--akar", tmp_path).stdout
    assert explained.startswith("D201 (galat): Tanda desimal tidak sama dengan berkasnya\n\n## Apa artinya\n")


@pytest.mark.parametrize("code", [0, 1])
def test_building_is_left_to_mkdocs(root: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """Building hands the folders on, ends as the build does, and says where a whole portal stands."""
    asked: list[tuple[Path, Path | None, bool, date | None]] = []

    def build(
        folder: Path,
        site: Path | None,
        *,
        is_compressed: bool,
        day: date | None,
        executor: object,
        inputs: str,
    ) -> int:
        assert executor is None
        assert len(inputs) in {0, 64}
        asked.append((folder, site, is_compressed, day))
        return code

    monkeypatch.setattr(plugin, "build_site", build)
    result = _run("bangun", "--akar", root, "--hasil", root / "x")
    assert result.exit_code == code
    assert ("Portal sudah jadi" in result.stdout) is (code == 0)
    assert asked == [(root, root / "x", False, None)]
    _run("bangun", "--akar", root, "--mampat", "--hari", "2026-03-02")
    assert asked[1:] == [(root, None, True, date(2026, 3, 2))]


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        (["--proses", "1"], in_process),
        (["--kluster", "tcp://10.0.0.1:8786"], Cluster("tcp://10.0.0.1:8786")),
        (["--kluster", "lokal", "--proses", "3"], Cluster("lokal", 3)),
    ],
)
def test_the_command_line_says_where_offices_are_built(
    root: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], wanted: object
) -> None:
    """A number of processes, or the address of a cluster, becomes the executor of the build."""
    asked: list[object] = []

    def build(_folder: Path, _site: Path | None, *, executor: Executor, **_: object) -> int:
        asked.append(executor)
        return 0

    monkeypatch.setattr(plugin, "build_site", build)
    assert _run("bangun", "--akar", root, *options).exit_code == 0
    assert asked == [wanted]


def test_a_cluster_that_cannot_be_used_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two ways at once, or a library that is missing, end with what to do before anything is read."""
    twice = _run("bangun", "--akar", root, "--kluster", "tcp://10.0.0.1:8786", "--proses", "3")
    assert (twice.exit_code, "--proses tidak berlaku di kluster" in twice.stderr) == (2, True)
    monkeypatch.setattr(cluster, "is_installed", lambda: False)
    missing = _run("bangun", "--akar", root, "--kluster", "lokal")
    assert (missing.exit_code, "pip install 'kinerja-terbuka[kluster]'" in missing.stderr) == (2, True)


@pytest.mark.parametrize("command", ["periksa", "bangun", "dokumen"])
@pytest.mark.parametrize("text", ["2 Maret 2026", "2026-02-30", "", "20260302"])
def test_day_that_is_none_is_told(root: Path, command: str, text: str) -> None:
    """A day that is not in the calendar, or written otherwise, is told with an example."""
    result = _run(command, "--akar", root, "--hari", text)
    assert result.exit_code == 2
    assert "Tulis tahun-bulan-tanggal, misalnya 2026-03-02" in result.stderr


def test_moment_of_the_environment_that_is_none_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clerk whose machine names a moment that is none reads what to do, and no program text."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "kemarin")
    result = _run("periksa", "--akar", root)
    assert result.exit_code == 2
    assert "bukan banyaknya detik" in result.stderr


def test_documents_are_filed(root: Path) -> None:
    """The register gets digest and date of a new document, and afterwards all is as it should be."""
    register = paper.portal(root, {"a.txt": b"isi"}, paper.row(file="a.txt", dated="")) / paper.REGISTER
    before = register.read_bytes()
    trial = _run("dokumen", "--periksa", "--akar", root)
    assert (trial.exit_code, register.read_bytes()) == (1, before)
    assert trial.stdout.startswith(f"{paper.REGISTER} akan diubah:\n  baris 2: a.txt baru; sidik jari dan")
    done = _run("dokumen", "--akar", root)
    assert (done.exit_code, done.stdout) == (0, trial.stdout.replace("akan diubah", "diubah"))
    assert _run("periksa", "--akar", root).exit_code == 0
    for words in (["dokumen"], ["dokumen", "--periksa"]):
        again = _run(*words, "--akar", root)
        assert (again.exit_code, again.stdout[:31]) == (0, "Semua dokumen yang terdaftar co")


def test_a_register_without_columns_is_not_filed(root: Path) -> None:
    """Where there is no column to write to, the column to add is told."""
    paper.portal(root, {"a.txt": b"isi"})
    text = "kunci;judul;jenis;tahun;tanggal;pemilik;berkas\na;A;sop;2025;2025-01-01;TU;a.txt\n"
    (root / paper.REGISTER).write_text(text, "utf-8")
    result = _run("dokumen", "--akar", root)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "tambahkan kolom tanggal dan sha256" in result.stderr


def test_serving_is_left_to_the_preview(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Serving hands on the address, and ends as the preview does."""
    monkeypatch.setattr(serve, "serve_site", lambda _, address: len(address))
    assert _run("sajikan", "--akar", root, "--alamat", "a:1").exit_code == 3


def test_stopping_by_hand_is_no_error(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    """Whoever stops the command by hand gets no heap of words."""

    def stop(*_: object) -> int:
        raise click.Abort

    monkeypatch.setattr(serve, "serve_site", stop)
    result = _run("sajikan", "--akar", root)
    assert (result.exit_code, result.output) == (130, "")


def test_checking_is_light(root: Path) -> None:
    """Checking answers at once: what draws charts and pages is not even loaded."""
    heavy = {"pandas", "numpy", "altair", "vl_convert", "mkdocs", "material", "jinja2"}
    script = (
        "import sys; from generator.cli import main\n"
        "try: main(['periksa', '--akar', sys.argv[1]])\n"
        "except SystemExit as end: print(end.code, *sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    command = [sys.executable, "-c", script, str(root)]
    ran = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=True)
    code, *modules = ran.stdout.split("\n")[-2].split()
    assert code == "0"
    assert heavy & set(modules) == set()
