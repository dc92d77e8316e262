"""The findings about identifiers of persons: P501 to P509, P513 and P514."""

from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.values.privacy.search import Identity, Sighting
from generator.values.shared.place import Place

PERMISSIONS: Final = "data/acuan/data-pribadi-diizinkan.csv"
# Numbers that stand for a person everywhere and for a lifetime: no reason makes them public.
NEVER: Final = frozenset({Identity.NIK, Identity.KK, Identity.NIP})

_CODES_AND_NAMES: Final = {
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
_NOUNS: Final = {Identity.EMAIL: "alamat", Identity.BIRTH: "tanggal"}


def name_of(sighting: Sighting) -> str:
    """Name an identifier without repeating it: its kind, and its last three signs."""
    return f"{_CODES_AND_NAMES[sighting.identity][1]} ({sighting.masked})"


def code_of(identity: Identity) -> str:
    """Return the code of the finding about such an identifier."""
    return _CODES_AND_NAMES[identity][0]


def personal_data_finding(
    sighting: Sighting, at: Place, where: str = "baris ini", more: str = ""
) -> Diagnostic:
    """Return the finding about an identifier in a file, with its remedy.

    ``where`` names the part of the file in the message, ``more`` is added to its end.
    """
    remedy = f"hapus {_NOUNS.get(sighting.identity, 'nomor')} ini; data pribadi tidak boleh ikut terbit"
    if sighting.identity not in NEVER:
        remedy += f"; bila ini milik kantor, beri izin dengan alasan di `{PERMISSIONS}`"
    return finding(
        code_of(sighting.identity), at, f"{where} tampaknya memuat {name_of(sighting)}{more}", remedy
    )
