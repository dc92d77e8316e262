"""Small lists of duties, for tests of all that is made of them."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from generator.compute.portal.duties import DutyState
from generator.record.record import OfficeRecord
from tests.published import record_of
from tests.small import FILES

LIST: Final = "data/acuan/tenggat-lapor.csv"
HEADER: Final = (
    "kode;judul;pelaku;kepada;periode;batas;satuan_batas;dihitung_dari;tanggal_ke;sejak;sampai;bukti;"
    "jenis_dokumen;lama_terlambat;keterangan;dasar;keyakinan"
)
AGREEMENT: Final = {
    "kode": "perjanjian-kinerja", "judul": "Perjanjian Kinerja", "pelaku": "Kepala kantor",
    "kepada": "Atasan", "periode": "tahun", "batas": "1", "satuan_batas": "bulan",
    "dihitung_dari": "awal", "tanggal_ke": "", "sejak": "2015", "sampai": "",
    "bukti": "perjanjian", "jenis_dokumen": "", "lama_terlambat": "",
    "keterangan": "Janji setahun.", "dasar": "PermenPANRB 53/2014", "keyakinan": "belum-dikonfirmasi",
}  # fmt: skip
QUARTERLY: Final = {
    "kode": "pp39", "judul": "Laporan PP 39", "periode": "triwulan", "batas": "5",
    "satuan_batas": "hari-kerja", "dihitung_dari": "akhir", "bukti": "realisasi",
    "keyakinan": "sumber-publik",
}  # fmt: skip
REPORT: Final = {
    "kode": "laporan-kinerja", "judul": "Laporan Kinerja", "batas": "2", "dihitung_dari": "akhir",
    "bukti": "dokumen", "jenis_dokumen": "laporan-kinerja",
}  # fmt: skip
SERVICE_REPORT: Final = {
    "kode": "laporan-layanan", "judul": "Laporan layanan informasi", "batas": "3", "dihitung_dari": "akhir",
    "bukti": "laporan-layanan",
}  # fmt: skip
ROLLING: Final = {
    "kode": "dip", "judul": "Pemutakhiran DIP", "periode": "bergulir", "batas": "6", "dihitung_dari": "",
    "bukti": "dip",
}  # fmt: skip


def listed(*changes: Mapping[str, str]) -> str:
    """Return a list of duties, each a change of the yearly agreement."""
    names = HEADER.split(";")
    rows = (";".join({**AGREEMENT, **change}[name] for name in names) for change in changes)
    return "\n".join((HEADER, *rows)) + "\n"


def office_of(texts: Mapping[str, str], today: date, *changes: Mapping[str, str]) -> OfficeRecord:
    """Return the office of the smallest portal, judged on a day, in a portal with these duties."""
    (office,) = record_of({**FILES, LIST: listed(*changes), **texts}, today).published
    return office


def states_of(texts: Mapping[str, str], today: date, *changes: Mapping[str, str]) -> tuple[DutyState, ...]:
    """Return how the duties of the office of the smallest portal stand."""
    return office_of(texts, today, *changes).duties
