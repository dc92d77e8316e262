"""The subjects that kinds of data files are told by, each on a page of its own."""

from types import MappingProxyType
from typing import Final

from generator.loading.shared.schema import FileKind

PERFORMANCE: Final = "kinerja"
MONEY: Final = "anggaran-dan-pnbp"
SERVICES: Final = "layanan-dan-pegawai"
DISCLOSURE: Final = "informasi-publik"
SHARED: Final = "daftar-bersama"
# In the order in which an office meets them: the title of each, and what it is about.
TOPICS: Final = MappingProxyType(
    {
        PERFORMANCE: ("Rencana, target, dan hasil", "profil kantor, kartu indikator, target, dan realisasi"),
        MONEY: ("Anggaran dan PNBP", "pagu, revisi DIPA, belanja, dan penerimaan"),
        SERVICES: ("Layanan, survei, dan pegawai", "hasil layanan, pelanggan, survei, pegawai, dan evaluasi"),
        DISCLOSURE: ("Informasi publik", "dokumen, daftar informasi, dan permohonan"),
        SHARED: (
            "Daftar bersama",
            "isian portal, aturan, hari libur, dan pembanding, sama untuk semua kantor",
        ),
    }
)
_OF_OFFICES: Final = "data/satker/"
_BY_FIRST_WORD: Final = MappingProxyType(
    {
        **dict.fromkeys(("anggaran", "pnbp"), MONEY),
        **dict.fromkeys(("layanan", "survei", "pegawai", "pelatihan", "evaluasi", "penghargaan"), SERVICES),
        **dict.fromkeys(("ppid", "dokumen"), DISCLOSURE),
    }
)
_OTHERS: Final = MappingProxyType({"layanan-informasi": DISCLOSURE})


def topic_of(kind: FileKind) -> str:
    """Return the subject of a kind: by its id, whose first word names it, or by lying outside the offices."""
    if not kind.path.startswith(_OF_OFFICES):
        return SHARED
    return _OTHERS.get(kind.id) or _BY_FIRST_WORD.get(kind.id.partition("-")[0], PERFORMANCE)
