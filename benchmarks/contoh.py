"""A synthetic portal of any size, the same each time: offices with cards, promises and results.

Every office has a goal with objectives, cards (one in five with grade bands), a medium-term plan, an
agreement per year and a realisation file per quarter. Rules, units and the portal's own facts are those of
the demo.
"""

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

REPOSITORY: Final = Path(__file__).parents[1]
SEED: Final = 17
OBJECTIVES: Final = 5
LAST_YEAR: Final = 2025
SOURCE: Final = "lakin;baris 12"
PROFILE: Final = """\
nama: Balai Contoh {number}
nama_pendek: Balai {number}
induk: Badan Contoh
kementerian: Kementerian Contoh
blu: tidak
kedudukan: Kota {number}
ringkasan: Balai ini menguji produk dan melatih usaha kecil di daerahnya.
tugas: Membantu industri memenuhi standar.
fungsi:
  - Menguji dan mengalibrasi
layanan:
  - Pengujian
dasar_hukum:
  - Peraturan Menteri Contoh Nomor 1 Tahun 2022
sumber: lakin
letak: baris 1
"""
CARD: Final = """\
nama: Indikator contoh nomor {number} untuk layanan jasa industri
satuan: {unit}
arah: maksimum
akumulasi: nilai-terakhir
desimal: 2
iku: {key}
definisi: Bagian layanan yang selesai sesuai janji, dari semua layanan yang diminta dalam setahun.
cara_menghitung: Layanan yang selesai sesuai janji dibagi semua layanan, dikali 100.
sumber_data: Laporan layanan
penanggung_jawab: Tim layanan
kartu: ya
{grade}sumber: lakin
letak: baris {line}
"""
STORY: Final = """\
---
sumber: lakin
letak: baris 300-320
tenggat: TW I tahun berikutnya
---
## Analisis

Hasil tahun ini {actual}, naik karena permintaan dilayani lebih cepat. Sebagian besar permintaan datang
dari usaha kecil.

## Kendala

Dua alat uji rusak selama tiga bulan.

## Tindak lanjut

- Memperbaiki alat uji.
- Menambah jam layanan.
"""


@dataclass(frozen=True)
class Size:
    """How much there is: per office, indicators in each year; with or without interim targets and prose."""

    offices: int
    years: int
    indicators: int
    full: bool = False

    @property
    def all_years(self) -> range:
        """The years, the newest always the same."""
        return range(LAST_YEAR - self.years + 1, LAST_YEAR + 1)


def write_portal(root: Path, size: Size) -> None:
    """Write ``data/`` of a portal of this size below ``root``."""
    numbers = random.Random(SEED)  # noqa: S311 - no secret: the same portal each time
    (root / "data/satker").mkdir(parents=True)
    for name in ("acuan", "aturan"):
        shutil.copytree(REPOSITORY / "data" / name, root / "data" / name)
    # None of the compared units has an office in this portal.
    units = root / "data/acuan/unit.csv"
    head, *rows = units.read_text(encoding="utf-8").splitlines()
    units.write_text("\n".join([head, *(f"{row.rpartition(';')[0]};" for row in rows), ""]), encoding="utf-8")
    shutil.copy(REPOSITORY / "data/portal.yml", root / "data/portal.yml")
    for number in range(size.offices):
        for path, text in _office(number, size, numbers):
            file = root / f"data/satker/balai-{number}" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")


def _office(number: int, size: Size, numbers: random.Random) -> Iterator[tuple[str, str]]:
    first, last = size.all_years[0], size.all_years[-1]
    yield "satker.yml", PROFILE.format(number=number)
    yield (
        "sumber.csv",
        _table("id;judul;jenis;tahun;tanggal;penerbit;rujukan", ["lakin;Laporan;lakin;2025;;;"]),
    )
    yield f"sasaran-{first}-{last}.csv", _table("kode;jenis;induk;nama;perspektif;sumber;letak", _nodes())
    yield f"renstra-{first}-{last}.csv", _table("indikator;tahun;target;sumber;letak;catatan", _plan(size))
    for item in range(size.indicators):
        yield f"indikator/contoh-{item:02}.yml", _card(item)
    for year in size.all_years:
        yield from _year(year, size, numbers)


def _table(head: str, rows: list[str]) -> str:
    return "\n".join([head, *rows]) + "\n"


def _nodes() -> list[str]:
    below = [
        f"SK{each};sasaran;T1;Sasaran contoh {each};pelanggan;{SOURCE}" for each in range(1, OBJECTIVES + 1)
    ]
    return [f"T1;tujuan;;Tujuan contoh;;{SOURCE}", *below]


def _plan(size: Size) -> list[str]:
    items = range(size.indicators)
    return [
        f"contoh-{item:02};{year};{_target(item, year)};{SOURCE};"
        for item in items
        for year in size.all_years
    ]


def _target(item: int, year: int) -> str:
    return "3,5" if _graded(item) else f"{60 + item + (year - LAST_YEAR)},5"


def _interim(item: int, year: int, quarter: int) -> str:
    if quarter == 4:  # noqa: PLR2004 - the end of the year is the target of the year
        return _target(item, year)
    return "3,2" if _graded(item) else str(15 * quarter)


def _graded(item: int) -> bool:
    return item % 5 == 0


def _card(item: int) -> str:
    unit, grade = ("indeks", "jenjang: mutu-pelayanan\n") if _graded(item) else ("persen", "")
    return CARD.format(number=item, unit=unit, grade=grade, key="ya" if item % 2 else "tidak", line=item + 1)


def _year(year: int, size: Size, numbers: random.Random) -> Iterator[tuple[str, str]]:
    items = range(size.indicators)
    agreed = [
        f"0;I.{item};contoh-{item:02};SK{item % OBJECTIVES + 1};{_target(item, year)};{SOURCE};"
        for item in items
    ]
    yield f"{year}/perjanjian-revisi.csv", _table("revisi;tanggal;keterangan;sumber;letak", [f"0;;;{SOURCE}"])
    yield f"{year}/perjanjian.csv", _table("revisi;kode;indikator;induk;target;sumber;letak;catatan", agreed)
    paths = [_path(item, numbers) for item in items]
    for quarter in (1, 2, 3, 4):
        before, after = f"{year};{quarter};contoh-", f";;{25 * quarter};;lakin;baris "
        rows = [f"{before}{item:02};;{paths[item][quarter - 1]}{after}{item + 9}" for item in items]
        head = "tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak"
        yield f"{year}/realisasi/tw{quarter}/lakin.csv", _table(head, rows)
    if size.full:
        yield from _around(year, items, paths)


def _path(item: int, numbers: random.Random) -> list[str]:
    """Make four values, each above the one before."""
    least, step = (300, 15) if _graded(item) else (4000, 900)
    values = [least]
    for _ in range(4):
        values.append(values[-1] + numbers.randint(1, step))
    return [f"{value // 100},{value % 100:02}" for value in values[1:]]


def _around(year: int, items: range, paths: list[list[str]]) -> Iterator[tuple[str, str]]:
    interim = [
        f"contoh-{item:02};{quarter};{_interim(item, year, quarter)};{25 * quarter};{SOURCE}"
        for item in items
        for quarter in (1, 2, 3, 4)
    ]
    yield f"{year}/target-antara.csv", _table("indikator;triwulan;target;target_fisik;sumber;letak", interim)
    if year == LAST_YEAR:
        for item in items:
            yield f"{year}/narasi/tw4/contoh-{item:02}.md", STORY.format(actual=paths[item][-1])
