"""A portal of one office with one indicator, so that a test names only the figures it speaks of."""

from collections.abc import Mapping
from typing import Final

from tests.small import FILES, FORMULAS, OFFICE, PORTAL, PROFILE, SOURCES, STATUS, TREE, UNITS

CARD: Final = OFFICE + "indikator/ukuran.yml"
OFFICE_PATH: Final = "satker/balai-uji/"
PAGE: Final = OFFICE_PATH + "indikator/ukuran/"
SHARED: Final = (PORTAL, UNITS, PROFILE, SOURCES, TREE)
RULES: Final = {
    STATUS: """\
jenis: jenjang
nama: Status capaian
versi:
  - id: status-2010
    sejak: 2010
    sampai:
    desimal: 2
    termasuk_batas: ya
    dasar: Contoh
    keyakinan: belum-dikonfirmasi
    jenjang:
      - {label: tercapai, nama: Tercapai, batas: "100"}
      - {label: hampir, nama: Hampir tercapai, batas: "80"}
      - {label: belum, nama: Belum tercapai, batas: "0"}
""",
    FORMULAS: """\
jenis: capaian
nama: Rumus capaian
rumus:
  - id: sederhana
    nama: Realisasi dibagi target
    maksimum: rasio
    minimum: dua-kurang-rasio
    stabil: simpangan
    dasar: Contoh
    keyakinan: belum-dikonfirmasi
  - id: berbatas
    nama: Dibatasi 0 sampai 120 persen
    maksimum: rasio
    minimum: dua-kurang-rasio
    stabil: simpangan-kmk
    target_negatif: dua-kurang-rasio
    target_nol_minimum: terburuk
    batas_atas: "120"
    batas_bawah: "0"
    dasar: Contoh Batas
    keyakinan: sumber-publik
  - id: terbalik
    nama: Target dibagi realisasi
    maksimum: rasio
    minimum: rasio-terbalik
    target_nol_maksimum: "120"
    dasar: Contoh
    keyakinan: belum-dikonfirmasi
versi:
  - id: bawaan
    sejak: 2015
    rumus: sederhana
    dasar: Contoh
    keyakinan: belum-dikonfirmasi
""",
}
_RESULT_HEAD: Final = "tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak"

When = tuple[int, int]


def tiny(
    *,
    card: str = "",
    agreed: Mapping[int, str] | None = None,
    planned: Mapping[int, str] | None = None,
    interim: Mapping[When, str] | None = None,
    results: Mapping[When, str] | None = None,
    formulas: str = "",
) -> dict[str, str]:
    """Return the files of a portal: targets by year, interim targets and results by year and quarter.

    A result that is not a number is the reason why there is none; several numbers joined by ``+``
    are parts. ``card`` is put below the card's name, unit and source, and says the direction.
    """
    texts = {path: FILES[path] for path in SHARED} | RULES
    if formulas:
        texts[PROFILE] += f"rumus_capaian: {formulas}\n"
    texts[UNITS] = (
        "id;nama;lambang;bulat;minimum;maksimum\nindeks;Indeks;Indeks;tidak;;\norang;Orang;orang;ya;;\n"
    )
    texts[UNITS] += "persen;Persen;%;tidak;;\n"
    texts[CARD] = _card(card)
    for year, target in (agreed or {}).items():
        texts[f"{OFFICE}{year}/perjanjian.csv"] = (
            "revisi;kode;indikator;induk;target;sumber;letak;catatan\n"
            f"0;I;ukuran;S1;{target};laporan;halaman 6;\n"
        )
        texts[f"{OFFICE}{year}/perjanjian-revisi.csv"] = (
            f"revisi;tanggal;keterangan;sumber;letak\n0;{year}-01-02;;laporan;halaman 6\n"
        )
    if planned:
        rows = [f"ukuran;I;S1;{year};{target};laporan;halaman 3;\n" for year, target in planned.items()]
        head = "indikator;kode;induk;tahun;target;sumber;letak;catatan\n"
        texts[f"{OFFICE}renstra-2021-2024.csv"] = head + "".join(rows)
    for (year, quarter), target in (interim or {}).items():
        path = f"{OFFICE}{year}/target-antara.csv"
        before = texts.get(path, "indikator;triwulan;target;target_fisik;sumber;letak\n")
        texts[path] = f"{before}ukuran;{quarter};{target};;laporan;halaman 5\n"
    for (year, quarter), result in (results or {}).items():
        path = f"{OFFICE}{year}/realisasi/tw{quarter}/laporan.csv"
        texts[path] = f"{_RESULT_HEAD}\n{''.join(_results(year, quarter, result))}"
    return texts


def _card(lines: str) -> str:
    given = {line.partition(":")[0] for line in lines.splitlines()}
    usual = {
        "nama": "Ukuran contoh",
        "satuan": "indeks",
        "arah": "maksimum",
        "akumulasi": "nilai-terakhir",
        "sumber": "laporan",
        "letak": "halaman 4",
    }
    return lines + "".join(f"{key}: {value}\n" for key, value in usual.items() if key not in given)


def _results(year: int, quarter: int, result: str) -> list[str]:
    if not any(sign.isdigit() for sign in result):
        return [f"{year};{quarter};ukuran;;;{result};;;laporan;halaman 7\n"]
    parts = result.split("+")
    names = [f"Bagian {number}" for number, _ in enumerate(parts, 1)] if len(parts) > 1 else [""]
    return [
        f"{year};{quarter};ukuran;{name};{value};;;;laporan;halaman 7\n"
        for name, value in zip(names, parts, strict=True)
    ]
