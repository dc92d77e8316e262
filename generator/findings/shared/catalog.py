"""Every finding the program can make: one cause, one code. The help page of each is in ``content``."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.values.shared.number import grouped
from generator.values.shared.place import Place


@dataclass(frozen=True, slots=True)
class Cause:
    """A kind of finding: its code, weight and one-line Indonesian title."""

    code: str
    severity: Severity
    title: str


_ERRORS: Final = {
    "B101": "Berkas tidak dapat dibaca",
    "B102": "Berkas tidak dikenal",
    "B103": "Huruf tidak disimpan sebagai UTF-8",
    "B104": "Ada karakter kendali",
    "B105": "Kolom tidak dikenal",
    "B106": "Kolom wajib tidak ada",
    "B107": "Kolom ditulis dua kali",
    "B108": "Jumlah sel tidak sama dengan jumlah kolom",
    "B109": "Tanda kutip tidak berpasangan",
    "B110": "Berkas kosong",
    "B111": "Susunan YAML tidak dapat dibaca",
    "B112": "Kunci YAML ditulis dua kali",
    "B113": "Kunci tidak dikenal",
    "B114": "Bentuk isian YAML tidak sesuai",
    "B116": "Berkas wajib tidak ada",
    "B117": "Judul bagian narasi tidak dikenal",
    "B120": "Berkas atau isinya terlalu besar",
    "B121": "Susunan teks terlalu rumit",
    "B122": "Pengaturan portal tidak dapat dipakai",
    "B123": "Berkas di content/ tidak boleh terbit apa adanya",
    "B124": "Nama di content/ tidak dapat menjadi alamat",
    "B125": "Gambar SVG dapat menjalankan atau memuat sesuatu",
    "B127": "Berkas ini jenis lain, bukan CSV atau teks",
    "B128": "Tabel disusun menyamping",
    "B129": "Berkas diunggah ke tempat lain",
    "B131": "Rujukan di narasi tidak menunjuk satu angka",
    "B140": "Buku kerja tidak dapat dibaca",
    "B141": "Susunan lembar buku kerja berubah",
    "D201": "Tanda desimal tidak sama dengan berkasnya",
    "D202": "Angka memakai pemisah ribuan",
    "D203": "Satuan ditulis di dalam sel angka",
    "D204": "Teks di tempat angka",
    "D205": "Nilai di luar batas",
    "D206": "Nilai harus bilangan bulat",
    "D208": "Isian wajib kosong",
    "D209": "Pilihan tidak dikenal",
    "D210": "Tanggal tidak ada dalam kalender",
    "D211": "Tahun atau triwulan keliru",
    "D212": "Kunci tidak sesuai bentuk",
    "D213": "Letak dalam sumber tidak dapat diikuti",
    "D214": "Realisasi dan status tidak sejalan",
    "D215": "Isian tenggat lapor tidak sejalan",
    "D216": "Bukan teks berbahasa Inggris",
    "D250": "Dokumen yang terdaftar tidak ada",
    "D251": "Dokumen belum terdaftar",
    "D252": "Dokumen berubah tanpa tanggal baru",
    "D253": "Tempat dokumen tidak jelas",
    "D255": "Isian bukan sidik jari",
    "D256": "Akhir baris dokumen berubah",
    "D261": "Ada karakter yang tidak terlihat",
    "D262": "Huruf rusak karena salah penyimpanan",
    "D270": "Isi sel buku kerja tidak dapat dipakai",
    "R302": "Dua baris bertentangan",
    "R303": "Indikator tidak dikenal",
    "R304": "Dokumen sumber tidak dikenal",
    "R305": "Satuan tidak dikenal",
    "R306": "Tahun atau triwulan tidak sama dengan foldernya",
    "R307": "Tujuan atau sasaran tidak dikenal",
    "R312": "Rincian tanpa cara menggabungkan",
    "R313": "Rujukan antarindikator putus",
    "R314": "Revisi perjanjian tidak dikenal",
    "R315": "Jenjang atau rumus tidak dikenal",
    "R316": "Angka tercetak tidak menunjuk tabel portal",
    "R317": "Unit pembanding tidak dikenal",
    "R318": "Pohon kinerja terputus",
    "R319": "Kelompok responden terlalu kecil",
    "R324": "Butir informasi publik tidak dikenal",
    "R325": "Butir informasi publik tanpa alamat atau alasan",
    "R328": "Permohonan informasi tidak genap",
    "R330": "Alamat tidak ada di portal",
    "R332": "Pertanyaan swaevaluasi tidak dikenal",
    "R335": "Waktu layanan informasi tidak masuk akal",
    "R336": "Alasan penolakan tidak genap",
    "R337": "Keberatan atau sengketa tidak runtut",
    "R340": "Standar layanan informasi tidak dikenal",
    "R342": "Jam pelayanan keliru",
    "R343": "Alamat web atau surel tidak dapat dipakai",
    "R344": "Tautan tidak menuju ke mana-mana",
    "R345": "Bagian halaman tidak ada",
    "R346": "Alamat di halaman tidak boleh dipakai",
    "R347": "Gambar dari situs lain",
    "R348": "Dua halaman atau berkas memakai alamat yang sama",
    "R350": "Ukuran pembanding tidak dikenal",
    "R375": "Alamat lama tidak bebas",
    "R390": "Buku kerja dan berkasnya berubah di tempat yang sama",
    "A401": "Tahun tanpa aturan",
    "A402": "Aturan tidak dapat dipakai",
    "P501": "Ada NIK",
    "P502": "Ada NIP",
    "P503": "Ada nomor telepon pribadi",
    "P504": "Ada nomor rekening",
    "P505": "Ada nomor kartu keluarga",
    "P507": "Ada alamat surel yang bukan milik pemerintah",
    "P509": "Ada nomor paspor",
    "P510": "Nomor ini tidak pernah dapat diizinkan",
    "P512": "Halaman jadi memuat data pribadi",
    "P513": "Ada nomor peserta BPJS",
    "P514": "Ada nomor SIM",
}
_WARNINGS: Final = {
    "B126": "Berkas hanya berisi judul kolom",
    "B115": "Sebagian teks YAML tidak terbaca",
    "B130": "Simpanan sementara ikut dicatat git",
    "B142": "Bagian buku kerja tidak dibaca",
    "D207": "Spasi di tepi isian",
    "D254": "Dokumen dapat dibuat lebih baik",
    "D271": "Sel buku kerja dibaca dengan catatan",
    "D263": "Tanggal di masa depan",
    "D265": "Terlalu lama belum diisi",
    "R301": "Baris kembar",
    "R308": "Realisasi tanpa target",
    "R310": "Indikator tanpa target",
    "R311": "Nilai kumulatif turun",
    "R320": "Anggaran tidak sama dengan jumlah bagiannya",
    "R321": "Realisasi melebihi pagu",
    "R322": "Nama ditulis dengan dua cara",
    "R323": "Angka tercetak berbeda tanpa penjelasan",
    "R326": "Pengecualian tanpa undang-undang",
    "R327": "Masa pengecualian sudah berakhir",
    "R329": "Data terbit tanpa baris DIP",
    "R331": "Nomor DIP tidak berurutan",
    "R338": "Bulan permohonan terlewat",
    "R339": "Laporan layanan informasi belum terbit",
    "R341": "Maklumat pelayanan belum lengkap",
    "R349": "Dua Renstra menjanjikan target yang berbeda",
    "R351": "Kantor tidak ada di daftar unit",
    "R352": "Dua hal memakai nama, kode, atau judul yang sama",
    "R353": "Angka berbeda jauh dari angka sejenisnya",
    "R354": "Hari libur setahun belum lengkap",
    "R361": "Indikator yang dijanjikan tidak punya baris",
    "R362": "Revisi perjanjian tidak memuat semua indikator",
    "R363": "Isi sel tidak cocok dengan cara akumulasinya",
    "R371": "Dua berkas berbeda tentang angka yang sama",
    "R372": "Unsur survei tidak lengkap atau tidak dikenal",
    "R373": "Pagu sama dengan belanjanya",
    "R374": "Hari libur di tahun yang belum dinyatakan lengkap",
    "R376": "Nama kantor berbeda di daftar unit",
    "R380": "Tanggal revisi perjanjian tidak runtut",
    "R381": "Bagian lebih besar daripada keseluruhannya",
    "R382": "Angka di tulisan tidak ada di data",
    "R383": "Kata di tulisan bertentangan dengan angkanya",
    "R384": "Satu hal memakai dua nama",
    "P506": "Ada NPWP",
    "P508": "Ada tanggal lahir",
    "P511": "Izin data pribadi tidak terpakai",
}
# Work that lies ahead: a cell that says itself that it is not filled in yet.
_OPEN: Final = {
    "D264": "Masih perlu diisi",
}

CAUSES: Final[Mapping[str, Cause]] = MappingProxyType(
    {code: Cause(code, Severity.ERROR, title) for code, title in _ERRORS.items()}
    | {code: Cause(code, Severity.WARNING, title) for code, title in _WARNINGS.items()}
    | {code: Cause(code, Severity.OPEN, title) for code, title in _OPEN.items()}
)


# Names are quoted whole, so that a wrong one and the right one can be distinguished; sentences are cut.
_LONGEST_QUOTE: Final = 200
_SHOWN: Final = 40
# What is to be written is never shortened, for it is copied; no header or sentence is longer.
_LONGEST_COPIED: Final = 1_000
_CUT_REMEDY: Final = "; teks yang panjang dipotong di sini (`…`), jadi tulis selengkapnya"
# More than any file has columns; a longer list helps nobody, and would make each finding as long as the data.
_MOST_QUOTED: Final = 40
_QUOTE: Final = re.compile(r"`([^`]*)`")


def finding(code: str, at: Place, message: str, remedy: str, *, mark: str = "") -> Diagnostic:
    """Make a finding of a catalogued cause; an unknown ``code`` is a programmer's ``KeyError``.

    Words of the data are quoted between backticks, and none breaks a line. Long ones are shortened in the
    message; in the remedy only what nobody copies by hand, and it says so.
    """
    problem, cure = _one_line(message), _one_line(remedy)
    short = _shortened(cure, _LONGEST_COPIED)
    cut = _CUT_REMEDY if short != cure else ""
    return Diagnostic(code, CAUSES[code].severity, at, _shortened(problem, _LONGEST_QUOTE), short + cut, mark)


def quoted(words: Iterable[str]) -> str:
    """Write words between backticks and with commas; of more than 40 the first 40 and how many are left."""
    entries = tuple(words)
    listed = ", ".join(f"`{word}`" for word in entries[:_MOST_QUOTED])
    omitted = len(entries) - _MOST_QUOTED
    return f"{listed}, dan {grouped(omitted)} lainnya" if omitted > 0 else listed


def _one_line(text: str) -> str:
    return re.sub(r"\s", " ", text)


def _shortened(text: str, longest: int) -> str:
    """Leave out the middle of long quotations: their beginning and their end tell them apart."""
    return _QUOTE.sub(lambda quote: quote[0] if len(quote[1]) < longest else _ends(quote[1]), text)


def _ends(text: str) -> str:
    return f"`{text[:_SHOWN]}…{text[-_SHOWN:]}`"
