"""P501 to P509, P513, P514: what is said of an identifier of a person, wherever it is seen."""

from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.privacy.search import Identity, Sighting
from generator.values.shared.place import Place

PERMISSIONS: Final = "data/acuan/data-pribadi-diizinkan.csv"
# Numbers that stand for a person everywhere and for a lifetime: no reason makes them public.
NEVER: Final = frozenset({Identity.NIK, Identity.KK, Identity.NIP})

_TOLD: Final = {
    Identity.NIK: ("P501", "NIK"),
    Identity.NIP: ("P502", "NIP"),
    Identity.PHONE: ("P503", "nomor telepon pribadi"),
    Identity.ACCOUNT: ("P504", "nomor rekening"),
    Identity.KK: ("P505", "nomor kartu keluarga"),
    Identity.NPWP: ("P506", "NPWP"),
    Identity.EMAIL: ("P507", "alamat surel yang bukan .go.id"),
    Identity.BIRTH: ("P508", "tanggal lahir"),
    Identity.PASSPORT: ("P509", "nomor paspor"),
    Identity.INSURANCE: ("P513", "nomor peserta BPJS"),
    Identity.LICENCE: ("P514", "nomor SIM"),
}
_THINGS: Final = {Identity.EMAIL: "alamat", Identity.BIRTH: "tanggal"}


def name_of(seen: Sighting) -> str:
    """Name an identifier without repeating it: what it is, and its last signs."""
    return f"{_TOLD[seen.identity][1]} ({seen.masked})"


def code_of(identity: Identity) -> str:
    """Return the code of the finding about such an identifier."""
    return _TOLD[identity][0]


def personal(seen: Sighting, at: Place, spot: str = "baris ini", more: str = "") -> Diagnostic:
    """Tell an identifier at a spot of a file, with what to do."""
    remedy = f"hapus {_THINGS.get(seen.identity, 'nomor')} ini; data pribadi tidak boleh ikut terbit"
    if seen.identity not in NEVER:
        remedy += f"; bila ini milik kantor, beri izin dengan alasan di `{PERMISSIONS}`"
    return finding(code_of(seen.identity), at, f"{spot} tampaknya memuat {name_of(seen)}{more}", remedy)
