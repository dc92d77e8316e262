"""How the time of reading, checking, judging and telling grows when what stands in one place is doubled.

``python benchmarks/tumbuh.py [rows] [words…]`` prints each case with the time of ``rows`` and of twice as
many; ``words`` choose the cases. A ratio far above 2 at a noticeable time is a mechanism that runs away.
"""

import sys
import time
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))
from generator.checks.shared.context import Material
from generator.findings.shared.diagnostic import has_errors
from generator.loading.portal.ledger import load
from generator.record.record import judge_portal
from generator.report.findings import Format, format_findings
from tests.checking import check_all
from tests.small import (
    AGREEMENT,
    CARD,
    OFFICE,
    OTHER_CARD,
    PLAN,
    RESULT,
    SOURCES,
    STATUS,
    STORY,
    TODAY,
    TREE,
    as_files,
)  # fmt: skip
from tests.whole import WHOLE

ROWS: Final = 2_000
NOTICEABLE: Final = 0.5
STEEP: Final = 2.6
CARDS: Final = OFFICE + "indikator/"
TREES: Final = OFFICE + "pohon-2021-2024.csv"
CELLS: Final = OFFICE + "2023/tercetak-tabel.csv"
VOLUME: Final = OFFICE + "layanan-volume.csv"
BUDGET: Final = OFFICE + "2023/anggaran/rincian.csv"
UNITS: Final = "data/acuan/unit.csv"
LEAGUE: Final = "data/pembanding/2023/sakip.csv"
ITEMS: Final = "data/acuan/ppid-butir.csv"
STEPS: Final = "data/acuan/ppid-tenggat.csv"
LIST: Final = OFFICE + "ppid/dip.csv"
OWN: Final = (OFFICE + "satker.yml", SOURCES, TREE, PLAN, CARD)
Texts = Mapping[str, str]
Grow = Callable[[int], Texts]


def _rows(path: str, row: Callable[[int], str]) -> Grow:
    return lambda count: {path: WHOLE[path] + "".join(f"{row(at)}\n" for at in range(count))}


def _cards(share: int, more: Callable[[int, int], str]) -> Grow:
    """Grow cards, one for so many rows, each with lines of its own."""
    return lambda count: {
        f"{CARDS}i-{at}.yml": WHOLE[OTHER_CARD] + more(at, count // share) for at in range(count // share)
    }


def _both(*grown: Grow) -> Grow:
    return lambda count: {path: text for each in grown for path, text in each(count).items()}


def _offices(more: str) -> Grow:
    return lambda count: {
        path.replace("balai-uji", f"b-{at}"): WHOLE[path] + (more if path == SOURCES else "")
        for at in range(count // 20)
        for path in OWN
    }


def _chain(at: int, count: int) -> str:
    after = f"penerus: i-{at + 1}\n" if at < count - 1 else ""
    return after + (f"pendahulu: i-{at - 1}\n" if at else "")


def _result(part: str, indicator: str = "kepuasan", document: str = "laporan") -> str:
    return f"2023;4;{indicator};{part};3;;100;;{document};halaman 7"


def _head(path: str) -> str:
    return WHOLE[path].split("\n")[0] + "\n"


CASES: Final[dict[str, Grow]] = {
    "kunci tak dikenal": lambda n: {CARD: WHOLE[CARD] + "".join(f"kunci_{at}x: a\n" for at in range(n))},
    "kunci hampir benar": lambda n: {CARD: WHOLE[CARD] + "".join(f"definisi{at}: a\n" for at in range(n))},
    "kartu": _cards(4, lambda _, __: ""),
    "kartu berkunci asing": _cards(4, lambda _, __: "zzz: 1\n"),
    "kartu beruntun": _cards(2, _chain),
    "kartu melingkar": _cards(2, lambda at, n: f"penerus: i-{(at + 1) % n}\npendahulu: i-{(at - 1) % n}\n"),
    "kartu dan indikator asing": _both(
        _cards(4, lambda _, __: ""), _rows(RESULT, lambda at: _result("", f"j-{at}"))
    ),
    "indikator asing": _rows(RESULT, lambda at: _result("", f"kepuasam-{at}")),
    "sumber asing": _rows(RESULT, lambda at: _result(f"r{at}", "kepuasan", f"laporam-{at}")),
    "sumber banyak dan asing": _both(
        _rows(SOURCES, lambda at: f"lap-{at};J {at};lakin;2023;;;"),
        _rows(RESULT, lambda at: _result(f"r{at}", "kepuasan", f"lapo-{at}")),
    ),
    "baris kembar": _rows(RESULT, lambda _: _result("")),
    "baris bertentangan": _rows(RESULT, lambda at: _result("").replace(";3;", f";{at};")),
    "rincian": _rows(RESULT, lambda at: _result(f"r{at}")),
    "sel salah": _rows(RESULT, lambda at: f"x;y;kepuasan;r{at};a b{at};q;100;;laporan;di mana {at}"),
    "baris pendek": _rows(RESULT, lambda _: "a;b;c"),
    "spasi": _rows(RESULT, lambda at: f" 2023 ; 4 ; kepuasan ;r{at}; 3 ;;100;; laporan; halaman 7"),
    "kutip": _rows(RESULT, lambda at: f'"2023;4;kepuasan;r{at};3'),
    "pohon beruntun": _rows(
        TREES, lambda at: f"k{at};bskji;sasaran;{f'k{at - 1}' if at else ''};N;ya;laporan;halaman 1;"
    ),
    "pohon melingkar": lambda n: {
        TREES: _head(TREES)
        + "".join(f"k{at};bskji;sasaran;k{(at - 1) % n};N;ya;laporan;halaman 1;\n" for at in range(n))
    },
    "pohon putus": _rows(TREES, lambda at: f"k{at};bskji;sasaran;m{at};N;ya;laporan;halaman 1;"),
    "tujuan": _rows(TREE, lambda at: f"T{at + 5};tujuan;;N;;laporan;halaman 2"),
    "sasaran": _rows(TREE, lambda at: f"S{at + 5};sasaran;T1;N;;laporan;halaman 2"),
    "sasaran putus": _rows(TREE, lambda at: f"S{at + 5};sasaran;Q{at};N;;laporan;halaman 2"),
    "janji bersasaran asing": _rows(AGREEMENT, lambda at: f"0;X;i-{at};Z{at};3;laporan;halaman 6;"),
    "janji": _rows(AGREEMENT, lambda at: f"0;X;i-{at};S1;3;laporan;halaman 6;"),
    "renstra": _rows(PLAN, lambda at: f"i-{at};X;S1;2023;3;laporan;halaman 3;"),
    "anggaran sejajar": _rows(BUDGET, lambda at: f"EC.{at + 9000};N;RM;1;a;1;1;1;1;;laporan;halaman 1;"),
    "anggaran bertingkat": _rows(
        BUDGET, lambda at: f"EC.6077.{at // 10}.{at % 10};N;RM;1;a;1;1;1;1;;laporan;halaman 1;"
    ),
    "anggaran dalam": lambda n: {
        BUDGET: WHOLE[BUDGET]
        + "".join(f"EC.6077{'.1' * (at + 1)};N;RM;1;a;1;1;1;1;;laporan;halaman 1;\n" for at in range(n // 4))
    },
    "dip": _rows(LIST, lambda at: f"2023;{at + 2};R;P;J;B;F;T;berkala;profil;https://a.go.id/{at};;;;;"),
    "dip berbutir asing": _rows(LIST, lambda at: f"2023;{at + 2};R;P;J;B;F;T;berkala;q{at};;;;;;"),
    "dip beralamat hilang": _rows(
        LIST, lambda at: f"2023;{at + 2};R;P;J;B;F;T;berkala;profil;/satker/balai-uji/h{at};;;;;"
    ),
    "butir": _rows(ITEMS, lambda at: f"b-{at};berkala;profil;J;K;;D;sumber-publik"),
    "butir beruntun": _rows(
        ITEMS, lambda at: f"b-{at};berkala;{f'b-{at - 1}' if at else ''};J;K;;D;sumber-publik"
    ),
    "butir putus": _rows(ITEMS, lambda at: f"b-{at};berkala;z-{at};J;K;;D;sumber-publik"),
    "tenggat beruntun": _rows(
        STEPS, lambda at: f"t-{at};T;L;K;10;{f't-{at - 1}' if at else ''};D;sumber-publik"
    ),
    "dokumen": _rows(
        OFFICE + "dokumen.csv", lambda at: f"d-{at};J;sop;2023;2023-05-05;P;;https://a.go.id/{at};1;;;;"
    ),
    "dokumen hilang": _rows(
        OFFICE + "dokumen.csv", lambda at: f"d-{at};J;sop;2023;2023-05-05;P;f-{at}.pdf;;;;;;"
    ),
    "volume": _rows(VOLUME, lambda at: f"2023;4;L{at};H;1;1;laporan;halaman 1;"),
    "volume bertahun": _rows(VOLUME, lambda at: f"20{at % 90 + 10};;L{at // 90};H;1;1;laporan;halaman 1;"),
    "skm": _rows(
        OFFICE + "2023/survei/skm.csv", lambda at: f"4;L{at // 9};U{at % 9 + 1};3;;30;laporan;halaman 1;"
    ),
    "responden": _rows(OFFICE + "2023/survei/responden.csv", lambda at: f"C{at};K{at};30;laporan;halaman 1;"),
    "permohonan-rincian": _rows(OFFICE + "ppid/permohonan-rincian.csv", lambda at: f"2023;topik;T{at};7;"),
    "sel tercetak": _rows(CELLS, lambda at: f"pnbp-tahunan;penerimaan;2023;{at};laporan;halaman 1;a"),
    "sel tercetak asing": _rows(CELLS, lambda at: f"pnbp-tahunan;penerimaan;q{at};1;laporan;halaman 1;a"),
    "sel tercetak dan volume": _both(
        _rows(VOLUME, lambda at: f"2023;4;L{at};H;1;1;laporan;halaman 1;"),
        _rows(CELLS, lambda at: f"layanan-volume;jumlah;2023 4 L{at} H;1;laporan;halaman 1;a"),
    ),
    "tercetak": _rows(OFFICE + "2023/tercetak.csv", lambda at: f"capaian;kepuasan;;{at};laporan;halaman 8;T"),
    "unit dan nilai": _both(
        _rows(UNITS, lambda at: f"u-{at};U{at};U{at};balai;;"),
        _rows(LEAGUE, lambda at: f"u-{at};;{at % 100};;laporan;halaman 1;"),
    ),
    "nilai asing": _rows(LEAGUE, lambda at: f"q-{at};;{at % 100};;laporan;halaman 1;"),
    "jenjang": lambda n: {
        STATUS: WHOLE[STATUS]
        + "".join(f'      - {{label: a{at}, nama: A, batas: "-{at}"}}\n' for at in range(n))
    },
    "versi": lambda n: {
        STATUS: WHOLE[STATUS].split("versi:")[0]
        + "versi:\n"
        + "".join(
            f"  - id: v-{at}\n    sejak: {2000 + at % 99}\n    sampai: {2000 + at % 99}\n    dasar: C\n"
            '    keyakinan: sumber-publik\n    jenjang:\n      - {label: a, nama: A, batas: "0"}\n'
            for at in range(n // 4)
        )
    },
    "berkas asing": lambda n: {f"data/x/{at}.csv": "a" for at in range(n)},
    "berkas asing di kantor": lambda n: {f"{OFFICE}x-{at}.csv": "a" for at in range(n // 4)},
    "folder asing": lambda n: {f"data/x{at}/a.csv": "a" for at in range(n // 4)},
    "penulis": lambda n: {
        f"{OFFICE}2023/realisasi/tw4/p-{at}.csv": _head(RESULT) + _result(f"r{at}") + "\n"
        for at in range(n // 2)
    },
    "narasi": lambda n: {f"{OFFICE}2023/narasi/tw4/i-{at}.md": WHOLE[STORY] for at in range(n // 4)},
    "kantor": _offices(""),
    "kantor salah": _offices("x;y\n"),
}


def measure(texts: Texts) -> tuple[float, str]:
    """Return the processor seconds that a portal takes, and what takes them."""
    files = as_files(texts)
    stamps = [time.process_time()]
    loaded = load(files)
    stamps.append(time.process_time())
    portal, rules = loaded.value.portal, loaded.value.rules
    found = (
        *loaded.diagnostics,
        *check_all(loaded.value, Material(()), today=TODAY, before=loaded.diagnostics),
    )
    stamps.append(time.process_time())
    if not has_errors(found):
        judge_portal(portal, rules, today=TODAY)
    stamps.append(time.process_time())
    lines = {file.path: file.lines for file in files}
    length = max(len(format_findings(found, lines, style)) for style in Format)
    stamps.append(time.process_time())
    parts = [f"{after - before:.2f}" for before, after in pairwise(stamps)]
    return stamps[-1] - stamps[0], f"{'/'.join(parts)} s, {len(found)} temuan, {length} huruf"


def main() -> None:
    """Print how each case grows."""
    words = [word for word in sys.argv[1:] if not word.isdigit()]
    rows = next((int(word) for word in sys.argv[1:] if word.isdigit()), ROWS)
    for name, grow in CASES.items():
        if not words or any(word in name for word in words):
            once, _ = measure({**WHOLE, **grow(rows)})
            twice, told = measure({**WHOLE, **grow(2 * rows)})
            mark = "  <--" if twice > NOTICEABLE and twice > STEEP * once else ""
            print(f"{name}: {once:.2f} s, {twice:.2f} s, {twice / once:.1f} × ({told}){mark}", flush=True)


if __name__ == "__main__":
    main()
