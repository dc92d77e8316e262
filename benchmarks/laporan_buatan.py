"""Reports made up at random, right in every figure, and the slips that are put into them.

The offices, labels, heads and layouts are others than those of the four reports that the audit was made with.
Every figure that something in the report bears out is a slot: where it stands, and by what it is borne out.
A slip changes one slot.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from html import escape
from itertools import pairwise
from random import Random
from typing import Final

UNITS: Final = (
    "Puskesmas Kayu Ara",
    "RSUD Tanjung Biru",
    "Labkesda Muara",
    "Klinik Terapung Selat",
    "Gudang Farmasi Induk",
    "UPTD Kesehatan Hewan",
    "Balai Pelatihan Nakes",
    "Pos Karantina Teluk",
    "Unit Transfusi Darah",
    "Instalasi Gizi",
)
PROGRAMS: Final = (
    "Pembinaan Kesehatan Keluarga",
    "Penanggulangan Penyakit Menular",
    "Pengadaan Obat dan Alat",
    "Peningkatan Gizi Masyarakat",
    "Pengawasan Makanan dan Minuman",
    "Rujukan Kepulauan",
    "Sanitasi Lingkungan Pesisir",
    "Pelatihan Tenaga Kesehatan",
)
INDICATORS: Final = (
    "Cakupan imunisasi dasar lengkap",
    "Persalinan di fasilitas kesehatan",
    "Kunjungan neonatal pertama",
    "Desa yang melaksanakan sanitasi total",
    "Balita yang ditimbang tiap bulan",
    "Obat esensial yang tersedia",
    "Laboratorium yang terakreditasi",
    "Kader aktif di posyandu",
    "Rujukan yang tertangani tepat waktu",
)
MONTHS: Final = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September")
GRADES: Final = ("Pembina", "Penata", "Pengatur", "Juru")
NUMERALS: Final = {2: "dua", 3: "tiga", 4: "empat", 5: "lima", 6: "enam", 7: "tujuh", 8: "delapan"}


@dataclass(frozen=True)
class Slot:
    """A figure that a slip may change: block, row (or piece of the text) and column; what bears it out."""

    area: str
    block: int
    row: int
    column: int = 0


@dataclass
class Block:
    """A table with its caption and heads, or (without heads) pieces of text that make a paragraph."""

    caption: str
    heads: tuple[tuple[str, ...], ...]
    rows: list[list[str]]


@dataclass
class Report:
    """Blocks in reading order and their slots; the number style is that of the whole report."""

    rng: Random
    blocks: list[Block] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Choose how figures are written."""
        self.is_english = self.rng.random() < 0.25  # noqa: PLR2004 - one report in four
        self.rounding = self.rng.choice((ROUND_HALF_UP, ROUND_HALF_UP, ROUND_DOWN))

    def number(self, value: Decimal | int, places: int = 0) -> str:
        """Write a figure as this report does."""
        text = f"{Decimal(value).quantize(Decimal(1).scaleb(-places), self.rounding):,}"
        return text if self.is_english else text.translate(str.maketrans(",.", ".,"))

    def value(self, text: str) -> Decimal | None:
        """Return the value of a figure that this report has written; nothing where a text is none."""
        plain = text.replace(",", "") if self.is_english else text.replace(".", "").replace(",", ".")
        return Decimal(plain) if re.fullmatch(r"-?\d+(?:\.\d+)?", plain) else None

    def percent(self, part: Decimal | int, whole: Decimal | int) -> str:
        """Write a quotient in per cent with two decimals."""
        return self.number(Decimal(part) / Decimal(whole) * 100, 2)

    def paragraph(self, *pieces: str, slots: dict[int, str]) -> None:
        """Add a paragraph; ``slots`` names the pieces that may slip, and what bears them out."""
        self.blocks.append(Block("", (), [list(pieces)]))
        at = len(self.blocks) - 1
        self.slots += [Slot(area, at, 0, piece) for piece, area in slots.items()]

    def table(
        self, title: str, heads: Sequence[str], rows: list[list[str]], slots: dict[tuple[int, int], str]
    ) -> int:
        """Add a table and return its number."""
        number = 1 + sum(bool(each.heads) for each in self.blocks)
        self.blocks.append(Block(f"Tabel {number}. {title}", (tuple(heads),), rows))
        at = len(self.blocks) - 1
        count = len(rows)
        self.slots += [Slot(area, at, row % count, column) for (row, column), area in slots.items()]
        return number

    def text(self, slot: Slot) -> str:
        """Return what stands at a slot."""
        return self.blocks[slot.block].rows[slot.row][slot.column]

    def html(self) -> str:
        """Return the report as a page that LibreOffice reads."""
        parts = ["<html><head><meta charset='utf-8'><title>Laporan</title></head><body><h1>Laporan</h1>"]
        for block in self.blocks:
            if not block.heads:
                parts.append(f"<p>{escape(''.join(block.rows[0]))}</p>")
                continue
            heads = "".join(
                f"<tr>{''.join(f'<th>{escape(cell)}</th>' for cell in row)}</tr>" for row in block.heads
            )
            body = "".join(
                f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in block.rows
            )
            parts.append(f"<p>{escape(block.caption)}</p><table border='1'>{heads}{body}</table><p></p>")
        return "".join([*parts, "</body></html>"])


def _amounts(report: Report, count: int, low: int, high: int) -> list[int]:
    return [report.rng.randrange(low, high) for _ in range(count)]


def budget(report: Report) -> None:
    """Money by programme: what is left, the share that was spent, totals; a sentence that names the table."""
    names = report.rng.sample(PROGRAMS, report.rng.randrange(4, 8))
    plans = _amounts(report, len(names), 211_345_678, 9_876_543_210)
    spent = [plan * report.rng.randrange(612, 991) // 1000 - report.rng.randrange(999) for plan in plans]
    rows = [
        [
            str(at),
            name,
            report.number(plan),
            report.number(used),
            report.number(plan - used),
            report.percent(used, plan),
        ]
        for at, (name, plan, used) in enumerate(zip(names, plans, spent, strict=True), 1)
    ]
    whole, all_spent = sum(plans), sum(spent)
    rows.append(
        [
            "",
            "Jumlah",
            report.number(whole),
            report.number(all_spent),
            report.number(whole - all_spent),
            report.percent(all_spent, whole),
        ]
    )
    heads = ("No", "Program", "Alokasi", "Penyerapan", "Sisa Anggaran", "Serapan (%)")
    number = report.table(
        "Penyerapan Anggaran menurut Program",
        heads,
        rows,
        {
            (-1, 2): "jumlah",
            (-1, 3): "jumlah",
            (1, 4): "selisih",
            (2, 5): "persentase",
            (0, 2): "jumlah",
            (2, 3): "jumlah",
            (-1, 5): "persentase",
        },
    )
    chosen = report.rng.randrange(len(names))
    report.paragraph(
        f"Sebagaimana Tabel {number}, penyerapan program {names[chosen]} mencapai Rp ",
        report.number(spent[chosen]),
        " atau ",
        report.percent(spent[chosen], plans[chosen]),
        "% dari alokasi sebesar Rp ",
        report.number(plans[chosen]),
        ".",
        slots={1: "teks dan tabel", 3: "kalimat", 5: "teks dan tabel"},
    )
    report.paragraph(
        "Belanja seluruhnya mencapai Rp ",
        report.number(all_spent),
        " dari alokasi Rp ",
        report.number(whole),
        ", sehingga tersisa Rp ",
        report.number(whole - all_spent),
        ".",
        slots={1: "teks dan tabel", 5: "kalimat"},
    )


def results(report: Report) -> None:
    """Targets, results and achievements, and the same figures again in a summary."""
    names = report.rng.sample(INDICATORS, report.rng.randrange(5, 8))
    targets = [Decimal(report.rng.randrange(400, 950)) / 10 for _ in names]
    actuals = [target * report.rng.randrange(71, 118) / 100 for target in targets]
    shown = [actual.quantize(Decimal("0.01"), report.rounding) for actual in actuals]
    rows = [
        [name, "Persen", report.number(target, 1), report.number(actual, 2), report.percent(actual, target)]
        for name, target, actual in zip(names, targets, shown, strict=True)
    ]
    report.table(
        "Hasil Pengukuran Kinerja",
        ("Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)"),
        rows,
        {(0, 4): "capaian", (2, 4): "capaian", (3, 3): "capaian"},
    )
    again = [[str(at), row[0], row[2], row[3]] for at, row in enumerate(rows, 1)]
    report.table(
        "Ringkasan Target dan Realisasi",
        ("Nomor", "Uraian Indikator", "Target", "Realisasi"),
        again,
        {(1, 3): "dua tempat", (4, 2): "dua tempat"},
    )
    chosen = report.rng.randrange(len(names))
    report.paragraph(
        f"Indikator {names[chosen].lower()} terealisasi ",
        report.number(shown[chosen], 2),
        "% dari target ",
        report.number(targets[chosen], 1),
        "% sehingga capaiannya ",
        report.percent(shown[chosen], targets[chosen]),
        "%.",
        slots={1: "teks dan tabel", 5: "kalimat"},
    )


def growth(report: Report) -> None:
    """Visits of three years and their growth; a sentence that tells one change."""
    names = report.rng.sample(UNITS, report.rng.randrange(5, 9))
    first = _amounts(report, len(names), 1_204, 48_765)
    second = [each * report.rng.randrange(83, 131) // 100 for each in first]
    third = [each * report.rng.randrange(83, 131) // 100 for each in second]
    rows = [
        [name, report.number(old), report.number(mid), report.number(new), report.percent(new - mid, mid)]
        for name, old, mid, new in zip(names, first, second, third, strict=True)
    ]
    sums = [sum(first), sum(second), sum(third)]
    rows.append(
        ["Total", *(report.number(each) for each in sums), report.percent(sums[2] - sums[1], sums[1])]
    )
    report.table(
        "Kunjungan menurut Unit Layanan",
        ("Unit Layanan", "2031", "2032", "2033", "Pertumbuhan (%)"),
        rows,
        {
            (1, 4): "pertumbuhan",
            (3, 4): "pertumbuhan",
            (-1, 1): "jumlah",
            (-1, 3): "jumlah",
            (2, 2): "jumlah",
        },
    )
    old, new = sums[1], sums[2]
    word = "naik" if new > old else "turun"
    report.paragraph(
        f"Jumlah kunjungan {word} ",
        report.percent(abs(new - old), old),
        "% dari ",
        report.number(old),
        " menjadi ",
        report.number(new),
        " kunjungan.",
        slots={1: "kalimat", 5: "teks dan tabel"},
    )


def shares(report: Report) -> None:
    """Parts of a whole with their shares."""
    names = report.rng.sample(UNITS, report.rng.randrange(5, 8))
    parts = _amounts(report, len(names), 1_117, 9_871)
    whole = sum(parts)
    rows = [
        [name, report.number(part), report.percent(part, whole)]
        for name, part in zip(names, parts, strict=True)
    ]
    rows.append(["Keseluruhan", report.number(whole), report.number(100, 2)])
    report.table(
        "Peserta Pelatihan menurut Unit Asal",
        ("Unit Asal", "Peserta", "Proporsi (%)"),
        rows,
        {(-1, 1): "jumlah", (1, 2): "bagian", (3, 2): "bagian"},
    )
    kinds = report.rng.randrange(3, 7)
    report.paragraph(
        "Peserta berasal dari ", f"{len(names)} ({NUMERALS[len(names)]})", " unit kerja.", slots={}
    )
    report.paragraph(
        "Bahan ajar terdiri dari ",
        f"{kinds} ({NUMERALS[kinds]})",
        " modul, yaitu:",
        slots={1: "banyak butir"},
    )
    for at in range(kinds):
        report.paragraph(f"{at + 1}. Modul {PROGRAMS[at].lower()}", slots={})


def running(report: Report) -> None:
    """Receipts by month and added up, in thousands."""
    parts = _amounts(report, len(MONTHS), 12_345, 98_765)
    sums = [sum(parts[: at + 1]) for at in range(len(parts))]
    rows = [
        [month, report.number(part), report.number(running)]
        for month, part, running in zip(MONTHS, parts, sums, strict=True)
    ]
    report.table(
        "Penerimaan Retribusi (dalam ribuan rupiah)",
        ("Bulan", "Penerimaan", "Kumulatif"),
        rows,
        {(4, 2): "berjalan", (6, 1): "berjalan"},
    )
    report.paragraph(
        "Sampai dengan September, retribusi yang diterima berjumlah Rp ",
        report.number(sums[-1] * 1000),
        ".",
        slots={1: "teks dan tabel"},
    )


def scores(report: Report) -> None:
    """Scores by question and their mean; a grade by weights."""
    names = report.rng.sample(UNITS, report.rng.randrange(5, 8))
    table = [[Decimal(report.rng.randrange(281, 398)) / 100 for _ in range(5)] for _ in names]
    rows = [
        [name, *(report.number(each, 2) for each in scores), report.number(Decimal(sum(scores)) / 5, 2)]
        for name, scores in zip(names, table, strict=True)
    ]
    rows.append(
        [
            "Rata-rata",
            *(report.number(Decimal(sum(column)) / len(names), 2) for column in zip(*table, strict=True)),
            report.number(Decimal(sum(map(sum, table))) / (5 * len(names)), 2),
        ]
    )
    report.table(
        "Penilaian Pengguna menurut Unsur",
        ("Unit", "Unsur A", "Unsur B", "Unsur C", "Unsur D", "Unsur E", "Rerata"),
        rows,
        {(1, 6): "rata-rata", (-1, 2): "rata-rata", (-1, 4): "rata-rata"},
    )
    weights = report.rng.choice(((30, 30, 15, 25), (25, 25, 20, 30), (40, 20, 25, 15)))
    values = [Decimal(report.rng.randrange(5512, 9788)) / 100 for _ in weights]
    weighted = [
        (weight * value / 100).quantize(Decimal("0.01"), report.rounding)
        for weight, value in zip(weights, values, strict=True)
    ]
    parts = [
        [name, report.number(weight), report.number(value, 2), report.number(part, 2)]
        for name, weight, value, part in zip(
            ("Perencanaan", "Pengukuran", "Pelaporan", "Evaluasi Internal"),
            weights,
            values,
            weighted,
            strict=True,
        )
    ]
    parts.append(["Jumlah", "100", "", report.number(sum(weighted), 2)])
    report.table(
        "Penilaian Mandiri",
        ("Komponen", "Bobot", "Nilai", "Nilai Tertimbang"),
        parts,
        {(1, 3): "tertimbang", (-1, 3): "jumlah"},
    )


def weighted(report: Report) -> None:
    """Index by unit, and the index of the whole: weighted by those who answered."""
    names = report.rng.sample(UNITS, report.rng.randrange(4, 7))
    answered = _amounts(report, len(names), 21, 487)
    indexes = [Decimal(report.rng.randrange(7411, 9688)) / 100 for _ in names]
    rows = [
        [str(at), name, report.number(many), report.number(index, 2)]
        for at, (name, many, index) in enumerate(zip(names, answered, indexes, strict=True), 1)
    ]
    whole = Decimal(sum(many * index for many, index in zip(answered, indexes, strict=True))) / sum(answered)
    rows.append(["", "Rata-rata tertimbang", report.number(sum(answered)), report.number(whole, 2)])
    report.table(
        "Indeks Kepuasan menurut Unit",
        ("No.", "Unit Layanan", "Responden", "Indeks"),
        rows,
        {(-1, 3): "tertimbang", (-1, 2): "jumlah"},
    )


def staff(report: Report) -> None:
    """People by grade and sex, totals both ways; a sentence with its parts."""
    table = [_amounts(report, 2, 11, 140) for _ in GRADES]
    rows = [
        [grade, *(report.number(each) for each in pair), report.number(sum(pair))]
        for grade, pair in zip(GRADES, table, strict=True)
    ]
    men, women = (sum(column) for column in zip(*table, strict=True))
    rows.append(["Jumlah", report.number(men), report.number(women), report.number(men + women)])
    report.table(
        "Pegawai menurut Golongan",
        ("Golongan", "Laki-laki", "Perempuan", "Jumlah"),
        rows,
        {(-1, 1): "jumlah", (1, 3): "jumlah", (-1, 3): "jumlah", (2, 2): "jumlah"},
    )
    report.paragraph(
        "Pegawai berjumlah ",
        report.number(men + women),
        " orang yang terdiri dari ",
        report.number(men),
        " laki-laki dan ",
        report.number(women),
        " perempuan.",
        slots={1: "kalimat", 3: "kalimat"},
    )


def years(report: Report) -> None:
    """Years as columns: budget, what was spent, the rate below them."""
    plans = _amounts(report, 4, 3_456_789_012, 9_876_543_210)
    spent = [plan * report.rng.randrange(733, 989) // 1000 for plan in plans]
    rows = [
        ["Pagu", *map(report.number, plans)],
        ["Realisasi", *map(report.number, spent)],
        ["Persentase realisasi", *map(report.percent, spent, plans)],
    ]
    report.table(
        "Pagu dan Realisasi Empat Tahun",
        ("Uraian", "2030", "2031", "2032", "2033"),
        rows,
        {(2, 2): "persentase", (2, 4): "persentase", (1, 3): "persentase"},
    )
    old, new = spent[2], spent[3]
    report.paragraph(
        "Realisasi tahun 2033 ",
        "naik" if new > old else "turun",
        " dibandingkan tahun 2032, yakni dari Rp ",
        report.number(old),
        " menjadi Rp ",
        report.number(new),
        ".",
        slots={1: "arah", 3: "teks dan tabel"},
    )


PARTS: Final[tuple[Callable[[Report], None], ...]] = (
    budget,
    results,
    growth,
    shares,
    running,
    scores,
    weighted,
    staff,
    years,
)


def made_up(seed: int) -> Report:
    """Return a report whose every figure is right."""
    report = Report(Random(seed))  # noqa: S311 - the same reports every time
    for part in report.rng.sample(PARTS, len(PARTS)):
        part(report)
    return report


def slipped(report: Report, slot: Slot) -> str:
    """Return what a slip makes of a slot: other digits, a neighbour, a thousandth, a wrong word."""
    text, rng = report.text(slot), report.rng
    if slot.area == "arah":
        return {"naik": "turun", "turun": "naik"}[text]
    if slot.area == "banyak butir":
        number = int(text.split()[0])
        return f"{number + 1} ({NUMERALS[number + 1]})"
    # A slip in the last decimal is none that rounding could not make.
    digits = [at for at, sign in enumerate(text) if sign.isdigit()]
    has_decimals = (not report.is_english and "," in text) or (report.is_english and "." in text)
    inner = digits[:-1] if has_decimals or len(digits) > 4 else digits  # noqa: PLR2004
    options = [_changed(text, inner, rng), _exchanged(text, inner), _neighbour(report, slot)]
    if not has_decimals and len(digits) > 6:  # noqa: PLR2004
        options.append(text[: digits[-4] + 1])
    return rng.choice([each for each in options if each and each != text] or [_changed(text, inner, rng)])


def _changed(text: str, digits: Sequence[int], rng: Random) -> str:
    at = rng.choice(digits[1:] or digits)
    digit = rng.choice([each for each in "123456789" if each != text[at]])
    return f"{text[:at]}{digit}{text[at + 1 :]}"


def _exchanged(text: str, digits: Sequence[int]) -> str:
    for left, right in pairwise(digits):
        if text[left] != text[right] and text[right] != "0":
            signs = list(text)
            signs[left], signs[right] = signs[right], signs[left]
            return "".join(signs)
    return ""


def _neighbour(report: Report, slot: Slot) -> str:
    block = report.blocks[slot.block]
    if not block.heads or slot.row + 1 >= len(block.rows):
        return ""
    return block.rows[slot.row + 1][slot.column]
