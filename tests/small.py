"""The smallest portal that says something: every test changes one text of it."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from generator.checks.shared.context import Material
from generator.findings.shared.diagnostic import Diagnostic, Outcome
from generator.loading.portal.ledger import Loaded, load
from generator.record.page_addresses import EXPECTED_PAGES
from generator.sources.shared.files import TextFile
from tests.checking import check_all

# The day as of which the small portals are judged.
TODAY: Final = date(2026, 6, 1)
OFFICE: Final = "data/satker/balai-uji/"
CARD: Final = OFFICE + "indikator/kepuasan.yml"
OTHER_CARD: Final = OFFICE + "indikator/pengguna.yml"
THIRD_CARD: Final = OFFICE + "indikator/antrean.yml"
RESULT: Final = OFFICE + "2023/realisasi/tw4/laporan.csv"
EARLIER: Final = OFFICE + "2023/realisasi/tw3/laporan.csv"
AGREEMENT: Final = OFFICE + "2023/perjanjian.csv"
REVISIONS: Final = OFFICE + "2023/perjanjian-revisi.csv"
PRINTED: Final = OFFICE + "2023/tercetak.csv"
STORY: Final = OFFICE + "2023/narasi/tw4/kepuasan.md"
PLAN: Final = OFFICE + "renstra-2021-2024.csv"
TREE: Final = OFFICE + "sasaran-2021-2024.csv"
GOALS: Final = OFFICE + "target-tujuan-2021-2024.csv"
SOURCES: Final = OFFICE + "sumber.csv"
PROFILE: Final = OFFICE + "satker.yml"
UNITS: Final = "data/acuan/satuan.csv"
STATUS: Final = "data/aturan/status.yml"
FORMULAS: Final = "data/aturan/capaian.yml"
PORTAL: Final = "data/portal.yml"

DAYS_OFF: Final = "data/acuan/hari-libur.csv"
WHOLE_YEARS: Final = "data/acuan/hari-libur-tahun.csv"
FIXED_HOLIDAYS: Final = ("01-01", "05-01", "06-01", "08-17", "12-25")

FILES: Final[dict[str, str]] = {
    PORTAL: """\
nama: Portal Uji
ringkasan: Janji dan hasil satu balai.
penerbit: Balai Uji
lisensi: CC BY 4.0
alamat_lisensi: https://creativecommons.org/licenses/by/4.0/
kontak: loket layanan
""",
    UNITS: """\
id;nama;lambang;bulat;minimum;maksimum
indeks;Indeks;Indeks;tidak;;
orang;Orang;orang;ya;0;
""",
    STATUS: """\
jenis: jenjang
nama: Status capaian
versi:
  - id: status-2010
    sejak: 2010
    sampai:
    dasar: Contoh
    keyakinan: belum-dikonfirmasi
    jenjang:
      - {label: tercapai, nama: Tercapai, batas: "100"}
      - {label: belum, nama: Belum tercapai, batas: "0"}
""",
    FORMULAS: """\
jenis: capaian
nama: Rumus capaian
rumus:
  - id: sederhana
    nama: Realisasi dibagi target
    maksimum: rasio
    dasar: Contoh
    keyakinan: belum-dikonfirmasi
versi:
  - id: bawaan
    sejak: 2015
    rumus: sederhana
    dasar: Contoh
    keyakinan: belum-dikonfirmasi
""",
    PROFILE: """\
nama: Balai Uji Contoh
nama_pendek: Balai Uji
kode: 123456
induk: Badan Contoh
kementerian: Kementerian Contoh
blu: tidak
kedudukan: Manado
ringkasan: Balai ini menguji contoh.
layanan:
  - pengujian
sumber: laporan
letak: halaman 1
""",
    SOURCES: """\
id;judul;jenis;tahun;tanggal;penerbit;rujukan
laporan;Laporan Kinerja 2023;lakin;2023;2024-01-31;Balai Uji;
""",
    TREE: """\
kode;jenis;induk;nama;perspektif;sumber;letak
T1;tujuan;;Layanan makin baik;;laporan;halaman 2
S1;sasaran;T1;Pelanggan puas;pelanggan;laporan;halaman 2
""",
    GOALS: """\
tujuan;tahun;target;satuan;sumber;letak;catatan
T1;2023;3,5;indeks;laporan;halaman 2;
""",
    PLAN: """\
indikator;kode;induk;tahun;target;sumber;letak;catatan
kepuasan;I;S1;2022;3,4;laporan;halaman 3;
antrean;II;S1;2023;40;laporan;halaman 3;
""",
    CARD: """\
nama: Indeks kepuasan masyarakat
satuan: indeks
arah: maksimum
akumulasi: nilai-terakhir
minimum: "1"
maksimum: "4"
iku: ya
sumber: laporan
letak: halaman 4
""",
    OTHER_CARD: """\
nama: Jumlah pengguna layanan
satuan: orang
arah: maksimum
akumulasi: nilai-terakhir
sumber: laporan
letak: halaman 5
""",
    THIRD_CARD: """\
nama: Panjang antrean
satuan: orang
arah: minimum
akumulasi: rata-rata
sumber: laporan
letak: halaman 5
""",
    REVISIONS: """\
revisi;tanggal;keterangan;sumber;letak
0;2023-01-02;;laporan;halaman 6
""",
    AGREEMENT: """\
revisi;kode;indikator;induk;target;sumber;letak;catatan
0;I;kepuasan;S1;3,5;laporan;halaman 6;
0;II;pengguna;S1;40;laporan;halaman 6;
""",
    EARLIER: """\
tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak
2023;3;pengguna;;30;;75;;laporan;halaman 7
""",
    RESULT: """\
tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak
2023;4;kepuasan;;3,63;;100;;laporan;halaman 7
2023;4;pengguna;;42;;100;;laporan;halaman 7
""",
    PRINTED: """\
ukuran;butir;triwulan;nilai;sumber;letak;catatan
capaian;kepuasan;;103,71;laporan;halaman 8;Tabel 1, sudah dibulatkan
rata-rata-capaian;S1;;104,36;laporan;halaman 8;Tabel 1, sudah dibulatkan
""",
    STORY: """\
---
sumber: laporan
letak: halaman 9
---
## Analisis

Pelanggan puas.
""",
}


SETTINGS: Final = """\
site_name: Portal Uji
docs_dir: content
theme: {name: material, custom_dir: theme, language: id, font: false}
plugins: [kinerja: {bawaan: false}]
"""
# The same of a portal with an address of its own and a menu.
PUBLISHED_SETTINGS: Final = f"""{SETTINGS}\
site_url: https://contoh.go.id/
extra: {{menu: [{{judul: Beranda, alamat: ""}}]}}
"""


def days_off(year: int, *rows: str) -> dict[str, str]:
    """Return the files of a year whose days off are all known: those of every year, and further ``rows``."""
    fixed = (f"{year}-{day};Libur;libur-nasional;SKB;sumber-publik" for day in FIXED_HOLIDAYS)
    table = "\n".join(("tanggal;nama;jenis;dasar;keyakinan", *fixed, *rows))
    return {DAYS_OFF: f"{table}\n", WHOLE_YEARS: f"tahun;dasar;keyakinan\n{year};SKB;sumber-publik\n"}


def whole(root: Path) -> Path:
    """Put settings, the pages that every portal leads to and the name of a theme beside the data."""
    pages = {f"content/{each.rstrip('/')}.md": "# Judul\n" for each in EXPECTED_PAGES}
    for path, text in {"mkdocs.yml": SETTINGS, "theme/base.html": "", **pages}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


def themed(root: Path) -> Path:
    """Put the theme of this repository there, so that the portal can be built."""
    shutil.copytree(Path(__file__).parents[1] / "theme", root / "theme", dirs_exist_ok=True)
    return root


def changed(path: str, right: str = "", wrong: str = "") -> dict[str, str]:
    """Return the files with one text of one file changed; an empty ``right`` replaces the whole file."""
    text = FILES.get(path, "")
    assert right in text, f"{path} does not hold {right!r}"
    return {**FILES, path: text.replace(right, wrong, 1) if right else wrong}


def as_files(texts: Mapping[str, str]) -> tuple[TextFile, ...]:
    """Return texts by path as files that were read."""
    return tuple(TextFile(path, tuple(text.split("\n"))) for path, text in sorted(texts.items()))


def loaded(texts: Mapping[str, str]) -> Outcome[Loaded]:
    """Load texts by path as if they stood in the folder of a portal."""
    return load(as_files(texts))


def unprinted(texts: Mapping[str, str]) -> dict[str, str]:
    """Leave out the printed figures, which differ once a test changes what they are held against."""
    return {path: text for path, text in texts.items() if path != PRINTED}


def findings(texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """Load and check texts by path and return everything that is found."""
    files = as_files(texts)
    outcome = load(files)
    before = outcome.diagnostics
    found = check_all(outcome.value, Material(files), today=TODAY, before=before)
    return (*outcome.diagnostics, *found)


def write(root: Path, texts: Mapping[str, str] = FILES) -> Path:
    r"""Write texts by path below ``root``, in place of what its data folder held.

    A byte that is no text is written as Python's ``surrogateescape`` has it (``\udcff``).
    """
    shutil.rmtree(root / "data", ignore_errors=True)
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode("utf-8", "surrogateescape"))
    return root
