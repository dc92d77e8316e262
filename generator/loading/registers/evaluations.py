"""The registers of what others find when they evaluate or audit the office."""

from typing import Final

from generator.loading.registers.columns import BY_YEAR, COUNT, NUMBER, OFFICE, YEAR, figure, label, register
from generator.loading.shared.schema import Figures

EVALUATIONS: Final = (
    register(
        f"{YEAR}evaluasi/komponen.csv",
        "Nilai evaluasi per komponen",
        "Komponen nilai SAKIP, pelayanan publik, dan evaluasi lain.",
        "instrumen komponen",
        label(
            "instrumen",
            "`sakip`, `ipp`, `ip-asn`, `laporan-keuangan`, atau `pelaksanaan-anggaran`",
            "sakip",
            "ipp",
            "ip-asn",
            "laporan-keuangan",
            "pelaksanaan-anggaran",
        ),
        label("komponen", "nama komponen"),
        figure("bobot", "bobot, persen", Figures("persen", most=100)),
        figure("nilai", "nilai komponen", NUMBER),
    ),
    register(
        f"{YEAR}evaluasi/rekomendasi.csv",
        "Rekomendasi hasil pengawasan",
        "Banyak rekomendasi dan yang sudah ditindaklanjuti.",
        "pemeriksa dokumen",
        label("pemeriksa", "lembaga yang memeriksa"),
        label("dokumen", "surat atau laporan hasil pemeriksaan"),
        figure("jumlah", "banyak rekomendasi", COUNT),
        figure("ditindaklanjuti", "yang sudah ditindaklanjuti", COUNT),
    ),
    register(
        f"{OFFICE}penghargaan.csv",
        "Penghargaan",
        "Penghargaan yang diterima kantor, dengan peringkatnya bila ada. Bukan penghargaan perorangan.",
        "tahun penghargaan",
        BY_YEAR,
        label("penghargaan", "nama penghargaan, tanpa nama orang"),
        label("pemberi", "lembaga yang memberi", required=False),
        figure("jumlah", "banyaknya penghargaan itu, biasanya 1", COUNT),
        figure("peringkat", "peringkat, 1 untuk yang pertama; kosong bila tidak ada", COUNT),
    ),
)
