"""Notes below the tables of registers, by their keys."""

from typing import Final

from generator.compute.shared.suppression import Hidden
from generator.languages.translation import Words, translatable

NOTES: Final = Words(
    {
        "blokir": translatable(
            "Pagu efektif adalah pagu dikurangi yang diblokir. Kedua penyerapan ditampilkan; mana "
            "yang dipakai sebagai ukuran kinerja berbeda menurut tahun dan lembaga."
        ),
        "dasar": translatable(
            "Angka kumulatif dihitung sejak awal tahun; angka triwulan hanya untuk triwulan itu. "
            "Keduanya tidak pernah dicampur."
        ),
        "pohon": translatable(
            "Kode anggaran berubah mulai tahun 2021, jadi tidak disambung dengan tahun sebelumnya."
        ),
        "efisiensi": translatable(
            "IBT = pagu ÷ target, IBR = realisasi anggaran ÷ hasil, efisiensi = (1 − IBR ÷ IBT) × "
            "100%. Cara ini dipakai laporan kantor; peraturannya belum kami temukan. Rata-rata memuat "
            "semua indikator yang punya angka efisiensi."
        ),
        "bagian": translatable(
            "Bagian dihitung dari jumlah tahun itu, bukan dari target. Bila layanannya tidak menjelaskan "
            "seluruh penerimaan setahun, sisanya disebut tersendiri. Dua tahun dibandingkan hanya bila "
            "jumlahnya lengkap."
        ),
        "beda-satuan": translatable(
            "Hasil yang berbeda satuannya, misalnya sampel dan sertifikat, tidak dijumlahkan. Jumlah dua "
            "tahun dibandingkan hanya bila barisnya sama."
        ),
        "pelanggan": translatable(
            "Satu pelanggan dapat memakai beberapa layanan, jadi jumlahnya dapat memuat pelanggan "
            "yang sama lebih dari sekali."
        ),
        "unsur": translatable(
            "Nilai unsur adalah jumlah nilai dibagi banyak responden (PermenPANRB 14/2017)."
        ),
        "dua-rata-rata": translatable(
            "Dua rata-rata ditampilkan: tiap layanan sama berat, dan menurut banyaknya responden. "
            "Keduanya berbeda bila layanan besar dinilai lain daripada layanan kecil."
        ),
        "nps": translatable("NPS berkisar −100 sampai 100 dan bukan persen."),
        "kelompok-kecil": translatable("Kelompok yang kurang dari lima orang digabung dengan kelompok lain."),
        "evaluasi": translatable(
            "Komponen SAKIP dijumlahkan; aspek pelayanan publik dikalikan bobotnya dahulu. Predikat "
            "mengikuti aturan tahun yang dinilai."
        ),
        "samaran": translatable(
            "Angka 1 sampai 4 ditulis <5, supaya tidak ada pemohon yang dapat dikenali; yang masuk, selesai, "
            "diproses, dan dicabut tetap disebut. “Disamarkan” berarti angkanya ada tetapi ditutup, karena "
            "angka kecil di sebelahnya dapat dihitung darinya. Keduanya bukan nol, dan bukan angka yang "
            "hilang."
        ),
        "penolakan": translatable(
            "Bunyi setiap alasan menurut UU 14/2008 pasal 17. Satu penolakan dicatat menurut alasan pokoknya."
        ),
        "permohonan": translatable(
            "Jawaban diberikan paling lambat 10 hari kerja, dan dapat diperpanjang 7 hari kerja "
            "(UU 14/2008 pasal 22). Rata-rata hari dihitung dari permohonan yang selesai."
        ),
        "satker-lain": translatable(
            "Capaian satker lain dihitung portal dengan rumus yang sama. Angkanya dari laporan kantor ini, "
            "bukan dari laporan satker itu, jadi dapat berbeda dari yang mereka terbitkan sendiri."
        ),
        "renstra": translatable(
            "Tahun tanpa target (N/A) tidak dihitung sebagai nol. Seluruh masa digabung menurut sifat "
            "indikator: dijumlahkan, dirata-rata, atau nilai terakhir. Hasil terbaru ialah hasil tahun "
            "terakhir yang sudah dilaporkan, dibagi target seluruh masa."
        ),
    }
)
HIDDEN: Final = Words({Hidden.SMALL: translatable("<5"), Hidden.COMPLEMENT: translatable("disamarkan")})
