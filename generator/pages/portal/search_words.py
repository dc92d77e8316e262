"""What readers say in words that the portal does not use: English, everyday speech, names of reports."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# One line: the words of the portal, and behind them what finds them too. An abbreviation of a title needs no
# line, for the browser reads it from the first letters of the title's words.
_LINES: Final = """
akuntabilitas sakip: accountability
akuntabilitas: sakip
anggaran belanja dipa pagu: budget spending expenditure expense money uang duit dana apbn
aset: asset
aturan: rule regulation peraturan
biaya tarif: cost fee price tariff charge harga ongkos bayar
capaian: achievement
data: dataset table
disiplin: discipline
dokumen: document file berkas
evaluasi: evaluation assessment
formulir: form
hasil realisasi: result actual outcome
indeks: index
indikator: indicator iku
industri: industry industrial
informasi: information
istilah: term glossary kamus singkatan
jam: hour hours buka tutup jadwal
kalibrasi: calibration
kantor satker: office instansi
keberatan: appeal objection banding
kelengkapan: completeness
kepuasan: satisfaction satisfied ikm skm puas
keterbukaan: openness transparency transparansi disclosure
keuangan: finance financial
kinerja: performance
kontak: contact phone email telepon telp alamat surel address wa whatsapp
konsultasi: consultation consulting advice
laporan: report lapor lakin lakip lkj lapkin
layanan: service jasa
masyarakat: public community society
metodologi: method methodology dihitung menghitung rumus formula
panduan: guide help cara
pegawai: staff employee employees worker karyawan pns pekerja sdm
pelanggan: customer client pengguna
pelatihan: training diklat
pendapatan pnbp penerimaan: revenue income receipts
pnbp penerimaan: pendapatan pemasukan
pengaduan: complaint complain komplain keluhan keluh
pengawasan: audit oversight
pengujian: testing test laboratory lab
perbandingan bandingkan: comparison compare versus banding
permohonan permintaan minta: request
permohonan permintaan: minta meminta mohon
minta permintaan: permohonan
perjanjian: agreement promise janji
pertumbuhan peningkatan meningkatnya: growth increase kenaikan
peringkat perbandingan: ranking rank urutan juara
produktivitas: productivity
profesionalitas: professionalism professionality
rencana renstra: plan strategic strategis
risiko: risk
sasaran: objective
sertifikasi: certification certificate sertifikat
standar standardisasi: standard standardization sni
surat: letter
survei: survey poll angket kuesioner jajak
tahun: year annual yearly
target: goal
tenggat: deadline
tujuan: aim
triwulan: quarter quarterly kuartal tw kwartal
unduh: download unduhan
"""


def other_words() -> Mapping[str, tuple[str, ...]]:
    """Return by what readers may say the words of the portal that mean it."""
    lines = [line.partition(":") for line in _LINES.strip().splitlines()]
    found: dict[str, list[str]] = {}
    for own, _, others in lines:
        for other in others.split():
            found.setdefault(other, []).extend(own.split())
    return MappingProxyType({other: tuple(words) for other, words in found.items()})
