"""A portal in which every text that people write says the same word, so that a test can choose it."""

from typing import Final

from tests.small import (
    AGREEMENT,
    CARD,
    FILES,
    FORMULAS,
    GOALS,
    OFFICE,
    PLAN,
    PORTAL,
    PRINTED,
    PROFILE,
    RESULT,
    REVISIONS,
    SOURCES,
    STATUS,
    STORY,
    TREE,
    UNITS,
)

WORD: Final = "Perkataan"
_TEXTS: Final = {
    PORTAL: (("Portal Uji", WORD), ("Janji dan hasil satu balai.", WORD), ("Balai Uji", WORD)),
    PROFILE: (
        ("Balai Uji Contoh", WORD),
        ("nama_pendek: Balai Uji", f"nama_pendek: {WORD}"),
        ("Badan Contoh", WORD),
        ("Kementerian Contoh", WORD),
        ("Manado", WORD),
        ("Balai ini menguji contoh.", WORD),
        ("pengujian", WORD),
        ("letak: halaman 1", f"tugas: {WORD}\nwilayah_layanan: {WORD}\nfungsi:\n  - {WORD}"),
    ),
    SOURCES: (("Laporan Kinerja 2023", WORD), ("Balai Uji;", f"{WORD};{WORD}")),
    TREE: (("Layanan makin baik", WORD), ("Pelanggan puas", WORD)),
    GOALS: (("halaman 2;", f"halaman 2;{WORD}"),),
    PLAN: (("halaman 3;", f"halaman 3;{WORD}"),),
    CARD: (
        ("Indeks kepuasan masyarakat", WORD),
        ("letak: halaman 4", f"definisi: {WORD}\ncara_menghitung: {WORD}\nsumber_data: {WORD}"),
        ("iku: ya", f"iku: ya\npenanggung_jawab: {WORD}\nselisih_tahun_dinilai: 1"),
        (f"data: {WORD}", f"data: {WORD}\nderet_putus:\n  - tahun: 2023\n    alasan: {WORD}"),
    ),
    REVISIONS: ((";;laporan", f";{WORD};laporan"),),
    AGREEMENT: (("halaman 6;", f"halaman 6;{WORD}"),),
    RESULT: (("100;;laporan", f"100;{WORD};laporan"),),
    PRINTED: (("halaman 8;Tabel 1, sudah dibulatkan", f"halaman 8;{WORD}"),),
    STORY: (
        ("halaman 9", f"halaman 9\npenanggung_jawab: {WORD}\ntenggat: {WORD}"),
        ("Pelanggan puas.", f"{WORD}\n\n- {WORD}\n\n## Tindak lanjut\n\n{WORD}"),
    ),
    UNITS: (("Indeks;Indeks", f"{WORD};{WORD}"),),
    STATUS: (
        ("Status capaian", WORD),
        ("dasar: Contoh", f"dasar: {WORD}\n    catatan: {WORD}"),
        ("nama: Tercapai", f"nama: {WORD}"),
    ),
    FORMULAS: (("nama: Realisasi dibagi target", f"nama: {WORD}"), ("dasar: Contoh", f"dasar: {WORD}")),
}


def _written() -> dict[str, str]:
    texts = dict(FILES)
    for path, pairs in _TEXTS.items():
        for plain, word in pairs:
            assert plain in texts[path], f"{path} does not hold {plain!r}"
            texts[path] = texts[path].replace(plain, word)
    texts[f"{OFFICE}2023/rencana-aksi.csv"] = (
        f"indikator;triwulan;kegiatan;sumber;letak\nkepuasan;1;{WORD};laporan;halaman 5\n"
    )
    return texts


def saying(text: str) -> dict[str, str]:
    """Return the portal with ``text``, of one line and without quotes, wherever people write."""
    values = {}
    for path, written in _written().items():
        quoted = written.replace(f": {WORD}", f": '{text}'")
        if path.endswith(".csv"):
            quoted = written.replace(WORD, f'"{text}"')
        elif path.endswith(".yml"):
            quoted = quoted.replace(f"  - {WORD}", f"  - '{text}'")
        values[path] = quoted.replace(WORD, text)
    return values
